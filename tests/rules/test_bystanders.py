"""What is told of one is told also where others, of whom nothing is to be told, come before them."""

import shutil
from pathlib import Path

import pytest
from rule_case import FRAME, ROOT, RuleCase, as_data, find_cases

BYSTANDERS = ROOT / "tests" / "cases" / "bystanders" / "records"  # a program of its own; all its ids come first
FAILING = [case for case in find_cases() if case.rule not in FRAME and case.folder.name.startswith("failing")]


@pytest.mark.parametrize("case", FAILING, ids=lambda case: case.name)
def test_bystanders_change_nothing(tmp_path: Path, case: RuleCase) -> None:
    case.lay_out(tmp_path)
    shutil.copytree(BYSTANDERS, tmp_path / "records", dirs_exist_ok=True)
    told = case.told(tmp_path)
    assert [as_data(finding) for finding in told.findings] == case.expected["findings"]
    assert [as_data(todo) for todo in told.todos] == case.expected["todos"]
