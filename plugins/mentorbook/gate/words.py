"""What a merge does, in words: from the answers of the base and of the merge result."""

from collections.abc import Iterator
from datetime import date

from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part
from mentorbook.reckoning import MentorshipAnswer, Month, MonthState
from mentorbook.reckoning.fields import text
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import counted, listed, month_words

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
        return f"Adds a session of {own} that takes the place of {part.new['corrects']}{whom}.", _months(
            before, after, part
        )
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


def _months(before: MentorshipAnswer | None, after: MentorshipAnswer | None, part: Part) -> str:
    told = [f"{part.new['minutes']} minutes"] if part.new.get("minutes") else []
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
