"""What an act is: the parts of a change that it explains, and who may do it. The table of them all is in acts/."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.told import Block, Deed

ON_NEW = (Sort.NEW, Sort.SET, Sort.CHANGED, Sort.REMOVED)
LATER = (Sort.SET, Sort.CHANGED, Sort.REMOVED)
OTHERS = "*"  # every field of the kind that no act names

Judge = Callable[[Part, Ground], Iterator[Block | Deed]]


@dataclass(frozen=True, slots=True)
class Claim:
    """Parts that an act explains: fields of a kind, and what happens to them."""

    kind: str
    fields: tuple[str, ...]
    sorts: tuple[Sort, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """One sort of thing that people do, and who may. `judge` yields what it does, or why it may not be."""

    name: str
    does: str  # for the table that an auditor reads
    who: str
    claims: tuple[Claim, ...]
    judge: Judge

    def named_fields(self, kind: str) -> set[str]:
        """Return the fields of a kind that the act names."""
        return {name for claim in self.claims if claim.kind == kind for name in claim.fields} - {WHOLE, OTHERS}

    def claims_part(self, kind: str, field: str, sort: Sort, *, is_named: bool) -> bool:
        """Return whether the act explains this; `is_named` says whether any act names the field."""
        return any(
            claim.kind == kind
            and sort in claim.sorts
            and (field in claim.fields or (OTHERS in claim.fields and field != WHOLE and not is_named))
            for claim in self.claims
        )
