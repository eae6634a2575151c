"""The dashboard's other numbers, each counted by hand: requests, places, room, waiting, what came of it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_edition import DAY, LABELS, PAIR, small_edition, todo

from mentorbook.editions import Edition, Label, Shown
from mentorbook.reckoning import (
    GoalAnswer,
    MenteeAnswer,
    MenteeState,
    MentorAnswer,
    MentorshipAnswer,
    MentorshipState,
    MentorState,
)
from mentorbook.views import asking, ends, places, waits
from mentorbook.views.dashboard import dashboard_view, dashboards

NAMES = [f"p-{number:05}" for number in range(12)]


def with_answers(edition: Edition, **answers: Any) -> Edition:
    assert edition.reckoning is not None
    return replace(edition, reckoning=replace(edition.reckoning, **answers))


def with_records(edition: Edition, *records: Shown) -> Edition:
    found = {kind: tuple(each for each in edition.of(kind)) for kind in edition.records}
    for shown in records:
        found[shown.kind] = (*(each for each in found.get(shown.kind, ()) if each.id != shown.id), shown)
    return replace(edition, records=found)


# --- From asking to first contact.


def request(person: str, asked: str, program: str = "hourly") -> Shown:
    return Shown("mentee", f"{program}/{person}", {"program": program, "person": person, "asked_on": asked})


def pair(person: str, proposed: str, met: str | None = None, **more: Any) -> MentorshipAnswer:
    return replace(
        PAIR,
        id=f"ms-{person[-4:]}",
        mentee=person,
        proposed_on=date.fromisoformat(proposed),
        first_contact=date.fromisoformat(met) if met else None,
        **more,
    )


def accepted(answer: MentorshipAnswer, mentor: str, mentee: str) -> Shown:
    data = {"id": answer.id, "accepted": {"mentor": mentor, "mentee": mentee}}
    return Shown("mentorship", answer.id, data)


def asked_edition() -> Edition:
    """Five asked this year: matched after 4 and 10 days, one proposed only, one closed unaccepted, one waiting."""
    pairs = [
        pair(NAMES[0], "2026-03-03", "2026-03-08"),
        pair(NAMES[1], "2026-03-03"),
        pair(NAMES[2], "2026-03-03", state=MentorshipState.PROPOSED, started=None),
        pair(NAMES[3], "2026-03-03", state=MentorshipState.CLOSED, started=None, closed=date(2026, 4, 1)),
        pair(NAMES[5], "2025-12-30", "2026-01-02"),
    ]
    records = [request(NAMES[number], "2026-03-01") for number in range(5)]
    records += [request(NAMES[5], "2025-12-30"), request(NAMES[6], "2026-12-01")]
    records += [accepted(pairs[0], "2026-03-04", "2026-03-05"), accepted(pairs[1], "2026-03-11", "2026-03-09")]
    edition = with_records(small_edition(), *records)
    return with_answers(edition, mentorships={each.id: each for each in pairs})


def test_how_far_this_year_s_requests_came():
    found = asking.ways(asked_edition())
    assert found == (
        asking.Way(date(2026, 3, 1), date(2026, 3, 5), date(2026, 3, 8)),
        asking.Way(date(2026, 3, 1), date(2026, 3, 11)),
        asking.Way(date(2026, 3, 1)),
        asking.Way(date(2026, 3, 1)),
        asking.Way(date(2026, 3, 1)),
    )
    assert asking.ways(asked_edition(), "free") == ()


def test_the_steps_have_their_counts_and_medians():
    steps = asking.steps(asked_edition(), "hourly")
    assert [(row.label, row.now, row.note) for row in steps.rows] == [
        ("asked for a mentor", 5, "fewer than half of them matched so far"),
        ("matched", 2, "half of them met or called within 3 days"),
        ("first contact made", 1, ""),
    ]
    assert (steps.whole, steps.title) == (5, "2 of 5 who asked this year have a mentor")


@pytest.mark.parametrize(
    ("states", "says"),
    [
        (["waiting", "proposed", "withdrawn"], "The other 3: 1 waits, 1 has a proposal, 1 was withdrawn."),
        (["waiting", "waiting", "waiting"], "The other 3: 3 wait."),
        (["withdrawn", "done", "matched"], "The other 3: 1 was withdrawn, 2 have or had a mentor already."),
    ],
)
def test_what_became_of_the_others_adds_up_to_those_who_asked(states: list[str], says: str):
    people = zip(NAMES[2:5], states, strict=True)
    mentees = {("hourly", each): MenteeAnswer("hourly", each, MenteeState(state), DAY) for each, state in people}
    steps = asking.steps(with_answers(asked_edition(), mentees=mentees))
    assert steps.below == says
    asked, matched = steps.rows[0].now, steps.rows[1].now
    told = says.partition(":")[2].removesuffix(".").split(",")
    assert matched + sum(int(each.split()[0]) for each in told) == asked


def test_of_a_single_other_one_it_is_said_without_numbers():
    edition = with_records(small_edition(), request(NAMES[2], "2026-03-01"))
    assert asking.steps(edition).below == "The other one waits."


def test_who_asked_again_is_matched_by_what_came_after():
    """A mentorship from before the request is not its answer."""
    old = pair(NAMES[0], "2026-01-05", "2026-01-09", started=date(2026, 1, 6))
    edition = with_answers(with_records(small_edition(), request(NAMES[0], "2026-05-01")), mentorships={old.id: old})
    assert asking.ways(edition) == (asking.Way(date(2026, 5, 1)),)


def test_where_nobody_asked_there_is_a_calm_sentence():
    steps = asking.steps(small_edition())
    assert not steps.drawable
    assert steps.calm == "Nobody has asked for a mentor this year."


@pytest.mark.parametrize(
    ("days", "of", "found"),
    [
        ([], 0, None), ([], 3, None), ([4], 1, 4), ([4], 2, 4), ([4], 3, None), ([9, 1, 5], 3, 5), ([9, 1, 5], 4, 5),
        ([9, 1, 5], 5, 9), ([9, 1, 5], 6, 9), ([9, 1, 5], 7, None), ([-2], 1, 0),
    ],
)  # fmt: skip
def test_half_within(days: list[int], of: int, found: int | None):
    assert asking.half_within(days, of) == found


@given(st.lists(st.integers(0, 60), max_size=9), st.integers(0, 9))
def test_half_is_half(days: list[int], unmatched: int):
    of = len(days) + unmatched
    half = asking.half_within(days, of)
    if half is None:
        assert 2 * len(days) < of or not of
    else:
        assert 2 * sum(day <= half for day in days) >= of
        assert 2 * sum(day < half for day in days) < of


@pytest.mark.parametrize(
    ("days", "of", "words"),
    [(None, 4, "fewer than half of them matched so far"), (0, 4, "half of them matched on the same day"),
     (1, 4, "half of them matched within 1 day"), (9, 1, "matched within 9 days"), (None, 0, "")],
)  # fmt: skip
def test_half_in_words(days: int | None, of: int, words: str):
    assert asking.half_words("matched", days, of) == words


def test_the_title_tells_when_nobody_is_left():
    assert asking.told(3, 3, 3) == "Everybody who asked this year has a mentor and has heard from them"
    assert asking.told(3, 3, 2) == "Everybody who asked this year has a mentor"


# --- Coverage.


def living(person: str, **place: str) -> Shown:
    return Shown("person", person, {"id": person, "name": person, "list_as": person, "place": place})


def mentor(person: str, room: int, program: str = "hourly", *, listed: bool = True) -> MentorAnswer:
    return MentorAnswer(program, person, MentorState.READY, DAY, listed=listed, load=0, room=room)


def covered_edition(lives: dict[str, dict[str, str]], mentors: dict[str, int], waiting: list[str]) -> Edition:
    edition = with_records(small_edition(), *(living(person, **place) for person, place in lives.items()))
    return with_answers(
        edition,
        mentors={("hourly", person): mentor(person, room) for person, room in mentors.items()},
        mentees={("hourly", who): MenteeAnswer("hourly", who, MenteeState.WAITING, DAY) for who in waiting},
    )


def test_places_that_need_a_mentor_stand_first():
    edition = covered_edition(
        {
            NAMES[0]: {"county": "Wren"}, NAMES[1]: {"county": "Wren"}, NAMES[2]: {"county": "Ashby"},
            NAMES[3]: {"county": "Larkspur"}, NAMES[4]: {"county": "Larkspur"}, NAMES[5]: {"county": "Tamarack"},
            NAMES[6]: {"county": "Sable"}, NAMES[7]: {"county": "Sable"}, NAMES[8]: {"county": "Sable"},
        },
        {NAMES[0]: 2, NAMES[2]: 0, NAMES[3]: 0, NAMES[6]: 1, "p-lost0": 3},
        [NAMES[1], NAMES[4], NAMES[5], NAMES[7], NAMES[8]],
    )  # fmt: skip
    found = places.places(edition, "hourly")
    assert [(row.name, row.mentors, row.room, row.waiting, row.badge and row.badge.words) for row in found.rows] == [
        ("Larkspur", 1, 0, 1, "No room"),
        ("Sable", 1, 1, 2, "Too little room"),
        ("Tamarack", 0, 0, 1, "No mentor"),
        ("Ashby", 1, 0, 0, None),
        ("Wren", 1, 2, 1, None),
        ("No place given", 1, 3, 0, None),
    ]
    assert (found.total.mentors, found.total.room, found.total.waiting) == (5, 6, 5)
    assert found.tells == "By county. Those that need a mentor first."
    assert [(row.name, row.plate and row.plate.short) for row in places.needing(edition, ("hourly", "free"))] == [
        ("Larkspur", "Hourly"), ("Sable", "Hourly"), ("Tamarack", "Hourly"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("place", "name", "head"),
    [
        ({"region": "Ontario", "country": "CA"}, "Ontario", "State or province"),
        ({"county": "Wren", "region": "Ohio"}, "Wren, Ohio", "County"),
        ({"county": "Wren"}, "Wren", "County"),
        ({}, "No place given", "State or province"),
    ],
)
def test_where_somebody_is(place: dict[str, str], name: str, head: str):
    found = places.places(covered_edition({NAMES[0]: place}, {NAMES[0]: 1}, []), "hourly")
    assert ([row.name for row in found.rows], found.head) == ([name], head)


def test_the_schema_s_word_for_a_place_is_used():
    edition = covered_edition({NAMES[0]: {"region": "Ontario"}}, {NAMES[0]: 1}, [])
    labels = {**LABELS, "person": {"/place/region": Label("Province", "")}}
    assert places.places(replace(edition, labels=labels), "hourly").head == "Province"


@given(
    st.lists(st.sampled_from(["Ashby", "Sable", "Wren", "Larkspur", "Cedar"]), min_size=12, max_size=12),
    st.lists(st.integers(0, 3), min_size=6, max_size=6),
    st.integers(0, 6),
    st.integers(2, 6),
)
def test_places_make_up_the_program_and_programs_make_up_all(
    counties: list[str], rooms: list[int], waiting: int, most: int
):
    edition = covered_edition(
        {person: {"county": county} for person, county in zip(NAMES, counties, strict=True)},
        dict(zip(NAMES, rooms, strict=False)),
        NAMES[6 : 6 + waiting],
    )
    found = places.places(edition, "hourly", most)
    assert len(found.rows) <= most
    for total in (places.total(found.rows), places.coverage_of(edition, "hourly"), found.total):
        assert (total.mentors, total.room, total.waiting) == (6, sum(rooms), waiting)
    whole = dashboard_view(edition).totals
    assert whole is not None
    assert (whole.mentors, whole.room, whole.waiting) == (6, sum(rooms), waiting)


# --- What waits, and who has room.


def test_what_waits_for_the_office_is_what_the_desk_has():
    found = (
        todo("approve", since=date(2026, 10, 19)), todo("approve"), todo("orient", since=DAY), todo("sign"),
        todo("match", program="free"),
    )  # fmt: skip
    assert [(each.words, each.count, each.longest, each.target) for each in waits.waits(small_edition(*found))] == [
        ("Approvals", 2, "the longest for 33 days", "desk/index.html#approve"),
        ("Orientations", 1, "since today", "desk/index.html#orient"),
        ("Requests for a mentor", 1, "for 20 days", "desk/index.html#match"),
    ]
    [*_, requests] = waits.waits(small_edition(*found), "hourly")
    assert (requests.count, requests.longest) == (0, "Everybody who asked has a proposal.")
    assert requests.target == "desk/hourly.html#match"


def test_mentors_with_room_are_those_on_the_list():
    mentors = {
        ("hourly", NAMES[0]): mentor(NAMES[0], 1),
        ("hourly", NAMES[1]): mentor(NAMES[1], 3),
        ("hourly", NAMES[2]): mentor(NAMES[2], 0),
        ("hourly", NAMES[3]): mentor(NAMES[3], 4, listed=False),
        ("free", NAMES[4]): mentor(NAMES[4], 2, "free"),
    }
    edition = with_answers(with_records(small_edition(), living(NAMES[1], county="Wren")), mentors=mentors)
    found = waits.with_room(edition)
    assert [each.person for each in found] == [NAMES[1], NAMES[4], NAMES[0]]
    assert waits.room_told(found) == "Three mentors can take six people."
    assert waits.room_told(waits.with_room(edition, "free")) == "One mentor can take two people."
    lines = waits.roomy(edition, found)
    assert [(line.place, line.badge.words) for line in lines] == [
        ("Wren", "Room for 3"), ("", "Room for 2"), ("", "Room for 1"),
    ]  # fmt: skip
    assert waits.room_told(()) == "No mentor on the list has room at present."
    assert waits.room_told(found * 5) == "Fifteen mentors can take 30 people; here are those with the most room."
    assert len(waits.roomy(edition, found * 5)) == waits.MOST_MENTORS


# --- What comes of it.


def goal(name: str, status: str) -> GoalAnswer:
    return GoalAnswer(name, status, DAY, DAY, None)


def test_goals_of_the_pairs_at_work_by_how_far_they_are():
    at_work = replace(PAIR, goals=(goal("a", "begun"), goal("b", "reached"), goal("c", "begun")))
    closed = replace(PAIR, state=MentorshipState.CLOSED, goals=(goal("d", "reached"),))
    found = ends.goals(small_edition(), (at_work, closed))
    assert [(row.label, row.now, row.was) for row in found.rows] == [("Begun", 2, None), ("Reached", 1, None)]
    assert found.title == "1 of 3 goals is reached"
    assert found.says == "A bar for each status. Begun 2; reached 1."
    assert not ends.goals(small_edition(), (PAIR,)).drawable


def evaluation(name: str, day: str, advice: str = "", of: str = "ms-aaaa") -> Shown:
    data = {"mentorship": of, "id": day, "date": day} | ({"recommendation": advice} if advice else {})
    return Shown("evaluation", name, data)


def test_this_year_s_evaluations_beside_last_year_s():
    edition = with_records(
        small_edition(),
        evaluation("1", "2026-01-01", "continue"),
        evaluation("2", "2026-11-21", "continue"),
        evaluation("3", "2026-05-05"),
        evaluation("4", "2025-12-31", "end"),
        evaluation("5", "2024-12-31", "end"),
        evaluation("6", "2026-05-05", "complete", of="ms-zzzz"),
    )
    found = ends.evaluations(edition, (PAIR,))
    assert [(row.label, row.now, row.was) for row in found.rows] == [
        ("Continue", 2, 0), ("End", 0, 1), ("No advice", 1, 0),
    ]  # fmt: skip
    assert found.title == "Three evaluations this year, one last year"
    assert sum(row.now for row in found.rows) == 3
    assert ends.evaluations(small_edition(), (PAIR,)).calm == "No evaluation has been written this year or last."


def test_how_mentorships_ended_this_year_and_last():
    closed = [
        replace(PAIR, id=f"ms-{index:04}", state=MentorshipState.CLOSED, closed=date.fromisoformat(day))
        for index, day in enumerate(["2026-02-01", "2026-03-01", "2026-03-02", "2025-12-31", "2024-01-01"])
    ]
    said = ["moved", "completed", "completed", "completed", "moved"]
    records = [
        Shown("mentorship", each.id, {"closure": {"on": str(each.closed), "outcome": outcome}})
        for each, outcome in zip(closed, said, strict=True)
    ]
    found = ends.outcomes(with_records(small_edition(), *records), closed)
    assert [(row.label, row.now, row.was) for row in found.rows] == [("Completed", 2, 1), ("Moved", 1, 0)]
    assert found.title == "Three ended this year, one last year"
    assert (found.year, found.has_last_year) == (2026, True)


# --- The whole.


def test_a_program_s_page_has_its_own_numbers_alone():
    edition = small_edition()
    hourly, free = (dashboard_view(edition, program) for program in ("hourly", "free"))
    assert [figure.value for figure in hourly.figures] == ["1", "4", "4", "2 of 6"]
    assert [figure.value for figure in free.figures][:2] == ["1", "2"]
    assert hourly.path == "numbers/hourly.html"
    assert (hourly.coverage, hourly.totals, hourly.needing) == ((), None, ())
    assert hourly.places is not None
    assert dashboard_view(edition).places is None
    assert dashboards(edition) == ("free", "hourly")


def test_where_nothing_has_begun_each_part_says_so():
    empty = with_answers(small_edition(), mentorships={}, mentors={}, mentees={}, certifications={})
    view = dashboard_view(empty, "hourly")
    assert view.empty is not None
    assert (view.series, view.ends, view.cycles, view.grid) == ((), (), None, None)
    assert view.places is not None
    assert view.places.rows == ()
