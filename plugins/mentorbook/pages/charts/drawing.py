"""Specifications drawn: the SVG of a chart, tidied so that a page may hold many."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree as Xml

from markupsafe import Markup

from mentorbook.pages.charts.ink import SMALL, WIDE, Paper, Spec
from mentorbook.pages.charts.months import ahead_spec, month_spec
from mentorbook.pages.charts.rows import rows_spec
from mentorbook.views.ahead_cycles import CyclesAhead
from mentorbook.views.rows import Rows
from mentorbook.views.series import Series

# One version, whatever the library has besides: the same words give the same picture.
VERSION = "6.4"
# What Vega writes for programs and pointers, what the stylesheet says, and what is so without saying.
NEEDLESS = {"aria-hidden", "aria-roledescription", "role", "pointer-events", "font-family", "font-size", "class"}
PLAIN = {("opacity", "1"), ("stroke-width", "1"), ("stroke-miterlimit", "10"), ("transform", "translate(0,0)")}
GROUNDS = {"background", "foreground"}
# Of the layers' names, those that the stylesheet speaks of.
CLASSES = {"strong_marks": "strong", "large_marks": "large"}
# A page may hold many drawings: none may name a thing, load one, bring a style of its own or do anything.
TAGS = {"g", "path", "line", "text"}
ATTRIBUTES = {
    "d",
    "fill",
    "opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-width",
    "text-anchor",
    "transform",
    "x2",
    "y2",
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart on one size of paper: the class by which the stylesheet shows it, its size, and what is in it."""

    name: str
    width: str
    height: str
    inside: Markup


def drawings(chart: Series | CyclesAhead | Rows, part: str = "half") -> Iterator[Drawing]:
    """The chart on paper for a part of a desk's width, and on small paper: the stylesheet shows the one that fits."""
    for paper in (WIDE[part], SMALL):
        yield drawn(json.dumps(specification(chart, paper), sort_keys=True), paper.name)


def specification(chart: Series | CyclesAhead | Rows, paper: Paper) -> Spec:
    """The Vega-Lite specification of a chart."""
    if isinstance(chart, Series):
        return month_spec(chart, paper)
    return ahead_spec(chart, paper) if isinstance(chart, CyclesAhead) else rows_spec(chart, paper)


@lru_cache(maxsize=256)
def drawn(specified: str, name: str) -> Drawing:
    """A specification, as JSON, drawn and tidied. The same one is drawn once."""
    import vl_convert  # noqa: PLC0415 - half a second and 90 MB, for pages with a chart alone

    svg = vl_convert.vegalite_to_svg(specified, vl_version=VERSION)
    root = Xml.fromstring(svg)  # noqa: S314 - written a line above, by us
    inside = "".join(Xml.tostring(part, encoding="unicode") for each in root for part in tidied(each))
    return Drawing(name, root.get("width", ""), root.get("height", ""), Markup(inside))  # noqa: S704 - serialised, so escaped


def tidied(part: Xml.Element) -> list[Xml.Element]:
    """A part of a drawing without grounds, needless words and groups that group nothing."""
    classes = set(part.get("class", "").split())
    if classes & GROUNDS:
        return []
    made = Xml.Element(part.tag.rpartition("}")[2])
    made.text = part.text
    for name, value in part.attrib.items():
        if name not in NEEDLESS and (name, rounded(value)) not in PLAIN:
            made.set(name, rounded(value))
    if foreign := {made.tag} - TAGS | set(made.attrib) - ATTRIBUTES:
        raise ValueError(f"A chart's drawing has {', '.join(sorted(foreign))}, which a page may not have.")
    for spoken_of in classes & set(CLASSES):
        made.set("class", CLASSES[spoken_of])
    made.extend([child for each in part for child in tidied(each)])
    if made.tag != "g":
        return [made]
    if made.attrib == {"fill": "none"}:
        del made.attrib["fill"]
    return [made] if len(made) and made.attrib else list(made)


def rounded(value: str) -> str:
    """An attribute with its numbers rounded to a tenth of a pixel."""
    return re.sub(r"-?\d+\.\d+", lambda found: f"{round(float(found.group()), 1):g}", value)
