"""mentorbook check, as people and CI run it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
COMMAND = str(Path(sys.executable).with_name("mentorbook"))


def mentorbook(*arguments: str, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, *arguments], cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    for folder in ("records", "schemas", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    return tmp_path


def test_the_examples_have_no_errors_and_a_few_things_incomplete() -> None:
    done = mentorbook("check", "--format", "json")
    report = json.loads(done.stdout)
    severities = [finding["severity"] for finding in report["findings"]]
    assert done.returncode == 0
    assert report["as_of"] == "2026-11-21"
    assert report["records"] > 200
    assert report["checks_not_run"] == []
    assert "error" not in severities
    assert 3 <= severities.count("incomplete") <= 30
    assert mentorbook("check", "--strict").returncode == 1


def test_a_finding_in_json_has_its_documented_fields_and_its_page() -> None:
    report = json.loads(mentorbook("check", "--format", "json").stdout)
    for finding in report["findings"]:
        assert list(finding) == [
            "rule", "severity", "path", "line", "column", "pointer", "record", "message", "hint", "turn", "docs",
        ]  # fmt: skip
        assert (PROJECT / finding["path"]).is_file()
        assert (PROJECT / "docs" / finding["docs"]).with_suffix(".md").is_file()


def test_an_error_is_told_at_its_place_and_leaves_with_1(book: Path) -> None:
    session = sorted((book / "records").glob("mentorships/*/sessions/*.yaml"))[0]
    session.write_text(re.sub(r"mode: \S+", "mode: vidio", session.read_text(), count=1))
    done = mentorbook("check", cwd=book)
    line = next(n for n, text in enumerate(session.read_text().splitlines(), 1) if "vidio" in text)
    assert done.returncode == 1
    assert f"error: {session.relative_to(book)}:{line}:7: mode: " in done.stdout
    assert "Did you mean video?" in done.stdout
    assert "1 error" in done.stdout.splitlines()[-1]
    assert "\x1b" not in done.stdout + done.stderr, "no colour where nobody looks"


def test_a_past_day_hides_what_is_dated_later() -> None:
    def records(day: str) -> int:
        return int(json.loads(mentorbook("check", "--format", "json", "--as-of", day).stdout)["records"])

    assert records("2026-03-01") < records("2026-09-01") < records("2026-11-21")


def test_wrong_usage_leaves_with_2_and_says_what_to_write(tmp_path: Path) -> None:
    for arguments, says in {
        ("check", "--as-of", "2026-2-30"): "year-month-day",
        ("check", "--format", "xml"): "json",
        ("chekc",): "No such command",
        ("check", "--root", str(tmp_path / "nowhere")): "does not exist",
        ("print", "ms-zzzz"): "ms-zzzz",
        ("build", "--edition", "everybody"): "program",
    }.items():
        done = mentorbook(*arguments)
        assert done.returncode == 2, done
        assert says in done.stderr
        assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_book_is_said(tmp_path: Path) -> None:
    done = mentorbook("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "schemas" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_book_is_fine(book: Path) -> None:
    shutil.rmtree(book / "records")
    (book / "records").mkdir()
    done = mentorbook("check", cwd=book)
    assert (done.returncode, "0 records" in done.stdout) == (0, True)


def test_our_own_fault_leaves_with_3_and_tells_nothing_of_the_records(book: Path) -> None:
    program = """
import mentorbook.cli.check as check
from mentorbook.cli import main
check.open_to_read = lambda *_, **__: {}["Ines Okafor"]
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program, "check"], cwd=book, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "report it" in done.stderr
    assert "KeyError" in done.stderr
    assert "Ines" not in done.stderr


def test_every_command_has_help() -> None:
    listed = mentorbook("--help").stdout
    for command in ("build", "check", "print", "serve"):
        assert command in listed
        done = mentorbook(command, "--help")
        assert done.returncode == 0
        assert "Usage" in done.stdout


def test_incomplete_findings_name_whose_turn_it_is_by_id_as_the_status_does() -> None:
    findings = json.loads(mentorbook("check", "--format", "json").stdout)["findings"]
    turns = {finding["turn"] for finding in findings if finding["severity"] == "incomplete"}
    status = mentorbook("status").stdout
    assert turns - {""}
    assert all(re.search(rf"^{re.escape(turn)}: \d+ things? to do$", status, re.MULTILINE) for turn in turns - {""})
    told = mentorbook("check", "--format", "markdown").stdout
    assert all(f"\n#### {turn} (" in told.replace("\\-", "-").replace("\\", "") for turn in turns - {""})


def test_markdown_is_as_long_as_it_may_be_and_other_forms_know_no_length() -> None:
    short = mentorbook("check", "--format", "markdown", "--most-bytes", "2000").stdout
    assert len(short.encode()) <= 2000
    assert re.search(r"\d+ more findings are left out here, for want of room: .*\d+ incomplete", short)
    assert mentorbook("check", "--most-bytes", "2000").returncode == 2
    assert mentorbook("check", "--format", "markdown", "--most-bytes", "10").returncode == 2
