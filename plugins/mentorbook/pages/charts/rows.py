"""Rows: a few counts below each other, each with its words above its bar and its number at the end."""

from mentorbook.pages.charts import ink
from mentorbook.pages.charts.ink import Paper, Spec, layer
from mentorbook.views import words
from mentorbook.views.rows import Rows

BAR, ABOVE, BELOW, NOTE = 10, 24, 14, 22  # pixels: the bar, the words above it, the space below, a note in that space


def rows_spec(rows: Rows, paper: Paper) -> Spec:
    """The rows from above. The track behind a bar is the whole; a line across it is last year."""
    longest = rows.whole or max((max(row.now, row.was or 0) for row in rows.rows), default=1)
    values: list[Spec] = []
    place = 0
    for row in rows.rows:
        top = place + ABOVE
        values.append(
            {
                "words": row.label,
                "number": words.number(row.now),
                "note": row.note,
                "now": row.now,
                "was": row.was or 0,
                "whole": rows.whole,
                "text": place + ABOVE - 7,
                "top": top,
                "end": top + BAR,
                "note_at": top + BAR + 17,
            }
        )
        place = top + BAR + BELOW + (NOTE if row.note else 0)
    height = place - BELOW + 4
    wide = {"x": {"field": "now", "type": "quantitative"}, "x2": {"datum": 0}, **lengthways()}
    whole = {"x": {"field": "whole", "type": "quantitative"}, "x2": {"datum": 0}, **lengthways()}
    was = {"x": {"field": "was", "type": "quantitative"}, **lengthways()}
    start, end = {"x": {"value": 0}}, {"x": {"value": paper.width}}
    return ink.spec(
        paper,
        height,
        (0, 0, 0, 0),
        values,
        layer=[
            layer("track", {"type": "rect", "fill": ink.TRACK}, whole, "datum.whole > 0"),
            layer("bars", {"type": "rect", "fill": ink.SERIES}, wide, "datum.now > 0"),
            layer("halo", {"type": "rule", "strokeWidth": 6, "color": ink.SHEET}, was, "datum.was > 0"),
            layer("was", {"type": "rule", "strokeWidth": 2, "color": ink.INK}, was, "datum.was > 0"),
            layer("words", letters("left"), start | written("words", "text")),
            layer("large" if rows.whole else "strong", letters("right"), end | written("number", "text")),
            layer("notes", letters("left") | {"dx": 8}, start | written("note", "note_at"), "datum.note != ''"),
        ],
        encoding={
            "x": {"axis": None, "scale": {"domain": [0, max(longest, 1)], "nice": False}},
            "y": {"axis": None, "scale": {"domain": [0, height], "range": [0, height], "nice": False}},
        },
    )


def lengthways() -> Spec:
    """From the top of a row's bar to its end."""
    return {"y": {"field": "top", "type": "quantitative"}, "y2": {"field": "end"}}


def letters(align: str) -> Spec:
    """Words that begin, or end, at the drawing's edge."""
    return {"type": "text", "align": align, "baseline": "alphabetic", "fontSize": ink.LETTER, "color": ink.INK}


def written(field: str, at: str) -> Spec:
    """A field as words, at the height that another says."""
    return {"text": {"field": field, "type": "nominal"}, "y": {"field": at, "type": "quantitative"}}
