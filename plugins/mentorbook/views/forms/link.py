"""Personal links: what a form needs to know of one pair or cycle, behind the # of an address, which no server sees."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import names
from mentorbook.views.fields import items_at, text_at, value_at
from mentorbook.views.forms.making import form_path
from mentorbook.views.forms.ways import Ways
from mentorbook.views.inside import Inside

# The longest address for a printed code: 97 modules a side and their margin, each a third of a millimetre on the 34 mm
# that the log gives it. A finer one is not read by every phone.
LONGEST = 858
# What each form needs to know of a pair, beside who they are; a session needs nearly all.
_NAMED = ("for", "mentorship", "program", "mentor", "mentee", "started")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "agreement": (),
    "goal": ("goals",),
    "evaluation": ("goals", "scenarios", "evaluations"),
    "close": ("proposed",),
}
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"


def fragment(told: Mapping[str, Any]) -> str:
    """What is told, as the part of an address behind its #."""
    text = json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def in_short(sessions: Iterable[str]) -> str:
    """The ids of sessions in few signs: the first, then for each the days since the one before, to the base of 36."""
    told, before = [], None
    for each in sorted(sessions):
        day = date.fromisoformat(each[:10])
        told.append(f"{_to_base_36((day - before).days)}{each[10:]}" if before else each)
        before = day
    return ".".join(told)


def _to_base_36(number: int) -> str:
    rest, last = divmod(number, 36)
    return (_to_base_36(rest) if rest else "") + _SIGNS[last]


def pair_link(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> dict[str, Any]:
    """What a pair's forms need."""
    shown = edition.get("mentorship", answer.id)
    data: Mapping[str, Any] = shown.data if shown else {}
    mentee = edition.get("mentee", f"{answer.program}/{answer.mentee}")
    used = {entry["id"] for each in inside["session"] for entry in items_at(each.data, "actions")}
    return {
        "for": "pair",
        "mentorship": answer.id,
        "program": answer.program,
        "mentor": [answer.mentor, names.full_name(edition, answer.mentor)],
        "mentee": [answer.mentee, names.full_name(edition, answer.mentee)],
        "started": answer.started.isoformat() if answer.started else "",
        "taken": in_short(each.data["id"] for each in inside["session"]),
        "goals": [[each.data["id"], each.data["title"]] for each in inside["goal"]],
        "actions": [[one.id, one.what] for one in answer.actions],
        "used": sorted(used),
        "proposed": [text_at(data, "proposed", "by"), text_at(data, "proposed", "on")],
        "scenarios": list(items_at(mentee.data, "scenarios")) if mentee else [],
        "evaluations": [each.data["id"] for each in inside["evaluation"]],
    }


def printed_link(link: Mapping[str, Any], room: int) -> dict[str, Any]:
    """What of a pair's link a session needs, in so many signs: all of it, or without goals and actions, and it says so.

    The days that are taken always stand in it: without them a form would give a session another one's place.
    """
    told = {name: value for name, value in link.items() if name not in ("proposed", "scenarios", "evaluations")}
    if len(fragment(told)) <= room:
        return told
    kept = {name: value for name, value in told.items() if name not in ("goals", "actions", "used")}
    return {**kept, "less": [name for name in ("goals", "actions", "used") if told[name]]}


def needed_link(plan: str, link: Mapping[str, Any], room: int) -> dict[str, Any]:
    """What of a pair's link one form needs; a session's in so many signs."""
    if plan == "session":
        return printed_link(link, room)
    return {name: value for name, value in link.items() if name in {*_NAMED, *_NEEDED[plan]}}


def cycle_link(edition: Edition, certification: str) -> dict[str, Any]:
    """What the forms of one certification cycle need."""
    shown = edition.get("certification", certification)
    data: Mapping[str, Any] = shown.data if shown else {}
    person = text_at(data, "person")
    answer = edition.reckoning.certifications.get(certification) if edition.reckoning else None
    return {
        "for": "cycle",
        "program": text_at(data, "program"),
        "person": [person, names.full_name(edition, person)],
        "cycle": text_at(data, "id"),
        "level": text_at(data, "level"),
        "from": text_at(data, "cycle", "from"),
        "until": text_at(data, "cycle", "until"),
        "inside": bool(answer and answer.asked.inside),  # whether all must lie inside the cycle
        "has": [name for name in ("seat_checks", "community", "ceus", "teaching") if value_at(data, name)],
    }


def pair_address(ways: Ways, plan: str, edition: Edition, answer: MentorshipAnswer, inside: Inside) -> str:
    """A form of the public portal, opened for a pair, short enough for a printed code; "" while no portal is known."""
    if not ways.portal:
        return ""
    page = f"{ways.portal}{form_path(plan, answer.program)}#"
    return page + fragment(needed_link(plan, pair_link(edition, answer, inside), LONGEST - len(page)))


def todo_path(plan: str, edition: Edition, answer: MentorshipAnswer, inside: Inside) -> str:
    """A form's page, opened for a pair with what this one form needs, so that a long list of links stays light."""
    told = pair_link(edition, answer, inside)
    return f"{form_path(plan, answer.program)}#{fragment(needed_link(plan, told, LONGEST))}"


def pair_mail(ways: Ways, edition: Edition, answer: MentorshipAnswer, inside: Inside) -> str:
    """A letter to the two with their link; "" while no portal is known, or neither can be written to."""
    addresses = [mail for person in (answer.mentor, answer.mentee) if (mail := names.email(edition, person))]
    if not (ways.portal and addresses):
        return ""
    link = f"{ways.portal}{pair_path('session', edition, answer, inside)}"
    lines = ["With this link you log a session, on a phone or a computer:", "", link, "",
             "It is yours alone: it holds your names and goals. Nothing is sent before you hand it in."]  # fmt: skip
    return names.mail_to(addresses, "Your link to log a session", lines)


def pair_path(plan: str, edition: Edition, answer: MentorshipAnswer, inside: Inside) -> str:
    """A form's page, opened for a pair."""
    return f"{form_path(plan, answer.program)}#{fragment(pair_link(edition, answer, inside))}"
