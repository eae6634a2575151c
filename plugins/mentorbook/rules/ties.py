"""The two have no tie that the program rules out (WSYAS: the mentor does not supervise the mentee)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import entries
from mentorbook.reckoning.programs import policy_on, read_programs
from mentorbook.records import Register
from mentorbook.rules.rule import Rule

SORTS = ("family", "line-management", "business", "other")


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each open mentorship of two people of whom one declared a tie to the other."""
    programs = read_programs(register)
    for mentorship in reckoning.mentorships.values():
        mentor = register.get("mentor", f"{mentorship.program}/{mentorship.mentor}")
        record = register.get("mentorship", mentorship.id)
        if mentor is None or record is None or mentorship.closed:
            continue
        duty = policy_on(programs[mentorship.program], "ties", mentorship.started or mentorship.proposed_on)
        declared = [entry["sort"] for entry in entries(mentor.data, "/ties") if entry["person"] == mentorship.mentee]
        if duty and any(sort in (duty.ties or SORTS) for sort in declared):
            yield record.finding(
                "ties",
                Severity.ERROR,
                "The mentor declared a tie to this mentee that the program rules out.",
                "Close this mentorship and propose another mentor. If the tie is over, take it out of that record.",
                "/mentor",
            )
        elif declared:
            yield record.finding(
                "ties",
                Severity.NOTICE,
                "The mentor declared a tie to this mentee.",
                "Ask both whether they are free to speak. The program does not rule it out.",
                "/mentor",
            )


TIES = Rule("ties", check, asks={"ties": SORTS})
