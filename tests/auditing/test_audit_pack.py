"""A pack is checked by its own page's commands, with nothing of ours; one byte changed anywhere is found."""

import csv
import hashlib
import io
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import click
import pytest
from audit_book import CANARIES, DAY, FOLDER, audited_book, tools
from click.testing import CliRunner, Result
from git_book import commit, git
from pypdf import PdfReader
from signing_people import MENTOR, session, write

from mentorbook.cli.main import commands

SHELL = shutil.which("bash") or "/bin/bash"


@dataclass(frozen=True)
class Line:
    """A line of the page to type, and what it must print, where the page says so."""

    typed: str
    printed: str

    def run(self, folder: Path, path: str) -> subprocess.CompletedProcess[str]:
        told = {"PATH": path, "HOME": str(folder), "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(
            [SHELL, "-c", self.typed], cwd=folder, env=told, capture_output=True, text=True, check=False
        )


def audit(root: Path, *more: str) -> Result:
    done = CliRunner().invoke(commands, ["audit", *more, "--root", str(root)], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done


def lines_of(folder: Path) -> list[Line]:
    text = (folder / "HOW-TO-VERIFY.txt").read_text("utf-8").split("\n")
    return [
        Line(line[2:], below[2:] if below.startswith("> ") else "")
        for line, below in zip(text, [*text[1:], ""], strict=True)
        if line.startswith("$ ")
    ]


def unpacked(file: Path, folder: Path) -> Path:
    with zipfile.ZipFile(file) as opened:
        opened.extractall(folder)
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / name).read_text("utf-8-sig"))))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return audited_book(tmp_path_factory.mktemp("audited") / "book")


