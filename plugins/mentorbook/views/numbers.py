"""The public's numbers: safe totals only."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.views import tallies, words
from mentorbook.views.desk import program_ids
from mentorbook.views.parts import Plate, plate
from mentorbook.views.series import Series, tally_series
from mentorbook.views.tallies import Count


@dataclass(frozen=True, slots=True)
class NumbersView:
    """The numbers of all programs and of each, and three of them by month, this year beside last."""

    lede: str
    period: str
    counts: tuple[Count, ...]
    programs: tuple[tuple[Plate, tuple[Count, ...]], ...]
    heads: tuple[str, ...]
    hidden: str  # why some are not shown; empty where all are
    series: tuple[Series, ...]


def numbers_view(edition: Edition) -> NumbersView:
    """The public's numbers; all empty where no program mentors, or where no number may be shown."""
    counts = tallies.counts(edition)
    programs = tuple((plate(edition, program), tallies.counts(edition, program)) for program in program_ids(edition))
    programs = tuple(each for each in programs if each[1])
    group = tallies.minimum(edition)
    series = tuple(filter(None, (tally_series(edition, name) for name in ("pairs", "sessions", "minutes"))))
    told = [count.value for some in (counts, *(each[1] for each in programs)) for count in some]
    drawn = [number for each in series for point in each.points for number in (point.now, point.was)]
    if not programs or not (any(value not in {"", "0"} for value in told) or any(drawn)):
        return NumbersView("", tallies.period(edition), (), (), (), "", ())
    return NumbersView(
        lede="What all programs did together in whole months, and what may be said of each.",
        period=tallies.period(edition),
        counts=counts,
        programs=programs,
        heads=tuple(words.sentence(count.counts) for count in counts),
        hidden=tallies.too_few(group) if group else "",
        series=series,
    )
