"""A new record asked field by field, in the schema's order and words, with what the book suggests."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import click

from mentorbook.cli.asking import ask, ask_several, confirm
from mentorbook.cli.deciding import judge
from mentorbook.reckoning.terms import in_own_words
from mentorbook.records import Choice, Field, Kind, Register, choices
from mentorbook.writing import last_mode, listed_as, new_id, suggested_id

# What comes later: by an act that has a command of its own (approve, orient, accept, close, take), by a correction, or
# when somebody goes away. A schema says what a record may hold and not who adds it when, so the names stand here. They
# can be given by --set and --from, and are not asked for; signatures are, once all else is there.
_LATER = frozenset(
    ["accepted", "approval", "away", "closure", "corrects", "orientation", "recorded_for", "retired", "signatures"]
)
_LISTED = frozenset(["x-ref", "x-among"])
_SIGNED_HERE = ("typed", "paper")  # a drawing needs the form, and a key its own tool


@dataclass
class Filling:
    """The asking for one record; `data` grows with each answer."""

    register: Register
    kind: Kind
    today: date
    data: dict[str, Any] = field(default_factory=dict)
    only: Collection[str] | None = None  # of the record's own fields: those that are asked; None asks for all

    def fill(self) -> None:
        """Ask for all that is not there yet."""
        click.echo(self._in_own_words(f"{self.kind.title}: {self.kind.description}"))
        click.echo("Type ? to have a question explained. Nothing is written before you have seen the file.\n")
        made = new_id(self.register, self.kind, self.data)
        if made and "id" not in self.data:
            self.data["id"] = made
        self._group(self.kind.field, self.data, "")
        if "id" in self.kind.field.properties and "id" not in self.data:
            self.data["id"] = new_id(self.register, self.kind, self.data) or ""
        if "signatures" in self.kind.field.properties and "signatures" not in self.data:
            self._signatures(self.kind.field.properties["signatures"])

    def _group(self, part: Field, data: dict[str, Any], pointer: str) -> None:
        names = sorted(part.properties, key=lambda name: name == "id" and self._is_named(part.properties[name]))
        for name in names:
            if name in data or (not pointer and not self._is_asked(name)):
                continue
            value = self._field(
                self._asked(part.properties[name]), f"{pointer}/{name}", data, needed=name in part.required
            )
            if value is None:
                data.pop(name, None)
            else:
                data[name] = value

    def _asked(self, part: Field) -> Field:
        """Return a field as it is asked: by what the record's program calls its mentors and mentees."""
        return replace(part, title=self._in_own_words(part.title), description=self._in_own_words(part.description))

    def _in_own_words(self, text: str) -> str:
        pair = self.register.get("mentorship", str(self.data.get("mentorship", "")))
        program = self.register.get("program", str((pair.data if pair else self.data).get("program", "")))
        return in_own_words(text, program.data.get("terms", {})) if program else text

    def _choices(self, item: Field) -> tuple[Choice, ...]:
        """Return what can be chosen for a field; the schema's own words in those of the program."""
        offered = choices(self.register, self.kind, self.data, item)
        return (
            tuple(replace(each, label=self._in_own_words(each.label)) for each in offered) if item.labels else offered
        )

    def _is_asked(self, name: str) -> bool:
        chosen = name not in _LATER if self.only is None else name in self.only
        return chosen and not self._comes_by_itself(name)

    def _comes_by_itself(self, name: str) -> bool:
        """Return whether a field of the record follows from others: an id of its day, the day it was written down."""
        if name == "recorded_on":
            return str(self.data.get("date", "")) >= self.today.isoformat()
        return name == "id" and not self._is_named(self.kind.field.properties["id"])

    @staticmethod
    def _is_named(part: Field) -> bool:
        """Return whether somebody makes this id up: it is asked last, when there is a title to make it from."""
        return bool(part.schema.get("$ref") == "#/$defs/slug")

    def _field(self, part: Field, pointer: str, around: dict[str, Any], *, needed: bool) -> Any:
        """Return what was answered, None for nothing. A group stands there from its start: a stop loses nothing."""
        name = pointer.rpartition("/")[2]
        if "const" in part.schema:
            return part.schema["const"]
        if part.options:
            return self._shape(part, pointer, around.setdefault(name, {}), needed=needed)
        if part.properties:
            return self._whole(part, pointer, around.setdefault(name, {}), needed=needed)
        if part.items and part.items.properties:
            return self._entries(part, pointer, around.setdefault(name, []))
        item = part.items or part
        offered = self._choices(item)
        if pointer == "/actions_closed":
            offered = self._actions()
        if not offered and not needed and (pointer == "/actions_closed" or _LISTED & item.schema.keys()):
            return None  # there is nothing yet that it could name
        if part.items:
            return ask_several(part, offered, judge=judge(self.kind, pointer)) or None
        default = self._suggested(part, pointer, around, offered) if needed or pointer == "/recorded_on" else ""
        return ask(part, offered, default=default, needed=needed, today=self.today, judge=judge(self.kind, pointer))

    def _actions(self) -> tuple[Choice, ...]:
        """Return what the pair took on in earlier sessions and has not closed."""
        sessions = [each.data for each in self.register.of_mentorship("session", str(self.data.get("mentorship", "")))]
        closed = {name for data in sessions for name in data.get("actions_closed", ())}
        taken_on = [action for data in sessions for action in data.get("actions", ())]
        return tuple(Choice(each["id"], each["what"]) for each in taken_on if each["id"] not in closed)

    def _whole(self, part: Field, pointer: str, data: dict[str, Any], *, needed: bool) -> dict[str, Any] | None:
        if not needed and not confirm(f"{part.title}: add it?", help_text=part.description):
            return None
        click.echo(f"{part.title}: {part.description}")
        self._group(part, data, pointer)
        return data or None

    def _shape(self, part: Field, pointer: str, data: dict[str, Any], *, needed: bool) -> dict[str, Any] | None:
        offered = [Choice(each.title, each.title, each.description) for each in part.options]
        chosen = ask(part, offered, needed=needed)
        if chosen is None:
            return None
        self._group(next(each for each in part.options if each.title == chosen), data, pointer)
        return data

    def _entries(self, part: Field, pointer: str, found: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
        if part.items is None:
            return None
        least = int(part.schema.get("minItems", 0))
        while len(found) < least or confirm(
            f"{part.title}: add {'another' if found else 'one'}?", help_text=part.description
        ):
            found.append({})
            self._group(part.items, found[-1], f"{pointer}/0")
        return found or None

    def _suggested(self, part: Field, pointer: str, around: Mapping[str, Any], offered: tuple[Choice, ...]) -> str:
        """Return what is most likely meant; "" where a person has to choose."""
        *above, name = pointer.split("/")[1:]
        if (
            pointer == self.kind.dated
            or name == "recorded_on"
            or (name == "on" and len(above) == 1 and above != ["next"])
        ):
            return self.today.isoformat()
        if name == "id" and self._is_named(part):
            return suggested_id(around)
        if pointer == "/list_as":
            return listed_as(str(self.data.get("name", "")))
        if pointer == "/mode":
            return last_mode(self.register, str(self.data.get("mentorship", "")))
        if pointer == "/by" and (pair := self.register.get("mentorship", str(self.data.get("mentorship", "")))):
            return str(pair.data["mentor"])
        return offered[0].value if len(offered) == 1 and "x-ref" in part.schema else ""

    def _signatures(self, part: Field) -> None:
        if part.items is None:
            return
        fields, signed = part.items.properties, list[dict[str, Any]]()
        pair = self.register.get("mentorship", str(self.data.get("mentorship", "")))
        while confirm("Sign it now? Whoever signs types the name." if not signed else "Does somebody else sign?"):
            asked: dict[str, Any] = {}
            for name in ("role", "by", "name", "on", "method", "kept_by"):
                if name == "kept_by" and asked["method"] != "paper":
                    continue
                if name == "by" and pair and asked["role"] in ("mentor", "mentee"):
                    asked["by"] = pair.data[asked["role"]]
                    continue
                offered = self._choices(fields[name])
                if name == "method":
                    offered = tuple(each for each in offered if each.value in _SIGNED_HERE)
                default = {"on": self.today.isoformat(), "method": "typed"}.get(name, "")
                pointer = f"/signatures/0/{name}"
                asked[name] = ask(
                    self._asked(fields[name]),
                    offered,
                    default=default,
                    today=self.today,
                    judge=judge(self.kind, pointer),
                )
            signed.append(asked)
        if signed:
            self.data["signatures"] = signed