@pytest.fixture(scope="module")
def zipped(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("made") / "pack.zip"
    assert audit(root, MENTOR, "--as-of", DAY, "--out", str(file)).return_value == 0
    return file


@pytest.fixture
def folder(zipped: Path, tmp_path: Path) -> Path:
    return unpacked(zipped, tmp_path / "pack")


@pytest.fixture
def path(tmp_path: Path) -> str:
    return tools(tmp_path / "bin")


def test_the_pages_own_commands_check_the_pack_in_an_empty_folder(folder: Path, root: Path, path: str) -> None:
    lines = lines_of(folder)
    in_git = [line for line in lines if line.typed.startswith("git ")]
    here = [line for line in lines if line not in in_git]
    assert {line.typed.split()[0] for line in here} == {"sha256sum", "echo", "TZ=UTC"}
    assert sum("ssh-keygen -Y verify" in line.typed for line in here) == 2
    for line in here:
        done = line.run(folder, path)
        assert done.returncode == 0, (line.typed, done.stderr)
        assert "OK" in done.stdout or "Good" in done.stdout or "MANIFEST" in done.stdout
    shown = [line for line in in_git if " show " in line.typed]
    files = [each for each in (folder / "records").rglob("*") if each.is_file()]
    assert len(shown) == len(files)
    for line in shown:
        done = line.run(root, path)
        assert done.stdout.strip() == line.printed
        file = line.typed.partition(":")[2].split()[0]
        assert hashlib.sha256((folder / file).read_bytes()).hexdigest() == line.printed.split()[0]
    (log,) = [line for line in in_git if " log " in line.typed]
    assert log.run(root, path).stdout.strip()


def test_the_html_page_says_the_same_commands(folder: Path) -> None:
    html = unescape((folder / "HOW-TO-VERIFY.html").read_text("utf-8"))
    assert all(f"$ {line.typed}\n" in html or f"$ {line.typed}<" in html for line in lines_of(folder))
    assert "<script" not in html
    assert "http" not in html


def test_one_byte_changed_in_any_file_is_found(folder: Path, path: str) -> None:
    fingerprint, manifest, last = lines_of(folder)[:3]
    told = last.run(folder, path).stdout
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert len(files) > 15
    for file in files:
        before = file.read_bytes()
        at = len(before) // 2
        file.write_bytes(before[:at] + bytes([before[at] ^ 1]) + before[at + 1 :])
        assert any(each.run(folder, path).returncode for each in (fingerprint, manifest)), file
        file.write_bytes(before)
    file = folder / "MANIFEST.sha256"
    before = file.read_bytes()
    for at in range(0, len(before), 97):  # also what sha256sum itself would not mind, as a capital letter
        file.write_bytes(before[:at] + bytes([before[at] ^ 0x20]) + before[at + 1 :])
        assert last.run(folder, path).stdout != told
    file.write_bytes(before)
    assert manifest.run(folder, path).returncode == 0


def test_who_makes_the_manifest_anew_is_found_by_the_fingerprint_and_by_the_signatures(folder: Path, path: str) -> None:
    lines = lines_of(folder)
    told = lines[2].run(folder, path).stdout
    text = folder / "signatures/session_ms-grd1_2026-09-10_1.txt"
    was, now = text.read_bytes(), text.read_bytes().replace(b'"minutes":45', b'"minutes":95')
    assert was != now
    text.write_bytes(now)
    for name in ("MANIFEST.sha256", "FINGERPRINT.sha256"):
        other = {"MANIFEST.sha256": text, "FINGERPRINT.sha256": folder / "MANIFEST.sha256"}[name]
        old = {"MANIFEST.sha256": was, "FINGERPRINT.sha256": None}[name]
        lists = folder / name
        digest = hashlib.sha256(old).hexdigest() if old else lists.read_text("ascii").split()[0]
        lists.write_text(lists.read_text("ascii").replace(digest, hashlib.sha256(other.read_bytes()).hexdigest()))
    assert [each.run(folder, path).returncode for each in lines[:2]] == [0, 0]
    assert lines[2].run(folder, path).stdout != told
    failing = [each.typed for each in lines if "2026-09-10_1" in each.typed and each.run(folder, path).returncode]
    assert len(failing) == 2


def test_a_pack_made_twice_is_the_same_bytes(
    root: Path, zipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.chdir(tmp_path)
    shutil.copytree(root, tmp_path / "elsewhere")
    done = audit(tmp_path / "elsewhere", MENTOR, "--as-of", DAY, "--out", "again.zip")
    assert done.return_value == 0
    assert (tmp_path / "again.zip").read_bytes() == zipped.read_bytes()
    with zipfile.ZipFile(zipped) as opened:
        assert opened.namelist() == sorted(opened.namelist())
        assert {each.date_time[:3] for each in opened.infolist()} == {(2026, 11, 21)}
        assert hashlib.sha256(opened.read("MANIFEST.sha256")).hexdigest() in done.stdout


def test_a_persons_pack_holds_nothing_private_of_anybody_else(folder: Path) -> None:
    paths = {each.relative_to(folder).as_posix() for each in (folder / "records").rglob("*.yaml")}
    assert paths == {
        f"records/people/{MENTOR}.yaml",
        f"records/mentors/graduates/{MENTOR}.yaml",
        "records/mentorships/ms-grd1/mentorship.yaml",
        f"{FOLDER}/2026-09-10.yaml",
        f"{FOLDER}/2026-10-22.yaml",
        f"{FOLDER}/2026-10-22-2.yaml",
        "records/programs/graduates.yaml",
    }
    for file in folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert not any(each.encode() in content for each in CANARIES), file
        assert b"test@localhost" not in content, file
    assert (folder / "signatures/allowed_signers").read_text("ascii").split()[0] == MENTOR


def test_a_mentorships_pack_holds_neither_persons_own_records(root: Path, tmp_path: Path) -> None:
    audit(root, "ms-grd1", "--as-of", DAY, "--out", str(tmp_path / "pair.zip"))
    folder = unpacked(tmp_path / "pair.zip", tmp_path / "pair")
    assert {each.name for each in (folder / "records").iterdir()} == {"mentorships", "programs"}
    assert (folder / "hours-mentor.pdf").is_file()
    assert (folder / "hours-mentee.pdf").is_file()
    assert "(ms-grd1)" in (folder / "HOW-TO-VERIFY.txt").read_text("utf-8")
    assert not any(each.encode() in file.read_bytes() for file in folder.rglob("*.*") for each in CANARIES)


def test_the_tables_say_what_the_records_say(folder: Path, root: Path) -> None:
    first, second, corrected = rows(folder, "sessions.csv")
    assert first["Mentor's signature"] == "verified"
    assert first["Mentee's signature"] == "attested"
    assert (second["Counts in the period"], second["Corrected by"]) == ("no", "2026-10-22-2")
    assert (corrected["Counts in the period"], corrected["Minutes"], corrected["Corrects"]) == (
        "yes",
        "50",
        "2026-10-22",
    )
    assert second["Topics"] == "'=2+5; '+1 555 0134 is the garage; Résumé, twice"
    (hours,) = rows(folder, "hours.csv")
    assert (hours["Minutes"], hours["Entries"], hours["As"]) == ("95", "2", "mentor")
    merged = [each for each in rows(folder, "provenance.csv") if each["What was done"] == "merged"]
    assert [each["Record"] for each in merged] == [f"{FOLDER}/2026-10-22.yaml"]
    assert merged[0]["Commit"] == git(root, "log", "--merges", "-1", "--format=%H")
    assert {each["State"] for each in rows(folder, "signatures.csv")} == {"verified", "attested"}


def test_a_period_counts_its_own_sessions_and_takes_what_corrects_them(root: Path, tmp_path: Path) -> None:
    audit(root, MENTOR, "--from", "2026-10-01", "--to", "2026-10-31", "--as-of", DAY, "--out", str(tmp_path / "o.zip"))
    folder = unpacked(tmp_path / "o.zip", tmp_path / "o")
    assert [each["Session"] for each in rows(folder, "sessions.csv")] == ["2026-10-22", "2026-10-22-2"]
    assert [each["Minutes"] for each in rows(folder, "hours.csv")] == ["50"]
    assert not (folder / FOLDER / "2026-09-10.yaml").exists()
    log = " ".join(PdfReader(folder / "logs/ms-grd1.pdf").pages[0].extract_text().split())
    assert "Sessions from 1 October 2026 to 31 October 2026 only." in log
    assert "22 Oct" in log
    assert "10 Sep" not in log
    assert "as of 31 October 2026" in (folder / "findings.txt").read_text("utf-8")
    assert "1 October 2026 to 31 October 2026" in (folder / "HOW-TO-VERIFY.txt").read_text("utf-8").replace("\n", " ")


def test_a_correction_on_another_day_brings_what_it_corrects(root: Path, tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    write(book, session("2026-11-05", minutes=30, corrects="2026-09-10"), f"{FOLDER}/2026-11-05.yaml")
    commit(book, "It was in November")
    audit(book, "ms-grd1", "--from", "2026-11-01", "--as-of", DAY, "--out", str(tmp_path / "n.zip"))
    folder = unpacked(tmp_path / "n.zip", tmp_path / "n")
    told = [(each["Session"], each["Counts in the period"]) for each in rows(folder, "sessions.csv")]
    assert told == [("2026-09-10", "no"), ("2026-11-05", "yes")]
    assert (folder / FOLDER / "2026-09-10.yaml").is_file()


def test_what_nobody_committed_is_not_in_it_and_is_said(root: Path, tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    (book / FOLDER / "2026-09-10.yaml").write_text("not: this\n", "utf-8")
    (book / FOLDER / "2026-11-05.yaml").write_text("nor: that\n", "utf-8")
    (book / "records/people/p-mtee1.yaml").write_text("somebody: else's\n", "utf-8")
    done = audit(book, MENTOR, "--as-of", DAY, "--out", str(tmp_path / "pack.zip"))
    assert done.return_value == 0
    assert f"{FOLDER}/2026-09-10.yaml is otherwise in the work tree" in done.stderr
    assert f"{FOLDER}/2026-11-05.yaml is otherwise" in done.stderr
    assert "p-mtee1" not in done.stderr
    folder = unpacked(tmp_path / "pack.zip", tmp_path / "pack")
    assert (folder / FOLDER / "2026-09-10.yaml").read_bytes() == (root / FOLDER / "2026-09-10.yaml").read_bytes()
    early = audit(book, MENTOR, "--as-of", DAY, "--rev", "HEAD~3", "--out", str(tmp_path / "early.zip"))
    assert "otherwise" not in early.stderr


def test_what_does_not_hold_is_told_and_leaves_with_1(root: Path, tmp_path: Path, path: str) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    file = book / FOLDER / "2026-09-10.yaml"
    file.write_text(file.read_text("utf-8").replace("minutes: 45", "minutes: 46"), "utf-8")
    (book / FOLDER / "2026-11-05.yaml").write_text("nor: that\n", "utf-8")
    commit(book, "Changed after signing")
    done = audit(book, MENTOR, "--as-of", DAY, "--out", str(tmp_path / "pack.zip"))
    assert done.return_value == 1
    assert "2 signatures do not hold" in done.stderr
    assert f"{FOLDER}/2026-11-05.yaml could not be read" in done.stderr
    folder = unpacked(tmp_path / "pack.zip", tmp_path / "pack")
    page = " ".join((folder / "HOW-TO-VERIFY.txt").read_text("utf-8").split())
    assert "altered after signing. The record differs from what was signed." in page
    assert "could not be read and is not in the pack" in page
    here = [line for line in lines_of(folder) if not line.typed.startswith("git ")]
    assert all(line.run(folder, path).returncode == 0 for line in here)  # what fails is told apart


def test_a_short_history_is_said_and_no_history_refused(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "shallow")
    done = audit(tmp_path / "shallow", MENTOR, "--as-of", DAY, "--out", str(tmp_path / "pack.zip"))
    assert done.return_value == 1
    assert "shallow" in done.stderr
    assert "git fetch --unshallow" in unpacked(tmp_path / "pack.zip", tmp_path / "p").joinpath(
        "HOW-TO-VERIFY.txt"
    ).read_text("utf-8").replace("\n", " ")
    bare = tmp_path / "bare"
    shutil.copytree(root, bare, ignore=shutil.ignore_patterns(".git"))
    told = CliRunner().invoke(
        commands,
        ["audit", MENTOR, "--root", str(bare)],
        standalone_mode=False,
        env={"GIT_CEILING_DIRECTORIES": str(tmp_path)},
    )
    assert "no Git repository" in str(told.exception)


def test_a_book_in_a_folder_of_its_repository_is_shown_by_the_whole_path(root: Path, tmp_path: Path, path: str) -> None:
    top, name = tmp_path / "top", "a book; touch forged"
    shutil.copytree(root, top / name, ignore=shutil.ignore_patterns(".git"))
    git(top, "init", "-q", "-b", "main")
    commit(top)
    (top / name / FOLDER / "2026-09-10.yaml").write_text("not: this\n", "utf-8")
    done = audit(top / name, MENTOR, "--as-of", DAY, "--out", str(tmp_path / "pack.zip"))
    assert f"{FOLDER}/2026-09-10.yaml is otherwise in the work tree" in done.stderr
    folder = unpacked(tmp_path / "pack.zip", tmp_path / "pack")
    shown = [line for line in lines_of(folder) if "git show" in line.typed]
    assert shown
    assert all(line.run(top, path).stdout.strip() == line.printed for line in shown)
    assert all(line.run(top, path).stdout for line in lines_of(folder) if "git log" in line.typed)
    assert not (top / "forged").exists()


def test_a_commit_without_a_day_that_can_be_read_is_told(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "odd")
    env = os.environ | {"GIT_COMMITTER_DATE": "@99999999999999 +0000"}
    made = ["git", "-c", "user.name=A", "-c", "user.email=a@x.example", "commit", "-q", "--allow-empty", "-m", "Later"]
    subprocess.run(made, cwd=tmp_path / "odd", env=env, check=True)
    with pytest.raises(click.UsageError, match="says no day that can be read"):
        audit(tmp_path / "odd", MENTOR, "--as-of", DAY, "--out", str(tmp_path / "pack.zip"))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("p-nobdy",), "There is no sound person"),
        (("ms-grd2",), "Did you mean ms-grd1?"),
        ((MENTOR, "--from", "2026-11-01", "--to", "2026-10-01"), "--from lies after --to"),
        ((MENTOR, "--rev", "nowhere"), "There is no revision 'nowhere'"),
        ((MENTOR, "--out", "/nowhere/at/all.zip"), "cannot be written"),
    ],
)
def test_what_cannot_be_made_is_told(root: Path, more: tuple[str, ...], says: str) -> None:
    done = CliRunner().invoke(commands, ["audit", *more, "--root", str(root)], standalone_mode=False)
    assert says in getattr(done.exception, "message", str(done.exception))


def test_options_may_stand_before_the_id(root: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "pack.zip")
    assert audit(root, "--as-of", DAY, "--out", out, MENTOR).return_value == 0
    assert Path(out).is_file()
