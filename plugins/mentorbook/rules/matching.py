"""What a program weighs when people are matched makes sense (State CPS: occupation and place, by every effort)."""

from collections.abc import Iterator, Mapping

from mentorbook.findings import Finding, Severity, nearest
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import entries, value, words
from mentorbook.reckoning.wording import listed
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule

PARTS = ("occupation", "scenarios", "topics", "languages", "availability", "mode")
_LISTS = {"occupation": "occupations", "scenarios": "scenarios", "topics": "topics"}  # that the program must have


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each entry that weighs nothing, each part that no record can have, and what is amiss in the occupations."""
    del reckoning
    for program in register.of("program"):
        yield from _occupations(program)
        for index, entry in enumerate(program.data["policy"]):
            asks = value(entry, "/asks")
            if entry["name"] != "matching" or asks is None:
                continue
            weights = value(asks, "/weights")
            if weights is not None and not any(weights.values()):
                message = "No part weighs anything, so every pair would be as good as any other."
                hint = "Give at least one part a weight above 0, or leave weights out."
                yield _error(program, message, hint, f"/policy/{index}/asks/weights")
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


def _occupations(program: Record) -> Iterator[Finding]:
    """Yield what keeps the list from being a tree: matching would take it for some tree, and score by that."""
    found = entries(program.data, "/occupations")
    above: dict[str, str] = {}
    for index, entry in enumerate(found):
        if entry["id"] in above:
            hint = "Give one of them an id of its own, or take it out."
            yield _error(program, f"{entry['id']} is the id of two occupations.", hint, f"/occupations/{index}/id")
        above[entry["id"]] = entry.get("under", "")
    told: set[str] = set()
    for index, entry in enumerate(found):
        own, pointer = entry["id"], f"/occupations/{index}/under"
        if "under" in entry and entry["under"] not in above:
            meant = nearest(entry["under"], [each for each in above if each != own])
            hint = f"Did you mean {meant}?" if meant else "Write the id of one that is in it, or leave under out."
            yield _error(program, f"under: {entry['under']} is no occupation of this list.", hint, pointer)
        circle = _circle(above, own)
        if circle and own not in told:
            told.update(circle)
            way = f", by way of {listed(circle[1:])}" if circle[1:] else ""
            hint = "Name a wider occupation, and leave under out at the widest of all."
            yield _error(program, f"{own} lies under itself{way}.", hint, pointer)


def _circle(above: Mapping[str, str], own: str) -> list[str]:
    """Return an occupation and those by way of which it lies under itself; none where it does not."""
    chain = [own]
    while (wider := above.get(chain[-1], "")) and wider not in chain:
        chain.append(wider)
    return chain if wider == own else []


def _error(program: Record, message: str, hint: str, pointer: str) -> Finding:
    return program.finding("matching", Severity.ERROR, message, hint, pointer)


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
