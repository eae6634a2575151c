"""A letter speaks to its reader, in the words of the program, and never in the words of a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from small_edition import CYCLE, MENTEE, MENTOR, OTHER, PAIR, small_edition, todo

from mentorbook.book import open_book
from mentorbook.editions import Edition, Label, Shown
from mentorbook.reckoning import ActionAnswer, Gap, MentorAnswer, MentorState, Todo
from mentorbook.reckoning.cycle import CycleDays, CycleNeed
from mentorbook.views import todos
from mentorbook.views.letters import LETTERS, letter_of
from mentorbook.views.verbs import VERBS

BOTH = (MENTOR, MENTEE)
HINT = "Write `planned_on` under `orientation`: the mentee adds it."
ABOUT_ONE = {"mentorship": None, "about": (OTHER,), "record": f"mentor/hourly/{OTHER}"}
CYCLE_OF_CLEO = {"mentorship": None, "about": (OTHER,), "record": f"certification/{OTHER}/cycle-2025"}
PLANNED = {
    "person": OTHER,
    "program": "hourly",
    "capacity": 2,
    "orientation": {"instructor": MENTOR, "planned": "2026-11-14"},
}

NEEDS = (
    CycleNeed("seat-checks", "/seat_checks", done=False, says="A check is missing: booster.", hint="", have=4, asked=5),
    CycleNeed("ceus", "/ceus", done=False, says="5 of 6 CEU hours count.", hint="", have=5, asked=6),
)
DAYS = CycleDays(date(2025, 1, 17), date(2026, 9, 16), date(2027, 1, 16), reminders=(), proof_until=None)
CLEO = replace(
    CYCLE, id=f"{OTHER}/cycle-2025", person=OTHER, days=DAYS, last=DAYS.last, needs=NEEDS, profile_checked_on=None
)

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
    (
        todo("complete", actor=(MENTEE,)),
        "The book still lacks a detail of your mentorship. Do you remember? A line by mail is enough, and I add it.",
    ),
    (
        todo("recertify", actor=(OTHER,), **CYCLE_OF_CLEO),
        (
            "Your certification cycle ends on 16 January 2027. The book still lacks one seat check, one CEU hour and "
            "a look at the online profile. Of the seat checks it lacks: booster. The requirements come first, then "
            "the registration, which is open until that day. What of it is done already? A line by mail is enough, "
            "and I add it."
        ),
    ),
    (
        todo("follow-up", record="session/ms-aaaa/2026-09-10"),
        (
            "On 10 September you took this on: \u201cCall the store\u201d. It was meant for 1 October, and is open in "
            "the book. Is it done? A line by mail is enough, and I add it."
        ),
    ),
    (
        todo("evaluate", actor=(MENTOR,), by=date(2026, 11, 16)),
        (
            "An evaluation of your mentorship with Ben Reed has been due since 16 November. Look back together at "
            "confidence and skill, and say whether there is need to go on. A few lines by mail are enough, and I add "
            "them."
        ),
    ),
    (
        todo("close", actor=BOTH),
        (
            "Your evaluation of 1 November ends your mentorship in Hourly. What came of it, in a sentence or two? "
            "Then I close it in the book. If you two would like to go on, tell me until when."
        ),
    ),
    (
        todo("close", actor=(MENTOR,), **ABOUT_ONE),
        (
            "Cleo Ames took back the consent on 1 November, and a mentorship is still open. "
            "Would you speak with them, and close it?"
        ),
    ),
    (
        todo("settle", actor=(MENTOR,), **ABOUT_ONE),
        "Cleo Ames has 3 technicians in Hourly, proposals too, and gave room for 2. Would you ask them how it stands?",
    ),
    (
        todo("settle", actor=(MENTOR,), **{**ABOUT_ONE, "record": f"mentee/hourly/{OTHER}"}),
        "Cleo Ames has more than one mentor in Hourly, proposed ones too. Would you ask which of them are wanted?",
    ),
    (
        todo("settle", actor=(OTHER,)),
        (
            "Ada Moss is proposed to Ben Reed in Hourly, and does not mentor at present. "
            "Would you ask, or propose somebody else?"
        ),
    ),
    (
        todo("remove", actor=(OTHER,), by=date(2026, 11, 1)),
        (
            "The records of the mentorship of Ada Moss and Ben Reed were to be kept until 1 November 2026. "
            "Would you take them out of the book?"
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
    looks = {**details, "name": "evaluation", "asks": {"fields": ["confidence", "skill"]}}
    hourly = replace(hourly, data={**hourly.data, "policy": [*hourly.data["policy"], details, looks]})
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
    assert edition.reckoning
    taken = (
        ActionAnswer("2026-09-10", "store", "mentee", "Call the store.", date(2026, 10, 1)),
        ActionAnswer("2026-09-10", "later", "mentee", "What is not due yet.", date(2026, 12, 1)),
        ActionAnswer("2026-09-10", "other", "mentor", "What the other took on.", date(2026, 10, 1)),
    )
    cleo = MentorAnswer("hourly", OTHER, MentorState.READY, date(2026, 1, 1), listed=True, load=3, room=0)
    reckoning = replace(
        edition.reckoning,
        mentorships={**edition.reckoning.mentorships, PAIR.id: replace(PAIR, actions=taken)},
        mentors={**edition.reckoning.mentors, ("hourly", OTHER): cleo},
        certifications={CLEO.id: CLEO},
    )
    titles = {"/confidence": Label("Confidence", "", {}), "/skill": Label("Skill", "", {})}
    labels_of = {**edition.labels, "session": labels, "evaluation": titles}
    return replace(edition, records=records, labels=labels_of, reckoning=reckoning)


ONE = {"mentorship": None, "about": (OTHER,), "actor": (OTHER,)}
LACKS = [
    ("vision", todo("complete"), "You began on 1 August, and the book has no vision statement of yours yet."),
    ("agreement", todo("complete"), "You began on 1 August, and the book has no agreement of yours yet."),
    ("goals-set", todo("complete"), "You began on 1 August, and the book has no goal of yours yet."),
    ("goals", todo("complete", record="goal/ms-aaaa/talk"), "A goal of yours is not all written down."),
    ("evaluation", todo("complete", record="evaluation/ms-aaaa/one"), "What would you say of confidence and skill?"),
    ("first-contact", todo("complete", record="session/ms-aaaa/2026-08-10"), "in the book is of 10 August."),
    ("commitment", todo("complete", record=f"mentee/hourly/{MENTEE}"), "Which day is it?"),
    ("consent", todo("complete", record=f"mentee/hourly/{OTHER}", **ONE), "You asked for a mentor in Hourly."),
    ("eligibility-cycle", todo("complete", record=f"mentor/hourly/{OTHER}", **ONE), "Which certification cycle"),
    ("eligibility-activity", todo("complete", record=f"mentor/hourly/{OTHER}", **ONE), "active in the field"),
    ("willingness", todo("complete", record=f"mentor/hourly/{OTHER}", **ONE), "to work with a technician in Hourly?"),
    ("orientation", todo("complete", record=f"mentor/hourly/{OTHER}", **ONE), "Which edition of it did you use,"),
    (
        "ceu-proof",
        todo("complete", record=f"certification/{CLEO.id}", **ONE),
        "your continuing education of 1 November",
    ),
    (
        "seat-check-verifier",
        todo("complete", record=f"certification/{CLEO.id}", **ONE),
        "your seat check of 1 November",
    ),
]


@pytest.mark.parametrize(("rule", "given", "says"), LACKS, ids=[rule for rule, _, _ in LACKS])
def test_each_thing_that_the_book_lacks_has_its_own_question(rule: str, given: Todo, says: str):
    edition = edition_with_an_orientation()
    assert edition.reckoning
    gap = Gap(
        rule, given.record, "/x", HINT, HINT, "complete", given.actor, given.office, given.since, given.program,
        given.about, None, given.mentorship,
    )  # fmt: skip
    edition = replace(edition, reckoning=replace(edition.reckoning, gaps=(gap,)))
    written = letter_of(edition, given)
    told = " ".join(written.says)
    assert says in told
    assert told.endswith(("A line by mail is enough, and I add it.", "are enough, and I add them."))
    assert not [word for word in ("`", "_", "mentee", HINT) if word in f"{written.subject} {told}"]


def test_a_cycle_that_is_over_is_asked_for_its_registration_alone():
    edition = edition_with_an_orientation()
    assert edition.reckoning
    over = replace(edition.reckoning, certifications={CLEO.id: replace(CLEO, over=True)})
    written = letter_of(replace(edition, reckoning=over), todo("recertify", actor=(OTHER,), **CYCLE_OF_CLEO))
    assert written.says[0] == (
        "Your certification cycle ended on 16 January 2027, and the book has no registration of yours."
    )
    assert "requirements" not in " ".join(written.says)


@pytest.mark.parametrize("day", ["2026-11-21", "2026-12-20", "2027-05-01"])
def test_no_todo_of_the_example_is_told_only_as_something_that_waits(day: str):
    book = open_book(Path(__file__).parents[2], date.fromisoformat(day))
    edition = book.edition("program")
    told = {each.record: " ".join(letter_of(edition, each).says) for each in book.todos()}
    assert told
    assert not [name for name, says in told.items() if "May I ask how it stands?" in says or "a detail of" in says]


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
