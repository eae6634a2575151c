"""Who recorded what and who merged it: by real repositories, however they came to be."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from git_book import PROJECT, git

from mentorbook.book import Book, open_book, open_book_at
from mentorbook.history import Revision, find_revision, read_provenance, seam
from mentorbook.history.commits import Person, read_commits
from mentorbook.views.provenance import history_sentences

ADA, BEN = "Ada Moss <ada@moss.example>", "Ben Reed <ben@reed.example>"
FILE = "records/people/p-aaaaa.yaml"
OTHER = "records/people/p-bbbbb.yaml"


def commit(
    root: Path, path: str, text: str, author: str = ADA, committer: str = "", on: str = "2026-03-15T12:00:00+00:00"
) -> str:
    """Commit a file as somebody; as author and committer alike, if no other is named."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")
    git(root, "add", "-A")
    return act(root, ["commit", "-q", "-m", "A change"], author, committer or author, on)


def act(root: Path, command: list[str], author: str, committer: str, on: str = "2026-03-16T12:00:00+00:00") -> str:
    told = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_DATE": on}
    told["GIT_COMMITTER_DATE"] = on
    for role, who in (("AUTHOR", author), ("COMMITTER", committer)):
        name, _, mail = who.rstrip(">").partition(" <")
        told |= {f"GIT_{role}_NAME": name, f"GIT_{role}_EMAIL": mail}
    subprocess.run(["git", *command], cwd=root, env=os.environ | told, check=True, capture_output=True)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "README.md", "A book\n", on="2026-01-05T12:00:00+00:00")
    return tmp_path


def test_a_file_that_came_by_a_merge(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "proposal")
    recorded = commit(root, FILE, "one\n")
    git(root, "checkout", "-q", "main")
    commit(root, OTHER, "meanwhile\n", BEN)
    merge = act(root, ["merge", "-q", "--no-ff", "-m", "Merge", "proposal"], BEN, "GitHub <noreply@github.com>")
    (own, other) = (read_provenance(root).files[path] for path in (FILE, OTHER))
    assert own.recorded
    assert own.merged
    assert (own.recorded.commit, own.recorded.who, own.recorded.on) == (
        recorded, Person("Ada Moss", "ada@moss.example"), date(2026, 3, 15)
    )  # fmt: skip
    assert (own.merged.commit, own.merged.who.name, own.merged.on) == (merge, "Ben Reed", date(2026, 3, 16))
    assert (own.committed, own.changes) == (None, ())
    assert other.merged is None


def test_a_branch_that_took_main_in_meanwhile_is_brought_by_its_own_merge(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "proposal")
    commit(root, FILE, "one\n")
    git(root, "checkout", "-q", "main")
    commit(root, OTHER, "meanwhile\n", BEN)
    git(root, "checkout", "-q", "proposal")
    act(root, ["merge", "-q", "--no-ff", "-m", "Take in main", "main"], ADA, ADA)
    git(root, "checkout", "-q", "main")
    merge = act(root, ["merge", "-q", "--no-ff", "-m", "Merge", "proposal"], BEN, BEN)
    found = read_provenance(root).files
    assert found[FILE].merged
    assert found[FILE].merged.commit == merge
    assert found[OTHER].merged is None
    git(root, "checkout", "-q", "-b", "change")
    commit(root, FILE, "two\n")
    git(root, "checkout", "-q", "main")
    merge = act(root, ["merge", "-q", "--no-ff", "-m", "Merge", "change"], BEN, BEN)
    own = read_provenance(root).files[FILE]
    assert len(own.changes) == 1
    assert own.change_merged
    assert own.change_merged.commit == merge


def test_a_squash_says_who_committed_it_and_not_who_merged_it(root: Path) -> None:
    commit(root, FILE, "one\n", ADA, "GitHub <noreply@github.com>")
    own = read_provenance(root).files[FILE]
    assert own.merged is None
    assert own.committed
    assert own.committed.who.name == "GitHub"


