"""What a month is: kept, short, missed, open, ahead or not asked."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_book import AS_OF, days_of, kinds, mentee, mentor, mentorship, program, register, session

from mentorbook.reckoning import MonthState, reckon
from mentorbook.records import Record, Register

CONTACT = {"name": "cadence", "asks": {"contacts": ["meeting", "check-in"]}}
HOUR = {"name": "cadence", "asks": {"minutes": 60, "contacts": ["meeting"], "modes": ["phone", "video", "in-person"]}}
SPARED = {
    "name": "cadence",
    "asks": {
        "contacts": ["meeting"],
        "grace": ["first-month", "last-month"],
        "holidays": [{"title": "Summer", "month": 8}, {"title": "Year's end", "month": 12}],
    },
}
ZONES = ("America/Los_Angeles", "America/St_Johns", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati")
UNHURRIED = settings(deadline=None)  # how long one example takes is the machine's matter
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


def months(policy: dict[str, Any], *sessions: Record, as_of: str | date = "2026-11-21", **data: Any) -> dict[str, str]:
    """The state of each month, by its first seven letters."""
    asked = reckon(register(program(policy), mentor(), mentee(), mentorship(**data), *sessions, as_of=as_of))
    return {month.first.isoformat()[:7]: month.state.value for month in asked.mentorships["ms-0000"].months}


@pytest.mark.parametrize(
    ("policy", "sessions", "state"),
    [
        (CONTACT, [], "missed"),
        (CONTACT, [session("2026-10-01")], "kept"),
        (CONTACT, [session("2026-10-31", contact="check-in", mode="email")], "kept"),
        (CONTACT, [session("2026-10-31", contact="attempt")], "missed"),
        (CONTACT, [session("2026-09-30"), session("2026-11-01")], "missed"),
        (HOUR, [session("2026-10-01", minutes=60)], "kept"),
        (HOUR, [session("2026-10-01", minutes=59)], "short"),
        (HOUR, [session("2026-10-01", minutes=30), session("2026-10-31", minutes=30)], "kept"),
        (HOUR, [session("2026-10-01")], "short"),
        (HOUR, [session("2026-10-01", minutes=60, mode="email")], "missed"),
        (HOUR, [session("2026-10-01", minutes=60, contact="check-in")], "missed"),
        (
            HOUR,
            [session("2026-10-01", minutes=60), session("2026-10-01", 2, minutes=50, corrects="2026-10-01")],
            "short",
        ),
    ],
)
def test_a_month_that_is_over(policy: dict[str, Any], sessions: list[Record], state: str) -> None:
    assert months(policy, *sessions, started="2026-09-15")["2026-10"] == state


def test_the_running_month_is_open_until_it_is_kept() -> None:
    assert months(HOUR, session("2026-11-02", minutes=59), started="2026-10-01")["2026-11"] == "open"
    assert months(HOUR, session("2026-11-02", minutes=60), started="2026-10-01")["2026-11"] == "kept"
    assert months(HOUR, started="2026-10-01", as_of="2026-10-31") == {"2026-10": "open"}
    assert months(HOUR, started="2026-10-01", as_of="2026-11-01") == {"2026-10": "missed", "2026-11": "open"}


def test_part_of_a_month_is_not_asked_and_shows_what_was_kept() -> None:
    first = {"started": "2026-09-02", "closure": {"on": "2026-11-19", "outcome": "completed"}}
    assert months(CONTACT, **first) == {"2026-09": "unasked", "2026-10": "missed", "2026-11": "unasked"}
    held = session("2026-09-03"), session("2026-11-19")
    assert months(CONTACT, *held, **first) == {"2026-09": "kept", "2026-10": "missed", "2026-11": "kept"}
    whole = {"started": "2026-09-01", "closure": {"on": "2026-10-31", "outcome": "completed"}}
    assert months(CONTACT, **whole) == {"2026-09": "missed", "2026-10": "missed"}


def test_a_session_outside_the_mentorship_keeps_no_month() -> None:
    assert months(CONTACT, session("2026-09-01"), started="2026-09-02")["2026-09"] == "unasked"


def test_months_lie_ahead_to_the_end_and_nothing_is_asked_after_it() -> None:
    assert months(CONTACT, started="2026-10-15", until="2027-01-10") == {
        "2026-10": "unasked",
        "2026-11": "open",
        "2026-12": "ahead",
        "2027-01": "ahead",
    }
    assert months(CONTACT, started="2026-08-01", until="2026-09-10") == {
        "2026-08": "missed",
        "2026-09": "unasked",
        "2026-10": "unasked",
        "2026-11": "unasked",
    }


def test_a_program_that_asks_nothing_judges_nothing() -> None:
    assert months({"name": "contact-log"}, started="2026-10-01") == {"2026-10": "unasked", "2026-11": "unasked"}


@pytest.mark.parametrize(
    ("in_force", "states"),
    [
        ({"until": "2026-09-30"}, "missed missed unasked unasked"),
        ({"until": "2026-09-29"}, "missed unasked unasked unasked"),
        ({"from": "2026-09-01"}, "unasked missed missed open"),
        ({"from": "2026-09-02"}, "unasked unasked missed open"),
    ],
)
def test_each_month_is_judged_by_what_was_in_force_from_its_first_day_on(in_force: dict[str, str], states: str) -> None:
    assert " ".join(months({**CONTACT, **in_force}, started="2026-08-01").values()) == states


def test_what_lies_after_the_day_is_not_yet_so() -> None:
    assert months(CONTACT, started="2026-11-22") == {}
    assert months(CONTACT, session("2026-10-05", recorded_on="2026-11-22"), started="2026-10-01")["2026-10"] == "missed"


def test_a_mistyped_year_makes_no_thousands_of_months() -> None:
    assert len(months(CONTACT, started="0026-10-01", until="9999-12-31")) <= 2 * 240 + 2


def test_the_minutes_asked_are_those_of_whole_months_that_are_over() -> None:
    book = register(program(HOUR), mentor(), mentee(), mentorship(started="2026-08-15"))
    assert reckon(book).mentorships["ms-0000"].minutes_asked == 120
    book = register(program(CONTACT), mentor(), mentee(), mentorship(started="2026-08-15"))
    assert reckon(book).mentorships["ms-0000"].minutes_asked is None


SESSIONS = st.lists(
    st.tuples(
        st.integers(-40, 500),
        st.sampled_from(["meeting", "check-in", "attempt"]),
        st.sampled_from(["video", "email"]),
        st.sampled_from([None, 20, 60]),
    ),
    max_size=12,
    unique_by=lambda given: given[0],
)


def logged(start: date, sessions: list[tuple[int, str, str, int | None]]) -> list[Record]:
    return [
        session(start + timedelta(days=n), contact=contact, mode=mode, **({"minutes": minutes} if minutes else {}))
        for n, contact, mode, minutes in sessions
    ]


@UNHURRIED
@given(DAYS, st.integers(0, 450), SESSIONS, st.sampled_from([CONTACT, HOUR, SPARED]), st.sampled_from(ZONES))
def test_missed_and_short_months_are_those_of_an_oracle_that_looks_at_every_day(
    start: date, length: int, sessions: list[tuple[int, str, str, int | None]], policy: dict[str, Any], zone: str
) -> None:
    as_of = start + timedelta(days=length)
    asks = policy["asks"]
    expected = set()
    inside = days_of(start, as_of)
    for month in {(day.year, day.month) for day in inside}:
        # the whole month: every day of the calendar that is in it, seen from two months around
        calendar = [d for d in days_of(start - timedelta(40), as_of + timedelta(40)) if (d.year, d.month) == month]
        if calendar[-1] >= as_of or calendar[0] < start:
            continue
        if month[1] in {holiday["month"] for holiday in asks.get("holidays", ())}:
            continue
        if "grace" in asks and month == (start.year, start.month):
            continue
        counting = [
            minutes or 0
            for n, contact, mode, minutes in sessions
            if start + timedelta(days=n) in calendar
            and contact in asks["contacts"]
            and mode in asks.get("modes", [mode])
        ]
        if not counting or sum(counting) < asks.get("minutes", 0):
            expected.add(f"{month[0]:04}-{month[1]:02}")
    book = [program(policy, timezone=zone), mentor(), mentee(), mentorship(started=str(start))]
    answer = reckon(register(*book, *logged(start, sessions), as_of=as_of)).mentorships["ms-0000"]
    found = {month.first.isoformat()[:7]: month.state.value for month in answer.months}
    assert {month for month, state in found.items() if state in {"missed", "short"}} == expected


@UNHURRIED
@given(DAYS, st.integers(0, 450), SESSIONS, st.integers(0, 450), st.sampled_from([CONTACT, HOUR, SPARED]))
def test_one_more_meeting_never_adds_a_gap(
    start: date, length: int, sessions: list[tuple[int, str, str, int | None]], added: int, policy: dict[str, Any]
) -> None:
    as_of = start + timedelta(days=length)
    before = logged(start, sessions)
    more = session(start + timedelta(days=added), 7, minutes=60)

    def gaps(log: list[Record]) -> set[str]:
        book = register(program(policy), mentor(), mentee(), mentorship(started=str(start)), *log, as_of=as_of)
        return {str(gap.since) for gap in reckon(book).gaps if gap.rule == "cadence"}

    assert gaps([*before, more]) <= gaps(before)


@UNHURRIED
@given(DAYS, SESSIONS, st.randoms())
def test_the_order_of_files_changes_nothing(
    start: date, sessions: list[tuple[int, str, str, int | None]], chance: Any
) -> None:
    records = [program(HOUR), mentor(), mentee(), mentorship(started=str(start)), *logged(start, sessions)]
    shuffled = list(records)
    chance.shuffle(shuffled)
    as_of = start + timedelta(days=300)
    assert reckon(register(*records, as_of=as_of)) == reckon(register(*shuffled, as_of=as_of))


@UNHURRIED
@given(DAYS, st.integers(0, 500), st.integers(0, 500))
def test_a_grace_spares_the_last_month_and_nothing_before_it(start: date, length: int, after: int) -> None:
    until = start + timedelta(days=length)
    asks = {"name": "cadence", "asks": {"contacts": ["meeting"], "grace": ["last-month"]}}
    given = {"started": str(start), "until": str(until), "as_of": until + timedelta(days=after)}
    without, graced = months(CONTACT, **given), months(asks, **given)
    last = str(until)[:7]
    assert graced.get(last) != "missed"
    assert {m: s for m, s in graced.items() if m != last} == {m: s for m, s in without.items() if m != last}


def test_a_month_with_a_session_that_could_not_be_read_is_not_missed() -> None:
    refused = "records/mentorships/ms-0000/sessions/2026-10-05.yaml"
    left_with = "records/mentorships/ms-0000/sessions/2026-09-05-2.yaml"
    other = "records/mentorships/ms-0001/sessions/2026-08-05.yaml"
    records = [program(CONTACT), mentor(), mentee(), mentorship(started="2026-08-01")]
    book = Register(kinds(), records, AS_OF, {refused: (left_with,), other: (), "records/people/p-ment9.yaml": ()})
    found = [month.state.value for month in reckon(book).mentorships["ms-0000"].months]
    assert found == ["missed", "open", "open", "open"]


def test_every_month_state_is_spoken_of_here() -> None:
    assert {"kept", "short", "missed", "open", "ahead", "unasked"} == {state.value for state in MonthState}
