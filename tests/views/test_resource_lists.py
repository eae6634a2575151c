"""Resource lists: which there are, what is in them, and what is said of a link."""

from datetime import date
from typing import Any

import pytest
from small_edition import DAY, small_edition

from mentorbook.editions import Shown
from mentorbook.views.resources import domain, file_name, resource_lists, resources_view, verified


def resource(resource_id: str, **more: Any) -> Shown:
    data = {
        "id": resource_id,
        "title": resource_id.title(),
        "link": f"https://www.{resource_id}.example/page",
        "what": "For something.",
        "audience": ["mentor"],
        "topics": [],
        "programs": ["hourly"],
        "scope": "national",
        "sort": "page",
        **more,
    }
    return Shown("resource", resource_id, data)


RESOURCES = (
    resource("a", topics=["Seat checks", "LATCH"], audience=["mentor", "public"], ceu_hours=1.5),
    resource("b", topics=["seat checks"], scope="state"),
    resource("c", topics=["LATCH & more"], verified={"on": "2026-11-12"}),
)
EDITION = small_edition(records={**small_edition().records, "resource": RESOURCES})


def test_lists_are_made_for_audiences_programs_scopes_and_topics_that_have_two():
    lists = {each.path: (each.title, [shown.id for shown in each.resources]) for each in resource_lists(EDITION)}
    assert lists == {
        "resources/for-mentor.html": ("For mentor", ["a", "b", "c"]),
        "resources/for-public.html": ("For everybody", ["a"]),
        "resources/program-hourly.html": ("Hourly", ["a", "b", "c"]),
        "resources/scope-national.html": ("Of the nation", ["a", "c"]),
        "resources/scope-state.html": ("Of a state", ["b"]),
        "resources/topic-seat-checks.html": ("Seat checks", ["a", "b"]),
    }


def test_the_index_groups_by_reach_and_counts_what_is_checked():
    view = resources_view(EDITION, resource_lists(EDITION))
    assert [(group.heading, [card.title for card in group.cards]) for group in view.groups] == [
        ("Of the nation", ["A", "C"]),
        ("Of a state", ["B"]),
    ]
    assert view.lede == "Three resources, with what each is good for. One of the links is checked."
    [first, third] = view.groups[0].cards
    assert (first.hours, first.domain, first.badge.words) == ("1.5 CEU hours", "a.example", "Not yet verified")
    assert third.badge.words == "Checked 12 Nov"


@pytest.mark.parametrize(
    ("on", "state", "words"),
    [
        (None, "ahead", "Not yet verified"),
        (date(2026, 11, 12), "done", "Checked 12 Nov"),
        (date(2025, 12, 1), "soon", "Not checked since December 2025"),
    ],
)
def test_when_a_link_was_opened(on: date | None, state: str, words: str):
    badge = verified(on, DAY)
    assert (badge.state, badge.words) == (state, words)


def test_names_of_files_are_plain_and_differ():
    taken: dict[str, int] = {}
    assert [file_name(text, taken) for text in ("Seat checks", "seat-checks", "LATCH & more", "…", "çÇ", "../x")] == [
        "seat-checks",
        "seat-checks-2",
        "latch-more",
        "other",
        "other-2",
        "x",
    ]


@pytest.mark.parametrize(
    ("link", "expected"),
    [("https://www.a.example/x", "a.example"), ("http://b.example:80", "b.example"), ("http://[", ""), ("x", "")],
)
def test_the_domain_of_a_link(link: str, expected: str):
    assert domain(link) == expected
