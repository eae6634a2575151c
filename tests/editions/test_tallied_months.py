"""Public numbers by month: whole months alone, and no month, nor two of them together, that tell of one pair."""

import itertools
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorbook.editions import Tally
from mentorbook.editions.closing import counted_until, month_ends
from mentorbook.editions.tallies import tallies_of
from mentorbook.reckoning import MentorshipAnswer, MentorshipState, Reckoning, SessionAnswer
from mentorbook.records import Register, open_register

PROJECT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)
GROUP = 5
DAYS = st.dates(date(2024, 11, 1), DAY)
THIS_YEAR = st.dates(date(2026, 1, 1), date(2026, 10, 31))
OF = ("assp-cps", "state-cps", "wsyas-oacett")


@pytest.fixture(scope="module")
def programs() -> Register:
    """The programs of the examples, and nobody in them."""
    register = open_register(PROJECT)[0]
    return Register(register.kinds, register.of("program"), DAY)


def pair(number: int, started: date, closed: date | None = None, *sessions: date) -> MentorshipAnswer:
    held = tuple(
        SessionAnswer(str(on), on, "meeting", "phone", 30, counts=True, corrected_by=None, signed=(), missing_roles=())
        for on in sessions
    )
    return MentorshipAnswer(
        f"ms-{number}", "state-cps", "p-mentor", f"p-{number}", MentorshipState.RUNNING, started, started,
        None, closed, sessions=held,
    )  # fmt: skip


def told(programs: Register, pairs: list[MentorshipAnswer], day: date = DAY) -> tuple[Tally, ...]:
    return tallies_of(programs, Reckoning(day, mentorships={each.id: each for each in pairs}), suppress=True)


def year(tallies: tuple[Tally, ...]) -> dict[tuple[str, str], int]:
    """The year's numbers by name and program; 0 where one is not told."""
    return {(each.name, each.program): each.value or 0 for each in tallies if not each.month}


def by_month(tallies: tuple[Tally, ...], name: str) -> dict[str, int | None]:
    return {each.month: each.value for each in tallies if each.name == name and each.month}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=14))
def test_two_months_of_pairs_differ_by_nothing_or_by_a_whole_group(
    programs: Register, spans: list[tuple[date, date | None]]
) -> None:
    pairs = [pair(number, *span) for number, span in enumerate(spans)]
    months = by_month(told(programs, pairs), "pairs")
    assert len(months) == 22, "all of last year, and this year's months that are over"
    shown = [value for value in months.values() if value is not None]
    assert all(abs(one - other) in {0, GROUP, 2 * GROUP} for one, other in itertools.pairwise(shown))
    for end in month_ends(counted_until(DAY)):
        running = sum(on <= end and (closed is None or closed > end) for on, closed in spans)
        expected = running - running % GROUP if running >= GROUP else None
        assert months[f"{end.year}-{end.month:02}"] == expected


def test_one_pair_more_or_fewer_moves_no_month_but_where_a_group_is_full(programs: Register) -> None:
    seven = [pair(number, date(2026, 1, 5)) for number in range(7)]
    one_more = [*seven, pair(7, date(2026, 6, 5))]
    one_fewer = [replace(seven[0], closed=date(2026, 6, 5)), *seven[1:]]
    before = by_month(told(programs, seven), "pairs")
    assert set(before.values()) == {None, GROUP}
    assert by_month(told(programs, one_more), "pairs") == by_month(told(programs, one_fewer), "pairs") == before
    ten = [*one_more, pair(8, date(2026, 6, 5)), pair(9, date(2026, 6, 5))]
    assert by_month(told(programs, ten), "pairs")["2026-06"] == 2 * GROUP


