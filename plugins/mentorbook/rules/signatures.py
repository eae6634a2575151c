"""Sessions are signed by those whom the program asks (WSYAS: mentor and mentee), and each signs as who they are."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, Signed
from mentorbook.reckoning.programs import Program, held_office, read_programs
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import is_known, record_named, tell_gaps

PAIR = ("mentor", "mentee")


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield what is not signed, and signatures in a role that the person does not hold."""
    yield from tell_gaps("signatures", Severity.INCOMPLETE)(register, reckoning)
    programs = read_programs(register)
    for name, signed in reckoning.signed.items():
        record = record_named(register, name)
        mentorship = reckoning.mentorships[record.data["mentorship"]]
        persons = {"mentor": mentorship.mentor, "mentee": mentorship.mentee}
        for signature in signed:
            if is_known(register, signature.by) and not _holds_role(signature, persons, programs[mentorship.program]):
                yield record.finding(
                    "signatures",
                    Severity.ERROR,
                    f"Signed as {signature.role} by somebody who is not {_whom(signature.role)}.",
                    "Correct by or role, or take this signature out.",
                    f"{signature.pointer}/by",
                )


def _holds_role(signature: Signed, persons: dict[str, str], program: Program) -> bool:
    if signature.role in persons:
        return signature.by == persons[signature.role]
    return held_office(program, signature.by, (signature.role,), signature.on, signature.on)


def _whom(role: str) -> str:
    return f"this mentorship's {role}" if role in PAIR else f"the program's {role} on that day"


SIGNATURES = Rule("signatures", check, asks={"contacts": (), "roles": ()})
