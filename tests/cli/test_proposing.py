"""mentorbook match --propose: twice at once, nothing to write on, records in doubt, and the way to a pull request."""

import multiprocessing
import re
import shlex
import subprocess
import sys
from collections import Counter
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from test_match_command import FAULT, root, run
from writing_book import files, typed

from mentorbook.cli import proposing
from mentorbook.history import branch_to_begin
from mentorbook.writing import place_each

__all__ = ["root"]
COMMAND = [
    str(Path(sys.executable).with_name("mentorbook")),
    *("match", "--program", "car-seats", "--propose", "--by", "p-c00rd", "--no-input"),
]
# Runs a command that may write no byte into any file, as on a full disk.
NO_BYTE = """import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
os.execv(sys.argv[1], sys.argv[1:])"""


def proposed(root: Path) -> Counter[str]:
    """How many proposals there are for each who waited."""
    texts = (path.read_text("utf-8") for path in root.glob("records/mentorships/*/mentorship.yaml"))
    return Counter(re.findall(r"^mentee: (p-aaaa.)$", "".join(texts), re.MULTILINE))


def propose(root: Path, together: Barrier, answers: Any, *more: str) -> None:
    """Propose, and stop just before the lock is taken, until the other one is there too."""

    def at_once(*words: Any) -> Any:
        together.wait(timeout=120)
        return place_each(*words)

    with patch.object(proposing, "place_each", at_once):
        done = run(root, "--propose", "--by", "p-c00rd", "--no-input", *more)
    answers.put((done.return_value, done.output))


@pytest.mark.parametrize(
    ("more", "says"),
    [((), "Nothing was written"), (("--pin", "p-aaaa1=p-bbbb1"), "was proposed in ms-")],
    ids=["the same pairs", "other pairs"],
)
def test_two_who_propose_at_once_propose_nobody_twice(root: Path, more: tuple[str, ...], says: str) -> None:
    context = multiprocessing.get_context("fork")
    together, answers = context.Barrier(2), context.Queue()
    both = [context.Process(target=propose, args=(root, together, answers, *each)) for each in ((), more)]
    for each in both:
        each.start()
    said = dict(answers.get(timeout=120) for _ in both)
    for each in both:
        each.join()
    assert sorted(said) == [0, 1]
    assert "meanwhile" in said[1]
    assert says in said[1]
    assert "git " not in said[1]
    assert proposed(root) == {"p-aaaa1": 1, "p-aaaa2": 1}


def test_where_no_file_can_be_written_no_line_is_told_that_takes_anything_back(root: Path) -> None:
    before = files(root)
    done = subprocess.run(
        [sys.executable, "-c", NO_BYTE, *COMMAND], cwd=root, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 1
    assert "Nothing was written." in done.stdout
    assert "git " not in done.stdout
    assert files(root) == before


@pytest.mark.parametrize(
    "path", ["mentorships/ms-car1/mentorship.yaml", "programs/graduates.yaml", "mentors/car-seats/p-ment1.yaml"]
)
def test_nothing_is_proposed_beside_a_record_in_doubt(root: Path, path: str) -> None:
    faulty = root / "records" / path
    faulty.write_text(faulty.read_text("utf-8") + FAULT, "utf-8")
    before = files(root)
    refused = run(root, "--propose", "--by", "p-c00rd", "--no-input")
    assert f"while records have errors: records/{path}" in str(refused.exception.format_message())
    assert files(root) == before


def test_a_program_whose_file_has_an_error_is_not_called_unknown(root: Path) -> None:
    path = root / "records/programs/car-seats.yaml"
    path.write_text(path.read_text("utf-8") + FAULT, "utf-8")
    refused = str(run(root).exception.format_message())
    assert refused == "There is no sound program 'car-seats'. `mentorbook check` says whether its file is sound."


def test_nothing_is_proposed_where_a_whole_folder_is_a_link(root: Path) -> None:
    folder = root / "records/mentorships"
    folder.rename(root / "elsewhere")
    folder.symlink_to(root / "elsewhere")
    refused = run(root, "--propose", "--by", "p-c00rd", "--no-input")
    assert "while records have errors: records/mentorships." in str(refused.exception.format_message())


def test_the_lines_that_are_told_lead_to_a_branch_of_its_own(root: Path) -> None:
    def git(*words: str) -> str:
        told = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@a.example", *words]
        return subprocess.run(told, capture_output=True, text=True, check=True).stdout

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "Begin")
    lines = [line.strip() for line in run(root, "--propose", "--by", "p-c00rd", "--no-input").stdout.splitlines()]
    (begin,) = (at for at, line in enumerate(lines) if line.startswith("git switch -c propose-ms-"))
    branch = lines[begin].split()[-1]
    assert branch.endswith("-and-1-more")
    for line in lines[begin : begin + 3]:
        git(*shlex.split(line)[1:])
    assert lines[begin + 3] == f"git push -u origin {branch}"
    assert (
        git("log", "--format=%D %s", "-1").strip()
        == f"HEAD -> {branch} {branch.replace('-', ' ').replace('propose ms ', 'Propose ms-')}"
    )
    assert git("diff", "--name-only", "main").count("mentorship.yaml") == 2
    act = ["approve", "p-ment2", "--program", "car-seats", "--by", "p-c00rd", "--reason", "All is there", "--no-input"]
    there = typed(root, act).output
    assert "  git add records/mentors/car-seats/p-ment2.yaml\n" in there
    assert "git switch" not in there, "a branch of one's own is kept"
    git("switch", "-q", "main")
    git("branch", "begun")
    assert branch_to_begin(root, "begun") == "begun-2"
    git("switch", "-q", "--detach")
    assert branch_to_begin(root, "ahead") == "ahead"


def test_who_proposes_themselves_is_told_that_somebody_else_approves(root: Path) -> None:
    own = (root / "records/mentors/car-seats/p-bbbb1.yaml").read_text("utf-8").replace("p-bbbb1", "p-c00rd")
    path = root / "records/mentors/car-seats/p-c00rd.yaml"
    path.write_text(
        own.replace("  by: p-c00rd\n", "  by: p-c00r2\n").replace("assigned_by: p-c00rd", "assigned_by: p-c00r2"),
        "utf-8",
    )
    given = ["--propose", "--by", "p-c00rd", "--no-input", "--dry-run", "--pin", "p-aaaa1=p-c00rd"]
    words = "p-c00rd is one of a pair: another officer of the program has to approve the proposal."
    assert words in run(root, *given).stdout
    assert words not in run(root, *given[:-2], "--only", "p-aaaa1").stdout
