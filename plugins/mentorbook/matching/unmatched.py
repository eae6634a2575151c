"""Why somebody stays alone, and what would change it."""

from collections.abc import Sequence
from math import ceil

import numpy as np

from mentorbook.matching.assigning import Assignment, Pairs, look_at
from mentorbook.matching.lifting import Bools, Lifting
from mentorbook.matching.limits import Flags, Limit
from mentorbook.matching.missing import Missing
from mentorbook.matching.prices import NEVER
from mentorbook.matching.scoring import Whole
from mentorbook.matching.sentences import Words
from mentorbook.reckoning import MentorAnswer, MentorState
from mentorbook.reckoning.wording import counted, listed

_TOLD = 3  # ids in a sentence; more are counted
_FAR = 5  # times the furthest distance: a mentor further away is no help


class Reasons:
    """The reasons of those who stay alone."""

    def __init__(self, assignment: Assignment, words: Words, mentors: Sequence[MentorAnswer]) -> None:
        self._assignment, self._words = assignment, words
        self._lifting = Lifting(assignment)
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
            return f"No {self._words.mentor} has room.", self._newcomer(row)
        if allowed:
            return self._taken(row, self._assignment.pairs.columns[np.array(allowed)])
        return self._barred(row)

    def _taken(self, row: int, fitting: Whole) -> tuple[str, str]:
        """Say who would fit, the best first, and one place more at whom would help this very person."""
        prices = self._lifting.prices
        many, more = len(fitting) > 1, len(fitting) - _TOLD
        named = f"{', '.join(self._ids(fitting))} and {more} more" if more > 0 else listed(self._ids(fitting))
        all_pinned = bool((prices.prices[fitting] == NEVER).all())
        says = f"{named} would fit, and {'are' if many else 'is'} " + (
            "pinned to others." if all_pinned else "proposed to others, so that all together come out best."
        )
        helping = fitting[prices.helped[fitting] == row]
        if len(helping):
            helping = helping[np.argsort(-prices.gains[helping], kind="stable")]
            return says, f"Room for one more with {listed(self._ids(helping), 'or')}."
        which, where = ("one of these", "any of these") if many else ("this one", f"this {self._words.mentor}")
        pin = f"A pin gives them {which}, and the rest is made anew around it."
        if all_pinned:
            pin = f"To give them {which}, undo a pin there first."
        return says, f"One more place with {where} would go to somebody else who waits. {pin}"

    def _barred(self, row: int) -> tuple[str, str]:
        """Look at all mentors with room: who is near, what stands against them, and who is barred by one thing."""
        a = self._assignment
        columns = np.arange(len(a.sides.mentors))
        pairs = look_at(a.sides, a.scores, a.limits, np.full(len(columns), row), columns)
        others = pairs.flags & Limit.SELF == 0
        if not others.any():
            return "There is nobody else with room.", self._newcomer(row)
        able = np.flatnonzero(pairs.flags == Limit.NONE)
        if len(able):  # only of a large program, whose nearest mentors alone are looked at
            best = able[np.argmax(pairs.values[able])]
            says = f"The nearest {self._words.mentor}s are ruled out; {len(able):,} further away would fit."
            return says, f"Pin one of them, best {a.sides.mentors[best].id}."
        near = np.flatnonzero(others & (pairs.flags & Limit.TOO_FAR == 0))
        has_unknown = bool(self._are_unchecked(pairs, near).any())
        missing = Missing(a.sides.mentees[row], self._words, a.scores.weighing, has_unknown)
        abroad = others & (pairs.flags & Limit.TOO_FAR != 0) & np.isnan(pairs.miles)
        told = [*self._far(row, pairs), *self._near(row, pairs, missing), *self._abroad(pairs.flags[abroad])]
        changes = [sentence for sentence, _ in told]
        if not any(does for _, does in told):
            changes += [missing.wanted(pairs.flags[near]), *self._more()]
        return missing.says(pairs.flags[near], "is known to live" if abroad.any() else "lives"), " ".join(changes)

    def _are_unchecked(self, pairs: Pairs, here: Whole) -> Bools:
        """Return for which of these pairs there is no telling whether they keep a limit of distance."""
        rows, columns, miles = pairs.rows[here], pairs.columns[here], pairs.miles[here]
        nearness = self._assignment.scores.nearness(rows, columns, miles)
        return self._assignment.limits.unchecked(rows, columns, miles, nearness)

    def _far(self, row: int, pairs: Pairs) -> list[tuple[str, bool]]:
        """Say from how many miles on somebody is whom nothing but the distance rules out, and whether they would do."""
        furthest = self._assignment.scores.weighing.furthest
        far = np.flatnonzero(pairs.flags == Limit.TOO_FAR)
        far = far[pairs.miles[far] <= _FAR * (furthest or 0)]  # nor in another country, where miles are not known
        if not len(far):
            return []
        sure, perhaps = self._lifting.would_do(row, far, Limit.TOO_FAR, pairs.miles[far])
        doing = far[sure]
        told = doing if len(doing) else far
        miles = counted(ceil(float(pairs.miles[told].min())), "mile")
        verb, rest = _does(sure, perhaps, f"; the program's policy sets the furthest at {furthest}")
        who = counted(len(told), self._words.mentor)
        where = f"At {miles} {who} would {verb}" if len(told) == 1 else f"{who} would {verb} from {miles} on"
        return [(f"{where}{rest}.", len(doing) > 0)]

    def _abroad(self, flags: Flags) -> list[tuple[str, bool]]:
        """Say how many in another country nothing but the unknown distance rules out."""
        count = int((flags & ~(Limit.TOO_FAR | Limit.BEYOND_TRAVEL) == 0).sum())
        if not count:
            return []
        who = f"{counted(count, self._words.mentor)} {'lives' if count == 1 else 'live'}"
        return [(f"{who} in another country: coordinates would tell how far away.", False)]

    def _near(self, row: int, pairs: Pairs, missing: Missing) -> list[tuple[str, bool]]:
        """Say how many one limit alone rules out, and whether they would do if it stood against them no more."""
        found = []
        for limit, words in missing.if_only().items():
            only = np.flatnonzero(pairs.flags == limit)
            if not len(only):
                continue
            sure, perhaps = self._lifting.would_do(row, only, limit, pairs.miles[only])
            who = f"{counted(int(sure.sum()) or len(only), self._words.mentor)}{missing.near}"
            verb, rest = _does(sure, perhaps)
            found.append((f"{who} would {verb} {words}{rest}.", bool(sure.any())))
        return found

    def _ids(self, columns: Whole) -> list[str]:
        return [self._assignment.sides.mentors[int(each)].id for each in columns[:_TOLD]]

    def _newcomer(self, row: int) -> str:
        a = self._assignment
        missing = Missing(a.sides.mentees[row], self._words, a.scores.weighing)
        return " ".join([missing.newcomer(), *self._more()])

    def _more(self) -> list[str]:
        """Say who is on the list and cannot take anybody now."""
        told = listed(self._elsewhere)
        return [f"{told[:1].upper()}{told[1:]}."] if told else []


def _does(sure: Bools, perhaps: Bools, more: str = "") -> tuple[str, str]:
    """Return the verb, and how the sentence ends: those who fit are no help where their places go to others."""
    if sure.any():
        return "do", more
    return "fit", f", but their places {'may go' if perhaps.any() else 'go'} to others"
