"""The policy checks: one rule a file, one line a rule."""

from mentorbook.findings import Finding
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.acceptance import ACCEPTANCE
from mentorbook.rules.altered import ALTERED
from mentorbook.rules.approval import APPROVAL
from mentorbook.rules.cadence import CADENCE
from mentorbook.rules.ceu_caps import CEU_CAPS
from mentorbook.rules.ceu_once import CEU_ONCE
from mentorbook.rules.ceu_proof import CEU_PROOF
from mentorbook.rules.ceus import CEUS
from mentorbook.rules.commitment import COMMITMENT
from mentorbook.rules.community_education import COMMUNITY_EDUCATION
from mentorbook.rules.cycle import CYCLE
from mentorbook.rules.cycle_registration import CYCLE_REGISTRATION
from mentorbook.rules.early_registration import EARLY_REGISTRATION
from mentorbook.rules.inside_cycle import INSIDE_CYCLE
from mentorbook.rules.match import MATCH
from mentorbook.rules.online_profile import ONLINE_PROFILE
from mentorbook.rules.orientation import ORIENTATION
from mentorbook.rules.policy import policy_rule
from mentorbook.rules.registration_window import REGISTRATION_WINDOW
from mentorbook.rules.reminders import REMINDERS
from mentorbook.rules.requirements_first import REQUIREMENTS_FIRST
from mentorbook.rules.rule import Rule
from mentorbook.rules.seat_check_verifier import SEAT_CHECK_VERIFIER
from mentorbook.rules.seat_checks import SEAT_CHECKS
from mentorbook.rules.self_approval import SELF_APPROVAL
from mentorbook.rules.session_details import SESSION_DETAILS
from mentorbook.rules.signatures import SIGNATURES
from mentorbook.rules.start import START
from mentorbook.rules.teaching_hours import TEACHING_HOURS
from mentorbook.rules.working_before_approval import WORKING_BEFORE_APPROVAL

_RULES = (
    ACCEPTANCE,
    ALTERED,
    APPROVAL,
    CADENCE,
    CEUS,
    CEU_CAPS,
    CEU_ONCE,
    CEU_PROOF,
    COMMITMENT,
    COMMUNITY_EDUCATION,
    CYCLE,
    CYCLE_REGISTRATION,
    EARLY_REGISTRATION,
    INSIDE_CYCLE,
    MATCH,
    ONLINE_PROFILE,
    ORIENTATION,
    REGISTRATION_WINDOW,
    REMINDERS,
    REQUIREMENTS_FIRST,
    SEAT_CHECKS,
    SEAT_CHECK_VERIFIER,
    SELF_APPROVAL,
    SESSION_DETAILS,
    SIGNATURES,
    START,
    TEACHING_HOURS,
    WORKING_BEFORE_APPROVAL,
)
RULES: tuple[Rule, ...] = (*_RULES, policy_rule(_RULES))  # the policy's own rule knows the others


def findings_of(register: Register, reckoning: Reckoning) -> list[Finding]:
    """Return what all rules find in the register, by place and then by rule."""
    found = [finding for rule in RULES for finding in rule.check(register, reckoning)]
    return sorted(found, key=lambda finding: (finding.place, finding.rule, finding.pointer))


__all__ = ["RULES", "Rule", "findings_of"]
