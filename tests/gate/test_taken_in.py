"""What two people signed in a form, and an officer took in with `mentorbook take`, passes the review as it is."""

import subprocess
from pathlib import Path

import pytest
from gate_book import DAY, GateBook, signed
from git_book import PROJECT, git

PATH = "records/mentorships/ms-aaaa/sessions/2026-11-19.yaml"
MINE = {"role": "mentor", "by": "p-mmmmm", "name": "Mia", "on": "2026-11-19", "method": "typed"}
DRAWN = {"role": "mentee", "by": "p-eeeee", "name": "Eve", "on": "2026-11-19", "method": "drawn", "path": "M1 1L20 20"}
EVALUATION = "mentorship: ms-aaaa\nid: 2026-11-19\ndate: 2026-11-19\nby: p-mmmmm\nrecommendation: continue\n"


def typed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(PROJECT / ".venv/bin/mentorbook"), *words, "--as-of", DAY.isoformat()]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture
def clone(gate: GateBook, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "-q", str(gate.root), "book")
    return tmp_path / "book"


def test_a_session_that_both_signed_is_taken_in_and_passes(clone: Path, gate: GateBook, tmp_path: Path) -> None:
    bare = gate.text("records/mentorships/ms-aaaa/sessions/2026-10-10.yaml").replace("2026-10-10", "2026-11-19")
    shared = tmp_path / "shared.yaml"
    shared.write_text(signed(PATH, bare, MINE, {**DRAWN, "collected_by": "p-mmmmm"}))
    other = tmp_path / "evaluation.yaml"
    other.write_text(EVALUATION)
    done = typed(clone, "take", str(shared), str(other), "--no-input")
    assert done.returncode == 0, done.stderr
    git(clone, "checkout", "-q", "-b", "taken")
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "Take in")
    officer, other_mentor = (
        typed(clone, "review", "--base", "main", "--head", "taken", "--actor", who) for who in ("coord", "fay")
    )
    assert officer.returncode == 0, officer.stdout
    assert (
        "p-mmmmm signs the session 2026-11-19 of ms-aaaa as mentor (attested, handed in by p-ccccc)." in officer.stdout
    )
    assert "(attested, collected by p-mmmmm, handed in by p-ccccc)" in officer.stdout
    assert "for p-mmmmm" in officer.stdout
    assert other_mentor.returncode == 1
