"""The table of acts: all that a change can do, and who may. What none of them explains is refused."""

from mentorbook.gate.act import Act
from mentorbook.gate.acts.application import ACT as APPLICATION
from mentorbook.gate.acts.approval import ACT as APPROVAL
from mentorbook.gate.acts.certification import ACT as CERTIFICATION
from mentorbook.gate.acts.joining import ACT as JOINING
from mentorbook.gate.acts.logins import ACT as LOGINS
from mentorbook.gate.acts.mentorship import ACT as MENTORSHIP
from mentorbook.gate.acts.orientation import ACT as ORIENTATION
from mentorbook.gate.acts.outside import ACT as OUTSIDE
from mentorbook.gate.acts.own_data import ACT as OWN_DATA
from mentorbook.gate.acts.pair_records import ACT as PAIR_RECORDS
from mentorbook.gate.acts.program import ACT as PROGRAM
from mentorbook.gate.acts.removal import ACT as REMOVAL
from mentorbook.gate.acts.resource import ACT as RESOURCE
from mentorbook.gate.acts.signature import ACT as SIGNATURE
from mentorbook.gate.parts import Part, Sort

ACTS: tuple[Act, ...] = (
    JOINING,
    OWN_DATA,
    LOGINS,
    APPLICATION,
    APPROVAL,
    ORIENTATION,
    MENTORSHIP,
    PAIR_RECORDS,
    SIGNATURE,
    CERTIFICATION,
    RESOURCE,
    PROGRAM,
    REMOVAL,
    OUTSIDE,
)


def acts_for(kind: str, field: str, sort: Sort) -> list[Act]:
    """Return the acts that explain a part of a change; exactly one, or the part is refused."""
    is_named = any(field in act.named_fields(kind) for act in ACTS)
    return [act for act in ACTS if act.claims_part(kind, field, sort, is_named=is_named)]


def apart(kind: str) -> set[str]:
    """Return the fields of a kind that some act explains apart from the rest of a record that is new."""
    return {
        name
        for act in ACTS
        for claim in act.claims
        if claim.kind == kind and Sort.NEW in claim.sorts
        for name in act.named_fields(kind) & set(claim.fields)
    }


__all__ = ["ACTS", "Act", "Part", "acts_for", "apart"]
