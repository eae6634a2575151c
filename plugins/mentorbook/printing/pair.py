"""The sheets of a pair beside its log: agreement, goals, agenda and blank log."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.printing.log import foot, made_from, named, signature
from mentorbook.printing.plates import plate
from mentorbook.printing.typesetting import typeset
from mentorbook.views.agenda_sheet import AgendaSheet
from mentorbook.views.agreement_sheet import AgreementSheet
from mentorbook.views.blank_log import BlankLog
from mentorbook.views.goal_sheet import GoalSheet
from mentorbook.views.goals import GoalView
from mentorbook.views.paper import Paper
from mentorbook.views.parts import Stamp
from mentorbook.views.sheet_head import SheetHead


def agreement_pdf(view: AgreementSheet, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return an agreement as a tagged PDF."""
    agreement = view.agreement
    sheet = {
        **head(view.head, stamp),
        "on": agreement.on,
        "schedule": agreement.schedule,
        "roles": [{"who": who, "does": does} for who, does in agreement.roles],
        "limits": agreement.limits,
        "confidentiality": agreement.confidentiality,
        "cells": [{"cell": signature(each), "on": each.signature.on if each.signature else ""} for each in view.signed],
        "lines": view.lines,
        "seals": view.seals,
    }
    return typeset("agreement", sheet, title=view.head.title, paper=paper, day=day)


def goals_pdf(view: GoalSheet, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return a goal sheet as a tagged PDF."""
    sheet = {
        **head(view.head, stamp),
        "vision": view.vision,
        "vision_on": view.vision_on,
        "goals": [goal(each) for each in view.goals],
    }
    return typeset("goals", sheet, title=view.head.title, paper=paper, day=day)


def goal(of: GoalView) -> Mapping[str, Any]:
    """One goal."""
    return {
        "title": of.title,
        "tells": of.tells,
        "progress": of.progress,
        "steps": [{"words": each.words, "past": each.past, "current": each.current} for each in of.steps],
        "why": of.why,
        "facts": [named(each) for each in of.facts],
        "notes": of.notes,
    }


def agenda_pdf(view: AgendaSheet, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return the agenda of the next meeting as a tagged PDF."""
    sheet = {
        **head(view.head, stamp),
        "when": view.when,
        "how": view.how,
        "agenda": view.agenda,
        "actions": [
            {
                "who": each.who,
                "actions": [
                    {"what": one.what, "since": one.since, "due": one.due or (one.badge.words if one.badge else "")}
                    for one in each.actions
                ],
            }
            for each in view.actions
        ],
        "goals": [named(each) for each in view.goals],
        "last": view.last,
    }
    return typeset("agenda", sheet, title=view.head.title, paper=paper, day=day)


def blank_log_pdf(view: BlankLog, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return an empty log for a pen as a tagged PDF."""
    sheet = {**head(view.head, stamp), "confirms": view.confirms, "keep": view.keep}
    return typeset("blank-log", sheet, title=view.head.title, paper=paper, day=day)


def head(of: SheetHead, stamp: Stamp) -> Mapping[str, Any]:
    """What all sheets of a pair begin and end with."""
    return {
        "plate": plate(of.plate),
        "heading": of.heading,
        "who": [named(fact, more) for fact, more in of.who],
        "roles": of.roles,
        "names": of.lines,
        "unread": of.unread,
        "foot": foot(of.foot, example=of.example),
        "stamp": made_from(stamp),
    }
