"""What a program asks when people are matched, in sentences made from its policy."""

from collections.abc import Iterator, Mapping
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.views import words
from mentorbook.views.fields import items_at, value_at

_WEIGHTS = "/policy/*/asks/weights/"


def part_title(edition: Edition, name: str) -> str:
    """What a part of two people's fit is called, as in "Ways to meet"."""
    label = edition.labels.get("program", {}).get(f"{_WEIGHTS}{name}")
    return label.title if label else words.sentence(name)


def matching_words(edition: Edition, asks: Mapping[str, Any]) -> Iterator[str]:
    """The parameters that speak of matching, each in a sentence; only what is set, and only what weighs something."""
    weights = value_at(asks, "weights") or {}
    if told := [f"{part_title(edition, name).lower()} {weight}" for name, weight in weights.items() if weight]:
        yield f"Weights: {', '.join(told)}."
    if "furthest_miles" in asks:
        yield f"No further than {words.counted(asks['furthest_miles'], 'mile')}."
    if must := items_at(asks, "must_have"):
        yield f"Something in common in: {words.listed([part_title(edition, name).lower() for name in must])}."
    if asks.get("waiting_percent"):
        most = f", at most {asks['waiting_most_percent']} %" if asks.get("waiting_most_percent") else ""
        yield f"{asks['waiting_percent']} % more for each 30 days of waiting{most}."
    if asks.get("least_percent"):
        yield f"Nothing below {asks['least_percent']} %."