def test_what_the_running_month_brings_is_not_told_until_it_is_over(programs: Register) -> None:
    """Two editions a day apart are alike: neither a pair nor a session of this month is in any number."""
    held = [pair(number, date(2026, 1, 5), None, date(2026, 10, 6)) for number in range(6)]
    today = [
        replace(held[0], closed=date(2026, 11, 2)),
        *(replace(each, sessions=(*each.sessions, *pair(0, DAY, None, DAY).sessions)) for each in held[1:]),
        pair(6, date(2026, 11, 4), None, date(2026, 11, 4)),
    ]
    assert told(programs, today) == told(programs, held) == told(programs, held, date(2026, 11, 1))
    assert {t.name: t.value for t in told(programs, held) if not t.program and not t.month}["sessions"] == 6
    assert told(programs, today, date(2026, 12, 1)) != told(programs, held, date(2026, 12, 1))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(OF), st.lists(THIS_YEAR, max_size=6)), max_size=24))
def test_an_edition_less_an_older_one_is_about_nobody_or_about_a_group(
    programs: Register, held: list[tuple[str, list[date]]]
) -> None:
    """Whoever keeps older editions learns no sum about fewer people than one edition would tell of."""
    pairs = [
        replace(pair(number, date(2025, 12, 5), None, *days), program=program)
        for number, (program, days) in enumerate(held)
    ]
    editions = {month: year(told(programs, pairs, date(2026, month + 1, 1))) for month in range(1, 11)}

    def behind(of: Iterable[str], earlier: int, later: int) -> int:
        in_time = (each for each in pairs for on in each.sessions if earlier < on.on.month <= later)
        return len({each.mentee for each in in_time if each.program in of})

    for earlier, later in itertools.combinations([0, *editions], 2):
        grown = {
            of: value - (editions[earlier][of] if earlier else 0)
            for of, value in editions[later].items()
            if of[0] in {"sessions", "minutes"}
        }
        for (name, program), value in grown.items():
            since = earlier - earlier % 3 if program else earlier  # a program's quarter is told when it is over
            assert value == 0 or behind([program] if program else OF, since, later) >= GROUP, (name, program)
        if earlier % 3 or later != earlier + 3:
            continue
        for name in ("sessions", "minutes"):  # what a quarter tells of some leaves of the others nothing, or a group's
            others = [program for program in OF if not grown[name, program]]
            left = grown[name, ""] - sum(grown[name, program] for program in OF)
            assert left == 0 or not others or behind(others, earlier, later) >= GROUP


def test_pairs_of_a_year_are_whole_groups_too(programs: Register) -> None:
    pairs = [pair(number, date(2026, 1, 5)) for number in range(7)]
    (of_all,) = (each for each in told(programs, pairs) if (each.name, each.program, each.month) == ("pairs", "", ""))
    assert (of_all.value, of_all.at_least) == (GROUP, True)


def test_the_inputs_that_are_named_as_counted_do_count(programs: Register) -> None:
    """What tests/editions/test_wall.py lets move a public number, of these: start, end, day and minutes."""
    five = [pair(number, date(2026, 1, 5), None, date(2026, 3, 6)) for number in range(5)]
    before = told(programs, five)
    (session,) = five[0].sessions
    for changed, name in (
        (replace(five[0], started=date(2026, 4, 5)), "pairs"),
        (replace(five[0], closed=date(2026, 4, 5)), "pairs"),
        (replace(five[0], sessions=(replace(session, on=date(2026, 4, 6)),)), "sessions"),
        (replace(five[0], sessions=(replace(session, minutes=31),)), "minutes"),
    ):
        after = told(programs, [changed, *five[1:]])
        assert by_month(after, name) != by_month(before, name)


def test_in_january_the_year_that_is_over_is_told() -> None:
    assert counted_until(date(2026, 1, 31)) == date(2025, 12, 31)
    ends = list(month_ends(date(2024, 2, 29)))
    assert (ends[0], ends[1], ends[-1], len(ends)) == (date(2023, 1, 31), date(2023, 2, 28), date(2024, 2, 29), 14)
