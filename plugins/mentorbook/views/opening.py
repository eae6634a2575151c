"""How the telling of a record begins: the one sentence that its first fields make, in the program's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.terms import in_own_words
from mentorbook.views.fields import text_at
from mentorbook.views.names import full_name
from mentorbook.views.words import WEEKDAYS, clock, clock_span, full_day

_BY = {
    "in-person": "in person",
    "video": "by video",
    "phone": "by phone",
    "email": "by email",
    "text": "by text message",
}


@dataclass(frozen=True, slots=True)
class Opening:
    """A sentence, and the fields that it tells, by name; both empty where a record has nothing to open with."""

    sentence: str = ""
    told: frozenset[str] = frozenset()


def opening_of(edition: Edition, shown: Shown, program: Mapping[str, Any]) -> Opening:
    """Return how the telling of this record begins."""
    data, terms = shown.data, program.get("terms", {})
    pair = edition.get("mentorship", str(data.get("mentorship", ""))) if "mentorship" in data else shown
    two = " and ".join(
        f"{full_name(edition, pair.data[role])} ({in_own_words(role, terms)})"
        for role in ("mentor", "mentee")
        if pair and role in pair.data
    )
    who = full_name(edition, str(data["person"])) if "person" in data else ""
    name = text_at(program, "short") or text_at(program, "title")
    match shown.kind:
        case "session":
            return _session(data, two, terms)
        case "agreement":
            return _opening(
                f"{two} agreed on {_day(data, 'agreed_on')} how they work together.", "mentorship agreed_on"
            )
        case "goal":
            return _opening(f"A goal of {two}.", "mentorship id title")
        case "evaluation":
            by = full_name(edition, str(data["by"])) if "by" in data else "One of the two"
            sentence = f"{two} looked back on {_day(data, 'date')}. {by} wrote it down."
            return _opening(sentence, "mentorship id date by")
        case "mentorship":
            return _opening(f"{two}, a pair of {name}.", "id program mentor mentee")
        case "mentor":
            as_one = in_own_words("a mentor", terms)
            return _opening(
                f"{who} applied to {name} as {as_one} on {_day(data, 'applied_on')}.", "program person applied_on"
            )
        case "mentee":
            asked = in_own_words("a mentor", terms)
            return _opening(f"{who} asked {name} for {asked} on {_day(data, 'asked_on')}.", "program person asked_on")
        case "certification":
            cycle = data["cycle"]
            sentence = f"The cycle of {who} runs from {_day(cycle, 'from')} to {_day(cycle, 'until')}."
            return _opening(sentence, "person id program cycle")
        case "person":
            return Opening("", frozenset(["id", "name"]))
    return Opening("", frozenset(["id", "title"]))


def _session(data: Mapping[str, Any], two: str, terms: Mapping[str, str]) -> Opening:
    day = date.fromisoformat(data["date"])
    when = f"{WEEKDAYS[day.weekday()]}, {full_day(day)}"
    start, end = data.get("start", ""), data.get("end", "")
    if start:
        when += f", from {clock_span(start, end)}" if end else f", at {clock(start)}"
    lasted = f", for {data['minutes']} minutes" if "minutes" in data else ""
    how = _BY.get(data["mode"], data["mode"])
    if "place" in data:
        how += f" ({data['place']})"
    did = {"meeting": "met", "check-in": "were in touch"}.get(data["contact"])
    sentence = (
        f"{two} {did} {how} on {when}{lasted}." if did else f"One of {two} tried to reach the other {how} on {when}."
    )
    attended = data.get("attended", ())
    if did and len(attended) == 1:
        sentence += f" Only the {in_own_words(attended[0], terms)} was there."
    return _opening(sentence, "mentorship id date start end contact mode place" + " minutes attended" * bool(did))


def _day(data: Mapping[str, Any], name: str) -> str:
    return full_day(date.fromisoformat(data[name]))


def _opening(sentence: str, told: str) -> Opening:
    return Opening(sentence, frozenset(told.split()))
