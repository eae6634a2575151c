"""The small book of tests/cases/base with a case's changes, laid out in a folder of its own.

A case is data: `change` gives, by path below records/, what is written in place of what; `add` gives whole new files;
`without` names folders that are left out.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parents[2]
BASE = PROJECT / "tests/cases/base/records"
NAV = "nav: [index.md, desk/index.md, mentorships/index.md, mentors/index.md, people/index.md, privacy.md]\n"
# With a day of its own a book needs no clock to know what today is.
TODAY = {"programs/car-seats.yaml": {"plate: 1": "example:\n  as_of: 2026-11-21\nplate: 1"}}


class Plain(yaml.SafeLoader):
    """Knows numbers, true and false; all else, dates and `on` too, is text."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - the name and shape are the base class's


Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[0-9]+$"), list("0123456789"))
Plain.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[0-9]+\.[0-9]+$"), list("0123456789"))


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of a file in tests/cases."""
    text = (PROJECT / "tests/cases" / name).read_text(encoding="utf-8")
    read: list[dict[str, Any]] = yaml.load(text, Plain)  # noqa: S506 - a SafeLoader
    return read


def laid_out(root: Path, case: Mapping[str, Any]) -> Path:
    """Return the folder of the base book with the case's changes; what is to be changed must be there."""
    shutil.copytree(BASE, root / "records")
    shutil.copytree(PROJECT / "schemas", root / "schemas")
    for name in case.get("without", ()):
        shutil.rmtree(root / "records" / name)
    for changes in (case.get("change", {}), TODAY if case.get("today") else {}):
        for name, words in changes.items():
            path = root / "records" / name
            text = path.read_text(encoding="utf-8")
            for old, new in words.items():
                assert old in text, f"{name} has no {old!r}"
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")
    for name, text in case.get("add", {}).items():
        path = root / "records" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def with_prose(root: Path) -> Path:
    """Return the same folder, with the settings and the little prose that a portal needs."""
    (root / "docs").mkdir()
    (root / "docs/privacy.md").write_text("# Privacy\n\nWhat we keep.\n", encoding="utf-8")
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").partition("# Written once for both")[0]
    (root / "mkdocs.yml").write_text(settings + NAV, encoding="utf-8")
    return root
