"""Which of several numbers may be shown, so that nobody can be picked out or worked out."""

from collections.abc import Mapping


def shown(groups: Mapping[str, frozenset[str]], minimum: int) -> frozenset[str]:
    """Return the names of the numbers that may be shown beside their sum.

    `groups` holds, by name, the people behind each number. A number about fewer people than `minimum` is hidden.
    What is hidden can be worked out as the sum less what is shown, so the rest must be large enough too: where it is
    not, the smallest number still shown is hidden as well, until it is.
    """
    visible = sorted(
        (name for name, people in groups.items() if len(people) >= minimum), key=lambda n: (len(groups[n]), n)
    )
    while visible:
        hidden = [people for name, people in groups.items() if name not in visible and people]
        if not hidden or (len(hidden) > 1 and len(frozenset().union(*hidden)) >= minimum):
            break
        visible.pop(0)
    return frozenset(visible)


def in_whole_groups(value: int, minimum: int) -> int:
    """Return a number rounded down to whole groups of the minimum.

    Two such numbers of the same people, a month apart, differ by nothing or by whole groups: their difference never
    says that one came or went.
    """
    return value - value % minimum
