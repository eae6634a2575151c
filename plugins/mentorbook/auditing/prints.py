"""What of a pack is on paper: the logs and the hours, as far as the period reaches."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from mentorbook.auditing.extent import Extent, Part
from mentorbook.auditing.hours import hours_csv
from mentorbook.book import Book
from mentorbook.editions import Audience, Edition
from mentorbook.printing import hours_pdf, log_pdf
from mentorbook.views import words
from mentorbook.views.hours_parts import Period
from mentorbook.views.inside import NOTHING, inside_all
from mentorbook.views.log import LogView, log_view
from mentorbook.views.paper import Paper, paper_of
from mentorbook.views.parts import stamp
from mentorbook.views.person_hours import person_hours

PAPERS: tuple[Paper, ...] = get_args(Paper)


def prints_of(book: Book, edition: Edition, extent: Extent, paper: Paper | None) -> Iterator[tuple[str, bytes]]:
    """Yield the files by name. Without a paper, it is that of the programs' country."""
    chosen = paper or paper_of(edition, [part.answer.program for part in extent.parts])
    for part in extent.parts:
        own = part.answer.id
        pair = book.edition(Audience.PAIR, own)
        view = _log(pair, part, extent.period)
        yield f"logs/{own}.pdf", log_pdf(view, chosen, day=book.as_of, stamp=stamp(pair))
        if not extent.person:
            for role, person in (("mentor", part.answer.mentor), ("mentee", part.answer.mentee)):
                yield f"hours-{role}.pdf", _hours(pair, person, extent.period, chosen)
    if extent.person:
        yield "hours.pdf", _hours(edition, extent.person, extent.period, chosen)
    yield "hours.csv", hours_csv(edition, extent)


def _log(edition: Edition, part: Part, period: Period) -> LogView:
    """Return the log with the period's sessions alone; its totals are theirs."""
    counting = part.counting(period)
    months = tuple(
        each
        for each in part.answer.months
        if each.first <= period.last and (period.first is None or period.first <= each.last)
    )
    answer = replace(
        part.answer, sessions=part.sessions, months=months, minutes=sum(each.minutes or 0 for each in counting)
    )
    view = replace(log_view(edition, answer, inside_all(edition).get(answer.id, NOTHING)), numbers="")
    if period.first is None and period.last >= edition.as_of:
        return view
    first = words.full_day(period.first) if period.first else "the beginning"
    return replace(view, period=f"Sessions from {first} to {words.full_day(period.last)} only. {view.period}")


def _hours(edition: Edition, person: str, period: Period, paper: Paper) -> bytes:
    view = person_hours(edition, person, period.first, period.last)
    return hours_pdf(view, paper, day=edition.as_of, stamp=stamp(edition))
