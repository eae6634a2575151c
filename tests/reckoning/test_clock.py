"""Times of day against an oracle that looks at every moment, and the rules that stand on them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from small_book import mentee, mentor, mentorship, program, record, register, session

from mentorbook.findings import Finding
from mentorbook.reckoning import reckon
from mentorbook.reckoning.clock import minutes_of, moments, spans, zone_named
from mentorbook.rules import findings_of

# Two that put the clock forward and back, one by half an hour, one across the day line, one that never does.
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu")
UNHURRIED = settings(deadline=None)  # how long one example takes is the machine's matter
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
CLOCKS = st.times().map(lambda given: f"{given:%H:%M}")


def shown(day: date, clock: str, zone: ZoneInfo) -> list[datetime]:
    """The moments around that day at which clocks there show it, seen one by one; zones shift by whole quarters."""
    first = datetime.combine(day, time(), UTC) - timedelta(hours=15)
    wanted = datetime.combine(day, time.fromisoformat(clock))
    minutes = (first + timedelta(minutes=n) for n in range(wanted.minute % 15, 54 * 60, 15))
    return [moment for moment in minutes if moment.astimezone(zone).replace(tzinfo=None) == wanted]


@UNHURRIED
@given(DAYS, CLOCKS, st.sampled_from(ZONES))
@example(date(2026, 3, 8), "02:30", "America/New_York")
@example(date(2026, 11, 1), "01:30", "America/New_York")
@example(date(2026, 10, 4), "02:15", "Australia/Lord_Howe")
@example(date(2026, 4, 5), "01:45", "Australia/Lord_Howe")
def test_moments_are_those_at_which_a_clock_shows_the_time(day: date, clock: str, zone: str) -> None:
    assert list(moments(day, clock, ZoneInfo(zone))) == shown(day, clock, ZoneInfo(zone))


@UNHURRIED
@given(DAYS, CLOCKS, CLOCKS, st.sampled_from(ZONES))
@example(date(2026, 10, 31), "23:30", "01:30", "America/New_York")
@example(date(2026, 3, 7), "23:30", "03:30", "America/New_York")
def test_spans_end_after_they_begin_and_within_a_day(day: date, start: str, end: str, zone: str) -> None:
    for begin, over in spans(day, start, end, ZoneInfo(zone)):
        assert timedelta() < over - begin < timedelta(hours=25)
        assert begin in shown(day, start, ZoneInfo(zone))
        assert over in shown(day, end, ZoneInfo(zone)) + shown(day + timedelta(days=1), end, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("day", "start", "end", "minutes"),
    [
        ("2026-11-20", "17:00", "18:05", [65]),
        ("2026-11-20", "23:30", "00:30", [60]),
        ("2026-03-07", "23:30", "03:30", [180]),
        ("2026-10-31", "23:30", "01:30", [120, 180]),
        ("2026-11-01", "01:50", "01:10", [20]),
        ("2026-11-01", "00:30", "02:30", [180]),
        ("2026-03-08", "02:30", "03:30", []),
        ("2026-03-08", "01:30", "02:30", []),
        ("2026-11-20", "17:00", "17:00", []),
    ],
)
def test_minutes_that_passed_in_new_york(day: str, start: str, end: str, minutes: list[int]) -> None:
    found = spans(date.fromisoformat(day), start, end, ZoneInfo("America/New_York"))
    assert [minutes_of(span) for span in found] == minutes


def test_a_zone_that_there_is_not_is_none() -> None:
    assert zone_named("Europe/Nowhere") is None
    assert zone_named("../etc") is None


def overlaps(*sessions: dict[str, str | int], zone: str = "America/New_York") -> list[Finding]:
    book = [
        program(timezone=zone),
        mentor(),
        mentee(),
        mentorship(started="2026-01-05"),
        *(session(str(s.pop("on")), number, **s) for number, s in enumerate(sessions, 1)),
    ]
    made = register(*book)
    return [finding for finding in findings_of(made, reckon(made)) if finding.rule == "overlap"]


@UNHURRIED
@given(st.dates(date(2026, 1, 5), date(2026, 10, 31)), CLOCKS, CLOCKS, st.integers(1, 300), st.integers(1, 300))
def test_two_sessions_of_a_day_overlap_if_a_minute_is_in_both(
    day: date, one: str, other: str, minutes: int, others: int
) -> None:
    zone = "Asia/Kathmandu"
    found = overlaps(
        {"on": str(day), "start": one, "minutes": minutes},
        {"on": str(day), "start": other, "minutes": others},
        zone=zone,
    )
    begins = [datetime.combine(day, time.fromisoformat(clock)) for clock in (one, other)]
    of_one = {begins[0] + timedelta(minutes=n) for n in range(minutes)}
    of_other = {begins[1] + timedelta(minutes=n) for n in range(others)}
    assert bool(found) == bool(of_one & of_other)


def test_sessions_of_two_programs_are_compared_as_time_that_passed() -> None:
    here, there = "ms-0000", "ms-0001"
    far = record("program", "far", id="far", timezone="Europe/Berlin", policy=[], officers=[])
    own = {
        "program": "far",
        "mentor": "p-ment1",
        "mentee": "p-mtee2",
        "proposed": {"by": "p-c00rd", "on": "2026-01-05"},
    }
    people = [
        record("mentor", "far/p-ment1", program="far", person="p-ment1", applied_on="2026-01-01"),
        record("mentee", "far/p-mtee2", program="far", person="p-mtee2", asked_on="2026-01-01"),
    ]
    at_five = {"start": "17:00", "end": "18:00"}
    pair = [mentorship(here, started="2026-01-05"), record("mentorship", there, id=there, started="2026-01-05", **own)]
    for start, count in (("22:30", 0), ("23:30", 2)):
        far_off = session("2026-06-01", of=there, start=start, minutes=30)
        near = session("2026-06-01", of=here, **at_five)
        made = register(program(timezone="America/New_York"), far, mentor(), mentee(), *people, *pair, near, far_off)
        found = [f for f in findings_of(made, reckon(made)) if f.rule == "overlap"]
        assert len(found) == count, start


def test_tries_and_corrected_sessions_are_in_nobodys_way() -> None:
    first = {"on": "2026-06-01", "start": "17:00", "minutes": 60}
    assert not overlaps(dict(first), {**first, "corrects": "2026-06-01"})
    assert not overlaps(dict(first), {**first, "contact": "attempt"})
    assert len(overlaps(dict(first), dict(first))) == 2


def test_each_of_those_that_overlap_is_told_once() -> None:
    on = {"on": "2026-06-01"}
    long, early = {**on, "start": "17:00", "minutes": 60}, {**on, "start": "17:10", "minutes": 10}
    late, apart = {**on, "start": "17:30", "minutes": 10}, {**on, "start": "18:00", "minutes": 10}
    found = overlaps(long, early, late, apart)
    assert sorted(each.record[-1] for each in found) == ["1", "2", "3"]
