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
from click.testing import Result
from test_match_command import FAULT, PEOPLE, more_room, root, run
from writing_book import files, typed

from mentorbook.book import open_book
from mentorbook.cli import proposing
from mentorbook.history import branch_to_begin
from mentorbook.reading import Source, read_source
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


def test_proposals_become_mentorships_that_the_check_takes(root: Path) -> None:
    before = files(root)
    done = run(root, "--propose", "--by", "p-c00rd", "--no-input")
    assert done.exception is None, done.exception
    assert done.return_value == 0
    new = {path: text for path, text in files(root).items() if path not in before}
    assert files(root) == before | new
    assert len(new) == 2
    book = open_book(root)
    written = {}
    for path, text in new.items():
        source = read_source(f"records/{path}", text.encode())
        assert isinstance(source, Source)
        data = source.data
        written[data["mentee"]] = data["mentor"]
        assert book.reckoning.mentorships[data["id"]].state == "proposed"
        assert data["proposed"] == {"by": "p-c00rd", "on": "2026-11-21"}
        assert "Score: " in data["reason"]
        assert not any(name in data["reason"] for name, *_ in PEOPLE.values())
        assert f"records/{path}" in done.stdout
    assert written["p-aaaa2"] == "p-bbbb1"
    assert not [each for each in book.findings() if each.severity == "error"]
    again = run(root, "--propose", "--by", "p-c00rd", "--no-input")
    assert again.return_value == 0
    assert "Nothing was written" in again.stdout


def test_nothing_is_written_on_trial_without_an_officer_or_against_the_check(root: Path) -> None:
    before = files(root)
    assert run(root, "--propose", "--by", "p-c00rd", "--dry-run").return_value == 0
    assert "--by is missing" in str(run(root, "--propose", "--no-input").exception.format_message())
    refused = run(root, "--propose", "--by", "p-ment1", "--no-input")
    assert "p-ment1 is no coordinator of car-seats on this day" in str(refused.exception.format_message())
    assert run(root, "--propose", "--by", "p-c00rd", answers=["n"]).return_value == 0
    assert run(root, "--propose", "--format", "json").exception is not None
    assert files(root) == before


def test_only_those_who_are_named_are_written(root: Path) -> None:
    before = files(root)
    done = run(root, "--propose", "--by", "p-c00rd", "--no-input", "--only", "Bo Lund")
    assert done.return_value == 0, done.stderr
    (text,) = (text for path, text in files(root).items() if path not in before)
    assert "mentor: p-bbbb1\nmentee: p-aaaa2" in text


def reasons(done: Result) -> dict[str, str]:
    """The reasons that would be written, by mentee."""
    found = {}
    for part in done.stdout.split("\n# records/")[1:]:
        source = read_source("records/x.yaml", part.partition("\n")[2].partition("Nothing was")[0].encode())
        assert isinstance(source, Source)
        found[source.data["mentee"]] = source.data["reason"]
    return found


@pytest.mark.parametrize(
    ("given", "mentee", "ends"),
    [
        ([], "p-aaaa2", "The best over all who waited on 21 November 2026."),
        (["--only", "p-aaaa2"], "p-aaaa2", "The best over all who waited on 21 November 2026."),
        (["--pin", "p-aaaa1=p-bbbb1"], "p-aaaa1", "The coordinator chose this pair."),
        (
            ["--pin", "p-aaaa1=p-bbbb1", "--only", "p-aaaa2"],
            "p-aaaa2",
            "The best over all who waited on 21 November 2026, around pairs that the coordinator chose or ruled out.",
        ),
        (["--forbid", "p-aaaa2=p-bbbb1"], "p-aaaa2", "around pairs that the coordinator chose or ruled out."),
        (["--again", "ms-car1"], "p-mtee1", "The best over all who waited on 21 November 2026."),
    ],
)
def test_the_reason_says_how_the_pair_came_about(root: Path, given: list[str], mentee: str, ends: str) -> None:
    if "--again" in given:
        more_room(root)
        assert typed(root, ["close", "ms-car1", "--outcome", "rematched", "--no-input"]).return_value == 0
    done = run(root, "--propose", "--by", "p-c00rd", "--no-input", "--dry-run", *given)
    assert done.return_value == 0, done.stderr
    assert reasons(done)[mentee].endswith(ends)


def test_what_was_written_is_taken_back_by_the_lines_that_are_told(root: Path) -> None:
    def git(*words: str) -> str:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, check=True).stdout

    git("init", "-q")
    git("add", ".")
    git("-c", "user.name=A", "-c", "user.email=a@a.example", "commit", "-qm", "Begin")
    for is_added in (False, True):
        lines = run(root, "--propose", "--by", "p-c00rd", "--no-input").stdout.splitlines()
        add, *back = (line.strip() for line in lines if line.startswith(("  git add", "  git rm", "  git clean")))
        assert len(back) == 2
        for line in [add, *back] if is_added else back:
            subprocess.run(shlex.split(line), cwd=root, capture_output=True, check=True)
        assert git("status", "--porcelain") == ""


def test_what_is_written_names_the_two(root: Path) -> None:
    text = run(root, "--propose", "--by", "p-c00rd", "--no-input", "--dry-run").stdout
    assert re.search(r"^# records/mentorships/ms-\w+/mentorship.yaml: Bo Lund with Di Fenn$", text, re.MULTILINE)
