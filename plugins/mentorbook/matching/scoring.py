"""How well two fit, part by part, for many pairs at once.

Each part is a number from 0 to 1, or NaN where it cannot be known: a place is missing, or nothing was said. What is
not known counts as one half. So it never beats what is known to be good, and is not punished like what is known to be
bad. Leaving it out of the mean instead would let a mentor who says nothing pass one who says much and falls short in
one thing. Scenarios and topics that a mentee did not ask for are left out for that mentee, with every mentor alike:
there is nothing to know.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from mentorbook.matching.people import Side
from mentorbook.matching.places import EARTH, Place, compared
from mentorbook.matching.ties import Bits
from mentorbook.matching.weighing import PARTS, Weighing

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]

UNKNOWN = 0.5
NOT_ASKED = -1.0  # in place of a part
# Places that are known by their names alone: how near it is.
SAME_POSTAL_CODE, SAME_COUNTY, SAME_REGION, SAME_COUNTRY = 1.0, 0.8, 0.6, 0.3


class Scores:
    """The parts of the score of any pairs, which are given as two lists of places in `mentees` and `mentors`."""

    def __init__(
        self, mentees: Sequence[Side], mentors: Sequence[Side], weighing: Weighing, occupations: Mapping[str, str]
    ) -> None:
        """`occupations` are the program's, each with the wider one that it belongs to, or ""."""
        self.weighing = weighing
        self.points = _points(mentees), _points(mentors)
        self._middles = _numbered([each.place.middle for each in (*mentees, *mentors)], len(mentees))
        self._names = _place_names([*mentees, *mentors], len(mentees))
        self._by_county = tuple(
            np.array([each.place.by == "county" for each in side], bool) for side in (mentees, mentors)
        )
        self._nearness = _tree(occupations)
        order = {name: number for number, name in enumerate(occupations)}
        self._occupations = tuple(
            np.array([order.get(each.occupation, -1) for each in side], np.int64) for side in (mentees, mentors)
        )
        self._lists = {
            part: _bits(mentees, mentors, "modes" if part == "mode" else part)
            for part in ("scenarios", "topics", "languages", "availability", "mode")
        }
        self._travels = np.array(
            [np.nan if each.travel_miles is None else each.travel_miles for each in mentors], np.float64
        )

    def miles(self, rows: Whole, columns: Whole) -> Numbers:
        """Return the miles between two people along the great circle; NaN where they cannot be known.

        That is where a point is missing, where both have the middle of the same ZIP code or county, and where one of
        them has the middle of the county that the other lies in.
        """
        chord = np.linalg.norm(self.points[0][rows] - self.points[1][columns], axis=1)
        found: Numbers = 2 * EARTH * np.arcsin(np.minimum(chord / 2, 1))
        one, other = self._middles[0][rows], self._middles[1][columns]
        county, same = self._names["county"][0][rows], self._names["county"][1][columns]
        by_county = self._by_county[0][rows] | self._by_county[1][columns]
        found[((one >= 0) & (one == other)) | (by_county & (county >= 0) & (county == same))] = np.nan
        return found

    def parts(self, rows: Whole, columns: Whole, miles: Numbers | None = None) -> dict[str, Numbers]:
        """Return all parts of these pairs by name."""
        if miles is None:
            miles = self.miles(rows, columns)
        one, other = self._occupations[0][rows], self._occupations[1][columns]
        known = (one >= 0) & (other >= 0)
        parts = {
            "occupation": np.where(known, self._nearness[one, other], np.nan),
            "distance": self.nearness(rows, columns, miles),
        }
        for name, (asked, offered) in self._lists.items():
            offers = offered[columns]
            if name == "mode":
                too_far = self.is_beyond_travel(columns, miles, parts["distance"])
                offers = _without_travel(offers, too_far=too_far)
            share = _share(asked[rows], offers, offered[columns])
            if name in ("scenarios", "topics"):
                parts[name] = np.where(asked[rows].any(axis=1), share, NOT_ASKED)
            else:  # one language, one time, one way is enough to work together; more of them make it easier
                parts[name] = np.where(share > 0, (1 + share) / 2, share)
        return {name: parts[name] for name in PARTS}

    def score(self, parts: Mapping[str, Numbers]) -> Numbers:
        """Return the weighted mean of parts, from 0 to 1, to four places."""
        count = len(parts["distance"])
        total, whole = np.zeros(count), np.zeros(count)
        for name, part in parts.items():
            weight = np.where(part == NOT_ASKED, 0, self.weighing.weights[name])
            total += weight * np.where(np.isnan(part), UNKNOWN, part)
            whole += weight
        mean: Numbers = np.divide(total, whole, out=np.full(count, UNKNOWN), where=whole > 0)
        return mean.round(4)

    def alike(self) -> list[tuple[Whole, Whole]]:
        """Return the mentees and the mentors of each occupation."""
        one, other = self._occupations
        return [(np.flatnonzero(one == each), np.flatnonzero(other == each)) for each in np.unique(one[one >= 0])]

    def wants_in_person(self) -> NDArray[np.bool_]:
        """Return which mentees ask to meet in person and in no other way."""
        found: NDArray[np.bool_] = self._lists["mode"][0][:, 0] == _IN_PERSON
        return found

    def is_beyond_travel(self, columns: Whole, miles: Numbers, nearness: Numbers) -> NDArray[np.bool_]:
        """Return for which pairs the mentor would have to travel further than they would."""
        too_far: NDArray[np.bool_] = (miles > self._travels[columns]) | are_abroad(miles, nearness)
        return too_far & self.tells_travel(columns)

    def tells_travel(self, columns: Whole) -> NDArray[np.bool_]:
        """Return for which pairs the mentor says how far they travel."""
        found: NDArray[np.bool_] = ~np.isnan(self._travels[columns])
        return found

    def nearness(self, rows: Whole, columns: Whole, miles: Numbers) -> Numbers:
        """Return the part "distance" of these pairs: by miles, or else by the names of the places."""
        near = np.clip(1 - miles / self.weighing.far, 0, 1)
        blind = np.flatnonzero(np.isnan(miles))
        if len(blind):
            near[blind] = self._by_name(rows[blind], columns[blind])
        return near

    def _by_name(self, rows: Whole, columns: Whole) -> Numbers:
        """Return how near places are between which no miles are known; nearer places come later, and hold."""
        near = np.full(len(rows), np.nan)
        for name, same, other in (
            ("country", np.nan, 0.0),
            ("region", SAME_REGION, SAME_COUNTRY),
            ("county", SAME_COUNTY, np.nan),
            ("postal_code", SAME_POSTAL_CODE, np.nan),
        ):
            one, two = self._names[name][0][rows], self._names[name][1][columns]
            known = (one >= 0) & (two >= 0) & (near != 0)  # in other countries, a name that is the same says nothing
            near[known & (one == two) & ~np.isnan(same)] = same
            near[known & (one != two) & ~np.isnan(other)] = other
        return near


