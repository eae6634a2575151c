"""Bars by month, with a line across each for the same month of last year."""

from mentorbook.pages.charts import ink
from mentorbook.pages.charts.ink import Paper, Spec, layer
from mentorbook.views import words
from mentorbook.views.ahead_cycles import CyclesAhead
from mentorbook.views.series import Series

EDGES = (30, 18, 4, 22)
HEIGHTS = {"w": 220, "s": 200}
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 20000, 50000)
MOST_LINES = 5
WIDEST = 32  # pixels: in January one bar is no block
OF_A_MONTH = 0.62  # how much of its month's room a bar takes


def month_spec(series: Series, paper: Paper) -> Spec:
    """A series. Numbers stand on the top month and on the running one; a month that is not shown has no bar."""
    best = max((point.now or 0 for point in series.points), default=0)
    values = [
        {
            "at": index,
            "name": point.short[: paper.letters],
            "now": point.now or 0,
            "was": point.was or 0,
            "open": point.open,
            "told": words.number(point.now) if point.now and (point.now == best or point.open) else "",
        }
        for index, point in enumerate(series.points)
    ]
    most = max((max(point.now or 0, point.was or 0) for point in series.points), default=0)
    width = bar_width(paper, len(series.points))
    return spec(
        paper,
        values,
        most,
        [
            layer("bars", solid(width), upright("now"), "datum.now > 0 && !datum.open"),
            layer("open", outlined(width), upright("now"), "datum.now > 0 && datum.open"),
            layer("halo", across(width + 4, 6, ink.SHEET), upright("was"), "datum.was > 0"),
            layer("was", across(width + 4, 2, ink.INK), upright("was"), "datum.was > 0"),
            layer("strong", number_above(), upright("now") | told("told"), "datum.told != ''"),
        ],
    )


def ahead_spec(ahead: CyclesAhead, paper: Paper) -> Spec:
    """The months ahead: what has something to do stands below and is solid, what has nothing left is an outline."""
    values = [
        {
            "at": index,
            "name": month.short[: paper.letters],
            "open": month.open,
            "all": month.all,
            "told": words.number(month.all),
        }
        for index, month in enumerate(ahead.months)
    ]
    width = bar_width(paper, len(ahead.months))
    stacked = upright("open") | {"y2": {"field": "all"}}
    return spec(
        paper,
        values,
        max((month.all for month in ahead.months), default=0),
        [
            layer("done", outlined(width), stacked, "datum.all > datum.open"),
            layer("bars", solid(width), upright("open"), "datum.open > 0"),
            layer("strong", number_above(), upright("all") | told("told"), "datum.all > 0"),
        ],
    )


def spec(paper: Paper, values: list[Spec], most: int, layers: list[Spec]) -> Spec:
    """Months side by side, with lines across at round numbers."""
    step = next((each for each in STEPS if each * (MOST_LINES - 1) >= most), STEPS[-1])
    top = max(step, -(-most // step) * step)
    lines = list(range(0, top + 1, step))
    names = "{" + ",".join(f"{each['at']}:'{each['name']}'" for each in values) + "}"
    return ink.spec(
        paper,
        HEIGHTS[paper.name],
        EDGES,
        values,
        layer=layers,
        encoding={
            "x": {
                "field": "at",
                "type": "ordinal",
                "scale": {"domain": [each["at"] for each in values], "padding": 0},
                "axis": {
                    "domain": True,
                    "domainColor": ink.LINE_2,
                    "labelAngle": 0,
                    "labelPadding": 5,
                    "labelExpr": f"({names})[datum.value]",
                },
            },
            "y": {
                "type": "quantitative",
                "scale": {"domain": [0, top], "nice": False},
                "axis": {"values": lines, "labelPadding": 6, "labelExpr": "format(datum.value, ',d')"},
            },
        },
    )


def upright(field: str) -> Spec:
    """A field as height."""
    return {"y": {"field": field, "type": "quantitative"}}


def told(field: str) -> Spec:
    """A field as words."""
    return {"text": {"field": field, "type": "nominal"}}


def bar_width(paper: Paper, months: int) -> float:
    """How wide a bar is."""
    left, _, right, _ = EDGES
    return round(min(WIDEST, OF_A_MONTH * (paper.width - left - right) / max(months, 1)), 1)


def solid(width: float) -> Spec:
    """A whole bar."""
    return {"type": "bar", "width": width, "fill": ink.SERIES}


def outlined(width: float) -> Spec:
    """A bar that is only begun, or has nothing left: dashes around the sheet's own colour."""
    dashes = {"stroke": ink.SERIES, "strokeWidth": 1.5, "strokeDash": [3, 2]}
    return {"type": "bar", "width": width, "fill": ink.SHEET, **dashes}


def across(width: float, thickness: int, colour: str) -> Spec:
    """A line across a month."""
    return {"type": "tick", "width": width, "thickness": thickness, "color": colour, "opacity": 1}


def number_above() -> Spec:
    """A number on top of its bar."""
    return {"type": "text", "dy": -9, "fontSize": ink.LETTER, "color": ink.INK}
