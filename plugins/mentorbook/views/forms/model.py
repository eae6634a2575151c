"""What a form is made of: parts, and in them fields, groups of fields, and choices between shapes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mentorbook.views.parts import Plate


@dataclass(frozen=True, slots=True)
class Choice:
    """One button."""

    value: str
    words: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """One field. `at` is the kind and the pointer ("session/minutes"), within a repeated group the field's name."""

    what: Literal["control"]
    at: str
    id: str
    look: str  # line, prose, date, time, number, one, many, lines, select, today
    type: str  # of the value: string, integer, number, boolean
    label: str
    hint: str
    asked: bool
    choices: tuple[Choice, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()  # of the input: type, inputmode, autocomplete
    source: str = ""  # where its choices come from: a list of the personal link
    today: bool = False  # a day that is most often today: a button fills it in
    wished: bool = False  # asked for by the program alone: a record is sound without it


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together; `most` more than 0: they can be added as often."""

    what: Literal["group"]
    at: str
    id: str
    label: str
    hint: str
    items: tuple["Item", ...]
    asked: bool = False
    most: int = 0
    wished: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to fill in a group, with what it says by itself."""

    label: str
    hint: str
    items: tuple["Item", ...]
    constants: str  # JSON


@dataclass(frozen=True, slots=True)
class Shapes:
    """A group that can be filled in one of several ways."""

    what: Literal["shapes"]
    at: str
    id: str
    label: str
    hint: str
    shapes: tuple[Shape, ...]
    asked: bool = False
    wished: bool = False


Item = Control | Group | Shapes


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of a form."""

    title: str
    says: str
    items: tuple[Item, ...]
    more: tuple[Item, ...] = ()  # seldom needed: folded away


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who can sign: the role, and how the program calls it."""

    role: str
    words: str


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one program."""

    name: str
    path: str
    title: str
    lede: str
    plate: Plate | None
    writes: tuple[str, ...]  # kinds, the main one last
    entry: str  # "certification/ceus": what is written is a part of a record that is there
    needs: str  # which personal link it opens by: "pair", "cycle", or none
    parts: tuple[Part, ...]
    signers: tuple[Signer, ...]
    signing_asked: bool
    signed_contacts: tuple[str, ...]  # of a session: those whose signatures are asked; none named: all
    asked_contacts: tuple[str, ...]  # the same of its details
    evaluators: tuple[str, ...]  # of an evaluation: the roles of the pair that write it; none named: either
    confirms: str
    program: str
    zone: str
    mail: str
    contact: str  # the office's name
    terms: Mapping[str, str]  # how the program calls its mentor and its mentee
