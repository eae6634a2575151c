"""mentorbook approve, orient, accept, close: a few lines each, shown, checked, and nothing else touched."""

from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from writing_book import PROJECT, files, lay_out, typed

from mentorbook.book import open_book

CASES = yaml.load((PROJECT / "tests/cases/acts.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_an_act_does_what_the_case_says(case: dict[str, Any], tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = files(root)
    arguments = ["x" * 10_000 if each == "10,000 letters" else each for each in case["type"]]
    done = typed(root, arguments, case.get("answers", [""]))
    status, said = done.return_value, done.output
    if isinstance(done.exception, click.UsageError):
        status, said = 2, done.output + done.exception.message
    elif done.exception:
        raise done.exception
    assert status == int(case.get("status", 0)), said
    for words in case.get("says", ()):
        assert words in said
    changed = {path: text for path, text in files(root).items() if before.get(path) != text}
    assert list(changed) == ([case["into"]] if "into" in case else [])
    for path, text in changed.items():
        assert case["gains"] in text
        assert text.replace(case["gains"], "") == before[path]
        found = [
            each for each in open_book(root).findings() if each.severity == "error" and each.place.path.endswith(path)
        ]
        assert not found


def test_an_instructor_signs_off_what_the_coordinator_selected(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for arguments in (
        ["approve", "p-ment2", "--program", "car-seats", "--by", "p-c00rd", "--on", "2026-09-07", "--reason", "Fine"],
        ["orient", "p-ment2", "--program", "car-seats", "--by", "p-c00rd", "--instructor", "p-1nstr"],
        [
            "orient",
            "p-ment2",
            "--program",
            "car-seats",
            "--on",
            "2026-09-19",
            "--attests",
            "All of it",
            "--deck",
            "2026",
        ],
    ):
        assert typed(root, [*arguments, "--no-input"]).return_value == 0
    text = files(root)["mentors/car-seats/p-ment2.yaml"]
    assert text.endswith(
        "approval:\n  by: p-c00rd\n  on: 2026-09-07\n  outcome: approved\n  reason: Fine\n"
        "orientation:\n  instructor: p-1nstr\n  assigned_by: p-c00rd\n  on: 2026-09-19\n"
        '  deck: "2026"\n  attests: All of it\n# the last line\n'
    )
    again = typed(root, ["orient", "p-ment2", "--program", "car-seats", "--on", "2026-09-19", "--attests", "All of it",
                         "--no-input"])  # fmt: skip
    assert "already" in again.output
    assert files(root)["mentors/car-seats/p-ment2.yaml"] == text


def test_a_change_by_somebody_else_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay_out(tmp_path)
    path = root / "records/mentorships/ms-new1/mentorship.yaml"

    def slow(*_: object, **__: object) -> bool:
        path.write_text(path.read_text("utf-8") + "started: 2026-11-20\n", "utf-8")
        return True

    monkeypatch.setattr("mentorbook.cli.acting.confirm", slow)
    done = typed(root, ["accept", "ms-new1", "--as", "mentor", "--on", "2026-11-20"])
    assert done.return_value == 1
    assert "has changed meanwhile" in done.output
    assert path.read_text("utf-8").endswith("started: 2026-11-20\n")
