"""A case: a small book laid over tests/cases/base, and what the rules find in it.

`expected.json` says {"as_of"?, "without"?: paths of the base to leave out, "findings": [...], "todos": [...]}, each of
them with all that it tells. An `as_of` that is null is the book's own day.
"""

import json
import shutil
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mentorbook.findings import Finding
from mentorbook.reckoning import Todo, reckon, signed_records
from mentorbook.records import Kind, load_kinds, open_register
from mentorbook.rules import findings_of
from mentorbook.sealing import signature_states

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "cases" / "base"
CASES = ROOT / "tests" / "cases" / "rules"
AS_OF = "2026-11-21"
FRAME = ("link", "path", "schema", "unreadable")  # the rules of the rooms below, which have a page here too


@dataclass(frozen=True)
class RuleCase:
    folder: Path
    base: Path = BASE

    @property
    def name(self) -> str:
        return self.folder.relative_to(CASES).as_posix()

    @property
    def rule(self) -> str:
        return self.folder.parent.name

    @property
    def expected(self) -> dict[str, Any]:
        return json.loads((self.folder / "expected.json").read_text("utf-8"))

    def lay_out(self, root: Path) -> None:
        """Make the case's whole book at `root`."""
        shutil.copytree(self.base, root, dirs_exist_ok=True)
        for path in self.expected.get("without", ()):
            (root / path).unlink()
        for part in ("records", "docs"):
            if (self.folder / part).is_dir():
                shutil.copytree(self.folder / part, root / part, dirs_exist_ok=True)
        (root / "schemas").symlink_to(ROOT / "schemas", target_is_directory=True)

    def told(self, root: Path) -> "Told":
        """Return what is found in the book at `root`, the frame's findings first, and what somebody must do."""
        named = self.expected.get("as_of", AS_OF)
        register, found = open_register(root, date.fromisoformat(named) if named else None)
        reckoning = reckon(register, signature_states(signed_records(register), register.of("person")))
        return Told((*found, *findings_of(register, reckoning)), reckoning.todos)

    def findings(self, root: Path) -> tuple[Finding, ...]:
        return self.told(root).findings


@dataclass(frozen=True)
class Told:
    findings: tuple[Finding, ...]
    todos: tuple[Todo, ...]


def as_data(told: Finding | Todo) -> dict[str, Any]:
    """Return all that is told as JSON holds it, without what is empty."""
    data = json.loads(json.dumps(asdict(told), default=str))
    return {key: value for key, value in data.items() if value not in (None, "", [])}


@cache
def kinds() -> dict[str, Kind]:
    return load_kinds(ROOT)


def find_cases() -> list[RuleCase]:
    return [RuleCase(path.parent) for path in sorted(CASES.glob("*/*/expected.json"))]
