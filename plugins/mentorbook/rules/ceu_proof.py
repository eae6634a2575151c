"""Proof of continuing education, kept through the cycle and some months after it (CPS certification: 3)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CEU_PROOF = Rule("ceu-proof", tell_gaps("ceu-proof", Severity.INCOMPLETE), asks={"proof_months": ()})
