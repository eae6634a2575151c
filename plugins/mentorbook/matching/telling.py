"""An assignment told to people: each pair and why, each who stays alone and why, and how fair it is."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import numpy as np

from mentorbook.matching.answers import Alternative, Coverage, Load, Matching, Pair, Part, Unmatched
from mentorbook.matching.assigning import Assignment
from mentorbook.matching.beside import brings
from mentorbook.matching.choices import choices_of
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Sides
from mentorbook.matching.places import ABROAD, NO_PLACE
from mentorbook.matching.scoring import NOT_ASKED
from mentorbook.matching.sentences import Words, pair_sentence, unknown_of, words_of
from mentorbook.matching.unmatched import Reasons
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register

ALTERNATIVES = 3
_TOLD = 5  # ids named in a note; more are counted


def matching_of(
    assignment: Assignment,
    program: Mapping[str, Any],
    register: Register,
    reckoning: Reckoning,
    *,
    with_choices: bool = False,
) -> Matching:
    """Return what an assignment says, in the program's own words."""
    sides = assignment.sides
    words = words_of(program, register.kinds)
    others = _Others(assignment)
    pairs = _pairs(assignment, words, others)
    reasons = Reasons(assignment, words, [each for each in reckoning.mentors.values() if each.program == program["id"]])
    alone = [
        Unmatched(mentee.id, mentee.waits, *reasons.of(row, others.allowed(row)), alternatives=others.best(row))
        for row, mentee in enumerate(sides.mentees)
        if assignment.chosen[row] < 0
    ]
    percents = [pair.percent for pair in pairs]
    return Matching(
        program=program["id"],
        as_of=register.as_of,
        pairs=tuple(sorted(pairs, key=lambda pair: (-pair.waits, pair.mentee))),
        unmatched=tuple(sorted(alone, key=lambda each: (-each.waits, each.mentee))),
        loads=_loads(assignment),
        coverage=_coverage(assignment),
        worst=min(percents, default=None),
        mean=round(sum(percents) / len(percents)) if percents else None,
        notes=tuple(_notes(sides, is_own=assignment.scores.weighing.is_own)) if sides.mentees else (),
        choices=choices_of(assignment) if with_choices and sides.mentees else None,
    )


class _Others:
    """The mentors whom nothing rules out, by mentee, the best first."""

    def __init__(self, assignment: Assignment) -> None:
        pairs = assignment.pairs
        self._assignment = assignment
        self._room = assignment.room
        able = np.flatnonzero(pairs.flags == Limit.NONE)
        self._able = able[np.lexsort((-pairs.values[able], pairs.rows[able]))]
        self._first = np.searchsorted(pairs.rows[self._able], np.arange(len(assignment.sides.mentees) + 1))

    def allowed(self, row: int) -> list[int]:
        """Return the pairs of a mentee that may be, as places among all pairs."""
        return [int(each) for each in self._able[self._first[row] : self._first[row + 1]]]

    def best(self, row: int) -> tuple[Alternative, ...]:
        """Return the best of those who are not proposed to this mentee."""
        return tuple(self._told(each) for each in self._without_chosen(row)[:ALTERNATIVES])

    def backup(self, row: int) -> Alternative | None:
        """Return the best other mentor with room after all the proposals."""
        columns = self._assignment.pairs.columns
        return next((self._told(each) for each in self._without_chosen(row) if self._room[columns[each]] > 0), None)

    def _without_chosen(self, row: int) -> list[int]:
        chosen = self._assignment.chosen[row]
        return [each for each in self.allowed(row) if self._assignment.pairs.columns[each] != chosen]

    def _told(self, each: int) -> Alternative:
        pairs = self._assignment.pairs
        column = int(pairs.columns[each])
        return Alternative(
            mentor=self._assignment.sides.mentors[column].id,
            percent=percent_of(pairs.score[each]),
            miles=_miles(pairs.miles[each]),
            has_room=bool(self._room[column] > 0),
        )


def percent_of(score: float) -> int:
    """Return a score in whole percents; only a perfect one is 100."""
    return min(int(round(float(score) * 100, 6)), 100)


