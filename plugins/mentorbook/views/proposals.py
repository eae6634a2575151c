"""Where each who waits stands on the matching pages: proposals first, then who stays alone, some on each page."""

from collections.abc import Iterator, Sequence

from mentorbook.editions.edition import Edition
from mentorbook.matching import Matching, Pair, Unmatched
from mentorbook.views.paging import Part, parts_of

ROWS_ON_A_PAGE = 20


def matching_path(program: str) -> str:
    """A program's first matching page."""
    return f"matching/{program}.html"


def proposal_parts(matching: Matching) -> Iterator[tuple[Part, Sequence[Pair | Unmatched]]]:
    """A program's proposals and those who stay alone, a part a page."""
    waiting: list[Pair | Unmatched] = [*matching.pairs, *matching.unmatched]
    return parts_of(waiting, matching_path(matching.program), ROWS_ON_A_PAGE)


def proposal_places(edition: Edition) -> dict[tuple[str, str], str]:
    """The place of each who waits on the matching pages, by program and person."""
    return {
        (program, each.mentee): f"{part.path}#{each.mentee}"
        for program, matching in edition.matchings.items()
        for part, some in proposal_parts(matching)
        for each in some
    }
