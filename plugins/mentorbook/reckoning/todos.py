"""Gaps of one sort on one record, told as one thing to do."""

from collections.abc import Callable, Iterable

from mentorbook.reckoning.answers import Gap, Todo
from mentorbook.reckoning.wording import listed

MOST_TOLD = 3  # of gaps in one todo; the others are counted, unless it is a single one


def fold_gaps(gaps: Iterable[Gap]) -> tuple[Todo, ...]:
    """Return the todos for these gaps: one for each verb on a record, the longest waiting first."""
    together: dict[tuple[str, str], list[Gap]] = {}
    for gap in gaps:
        if gap.actor or gap.office:
            together.setdefault((gap.verb, gap.record), []).append(gap)
    todos = [_fold(sorted(same, key=lambda gap: (gap.since, gap.pointer))) for same in together.values()]
    return tuple(sorted(todos, key=lambda todo: (todo.since, todo.verb, todo.record)))


def turn_of(wanted: Gap | Todo, call: Callable[[str], str] = str) -> str:
    """Return whose turn it is: one person, both of a pair, or an office with those who hold it.

    It is "" where nobody is asked. Persons are told by id, unless `call` says how they are called.
    """
    actors = [call(person) for person in wanted.actor]
    if len(actors) == 1 or (len(actors) == 2 and set(wanted.actor) == set(wanted.about)):
        return listed(actors)
    if not actors and not wanted.office:
        return ""
    office = f"the {wanted.office or 'office'} of {wanted.program}"
    return f"{office}: {listed(actors, 'or')}" if actors else office


def _fold(gaps: list[Gap]) -> Todo:
    first = gaps[0]
    return Todo(
        verb=first.verb,
        record=first.record,
        program=first.program,
        says=_told([gap.says for gap in gaps]),
        hint=" ".join(_each_once(gap.hint for gap in gaps if gap.hint)[:MOST_TOLD]),
        actor=_each_once(person for gap in gaps for person in gap.actor),
        office=first.office,
        about=_each_once(person for gap in gaps for person in gap.about),
        since=first.since,
        by=min((gap.by for gap in gaps if gap.by), default=None),
        mentorship=first.mentorship,
        count=len(gaps),
    )


def _told(sentences: list[str]) -> str:
    told = list(dict.fromkeys(sentences))
    more = len(told) - MOST_TOLD
    return " ".join(told if more <= 1 else [*told[:MOST_TOLD], f"And {more} more."])


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
