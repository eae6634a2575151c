"""A file that somebody shared, as a draft: what kind of record it is, for whom it is recorded, and where it goes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mentorbook.findings import Finding
from mentorbook.reading import Source, find_file, read_file
from mentorbook.records import Kind, Register, path_of
from mentorbook.writing.adding import add_lines
from mentorbook.writing.modelines import with_modeline
from mentorbook.writing.placing import Draft
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.text import record_text

# What nobody can share: an officer's own act, and what a program's officers decide among themselves. By kind and field,
# what it is and the way out.
_ACT = "this is an officer's own act, and a shared file cannot bring it."
_BINDS = "this lets somebody act and sign as this person, and a shared file cannot bring it."
_BY_HAND = "Take these lines out. Once the file is taken in, an officer who knows whose it is adds it to the record."
ACTS = {
    "mentor": {
        "approval": (_ACT, "Take these lines out, and use `mentorbook approve`."),
        "orientation": (_ACT, "Take these lines out, and use `mentorbook orient`."),
    },
    "person": {"logins": (_BINDS, _BY_HAND), "keys": (_BINDS, _BY_HAND)},
}
NEVER = {
    "program": "Propose its file yourself, if it is right.",
    "mentorship": "An officer proposes it, and the two accept it: `mentorbook new mentorship`, `mentorbook accept`.",
}
FOR = "recorded_for"


def read_shared(path: Path) -> tuple[Source, bytes]:
    """Return what a shared file holds, and its bytes as a book keeps them. Raises NotWrittenError."""
    if not path.is_symlink() and not path.exists():
        raise NotWrittenError("There is no such file.")
    file = find_file(path.name, path)
    if isinstance(file, Finding):
        raise NotWrittenError(file.message, file.hint)
    source = read_file(file)
    if isinstance(source, Finding):
        where = f"line {source.place.line}: " if source.place.line else ""
        raise NotWrittenError(f"{where}{source.message}", source.hint)
    content = file.read().decode("utf-8-sig").replace("\r\n", "\n")
    return source, (content if content.endswith("\n") else content + "\n").encode()


def kind_of(kinds: Mapping[str, Kind], data: Mapping[str, Any]) -> Kind:
    """Return the kind whose schema accepts the data, else the one that it was most likely meant to be."""
    sound = [kind for kind in kinds.values() if not kind.verdict(data) and path_of(kind, data)]
    if sound:
        return sound[0]
    return max(kinds.values(), key=lambda kind: (_likeness(kind, data), kind.name))


def shared_draft(kind: Kind, source: Source, content: bytes, recorded_for: str) -> Draft:
    """Return the draft of a shared file: its own text, with the line that says for whom an officer recorded it.

    Raises NotWrittenError where it brings what nobody can share.
    """
    if kind.name in NEVER:
        raise NotWrittenError(f"A {kind.title.lower()} is not taken in from a shared file.", NEVER[kind.name])
    for name, (why, way_out) in ACTS.get(kind.name, {}).items():
        if name in source.data:
            raise NotWrittenError(f"{name}: {why}", way_out)
    if recorded_for and source.data.get(FOR, recorded_for) != recorded_for:
        raise NotWrittenError(
            f"{FOR}: the file is for somebody else than --for names.",
            "Leave --for out if the file is right, else correct this line in it.",
        )
    if not recorded_for or FOR in source.data:
        return _draft(kind, source.data, content.decode())
    data = {**source.data, FOR: recorded_for}
    try:
        text = add_lines(source.path, content, kind.field, [(f"/{FOR}", recorded_for)]).after.decode()
    except NotWrittenError:  # it is written in brackets, as JSON is
        text = record_text(data, kind.field)
    return _draft(kind, data, text)


def _draft(kind: Kind, data: Mapping[str, Any], shared: str) -> Draft:
    text = with_modeline(kind, shared)
    return Draft(kind, data, text, above=text.count("\n") - shared.count("\n"))


def likely_for(register: Register, data: Mapping[str, Any]) -> str:
    """Return who most likely shared a record: who collected or gave its first signature, else the pair's mentor."""
    listed = data.get("signatures")
    signatures = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    pair = register.get("mentorship", str(data.get("mentorship", "")))
    told = [each[name] for name in ("collected_by", "by") for each in signatures if name in each]
    return str(next(iter(told), pair.data["mentor"] if pair else ""))


def _likeness(kind: Kind, data: Mapping[str, Any]) -> int:
    own, needed = kind.field.properties.keys(), kind.field.required
    return 2 * len(data.keys() & own) - len(data.keys() - own) - len(needed - data.keys())
