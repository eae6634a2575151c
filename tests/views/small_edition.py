"""A small edition made by hand: one program that asks for months, one that does not, three pairs."""

from dataclasses import replace
from datetime import date
from typing import Any

from mentorbook.editions import Audience, Edition, Entry, Label, Shown, Tally
from mentorbook.reckoning import (
    CertificationAnswer,
    MenteeAnswer,
    MenteeState,
    MentorAnswer,
    MentorshipAnswer,
    MentorshipState,
    MentorState,
    Month,
    MonthState,
    Reckoning,
    SealState,
    SessionAnswer,
    Signed,
    Todo,
)
from mentorbook.reckoning.cycle import CycleAsked, CycleDays, CycleNeed

DAY = date(2026, 11, 21)
MENTOR, MENTEE, OTHER = "p-aaaaa", "p-bbbbb", "p-ccccc"

PROGRAM: dict[str, Any] = {
    "id": "hourly",
    "title": "Hourly mentoring",
    "short": "Hourly",
    "sort": "mentoring",
    "organisation": "An office",
    "summary": "For those who want an hour.",
    "about": "First.\n\nSecond\nline.",
    "plate": 3,
    "terms": {"mentor": "mentor", "mentee": "technician"},
    "contact": {"office": "The office", "email": "office@hourly.example"},
    "policy": [
        {
            "name": "cadence",
            "says": "An hour a month.",
            "of": "pair",
            "from": "2025-01-06",
            "source": "document",
            "asks": {"minutes": 60, "contacts": ["meeting"], "modes": ["phone", "in-person"]},
        },
        {
            "name": "eligibility-cycle",
            "says": "One full cycle.",
            "of": "mentor",
            "from": "2025-01-06",
            "source": "office",
        },
        {"name": "goals", "says": "Goals.", "of": "mentee", "from": "2020-09-08", "dated": True, "source": "national"},
        {
            "name": "signatures",
            "says": "Both sign.",
            "of": "mentor",
            "from": "2025-01-06",
            "until": "2025-12-31",
            "source": "document",
            "asks": {"contacts": ["meeting"], "roles": ["mentor", "mentee"]},
        },
    ],
    "privacy": {"minimum_group": 5},
}
FREE: dict[str, Any] = {**PROGRAM, "id": "free", "title": "Free mentoring", "short": "Free", "plate": 1, "policy": []}

LABELS = {
    "program": {
        "/policy/*/of": Label("Asked of", "", {"mentor": "Mentor", "mentee": "Mentee", "pair": "Both"}),
        "/policy/*/source": Label(
            "Source", "", {"document": "The program's own words", "office": "A choice of the office"}
        ),
        "/policy/*/asks/contacts/*": Label("Contacts", "", {"meeting": "Meeting", "check-in": "Check-in"}),
        "/policy/*/asks/modes/*": Label("Ways", "", {"phone": "Phone", "in-person": "In person"}),
    },
    "session": {
        "/mode": Label("How", "", {"phone": "Phone", "video": "Video"}),
        "/contact": Label("Contact", "", {"meeting": "Meeting", "attempt": "Attempt"}),
        "/signatures/*/method": Label("Method", "", {"typed": "Typed", "drawn": "Drawn"}),
    },
}


def person(person_id: str, name: str, list_as: str) -> Shown:
    data = {
        "id": person_id,
        "name": name,
        "list_as": list_as,
        "contact": {"email": f"{name.split(maxsplit=1)[0].lower()}@a.example"},
    }
    return Shown("person", person_id, data, f"records/people/{person_id}.yaml")


PEOPLE = (
    person(MENTOR, "Ada Moss", "Moss, Ada"),
    person(MENTEE, "Ben Reed", "Reed"),
    person(OTHER, "Cleo Ames", "Ames, Cleo"),
)