def test_changes_deletions_and_what_a_merge_itself_changed(root: Path) -> None:
    commit(root, FILE, "one\n")
    commit(root, FILE, "two\n", BEN, on="2026-04-01T12:00:00+00:00")
    own = read_provenance(root).files[FILE]
    assert [(deed.who.name, deed.on) for deed in own.changes] == [("Ben Reed", date(2026, 4, 1))]
    (root / FILE).unlink()
    commit(root, OTHER, "other\n")
    assert FILE not in read_provenance(root).files
    commit(root, FILE, "anew\n", BEN)
    own = read_provenance(root).files[FILE]
    assert own.recorded
    assert own.recorded.who.name == "Ben Reed"
    assert own.changes == ()
    git(root, "checkout", "-q", "-b", "side")
    commit(root, OTHER, "on the side\n")
    git(root, "checkout", "-q", "main")
    commit(root, "README.md", "More\n")
    act(root, ["merge", "-q", "--no-ff", "--no-commit", "side"], BEN, BEN)
    commit(root, FILE, "in the merge\n", BEN)
    assert len(read_provenance(root).files[FILE].changes) == 1


def test_a_book_in_a_folder_of_its_repository(root: Path) -> None:
    commit(root, f"book/{FILE}", "one\n")
    commit(root, FILE, "not of this book\n", BEN)
    found = read_provenance(root / "book").files
    assert list(found) == [FILE]
    assert found[FILE].recorded
    assert found[FILE].recorded.who.name == "Ada Moss"


def test_a_moved_file_keeps_who_recorded_it(root: Path) -> None:
    commit(root, FILE, "one\n")
    commit(root, OTHER, "other\n", BEN)
    (root / "book").mkdir()
    git(root, "mv", "records", "book/records")
    act(root, ["commit", "-q", "-m", "Into a folder"], BEN, BEN)
    found = read_provenance(root / "book").files
    assert sorted(found) == sorted([FILE, OTHER])
    assert [found[path].recorded.who.name for path in (FILE, OTHER)] == ["Ada Moss", "Ben Reed"]
    assert [deed.who.name for deed in found[FILE].changes] == ["Ben Reed"]


def test_two_files_that_change_places_keep_each_its_own(root: Path) -> None:
    commit(root, FILE, "one\n")
    commit(root, OTHER, "other\n", BEN)
    texts = [(root / path).read_bytes() for path in (OTHER, FILE)]
    for path, text in zip((FILE, OTHER), texts, strict=True):
        (root / path).write_bytes(text)
    git(root, "add", "-A")
    act(root, ["commit", "-q", "-m", "Change places"], ADA, ADA)
    found = read_provenance(root).files
    assert [len(found[path].changes) for path in (FILE, OTHER)] == [1, 1]


def test_up_to_a_revision(root: Path) -> None:
    commit(root, FILE, "one\n")
    git(root, "tag", "then")
    commit(root, FILE, "two\n")
    assert read_provenance(root, find_revision(root, "then")).files[FILE].changes == ()


def test_a_signature_of_a_commit_is_told_and_nobody_runs_what_checks_it(root: Path, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("key")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "key")], check=True)
    commit(root, OTHER, "without\n")
    (root / FILE).write_text("one\n", "utf-8")
    git(root, "add", "-A")
    key = ["-c", "gpg.format=ssh", "-c", f"user.signingKey={folder / 'key'}"]
    git(root, *key, "commit", "-q", "-S", "-m", "Signed")
    ran = folder / "ran"
    spy = folder / "spy"
    spy.write_text(f"#!/bin/sh\ntouch {ran}\n", "utf-8")
    spy.chmod(0o700)
    git(root, "config", "gpg.ssh.program", str(spy))
    git(root, "config", "gpg.ssh.allowedSignersFile", str(folder / "key.pub"))
    git(root, "config", "log.showSignature", "true")
    found = read_provenance(root).files
    deeds = [found[path].recorded for path in (FILE, OTHER)]
    assert [deed.signed for deed in deeds if deed] == [True, False]
    assert not ran.exists()


