"""The policy checks: one rule a file, one line a rule."""

from mentorbook.findings import Finding
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.acceptance import ACCEPTANCE
from mentorbook.rules.actions import ACTIONS
from mentorbook.rules.agreement import AGREEMENT
from mentorbook.rules.altered import ALTERED
from mentorbook.rules.approval import APPROVAL
from mentorbook.rules.attempts import ATTEMPTS
from mentorbook.rules.away import AWAY
from mentorbook.rules.cadence import CADENCE
from mentorbook.rules.capacity import CAPACITY
from mentorbook.rules.ceu_caps import CEU_CAPS
from mentorbook.rules.ceu_once import CEU_ONCE
from mentorbook.rules.ceu_proof import CEU_PROOF
from mentorbook.rules.ceus import CEUS
from mentorbook.rules.closure import CLOSURE
from mentorbook.rules.colour import COLOUR
from mentorbook.rules.commitment import COMMITMENT
from mentorbook.rules.community_education import COMMUNITY_EDUCATION
from mentorbook.rules.consent import CONSENT
from mentorbook.rules.corrections import CORRECTIONS
from mentorbook.rules.cycle import CYCLE
from mentorbook.rules.cycle_registration import CYCLE_REGISTRATION
from mentorbook.rules.dates import DATES
from mentorbook.rules.directory import DIRECTORY
from mentorbook.rules.early_registration import EARLY_REGISTRATION
from mentorbook.rules.eligibility_activity import ELIGIBILITY_ACTIVITY
from mentorbook.rules.eligibility_cycle import ELIGIBILITY_CYCLE
from mentorbook.rules.evaluation import EVALUATION
from mentorbook.rules.evaluation_due import EVALUATION_DUE
from mentorbook.rules.first_contact import FIRST_CONTACT
from mentorbook.rules.first_contact_time import FIRST_CONTACT_TIME
from mentorbook.rules.goals import GOALS
from mentorbook.rules.goals_set import GOALS_SET
from mentorbook.rules.inside_cycle import INSIDE_CYCLE
from mentorbook.rules.key_signatures import KEY_SIGNATURES
from mentorbook.rules.logo import LOGO
from mentorbook.rules.match import MATCH
from mentorbook.rules.matching import MATCHING
from mentorbook.rules.names import NAMES
from mentorbook.rules.one_mentorship import ONE_MENTORSHIP
from mentorbook.rules.online_profile import ONLINE_PROFILE
from mentorbook.rules.orientation import ORIENTATION
from mentorbook.rules.overlap import OVERLAP
from mentorbook.rules.policy import policy_rule
from mentorbook.rules.reflection import REFLECTION
from mentorbook.rules.registration_window import REGISTRATION_WINDOW
from mentorbook.rules.reminders import REMINDERS
from mentorbook.rules.requirements_first import REQUIREMENTS_FIRST
from mentorbook.rules.resources_verified import RESOURCES_VERIFIED
from mentorbook.rules.retention import RETENTION
from mentorbook.rules.rule import Rule
from mentorbook.rules.seat_check_verifier import SEAT_CHECK_VERIFIER
from mentorbook.rules.seat_checks import SEAT_CHECKS
from mentorbook.rules.selection import SELECTION
from mentorbook.rules.self_approval import SELF_APPROVAL
from mentorbook.rules.session_dates import SESSION_DATES
from mentorbook.rules.session_details import SESSION_DETAILS
from mentorbook.rules.session_minutes import SESSION_MINUTES
from mentorbook.rules.signatures import SIGNATURES
from mentorbook.rules.silent import SILENT
from mentorbook.rules.start import START
from mentorbook.rules.teaching_hours import TEACHING_HOURS
from mentorbook.rules.ties import TIES
from mentorbook.rules.vision import VISION
from mentorbook.rules.waiting import WAITING
from mentorbook.rules.willingness import WILLINGNESS
from mentorbook.rules.working_before_approval import WORKING_BEFORE_APPROVAL

_RULES = (
    ACCEPTANCE,
    ACTIONS,
    AGREEMENT,
    ALTERED,
    APPROVAL,
    ATTEMPTS,
    AWAY,
    CADENCE,
    CAPACITY,
    CEUS,
    CEU_CAPS,
    CEU_ONCE,
    CEU_PROOF,
    CLOSURE,
    COLOUR,
    COMMITMENT,
    COMMUNITY_EDUCATION,
    CONSENT,
    CORRECTIONS,
    CYCLE,
    CYCLE_REGISTRATION,
    DATES,
    DIRECTORY,
    EARLY_REGISTRATION,
    ELIGIBILITY_ACTIVITY,
    ELIGIBILITY_CYCLE,
    EVALUATION,
    EVALUATION_DUE,
    FIRST_CONTACT,
    FIRST_CONTACT_TIME,
    GOALS,
    GOALS_SET,
    INSIDE_CYCLE,
    KEY_SIGNATURES,
    LOGO,
    MATCH,
    MATCHING,
    NAMES,
    ONE_MENTORSHIP,
    ONLINE_PROFILE,
    ORIENTATION,
    OVERLAP,
    REFLECTION,
    REGISTRATION_WINDOW,
    REMINDERS,
    REQUIREMENTS_FIRST,
    RESOURCES_VERIFIED,
    RETENTION,
    SEAT_CHECKS,
    SEAT_CHECK_VERIFIER,
    SELECTION,
    SELF_APPROVAL,
    SESSION_DATES,
    SESSION_DETAILS,
    SESSION_MINUTES,
    SIGNATURES,
    SILENT,
    START,
    TEACHING_HOURS,
    TIES,
    VISION,
    WAITING,
    WILLINGNESS,
    WORKING_BEFORE_APPROVAL,
)
RULES: tuple[Rule, ...] = (*_RULES, policy_rule(_RULES))  # the policy's own rule knows the others


def findings_of(register: Register, reckoning: Reckoning) -> list[Finding]:
    """Return what all rules find in the register, by place and then by rule."""
    found = [finding for rule in RULES for finding in rule.check(register, reckoning)]
    return sorted(found, key=lambda finding: (finding.place, finding.rule, finding.pointer))


__all__ = ["RULES", "Rule", "findings_of"]
