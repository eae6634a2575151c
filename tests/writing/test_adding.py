"""Lines are added, and everything else in the file stays byte for byte."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from test_record_text import TEXTS, read

from mentorbook.records import load_kinds
from mentorbook.writing import NotWrittenError, add_lines, record_text, save

PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)
CASES = yaml.load((PROJECT / "tests/cases/added_lines.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_lines_are_added_as_the_case_says(case: dict[str, Any]) -> None:
    before = case["before"].encode()
    if "refused" in case:
        with pytest.raises(NotWrittenError, match=case["refused"]):
            add_lines("records/x.yaml", before, KINDS[case["kind"]].field, case["add"].items())
        return
    change = add_lines("records/x.yaml", before, KINDS[case["kind"]].field, case["add"].items())
    assert change.after.decode() == case["after"]
    assert change.is_none == (before == change.after)
    kept = [line for line in change.after.decode().splitlines() if line not in change.lines]
    assert kept == [line for line in before.decode().splitlines() if line not in change.lines]


@given(TEXTS, TEXTS)
def test_added_values_read_back_beside_any_others(old: str, new: str) -> None:
    before = {"id": "ms-0000", "reason": old, "closure": {"on": "2026-03-14", "why": old}}
    text = "# a remark\n" + record_text(before) + "# an end\n"
    change = add_lines(
        "records/x.yaml",
        text.encode(),
        KINDS["mentorship"].field,
        [("/vision", {"says": new, "on": old}), ("/closure/outcome", new)],
    )
    read_back = read(change.after.decode())
    assert read_back == {
        **before, "vision": {"says": new, "on": old}, "closure": {**before["closure"], "outcome": new}  # type: ignore[dict-item]
    }  # fmt: skip
    assert change.after.decode().startswith("# a remark\n")
    assert "# an end\n" in change.after.decode()


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "records/mentorships/ms-0000/mentorship.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"id: ms-0000\n")
    path.chmod(0o640)
    name = path.relative_to(tmp_path).as_posix()
    change = add_lines(name, path.read_bytes(), KINDS["mentorship"].field, [("/started", "2026-03-14")])
    save(tmp_path, change)
    assert path.read_text("utf-8") == "id: ms-0000\nstarted: 2026-03-14\n"
    assert path.stat().st_mode & 0o777 == 0o640
    with pytest.raises(NotWrittenError, match="has changed meanwhile"):
        save(tmp_path, change)
    assert path.read_text("utf-8") == "id: ms-0000\nstarted: 2026-03-14\n"
    assert [each.name for each in tmp_path.iterdir()] == ["records"]
