"""What was signed is still what was signed."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, SealState
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield every signature whose digest does not fit its record."""
    for name, signed in reckoning.signed.items():
        for signature in signed:
            if signature.seal is SealState.ALTERED:
                record = record_named(register, name)
                correct = "add a new session that names this one under corrects" if record.kind == "session" else ""
                yield record.finding(
                    "altered",
                    Severity.ERROR,
                    f"This record is not what the {signature.role} signed on {day_words(signature.on)}.",
                    f"Put back what was signed. To change it, {correct or 'have the new text signed again'}.",
                    f"{signature.pointer}/digest",
                )


ALTERED = Rule("altered", check)
