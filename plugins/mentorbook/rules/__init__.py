"""The policy checks: one rule a file, one line a rule."""

from mentorbook.findings import Finding
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.acceptance import ACCEPTANCE
from mentorbook.rules.altered import ALTERED
from mentorbook.rules.approval import APPROVAL
from mentorbook.rules.cadence import CADENCE
from mentorbook.rules.commitment import COMMITMENT
from mentorbook.rules.match import MATCH
from mentorbook.rules.orientation import ORIENTATION
from mentorbook.rules.policy import policy_rule
from mentorbook.rules.rule import Rule
from mentorbook.rules.self_approval import SELF_APPROVAL
from mentorbook.rules.session_details import SESSION_DETAILS
from mentorbook.rules.signatures import SIGNATURES
from mentorbook.rules.start import START
from mentorbook.rules.working_before_approval import WORKING_BEFORE_APPROVAL

_RULES = (
    ACCEPTANCE,
    ALTERED,
    APPROVAL,
    CADENCE,
    COMMITMENT,
    MATCH,
    ORIENTATION,
    SELF_APPROVAL,
    SESSION_DETAILS,
    SIGNATURES,
    START,
    WORKING_BEFORE_APPROVAL,
)
RULES: tuple[Rule, ...] = (*_RULES, policy_rule(_RULES))  # the policy's own rule knows the others


def findings_of(register: Register, reckoning: Reckoning) -> list[Finding]:
    """Return what all rules find in the register, by place and then by rule."""
    found = [finding for rule in RULES for finding in rule.check(register, reckoning)]
    return sorted(found, key=lambda finding: (finding.place, finding.rule, finding.pointer))


__all__ = ["RULES", "Rule", "findings_of"]
