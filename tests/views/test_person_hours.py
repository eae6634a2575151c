"""A person's hours: what counts, by kind, role and program, over a period; what does not is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from small_edition import MENTEE, MENTOR, PAIR, session, signed, small_edition

from mentorbook.book import open_book
from mentorbook.editions import Edition, Shown
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.cycle import Standing
from mentorbook.views.hours_parts import HoursGroup
from mentorbook.views.paper import paper_of
from mentorbook.views.person_hours import person_hours

BOTH = (signed("mentor", MENTOR, "Ada Moss"), signed("mentee", MENTEE, "Ben Reed"))
SESSIONS = (
    session("2026-08-10", 45, counts=False, corrected_by="2026-08-10-2"),
    session("2026-08-10-2", 30, signed=BOTH),
    session("2026-09-10", 60),
    session("2026-09-20", None, "attempt"),
    session("2026-10-08", 20),
    session("2026-10-20", None, "check-in"),
)
ACTIVITIES = {"2026-08-10-2": "goal-setting", "2026-09-10": "mock-interview", "2026-10-08": "goal-setting"}


def edition_of(*sessions: object) -> Edition:
    """The small edition with one pair, which had these sessions."""
    edition = small_edition()
    records = tuple(
        Shown("session", f"ms-aaaa/{key}", {"mentorship": "ms-aaaa", "id": key, "activity": value})
        for key, value in ACTIVITIES.items()
    )
    program = edition.get("program", "hourly")
    assert program
    named = [{"id": "goal-setting", "title": "Set goals"}, {"id": "mock-interview", "title": "Mock interview"}]
    cpd = {"name": "cpd", "says": "It counts as CPD.", "of": "pair", "from": "2026-01-01", "source": "document"}
    data = {**program.data, "activities": named, "policy": [*program.data["policy"], cpd]}
    answer = replace(PAIR, sessions=sessions)
    return replace(
        edition,
        records={**edition.records, "session": records, "program": (replace(program, data=data),)},
        reckoning=Reckoning(edition.as_of, mentorships={"ms-aaaa": answer}),
    )


EDITION = edition_of(*SESSIONS)


def told(group: HoursGroup) -> list[tuple[str, str, str, str]]:
    return [(line.kind, line.count, line.time, line.tells) for line in group.lines]


def test_sessions_count_by_activity_once_and_without_attempts() -> None:
    (group,) = person_hours(EDITION, MENTOR).groups
    assert (group.title, group.says, group.total) == ("Mentoring, as mentor", "It counts as CPD.", "1 h 50 min")
    assert told(group) == [
        ("Mock interview", "1 meeting", "1 h", ""),
        ("Set goals", "2 meetings", "50 min", ""),
        ("check-in", "1 check-in", "no time recorded", ""),
    ]
    assert [(entry.date, entry.time) for entry in group.entries] == [
        ("10 Aug 2026", "30 min"),
        ("10 Sep 2026", "1 h"),
        ("8 Oct 2026", "20 min"),
        ("20 Oct 2026", "no time recorded"),
    ]
    assert group.entries[0].what == "With Ben Reed, phone (ms-aaaa)"
    assert [entry.shown_by for entry in group.entries[:2]] == ["Signed: by both", ""]


def test_the_other_has_the_same_hours_in_the_programs_own_word() -> None:
    (group,) = person_hours(EDITION, MENTEE).groups
    assert (group.title, group.total) == ("Mentoring, as technician", "1 h 50 min")
    assert group.entries[0].what == "With Ada Moss, phone (ms-aaaa)"


@pytest.mark.parametrize(
    ("since", "until", "minutes", "period"),
    [
        (None, None, "1 h 50 min", "10 August 2026 to 21 November 2026"),
        (date(2026, 9, 10), None, "1 h 20 min", "10 September 2026 to 21 November 2026"),
        (None, date(2026, 9, 10), "1 h 30 min", "10 August 2026 to 10 September 2026"),
        (date(2026, 9, 11), date(2026, 10, 8), "20 min", "11 September 2026 to 8 October 2026"),
        (date(2026, 9, 11), date(2027, 1, 1), "20 min", "11 September 2026 to 21 November 2026"),
        (date(2026, 1, 1), date(2026, 2, 1), "", "1 January 2026 to 1 February 2026"),
    ],
)
def test_a_period_takes_in_its_first_and_its_last_day(
    since: date | None, until: date | None, minutes: str, period: str
) -> None:
    view = person_hours(EDITION, MENTOR, since, until)
    assert [group.total for group in view.groups] == ([minutes] if minutes else [])
    assert view.period == period


def test_what_has_no_time_is_told_beside_what_has_some() -> None:
    edition = edition_of(session("2026-09-10", 60, "check-in"), session("2026-10-20", None, "check-in"))
    (group,) = person_hours(replace(edition, records={**edition.records, "session": ()}), MENTOR).groups
    assert told(group) == [("check-in", "2 check-ins", "1 h", "One of them without a time")]


def test_hours_that_could_not_be_read_are_counted() -> None:
    assert person_hours(EDITION, MENTOR).unread == ""
    paths = ("records/mentorships/ms-aaaa/sessions/x.yaml", "records/mentorships/ms-bbbb/sessions/x.yaml")
    one = replace(EDITION, left_out={paths[0]: (), paths[1]: ()})
    assert person_hours(one, MENTOR).unread.startswith("1 record could not be read and is not in these hours.")
    cycle = f"records/certifications/{MENTOR}/cycle-2025.yaml"
    assert person_hours(replace(EDITION, left_out={cycle: paths}), MENTOR).unread.startswith("2 records")
    assert person_hours(replace(EDITION, left_out={cycle: ()}), MENTEE).unread == ""


def test_somebody_without_hours_has_none() -> None:
    view = person_hours(EDITION, "p-ccccc")
    assert (view.groups, view.period) == ((), "To 21 November 2026")
    assert [fact.value for fact, _ in view.who] == ["Cleo Ames", "None", "To 21 November 2026", "p-ccccc"]


def test_cycles_tell_continuing_education_community_education_and_teaching() -> None:
    edition = open_book(Path(__file__).parents[2]).edition("program")
    groups = {group.title.partition(",")[0]: group for group in person_hours(edition, "p-v6e0b").groups}
    assert list(groups) == ["Mentoring", "Certification as technician"]
    cycle = groups["Certification as technician"]
    assert told(cycle) == [
        ("Continuing education: in person", "1 entry", "1 CEU hour", ""),
        (
            "Continuing education: newsletter, manual or journal",
            "3 entries",
            "3.5 CEU hours",
            "At most 3 hours of this sort count in the cycle",
        ),
        ("Continuing education: online", "1 entry", "1 CEU hour", ""),
        ("Community education: checkup event", "1 entry", "2 h 30 min", ""),
        ("Community education: educational session", "1 entry", "1 h 30 min", ""),
    ]
    assert cycle.total == "5.5 CEU hours (of which 5 count) and 4 h of community education"
    later = person_hours(edition, "p-v6e0b", date(2026, 6, 1)).groups[-1]
    assert "of which" not in later.total  # the caps are the whole cycle's


def test_an_instructors_teaching_is_told_apart() -> None:
    edition = open_book(Path(__file__).parents[2]).edition("program")
    (group,) = [each for each in person_hours(edition, "p-pp7ft").groups if "instructor" in each.title]
    assert "Teaching: full certification course" in {line.kind for line in group.lines}
    assert "of teaching" in group.total


def test_what_does_not_count_says_why_and_is_in_no_sum() -> None:
    edition = open_book(Path(__file__).parents[2]).edition("program")
    assert edition.reckoning
    key, answer = next(each for each in edition.reckoning.certifications.items() if each[1].person == "p-v6e0b")
    entries = tuple(
        replace(entry, standing=Standing.TWICE) if entry.of == "ceus" else entry for entry in answer.entries
    )
    reckoning = replace(edition.reckoning, certifications={key: replace(answer, entries=entries)})
    group = person_hours(replace(edition, reckoning=reckoning), "p-v6e0b").groups[-1]
    assert {line.kind.partition(":")[0] for line in group.lines} == {"Community education"}
    assert group.total == "4 h of community education"
    told_why = [(entry.counts, entry.shown_by) for entry in group.entries if entry.kind.startswith("Continuing")]
    assert told_why == [(False, "Does not count: counted already")] * 5


@pytest.mark.parametrize(
    ("zones", "paper"),
    [
        (["America/New_York"], "letter"),
        (["America/Toronto"], "letter"),
        (["Europe/Berlin"], "a4"),
        (["Australia/Sydney"], "a4"),
        (["Europe/Berlin", "America/Toronto"], "letter"),
        (["Etc/UTC"], "letter"),
        ([], "letter"),
    ],
)
def test_the_paper_is_that_of_the_programs_countries(zones: list[str], paper: str) -> None:
    programs = tuple(Shown("program", f"p{n}", {"timezone": zone}) for n, zone in enumerate(zones))
    edition = replace(small_edition(), records={"program": programs})
    assert paper_of(edition, [each.id for each in programs]) == paper
