"""Gaps that the reckoning found, told as findings."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Check


def tell_gaps(rule: str, severity: Severity) -> Check:
    """Return a check that finds what the reckoning found missing under this rule's name.

    What is asked of nobody is advice, and a notice.
    """

    def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
        for gap in reckoning.gaps:
            if gap.rule == rule:
                weight = severity if gap.actor or gap.office else Severity.NOTICE
                yield record_named(register, gap.record).finding(rule, weight, gap.says, gap.hint, gap.pointer)

    return check


def is_known(register: Register, person: str) -> bool:
    """Return whether the person is in the book. An id that leads nowhere is told by the rule `link`, and once."""
    return register.get("person", person) is not None


def record_named(register: Register, name: str) -> Record:
    """Return the record that answers call by this name ("kind/id")."""
    kind, _, record_id = name.partition("/")
    record = register.get(kind, record_id)
    if record is None:
        raise LookupError(name)
    return record
