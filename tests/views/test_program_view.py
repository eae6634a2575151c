"""What a program asks, in words made from its policy."""

from dataclasses import replace
from datetime import date

import pytest
from small_edition import FREE, PROGRAM, small_edition

from mentorbook.editions import Audience, Label
from mentorbook.views import policy
from mentorbook.views.directory import directory_view
from mentorbook.views.home import home_view
from mentorbook.views.programs import program_view, programs_view

EDITION = small_edition()


def test_each_party_is_called_as_the_program_calls_it_the_pair_after_the_two():
    assert [asked.of for asked in policy.asks_by_party(EDITION, PROGRAM)] == ["Mentor", "Technician", "Both"]


@pytest.mark.parametrize(
    ("index", "since", "over", "counted", "example"),
    [
        (
            0,
            "In this book since 6 Jan 2025",
            "",
            "Checked: 60 minutes in each calendar month, added up; a meeting; by phone or in person.",
            False,
        ),
        (1, "In this book since 6 Jan 2025", "", "", True),
        (2, "Since 8 Sep 2020", "", "", False),
        (
            3,
            "In this book since 6 Jan 2025",
            "Was in force until 31 Dec 2025",
            "Checked: a meeting; signed by the mentor and the technician.",
            False,
        ),
    ],
)
def test_a_requirement_says_since_when_and_what_is_counted(index, since, over, counted, example):
    ask = policy.ask(EDITION, PROGRAM, PROGRAM["policy"][index])
    assert (ask.since, ask.over, ask.counted, ask.example) == (since, over, counted, example)


def test_commitments_and_details_are_told():
    asks = {"months_before": 4, "months_after": 1, "fields": ["minutes", "start-time"]}
    assert policy.counted(EDITION, PROGRAM, "commitment", asks) == (
        "Checked: with minutes and start time; from 4 months before the graduation; until 1 month after it."
    )


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        (
            {
                "weights": {"occupation": 4, "distance": 0, "mode": 1},
                "furthest_miles": 60,
                "must_have": ["languages", "mode"],
                "waiting_percent": 5,
                "waiting_most_percent": 30,
                "least_percent": 40,
            },
            (
                "Weights: occupation 4, ways to meet 1. No further than 60 miles. Something in common in: languages "
                "and ways to meet. 5 % more for each 30 days of waiting, at most 30 %. Nothing below 40 %."
            ),
        ),
        ({"waiting_percent": 5}, "5 % more for each 30 days of waiting."),
        ({"waiting_percent": 0, "waiting_most_percent": 30, "least_percent": 0, "weights": {"mode": 0}}, ""),
        ({"days": 30, "furthest_miles": 1}, "Checked: within 30 days. No further than 1 mile."),
    ],
)
def test_what_weighs_in_matching_is_told_in_sentences(asks, says):
    titles = {"/policy/*/asks/weights/mode": Label("Ways to meet", "Ways that suit both.")}
    edition = replace(EDITION, labels={**EDITION.labels, "program": {**EDITION.labels["program"], **titles}})
    assert policy.counted(edition, PROGRAM, "matching", asks) == says


@pytest.mark.parametrize(
    ("name", "day", "found"),
    [
        ("signatures", date(2025, 1, 5), False),
        ("signatures", date(2025, 1, 6), True),
        ("signatures", date(2025, 12, 31), True),
        ("signatures", date(2026, 1, 1), False),
        ("nothing", date(2026, 1, 1), False),
    ],
)
def test_what_is_in_force_on_a_day(name: str, day: date, *, found: bool):
    assert (policy.in_force(PROGRAM, name, day) is not None) is found


def test_the_later_of_two_requirements_of_one_name_holds():
    later = {**PROGRAM["policy"][0], "from": "2026-01-01", "asks": {"minutes": 90}}
    program = {**PROGRAM, "policy": [later, *PROGRAM["policy"]]}
    assert policy.minutes_asked(program, date(2025, 12, 31)) == 60
    assert policy.minutes_asked(program, date(2026, 1, 1)) == 90
    assert policy.cadence_in_words(EDITION, program, date(2026, 1, 1)) == "90 minutes each month"


def test_who_may_mentor_is_what_holds_today():
    assert policy.who_may(EDITION, PROGRAM) == ("One full cycle.",)
    assert policy.who_may(EDITION, FREE) == ()


def test_a_programs_page():
    view = program_view(EDITION, EDITION.of("program")[1])
    assert view.about == ("First.", "Second line.")
    assert view.office.email == "office@hourly.example"
    assert view.undated
    assert view.of_the_office


def test_the_buttons_write_to_the_office_where_it_has_mail():
    shown = EDITION.of("program")[1]
    view = program_view(EDITION, shown)
    assert view.become.startswith("mailto:office@hourly.example?subject=Hourly%3A%20I%20would%20like%20to%20become")
    assert "Hourly%20mentoring" in view.ask
    silent = replace(shown, data={**shown.data, "contact": {"office": "The office"}})
    view = program_view(EDITION, silent)
    assert (view.become, view.ask) == ("take-part.html#i-want-to-help", "take-part.html#i-want-help")


def test_a_question_about_a_mentor_names_them_as_they_are_shown():
    [group] = directory_view(EDITION).groups
    assert group.entries[0].ask.startswith("mailto:office@hourly.example?subject=")
    assert "Hourly%3A%20a%20question%20for%20Ada%20M.&body=" in group.entries[0].ask


def test_a_list_tells_pairs_where_that_may_be_said():
    assert [line.aside for line in programs_view(EDITION).programs] == ["1 pair", "1 pair"]
    public = replace(EDITION, audience=Audience.PUBLIC, reckoning=None)
    assert [line.aside for line in home_view(public).programs] == ["", ""]
    assert home_view(public).counts[0].value == "12"
