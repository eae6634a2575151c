"""What `mentorbook match --propose` writes passes the review for a coordinator, and for nobody else."""

import subprocess
from pathlib import Path

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


def test_an_officer_is_asked_for_a_pair_that_was_matched(gate: GateBook, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", str(gate.root), "book")
    clone = tmp_path / "book"
    (clone / "records/mentees/wren-cps/p-nnnnn.yaml").write_text(MENTEE)
    mentor = clone / "records/mentors/wren-cps/p-mmmmm.yaml"
    mentor.write_text(mentor.read_text().replace("capacity: 2", "capacity: 3"))
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "Ask")
    done = typed(clone, "match", "--program", "wren-cps", "--propose", "--by", "p-ccccc", "--no-input")
    assert done.returncode == 0, done.stderr
    git(clone, "checkout", "-q", "-b", "matched")
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "Propose")
    officer, mentor = (
        typed(clone, "review", "--base", "main", "--head", "matched", "--actor", who) for who in ("coord", "fay")
    )
    assert officer.returncode == 0, officer.stdout
    assert "p-mmmmm with p-nnnnn." in officer.stdout
    assert mentor.returncode == 1
    assert "Only a coordinator of the program proposes a mentorship." in mentor.stdout
