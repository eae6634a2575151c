"""What `mentorbook match --propose` writes passes the review for a coordinator, and for nobody else."""

import subprocess
from pathlib import Path

import pytest
from gate_book import DAY, GateBook
from git_book import PROJECT, git

MENTEE = """program: wren-cps
person: p-nnnnn
asked_on: 2026-11-01
consent:
  on: 2026-11-01
"""


def typed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(PROJECT / ".venv/bin/mentorbook"), *words, "--as-of", DAY.isoformat()]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture
def clone(gate: GateBook, tmp_path: Path) -> Path:
    """The book with somebody who waits, and a mentor who has room."""
    git(tmp_path, "clone", "-q", str(gate.root), "book")
    clone = tmp_path / "book"
    (clone / "records/mentees/wren-cps/p-nnnnn.yaml").write_text(MENTEE)
    mentor = clone / "records/mentors/wren-cps/p-mmmmm.yaml"
    mentor.write_text(mentor.read_text().replace("capacity: 2", "capacity: 3"))
    commit(clone, "Ask")
    return clone


def commit(clone: Path, says: str) -> None:
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", says)


def propose(clone: Path, branch: str) -> Path:
    """Make a branch of main on which the pair is proposed, and return the record."""
    git(clone, "checkout", "-q", "-b", branch, "main")
    done = typed(clone, "match", "--program", "wren-cps", "--propose", "--by", "p-ccccc", "--no-input")
    assert done.returncode == 0, done.stderr
    git(clone, "add", "-A")
    record = clone / git(clone, "diff", "--cached", "--name-only")
    commit(clone, "Propose")
    return record


def reviewed(clone: Path, head: str, actor: str = "coord") -> subprocess.CompletedProcess[str]:
    return typed(clone, "review", "--base", "main", "--head", head, "--actor", actor)


def merge(clone: Path, head: str) -> None:
    git(clone, "checkout", "-q", "main")
    git(clone, "merge", "-q", "--no-ff", "-m", "Merge", head)


def test_an_officer_is_asked_for_a_pair_that_was_matched(clone: Path) -> None:
    propose(clone, "matched")
    officer, mentor = (reviewed(clone, "matched", who) for who in ("coord", "fay"))
    assert officer.returncode == 0, officer.stdout
    assert "p-mmmmm with p-nnnnn." in officer.stdout
    assert mentor.returncode == 1
    assert "Only a coordinator of the program proposes a mentorship." in mentor.stdout


def test_the_same_match_twice_is_no_conflict_and_yet_does_not_pass(clone: Path) -> None:
    first, second = (propose(clone, branch) for branch in ("one", "two"))
    assert first != second
    assert (reviewed(clone, "one").returncode, reviewed(clone, "two").returncode) == (0, 0)
    merge(clone, "one")
    told = reviewed(clone, "two")
    assert told.returncode == 1
    assert f"The same two are also in {first.parent.name}, which is not closed." in told.stdout
    assert "Keep one, and take the other out or close it." in told.stdout
    merge(clone, "two")
    assert typed(clone, "check", "--rule", "one-mentorship").returncode == 1


def test_a_second_mentor_is_told_and_passes(clone: Path) -> None:
    first, second = (propose(clone, branch) for branch in ("one", "two"))
    second.write_text(second.read_text().replace("mentor: p-mmmmm", "mentor: p-fffff"))
    commit(clone, "Propose another mentor")
    merge(clone, "one")
    told = reviewed(clone, "two")
    assert told.returncode == 0, told.stdout
    ids = sorted((first.parent.name, second.parent.name))
    assert f"Besides {ids[0]}, this mentee is proposed to another mentor in {ids[1]}." in told.stdout
