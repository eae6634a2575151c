"""Beside a todo's button stands what else does it: the form, the guide, the day, the proposals, the file, a letter."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from small_edition import CYCLE, DAY, MENTEE, MENTOR, OTHER, PAIR, PROGRAM, small_edition, todo

from mentorbook.editions import Edition, Shown
from mentorbook.reckoning import Gap, Todo
from mentorbook.views import desk
from mentorbook.views.forms.ways import NO_WAYS, Ways, ways_of
from mentorbook.views.leading import leading, task_of
from mentorbook.views.todos import LONGEST_MAIL

REPOSITORY = "https://forge.example/office/records"
GITHUB, GITLAB = (ways_of(forge, REPOSITORY, "main", "", "") for forge in ("github", "gitlab"))
PORTAL = ways_of("", "", "", "", "https://portal.example")
LATER = date(2026, 12, 3)
FILE = "records/mentorships/ms-aaaa/mentorship.yaml"
APPLICATION: dict[str, Any] = {"mentorship": None, "about": (OTHER,), "record": f"mentor/hourly/{OTHER}"}
CERTIFICATION: dict[str, Any] = {
    "mentorship": None,
    "about": (MENTOR,),
    "actor": (MENTOR,),
    "record": f"certification/{CYCLE.id}",
    "program": "cycles",
}


def edition_of(given: Todo, rule: str = "", pointer: str = "") -> Edition:
    """A small edition in which the todo stands for a gap of that rule; the forms need the schemas' names alone."""
    edition = small_edition(given)
    assert edition.reckoning is not None
    gap = Gap(
        rule, given.record, pointer, given.says, given.hint, given.verb, given.actor, given.office, given.since,
        given.program,
    )  # fmt: skip
    kinds = ("session", "agreement", "goal", "evaluation", "mentorship", "certification", "person", "mentor", "mentee")
    cycles = Shown("program", "cycles", {**PROGRAM, "id": "cycles", "sort": "certification"})
    records = {
        **edition.records,
        "program": (*edition.of("program"), cycles),
        "mentorship": (Shown("mentorship", "ms-aaaa", {}, FILE),),
        "mentor": (Shown("mentor", f"hourly/{OTHER}", {}, f"records/mentors/hourly/{OTHER}.yaml"),),
        "certification": (Shown("certification", CYCLE.id, {"person": MENTOR, "id": "2026", "program": "cycles"}),),
    }
    return replace(
        edition,
        reckoning=replace(edition.reckoning, gaps=(gap,) if rule else (), certifications={CYCLE.id: CYCLE}),
        schemas={kind: {} for kind in kinds},
        records=records,
    )


def ways_beside(given: Todo, ways: Ways = NO_WAYS, rule: str = "", pointer: str = "") -> list[tuple[str, str]]:
    edition = edition_of(given, rule, pointer)
    return [(way.words, way.target) for way in task_of(edition, given, leading(edition, ways)).ways]


CASES = [
    (todo("ask-after"), "cadence", "Log a session", "forms/hourly-session.html"),
    (todo("follow-up", record="session/ms-aaaa/2026-09-10"), "actions", "Log a session", "forms/hourly-session.html"),
    (todo("evaluate"), "evaluation-due", "Evaluate", "forms/hourly-evaluation.html"),
    (todo("close"), "closure", "Close a mentorship", "forms/hourly-close.html"),
    (todo("start"), "first-contact", "Log a session", "forms/hourly-session.html"),
    (todo("complete"), "agreement", "Write down the agreement", "forms/hourly-agreement.html"),
    (todo("complete"), "goals", "Set a goal", "forms/hourly-goal.html"),
    (todo("recertify", **CERTIFICATION), "seat-checks", "Note a seat check", "forms/cycles-seat-check.html"),
    (todo("sign", record="agreement/ms-aaaa"), "agreement", "How to sign", "guides/sign.html"),
    (todo("approve", **APPLICATION), "approval", "How to approve", "guides/approve-a-mentor.html"),
]


@pytest.mark.parametrize(("given", "rule", "words", "path"), CASES, ids=[f"{c[0].verb}-{c[1]}" for c in CASES])
def test_the_form_that_does_it_or_how_it_is_done(given: Todo, rule: str, words: str, path: str):
    first, *_ = ways_beside(given, rule=rule, pointer="/seat_checks" if rule == "seat-checks" else "")
    assert (first[0], first[1].partition("#")[0]) == (words, path)
    assert ("#ey" in first[1]) == path.startswith("forms/"), "a form is opened for the pair or the cycle"


@pytest.mark.parametrize("given", [todo("complete"), todo("accept"), todo("sign"), todo("remove"), todo("settle")])
def test_where_no_form_does_it_none_is_offered(given: Todo):
    assert not [target for _, target in ways_beside(given, rule="vision") if target.startswith("forms/")]


def test_a_pair_that_is_closed_has_no_form():
    given = todo("evaluate", mentorship="ms-cccc", record="mentorship/ms-cccc")
    assert ways_beside(given) == []


