"""An attempt is a try that nobody answered: it says nothing of a meeting."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import words
from mentorbook.reckoning.sentences import OF_A_MEETING, told
from mentorbook.records import Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:  # noqa: ARG001 - a check takes both
    """Yield attempts at which both were present, or that say what only a meeting or a check-in can have."""
    for record in register.of("session"):
        if record.data["contact"] != "attempt":
            continue
        is_both = {"mentor", "mentee"} <= set(words(record.data, "/attended"))
        said = "attended" if is_both else next((name for name in OF_A_MEETING if record.data.get(name)), None)
        if said:
            sentence = told("attempt-of-both" if is_both else "attempt", said=said)
            yield record.finding("attempts", Severity.ERROR, *sentence, f"/{said}")


ATTEMPTS = Rule("attempts", check)
