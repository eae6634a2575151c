"""What a review tells: what a merge does, what blocks it, what to offer. Plain data; ids only, never a private text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mentorbook.findings import Finding, Place


@dataclass(frozen=True, slots=True)
class Block:
    """One reason why a change may not be merged: what is wrong, where, and the way out."""

    name: str  # a heading of docs/guides/review.md, or the name of a rule
    place: Place
    message: str
    hint: str = ""
    record: str = ""  # kind/id, where there is one
    is_rule: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a merge does, in a sentence of ids and counts; `more` is left out where everybody can read."""

    act: str  # a name from the table of acts
    path: str
    record: str
    says: str
    more: str = ""
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Lines that somebody may accept as their own act: they go below a line of a file."""

    path: str
    line: int
    text: str  # of that line; it holds an id only
    choices: Mapping[str, str]  # the lines, by the person whose act they would be
    command: str


@dataclass(frozen=True)
class Review:
    """What the merge of one change does, and whether it may be."""

    as_of: date
    base: str  # the commits' full names
    head: str
    login: str
    person: str = ""  # who that is in the base; none for a stranger
    deeds: tuple[Deed, ...] = ()
    blocks: tuple[Block, ...] = ()
    incomplete: tuple[Finding, ...] = ()  # new ones
    notices: tuple[Finding, ...] = ()
    offers: tuple[Offer, ...] = ()
    checks_not_run: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # by id; only where names were asked for

    @property
    def may_merge(self) -> bool:
        """Whether nothing blocks."""
        return not self.blocks
