"""A mentor has completed the certification cycles that the program asks for (State CPS: one), before the approval."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.eligibility import certifications_by_person, cycles_completed
from mentorbook.reckoning.mentors import approved_on
from mentorbook.reckoning.programs import policy_on, read_programs
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield mentors who show too few cycles, and approvals that came before the last cycle asked for was over."""
    yield from tell_gaps("eligibility-cycle", Severity.INCOMPLETE)(register, reckoning)
    programs, certifications = read_programs(register), certifications_by_person(register)
    for record in register.of("mentor"):
        approved = approved_on(record, register.as_of)
        duty = policy_on(programs[record.data["program"]], "eligibility-cycle", approved) if approved else None
        shown = cycles_completed(certifications.get(record.data["person"], ()), record, register.as_of)
        asked = duty.cycles or 1 if duty else 0
        if approved and asked and len(shown) >= asked and shown[asked - 1] > approved:
            yield record.finding(
                "eligibility-cycle",
                Severity.ERROR,
                f"Approved on {day_words(approved)}, before the cycle that the program asks for was completed.",
                "Correct the date if it is wrong. If it is right, the approval has to be given anew.",
                "/approval/on",
            )


ELIGIBILITY_CYCLE = Rule("eligibility-cycle", check, asks={"cycles": ()})
