"""Fields of a form, each made from what its schema says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.forms.model import Choice, Control, Group, Item, Shape, Shapes
from mentorbook.views.forms.schema import Schema, is_required, part_at, resolved

MOST_BUTTONS = 12  # more choices are a list to choose from
NUMBERED = 6  # a number of so few steps is a row of buttons

# What a browser may fill in by itself, where somebody writes about themselves.
_AUTOCOMPLETE = {
    "person/name": "name",
    "person/contact/email": "email",
    "person/contact/phone": "tel",
    "person/place/region": "address-level1",
    "person/place/postal_code": "postal-code",
    "person/place/country": "country",
    "person/called": "nickname",
}
_KEYBOARDS = {
    "#/$defs/email": (("type", "email"), ("inputmode", "email")),
    "#/$defs/phone": (("type", "tel"), ("inputmode", "tel")),
    "#/$defs/link": (("type", "url"), ("inputmode", "url")),
}
# Lists that come with the personal link: where a field names a record, and where it names what such a record holds.
_LINKED = {
    "people/{.}": "people",
    "mentorships/{mentorship}/goals/{.}": "goals",
}
_LINKED_AT = {"session/actions_closed": "actions", "session/scenarios": "", "certification/": ""}


@dataclass(frozen=True, slots=True)
class Ground:
    """What the fields of one form stand on."""

    edition: Edition
    program: Mapping[str, Any]
    entry: str  # the group or list that the form adds to a record that is there; empty: it makes a record
    asked: frozenset[str]  # by kind and pointer: what the program asks for beyond the schema


def item_at(ground: Ground, address: str) -> Item | None:
    """The field, group or shapes for a kind and pointer; None where there is nothing to choose from."""
    kind, _, rest = address.partition("/")
    root = ground.edition.schemas[kind]
    pointer = f"/{rest}"
    around, _, name = pointer.rpartition("/")
    added = ground.entry and f"{kind}{around}".removesuffix("/0") == ground.entry
    required = name in part_at(root, around)["required"] if added else is_required(root, pointer)
    wished = address in ground.asked and not required
    item = _item(ground, root, part_at(root, pointer), address, address, asked=required or wished)
    return replace(item, wished=wished) if item else None


def _item(ground: Ground, root: Schema, part: Schema, address: str, at: str, *, asked: bool) -> Item | None:
    """`address` is where the field is; `at` is what the page writes beside it: within a repeated group its name."""
    id_ = "f-" + address.replace("/", "-").replace("_", "-").replace("*", "x")
    if "oneOf" in part:
        each = enumerate(resolved(root, one) for one in part["oneOf"])
        shapes = tuple(_shape(ground, root, one, f"{address}/{number}", at) for number, one in each)
        return Shapes("shapes", at, id_, part["title"], part["description"], shapes, asked)
    if part.get("type") == "object":
        items = tuple(_inside(ground, root, part, address, at))
        return Group("group", at, id_, part["title"], part["description"], items, asked) if items else None
    if part.get("type") == "array":
        return _list(ground, root, part, address, at, asked=asked)
    return _leaf(ground, part, address, at, asked=asked)


def _inside(ground: Ground, root: Schema, part: Schema, address: str, at: str) -> Iterator[Item]:
    """The fields of a group, without those that the page makes."""
    required = part.get("required", ())
    for name, inner in part["properties"].items():
        if name == "id" or "const" in inner:
            continue
        below = f"{at}/{name}" if at else name
        found = _item(ground, root, resolved(root, inner), f"{address}/{name}", below, asked=name in required)
        if found:
            yield replace(found, today=False) if isinstance(found, Control) else found


def _shape(ground: Ground, root: Schema, part: Schema, address: str, at: str) -> Shape:
    items = tuple(_inside(ground, root, part, address, at))
    constants = {name: inner["const"] for name, inner in part["properties"].items() if "const" in inner}
    return Shape(part["title"], part["description"], items, json.dumps(constants))


def _list(ground: Ground, root: Schema, part: Schema, address: str, at: str, *, asked: bool) -> Item | None:
    inner = resolved(root, part["items"])
    id_ = "f-" + address.replace("/", "-").replace("_", "-")
    if inner.get("type") == "object":
        items = tuple(_inside(ground, root, inner, f"{address}/*", ""))
        there = {item.at for item in items} | {"id"}
        if not there.issuperset(inner["required"]):
            return None  # the program has no list for what an entry must name
        return Group("group", at, id_, part["title"], part["description"], items, asked, part["maxItems"])
    choices, source = choices_of(ground, inner, address)
    if choices or source:
        return Control(
            "control", at, id_, "many", "list", part["title"], part["description"], asked, choices, (), source
        )
    if "x-among" in inner:
        return None  # the program has no such list
    return Control("control", at, id_, "lines", "list", part["title"], part["description"], asked)


def _leaf(ground: Ground, part: Schema, address: str, at: str, *, asked: bool) -> Item | None:
    id_ = "f-" + address.replace("/", "-").replace("_", "-").replace("*", "x")
    label, hint, type_ = part["title"], part["description"].replace(", in quotes", ""), part["type"]
    choices, source = choices_of(ground, part, address)
    if "x-among" in part and not choices:
        return None  # the program has no such list
    attributes: tuple[tuple[str, str], ...] = ()
    if choices or source:
        look = "one" if source or len(choices) <= MOST_BUTTONS else "select"
    elif type_ == "boolean":
        look, choices = "one", (Choice("true", "Yes"), Choice("false", "No"))
    elif type_ == "integer" and part["maximum"] - part["minimum"] < NUMBERED:
        look = "one"
        choices = tuple(Choice(str(n), str(n)) for n in range(part["minimum"], part["maximum"] + 1))
    elif type_ in ("integer", "number"):
        look, attributes = "number", (("inputmode", "numeric" if type_ == "integer" else "decimal"),)
    elif part.get("format") == "date":
        look = "date"
    elif part.get("$ref") == "#/$defs/time":
        look = "time"
    elif part.get("$ref") == "#/$defs/prose":
        look = "prose"
    else:
        look, attributes = "line", _KEYBOARDS.get(part.get("$ref", ""), ())
    if address in _AUTOCOMPLETE:
        attributes = (*attributes, ("autocomplete", _AUTOCOMPLETE[address]))
    today = look == "date" and asked
    return Control("control", at, id_, look, type_, label, hint, asked, choices, attributes, source, today)


def choices_of(ground: Ground, part: Schema, address: str) -> tuple[tuple[Choice, ...], str]:
    """The choices of a field, and the list of the personal link that they come from instead."""
    if "enum" in part:
        labels = part.get("x-labels", {})
        return tuple(Choice(value, labels.get(value, value)) for value in part["enum"]), ""
    if "x-among" in part:
        listed = part["x-among"].rpartition("/")[2]
        return tuple(
            Choice(entry["id"], entry["title"], text_at(entry, "describes"))
            for entry in items_at(ground.program, listed)
        ), ""
    if part.get("x-ref") == "programs/{.}":
        return tuple(Choice(shown.id, shown.data["short"]) for shown in ground.edition.of("program")), ""
    return (), _LINKED_AT.get(address, "") or _LINKED.get(part.get("x-ref", ""), "")
