"""Whether a regular expression can be made to run for ever by a hostile text."""

import re
import re._constants as tokens  # type: ignore[import-not-found,unused-ignore]  # the one parser that reads what re reads
import re._parser as parser  # type: ignore[import-not-found,unused-ignore]
from collections.abc import Iterator
from typing import Any

_MOST = 4_000  # ways in which bounded repeats inside one another may share a text


def pattern_problem(pattern: str) -> str:
    """Return why a pattern could take long, or "" where it cannot.

    At most one repeat has no end, it stands in no other repeat and holds none, and bounded repeats stay small.
    """
    try:
        tree = parser.parse(pattern)
    except re.error:
        return "this is no regular expression."
    endless = 0
    for depth_ways, high, inner in _repeats(tree, 1):
        if high is None:
            endless += 1
            if depth_ways > 1 or any(_repeats(inner, 1)):
                return "a repeat without an end stands in or around another; that can take for ever. Bound it."
        elif depth_ways * high > _MOST:
            return "repeats stand in one another with many ways to share a text; that can take long. Bound them lower."
    if endless > 1:
        return "more than one repeat has no end; that can take long. Bound all but one, as in {0,40}."
    return ""


def _repeats(tree: Any, ways: int) -> Iterator[tuple[int, int | None, Any]]:
    """Yield each repeat of more than one: in how many ways the repeats around it can go, its end, its inside."""
    for operation, argument in tree:
        if operation in (tokens.MAX_REPEAT, tokens.MIN_REPEAT):
            _, high, inner = argument
            end = None if high == tokens.MAXREPEAT else int(high)
            if end != 1:
                yield ways, end, inner
            yield from _repeats(inner, ways * (end or 2))
        elif operation is tokens.SUBPATTERN:
            yield from _repeats(argument[-1], ways)
        elif operation is tokens.BRANCH:
            for branch in argument[1]:
                yield from _repeats(branch, ways)
        elif operation in (tokens.ASSERT, tokens.ASSERT_NOT):
            yield from _repeats(argument[1], ways)
