"""The page of a certification cycle: what is missing in order, its window, its hours, on many days."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.views.ceus import boxes
from mentorbook.views.cycle_steps import verifiers
from mentorbook.views.desk import desk_view
from mentorbook.views.recertification import RecertificationView, recertification_view
from mentorbook.views.recertifications import line, recertifications_views
from mentorbook.views.window import ROOM

ROOT = Path(__file__).parents[2]
BART = "p-4y5m9/cycle-2026"
ROSA, ODALYS, NEIL, JOAN = "p-v6e0b/cycle-2025", "p-8t8ye/cycle-2024", "p-ykm1y/cycle-2025", "p-pp7ft/cycle-2025"


@cache
def edition(day: str = "2026-11-21") -> Edition:
    return open_book(ROOT, date.fromisoformat(day)).edition("program")


def view(cycle: str, day: str = "2026-11-21") -> RecertificationView:
    whole = edition(day)
    assert whole.reckoning
    return recertification_view(whole, whole.reckoning.certifications[cycle], verifiers(whole))


def test_what_is_missing_stands_in_the_order_that_avoids_the_trap() -> None:
    found = view(ROSA)
    assert found.lede == "One seat check, one CEU hour and the registration are missing. 8 weeks left."
    assert [step.title for step in found.steps] == [
        "One seat check to go: installation with LATCH",
        "One CEU hour to go",
        "Then register and pay",
        "The CEU session of 19 February 2026 has no proof",
    ]
    assert [step.badge.words for step in found.steps] == [
        "By 16 Jan 2027", "By 16 Jan 2027", "After 1 and 2", "By 16 Apr 2027",
    ]  # fmt: skip
    assert "What still counts: in person, teleconference or online." in found.steps[1].tells
    trap = "Hours earned after registering, up to and including 16 January 2027, count for neither cycle."
    assert trap in found.steps[2].tells
    assert all(step.actions for step in found.steps)
    near = "Observed and verified, for example, by Joan Ellery (instructor), Neil Hollis (technician proxy)"
    assert found.steps[0].tells.startswith(near), "those of the same county first, then by name"


def test_until_the_registration_opens_nothing_is_missed() -> None:
    before, after = view(BART), view(BART, "2028-04-30")
    assert before.lede.endswith("and the registration are still to come. 92 weeks left.")
    assert (before.heading, after.heading) == ("What is still to come", "What is missing")
    assert [row.badge.words for row in before.seat_checks if row.badge] == ["To come"] * 4
    assert [row.badge.words for row in after.seat_checks if row.badge] == ["Missing"] * 4
    assert "are missing." in after.lede
    assert view(NEIL).lede.startswith("All requirements are there; only the registration is still to come.")
    assert before.steps[0].title == (
        "Four seat checks to go: rear-facing only seat, rear-facing convertible seat, belt-positioning booster and "
        "installation with LATCH"
    )


def test_what_is_asked_after_the_cycle_is_not_told_as_nothing_to_do() -> None:
    assert [step.title for step in view(ROSA, "2027-02-10").steps] == [
        "Find out whether there was a registration",
        "The CEU session of 19 February 2026 has no proof",
    ]
    whole = edition()
    assert whole.reckoning
    registered = replace(whole.reckoning.certifications[ROSA], registered_on=date(2026, 11, 20), needs=())
    found = recertification_view(whole, registered, ())
    assert [step.title for step in found.steps] == ["The CEU session of 19 February 2026 has no proof"]
    unchecked = replace(registered, profile_checked_on=None)
    assert recertification_view(whole, unchecked, ()).steps[0].title == "Check the online profile"


def test_a_complete_cycle_waits_for_its_window_and_then_registers() -> None:
    (step,) = view(NEIL).steps
    assert (step.title, step.badge.state, step.badge.words) == ("Register and pay", "ahead", "From 11 Dec")
    (step,) = view(NEIL, "2026-12-11").steps
    assert (step.badge.state, step.badge.words) == ("ahead", "By 11 Apr 2027")
    (step,) = view(NEIL, "2027-03-01").steps
    assert (step.badge.state, step.badge.words) == ("soon", "By 11 Apr")
    (step,) = view(NEIL, "2027-04-12").steps
    assert step.badge.state == "overdue"
    assert view(NEIL, "2027-04-12").lede == "The cycle ended on 11 April 2027, and no registration is recorded."


@pytest.mark.parametrize("day", ["2027-04-11", "2027-04-12", "2027-07-11", "2027-07-12", "2028-12-01"])
def test_page_and_todos_agree_how_long_a_registration_is_asked_for(day: str) -> None:
    whole = edition(day)
    assert whole.reckoning
    asked = {todo.record for todo in whole.reckoning.todos if todo.verb == "recertify"}
    assert len(whole.reckoning.certifications) > 3
    for cycle in whole.reckoning.certifications.values():
        if cycle.over:
            found = recertification_view(whole, cycle, ())
            finds_out = "Find out whether there was a registration" in [step.title for step in found.steps]
            assert finds_out == (f"certification/{cycle.id}" in asked) == (found.badge.state == "overdue"), cycle.id
            listed = line(whole, cycle)
            assert (listed.missing == "The registration") == finds_out


def test_a_registered_cycle_warns_of_the_trap_until_it_ends() -> None:
    assert view(ODALYS).steps == ()
    assert "up to 22 November count for neither cycle" in view(ODALYS).settled
    assert view(ODALYS, "2026-11-23").settled == "This cycle is over. Nothing to do."
    assert view(ODALYS).alert == ""


def test_hours_stand_against_their_caps() -> None:
    lines = {line.sort: line for line in view(ROSA).ceus.lines}
    newsletter = lines["Newsletter, manual or journal"]
    assert (newsletter.earned, newsletter.cap, newsletter.counts) == ("3.5", "3", "3")
    assert newsletter.tells == "0.5 hours over the cap"
    assert newsletter.track == newsletter.fill == pytest.approx(50)
    assert [badge.words for badge in lines["Online"].proof] == ["1 to add"]
    assert view(ROSA).ceus.tells == "5 of the 6 CEU hours asked"
    assert view(ROSA).teaching is None
    assert view(JOAN).teaching is not None


@pytest.mark.parametrize(
    ("have", "asked", "fills"),
    [(0, 2, [0, 0]), (1.5, 2, [1, 0.5]), (2, 2, [1, 1]), (9, 2, [1, 1]), (1, 2.5, [0.4]), (60, 120, [0.5]), (1, 0, [])],
)
def test_boxes_fill_one_after_the_other(have: float, asked: float, fills: list[float]) -> None:
    drawn = boxes(have, asked)
    assert [round(box.fill / box.width, 2) for box in drawn] == fills
    assert not drawn or drawn[-1].x + drawn[-1].width == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("cycle", [ROSA, ODALYS, NEIL, JOAN])
def test_on_every_week_the_drawing_is_in_bounds_and_its_dates_are_in_text(cycle: str) -> None:
    day = date(2025, 6, 8)
    while day < date(2027, 7, 1):
        found = view(cycle, day.isoformat())
        window, opening = found.window, found.window.opening
        assert opening
        assert 0 <= window.gone <= 100
        assert (window.today is None) == (
            " is over" in found.settled or "ended" in found.lede or found.badge.words == "Cycle over"
        )
        told = [tick.x for tick in opening.ticks if tick.look]
        assert told == sorted(told)
        assert all(b - a >= ROOM for a, b in zip([0, *told], [*told, 100], strict=True))
        for label in (opening.opens, window.ends):
            number, month = label.split()
            assert re.search(rf"\b{number} {month}", window.aloud)
        assert found.steps or found.settled
        day += timedelta(days=28)


def test_the_list_is_by_last_day_and_says_what_is_missing() -> None:
    (listed,) = recertifications_views(edition())
    assert [line.name.split()[0] for line in listed.cycles][:4] == ["Odalys", "Rosa", "Neil", "Joan"]
    assert listed.cycles[0].missing == "Nothing"
    assert listed.cycles[1].missing == "One seat check, one CEU hour and the registration"
    assert listed.lede == "Six cycles run, by last day. Registration is open for one not yet registered."
    pages = list(recertifications_views(edition(), size=4))
    assert [len(page.cycles) for page in pages] == [4, 2]


def test_the_desk_leads_to_the_cycle() -> None:
    group = next(group for group in desk_view(edition()).groups if group.id == "recertify")
    (task,) = group.tasks
    assert task.page == view(ROSA).path == "recertification/p-v6e0b-cycle-2025.html"
    assert task.badge
    assert task.badge.words == "In 8 weeks"
