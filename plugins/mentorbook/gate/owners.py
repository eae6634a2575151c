"""CODEOWNERS: whom a forge asks to approve what, written from the officers, and whether it still says so."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from mentorbook.book import Book
from mentorbook.findings import Finding, Place, Severity
from mentorbook.reckoning.fields import day, entries
from mentorbook.reckoning.programs import in_office, read_program
from mentorbook.records import Register

# Where each forge looks, and how it writes a path: as a shell does, or as an expression.
PLACES = {
    "github": ".github/CODEOWNERS",
    "gitlab": ".gitlab/CODEOWNERS",
    "gitea": "CODEOWNERS",
    "forgejo": "CODEOWNERS",
}
_BY_EXPRESSION = ("gitea", "forgejo")
_HEAD = """\
# Written by `mentorbook codeowners` from the officers in records/programs. Change the officers, and write it anew.
# Whom the forge asks to approve a change. The last line that fits a path counts.
"""


def owners_text(register: Register, forge: str) -> str:
    """Return the file for a forge, as of the register's day; "" where nobody can be named."""
    programs = [read_program(record) for record in register.of("program") if "example" not in record.data]
    held = {
        (program.id, role): _logins(register, forge, in_office(program, (role,), register.as_of))
        for program in programs
        for role in ("coordinator", "maintainer")
    }
    coordinators = sorted({login for (_, role), logins in held.items() for login in logins if role == "coordinator"})
    maintainers = sorted({login for (_, role), logins in held.items() for login in logins if role == "maintainer"})
    all_else = maintainers or coordinators
    if not all_else:
        return ""
    lines = [("", all_else), ("records/", coordinators or all_else)]
    for program in programs:
        own = held[program.id, "coordinator"]
        lines += [(f"records/{kind}/{program.id}/", own) for kind in ("mentees", "mentors") if own]
    lines += [("records/programs/", all_else)]
    return _HEAD + "".join(f"{_pattern(path, forge)} {' '.join(f'@{each}' for each in who)}\n" for path, who in lines)


def unnamed_officers(register: Register, forge: str) -> list[str]:
    """Return the coordinators and maintainers of today whom the forge could not be told, for want of a login there."""
    programs = [read_program(record) for record in register.of("program") if "example" not in record.data]
    officers = {each for own in programs for each in in_office(own, ("coordinator", "maintainer"), register.as_of)}
    return sorted(each for each in officers if not _logins(register, forge, [each]))


def forge_of(root: Path) -> str:
    """Return the forge whose file lies there; GitHub where none does and its workflows are there; else ""."""
    found = [forge for forge, place in PLACES.items() if (root / place).is_file()]
    return found[0] if found else "github" if (root / ".github/workflows/review.yml").is_file() else ""


def owners_findings(book: Book) -> tuple[Finding, ...]:
    """Return the one finding that the file does not say what the officers are; none where it does, or is not used.

    The file is the work tree's: with the book at an earlier revision it is not compared.
    """
    forge = "" if book.revision else forge_of(book.root)
    wanted = owners_text(book.register, forge) if forge else ""
    if not wanted or _read(book.root / PLACES[forge]) == wanted:
        return ()
    there = (book.root / PLACES[forge]).is_file()
    says = "This file does not say what the officers are." if there else "There is no such file yet."
    hint = "Write it: mentorbook codeowners. Until then the forge asks the wrong people, or nobody, to approve."
    return (Finding("codeowners", Severity.INCOMPLETE, Place(PLACES[forge]), says, hint),)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        return ""


def _logins(register: Register, forge: str, persons: Collection[str]) -> list[str]:
    records = [register.get("person", person) for person in persons]
    return sorted(
        str(entry["login"])
        for record in records
        if record
        for entry in entries(record.data, "/logins")
        if entry["forge"] == forge
        and (day(entry, "/from") or date.min) <= register.as_of <= (day(entry, "/until") or date.max)
    )


def _pattern(path: str, forge: str) -> str:
    if forge in _BY_EXPRESSION:
        return f"{path}.*"
    return f"/{path}" if path else "*"
