"""check as text: under each error the line of its file, with a mark below the place."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from mentorbook.cli.check import check

PROJECT = Path(__file__).parents[2]
PROGRAM, PERSON = "records/programs/state-cps.yaml", "records/people/p-7x91z.yaml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "records", tmp_path / "records")
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas", target_is_directory=True)
    return tmp_path


def told(root: Path) -> list[str]:
    done = CliRunner().invoke(check, ["--root", str(root), "--severity", "error"], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.stdout.splitlines()


def replace_line(path: Path, start: str, line: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    at = next(number for number, each in enumerate(lines) if each.startswith(start))
    lines[at] = line
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return at + 1


def test_a_public_line_is_shown_and_its_place_marked(book: Path) -> None:
    at = replace_line(book / PROGRAM, "short:", "short: 12")
    lines = told(book)
    assert lines[0].startswith(f"error: {PROGRAM}:{at}:8: short: ")
    assert lines[1:3] == [f"    {at} | short: 12", f"    {' ' * len(str(at))} |        ^"]


def test_a_private_value_is_not_shown(book: Path) -> None:
    at = replace_line(book / PERSON, "name:", "name: 5550123")
    lines = told(book)
    assert lines[1:3] == [f"    {at} | name: …", f"    {' ' * len(str(at))} |       ^"]
    assert "5550123" not in "\n".join(lines)


def test_a_long_line_is_cut_around_its_place_and_obeys_no_terminal(book: Path) -> None:
    at = replace_line(book / PROGRAM, "title:", f'title: "{"x" * 400}\x1b[31m"')
    lines = told(book)
    assert lines[1].startswith(f"    {at} | ")
    assert len(lines[1]) < 130
    assert "\x1b" not in "\n".join(lines)


def test_a_file_that_cannot_be_read_has_no_line(book: Path) -> None:
    (book / PERSON).write_bytes(b"\xff\xfe\x00")
    assert any(line.startswith(f"error: {PERSON}") for line in told(book))
