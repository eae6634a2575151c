"""One person's hours on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.printing.log import foot, made_from, named
from mentorbook.printing.plates import plate
from mentorbook.printing.typesetting import typeset
from mentorbook.views.hours_parts import HoursEntry, HoursGroup
from mentorbook.views.paper import Paper
from mentorbook.views.parts import Stamp
from mentorbook.views.person_hours import PersonHoursView


def hours_pdf(view: PersonHoursView, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return the hours as a tagged PDF. `day` is the book's, `stamp` the foot of its edition's pages."""
    sheet = {
        "heading": "Hours by kind of activity",
        "name": view.name,
        "who": [named(fact, more) for fact, more in view.who],
        "unread": view.unread,
        "groups": [group(each) for each in view.groups],
        "foot": foot(view.foot, example=view.example),
        "stamp": made_from(stamp),
    }
    return typeset("hours", sheet, title=view.title, paper=paper, day=day)


def group(of: HoursGroup) -> Mapping[str, Any]:
    """Hours that are told together."""
    return {
        "plate": plate(of.plate, with_logo=False),
        "title": of.title,
        "says": of.says,
        "total": of.total,
        "lines": [
            {"kind": each.kind, "count": each.count, "time": each.time, "tells": each.tells} for each in of.lines
        ],
        "entries": [entry(each) for each in of.entries],
    }


def entry(of: HoursEntry) -> Mapping[str, Any]:
    """One thing done."""
    return {
        "date": of.date,
        "kind": of.kind,
        "what": of.what,
        "time": of.time,
        "shown_by": of.shown_by,
        "counts": of.counts,
    }
