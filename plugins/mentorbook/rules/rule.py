"""What a rule is."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from mentorbook.findings import Finding
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register

Check = Callable[[Register, Reckoning], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One named policy check. Its name is also its page's in docs/rules/, and that of the policy it is told by."""

    name: str
    check: Check
    # The parameters that a program's policy can give it, and the words each takes; no words: what the schema allows.
    asks: Mapping[str, Collection[str]] = field(default_factory=dict)
