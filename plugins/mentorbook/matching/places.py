"""Where people are, as far as it can be known without asking anybody: their own coordinates, ZIP codes, counties."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Any

from mentorbook.matching.regions import state_of
from mentorbook.reckoning.fields import number, text

EARTH = 3958.7613  # miles, the mean radius
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
    def is_blank(self) -> bool:
        """Whether nothing is known of it."""
        return not (self.at or self.country or self.region or self.county or self.postal_code)

    @property
    def label(self) -> str:
        """The part of the land that it lies in, as a table by regions calls it."""
        return ", ".join(part for part in (self.county, self.region) if part) or self.country or "No place recorded"


def place_of(person: Mapping[str, Any]) -> Place:
    """Return where a person's record says that they are.

    A ZIP code is its centre, a county the middle of its ZIP codes; neither is looked up abroad. What cannot be found
    leaves the names of country, region and county, which are compared as names.
    """
    country, region, county, code = (
        (text(person, f"/place/{name}") or "").strip() for name in ("country", "region", "county", "postal_code")
    )
    named = Place(country=country, region=region, county=county, postal_code=code)
    north, east = number(person, "/place/latitude"), number(person, "/place/longitude")
    if north is not None and east is not None:
        return replace(named, at=(float(north), float(east)), by="coordinates")
    if named.is_blank:
        return replace(named, trouble="no place is recorded")
    if country not in ("", "US"):
        return replace(named, trouble="the place is outside the United States and known by its names alone")
    found = _ZIP.fullmatch(code)
    if found and (at := zip_centre(found[1])):
        return replace(named, at=at, by="ZIP code")
    unknown = "the ZIP code is not known" if code else "no ZIP code is recorded"
    if county and (at := county_centre(county, state_of(region))):
        return replace(named, at=at, by="county", trouble=unknown)
    return replace(named, trouble=unknown)


def miles_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the miles between two points along the great circle."""
    north, far_north = radians(one[0]), radians(other[0])
    across = sin((far_north - north) / 2) ** 2
    along = cos(north) * cos(far_north) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(across + along)))


@cache
def zip_centre(code: str) -> tuple[float, float] | None:
    """Return the centre of a ZIP code of five digits; None for one that is nowhere, as those of the forces abroad."""
    import zipcodes  # noqa: PLC0415 - its table takes a second to open, and only matching asks it

    return next(iter(_points(zipcodes.matching(code))), None)


@cache
def county_centre(county: str, state: str) -> tuple[float, float] | None:
    """Return the middle of a county's ZIP codes; None where the state is not known, or has no such county."""
    if not state:
        return None
    import zipcodes  # noqa: PLC0415

    for name in (county, f"{county} County"):
        if points := _points(zipcodes.filter_by(state=state, county=name)):
            return _middle(points)
    return None


def _points(found: Iterable[Mapping[str, Any]]) -> list[tuple[float, float]]:
    points = [(float(each["lat"]), float(each["long"])) for each in found]
    return [point for point in points if point != (0, 0)]


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle on the globe, so that a county on both sides of the date line stays where it is."""
    x = sum(cos(radians(north)) * cos(radians(east)) for north, east in points)
    y = sum(cos(radians(north)) * sin(radians(east)) for north, east in points)
    z = sum(sin(radians(north)) for north, _ in points)
    return degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x))
