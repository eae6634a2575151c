"""A certificate: made only where the book says that it is earned, naming only its holder and officers."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from reading_back import Reading
from sheets_made import ROOT, edition

from mentorbook.book import Book, open_book
from mentorbook.editions import Edition
from mentorbook.findings import Finding, Place, Severity
from mentorbook.printing import certificate_sheet
from mentorbook.reckoning.answers import MentorState
from mentorbook.views.certificate import Certificate, NotEarned
from mentorbook.views.certificates import Made, certificates_of_mentorship, certificates_of_person

MENTOR, COMPLETED, HOURS = "p-8t8ye", "ms-kydw", "p-7x91z"


@cache
def book() -> Book:
    return open_book(ROOT)


def made(edition: Edition, person: str, key: str, **bounds: date) -> Made:
    return next(each for each in certificates_of_person(edition, person, **bounds) if each.key == key)  # type: ignore[arg-type]


def approved(of: Edition) -> Made:
    return made(of, MENTOR, "approved-state-cps")


@pytest.mark.parametrize(("paper", "size"), [("letter", (792, 612)), ("a4", (842, 595))])
def test_it_is_one_page_that_says_who_earned_what_by_whom_and_how_to_check(paper: str, size: tuple[int, int]) -> None:
    one = approved(edition())
    assert isinstance(one, Certificate)
    reading = Reading(certificate_sheet(edition(), one, paper))  # type: ignore[arg-type]
    assert reading.sizes == {size}
    assert len(reading.pages) == 1
    for said in (
        "State CPS mentor program",
        "Approved and oriented mentor This certifies that Odalys Pereira is approved as mentor",
        "Approved on 12 September 2025 Orientation held on 24 September 2025",
        "Approved by Marta Quiroga-Lund, coordinator.",
        "Oriented by Bartholomew Okonjo, instructor.",
        "As of 21 November 2026.",
        "Number approved-state-cps-p-8t8ye-as-of-2026-11-21",
        " ".join(one.fingerprint[at : at + 8] for at in range(0, 64, 8)),
        "mentors@state-cps.example",
        "An example: the people are made up, and nothing is certified.",
    ):
        assert said in reading.text, said
    copied = " ".join("".join(reading.pages).split())  # as it lies in the file: what somebody copies is exact
    for exact in ("mentors@state-cps.example", "Number approved-state-cps-p-8t8ye-as-of-2026-11-21 "):
        assert exact in copied
    assert "\u200b" not in copied
    kinds = [tag.kind for tag in reading.tags()]
    assert (kinds[0], kinds.count("H1")) == ("Document", 1)
    assert reading.about.title == "Approved and oriented mentor, Odalys Pereira"
    assert "<pdfuaid:part>1<" in reading.xmp
    assert certificate_sheet(edition(), one, paper) == certificate_sheet(edition(), one, paper)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("person", "why"),
    [
        ("p-c3d22", "The mentor was declined."),
        ("p-cg0sq", "The orientation is not held and signed off."),
        ("p-q4s7x", "The mentor is not approved."),
        ("p-z42k3", "The mentor has retired."),
    ],
)
def test_who_is_not_approved_and_oriented_has_none(person: str, why: str) -> None:
    assert made(edition(), person, "approved-state-cps") == NotEarned("approved-state-cps", why)


def test_it_is_as_of_a_day() -> None:
    for day, earned in ((date(2025, 9, 11), False), (date(2025, 9, 23), False), (date(2025, 9, 24), True)):
        one = approved(open_book(ROOT, day).edition("program"))
        assert isinstance(one, Certificate) is earned, day


def test_a_mentor_who_is_away_is_still_approved_and_oriented() -> None:
    of = edition()
    assert of.reckoning is not None
    key = ("state-cps", MENTOR)
    mentors = {**of.reckoning.mentors, key: replace(of.reckoning.mentors[key], state=MentorState.AWAY)}
    assert isinstance(approved(replace(of, reckoning=replace(of.reckoning, mentors=mentors))), Certificate)


def test_a_completed_mentorship_has_one_for_each_that_does_not_name_the_other() -> None:
    mentor, mentee = certificates_of_mentorship(edition(), COMPLETED)
    assert isinstance(mentor, Certificate)
    assert isinstance(mentee, Certificate)
    texts = [Reading(certificate_sheet(edition(), each)).text for each in (mentor, mentee)]
    assert (mentor.holder in texts[0], mentee.holder in texts[1]) == (True, True)
    assert not [word for word in mentee.holder.split() if word in texts[0]]
    assert not [word for word in mentor.holder.split() if word in texts[1]]
    for text in texts:
        assert not [each for each in ("p-7x91z", "p-sjzyp") if each in text]
        assert "Closed as completed by " in text
    assert mentor.fingerprint != mentee.fingerprint


@pytest.mark.parametrize(
    ("mentorship", "why"), [("ms-b75n", "is not closed"), ("ms-6g3w", "closed with another outcome than completed")]
)
def test_a_mentorship_that_is_not_completed_has_none(mentorship: str, why: str) -> None:
    for each in certificates_of_mentorship(edition(), mentorship):
        assert isinstance(each, NotEarned)
        assert why in each.why


@pytest.mark.parametrize("by", [None, "p-7x91z", "p-sjzyp", "p-00000"])
def test_no_coordinator_behind_the_closure_no_certificate(by: str | None) -> None:
    changed = tuple(
        replace(each, data={**each.data, "closure": {**each.data["closure"], "by": by} if by else _without_by(each)})
        if each.id == COMPLETED
        else each
        for each in edition().of("mentorship")
    )
    of = replace(edition(), records={**edition().records, "mentorship": changed})
    for each in certificates_of_mentorship(of, COMPLETED):
        assert isinstance(each, NotEarned)
        assert "names no coordinator" in each.why


def _without_by(shown: object) -> dict[str, str]:
    closure = shown.data["closure"]  # type: ignore[attr-defined]
    return {key: value for key, value in closure.items() if key != "by"}


def test_hours_are_those_of_the_period_that_are_whole() -> None:
    whole = made(edition(), HOURS, "hours-wsyas-oacett")
    part = made(edition(), HOURS, "hours-wsyas-oacett", since=date(2026, 1, 1), until=date(2026, 3, 31))
    none = made(edition(), HOURS, "hours-wsyas-oacett", since=date(2025, 2, 1), until=date(2025, 3, 31))
    assert isinstance(whole, Certificate)
    assert isinstance(part, Certificate)
    assert none == NotEarned("hours-wsyas-oacett", "There is no session in the period.")
    text = Reading(certificate_sheet(edition(), whole)).text
    assert "has taken part for 19 h 50 min as mentor in this program." in text
    assert "2 sessions are not in these hours: the time or a signature is missing." in text
    assert "Continuing Professional Development" in text
    assert (whole.number == part.number, whole.fingerprint == part.fingerprint) == (False, False)
    assert part.number == "hours-wsyas-oacett-p-7x91z-from-2026-01-01-to-2026-03-31-as-of-2026-11-21"
    assert "Samuel" not in text


@pytest.mark.parametrize(
    ("path", "severity", "why"),
    [
        (f"records/mentors/state-cps/{MENTOR}.yaml", Severity.ERROR, "The check finds an error"),
        ("records/programs/state-cps.yaml", Severity.ERROR, "The check finds an error"),
        (f"records/mentors/state-cps/{MENTOR}.yaml", Severity.INCOMPLETE, ""),
        ("records/mentors/assp-cps/p-kddjw.yaml", Severity.ERROR, ""),
    ],
)
def test_an_error_in_what_it_rests_on_stops_it(path: str, severity: Severity, why: str) -> None:
    finding = Finding(rule="dates", severity=severity, place=Place(path, 1, 1), message="x", hint="y")
    one = approved(replace(edition(), findings=(finding,)))
    assert isinstance(one, NotEarned) is bool(why)
    assert why in (one.why if isinstance(one, NotEarned) else "")


def test_a_file_that_could_not_be_read_stops_it() -> None:
    of = replace(edition(), left_out={f"records/mentorships/{COMPLETED}/sessions/2026-01-01.yaml": ()})
    assert all(isinstance(each, NotEarned) for each in certificates_of_mentorship(of, COMPLETED))


def test_a_fingerprint_is_of_what_is_said_and_of_the_day() -> None:
    one, again = approved(edition()), approved(open_book(ROOT).edition("program"))
    later = approved(open_book(ROOT, date(2026, 11, 20)).edition("program"))
    with_commit = approved(book().edition("program", commit="abc1234"))
    assert isinstance(one, Certificate)
    assert isinstance(later, Certificate)
    assert isinstance(with_commit, Certificate)
    assert one == again
    assert one.fingerprint != later.fingerprint
    assert one.fingerprint == with_commit.fingerprint
    text = Reading(certificate_sheet(book().edition("program", commit="abc1234"), with_commit)).text
    assert "Built from commit abc1234." in text


@pytest.mark.parametrize("audience", ["public", "pair"])
def test_none_is_made_of_another_edition_than_the_officers(audience: str) -> None:
    other = book().edition(audience, COMPLETED if audience == "pair" else "")
    one = approved(edition())
    assert isinstance(one, Certificate)
    for make in (
        lambda: certificates_of_person(other, MENTOR),
        lambda: certificates_of_mentorship(other, COMPLETED),
        lambda: certificate_sheet(other, one),
    ):
        with pytest.raises(PermissionError):
            make()
