"""Why somebody stays alone, and what would change it."""

from collections.abc import Sequence

import numpy as np

from mentorbook.matching.assigning import Assignment, look_at
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side
from mentorbook.matching.sentences import Words, times_words
from mentorbook.reckoning import MentorAnswer, MentorState
from mentorbook.reckoning.wording import counted, listed


class Reasons:
    """The reasons of those who stay alone."""

    def __init__(self, assignment: Assignment, words: Words, mentors: Sequence[MentorAnswer]) -> None:
        self._assignment, self._words = assignment, words
        full = sum(each.listed and not each.room for each in mentors)
        unready = sum(each.state in (MentorState.APPLIED, MentorState.APPROVED) for each in mentors)
        away = sum(each.state is MentorState.AWAY for each in mentors)
        self._elsewhere = [
            f"{counted(number, words.mentor)} {does if number == 1 else do}"
            for number, does, do in (
                (full, "has no room left", "have no room left"),
                (unready, "waits for approval or orientation", "wait for approval or orientation"),
                (away, "is away", "are away"),
            )
            if number
        ]

    def of(self, row: int, allowed: Sequence[int]) -> tuple[str, str]:
        """Return why a mentee stays alone, and what would change it. `allowed` are their pairs that may be."""
        if not self._assignment.sides.mentors:
            return f"No {self._words.mentor} has room.", self._others()
        if allowed:
            return self._taken(allowed)
        return self._barred(row)

    def _taken(self, allowed: Sequence[int]) -> tuple[str, str]:
        pairs, mentors = self._assignment.pairs, self._assignment.sides.mentors
        ids = [mentors[int(pairs.columns[each])].id for each in allowed[:3]]
        more = f" and {len(allowed) - 3} more" if len(allowed) > 3 else ""
        many = len(allowed) > 1
        says = (
            f"{listed(ids) if not more else ', '.join(ids)}{more} would fit, and {'are' if many else 'is'} "
            "proposed to others who fit better or have waited longer."
        )
        return says, f"Room for one more with {'any of them' if many else 'them'}."

    def _barred(self, row: int) -> tuple[str, str]:
        """Look at all mentors with room: who is near, what stands against them, and who is barred by one thing."""
        a = self._assignment
        columns = np.arange(len(a.sides.mentors))
        pairs = look_at(a.sides, a.scores, a.limits, np.full(len(columns), row), columns)
        flags = pairs.flags & ~np.int32(Limit.SELF)
        others = pairs.flags & Limit.SELF == 0
        furthest = a.scores.weighing.furthest
        within = f" within {counted(furthest, 'mile')}" if furthest is not None else ""
        near = others & (flags & Limit.TOO_FAR == 0)
        mentee = a.sides.mentees[row]
        against = int(np.bitwise_or.reduce(flags[near])) if near.any() else 0
        told = [words for limit, words in self._lacks(mentee).items() if against & limit]
        if not others.any():
            return "There is nobody else with room.", self._others()
        able = np.flatnonzero(others & (flags == Limit.NONE))
        if len(able):  # only of a large program, whose nearest mentors alone are looked at
            best = able[np.argmax(pairs.values[able])]
            says = f"The nearest {self._words.mentor}s are ruled out; {len(able)} further away would fit."
            return says, f"Pin one of them, best {a.sides.mentors[best].id}."
        says = f"Nobody with room{within} {listed(told)}." if near.any() else f"Nobody with room lives{within}."
        changes = []
        far = others & (flags == Limit.TOO_FAR) & ~np.isnan(pairs.miles)  # not in another country
        if far.any():
            nearest = round(float(np.nanmin(pairs.miles[far])))
            number = int(far.sum())
            them = "1 would fit" if number == 1 else f"{number} would fit, the nearest"
            changes.append(f"Further away {them} at {counted(nearest, 'mile')}.")
        for limit, words in self._if_only(mentee).items():
            only = near & (flags == limit)
            if only.any():
                changes.append(f"{counted(int(only.sum()), self._words.mentor)}{within} would fit {words}.")
        if not changes:
            wanted = f" who {listed(told)}" if told else ""
            changes = [f"A {self._words.mentor} with room{within}{wanted}.", self._others()]
        return says, " ".join(each for each in changes if each)

    def _others(self) -> str:
        more = f" {sentence[:1].upper()}{sentence[1:]}." if (sentence := listed(self._elsewhere)) else ""
        return f"A new {self._words.mentor}, or more room.{more}"

    def _lacks(self, mentee: Side) -> dict[Limit, str]:
        """Return what nobody does, for each limit that stands against somebody."""
        words = self._words
        ways = [words.labels.get(each, each) for each in mentee.modes]
        return {
            Limit.FORBIDDEN: "is left after those who were ruled out for this run",
            Limit.TIED: "is free of a tie to them",
            Limit.ENDED_BADLY: "is new to them",
            Limit.BEYOND_TRAVEL: "travels far enough to meet in person",
            Limit.NO_OCCUPATION: f"has an occupation near to {listed(words.of('occupations', (mentee.occupation,)))}",
            Limit.NO_SCENARIO: f"offers {listed(words.quoted('scenarios', mentee.scenarios), 'or')}",
            Limit.NO_TOPIC: f"offers {listed(words.quoted('topics', mentee.topics), 'or')}",
            Limit.NO_LANGUAGE: f"offers {listed(mentee.languages, 'or')}",
            Limit.NO_TIME: f"has time {times_words(mentee.availability, 'or')}",
            Limit.NO_MODE: f"can meet by {listed(ways, 'or')}",
            Limit.WEAK: f"fits by the {self._assignment.scores.weighing.least_percent} % that the program asks",
        }

    def _if_only(self, mentee: Side) -> dict[Limit, str]:
        """Return what would have to be otherwise with somebody whom one thing alone stands against."""
        words = self._words
        return {
            Limit.BEYOND_TRAVEL: f"if they travelled further, or the {words.mentee} met in another way too",
            Limit.NO_OCCUPATION: "if the occupation did not have to be similar",
            Limit.NO_SCENARIO: f"if they offered {listed(words.quoted('scenarios', mentee.scenarios), 'or')}",
            Limit.NO_TOPIC: f"if they offered {listed(words.quoted('topics', mentee.topics), 'or')}",
            Limit.NO_LANGUAGE: f"if they offered {listed(mentee.languages, 'or')}",
            Limit.NO_TIME: f"if they had time {times_words(mentee.availability, 'or')}",
            Limit.NO_MODE: "if there were another way to meet",
            Limit.WEAK: "if the program asked for a lower score",
        }
