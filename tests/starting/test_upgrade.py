"""A newer Mentorbook is brought into an older book: shown first, the program's own changes kept, nothing lost."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from begun_book import begin, typed

from mentorbook.cli import upgrade as command
from mentorbook.starting import LEDGER, Origin, find_origin, renewing
from mentorbook.starting.laying import put
from mentorbook.starting.ledger import digest_of_file

PERSON = '"required": ["id", "name", "list_as"]'


@pytest.fixture(scope="module")
def now() -> Origin:
    return find_origin()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return begin(tmp_path / "book", "assp-cps")


@pytest.fixture
def newer(now: Origin, monkeypatch: pytest.MonkeyPatch) -> Origin:
    """A version with a file more, a file less, a page and a schema changed."""
    files = dict(now.files)
    files["docs/rules/news.md"] = b"# News\n\nWords.\n"
    del files["docs/rules/ties.md"]
    files["docs/privacy.md"] += b"\nOne line more.\n"
    files["scripts/setup"] += b"# newer\n"
    files["schemas/person.schema.json"] = files["schemas/person.schema.json"].replace(
        PERSON.encode(), PERSON.replace('"list_as"', '"list_as", "contact"').encode()
    )
    assert files["schemas/person.schema.json"] != now.files["schemas/person.schema.json"]
    origin = replace(now, version="9.1.0", files=files)
    monkeypatch.setattr(command, "find_origin", lambda: origin)
    return origin


def git(root: Path, *words: str) -> str:
    named = ["git", "-c", "user.name=a", "-c", "user.email=a@b.invalid", *words]
    return subprocess.run(named, cwd=root, check=True, capture_output=True, text=True).stdout


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "-qm", "On")


def inside(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(root).parts[:1]
    }


def upgraded(root: Path, *words: str, answers: str | None = None) -> str:
    done = typed("upgrade", "--root", str(root), *words, answers=answers)
    assert (done.exception, done.return_value) == (None, 0), done.output
    return done.output


def refused(root: Path, *words: str) -> str:
    before = inside(root)
    done = typed("upgrade", "--root", str(root), *words)
    assert done.return_value == 1, done.output
    assert inside(root) == before
    return done.output


def test_it_shows_writes_after_a_yes_and_the_second_time_has_nothing_to_do(book: Path, newer: Origin) -> None:
    before = inside(book)
    told = upgraded(book, answers="y\n")
    for line in (
        "  new        docs/rules/news.md", "  changed    docs/privacy.md", "  changed    scripts/setup",
        "  taken out  docs/rules/ties.md", "1 error is new with this Mentorbook.",
    ):  # fmt: skip
        assert line in told
    assert "error      records/people/p-" in told
    after = inside(book)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == {
        "docs/rules/news.md", "docs/rules/ties.md", "docs/privacy.md", "scripts/setup", "schemas/person.schema.json",
        LEDGER,
    }  # fmt: skip
    assert json.loads(after[LEDGER])["version"] == "9.1.0"
    assert (book / "scripts/setup").stat().st_mode & 0o111
    commit(book)
    assert "Everything that Mentorbook 9.1.0 brings is here." in upgraded(book)
    assert inside(book) == after
    assert git(book, "status", "--porcelain") == ""
    del newer


def test_without_a_yes_nothing_is_written(book: Path, newer: Origin) -> None:
    before = inside(book)
    assert "Nothing was written." in upgraded(book, answers="\n")
    assert inside(book) == before
    done = typed("upgrade", "--root", str(book))
    assert isinstance(done.exception, click.UsageError)
    assert "add --yes" in done.exception.message
    assert inside(book) == before
    del newer


def test_what_the_program_changed_itself_is_kept_and_told_once_and_can_be_replaced(book: Path, newer: Origin) -> None:
    (book / "docs/privacy.md").write_text("# Privacy\n\nIn our words.\n", "utf-8")
    (book / "README.md").write_text("# Ours\n", "utf-8")  # and nothing newer comes for it
    (book / "scripts/setup").unlink()
    (book / "docs/rules/ties.md").write_text("# Ties\n\nOur own page.\n", "utf-8")
    commit(book)
    told = upgraded(book, "--yes")
    assert "  --replace docs/privacy.md\n" in told
    assert "  --replace scripts/setup\n" in told
    assert "docs/rules/ties.md   (Mentorbook has it no longer" in told
    assert "README.md" not in told
    assert (book / "docs/privacy.md").read_text("utf-8") == "# Privacy\n\nIn our words.\n"
    assert (book / "docs/rules/ties.md").is_file()
    assert not (book / "scripts/setup").exists()
    commit(book)
    assert "Nothing is to be done." in upgraded(book)
    upgraded(book, "--yes", "--replace", "docs/privacy.md", "--replace", "scripts/setup")
    assert (book / "docs/privacy.md").read_bytes().endswith(b"One line more.\n")
    assert (book / "scripts/setup").read_bytes() == newer.files["scripts/setup"]
    assert (book / "README.md").read_text("utf-8") == "# Ours\n"


def test_the_lines_that_change_are_shown_and_cannot_command_a_terminal(book: Path, newer: Origin) -> None:
    newer.files["docs/privacy.md"] += b"back \x08 and \xe2\x80\xae round\n"
    told = upgraded(book, "--diff", "--yes")
    assert "+One line more." in told
    assert "\x08" not in told
    assert "\u202e" not in told


def test_a_computer_s_own_ends_of_lines_are_nobody_s_change(
    book: Path, now: Origin, newer: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = book / "docs/privacy.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    git(book, "config", "core.autocrlf", "true")
    git(book, "add", "--all")
    with monkeypatch.context() as patch:
        patch.setattr(command, "find_origin", lambda: now)
        assert "Nothing is to be done." in upgraded(book)
    assert b"\r\n" in page.read_bytes()
    assert "--replace" not in upgraded(book, "--yes")
    assert page.read_bytes().endswith(b"One line more.\n")
    del newer


def test_changes_that_no_commit_has_are_told_with_the_way_out(book: Path, newer: Origin) -> None:
    (book / "mine.txt").write_text("mine", "utf-8")
    told = refused(book, "--yes")
    assert "no commit has yet: mine.txt." in told
    assert "git stash" in told
    del newer


def test_an_older_mentorbook_touches_no_newer_book(
    book: Path, now: Origin, newer: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgraded(book, "--yes")
    commit(book)
    monkeypatch.setattr(command, "find_origin", lambda: now)
    assert f"holds Mentorbook {newer.version}, and this command is the older {now.version}" in refused(book, "--yes")


def test_a_folder_that_was_not_begun_so_is_refused(tmp_path: Path, newer: Origin) -> None:
    assert "is for a repository that `mentorbook init` began" in refused(tmp_path)
    (tmp_path / LEDGER).write_text("{", "utf-8")
    assert "cannot be read. Take it back from Git" in refused(tmp_path)
    del newer


def test_a_book_in_no_repository_is_refused(tmp_path: Path, newer: Origin) -> None:
    book = begin(tmp_path / "book", "assp-cps", more=("--no-git",))
    assert "in no Git repository" in refused(book, "--yes")
    del newer


def test_a_path_that_is_not_brought_cannot_be_replaced(book: Path, newer: Origin) -> None:
    assert "is no file that Mentorbook brings" in refused(book, "--yes", "--replace", "records/people/x.yaml")
    del newer


def test_a_link_out_of_the_book_is_not_written_through(book: Path, newer: Origin, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("mine", "utf-8")
    (book / "docs/privacy.md").unlink()
    (book / "docs/privacy.md").symlink_to(outside)
    commit(book)
    assert "leads over a link to another place" in refused(book, "--yes")
    assert outside.read_text("utf-8") == "mine"
    del newer


def test_stopped_half_way_nothing_is_lost_and_it_goes_on(
    book: Path, newer: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, written = inside(book), []

    def stopped(target: Path, content: bytes) -> None:
        if len(written) == 2:
            raise KeyboardInterrupt
        written.append(target)
        put(target, content)

    with monkeypatch.context() as patch:
        patch.setattr(renewing, "put", stopped)
        typed("upgrade", "--root", str(book), "--yes")
    for path, content in inside(book).items():
        assert content in (before.get(path), newer.files.get(path)) or path == "docs/privacy.md"
    assert inside(book)[LEDGER] == before[LEDGER]
    assert "no commit has yet" in refused(book, "--yes")
    git(book, "restore", ".")
    git(book, "clean", "-fdq")
    assert inside(book) == before
    upgraded(book, "--yes")
    commit(book)
    assert "Nothing is to be done." in upgraded(book)


def test_records_are_never_touched(book: Path, newer: Origin) -> None:
    newer.files["records/programs/assp-cps.yaml"] = b"id: other\n"
    before = {path: content for path, content in inside(book).items() if path.startswith("records/")}
    upgraded(book, "--yes")
    assert {path: content for path, content in inside(book).items() if path.startswith("records/")} == before


def test_a_ledger_that_claims_records_or_the_history_takes_nothing_of_them_away(book: Path, newer: Origin) -> None:
    [person] = (book / "records/people").iterdir()
    told = json.loads((book / LEDGER).read_text("utf-8"))
    for path in (person, book / ".git/config", book / "../beside.txt"):
        told["files"][path.relative_to(book).as_posix()] = (
            digest_of_file(path.read_bytes()) if path.exists() else "0" * 64
        )
    (book / LEDGER).write_text(json.dumps(told), "utf-8")
    commit(book)
    assert "../beside.txt leads over a link" in refused(book, "--yes")
    del told["files"]["../beside.txt"]
    (book / LEDGER).write_text(json.dumps(told), "utf-8")
    commit(book)
    upgraded(book, "--yes")
    assert person.is_file()
    assert (book / ".git/config").is_file()
    del newer


@pytest.mark.parametrize(
    "wrong",
    [
        {"choices": {"repository": 'https://x"\nhooks: [evil.py]\n'}},
        {"choices": {"repository": "javascript:alert(1)"}},
        {"choices": {"repository": 5}},
        {"choices": {"forge": "../evil"}},
        {"choices": {"title": "\ud800"}},
        {"choices": {"title": "a\nhooks: [evil.py]"}},
        {"choices": {"programs": {}}},
        {"choices": {"programs": {"../x": "Elsewhere"}}},
        {"choices": {"programs": {"state-cps": 5}}},
        {"files": {"a\0b": "0" * 64}},
        {"files": {"a\ud800b": "0" * 64}},
        {"files": {"a" * 5_000: "0" * 64}},
        {"files": {"docs/own.md": "x"}},
        {"files": []},
        {"version": 5},
        "[" * 100_000,
    ],
    ids=lambda wrong: ascii(wrong)[:40],
)
def test_a_ledger_that_nobody_could_have_been_given_is_refused(book: Path, newer: Origin, wrong: Any) -> None:
    told = json.loads((book / LEDGER).read_text("utf-8"))
    if isinstance(wrong, dict):
        [(name, value)] = wrong.items()
        told[name] = {**told[name], **value} if isinstance(value, dict) else value
        wrong = json.dumps(told)
    (book / LEDGER).write_text(wrong, "utf-8")
    commit(book)
    before = inside(book)
    assert "cannot be read. Take it back from Git" in refused(book, "--yes")
    assert inside(book) == before
    del newer


def test_what_only_the_newer_rules_find_is_told(book: Path, now: Origin, monkeypatch: pytest.MonkeyPatch) -> None:
    """The book's own rules are asked, so that a rule which is new here counts as new."""
    policy = book / "plugins/mentorbook/reckoning/gaps/blanks.py"
    policy.write_text(policy.read_text("utf-8").replace('"(to be filled in)"', '"nobody"'), "utf-8")
    (book / "docs/privacy.md").unlink()
    commit(book)
    told = upgraded(book, "--yes", "--replace", "docs/privacy.md")
    assert "incomplete records/programs/assp-cps.yaml" in told
    assert "The office is still to be filled in." in told
    del now, monkeypatch


def test_where_the_book_s_own_mentorbook_cannot_be_asked_it_is_said(book: Path, newer: Origin) -> None:
    (book / "plugins/mentorbook/book.py").write_text("raise SystemExit(3)\n", "utf-8")
    commit(book)
    told = upgraded(book, "--yes")
    assert "own Mentorbook could not be asked, so only the new schemas are compared." in told
    assert "1 error is new with this Mentorbook." in told
    del newer