def are_abroad(miles: Numbers, nearness: Numbers) -> NDArray[np.bool_]:
    """Return which pairs are in different countries by the names of their places, where no miles are known.

    `nearness` is the part "distance": by names it is nothing in different countries, and nowhere else.
    """
    found: NDArray[np.bool_] = np.isnan(miles) & (nearness == 0)
    return found


_IN_PERSON = np.uint64(1)
_FIRST = {"modes": ("in-person",)}  # words whose bit is looked at by itself


def _points(side: Iterable[Side]) -> Numbers:
    """Return where people are as points on the unit sphere; NaN for a place that is not known."""
    degrees = np.array([each.place.at or (np.nan, np.nan) for each in side], np.float64).reshape(-1, 2)
    north, east = np.radians(degrees).T
    return np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=1)


def _place_names(people: Sequence[Side], mentees: int) -> dict[str, tuple[Whole, Whole]]:
    """Return the names of places as numbers, by sort and side; -1 where there is none."""
    told = {}
    for sort in ("country", "region", "county", "postal_code"):
        told[sort] = _numbered([_name(each.place, sort) for each in people], mentees)
    return told


def _numbered(told: Sequence[tuple[object, ...] | None], mentees: int) -> tuple[Whole, Whole]:
    """Return what is told of people as numbers, by side: the same for the same, and -1 for nothing."""
    numbers: dict[tuple[object, ...], int] = {}
    found = np.array([numbers.setdefault(each, len(numbers)) if each else -1 for each in told], np.int64)
    return found[:mentees], found[mentees:]


def _name(place: Place, sort: str) -> tuple[str, ...]:
    own = compared(getattr(place, sort))
    around = (compared(place.region),) if sort == "county" else ()
    return (own, *around) if own else ()


def _tree(occupations: Mapping[str, str]) -> Numbers:
    """Return how near occupations are: the same 1, one above the other or side by side one half, else nothing."""
    names = list(occupations)
    near = np.zeros((len(names) or 1, len(names) or 1))
    for one, name in enumerate(names):
        for two, other in enumerate(names):
            above, beside = occupations[name], occupations[other]
            if one == two:
                near[one, two] = 1
            elif above == other or beside == name or (above and above == beside):
                near[one, two] = 0.5
    return near


def _bits(mentees: Sequence[Side], mentors: Sequence[Side], name: str) -> tuple[Bits, Bits]:
    """Return what people ask and offer as bits, the same bit for the same word on both sides."""
    order = {word: number for number, word in enumerate(_FIRST.get(name, ()))}
    rows = [
        [order.setdefault(word.casefold(), len(order)) for word in getattr(each, name)] for each in (*mentees, *mentors)
    ]
    bits = np.zeros((len(rows), len(order) // 64 + 1), np.uint64)
    for row, numbers in enumerate(rows):
        for each in numbers:
            bits[row, each // 64] |= np.uint64(1 << (each % 64))
    return bits[: len(mentees)], bits[len(mentees) :]


def _share(asked: Bits, offered: Bits, said: Bits) -> Numbers:
    """Return which share of what is asked is offered; NaN where nothing was asked, or nothing said."""
    wanted = np.bitwise_count(asked).sum(axis=1, dtype=np.float64)
    common = np.bitwise_count(asked & offered).sum(axis=1, dtype=np.float64)
    known = (wanted > 0) & said.any(axis=1)
    share: Numbers = np.divide(common, wanted, out=np.full(len(wanted), np.nan), where=known)
    return share


def _without_travel(offered: Bits, *, too_far: NDArray[np.bool_]) -> Bits:
    """Return the ways to meet without meeting in person where the mentor would not travel so far."""
    ways = offered.copy()
    ways[too_far, 0] &= ~_IN_PERSON
    return ways
