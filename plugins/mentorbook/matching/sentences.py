"""Why two fit, side by side, in a sentence that names nobody: it may stand in their record."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mentorbook.matching.people import Side
from mentorbook.reckoning.fields import entries
from mentorbook.reckoning.wording import counted, listed
from mentorbook.records import Kind

_GOOD = ((80, "very good"), (65, "good"), (50, "fair"), (35, "weak"))
_LISTS = ("occupations", "scenarios", "topics")
TIMES = {"weekday-days": "weekdays in the daytime", "weekday-evenings": "weekday evenings", "weekends": "weekends"}
UNKNOWN_OF = {  # how a part that cannot be known is called
    "occupation": "occupation",
    "distance": "place",
    "scenarios": "scenarios",
    "topics": "topics",
    "languages": "languages",
    "availability": "availability",
    "mode": "ways to meet",
}


@dataclass(frozen=True, slots=True)
class Words:
    """A program's own words for what people chose from its lists, and for the two roles."""

    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)  # by list and id
    labels: Mapping[str, str] = field(default_factory=dict)  # of ways to meet
    mentor: str = "mentor"
    mentee: str = "mentee"

    def of(self, name: str, ids: Collection[str]) -> list[str]:
        """Return the titles of entries of one of the program's lists, as they stand inside a sentence."""
        return [lowered(self.titles.get((name, each), each)) for each in ids]

    def quoted(self, name: str, ids: Collection[str]) -> list[str]:
        """Return the titles of entries as they were chosen, in quotes: there may be an "and" in them."""
        return [f"“{self.titles.get((name, each), each)}”" for each in ids]


def words_of(program: Mapping[str, Any], kinds: Mapping[str, Kind]) -> Words:
    """Return a program's words."""
    ways = kinds["mentee"].field.properties["modes"].items
    return Words(
        titles={(name, entry["id"]): entry["title"] for name in _LISTS for entry in entries(program, f"/{name}")},
        labels={value: lowered(label) for value, label in (ways.schema["x-labels"] if ways else {}).items()},
        mentor=program["terms"]["mentor"],
        mentee=program["terms"]["mentee"],
    )


def good_words(percent: int) -> str:
    """Return how good a score is."""
    return next((words for least, words in _GOOD if percent >= least), "poor")


def miles_words(miles: float) -> str:
    """Return a distance, as in "14 miles"."""
    return "less than a mile" if miles < 1 else counted(round(miles), "mile")


def pair_sentence(
    mentee: Side, mentor: Side, parts: Mapping[str, float | None], miles: float | None, words: Words
) -> str:
    """Return why these two, part by part; what does not weigh is not in `parts` and not told."""
    wishes = [name for name in ("scenarios", "topics") if parts.get(name) is not None]
    told = {
        "occupation": lambda *given: _occupation(parts["occupation"], *given),
        "distance": lambda *_: _distance(mentee, mentor, parts["distance"], miles),
        "scenarios": lambda *given: _asked(wishes, *given),
        "topics": lambda *given: "" if "scenarios" in wishes else _asked(wishes, *given),
        "languages": _languages,
        "availability": _availability,
        "mode": lambda *given: _mode(miles, *given),
    }
    if not parts:
        return f"The {words.mentee} asked for nothing that the program weighs."
    found = [told[name](mentee, mentor, words) for name, part in parts.items() if part is not None]
    sentence = "; ".join(part for part in found if part)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else "Nothing is known by which to compare them."