def month(number: int, state: MonthState, minutes: int = 0, *, meetings: int = 0, asked: int | None = 60) -> Month:
    first = date(2026, number, 1)
    last = date.fromordinal(date(2026 + number // 12, number % 12 + 1, 1).toordinal() - 1)
    return Month(first, last, state, minutes, meetings, minutes_asked=asked)


def session(session_id: str, minutes: int | None = 60, contact: str = "meeting", **more: Any) -> SessionAnswer:
    details: dict[str, Any] = {"counts": True, "corrected_by": None, "signed": (), "missing_roles": (), **more}
    return SessionAnswer(session_id, date.fromisoformat(session_id[:10]), contact, "phone", minutes, **details)


def signed(role: str, by: str, name: str, seal: SealState = SealState.ATTESTED, **more: Any) -> Signed:
    return Signed(role, by, name, date(2026, 10, 8), more.pop("method", "typed"), seal, **more)


PAIR = MentorshipAnswer(
    id="ms-aaaa",
    program="hourly",
    mentor=MENTOR,
    mentee=MENTEE,
    state=MentorshipState.BEHIND,
    proposed_on=date(2026, 7, 1),
    started=date(2026, 8, 1),
    ends=None,
    closed=None,
    months=(
        month(8, MonthState.KEPT, 60, meetings=1),
        month(9, MonthState.SHORT, 45, meetings=1),
        month(10, MonthState.MISSED),
        month(11, MonthState.OPEN),
    ),
    sessions=(session("2026-08-10"), session("2026-09-10", 45), session("2026-09-20", None, "attempt")),
    minutes=105,
    minutes_asked=180,
    last_contact=date(2026, 9, 10),
)
FREE_PAIR = replace(
    PAIR,
    id="ms-bbbb",
    program="free",
    mentee=OTHER,
    state=MentorshipState.RUNNING,
    months=(
        month(10, MonthState.UNASKED, 0, meetings=2, asked=None),
        month(11, MonthState.UNASKED, asked=None),
    ),
    minutes_asked=None,
)
CLOSED_PAIR = replace(PAIR, id="ms-cccc", state=MentorshipState.CLOSED, closed=date(2026, 10, 31))


# A cycle that lacks one seat check.
CYCLE = CertificationAnswer(
    id=f"{MENTOR}/2026", person=MENTOR, program="free", level="technician", first=date(2026, 1, 1),
    last=date(2027, 12, 31), seat_check_types=(), ceu_hours=0, community_minutes=0, teaching_hours=0,
    registered_on=None, over=False, full_course_hours=0,
    days=CycleDays(date(2026, 1, 1), opens=date(2027, 8, 31), last=date(2027, 12, 31), reminders=(), proof_until=None),
    asked=CycleAsked(
        cycle_months=24, inside=True, seat_types=("booster",), ways={}, event_technicians=1, event_checklist=True,
        ceu_hours=None, caps={}, once=True, proof_months=None, teaching_hours=None, full_course_hours=None,
        registers=True, registration_months=4, requirements_first=True, early_hours_lost=True, profile=True,
        weeks_before=(),
    ),
    entries=(),
    needs=(CycleNeed("seat-checks", "/seat_checks", done=False, says="A check is missing.", hint="", have=0, asked=1),),
    community=(), ceus=(), profile_checked_on=date(2026, 1, 2),
)  # fmt: skip


def todo(verb: str, **more: Any) -> Todo:
    details: dict[str, Any] = {
        "record": "mentorship/ms-aaaa",
        "program": "hourly",
        "says": "Something is missing.",
        "hint": "Add it.",
        "actor": (MENTEE,),
        "office": "coordinator",
        "about": (MENTOR, MENTEE),
        "since": date(2026, 11, 1),
        "by": None,
        "mentorship": "ms-aaaa",
        **more,
    }
    return Todo(verb, **details)


def small_edition(*todos: Todo, **changes: Any) -> Edition:
    reckoning = Reckoning(
        DAY,
        mentorships={answer.id: answer for answer in (PAIR, FREE_PAIR, CLOSED_PAIR)},
        mentors={
            ("hourly", MENTOR): MentorAnswer("hourly", MENTOR, MentorState.READY, DAY, listed=True, load=1, room=1),
            ("free", MENTOR): MentorAnswer("free", MENTOR, MentorState.APPLIED, DAY, listed=False, load=0, room=0),
        },
        mentees={("hourly", OTHER): MenteeAnswer("hourly", OTHER, MenteeState.WAITING, date(2026, 11, 1))},
        todos=todos,
    )
    whole = Edition(
        audience=Audience.PROGRAM,
        as_of=DAY,
        example=True,
        records={
            "program": (Shown("program", "free", FREE), Shown("program", "hourly", PROGRAM)),
            "person": PEOPLE,
        },
        labels=LABELS,
        names={
            each.id: {
                "name": each.data["name"],
                "called": each.data["name"].split()[0],
                "list_as": each.data["list_as"],
            }
            for each in PEOPLE
        },
        directory=(Entry("hourly", {"name": "Ada M.", "languages": ["English"]}),),
        tallies=(Tally("pairs", "", 12, minimum=5), Tally("pairs", "hourly", None, minimum=5)),
        reckoning=reckoning,
    )
    return replace(whole, **changes)
