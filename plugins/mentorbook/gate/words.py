"""What a merge does, in words: from the answers of the base and of the merge result."""

import re
from collections.abc import Iterator
from datetime import date

from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.reckoning import MentorshipAnswer, Month, MonthState
from mentorbook.reckoning.fields import entries, text
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import counted, listed, month_words
from mentorbook.records import Field, leaves

_IN_LIST = re.compile(r"/\d+(/|$)")
_NUMBERS = ("integer", "number", "boolean")
_LEFT = (MonthState.OPEN, MonthState.AHEAD)


def approved_words(part: Part, ground: Ground) -> tuple[str, str]:
    """Return what a decision on an application does, and what stands behind it."""
    program, _, person = part.id.partition("/")
    approves = part.after.get("outcome") == "approved"
    says = f"{'Approves' if approves else 'Declines'} {person} as a mentor of {ground.short(program)}"
    return f"{says}.", _sentence(_behind(part, ground, program) if approves else [])


def added_words(part: Part, ground: Ground) -> tuple[str, str]:
    """Return which record of a pair is added, and what that makes of the pair's months."""
    own, _, number = part.id.partition("/")
    whom = f" for {part.new['recorded_for']}" if part.new.get("recorded_for") else ""
    if part.kind != "session":
        more = _sentence([f"it recommends: {part.new['recommendation']}"] if part.kind == "evaluation" else [])
        return f"Adds the {part.kind} {number} of {own}.".replace("  ", " ").replace(f"{part.kind}  ", part.kind), more
    before, after = (book.reckoning.mentorships.get(own) for book in (ground.base, ground.merged))
    if part.new.get("corrects"):
        old = ground.base.register.get("session", f"{own}/{part.new['corrects']}")
        signers = list(dict.fromkeys(each["by"] for each in entries(old.data, "/signatures"))) if old else []
        signed = f", which {listed(signers)} signed" if signers else ""
        says = f"Adds a session of {own} that takes the place of {part.new['corrects']}{signed}{whom}."
        return says, _months(before, after, part, old.data.get("minutes") if old else None)
    count = len([each for each in after.sessions if each.counts]) if after else 0
    which = f"the {ordinal(count)} session" if count else "a session"
    return f"Adds {which} of {own}{whom}.", _months(before, after, part)


def ordinal(number: int) -> str:
    """Return a number as "1st", "12th", "23rd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _behind(part: Part, ground: Ground, program: str) -> Iterator[str]:
    cycle, active = text(part.new, "/evidence/cycle/completed_on"), text(part.new, "/evidence/activity/last_on")
    if cycle:
        yield f"one full cycle completed {cycle}"
    if active:
        yield f"last active {active}"
    own = ground.programs.get(program)
    if own and policy_on(own, "orientation", ground.day):
        held = text(part.new, "/orientation/on")
        yield f"orientation held {held}" if held else "orientation still missing"


def changed_words(part: Part, ground: Ground) -> str:
    """Return the numbers, days and choices of a field that is changed, as they were and as they are; never a text."""
    if part.field == WHOLE or part.sort is Sort.NEW:
        return ""
    shape = ground.base.register.kinds[part.kind].field.properties[part.field]
    old, new = (_told_values(shape, value) for value in (part.before, part.after))
    if {each for each in old if _IN_LIST.search(each)} != {each for each in new if _IN_LIST.search(each)}:
        old, new = ({k: v for k, v in each.items() if not _IN_LIST.search(k)} for each in (old, new))
    told = [
        f"{pointer.strip('/').replace('/', ' ') or 'it'} {_then_and_now(old.get(pointer), new.get(pointer))}"
        for pointer in dict.fromkeys((*old, *new))
        if old.get(pointer) != new.get(pointer)
    ]
    words = "; ".join(told)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _told_values(shape: Field, value: object) -> dict[str, str]:
    if value is None:
        return {}
    return {pointer: str(leaf) for pointer, leaf, own in leaves(shape, value) if _is_told(own)}


def _is_told(shape: Field) -> bool:
    own = shape.schema
    return bool(own.keys() & {"enum", "x-among"}) or own.get("format") == "date" or own.get("type") in _NUMBERS


def _then_and_now(then: str | None, now: str | None) -> str:
    if then is None or now is None:
        return f"was {then}" if then is not None else f"is now {now}"
    return f"was {then} and is now {now}"


def _months(
    before: MentorshipAnswer | None, after: MentorshipAnswer | None, part: Part, earlier: int | None = None
) -> str:
    minutes = part.new.get("minutes")
    told = [counted(minutes, "minute")] if minutes else []
    if earlier is not None and minutes != earlier:
        told = [f"{counted(earlier, 'minute')} before, {counted(minutes or 0, 'minute')} now"]
    if after:
        asked = [month for month in after.months if month.state is not MonthState.UNASKED]
        kept = _kept(before)
        covered = [
            month_words(month.first) for month in asked if month.state is MonthState.KEPT and month.first not in kept
        ]
        if covered:
            told.append(f"{listed(covered)} {'is' if len(covered) == 1 else 'are'} now covered")
        behind = [month for month in asked if month.state in (MonthState.MISSED, MonthState.SHORT)]
        told += [f"{counted(len(behind), 'month')} still not covered"] if behind else []
        told += [_left(asked)] if after.ends and not after.closed and asked else []
    return _sentence(told)


def _left(asked: list[Month]) -> str:
    left = sum(month.state in _LEFT for month in asked)
    return f"{counted(left, 'month')} left"


def _kept(answer: MentorshipAnswer | None) -> set[date]:
    return {month.first for month in answer.months if month.state is MonthState.KEPT} if answer else set()


def _sentence(told: "list[str] | Iterator[str]") -> str:
    words = ", ".join(told)
    return f"{words[:1].upper()}{words[1:]}." if words else ""
