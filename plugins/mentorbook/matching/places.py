"""Where people are, as far as it can be known without asking anybody: their own coordinates, ZIP codes, counties."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any

from mentorbook.matching.regions import TERRITORIES, state_name, state_of
from mentorbook.reckoning.fields import number, text

EARTH = 3958.7613  # miles, the mean radius
NO_PLACE = "no place is recorded"  # what a place may have as its trouble, where others ask for it
UNPLACED = "No place recorded"  # the row of a table by regions that holds those without a place
ABROAD = "outside the United States"
_ZIP = re.compile(r"([0-9]{5})(?:[- ]?[0-9]{4})?")


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is."""

    at: tuple[float, float] | None = None  # degrees north and east
    by: str = ""  # what the point stands for: "coordinates", "ZIP code" or "county"
    country: str = ""
    region: str = ""
    county: str = ""
    postal_code: str = ""
    trouble: str = ""  # why there is no point, or a worse one than was meant: what is told of the place

    @property
    def middle(self) -> tuple[float, float] | None:
        """The point, where it stands for a whole ZIP code or county: who shares it may be miles apart."""
        if not self.at or self.by == "coordinates":
            return None
        north, east = self.at
        return round(north, 4), round(east, 4)  # as fine as the table of ZIP codes: the middle of a single one is it

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known of it."""
        return not (self.at or self.country or self.region or self.county or self.postal_code)

    @property
    def label(self) -> str:
        """The part of the land that it lies in, as a table by regions calls it."""
        named = ", ".join(part for part in (self.county, self.region) if part)
        return named or self.country or ("By coordinates" if self.at else UNPLACED)

    @property
    def land(self) -> tuple[str, ...]:
        """What the label says, the same however it is spelled."""
        return tuple(map(compared, self.label.split(", ")))

    def is_abroad_of(self, other: "Place") -> bool:
        """Whether the two lie in different countries, as far as that is known."""
        return bool(self.country and other.country) and self.country != other.country


def compared(name: str) -> str:
    """Return a place's name as it is compared, so that "Wren" and "Wren County" are one."""
    return name.casefold().removesuffix(" county")


def place_of(person: Mapping[str, Any]) -> Place:
    """Return where a person's record says that they are.

    A ZIP code is its centre, a county the middle of its ZIP codes; neither is looked up abroad. A ZIP code tells its
    county and state too where the record names none. What cannot be found leaves the names, which are compared.
    """
    country, region, county, code = (
        (text(person, f"/place/{name}") or "").strip() for name in ("country", "region", "county", "postal_code")
    )
    code = "".join(code.split()).upper()
    if country in TERRITORIES:
        country, region = "US", region or country
    is_abroad = country not in ("", "US")
    found = None if is_abroad else _zip_place(code)
    place = Place(None, "", country, region if is_abroad else state_name(region), county, code)
    if found:
        place = _named_by(place, found)
    north, east = number(person, "/place/latitude"), number(person, "/place/longitude")
    if north is not None and east is not None:
        return replace(place, at=(float(north), float(east)), by="coordinates")
    if found:
        return replace(place, at=found.at, by="ZIP code")
    if place.is_blank:
        return replace(place, trouble=NO_PLACE)
    if is_abroad:
        return replace(place, trouble=ABROAD)
    unknown = "the ZIP code is not known" if code else "no ZIP code is recorded"
    if county and (at := county_centre(county, state_of(region))):
        return replace(place, at=at, by="county", country="US", trouble=unknown)
    return replace(place, trouble=unknown)


def _named_by(place: Place, found: Place) -> Place:
    """Return a place with what its ZIP code tells; a county or another state that the record names stays."""
    place = replace(place, country=found.country, postal_code=found.postal_code)
    if compared(place.county) not in ("", compared(found.county)) or place.region not in ("", found.region):
        return place
    return replace(place, region=found.region, county=found.county)


@cache
def _zip_place(code: str) -> Place | None:
    """Return the centre of a ZIP code with the names of its county and state; None for what is no such code."""
    told = _ZIP.fullmatch(code)
    if not told:
        return None
    import zipcodes  # noqa: PLC0415 - its table takes a second to open, and only matching asks it

    for each in zipcodes.matching(told[1]):
        for at in _points([each]):
            return Place(at, "ZIP code", "US", state_name(each["state"]), each["county"] or "", told[1])
    return None


def county_centre(county: str, state: str) -> tuple[float, float] | None:
    """Return the middle of a county's ZIP codes; None where the state is not known, or has no such county."""
    return _counties(state).get(compared(county)) if state else None


@cache
def _counties(state: str) -> Mapping[str, tuple[float, float]]:
    """Return the middle of each county of a state, by its name as it is compared."""
    import zipcodes  # noqa: PLC0415

    told: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for each in zipcodes.filter_by(state=state):
        told[compared(each["county"] or "")].append(each)
    return {name: _middle(points) for name, found in told.items() if (points := _points(found))}


def _points(found: Iterable[Mapping[str, Any]]) -> list[tuple[float, float]]:
    points = [(float(each["lat"]), float(each["long"])) for each in found]
    return [point for point in points if point != (0, 0)]


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle on the globe, so that a county on both sides of the date line stays where it is."""
    x = sum(cos(radians(north)) * cos(radians(east)) for north, east in points)
    y = sum(cos(radians(north)) * sin(radians(east)) for north, east in points)
    z = sum(sin(radians(north)) for north, _ in points)
    return degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x))