def _pairs(assignment: Assignment, words: Words, others: _Others) -> list[Pair]:
    sides, scores = assignment.sides, assignment.scores
    rows = np.flatnonzero(assignment.chosen >= 0)
    columns = assignment.chosen[rows]
    miles = scores.miles(rows, columns)
    parts = scores.parts(rows, columns, miles)
    total = scores.score(parts)
    unchecked = assignment.limits.unchecked(rows, columns, miles, parts["distance"])
    weights, must_have = scores.weighing.weights, scores.weighing.must_have
    found = []
    for place, (row, column) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
        mentee, mentor = sides.mentees[row], sides.mentors[column]
        asked = {name: _known(part[place]) for name, part in parts.items() if part[place] != NOT_ASKED}
        known = {name: part for name, part in asked.items() if weights[name]}
        looked_at = {name: part for name, part in asked.items() if weights[name] or name in must_have}
        apart = _known(miles[place])
        found.append(
            Pair(
                mentee=mentee.id,
                mentor=mentor.id,
                percent=percent_of(total[place]),
                miles=_miles(miles[place]),
                parts=tuple(
                    Part(
                        name,
                        weights[name],
                        None if part is None else percent_of(part),
                        brings(name, mentee, words),
                        brings(name, mentor, words),
                    )
                    for name, part in known.items()
                ),
                sentence=pair_sentence(mentee, mentor, known, apart, words),
                unknown=unknown_of(mentee, mentor, looked_at, words, unchecked=bool(unchecked[place])),
                waits=mentee.waits,
                pinned=row in assignment.pinned,
                alternatives=others.best(row),
                backup=others.backup(row),
            )
        )
    return found


def _known(number: float) -> float | None:
    return None if np.isnan(number) else float(number)


def _miles(miles: float) -> int | None:
    return None if np.isnan(miles) else round(float(miles))


def _loads(assignment: Assignment) -> tuple[Load, ...]:
    taken = Counter(assignment.chosen[assignment.chosen >= 0].tolist())
    mentors = assignment.sides.mentors
    return tuple(
        Load(mentors[column].id, mentors[column].load, count, mentors[column].room - count)
        for column, count in sorted(taken.items())
    )


def _coverage(assignment: Assignment) -> tuple[Coverage, ...]:
    """Return each region: first where most stay alone, then where most lack a mentor of the region."""
    sides = assignment.sides
    rows: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for mentee, chosen in zip(sides.mentees, assignment.chosen, strict=True):
        rows[mentee.place.land][0] += 1
        rows[mentee.place.land][1] += int(chosen >= 0)
    for mentor in sides.mentors:
        rows[mentor.place.land][2] += 1
        rows[mentor.place.land][3] += mentor.room
    spelled = {each.place.label: each.place.land for each in (*sides.mentees, *sides.mentors)}
    shown = {spelled[label]: label for label in sorted(sorted(spelled, reverse=True), key=len)}  # the fullest
    found = [Coverage(shown[land], *counts) for land, counts in rows.items()]
    return tuple(sorted(found, key=lambda each: (-each.alone, -each.lacks, each.region)))


def _notes(sides: Sides, *, is_own: bool) -> list[str]:
    notes = [] if is_own else ["The program's policy names no weights under matching: the tool's own were taken."]
    troubles: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for each in (*sides.mentees, *sides.mentors):
        if each.place.trouble:
            troubles[each.place.trouble, each.place.by == "county"].append(each.id)
    for (trouble, by_county), ids in sorted(troubles.items()):
        named = ", ".join(ids[:_TOLD]) + (" and others" if len(ids) > _TOLD else "")
        notes.append(f"{_trouble(trouble, len(ids), by_county=by_county)} ({named}).")
    return notes


def _trouble(trouble: str, count: int, *, by_county: bool) -> str:
    """Return what is told of so many people whose places have the same trouble."""
    people, is_one = "1 person" if count == 1 else f"{count:,} people", count == 1
    by_name = "their place is compared by name" if is_one else "their places are compared by name"
    if trouble == ABROAD:
        return f"{people} {'lives' if is_one else 'live'} {ABROAD}: {by_name}"
    told = f"{trouble[:1].upper()}{trouble[1:]} for {people}"
    if trouble == NO_PLACE:
        return f"{told}, who {'is' if is_one else 'are'} compared by all else"
    return f"{told}: {'the middle of the county was taken' if by_county else by_name}"
