"""What a certification asks of a cycle, as its policy had it on one day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mentorbook.reckoning.cycle import CycleAsked
from mentorbook.reckoning.fields import number, value, whole, words
from mentorbook.reckoning.programs import Program, is_in_force, policy_on

# The parameter that caps each sort of continuing education.
CAPS = {
    "in-person": "most_in_person",
    "teleconference": "most_by_teleconference",
    "online": "most_online",
    "newsletter": "most_from_newsletters",
}
# The parameter that says how many minutes of each sort of community education are asked; one sort is enough.
WAYS = {
    "checkup-event": "event_minutes",
    "education": "education_minutes",
    "session": "educational_session_minutes",
}


def policy_of_cycle(program: Program, first: date, until: date) -> Program:
    """Return the program with what it asks of a cycle: what was in force on the cycle's first day holds to its end.

    Of what was not asked then, the first that came into force by `until` holds. So a changed policy judges only the
    cycles that begin after it.
    """
    chosen = {}
    for name, dated in program.policy.items():
        then = [entry for entry in dated if entry[0] <= first <= entry[1]]  # the newest first
        later = [entry for entry in reversed(dated) if first < entry[0] <= until]
        if found := [*then, *later]:
            chosen[name] = ((date.min, date.max, found[0][2]),)
    return replace(program, policy=chosen)


def asked_of(program: Program, level: str, on: date) -> CycleAsked:
    """Return what the program asks of a cycle of that level, by what is in force on a day."""

    def asks(name: str) -> Mapping[str, Any]:
        duty = policy_on(program, name, on)
        return duty.asks if duty else {}

    community, caps = asks("community-education"), asks("ceu-caps")
    teaching = asks("teaching-hours") if level == "instructor" else {}
    return CycleAsked(
        cycle_months=whole(asks("cycle"), "/cycle_months"),
        inside=is_in_force(program, "inside-cycle", on),
        seat_types=words(asks("seat-checks"), "/seat_types"),
        ways={sort: community[name] for sort, name in WAYS.items() if name in community},
        event_technicians=whole(community, "/event_technicians") or 0,
        event_checklist=value(community, "/event_checklist") is True,
        ceu_hours=number(asks("ceus"), "/ceu_hours"),
        caps={sort: float(caps[name]) for sort, name in CAPS.items() if name in caps},
        once=is_in_force(program, "ceu-once", on),
        proof_months=whole(asks("ceu-proof"), "/proof_months"),
        teaching_hours=number(teaching, "/teaching_hours"),
        full_course_hours=number(teaching, "/full_course_hours"),
        registers=is_in_force(program, "cycle-registration", on),
        registration_months=whole(asks("registration-window"), "/registration_months"),
        requirements_first=is_in_force(program, "requirements-first", on),
        early_hours_lost=is_in_force(program, "early-registration", on),
        profile=is_in_force(program, "online-profile", on),
        weeks_before=tuple(sorted(value(asks("reminders"), "/weeks_before") or (), reverse=True)),
    )
