"""A mentee is in one mentorship at a time, and never twice in one with the same mentor."""

from collections import defaultdict
from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield the open mentorships of the same two in one program, always all of them, and mentees with more mentors."""
    yield from tell_gaps("one-mentorship", Severity.INCOMPLETE)(register, reckoning)
    same: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for mentorship in sorted(reckoning.mentorships.values(), key=lambda each: (each.proposed_on, each.id)):
        if mentorship.closed is None:
            same[mentorship.program, mentorship.mentor, mentorship.mentee].append(mentorship.id)
    for first, *others in same.values():
        for own in (first, *others) if others else ():
            beside = others[0] if own == first else first
            yield record_named(register, f"mentorship/{own}").finding(
                "one-mentorship",
                Severity.ERROR,
                f"The same two are also in {beside}, which is not closed.",
                "Keep one, and take the other out or close it.",
                "/mentor",
            )


ONE_MENTORSHIP = Rule("one-mentorship", check)
