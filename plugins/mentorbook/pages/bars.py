"""Bars by month: a series as lengths and places of a drawing."""

from dataclasses import dataclass

from mentorbook.views import words
from mentorbook.views.series import Series

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 20000, 50000)
MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a drawing, and how much of a month's name there is room for."""

    name: str
    width: int
    height: int
    letters: int


WIDE = Paper("w", 420, 220, 3)
SMALL = Paper("s", 318, 200, 1)
LEFT, TOP, BELOW, RIGHT = 30, 18, 22, 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the drawing, with its number."""

    y: float
    number: str
    base: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: its bar, last year's mark across it, its name, and its number where that is told."""

    x: float
    y: float
    width: float
    height: float
    open: bool
    was: float | None
    middle: float
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The bars of a series on one size of paper."""

    paper: Paper
    lines: tuple[Line, ...]
    bars: tuple[Bar, ...]


def drawing(series: Series, paper: Paper) -> Drawing:
    """The series drawn. Numbers stand on the top month and on the running one; a month not shown has no bar."""
    most = max((max(point.now or 0, point.was or 0) for point in series.points), default=0)
    step = next((each for each in STEPS if each * (MOST_LINES - 1) >= most), STEPS[-1])
    top = max(step, -(-most // step) * step)
    floor = paper.height - BELOW
    scale = (floor - TOP) / top
    each = (paper.width - LEFT - RIGHT) / max(len(series.points), 1)
    best = max((point.now or 0 for point in series.points), default=0)

    def height(value: int) -> float:
        return round(value * scale, 1)

    bars = []
    for index, point in enumerate(series.points):
        middle = LEFT + each * (index + 0.5)
        width = min(each * 0.62, 32)
        value = point.now or 0
        told = point.now is not None and value > 0 and (value == best or point.open)
        bars.append(
            Bar(
                x=round(middle - width / 2, 1),
                y=round(floor - height(value), 1),
                width=round(width, 1),
                height=height(value),
                open=point.open,
                was=round(floor - height(point.was), 1) if point.was else None,
                middle=round(middle, 1),
                name=point.short[: paper.letters],
                number=words.number(value) if told else "",
            )
        )
    lines = tuple(
        Line(round(floor - height(value), 1), words.number(value), value == 0) for value in range(0, top + 1, step)
    )
    return Drawing(paper, lines, tuple(bars))


def drawings(series: Series) -> tuple[Drawing, Drawing]:
    """The series on wide and on small paper: the stylesheet shows the one that fits."""
    return drawing(series, WIDE), drawing(series, SMALL)
