"""What all charts share: the size of the drawing, and the stylesheet's colours by name.

A colour is the name of a token, so that one drawing serves light, dark and paper. Nothing depends on how wide a letter
is on the machine that draws: sizes are fixed, and what Vega would measure is switched off.
"""

from dataclasses import dataclass
from typing import Any

Spec = dict[str, Any]

SERIES, SHEET, INK, INK_2 = "var(--mb-series-1)", "var(--mb-sheet)", "var(--mb-ink)", "var(--mb-ink-2)"
LINE, LINE_2, TRACK = "var(--mb-line)", "var(--mb-line-2)", "var(--mb-line)"
LETTER = 13  # pixels; the stylesheet says the same


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a drawing. `name` is the class by which the stylesheet shows the one that fits."""

    name: str
    width: int
    letters: int = 3  # how much of a month's name there is room for


SMALL = Paper("s", 314, 1)
# On a desk, by the part of the page's width that the chart has.
WIDE = {"half": Paper("w", 392), "side": Paper("w", 300), "third": Paper("w", 236)}


def spec(paper: Paper, height: int, edges: tuple[int, int, int, int], values: list[Spec], **more: Any) -> Spec:
    """A specification with all that is the same in each. `edges` are left, top, right and bottom."""
    left, top, right, bottom = edges
    return {
        "width": paper.width - left - right,
        "height": height - top - bottom,
        "padding": {"left": left, "top": top, "right": right, "bottom": bottom},
        "autosize": "none",
        "background": None,
        "config": {
            "aria": False,
            "font": "inherit",
            "view": {"stroke": None},
            "axis": {
                "domain": False,
                "ticks": False,
                "title": None,
                "labelFontSize": LETTER,
                "labelColor": INK_2,
                "labelLimit": 0,
                "labelOverlap": False,
                "gridColor": LINE,
            },
        },
        "data": {"values": values},
        **more,
    }


def layer(name: str, mark: str | Spec, encoding: Spec, only: str = "") -> Spec:
    """A layer of marks, of the values that `only` lets through; its name is a class in the drawing."""
    made: Spec = {"name": name, "mark": mark, "encoding": encoding}
    return made | {"transform": [{"filter": only}]} if only else made
