"""The example book's sheets, and the same with as many sessions as wanted."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.printing import log_pdf
from mentorbook.views.inside import inside_all
from mentorbook.views.log import LogView, log_view
from mentorbook.views.paper import Paper
from mentorbook.views.parts import Stamp, stamp

ROOT = Path(__file__).parents[2]
PAIR = "ms-b75n"  # WSYAS, OACETT: signatures of both, a correction, one that is missing


@cache
def edition() -> Edition:
    """The example book, as officers read it."""
    return open_book(ROOT).edition("program")


@cache
def log(mentorship: str = PAIR) -> LogView:
    """The log of a pair."""
    reckoning = edition().reckoning
    assert reckoning is not None
    return log_view(edition(), reckoning.mentorships[mentorship], inside_all(edition())[mentorship])


def log_of(sessions: int) -> LogView:
    """The log with that many sessions, each told apart by its topics."""
    rows = (log().rows * (sessions // len(log().rows) + 1))[:sessions]
    return replace(log(), rows=tuple(replace(row, topics=f"Topic {n}: {row.topics}") for n, row in enumerate(rows, 1)))


def printed(view: LogView, paper: Paper = "letter", made_from: Stamp | None = None) -> bytes:
    """A log on paper."""
    return log_pdf(view, paper, day=edition().as_of, stamp=made_from or stamp(edition()))
