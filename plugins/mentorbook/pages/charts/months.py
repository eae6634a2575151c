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
    bar = {"type": "bar", "fill": ink.SERIES}
    return spec(
        paper,
        values,
        most,
        [
            layer("bars", bar, upright("now"), "datum.now > 0 && !datum.open"),
            layer("open", outlined(), upright("now"), "datum.now > 0 && datum.open"),
            layer("halo", across(6, ink.SHEET), upright("was"), "datum.was > 0"),
            layer("was", across(2, ink.INK), upright("was"), "datum.was > 0"),
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
    stacked = upright("open") | {"y2": {"field": "all"}}
    return spec(
        paper,
        values,
        max((month.all for month in ahead.months), default=0),
        [
            layer("done", outlined(), stacked, "datum.all > datum.open"),
            layer("bars", {"type": "bar", "fill": ink.SERIES}, upright("open"), "datum.open > 0"),
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
                "scale": {"domain": [each["at"] for each in values], "paddingInner": 0.38, "paddingOuter": 0.19},
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


def outlined() -> Spec:
    """A bar that is only begun, or has nothing left: dashes around the sheet's own colour."""
    return {"type": "bar", "fill": ink.SHEET, "stroke": ink.SERIES, "strokeWidth": 1.5, "strokeDash": [3, 2]}


def across(thickness: int, colour: str) -> Spec:
    """A line across a month."""
    return {"type": "tick", "thickness": thickness, "color": colour, "opacity": 1}


def number_above() -> Spec:
    """A number on top of its bar."""
    return {"type": "text", "dy": -9, "fontSize": ink.LETTER, "color": ink.INK}
