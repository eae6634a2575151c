"""The first records of a book of one's own: its programs, its first coordinator, and the resources for them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import Any

from mentorbook.records import Kind, Register, load_kinds
from mentorbook.starting.choices import BLANK, Choices, Office, Officer
from mentorbook.starting.origin import PACKAGE, Origin
from mentorbook.starting.programs import made_own, read_data
from mentorbook.starting.refused import NotBegunError
from mentorbook.writing import draft_of, listed_as, new_id

_TEMPLATE = f"{PACKAGE}/starting/templates/program.yaml"
_PROGRAMS = re.compile(r"^programs:.*\n(?:^[ -].*\n)*", re.MULTILINE)
_VERIFIED = re.compile(r"^verified:.*\n(?:^ .*\n)*", re.MULTILINE)


def first_records(
    origin: Origin, chosen: Sequence[str], choices: Choices, officer: Officer, office: Office
) -> dict[str, bytes]:
    """Return the records by path. `chosen` names programs that come with the project, or `blank`, in this order.

    Raises NotBegunError where the officer's login or a program's id cannot stand in a record.
    """
    kinds = _kinds(origin)
    person, records = _person(kinds, officer)
    since = officer.since.isoformat()
    roles = ("coordinator", "maintainer")  # without a maintainer nobody could change a program, or name another one
    officers = [{"person": person, "role": role, "from": since} for role in roles]
    field = kinds["program"].field
    for each, title in choices.programs.items():
        path = f"records/programs/{each}.yaml"
        if each in chosen:
            text = origin.programs[each].decode()
        else:
            text = Template(origin.files[_TEMPLATE].decode()).substitute(id=each, title=_quoted(title), day=since)
        records[path] = made_own(path, text, field, officers, office).encode()
        if wrong := kinds["program"].verdict(read_data(path, records[path].decode())):
            raise NotBegunError(wrong[0].message, wrong[0].hint)
    return records | _resources(origin, chosen, choices)


def _kinds(origin: Origin) -> Mapping[str, Kind]:
    with TemporaryDirectory() as folder:
        for path, content in origin.under("schemas").items():
            target = Path(folder, path)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
        return load_kinds(Path(folder))


def _person(kinds: Mapping[str, Kind], officer: Officer) -> tuple[str, dict[str, bytes]]:
    """Return the first coordinator's id, and their record."""
    kind = kinds["person"]
    made = new_id(Register(kinds, (), officer.since), kind, {}) or ""
    data: dict[str, Any] = {
        "id": made,
        "name": officer.name,
        "list_as": listed_as(officer.name),
        "logins": [{"forge": officer.forge, "login": officer.login, "from": officer.since.isoformat()}],
    }
    if officer.promised_on:
        day = officer.promised_on.isoformat()
        data["consents"] = [{"to": what, "on": day} for what in ("record-keeping", "confidentiality")]
    draft = draft_of(kind, data)
    if wrong := draft.verdicts():
        raise NotBegunError(f"The officer cannot be written down. {wrong[0].message}", wrong[0].hint)
    return made, {draft.path: draft.content}


def _resources(origin: Origin, chosen: Sequence[str], choices: Choices) -> dict[str, bytes]:
    """Return the resources for these programs; a program that was not there before gets those that are for all."""
    found = {}
    for path, content in origin.under("records/resources").items():
        text = content.decode()
        served = set(read_data(path, text)["programs"])
        for_all = BLANK in chosen and served >= origin.programs.keys()
        own = [each for each in choices.programs if each in served or (for_all and each not in origin.programs)]
        if own:
            text = _PROGRAMS.sub(f"programs: [{', '.join(own)}]\n", text)
            found[path] = _VERIFIED.sub("", text).encode()  # nobody here has looked yet
    return found


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
