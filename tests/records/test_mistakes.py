"""One mistake in an otherwise sound book is one finding, at its own line and column, and hides nothing else."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from mentorbook.records import open_register

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Mistake:
    """A change to the first file that matches, and the finding it must lead to."""

    name: str
    files: str  # glob below records/
    old: str  # regular expression; its first match is changed
    new: str
    rule: str
    says: str  # part of message and hint
    mark: str = ""  # where the finding points to: this text, after the change ("" is the file as a whole)


CASES = yaml.safe_load((PROJECT / "tests/cases/mistakes.yaml").read_text(encoding="utf-8"))
MISTAKES = [Mistake(**case) for case in CASES]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    for folder in ("records", "schemas", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    return tmp_path


def changed(book: Path, files: str, change: Callable[[bytes], bytes | None]) -> tuple[str, str]:
    """Change the first file that can be changed; return its path and its new text."""
    for path in sorted((book / "records").glob(files)):
        new = change(path.read_bytes())
        if new is not None:
            path.write_bytes(new)
            return path.relative_to(book).as_posix(), new.decode("utf-8", "replace")
    raise AssertionError(f"no example record can be changed so: {files}")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_one_mistake_is_one_finding_in_its_place(book: Path, mistake: Mistake) -> None:
    def change(content: bytes) -> bytes | None:
        text, count = re.subn(mistake.old, mistake.new, content.decode(), count=1)
        return text.encode() if count else None

    path, text = changed(book, mistake.files, change)
    register, findings = open_register(book)
    assert [(f.rule, f.place.path) for f in findings] == [(mistake.rule, path)]
    (finding,) = findings
    assert mistake.says in f"{finding.message} {finding.hint}"
    if mistake.mark:
        before = text[: text.index(mistake.mark)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        assert (finding.place.line, finding.place.column) == (line, column)
    assert len(register) > 50


def test_a_file_in_windows_1252_is_named_for_what_it_is_and_what_hangs_on_it_is_listed(book: Path) -> None:
    mentor = sorted((book / "records/mentors/state-cps").glob("*.yaml"))[0].stem
    path, _ = changed(book, f"people/{mentor}.yaml", lambda content: content.replace(b"name: ", b"name: Ren\xe9 ", 1))
    register, findings = open_register(book)
    (finding,) = findings
    assert (finding.rule, finding.place.path) == ("unreadable", path)
    assert "UTF-8" in f"{finding.message} {finding.hint}"
    assert "left out too" in finding.hint
    assert f"records/mentors/state-cps/{mentor}.yaml" in register.left_out[path]


@pytest.mark.parametrize(
    ("files", "to", "says"),
    [
        ("mentorships/*/sessions/*.yaml", "people/{name}", "sessions/"),
        ("mentorships/*/sessions/*.yaml", "mentorships/ms-m9tw/goals/{name}", "sessions/"),
        ("people/*.yaml", "mentors/assp-cps/{name}", "people/"),
        ("resources/*.yaml", "people/{name}", "resources/"),
        ("mentors/state-cps/*.yaml", "mentees/state-cps/{name}", "mentors/state-cps/"),
    ],
)
def test_a_record_in_another_kind_s_folder_is_one_finding_that_says_what_it_is(
    book: Path, files: str, to: str, says: str
) -> None:
    source = sorted((book / "records").glob(files))[-1]
    target = book / "records" / to.format(name=source.name)
    shutil.copy(source, target)
    _, findings = open_register(book)
    (finding,) = findings
    assert (finding.rule, finding.place.path) == ("path", target.relative_to(book).as_posix())
    assert "in the folder of another kind" in finding.message
    assert says in finding.hint


def test_a_file_in_the_wrong_folder_is_one_finding_that_says_where_it_belongs(book: Path) -> None:
    resource = sorted((book / "records/resources").glob("*.yaml"))[0]
    (book / "records/resource").mkdir()
    resource.rename(book / "records/resource" / resource.name)
    _, findings = open_register(book)
    (finding,) = findings
    assert (finding.rule, finding.place.path) == ("path", f"records/resource/{resource.name}")
    assert "records/resources/" in finding.hint


@pytest.mark.parametrize(
    ("files", "key"), [("people/*.yaml", "email"), ("**/sessions/*.yaml", "mode"), ("people/*.yaml", "id")]
)
def test_no_message_quotes_a_private_value(book: Path, files: str, key: str) -> None:
    words = "Very Private Words"

    def change(content: bytes) -> bytes | None:
        text, count = re.subn(rf"\b{key}: .*", f"{key}: {words}", content.decode(), count=1)
        return text.encode() if count else None

    changed(book, files, change)
    _, findings = open_register(book)
    assert findings
    assert not [finding for finding in findings if words in str(finding)]
