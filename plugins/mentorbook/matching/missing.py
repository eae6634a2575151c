"""What stands between somebody and the mentors who are near, in words."""

from dataclasses import dataclass

import numpy as np

from mentorbook.matching.limits import MUST_HAVES, Flags, Limit
from mentorbook.matching.people import Side
from mentorbook.matching.sentences import Words, times_words
from mentorbook.matching.weighing import Weighing
from mentorbook.reckoning.wording import counted, listed

_TITLES = 3  # titles in a sentence; more are counted
# A new mentor would not be ruled out by these: they are no part of what is missing.
_OF_THE_TWO = Limit.FORBIDDEN | Limit.TIED | Limit.ENDED_BADLY


@dataclass(frozen=True, slots=True)
class Missing:
    """The words for one mentee."""

    mentee: Side
    words: Words
    weighing: Weighing
    has_unknown: bool = False  # whether some of those who count as near are at an unknown distance

    @property
    def within(self) -> str:
        """How far somebody may be, as " within 60 miles", or ""."""
        furthest = self.weighing.furthest
        return "" if furthest is None else f" within {counted(furthest, 'mile')}"

    @property
    def near(self) -> str:
        """Where those are who count as near."""
        return f"{self.within} or at an unknown distance" if self.within and self.has_unknown else self.within

    def says(self, flags: Flags, lives: str) -> str:
        """Return why none of those who are near can be, by the limits of each; `lives` says it where nobody is near."""
        if not len(flags):
            return f"Nobody with room {lives}{self.near or ' near enough'}."
        shared = Limit(int(np.bitwise_and.reduce(flags)))
        if shared:
            told = [does for limit, does in self._does().items() if shared & limit]
            return f"Nobody with room{self.near} {told[0] if shared & _OF_THE_TWO else listed(told, 'or')}."
        counts = []
        left = flags
        for limit, (one, several) in self._do_not().items():
            if number := int((left & limit != 0).sum()):
                counts.append(f"{number:,} {one if number == 1 else several}")
            left = left[left & limit == 0]
        return f"Of {counted(len(flags), self.words.mentor)} with room{self.near}, {listed(counts)}."

    def wanted(self, flags: Flags) -> str:
        """Return who is missing where some have room, by the limits of those who are near."""
        against = Limit(int(np.bitwise_or.reduce(flags))) if len(flags) else Limit.NONE
        a = "Another" if against and not against & ~_OF_THE_TWO else "A"
        return f"{a} {self.words.mentor} with room{self.within}{self._who(against)}."

    def newcomer(self) -> str:
        """Return who is missing where nobody has room."""
        who = self._who(Limit.NONE)
        if not who and not self.within:
            return f"A new {self.words.mentor}, or more room."
        return f"A new {self.words.mentor}{self.within}{who}, or room with one {'who does' if who else 'there'}."

    def _who(self, against: Limit) -> str:
        """Return what somebody does who would help: nothing stands against them, and nothing that others broke."""
        limits = (against | self._asks()) & ~_OF_THE_TWO
        if Limit.BEYOND_TRAVEL in limits:
            limits &= ~Limit.NO_MODE  # who travels far enough meets in person
        told = [does for limit, does in self._does().items() if limits & limit]
        return f" who {listed(told)}" if told else ""

    def _asks(self) -> Limit:
        """Return the limits that somebody new may break, by what the program asks and the mentee told."""
        asks = Limit.WEAK if self.weighing.least_percent else Limit.NONE
        if self.mentee.modes == ("in-person",):
            asks |= Limit.BEYOND_TRAVEL
        for part in self.weighing.must_have:
            told = getattr(self.mentee, "modes" if part == "mode" else part)
            if ("occupations", told) in self.words.titles if part == "occupation" else told:
                asks |= MUST_HAVES[part]
        return asks

    def if_only(self) -> dict[Limit, str]:
        """Return what would have to be otherwise with somebody whom one limit alone stands against."""
        return {
            Limit.BEYOND_TRAVEL: f"if they travelled further, or the {self.words.mentee} met in another way too",
            Limit.NO_OCCUPATION: "if the occupation did not have to be similar",
            Limit.NO_SCENARIO: f"if they offered {self._asked('scenarios')}",
            Limit.NO_TOPIC: f"if they offered {self._asked('topics')}",
            Limit.NO_LANGUAGE: f"if they offered {self._asked('languages')}",
            Limit.NO_TIME: f"if they had time {self._asked('availability')}",
            Limit.NO_MODE: "if there were another way to meet",
            Limit.WEAK: "if the program asked for a lower score",
        }

    def _asked(self, name: str) -> str:
        if name == "availability":
            return times_words(self.mentee.availability, "or")
        asked = getattr(self.mentee, name)
        if name != "languages" and len(asked) > _TITLES:
            return f"any of the {len(asked)} {name} asked for"
        return listed(asked if name == "languages" else self.words.quoted(name, asked), "or")

    def _does(self) -> dict[Limit, str]:
        """Return what nobody does, for a limit that stands against all of them."""
        return {
            Limit.FORBIDDEN: "is left: all were ruled out for this run",
            Limit.TIED: "is free of a tie to them",
            Limit.ENDED_BADLY: "is new to them",
            Limit.BEYOND_TRAVEL: "travels far enough to meet in person",
            Limit.NO_OCCUPATION: f"has an occupation near to {self._occupation()}",
            Limit.NO_SCENARIO: f"offers {self._asked('scenarios')}",
            Limit.NO_TOPIC: f"offers {self._asked('topics')}",
            Limit.NO_LANGUAGE: f"offers {self._asked('languages')}",
            Limit.NO_TIME: f"has time {self._asked('availability')}",
            Limit.NO_MODE: f"can meet {self._ways()}",
            Limit.WEAK: f"fits by the {self.weighing.least_percent} % that the program asks",
        }

    def _do_not(self) -> dict[Limit, tuple[str, str]]:
        """Return what stands against one mentor, and against several."""
        do_not = {
            Limit.BEYOND_TRAVEL: "travel far enough to meet in person",
            Limit.NO_OCCUPATION: f"have an occupation near to {self._occupation()}",
            Limit.NO_SCENARIO: f"offer {self._asked('scenarios')}",
            Limit.NO_TOPIC: f"offer {self._asked('topics')}",
            Limit.NO_LANGUAGE: f"offer {self._asked('languages')}",
            Limit.NO_TIME: f"have time {self._asked('availability')}",
            Limit.NO_MODE: f"meet {self._ways()}",
            Limit.WEAK: f"fit by the {self.weighing.least_percent} % that the program asks",
        }
        return {
            Limit.FORBIDDEN: ("was ruled out for this run", "were ruled out for this run"),
            Limit.TIED: ("has a tie to them", "have a tie to them"),
            Limit.ENDED_BADLY: ("was their mentor before", "were their mentors before"),
            **{limit: (f"does not {words}", f"do not {words}") for limit, words in do_not.items()},
        }

    def _occupation(self) -> str:
        return listed(self.words.of("occupations", (self.mentee.occupation,)))

    def _ways(self) -> str:
        labels = self.words.labels
        return listed(
            [
                labels.get(each, each) if each == "in-person" else f"by {labels.get(each, each)}"
                for each in self.mentee.modes
            ],
            "or",
        )
