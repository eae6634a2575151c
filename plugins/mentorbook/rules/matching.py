"""What a program weighs when people are matched makes sense (State CPS: occupation and place, by every effort)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import value, words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule

PARTS = ("occupation", "scenarios", "topics", "languages", "availability", "mode")
_LISTS = {"occupation": "occupations", "scenarios": "scenarios", "topics": "topics"}  # that the program must have


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each entry that weighs nothing at all, and each part that it names and no record can have."""
    del reckoning
    for program in register.of("program"):
        for index, entry in enumerate(program.data["policy"]):
            asks = value(entry, "/asks")
            if entry["name"] != "matching" or asks is None:
                continue
            weights = value(asks, "/weights")
            if weights is not None and not any(weights.values()):
                yield program.finding(
                    "matching",
                    Severity.ERROR,
                    "No part weighs anything, so every pair would be as good as any other.",
                    "Give at least one part a weight above 0, or leave weights out.",
                    f"/policy/{index}/asks/weights",
                )
            named = [*(name for name, weight in (weights or {}).items() if weight), *words(asks, "/must_have")]
            for part in dict.fromkeys(named):
                if part in _LISTS and not program.data.get(_LISTS[part]):
                    yield program.finding(
                        "matching",
                        Severity.NOTICE,
                        f"{part} counts here, and the program has no list of {_LISTS[part]}.",
                        f"Add {_LISTS[part]} to the program, or leave {part} out here.",
                        f"/policy/{index}/asks",
                    )


MATCHING = Rule(
    "matching",
    check,
    asks={
        "weights": (),
        "furthest_miles": (),
        "must_have": PARTS,
        "waiting_percent": (),
        "waiting_most_percent": (),
        "least_percent": (),
    },
)
