"""A letter speaks to its reader, in the words of the program, and never in the words of a file."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from small_edition import MENTEE, MENTOR, OTHER, PAIR, small_edition, todo

from mentorbook.editions import Edition, Label, Shown
from mentorbook.reckoning import Todo
from mentorbook.views import todos
from mentorbook.views.letters import LETTERS, letter_of
from mentorbook.views.verbs import VERBS

BOTH = (MENTOR, MENTEE)
HINT = "Write `planned_on` under `orientation`: the mentee adds it."
ABOUT_ONE = {"mentorship": None, "about": (OTHER,), "record": f"mentor/hourly/{OTHER}"}
PLANNED = {"person": OTHER, "program": "hourly", "orientation": {"instructor": MENTOR, "planned": "2026-11-14"}}

SAID = [
    (
        todo("approve", actor=(MENTOR,), **ABOUT_ONE),
        (
            "Cleo Ames wants to mentor in Hourly and has waited for an answer since 1 November. "
            "Would you read the application and tell me what you decide?"
        ),
    ),
    (
        todo("orient", actor=(MENTOR,), **ABOUT_ONE),
        (
            "The orientation of Cleo Ames was planned for 14 November. "
            "If it was held, tell me the day and which edition of the orientation you used."
        ),
    ),
    (
        todo("match", actor=(MENTOR,), **ABOUT_ONE),
        "Cleo Ames has waited for a mentor in Hourly since 1 November. Do you know somebody who would suit?",
    ),
    (
        todo("accept"),
        "Ada Moss is proposed as your mentor in Hourly. Would you like that? A yes or a no by mail is enough.",
    ),
    (
        todo("accept", actor=(MENTOR,)),
        "Ben Reed is proposed as your technician in Hourly. Would you like that? A yes or a no by mail is enough.",
    ),
    (
        todo("start", actor=(MENTOR,)),
        (
            "You and Ben Reed both said yes to each other in Hourly. The first contact is yours to make: a call or a "
            "mail is enough. Tell me the day on which you two began, and I write it down."
        ),
    ),
    (
        todo("ask-after", actor=BOTH),
        (
            "The book has no contact of yours since 10 September. The book has 45 minutes of yours in September; "
            "the program asks for 60. How are you two? If you met, tell me the days, and I add them."
        ),
    ),
    (
        todo("sign", record="session/ms-aaaa/2026-09-10"),
        (
            "Your meeting of 10 September with Ada Moss waits for your signature. "
            "Please read it first; if something in it is not right, tell me."
        ),
    ),
    (
        todo("sign", record="session/ms-aaaa/2026-09-10", actor=BOTH),
        (
            "Your meeting of 10 September waits for the signatures of you both. "
            "Please read it first; if something in it is not right, tell me."
        ),
    ),
    (
        todo("sign", record="session/ms-aaaa/2026-09-10", actor=(OTHER,)),
        (
            "The meeting of 10 September of Ada Moss and Ben Reed waits for your signature. "
            "Please read it first; if something in it is not right, tell me."
        ),
    ),
    (
        todo("complete", record="session/ms-aaaa/2026-09-10", actor=BOTH),
        (
            "The book still lacks this of your meeting of 10 September: started at. "
            "Do you remember? A line by mail is enough, and I add it."
        ),
    ),
    (
        todo("complete", record=f"mentee/hourly/{MENTEE}"),
        (
            "Hourly counts your mentorship from your graduation, and the book lacks its day. "
            "Which day is it? A line by mail is enough, and I add it."
        ),
    ),
    (todo("weigh"), "Something in Hourly waits for you. May I ask how it stands?"),
]


def edition_with_an_orientation() -> Edition:
    """The small edition, with an orientation that is planned and details that are asked of meetings."""
    edition = small_edition()
    free, hourly = edition.of("program")
    details = {
        "name": "session-details",
        "from": "2025-01-06",
        "asks": {"contacts": ["meeting"], "fields": ["start_time", "topics"]},
    }
    hourly = replace(hourly, data={**hourly.data, "policy": [*hourly.data["policy"], details]})
    labels = {
        **edition.labels["session"],
        "/start_time": Label("Started at", "", {}),
        "/topics": Label("Topics", "", {}),
    }
    session = Shown("session", "ms-aaaa/2026-09-10", {"id": "2026-09-10", "topics": ["Angles"]})
    records = {
        **edition.records,
        "program": (free, hourly),
        "mentor": (Shown("mentor", f"hourly/{OTHER}", PLANNED),),
        "session": (session,),
    }
    return replace(edition, records=records, labels={**edition.labels, "session": labels})


@pytest.mark.parametrize(("given", "says"), SAID, ids=[f"{given.verb}-{'-'.join(given.actor)}" for given, _ in SAID])
def test_what_a_letter_says(given: Todo, says: str):
    edition = edition_with_an_orientation()
    assert " ".join(letter_of(edition, given).says) == says
    action = todos.letter(edition, replace(given, hint=HINT, says=HINT))
    assert action is not None
    query = parse_qs(urlsplit(action.target).query)
    sent = f"{query['subject'][0]}\n{query['body'][0]}"
    assert says in sent
    assert not [word for word in ("`", "_", "mentee", HINT, "deck", "attests", "accepted") if word in sent]


def test_both_are_asked_at_once():
    [told, *_] = letter_of(small_edition(), todo("accept", actor=BOTH)).says
    assert told == "Ada Moss and Ben Reed, you are proposed to each other in Hourly, as mentor and technician."


@pytest.mark.parametrize(
    ("last", "when"),
    [(None, "yet"), (date(2026, 9, 10), "since 10 September"), (date(2026, 11, 3), "in October")],
)
def test_a_quiet_time_is_told_as_what_the_book_has(last: date | None, when: str):
    edition = small_edition()
    assert edition.reckoning is not None
    pair = replace(PAIR, last_contact=last)
    edition = replace(edition, reckoning=replace(edition.reckoning, mentorships={PAIR.id: pair}))
    assert letter_of(edition, todo("ask-after", actor=BOTH)).says[0] == f"The book has no contact of yours {when}."


def test_each_verb_has_its_letter():
    assert list(LETTERS) == list(VERBS)
