"""What two people bring to one part of their score, to be read side by side."""

from mentorbook.matching.people import Side
from mentorbook.matching.sentences import TIMES, Words
from mentorbook.reckoning.wording import counted


def brings(name: str, side: Side, words: Words) -> str:
    """Return what somebody asks or offers in a part, in the program's own words; "" where nothing is known."""
    told = {
        "occupation": lambda: words.titles.get(("occupations", side.occupation), ""),
        "distance": lambda: _place(side),
        "scenarios": lambda: "; ".join(words.titles.get(("scenarios", each), each) for each in side.scenarios),
        "topics": lambda: "; ".join(words.titles.get(("topics", each), each) for each in side.topics),
        "languages": lambda: ", ".join(side.languages),
        "availability": lambda: ", ".join(TIMES.get(each, each) for each in side.availability),
        "mode": lambda: ", ".join([*(words.labels.get(each, each) for each in side.modes), *_travel(side)]),
    }[name]()
    return f"{told[:1].upper()}{told[1:]}"


def _place(side: Side) -> str:
    place = side.place
    names = [part for part in (place.postal_code, place.county, place.region) if part]
    return ", ".join(names) or place.country or ("own coordinates" if place.at else "")


def _travel(side: Side) -> list[str]:
    miles = side.travel_miles
    return [] if miles is None else [f"travels up to {counted(miles, 'mile')}" if miles else "does not travel"]
