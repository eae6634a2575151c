"""A row of the desk says who, what, why, since when, and has one button that helps."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from small_edition import DAY, MENTEE, MENTOR, OTHER, PAIR, session, signed, small_edition, todo

from mentorbook.editions import Shown
from mentorbook.reckoning import Todo
from mentorbook.views import desk, todos
from mentorbook.views.parts import Badge
from mentorbook.views.verbs import VERBS

ONE = {"mentorship": None, "about": (OTHER,), "actor": (MENTOR, MENTEE)}

ROWS = [
    (todo("approve", **ONE), "Cleo Ames wants to mentor", Badge("waiting", "Waiting for you"), "for 20 days"),
    (todo("match", **ONE), "Find a mentor for Cleo Ames", None, "for 20 days"),
    (
        todo("orient", **ONE | {"by": date(2026, 11, 14)}),
        "Record the orientation of Cleo Ames",
        Badge("overdue", "Overdue 7 days"),
        "14 Nov",
    ),
    (
        todo("orient", **ONE | {"by": date(2026, 11, 20)}),
        "Record the orientation of Cleo Ames",
        Badge("overdue", "Overdue 1 day"),
        "20 Nov",
    ),
    (todo("orient", **ONE | {"by": DAY}), "Record the orientation of Cleo Ames", Badge("soon", "Today"), "21 Nov"),
    (
        todo("orient", **ONE | {"by": date(2026, 12, 3)}),
        "Record the orientation of Cleo Ames",
        Badge("soon", "In 12 days"),
        "3 Dec",
    ),
    (
        todo("orient", **ONE | {"by": date(2027, 2, 1)}),
        "Record the orientation of Cleo Ames",
        Badge("ahead", "In 10 weeks"),
        "1 Feb 2027",
    ),
    (todo("accept"), "Get an answer for Moss & Reed", Badge("waiting", "Waiting for Ben"), "for 20 days"),
    (
        todo("start", actor=(MENTOR,), since=DAY),
        "See that Moss & Reed start",
        Badge("waiting", "Waiting for Ada"),
        "since today",
    ),
    (
        todo("ask-after", actor=(MENTOR, MENTEE)),
        "Ask after Moss & Reed",
        Badge("missed", "1 month missed"),
        "last contact 10 Sep",
    ),
    (
        todo("sign", record="session/ms-aaaa/2026-09-10"),
        "Get the signature: Session of 10 September, Moss & Reed",
        Badge("waiting", "Waiting for Ben"),
        "for 20 days",
    ),
    (
        todo("sign", record="agreement/ms-aaaa"),
        "Get the signature: Agreement, Moss & Reed",
        Badge("waiting", "Waiting for Ben"),
        "for 20 days",
    ),
    (
        todo("complete", actor=(MENTOR, MENTEE)),
        "Complete: Moss & Reed",
        Badge("waiting", "Waiting for both"),
        "for 20 days",
    ),
    (
        todo("weigh", actor=(), office="instructor"),
        "Weigh: Moss & Reed",
        Badge("waiting", "Waiting for an instructor"),
        "for 20 days",
    ),
]


@pytest.mark.parametrize(("given", "what", "badge", "since"), ROWS, ids=[f"{row[0].verb}-{row[3]}" for row in ROWS])
def test_a_row(given: Todo, what: str, badge: Badge | None, since: str):
    row = todos.task(small_edition(given), given)
    assert (row.what, row.badge, row.since) == (what, badge, since)
    assert row.why.startswith("Hourly. ")
    assert row.action is not None
    assert row.action.about == what
    assert {row.page, row.action.target} & {"mentorships/ms-aaaa.html", f"people/{OTHER}.html"}
    assert row.page != row.action.target


def test_only_short_months_are_told_as_short():
    short = replace(PAIR, months=PAIR.months[:2])
    given = todo("ask-after", actor=(MENTOR, MENTEE))
    edition = small_edition(given)
    assert edition.reckoning is not None
    edition = replace(edition, reckoning=replace(edition.reckoning, mentorships={PAIR.id: short}))
    row = todos.task(edition, given)
    assert row.badge == Badge("short", "1 month short")
    assert row.why == "Hourly. September is short: 45 of 60 minutes."


@pytest.mark.parametrize(
    ("given", "words", "target"),
    [
        (todo("approve", **ONE), "Read and approve", f"people/{OTHER}.html"),
        (todo("match", **ONE), "Read the request", f"people/{OTHER}.html"),
        (todo("orient", **ONE), "Select an instructor", f"people/{OTHER}.html"),
        (todo("settle", **ONE), "See the mentor", f"people/{OTHER}.html"),
        (todo("settle", **{**ONE, "record": f"mentee/hourly/{OTHER}"}), "Read the request", f"people/{OTHER}.html"),
        (todo("accept"), "Write to Ben", "mailto:ben@a.example"),
        (todo("ask-after", actor=(MENTOR, MENTEE)), "Write to both", "mailto:ada@a.example,ben@a.example"),
        (todo("sign"), "Write to Ben", "mailto:ben@a.example"),
        (todo("complete", actor=("p-zzzzz",)), "Have a look", "mentorships/ms-aaaa.html"),
    ],
)
def test_the_button_leads_to_whoever_can_act_or_to_where_the_work_begins(given: Todo, words: str, target: str):
    action = todos.action_of(small_edition(given), given)
    assert action.words == words
    assert action.target.partition("?")[0] == target


def test_a_letter_is_ready_to_send():
    given = todo("accept", hint="Read it.\r\nBcc: x@y.example")
    target = todos.action_of(small_edition(given), given).target
    parts = urlsplit(target)
    assert unquote(parts.path) == "ben@a.example"
    assert parse_qs(parts.query).keys() == {"subject", "body"}
    assert parse_qs(parts.query)["subject"] == ["Hourly: A mentor for you"]
    assert parse_qs(parts.query)["body"][0].startswith("Dear Ben,\r\n\r\nAda Moss is proposed")
    assert "\n" not in target


def test_a_request_is_told_in_the_programs_words():
    program = Shown(
        "program",
        "hourly",
        {
            **small_edition().of("program")[1].data,
            "scenarios": [{"id": "new", "title": "New and unsure"}],
            "help_levels": [{"id": "side", "title": "Side by side"}],
        },
    )
    request = Shown("mentee", f"hourly/{OTHER}", {"person": OTHER, "scenarios": ["new"], "help": "side"})
    edition = small_edition()
    edition = replace(edition, records={**edition.records, "program": (program,), "mentee": (request,)})
    assert todos.why_of(edition, todo("match", **ONE)) == "Hourly. New and unsure. Wants: side by side."


def test_who_has_signed_stands_beside_who_has_not():
    given = todo("sign", record="session/ms-aaaa/2026-10-08")
    pair = replace(
        PAIR,
        sessions=(session("2026-10-08"),),
        signed={"session/ms-aaaa/2026-10-08": (signed("mentor", MENTOR, "Ada Moss"),)},
    )
    edition = small_edition(given)
    assert edition.reckoning is not None
    edition = replace(edition, reckoning=replace(edition.reckoning, mentorships={PAIR.id: pair}))
    assert todos.why_of(edition, given) == "Hourly. Signed by Ada Moss. Ben Reed has not signed."


def test_on_its_own_page_a_button_that_led_there_shows_how_it_is_done():
    approve = todo("approve", **ONE)
    [task] = desk.person_tasks(small_edition(approve), OTHER, (approve,))
    assert task.action is not None
    assert task.action.target == "guides/approve-a-mentor.html#the-approval-lines"
    unreachable = todo("complete", actor=("p-zzzzz",))
    [task] = desk.mentorship_tasks(small_edition(unreachable), "ms-aaaa", (unreachable,))
    assert task.action is not None
    assert task.action.target == "guides/add-a-session.html"


def test_a_page_shows_the_most_pressing_first_and_in_words_for_people():
    hint = "Write `on` under `accepted`."
    late = todo("evaluate", by=date(2026, 11, 20), since=date(2026, 11, 20), hint=hint)
    waits = todo("accept", since=date(2026, 10, 1), hint=hint)
    edition = small_edition(waits, late)
    rows = desk.mentorship_tasks(edition, "ms-aaaa", (waits, late))
    assert [row.todo for row in rows] == [late, waits]
    assert [row.todo for row in desk.person_tasks(edition, MENTOR, (waits, late))] == [late, waits]
    assert not [row for row in rows if "`" in row.why]


@pytest.mark.parametrize(
    ("record", "mentorship", "what"),
    [
        (f"certification/{OTHER}/cycle-2025", None, "Complete: Certification cycle, Cleo Ames"),
        (f"mentor/hourly/{OTHER}", None, "Complete: Application, Cleo Ames"),
        (f"mentee/hourly/{OTHER}", "ms-aaaa", "Complete: Request, Cleo Ames"),
    ],
)
def test_what_lacks_a_detail_is_named(record: str, mentorship: str | None, what: str):
    given = todo("complete", record=record, about=(OTHER,), mentorship=mentorship)
    assert todos.what_of(small_edition(given), given) == what


def test_the_desk_knows_every_verb_that_the_reckoning_uses():
    assert list(VERBS) == [
        "approve", "orient", "match", "accept", "start", "ask-after", "sign", "recertify", "complete", "follow-up",
        "evaluate", "close", "settle", "remove",
    ]  # fmt: skip
