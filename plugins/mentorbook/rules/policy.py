"""A program's policy asks only what some rule can check, and says clearly what is in force when."""

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from mentorbook.findings import Finding, Severity, nearest
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.wording import listed
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps


def policy_rule(rules: tuple[Rule, ...]) -> Rule:
    """Return the rule `policy`, which knows these rules and their parameters."""
    known = {rule.name: rule for rule in rules}

    still_open = tell_gaps("policy", Severity.INCOMPLETE)

    def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
        yield from still_open(register, reckoning)
        for program in register.of("program"):
            yield from _time_zone(program)
            seen: set[tuple[str, str]] = set()
            for index, entry in enumerate(program.data["policy"]):
                yield from _dates(program, f"/policy/{index}", entry, seen)
                if "asks" in entry:
                    yield from _asks(program, f"/policy/{index}", entry, known)

    return Rule("policy", check)


def _asks(program: Record, pointer: str, entry: Mapping[str, Any], known: Mapping[str, Rule]) -> Iterator[Finding]:
    asking = [name for name, rule in known.items() if rule.asks]
    rule = known.get(entry["name"])
    leave_out = "Leave asks out: then people read it, and nothing checks it."
    if rule is None:
        message = "No rule has this name, so nothing can check what it asks."
        yield _error(program, message, _meant(entry["name"], asking) or leave_out, f"{pointer}/name")
        return
    if not rule.asks:
        message = f"The rule {rule.name} takes no parameters."
        yield _error(program, message, leave_out, f"{pointer}/asks", at_key=True)
        return
    for name, given in entry["asks"].items():
        if name not in rule.asks:
            message = f"{name}: the rule {rule.name} has no such parameter."
            hint = _meant(name, rule.asks) or f"It takes {listed(list(rule.asks))}."
            yield _error(program, message, hint, f"{pointer}/asks/{name}", at_key=True)
            continue
        words = rule.asks[name]
        for place, word in enumerate(given if words else ()):
            if word not in words:
                hint = _meant(word, words) or f"Write any of: {', '.join(words)}."
                yield _error(program, f"{word}: not known to {rule.name}.", hint, f"{pointer}/asks/{name}/{place}")


def _dates(program: Record, pointer: str, entry: Mapping[str, Any], seen: set[tuple[str, str]]) -> Iterator[Finding]:
    dated = entry["name"], entry["from"]
    if dated in seen:
        message = f"{entry['name']} is in the policy twice from the same day."
        yield _error(program, message, "Give each its own from, or keep one of the two.", f"{pointer}/from")
    seen.add(dated)
    if entry.get("until", entry["from"]) < entry["from"]:
        yield _error(program, "It ends before it begins.", "Write an until on or after from.", f"{pointer}/until")


def _time_zone(program: Record) -> Iterator[Finding]:
    name = program.data["timezone"]
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # the others: a name that is a folder or leads elsewhere
        hint = _meant(name, available_timezones()) or "Write its name, as in America/New_York."
        yield _error(program, "No time zone has this name.", hint, "/timezone")


def _meant(word: str, known: Any) -> str:
    meant = nearest(word, sorted(known))
    return f"Did you mean {meant}?" if meant else ""


def _error(program: Record, message: str, hint: str, pointer: str, *, at_key: bool = False) -> Finding:
    return program.finding("policy", Severity.ERROR, message, hint, pointer, at_key=at_key)
