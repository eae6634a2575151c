"""check as text: under each finding the line of its file, with a mark below the place."""

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from mentorbook.cli.check import check

PROJECT = Path(__file__).parents[2]
PROGRAM, PERSON = "records/programs/state-cps.yaml", "records/people/p-7x91z.yaml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    for folder in ("records", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas", target_is_directory=True)
    return tmp_path


def told(root: Path, severity: str = "error") -> list[str]:
    done = CliRunner().invoke(check, ["--root", str(root), "--severity", severity], standalone_mode=False)
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


def test_the_line_stands_under_what_is_incomplete_or_a_notice_too_and_no_private_value_in_it(book: Path) -> None:
    lines = told(book, "notice")
    marked = {line.partition(":")[0] for line, below in pairwise(lines) if re.match(r"    \d+ \| ", below)}
    assert marked == {"incomplete", "notice"}
    assert f"{' ' * 4}15 | started: …" in lines
    assert not any(re.search(r"\d{4}-\d\d-\d\d", line) for line in lines if re.match(r"    \d+ \| ", line))


def test_what_is_about_a_whole_file_is_not_marked_at_its_start(book: Path) -> None:
    (book / PROGRAM).write_text("- a list\n", "utf-8")
    lines = told(book, "notice")
    at_start = [n for n, line in enumerate(lines) if re.match(r"\w+: records/[^: ]+(:1:1|:2:1)?: ", line)]
    assert any(lines[n].startswith(f"error: {PROGRAM}") for n in at_start)
    assert any(lines[n].startswith("notice: ") for n in at_start)
    assert not any(re.match(r"    \d+ \| ", lines[n + 1]) for n in at_start)


def test_a_line_with_other_fields_is_masked_also_where_the_findings_field_is_public(book: Path) -> None:
    mentor = book / "records/mentors/state-cps/p-fax7y.yaml"
    text = mentor.read_text("utf-8")
    start, block = text[: text.index("directory:\n")], text[text.index("directory:\n") + len("directory:\n") :]
    rest = re.sub(r"\A(?:[ -].*\n)+", "", block)
    mentor.write_text(f"{start}directory: {{name: 12, withdrawn_on: 2026-01-02}}\n{rest}", "utf-8")
    lines = told(book)
    assert any(line.endswith(" | directory: …") for line in lines), lines
    assert "2026-01-02" not in "\n".join(lines)
