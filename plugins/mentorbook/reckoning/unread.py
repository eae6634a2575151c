"""Sessions that are there and could not be read: of their months nobody can say that there was no contact."""

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import chain

from mentorbook.records import Register

SESSION = re.compile(r"records/mentorships/([^/]+)/sessions/([0-9]{4})-([0-9]{2})-[^/]*")


def unread_months(register: Register) -> Mapping[str, frozenset[tuple[int, int]]]:
    """Return year and month of each session that was refused or left out, by mentorship."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for path in chain(register.left_out, *register.left_out.values()):
        if match := SESSION.fullmatch(path):
            found[match[1]].add((int(match[2]), int(match[3])))
    return {mentorship: frozenset(months) for mentorship, months in found.items()}