@pytest.mark.parametrize(
    ("ways", "file", "proposals"),
    [
        (GITHUB, f"{REPOSITORY}/edit/main/", f"{REPOSITORY}/pulls"),
        (GITLAB, f"{REPOSITORY}/-/edit/main/", f"{REPOSITORY}/-/merge_requests"),
        (ways_of("gitea", REPOSITORY, "a b", "", ""), f"{REPOSITORY}/_edit/a%20b/", f"{REPOSITORY}/pulls"),
        (ways_of("", REPOSITORY, "main", "", ""), f"{REPOSITORY}/edit/main/", ""),
        (NO_WAYS, "", ""),
    ],
)
def test_the_file_and_what_waits_for_a_merge_at_the_forge(ways: Ways, file: str, proposals: str):
    beside = dict(ways_beside(todo("approve", **APPLICATION), ways))
    assert beside.get("Open the file", "") == (f"{file}records/mentors/hourly/{OTHER}.yaml" if file else "")
    assert beside.get("Proposals that wait", "") == proposals
    beside = dict(ways_beside(todo("accept"), ways))
    assert beside.get("Open the file", "") == (f"{file}{FILE}" if file else "")
    assert "Proposals that wait" not in beside


@pytest.mark.parametrize(
    ("by", "target"),
    [
        (LATER, "dates/todos/evaluate.mentorship.ms-aaaa.ics"),
        (DAY, "dates/todos/evaluate.mentorship.ms-aaaa.ics"),
        (date(2026, 11, 20), None),
        (None, None),
    ],
)
def test_a_day_that_is_not_over_goes_into_a_calendar(by: date | None, target: str | None):
    assert dict(ways_beside(todo("evaluate", by=by))).get("Add to calendar") == target


@pytest.mark.parametrize("verb", ["accept", "start"])
@pytest.mark.parametrize(("by", "offered"), [(LATER, False), (date(2026, 11, 20), True), (None, True)])
def test_who_waits_for_a_yes_or_a_first_contact_too_long_can_be_matched_anew(
    verb: str, by: date | None, *, offered: bool
):
    assert (("Match anew", "guides/match.html#match-anew") in ways_beside(todo(verb, by=by))) is offered


def test_a_letter_stands_beside_a_button_that_is_none():
    [*_, (words, target)] = ways_beside(todo("approve", **APPLICATION | {"actor": (MENTOR, MENTEE)}))
    assert words == "Write to a coordinator"
    assert target.startswith("mailto:ada@a.example,ben@a.example?subject=Hourly")
    assert "mailto:" not in str(ways_beside(todo("ask-after"))), "the button is the letter"


def body_of(given: Todo, ways: Ways = PORTAL, rule: str = "") -> str:
    edition = edition_of(given, rule)
    action = task_of(edition, given, leading(edition, ways)).action
    assert action is not None
    assert len(action.target) <= LONGEST_MAIL
    assert not set(action.target) & set(' \r\n"<>`')
    return parse_qs(urlsplit(action.target).query)["body"][0]


def test_a_letter_brings_the_forms_link_where_the_public_portal_is_known():
    body = body_of(todo("evaluate"), rule="evaluation-due")
    assert "\r\nhttps://portal.example/forms/hourly-evaluation.html#ey" in body
    assert "portal.example" not in body_of(todo("evaluate"), NO_WAYS)
    officer = todo("evaluate", actor=(OTHER,))
    assert "portal.example" not in body_of(officer), "a pair's link is for the two alone"


def test_a_letter_that_would_be_too_long_comes_without_the_link():
    given = todo("evaluate")
    edition = edition_of(given, "evaluation-due")
    names = {**edition.names, MENTOR: {"name": "Ж" * 150, "called": "Ж" * 90}}
    edition = replace(edition, names=names)
    beside = leading(edition, PORTAL)
    action = task_of(edition, given, beside).action
    assert action is not None
    assert "portal.example" not in unquote(action.target)
    assert action.target.endswith("Thank%20you.")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (todo("accept"), "Waiting since 1 November."),
        (todo("sign", by=LATER), "Due by 3 December."),
        (todo("sign", by=date(2026, 11, 20)), "Was due by 20 November."),
        (todo("ask-after", actor=(MENTOR, MENTEE)), ""),
    ],
)
def test_a_letter_says_by_when_or_since_when(given: Todo, told: str):
    body = body_of(given, NO_WAYS)
    assert (f"\r\n\r\n{told}\r\n\r\n" in body) == bool(told)
    assert len(body.split("\r\n\r\n")) == 3 + bool(told)


def test_on_the_pairs_own_page_the_form_is_the_button():
    given = todo("ask-after", actor=(MENTOR, MENTEE))
    edition = edition_of(given, "cadence")
    [row] = desk.mentorship_tasks(edition, PAIR.id, (given,), leading(edition, NO_WAYS))
    assert row.action is not None
    assert (row.action.words, [way.words for way in row.ways]) == ("Log a session", ["Write to both"])
    given = todo("evaluate")
    edition = edition_of(given)
    [row] = desk.mentorship_tasks(edition, PAIR.id, (given,), leading(edition, NO_WAYS))
    assert row.action is not None
    assert (row.action.words, [way.words for way in row.ways]) == ("Write to Ben", ["Evaluate"])