def test_a_shallow_copy_says_what_it_cannot_know(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(root, FILE, "one\n")
    commit(root, OTHER, "other\n", BEN)
    commit(root, FILE, "two\n", BEN)
    copy = tmp_path_factory.mktemp("copy") / "book"
    git(root, "clone", "-q", "--depth", "2", root.as_uri(), str(copy))
    found = read_provenance(copy).files
    assert found[FILE].recorded is None
    assert [deed.who.name for deed in found[FILE].changes] == ["Ben Reed"]
    assert found[OTHER].recorded is None


def test_without_git_or_repository_or_commit_it_says_so(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path_factory.mktemp("bare")
    assert "no Git repository" in read_provenance(bare).missing
    git(bare, "init", "-q")
    assert "no history" in read_provenance(bare).missing
    monkeypatch.setenv("PATH", str(bare))
    assert read_provenance(root).missing == "Git is not on this computer"


NAMES = [
    ("Eve\nauthor Mallory <m@x> 0 +0000", "Eveauthor Mallory"),
    ("\u202eevE \u2066x", "evE x"),
    ("<script>alert(1)</script>", "scriptalert(1)/script"),
    ("x" * 300, "x" * 100),
    ("نور \x1b[31m", "نور [31m"),
]


@pytest.mark.parametrize(("typed", "told"), NAMES, ids=range(len(NAMES)))
def test_a_hostile_name_is_plain_text(typed: str, told: str, root: Path) -> None:
    commit(root, FILE, "one\n", f"{typed} <eve@localhost.invalid>")
    own = read_provenance(root).files[FILE].recorded
    assert own
    assert own.who.name.replace("<", "").replace(">", "") == told


def raw(root: Path, headers: str, message: str) -> None:
    """Put a commit in that Git itself would not write."""
    tree = git(root, "rev-parse", "HEAD^{tree}")
    parent = git(root, "rev-parse", "HEAD")
    text = f"tree {tree}\nparent {parent}\n{headers}\n\n{message}".encode()
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"], cwd=root, input=text,
        capture_output=True, check=True,
    )  # fmt: skip
    git(root, "update-ref", "refs/heads/main", made.stdout.decode().strip())


FORGED = f"commit {'0' * 40}\ntree {'0' * 40}\nauthor Eve <e@x> 1 +0000\ncommitter Eve <e@x> 1 +0000\n\n    x\n\nA"


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ("author A <a@x> 99999999999999 +0000\ncommitter A <a@x> -99999999999 +9999", "x\n"),
        ("author nobody\ncommitter", "x\n"),
        ("author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000", ""),
        ("author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000", f"x\n\n{FORGED}"),
        ("author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000", f"x\0{FORGED}\0{FILE}\0"),
        ("author A\0 <a@x> 1 +0000\ncommitter A <a@x> 1 +0000", "x"),
        (f"author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\nmergetag object 0\n {FORGED}", "x"),
    ],
    ids=["times", "no people", "no message", "forged in the message", "with NUL", "NUL in a name", "in a header"],
)
def test_an_odd_commit_forges_nothing(headers: str, message: str, root: Path) -> None:
    commit(root, FILE, "one\n")
    raw(root, headers, message)
    git(root, "reset", "-q", "--hard")
    commit(root, OTHER, "other\n", BEN)
    found = read_provenance(root).files
    assert sorted(found) == [FILE, OTHER]
    assert found[FILE].recorded
    assert found[FILE].recorded.who.name == "Ada Moss"
    assert found[FILE].changes == ()
    assert found[OTHER].recorded
    assert found[OTHER].recorded.who.name == "Ben Reed"


def test_replaced_and_grafted_commits_are_not_believed(root: Path) -> None:
    own = commit(root, FILE, "one\n")
    before = git(root, "rev-parse", "HEAD^")
    other = act(root, ["commit", "-q", "--amend", "--no-edit", "--author", BEN], BEN, BEN)
    git(root, "reset", "-q", "--hard", own)
    git(root, "replace", own, other)
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/grafts").write_text(f"{own}\n", "utf-8")
    found = read_provenance(root)
    assert found.files[FILE].recorded
    assert found.files[FILE].recorded.who.name == "Ada Moss"
    assert before in read_commits(seam.ask_git(root, "log", "-z", "--pretty=raw", "HEAD") or b"")


def test_names_of_files_are_taken_as_they_are(root: Path) -> None:
    odd = "records/people/commit a\tb\n ü.yaml"
    commit(root, odd, "one\n")
    assert odd in read_provenance(root).files


