"""The log of one mentorship on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.printing.marks import code, line_of
from mentorbook.printing.plates import plate
from mentorbook.printing.typesetting import typeset
from mentorbook.views.log import LogRow, LogView, SignatureCell
from mentorbook.views.paper import Paper
from mentorbook.views.parts import Fact, Stamp


def log_pdf(view: LogView, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return the log as a tagged PDF. `day` is the book's, `stamp` the foot of its edition's pages."""
    sheet = {
        "plate": plate(view.plate),
        "heading": "Mentorship log",
        "period": view.period,
        "numbers": view.numbers,
        "code": code(view.address) if view.address else None,
        "who": [named(fact, more) for fact, more in view.who],
        "unread": view.unread,
        "heads": view.heads,
        "rows": [row(each) for each in view.rows],
        "totals": [named(fact) for fact in view.totals],
        "confirms": view.confirms,
        "lines": view.lines,
        "seals": view.seals,
        "history": view.history,
        "foot": foot(view.foot, example=view.example),
        "stamp": made_from(stamp),
    }
    return typeset("log", sheet, title=view.title, paper=paper, day=day)


def named(fact: Fact, more: str = "") -> Mapping[str, str]:
    """A name and what stands for it, with a second line."""
    return {"name": fact.name, "value": fact.value, "more": more}


def row(of: LogRow) -> Mapping[str, Any]:
    """One session."""
    return {
        "date": of.session.date,
        "minutes": of.session.minutes,
        "how": of.session.how,
        "topics": of.topics,
        "counts": of.session.counts,
        "cells": [signature(each) for each in of.cells],
    }


def signature(cell: SignatureCell) -> Mapping[str, Any]:
    """What stands where one of the two signs: the line drawn or the name typed, and the word of the signature."""
    signed = cell.signature
    if signed is None:
        return {"kind": "blank", "words": cell.words}
    drawn = line_of(signed.drawn)
    word = signed.seal.words if signed.altered else f"{signed.how}, {signed.seal.words.lower()}"
    return {
        "kind": "signed",
        "drawn": drawn,
        "name": signed.name,
        "words": f"{cell.words}, {signed.name}",
        "seal": word,
        "fails": signed.altered,
    }


def foot(text: str, *, example: bool) -> str:
    """The line at the foot of each page; where the people are made up, it says so."""
    return f"{text} The people shown are made up." if example else text


def made_from(stamp: Stamp) -> str:
    """What the sheet was made from, as far as it is known."""
    told = f"Made by Mentorbook as of {stamp.as_of}."
    if stamp.revision:
        return f"{told} Records of revision {stamp.revision}, commit {stamp.commit}."
    return f"{told} Built from commit {stamp.commit}." if stamp.commit else told
