"""A record that cannot be read is one error, and nobody is told that what may stand in it is missing."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from rule_case import AS_OF, BASE, ROOT

from mentorbook.findings import Finding
from mentorbook.reckoning import reckon
from mentorbook.records import open_register
from mentorbook.rules import findings_of

RECORDS = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
# Of the example book: what others there stand on most.
PAIR = "records/mentorships/ms-00b2"
EXAMPLES = [f"{PAIR}/sessions/2025-12-08.yaml", f"{PAIR}/agreement.yaml", f"{PAIR}/mentorship.yaml"]


def found(root: Path) -> list[Finding]:
    register, refused = open_register(root, date.fromisoformat(AS_OF))
    return [*refused, *findings_of(register, reckon(register))]


def told(findings: list[Finding]) -> set[tuple[str, str, str]]:
    return {(each.rule, each.record, each.pointer) for each in findings}


@pytest.mark.parametrize("broken", ["nonsense: 1\n", "\tbroken\n"])
@pytest.mark.parametrize("path", [*RECORDS, *EXAMPLES])
def test_a_broken_record_is_one_error(tmp_path: Path, path: str, broken: str) -> None:
    (tmp_path / "schemas").symlink_to(ROOT / "schemas", target_is_directory=True)
    shutil.copytree((BASE if path in RECORDS else ROOT) / "records", tmp_path / "records")
    before = told(found(tmp_path))
    with (tmp_path / path).open("a") as opened:
        opened.write(broken)
    after = found(tmp_path)
    new = [each for each in after if (each.rule, each.record, each.pointer) not in before]
    assert [(each.rule in {"schema", "unreadable"}, each.place.path) for each in new] == [(True, path)], new
