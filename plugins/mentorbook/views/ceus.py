"""Hours of a cycle against what is asked and against their caps."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer, CountedSort
from mentorbook.views import words
from mentorbook.views.parts import Badge

GAP = 1.2  # percent between two boxes
MOST_BOXES = 24


@dataclass(frozen=True, slots=True)
class Box:
    """One hour that is asked: its place, and how much of it is there, in percent of the drawing."""

    x: float
    width: float
    fill: float


@dataclass(frozen=True, slots=True)
class CeuLine:
    """One sort: what was earned, what counts, and its proof."""

    sort: str
    earned: str
    cap: str
    counts: str
    track: float
    fill: float
    over: float
    tells: str  # of hours over the cap
    proof: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Ceus:
    """Continuing education in one cycle."""

    tells: str
    boxes: tuple[Box, ...]
    lines: tuple[CeuLine, ...]
    earned: str
    counts: str
    keep: str


def ceus(edition: Edition, cycle: CertificationAnswer) -> Ceus:
    """Continuing education by sort, against its caps."""
    asked = cycle.asked.ceu_hours
    widest = max([1.0, *(max(sort.earned, sort.cap or 0) for sort in cycle.ceus)])
    counts = words.number(cycle.ceu_hours)
    keep = f"Keep every proof until {words.full_day(cycle.days.proof_until)}. " if cycle.days.proof_until else ""
    return Ceus(
        tells=f"{counts} of the {words.counted(asked, 'CEU hour')} asked"
        if asked
        else f"{words.counted(cycle.ceu_hours, 'CEU hour')}",
        boxes=boxes(cycle.ceu_hours, asked or 0),
        lines=tuple(line(edition, cycle, sort, widest) for sort in cycle.ceus),
        earned=words.number(sum(sort.earned for sort in cycle.ceus)),
        counts=counts,
        keep=f"{keep}CEU hours are not carried over.",
    )


def boxes(have: float, asked: float) -> tuple[Box, ...]:
    """A box for each hour asked; where they are too many, one for all."""
    count = int(asked) if asked == int(asked) and asked <= MOST_BOXES else 1
    if not asked:
        return ()
    each, width = asked / count, (100 - GAP * (count - 1)) / count
    return tuple(
        Box(round(n * (width + GAP), 2), round(width, 2), round(width * min(max(have / each - n, 0), 1), 2))
        for n in range(count)
    )


def line(edition: Edition, cycle: CertificationAnswer, sort: CountedSort, widest: float) -> CeuLine:
    """One sort of continuing education."""
    mine = [entry for entry in cycle.entries if entry.of == "ceus" and entry.sort == sort.sort and entry.counts]
    kept, scale, over = sum(entry.proof for entry in mine), 100 / widest, sort.earned - sort.counts
    proof = [Badge("done", f"{kept} kept")] if kept else []
    if kept < len(mine):
        proof.append(Badge("soon", f"{len(mine) - kept} to add"))
    return CeuLine(
        sort=edition.label("certification", "/ceus/*/sort", sort.sort),
        earned=words.number(sort.earned),
        cap="" if sort.cap is None else words.number(sort.cap),
        counts=words.number(sort.counts),
        track=round(scale * (sort.cap if sort.cap is not None else widest), 1),
        fill=round(scale * sort.counts, 1),
        over=round(scale * over, 1),
        tells=f"{words.counted(over, 'hour')} over the cap" if over else "",
        proof=tuple(proof),
    )