def unknown_of(
    mentee: Side, mentor: Side, parts: Mapping[str, float | None], words: Words, *, unchecked: bool
) -> tuple[str, ...]:
    """Return what could not be looked at, and whose it is. `unchecked`: there is a limit of distance, not checked."""
    found = []
    for name, part in parts.items():
        if part is not None:
            continue
        attribute = {"mode": "modes", "distance": "place"}.get(name, name)
        for side, who in ((mentee, words.mentee), (mentor, words.mentor)):
            value = getattr(side, attribute)
            is_known = {"distance": bool(side.place.at), "occupation": ("occupations", value) in words.titles}
            if not is_known.get(name, bool(value)):
                found.append(f"the {who}'s {UNKNOWN_OF[name]}")
    share_a_middle = parts.get("distance", 0) is None and mentee.place.at and mentor.place.at
    return (*found, "how far apart they are") if unchecked or share_a_middle else tuple(found)


def times_words(times: Sequence[str], joined_by: str = "and") -> str:
    """Return times as they stand inside a sentence, as in "on weekday evenings and weekends"."""
    return f"on {listed([TIMES.get(each, each) for each in times], joined_by)}"


def lowered(title: str) -> str:
    """Return a title as it stands inside a sentence: "Nurse" small, "LATCH" and "A. Smith" as they are."""
    return title[:1].lower() + title[1:] if title[1:2].islower() or title[1:2] == " " else title


def _occupation(part: float | None, mentee: Side, mentor: Side, words: Words) -> str:
    if mentee.occupation == mentor.occupation:
        return f"the same occupation, {words.of('occupations', (mentee.occupation,))[0]}"
    one, other = words.quoted("occupations", (mentee.occupation, mentor.occupation))
    return f"{'similar' if part else 'different'} occupations, {one} and {other}"


def _distance(mentee: Side, mentor: Side, part: float | None, miles: float | None) -> str:
    if miles is not None:
        if "county" in (mentee.place.by, mentor.place.by):
            return f"about {miles_words(max(miles, 1))} apart"
        return f"{miles_words(miles)} apart"
    near = (
        (1, "the same postal code"),
        (0.8, "the same county"),
        (0.6, "the same region"),
        (0.3, "the same country"),
    )
    return next((told for least, told in near if (part or 0) >= least), "in different countries")


def _asked(lists: Sequence[str], mentee: Side, mentor: Side, words: Words) -> str:
    """Return what of these lists was asked and is offered: a title of two once, unless only one of them is offered."""
    wishes = [
        (title, name, each in getattr(mentor, name))
        for name in lists
        for each, title in zip(getattr(mentee, name), words.quoted(name, getattr(mentee, name)), strict=True)
    ]
    halved = {title for title, _, is_met in wishes if is_met} & {title for title, _, is_met in wishes if not is_met}
    asked = {f"{title} as a {name[:-1]}" if title in halved else title: is_met for title, name, is_met in wishes}
    met = [title for title, is_met in asked.items() if is_met]
    told = f"asked for {listed(list(asked))}, the {words.mentor} "
    if len(met) == len(asked):
        return f"{told}offers {({1: 'that', 2: 'both', 3: 'all three'}).get(len(asked), 'all of them')}"
    if not met:
        return told + ("does not offer it" if len(asked) == 1 else "offers none of these")
    return f"{told}offers {listed(met)}"


def _languages(mentee: Side, mentor: Side, words: Words) -> str:
    del words
    spoken = {each.casefold() for each in mentor.languages}
    common = [each for each in mentee.languages if each.casefold() in spoken]
    return f"both speak {listed(common)}" if common else "no language in common"


def _availability(mentee: Side, mentor: Side, words: Words) -> str:
    del words
    common = [each for each in mentee.availability if each in mentor.availability]
    return f"both have time {times_words(common)}" if common else "no time in common"


def _mode(miles: float | None, mentee: Side, mentor: Side, words: Words) -> str:
    travels = mentor.travel_miles
    too_far = travels is not None and (mentee.place.is_abroad_of(mentor.place) if miles is None else miles > travels)
    ways = [each for each in mentee.modes if each in mentor.modes and not (each == "in-person" and too_far)]
    if not ways:
        return "no common way to meet"
    return f"can meet {'in person' if ways[0] == 'in-person' else f'by {words.labels.get(ways[0], ways[0])}'}"