def test_three_thousand_commits_take_one_log(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = []
    for number in range(3000):
        path = f"records/mentorships/ms-{number % 40:04d}/sessions/{number}.yaml"
        lines.append(
            f"commit refs/heads/main\ncommitter Ada <a@x> {1767225600 + number} +0000\ndata 1\nx\n"
            + ("from refs/heads/main^0\n" if not number else "")
            + f"M 100644 inline {path}\ndata 2\n{number % 10}\n"
        )
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input="".join(lines).encode(), check=True)
    calls = []
    run = seam.subprocess.run
    monkeypatch.setattr(seam.subprocess, "run", lambda *told, **more: calls.append(told[0]) or run(*told, **more))
    found = read_provenance(root)
    assert len(found.files) == 3000
    assert sum("log" in call for call in calls) == 1
    assert len(calls) == 2


@pytest.fixture
def book_root(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    shutil.copytree(PROJECT / "tests/cases/base", root)
    shutil.copytree(PROJECT / "schemas", root / "schemas")
    person = root / "records/people/p-c00rd.yaml"
    login = "logins:\n  - forge: github\n    login: wren-office\n    from: 2026-01-05\n    until: 2026-06-30\n"
    person.write_text(f"{person.read_text('utf-8')}{login}", "utf-8")
    git(root, "init", "-q", "-b", "main")
    return root


@pytest.mark.parametrize(
    ("author", "on", "told"),
    [
        ("Whoever <1234+wren-office@users.noreply.github.com>", "2026-03-15", "by Cora"),
        ("Whoever <wren-office@users.noreply.github.com>", "2026-07-01", "by “Whoever”"),  # the login was theirs before
        ("Cora Whoever <cora@localhost.invalid>", "2026-03-15", "by “Cora Whoever”"),  # a name proves nothing
        ("w@x.example <w@x.example>", "2026-03-15", "by somebody whom the commit does not name"),  # an address is none
        ("Whoever <wren-office@users.noreply.github.com.evil.example>", "2026-03-15", "by “Whoever”"),
    ],
)
def test_people_are_who_the_records_say(author: str, on: str, told: str, book_root: Path) -> None:
    git(book_root, "add", "-A")
    act(book_root, ["commit", "-q", "-m", "Begin"], author, author, f"{on}T12:00:00+00:00")
    edition = open_book(book_root, date(2026, 11, 21)).edition("program", with_history=True)
    name = edition.names["p-c00rd"]["name"]
    said = " ".join(history_sentences(edition, "person/p-ment1"))
    assert told.replace("by Cora", f"by {name}") in said
    assert said.startswith("Recorded on ")


def test_what_no_commit_has_is_told_and_nobody_else_is_told_anything(book_root: Path) -> None:
    git(book_root, "add", "-A")
    act(book_root, ["commit", "-q", "-m", "Begin"], ADA, ADA)
    new = book_root / "records/people/p-zzzzz.yaml"
    new.write_text("id: p-zzzzz\nname: Zoe Zand\nlist_as: Zand\n", "utf-8")
    book = open_book(book_root, date(2026, 11, 21))
    assert history_sentences(book.edition("program", with_history=True), "person/p-zzzzz") == ("In no commit yet.",)
    for edition in (
        book.edition("program"), book.edition("public", with_history=True),
        book.edition("pair", "ms-grd1", with_history=True),
    ):  # fmt: skip
        assert edition.histories is None
        assert history_sentences(edition, "person/p-ment1") == ()


def test_a_revision_is_read_with_its_own_schemas(book_root: Path) -> None:
    schema = book_root / "schemas/person.schema.json"
    person = book_root / "records/people/p-ment1.yaml"
    person.write_text(f"{person.read_text('utf-8')}called: Al\n", "utf-8")
    git(book_root, "add", "-A")
    then = act(book_root, ["commit", "-q", "-m", "Begin"], ADA, ADA)
    schema.write_text(schema.read_text("utf-8").replace('"called"', '"known_as"'), "utf-8")
    shutil.rmtree(book_root / "records/certifications")
    for path in (book_root / "records/people").glob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("called:", "known_as:"), "utf-8")
    git(book_root, "add", "-A")
    act(book_root, ["commit", "-q", "-m", "Change"], ADA, ADA)
    now: Book = open_book(book_root, date(2026, 11, 21))
    old = open_book_at(book_root, then[:10], date(2026, 11, 21))
    assert old.records > now.records
    assert not any(finding.rule == "schema" for finding in old.findings())
    assert old.revision == Revision(then[:10], then)
    assert old.edition("program").commit == then[:7]
    assert old.edition("program").revision == then[:10]
