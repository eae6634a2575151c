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
from mentorbook.rules.closure import CLOSURE
from mentorbook.rules.commitment import COMMITMENT
from mentorbook.rules.consent import CONSENT
from mentorbook.rules.corrections import CORRECTIONS
from mentorbook.rules.dates import DATES
from mentorbook.rules.directory import DIRECTORY
from mentorbook.rules.eligibility_activity import ELIGIBILITY_ACTIVITY
from mentorbook.rules.eligibility_cycle import ELIGIBILITY_CYCLE
from mentorbook.rules.evaluation import EVALUATION
from mentorbook.rules.evaluation_due import EVALUATION_DUE
from mentorbook.rules.first_contact import FIRST_CONTACT
from mentorbook.rules.first_contact_time import FIRST_CONTACT_TIME
from mentorbook.rules.goals import GOALS
from mentorbook.rules.goals_set import GOALS_SET
from mentorbook.rules.match import MATCH
from mentorbook.rules.names import NAMES
from mentorbook.rules.orientation import ORIENTATION
from mentorbook.rules.overlap import OVERLAP
from mentorbook.rules.policy import policy_rule
from mentorbook.rules.reflection import REFLECTION
from mentorbook.rules.resources_verified import RESOURCES_VERIFIED
from mentorbook.rules.retention import RETENTION
from mentorbook.rules.rule import Rule
from mentorbook.rules.selection import SELECTION
from mentorbook.rules.self_approval import SELF_APPROVAL
from mentorbook.rules.session_dates import SESSION_DATES
from mentorbook.rules.session_details import SESSION_DETAILS
from mentorbook.rules.session_minutes import SESSION_MINUTES
from mentorbook.rules.signatures import SIGNATURES
from mentorbook.rules.silent import SILENT
from mentorbook.rules.start import START
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
    CLOSURE,
    COMMITMENT,
    CONSENT,
    CORRECTIONS,
    DATES,
    DIRECTORY,
    ELIGIBILITY_ACTIVITY,
    ELIGIBILITY_CYCLE,
    EVALUATION,
    EVALUATION_DUE,
    FIRST_CONTACT,
    FIRST_CONTACT_TIME,
    GOALS,
    GOALS_SET,
    MATCH,
    NAMES,
    ORIENTATION,
    OVERLAP,
    REFLECTION,
    RESOURCES_VERIFIED,
    RETENTION,
    SELECTION,
    SELF_APPROVAL,
    SESSION_DATES,
    SESSION_DETAILS,
    SESSION_MINUTES,
    SIGNATURES,
    SILENT,
    START,
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
