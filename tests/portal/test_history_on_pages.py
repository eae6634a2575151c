"""Who recorded and who merged stands on officers' pages, as text, and in no byte of the public portal."""

import subprocess
from pathlib import Path

import pytest
from git_book import git
from portal_book import copied, run

EVE = "Qzcanary <b>Eve</b> {{ 7 * 7 }}"
MAIL = "qzcanary@mail.example"
LOG = "mentorships/ms-m9tw-log.html"
SESSION = "records/mentorships/ms-m9tw/sessions/2026-11-20.yaml"
NEW = """mentorship: ms-m9tw
id: 2026-11-20
date: 2026-11-20
minutes: 30
contact: meeting
mode: phone
topics: [Harness]
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = copied(tmp_path_factory.mktemp("history") / "book")
    (book / ".gitignore").write_text("site/\n", "utf-8")
    git(book, "init", "-q", "-b", "main")
    git(book, "add", "-A")
    git(book, "commit", "-q", "-m", "Begin")
    git(book, "tag", "before")
    git(book, "checkout", "-q", "-b", "qzcanary-branch")
    (book / SESSION).write_text(NEW, "utf-8")
    git(book, "add", "-A")
    git(book, "-c", f"user.name={EVE}", "-c", f"user.email={MAIL}", "commit", "-q", "-m", "qzcanary message")
    git(book, "checkout", "-q", "main")
    git(book, "-c", "user.name=qzcanary Merger", "merge", "-q", "--no-ff", "-m", "qzcanary merge", "qzcanary-branch")
    for edition in ("public", "program"):
        done = run("build", "--edition", edition, cwd=book)
        assert done.returncode == 0, done.stderr
    return book


def test_the_public_portal_has_nothing_of_it(book: Path) -> None:
    hashes = git(book, "log", "--format=%H").split()
    for path in (book / "site/public").rglob("*"):
        assert "qzcanary" not in path.name.lower()
        if path.is_file():
            content = path.read_bytes().lower()
            for word in (b"qzcanary", b"data-history", *(name[:7].encode() for name in hashes)):
                assert word not in content, path


def test_officers_read_it_as_text(book: Path) -> None:
    told = "by “Qzcanary bEve/b {{ 7 * 7 }}”, merged on"
    for page in (LOG, "mentorships/ms-m9tw.html"):
        text = (book / "site/program" / page).read_text("utf-8")
        assert told in text, page
        assert "by “qzcanary Merger”" in text
        assert MAIL not in text
    assert not [path for path in (book / "site/program").rglob("*.html") if MAIL in path.read_text("utf-8")]


def test_a_pairs_own_log_has_nothing_of_it(book: Path, tmp_path: Path) -> None:
    done = run("print", "ms-m9tw", "--out", str(tmp_path / "log.html"), cwd=book)
    assert done.returncode == 0, done.stderr
    assert "qzcanary" not in (tmp_path / "log.html").read_text("utf-8").lower()


def test_a_portal_of_a_revision_says_so_at_its_foot(book: Path) -> None:
    done = run("build", "--edition", "program", "--rev", "before", cwd=book)
    assert done.returncode == 0, done.stderr
    commit = git(book, "rev-parse", "before")[:7]
    for page in (LOG, "mentorships/ms-m9tw.html", "desk/index.html"):
        text = (book / "site/program" / page).read_text("utf-8")
        assert f"Records of revision <code>before</code>, commit <code>{commit}</code>" in text, page
        assert "Qzcanary" not in text
    refused = run("build", "--edition", "program", "--rev", "nowhere", cwd=book)
    assert refused.returncode == 1
    assert "There is no revision &#x27;nowhere&#x27;" in refused.stderr or "no revision 'nowhere'" in refused.stderr
    assert (book / "site/program" / LOG).is_file(), "what was built before stays"


def test_the_commands_read_a_revision_without_a_checkout(book: Path) -> None:
    before = subprocess.run(["git", "status", "--porcelain"], cwd=book, capture_output=True, check=True).stdout
    now, then = run("check", cwd=book), run("check", "--rev", "before", cwd=book)
    count = int(now.stdout.splitlines()[-1].split()[0])
    assert then.stdout.splitlines()[-1].startswith(f"{count - 1} records at before (")
    assert run("show", "ms-m9tw/2026-11-20", "--rev", "before", cwd=book).returncode == 2
    shown = run("show", "ms-m9tw/2026-11-20", cwd=book)
    assert "History: Recorded on" in shown.stdout
    assert run("status", "--rev", "before", "--brief", cwd=book).returncode == 0
    assert run("verify", "--rev", "before", cwd=book).returncode == 0
    missing = run("verify", "--rev", "--since=x", cwd=book)
    assert missing.returncode == 2
    assert "There is no revision '--since=x'" in missing.stderr
    assert subprocess.run(["git", "status", "--porcelain"], cwd=book, capture_output=True, check=True).stdout == before
