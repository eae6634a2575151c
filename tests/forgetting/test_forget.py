"""One person is taken out of records and history; all else stays, and can still be checked."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from forgotten_book import DAY, MENTEE, MENTOR, SESSION, SESSIONS, WORDS, commit, git, named_book
from git_book import PROJECT

from mentorbook.book import Book, open_book, open_book_at
from mentorbook.cli.main import commands
from mentorbook.forgetting import SCHEMA, Forgetting, known_of
from mentorbook.reading import HeldFile, find_files
from mentorbook.sealing import SealState

THEIRS = {
    f"records/people/{MENTEE}.yaml",
    f"records/mentees/graduates/{MENTEE}.yaml",
    SESSION,
    f"{SESSIONS}/2026-10-22.yaml",
    "docs/notes.md",
}


def forget(root: Path, *more: str, person: str = MENTEE) -> Result:
    return CliRunner().invoke(
        commands, ["forget", person, *more, "--as-of", DAY, "--root", str(root)], standalone_mode=False
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    root = tmp_path_factory.mktemp("named") / "book"
    return root, named_book(root)


@pytest.fixture(scope="module")
def root(made: tuple[Path, dict[str, str]]) -> Path:
    return made[0]


@pytest.fixture(scope="module")
def clean(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("clean") / "book.git"
    before = git(root, "for-each-ref")
    done = forget(root, "--history", str(target), "--no-input")
    assert done.exception is None, done.exception
    assert done.return_value == 0, done.output
    assert "No object, branch or tag in it holds these words any more. Pictures and packed" in done.stdout
    assert git(root, "for-each-ref") == before
    return target


@pytest.fixture
def clone(clean: Path, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "-q", str(clean), "clone")
    return tmp_path / "clone"


def pairs(root: Path, clean: Path) -> list[tuple[str, str]]:
    order = ("rev-list", "--all", "--topo-order", "--reverse")
    old, new = git(root, *order).split(), git(clean, *order).split()
    assert len(old) == len(new)
    return list(zip(old, new, strict=True))


def findings(book: Book) -> set[tuple[str, str, str, str]]:
    return {(each.rule, each.severity.value, each.record, each.pointer) for each in book.findings()}


def test_no_byte_of_any_object_names_the_person(clean: Path) -> None:
    told = subprocess.run(
        ["git", "cat-file", "--batch", "--batch-all-objects"], cwd=clean, capture_output=True, check=True
    ).stdout.lower()
    assert told.count(b"p-mtee2") > 20
    for word in WORDS:
        assert word.lower().encode() not in told, word
    for file in clean.rglob("*"):
        content = file.read_bytes().lower() if file.is_file() else b""
        assert not any(word.encode() in content or word in file.name.lower() for word in ("theo", "abara"))
    assert "abara" not in git(clean, "for-each-ref")


def test_the_check_says_what_it_said_before(root: Path, clone: Path) -> None:
    day = date.fromisoformat(DAY)
    before, after = open_book(root, day), open_book(clone, day)
    assert findings(after) == findings(before)
    assert not after.register.left_out
    assert len(after.register) == len(before.register)
    answers = [book.reckoning.mentorships["ms-grd1"] for book in (before, after)]
    assert answers[0].minutes == answers[1].minutes == 95
    assert [each.missing_roles for each in answers[0].sessions] == [each.missing_roles for each in answers[1].sessions]


def test_signatures_of_others_hold_and_what_cannot_is_told(clone: Path) -> None:
    signed = open_book(clone, date.fromisoformat(DAY)).reckoning.signed
    states = {(name, each.role): each.seal for name, under in signed.items() for each in under if "grd1" in name}
    assert states == {
        ("session/ms-grd1/2026-09-10", "mentor"): SealState.VERIFIED,
        ("session/ms-grd1/2026-09-10", "mentee"): SealState.FORGOTTEN,
        ("session/ms-grd1/2026-10-22", "mentor"): SealState.FORGOTTEN,  # what he signed named Theo
        ("session/ms-grd1/2026-10-22", "mentee"): SealState.FORGOTTEN,
    }
    done = CliRunner().invoke(commands, ["verify", "--as-of", DAY, "--root", str(clone)], standalone_mode=False)
    assert done.return_value == 0
    assert "Forgotten: " in done.stdout


def test_the_rest_of_each_commits_tree_is_the_same(root: Path, clean: Path) -> None:
    seen = set()
    for old, new in pairs(root, clean):
        before, after = (dict(_files(each, name)) for each, name in ((root, old), (clean, new)))
        assert before.keys() == after.keys()
        differing = {path for path in before if before[path] != after[path]}
        assert differing <= THEIRS
        seen |= differing
    assert seen == THEIRS


def _files(root: Path, name: str) -> list[tuple[str, str]]:
    return [(line.split("\t")[1], line.split("\t")[0]) for line in git(root, "ls-tree", "-r", name).splitlines()]


def test_what_was_before_the_person_keeps_its_name_and_its_signature(
    made: tuple[Path, dict[str, str]], clean: Path, tmp_path: Path
) -> None:
    root, names = made
    renamed = dict(pairs(root, clean))
    assert renamed[names["before"]] == names["before"]
    signers = tmp_path / "signers"
    signers.write_text(f"marta@office.example {(root.parent / 'keys/office.pub').read_text('utf-8')}", "utf-8")
    git(clean, "-c", f"gpg.ssh.allowedSignersFile={signers}", "verify-commit", names["before"])
    for old in ("joins", "naming"):
        assert "gpgsig" in git(root, "cat-file", "commit", names[old])
        assert "gpgsig" not in git(clean, "cat-file", "commit", renamed[names[old]])


def test_who_did_what_and_when_stays_but_for_the_person(made: tuple[Path, dict[str, str]], clean: Path) -> None:
    root, names = made
    renamed = dict(pairs(root, clean))
    form = "--format=%an <%ae> %cn <%ce>%n%B"
    for old, new in renamed.items():
        dates = ("log", "-1", "--format=%ad %cd %P", "--date=raw")
        told, now = (git(each, *dates, name).split() for each, name in ((root, old), (clean, new)))
        assert told[:4] == now[:4]
        assert [renamed[each] for each in told[4:]] == now[4:]
    own = git(clean, "log", "-1", form, renamed[names["own"]])
    mail = f"{MENTEE}@forgotten.invalid"
    assert own.splitlines()[0] == f"{MENTEE} <{mail}> {MENTEE} <{mail}>"
    assert f"Signed-off-by: {MENTEE} <{mail}>" in own
    naming = git(clean, "log", "-1", form, renamed[names["naming"]])
    assert naming.startswith("Milo Tanaka <milo@tanaka.example> ")
    assert f"This follows {renamed[names['session']]}." in naming
    assert f"Merge pull request #3 from {MENTEE}/first-session" in git(clean, "log", "--merges", "--format=%B")
    assert git(clean, "log", "-1", form, renamed[names["joins"]]).endswith(f"{MENTEE} joins, and {MENTEE} is his name")
    assert MENTEE in git(clean, "cat-file", "tag", "v1")


def test_what_is_left_of_the_person_is_the_id_and_the_days(clone: Path) -> None:
    person = (clone / f"records/people/{MENTEE}.yaml").read_text("utf-8")
    assert person.splitlines() == [
        f"id: {MENTEE}",
        f"name: {MENTEE}",
        f"list_as: {MENTEE}",
        "consents:",
        "  - to: record-keeping",
        "    on: 2026-07-06",
        f"forgotten: {DAY}",
    ]
    mentee = (clone / f"records/mentees/graduates/{MENTEE}.yaml").read_text("utf-8")
    assert "why: Forgotten 1" in mentee
    assert "asked_on: 2026-07-06" in mentee
    told = (clone / f"{SESSIONS}/2026-10-22.yaml").read_text("utf-8")
    assert f"- {MENTEE} asked about the exam" in told
    assert "#" not in told


def test_every_revision_can_still_be_read(root: Path, clean: Path) -> None:
    for old, new in pairs(root, clean):
        books = [open_book_at(each, name, date.fromisoformat(DAY)) for each, name in ((root, old), (clean, new))]
        assert findings(books[1]) == findings(books[0])


def test_the_example_books_people_leave_no_new_finding_behind() -> None:
    """Days and choices stay, so that nothing that rests on them is missing afterwards."""
    day = date.fromisoformat(DAY)
    book = open_book(PROJECT, day)
    held, besides = find_files(PROJECT)
    contents = {file.path: file.read() for file in held}
    schema = (PROJECT / SCHEMA).read_bytes()
    for person in ("p-7x91z", "p-v6e0b", "p-sjzyp", "p-8t8ye", "p-z42k3"):
        known = known_of(PROJECT, person, kinds=book.register.kinds, with_history=False)
        forgetting = Forgetting(known.words, book.register.kinds, known.mentorships, day)
        files = [HeldFile(path, forgetting.blob(path, content, schema)) for path, content in contents.items()]
        name = book.register.get("person", person)
        assert name is not None
        assert not any(name.data["name"].encode() in file.content for file in files)
        after = open_book(PROJECT, day, files=(files, besides), begun=day)
        assert findings(after) - findings(book) == set(), person


def test_it_can_be_done_twice(clean: Path, clone: Path, tmp_path: Path) -> None:
    done = forget(clone, "--history", str(tmp_path / "again.git"), "--no-input")
    assert done.return_value == 0, done.output
    assert "0 of 8 commits" in done.stdout
    assert git(tmp_path / "again.git", "rev-parse", "main") == git(clean, "rev-parse", "main")
    assert "name the person no more" in forget(clone, "--no-input").stdout


def test_the_work_tree_becomes_what_the_new_history_ends_with(root: Path, clone: Path, tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    done = forget(book, "--no-input", person="Theo Abara")
    assert done.return_value == 0, done.output
    assert "a maintainer's act outside of the review" in done.stdout
    changed = {path for path in THEIRS if path.startswith("records/")}
    assert set(git(book, "diff", "--name-only").split()) == changed
    for path in changed:
        assert (book / path).read_bytes() == (clone / path).read_bytes(), path
    commit(book, "Forget")
    again = forget(book, "--history", str(tmp_path / "after.git"), "--no-input")  # the history still knows the words
    assert "No object, branch or tag in it holds these words" in again.stdout


def test_nothing_is_written_by_looking(root: Path, tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    done = forget(book, "--dry-run")
    assert done.return_value == 0
    assert "Nothing was written." in done.stdout
    for says in ("Theo Abara", "old.theo@abara.example", "abara-t", "555 0188", "ms-grd1", f"  {SESSION}"):
        assert says in done.stdout
    forget(book, "--dry-run", "--history", str(tmp_path / "none.git"))
    assert git(book, "status", "--porcelain") == ""
    assert not (tmp_path / "none.git").exists()


def test_a_word_that_is_left_is_told_and_can_be_taken_out(root: Path, tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    (book / "docs/other.md").write_text("Somebody called Theo wrote this; his dog is Biscuit.\n", "utf-8")
    commit(book, "A page about somebody")
    done = forget(book, "--history", str(tmp_path / "a.git"), "--no-input")
    assert done.return_value == 1
    assert "still stands in 1 place." in done.stdout
    assert re.search(r"  docs/other.md: “Theo” \(in [0-9a-f]{10}\)\n", done.stdout), done.stdout
    more = ("--also", "Theo", "--also", "Biscuit", "--no-input")
    done = forget(book, "--history", str(tmp_path / "b.git"), *more)
    assert done.return_value == 0
    assert (
        git(tmp_path / "b.git", "show", "main:docs/other.md")
        == f"Somebody called {MENTEE} wrote this; his dog is {MENTEE}."
    )


def test_what_cannot_be_is_refused(root: Path, tmp_path: Path) -> None:
    for person, more, says in (
        ("p-c00rd", ("--dry-run",), "End the office first"),
        ("p-nobdy", ("--dry-run",), "There is no person"),
        (MENTEE, ("--history", str(root), "--no-input"), "is there already"),
    ):
        done = forget(root, *more, person=person)
        assert says in getattr(done.exception, "message", str(done.exception))
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "shallow")
    done = forget(tmp_path / "shallow", "--history", str(tmp_path / "x.git"), "--no-input")
    assert "whole history" in getattr(done.exception, "message", "")
    bare = tmp_path / "bare"
    shutil.copytree(root, bare, ignore=shutil.ignore_patterns(".git"))
    done = forget(bare, "--dry-run")
    assert done.return_value == 0  # the work tree alone


def test_branches_that_only_the_forge_has_come_along_and_none_may_be_behind(
    root: Path, clean: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "-q", str(root), "copy")
    copy = tmp_path / "copy"
    done = forget(copy, "--history", str(tmp_path / "a.git"), "--no-input")
    assert done.return_value == 0, done.output
    assert git(tmp_path / "a.git", "for-each-ref") == git(clean, "for-each-ref")
    git(copy, "reset", "-q", "--hard", "HEAD^")
    done = forget(copy, "--history", str(tmp_path / "b.git"), "--no-input")
    assert "git pull" in getattr(done.exception, "message", "")


def test_milos_own_records_and_name_stay(root: Path, clone: Path) -> None:
    for path in (f"records/people/{MENTOR}.yaml", f"records/mentors/graduates/{MENTOR}.yaml"):
        assert (clone / path).read_bytes() == (root / path).read_bytes()
    assert "Milo Tanaka" in (clone / SESSION).read_text("utf-8")
