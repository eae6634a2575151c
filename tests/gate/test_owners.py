"""CODEOWNERS says what the officers are, and the check says where it no longer does."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from gate_book import DAY, records
from git_book import PROJECT

from mentorbook.cli.main import commands

GITHUB = """\
* @maint @maint2
/records/ @coord @coord2
/records/mentees/wren-cps/ @coord @coord2
/records/mentors/wren-cps/ @coord @coord2
/records/mentees/wren-tech/ @coord @coord2
/records/mentors/wren-tech/ @coord @coord2
/records/programs/ @maint @maint2
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return the base on the disk; its programs are real ones here."""
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas")
    for path, text in records().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text.replace("example:\n  as_of: 2026-11-21\n", ""))
    return tmp_path


def typed(book: Path, *words: str) -> Result:
    return CliRunner().invoke(
        commands, [*words, "--root", str(book), "--as-of", DAY.isoformat()], standalone_mode=False
    )


def body(book: Path, place: str = ".github/CODEOWNERS") -> str:
    return "".join(line for line in (book / place).read_text().splitlines(keepends=True) if line[0] != "#")


def test_it_is_written_from_the_officers_of_today(book: Path) -> None:
    done = typed(book, "codeowners")
    assert done.return_value == 0, done.output
    assert body(book) == GITHUB
    assert typed(book, "codeowners", "--check").return_value == 0


@pytest.mark.parametrize("forge", ["gitea", "forgejo"])
def test_forges_that_write_paths_as_expressions_get_them_so(forge: str, book: Path) -> None:
    for person in (book / "records/people").iterdir():
        person.write_text(person.read_text().replace("forge: github", f"forge: {forge}"))
    typed(book, "codeowners", "--forge", forge)
    assert body(book, "CODEOWNERS").splitlines()[:2] == [".* @maint @maint2", "records/.* @coord @coord2"]


def test_an_officer_without_a_login_there_is_named(book: Path) -> None:
    done = typed(book, "codeowners", "--forge", "gitlab")
    assert "p-ccccc holds an office and has no login on gitlab" in done.stderr
    assert "Nobody can be named" in done.stdout
    assert not (book / ".gitlab").exists()


def test_drift_is_a_finding_that_names_the_command(book: Path) -> None:
    assert "codeowners" not in typed(book, "check").stdout, "nobody uses it here"
    typed(book, "codeowners")
    assert "codeowners" not in typed(book, "check").stdout
    program = book / "records/programs/wren-cps.yaml"
    program.write_text(
        program.read_text().replace("  - person: p-zzzzz\n    role: maintainer\n    from: 2025-01-06\n", "", 1)
    )
    program = book / "records/programs/wren-tech.yaml"
    program.write_text(
        program.read_text().replace("  - person: p-zzzzz\n    role: maintainer\n    from: 2025-01-06\n", "", 1)
    )
    done = typed(book, "check")
    assert done.return_value == 0
    assert (
        ".github/CODEOWNERS: This file does not say what the officers are. Write it: mentorbook codeowners."
        in done.stdout
    )
    assert typed(book, "codeowners", "--check").return_value == 1
    assert body(book) == GITHUB, "looking changes nothing"
    assert typed(book, "check", "--rule", "codeowners", "--strict").return_value == 1
    typed(book, "codeowners")
    assert "@maint2" not in body(book)


def test_where_the_workflow_lies_a_missing_file_is_told(book: Path) -> None:
    (book / ".github/workflows").mkdir(parents=True)
    (book / ".github/workflows/review.yml").write_text("name: Review\n")
    assert "There is no such file yet." in typed(book, "check").stdout


def test_made_up_people_own_nothing(book: Path) -> None:
    for path, text in records().items():
        (book / path).write_text(text)
    assert "made up" in typed(book, "codeowners").stdout
    assert not (book / ".github").exists()
