"""What the workflow runs: the base's own code, on the proposal's objects, with the forge's word for who it is."""

import json
import os
import subprocess
from pathlib import Path

import pytest
import yaml
from gate_book import DAY, GateBook
from git_book import PROJECT, git

from mentorbook.gate.reports import MARKER

WORKFLOW = PROJECT / ".github/workflows/review.yml"
SESSION = "records/mentorships/ms-aaaa/sessions/2026-11-19.yaml"
APPROVAL = "approval:\n  by: p-ccccc\n  on: 2026-11-20\n  outcome: approved\n  reason: Fits.\n"
APPLICATION = "records/mentors/wren-cps/p-aaaaa.yaml"
GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
case "$*" in
  *"/reviews"*) printf '%s' "$REVIEWS" ;;
  *"repo view"*) echo "$SEEN_AS" ;;
  *"/pulls/7 "*) echo "$OWN $BRANCH $AUTHOR" ;;
  *"issues/7/comments --paginate"*) echo "$COMMENT" ;;
  *"pulls/7/comments --paginate"*) echo "$OFFERED" ;;
  *"--input -"*) cat >"$OUT/offer.json"; exit "$PLACED" ;;
  *"body=@"*) all="$*" && cp "${all##*body=@}" "$OUT/comment.md" ;;
esac
"""


def test_the_workflow_takes_all_that_judges_from_the_base() -> None:
    whole = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    assert whole[True] == {
        "pull_request_target": {"types": ["opened", "reopened", "synchronize", "edited"], "branches": ["main"]},
        "merge_group": {"branches": ["main"]},
    }
    assert whole["permissions"] == {}
    [job] = whole["jobs"].values()
    assert job["permissions"] == {"contents": "read", "pull-requests": "write"}
    checkout, setup, run = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.merge_group.base_sha || 'main' }}"
    assert checkout["with"]["persist-credentials"] is False
    assert (setup["run"], run["run"]) == ("./scripts/setup", "./scripts/ci-review")
    assert "secrets:" not in WORKFLOW.read_text("utf-8")
    assert "${{ secrets" not in WORKFLOW.read_text("utf-8")
    assert run["env"]["PUSHED_BY"] == "${{ github.event.action == 'synchronize' && github.event.sender.login || '' }}"
    assert not {"ACTOR", "HEAD_REF"} & run["env"].keys(), "who it is, and from which branch, the forge is asked"
    assert "if" not in job, "a run that is left out would count as green"


def test_no_step_of_the_script_checks_anything_of_the_proposal_out() -> None:
    text = (PROJECT / "scripts/ci-review").read_text("utf-8") + (PROJECT / "scripts/ci-comment").read_text("utf-8")
    assert not any(
        f"git {word}" in text for word in ("checkout", "merge", "switch", "restore", "reset", "pull", "worktree")
    )
    assert text.count("fetch -q") == 1


@pytest.fixture
def checkout(gate: GateBook, tmp_path: Path) -> Path:
    """Return a checkout of the base, with the scripts beside it and a forge that is made up."""
    git(tmp_path, "clone", "-q", str(gate.root), "base")
    root = tmp_path / "base"
    (root / "scripts").mkdir()
    for name in ("ci-review", "ci-comment"):
        (root / "scripts" / name).write_bytes((PROJECT / "scripts" / name).read_bytes())
        (root / "scripts" / name).chmod(0o755)
    (root / ".venv").symlink_to(PROJECT / ".venv")
    (tmp_path / "fake").mkdir()
    (tmp_path / "fake/gh").write_text(GH)
    (tmp_path / "fake/gh").chmod(0o755)
    return root


def run(root: Path, gate: GateBook, head: str, actor: str, **told: str) -> subprocess.CompletedProcess[str]:
    git(gate.root, "update-ref", "refs/pull/7/head", head)
    out = root.parent
    path = f"{out / 'fake'}{os.pathsep}{os.environ['PATH']}"
    known = {"NUMBER": "7", "HEAD_SHA": head, "AUTHOR": actor, "OWN": head, "BRANCH": "theirs", "CALLS": f"{out}/calls"}
    empty = {"REVIEWS": "", "SEEN_AS": "PRIVATE", "COMMENT": "", "OFFERED": "", "OUT": str(out), "PLACED": "0"}
    empty |= {"PUSHED_BY": "", "QUEUE_REF": ""}
    git_free = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_ALLOW_PROTOCOL": "file", "PATH": path}
    env = {**os.environ, **known, **empty, **git_free, **told}
    return subprocess.run(["./scripts/ci-review"], cwd=root, env=env, capture_output=True, text=True, check=False)


def in_the_queue(gate: GateBook, head: str) -> dict[str, str]:
    """Return what the forge says when a proposal waits in the merge queue."""
    merged = gate.merge("main", head)
    git(gate.root, "update-ref", "refs/heads/queue", merged)
    git(gate.root, "config", "uploadpack.allowAnySHA1InWant", "true")
    return {"NUMBER": "", "HEAD_SHA": merged, "QUEUE_REF": "refs/heads/gh-readonly-queue/main/pr-7-abc"}


def session(gate: GateBook) -> str:
    return gate.propose({SESSION: gate.text(SESSION.replace("11-19", "10-10")).replace("2026-10-10", "2026-11-19")})


def test_a_sound_proposal_is_green_and_told_in_one_comment(checkout: Path, gate: GateBook) -> None:
    head = session(gate)
    done = run(checkout, gate, head, "mentor-mia")
    assert done.returncode == 0, done.stderr + done.stdout
    told = (checkout.parent / "comment.md").read_text("utf-8")
    assert told.startswith(MARKER)
    assert "Adds the 7th session of ms-aaaa" in told.replace("\\", "")
    assert git(checkout, "status", "--porcelain", "--untracked-files=no") == ""
    assert not (checkout / SESSION).exists()
    run(checkout, gate, head, "mentor-mia", COMMENT="41")
    calls = (checkout.parent / "calls").read_text("utf-8")
    assert "--silent repos/{owner}/{repo}/issues/7/comments" in calls
    assert "-X PATCH repos/{owner}/{repo}/issues/comments/41" in calls


def test_whose_it_is_counts_and_a_red_one_is_told_too(checkout: Path, gate: GateBook) -> None:
    done = run(checkout, gate, session(gate), "fay")
    assert done.returncode == 1
    assert "::error file=records/mentorships/ms-aaaa/sessions/2026-11-19.yaml" in done.stdout
    assert "What blocks" in (checkout.parent / "comment.md").read_text("utf-8")


@pytest.mark.parametrize("seen_as", ["PUBLIC", "INTERNAL", ""])
def test_where_everybody_reads_there_are_ids_and_counts_only(seen_as: str, checkout: Path, gate: GateBook) -> None:
    head = gate.propose({APPLICATION: gate.text(APPLICATION) + APPROVAL})
    done = run(checkout, gate, head, "coord", SEEN_AS=seen_as)
    told = (checkout.parent / "comment.md").read_text("utf-8") + done.stdout
    assert "Approves p-aaaaa" in told.replace("\\", "")
    assert "2025-06-30" not in told.replace("\\", "")
    run(checkout, gate, head, "coord")
    assert "2025-06-30" in (checkout.parent / "comment.md").read_text("utf-8").replace("\\", "")


@pytest.mark.parametrize(
    ("reviews", "code"),
    [
        ("{own} APPROVED coord\n", 0),
        ("{own} APPROVED coord\n{own} COMMENTED coord\n", 0),
        ("{own} APPROVED coord\n{own} CHANGES_REQUESTED coord\n", 1),
        ("{own} DISMISSED coord\n", 1),
        ("0000 APPROVED coord\n", 1),
        ("{own} APPROVED gus\n", 1),
        ("", 1),
    ],
)
def test_only_an_approval_of_this_very_version_counts(reviews: str, code: int, checkout: Path, gate: GateBook) -> None:
    head = gate.propose({APPLICATION: gate.text(APPLICATION) + APPROVAL})
    assert run(checkout, gate, head, "ada", REVIEWS=reviews.format(own=head)).returncode == code


def test_a_version_that_is_not_the_newest_is_not_judged(checkout: Path, gate: GateBook) -> None:
    head = session(gate)
    done = run(checkout, gate, head, "mentor-mia", HEAD_SHA="1" * 40)
    assert done.returncode == 1
    assert "newer version" in done.stderr


def test_in_the_merge_queue_the_author_is_asked_for_and_nothing_is_written(checkout: Path, gate: GateBook) -> None:
    head = session(gate)
    queued = in_the_queue(gate, head)
    done = run(checkout, gate, head, "mentor-mia", **queued)
    assert done.returncode == 0, done.stderr + done.stdout
    assert run(checkout, gate, head, "fay", **queued).returncode == 1
    assert not (checkout.parent / "comment.md").exists()


BRANCHES = [
    ("wren-forms[bot]", "intake/nia-new/form", 0),
    ("wren-forms[bot]", "theirs", 1),
    ("wren-forms[bot]", "intake/coord/form", 1),
    ("wren-desk", "intake/nia-new/form", 0),
    ("coord", "intake/nia-new/form", 1),
    ("nia-new", "nia-new/intake/form", 0),
]


@pytest.mark.parametrize("queued", [False, True])
@pytest.mark.parametrize(("author", "branch", "code"), BRANCHES)
def test_an_account_that_takes_in_forms_names_by_its_branch_for_whom(
    author: str,
    branch: str,
    code: int,
    queued: bool,  # noqa: FBT001 - a case
    checkout: Path,
    gate: GateBook,
) -> None:
    files = {
        "records/people/p-wwwww.yaml": "id: p-wwwww\nname: Nia\nlist_as: Nia\nlogins:\n  - forge: github\n"
        "    login: nia-new\n    from: {day}\n",
        "records/mentees/wren-cps/p-wwwww.yaml": "program: wren-cps\nperson: p-wwwww\nasked_on: {day}\n"
        "scenarios: [new-and-unsure]\nhelp: side-by-side\n",
    }
    today = DAY.isoformat()
    head = gate.propose({path: text.replace("{day}", today) for path, text in files.items()})
    done = run(checkout, gate, head, author, BRANCH=branch, **(in_the_queue(gate, head) if queued else {}))
    assert done.returncode == code, done.stdout
    assert ("may not act for another" in done.stdout) == (author == "coord")


def test_approval_lines_are_offered_once_beside_their_line(checkout: Path, gate: GateBook) -> None:
    today = DAY.isoformat()
    path = "records/mentors/wren-cps/p-ggggg.yaml"
    head = gate.propose({path: f"program: wren-cps\nperson: p-ggggg\napplied_on: {today}\n"})
    assert run(checkout, gate, head, "gus").returncode == 0
    offer = json.loads((checkout.parent / "offer.json").read_text("utf-8"))
    assert (offer["path"], offer["line"], offer["side"], offer["commit_id"]) == (path, 2, "RIGHT", head)
    suggestion = offer["body"].split("```suggestion\n")[1].split("```")[0]
    assert suggestion.startswith("person: p-ggggg\napproval:\n  by: p-ccccc\n")
    lines = gate.text(path, head).splitlines(keepends=True)
    lines[offer["line"] - 1] = suggestion
    accepted = gate.propose({path: "".join(lines)}, base=head)
    accept = offer["body"].split("```suggestion")[0]
    assert "approves this version on the forge, and runs the check again" in accept
    for queued in ({}, in_the_queue(gate, accepted)):  # the coordinator pushed the lines; the change stays the author's
        told = {"OWN": accepted, "PUSHED_BY": "coord", **queued}
        assert run(checkout, gate, accepted, "gus", **told).returncode == 1
        assert run(checkout, gate, accepted, "gus", REVIEWS=f"{accepted} APPROVED coord\n", **told).returncode == 0
    (checkout.parent / "offer.json").unlink()
    run(checkout, gate, head, "gus", OFFERED=path)
    assert not (checkout.parent / "offer.json").exists()


def test_a_suggestion_that_finds_no_place_turns_nothing_red(checkout: Path, gate: GateBook) -> None:
    path = "records/mentors/wren-cps/p-ggggg.yaml"
    head = gate.propose({path: f"program: wren-cps\nperson: p-ggggg\napplied_on: {DAY}\n"})
    done = run(checkout, gate, head, "gus", PLACED="1")
    assert done.returncode == 0, done.stderr
    assert "no place beside its line" in done.stderr


def test_who_pushed_last_is_told_and_makes_nothing_theirs(checkout: Path, gate: GateBook) -> None:
    head = gate.propose({"docs/page.md": "A stranger's\n"})
    done = run(checkout, gate, head, "evil", PUSHED_BY="maint", SEEN_AS="PUBLIC")
    told = (checkout.parent / "comment.md").read_text("utf-8").replace("\\", "")
    assert done.returncode == 1
    assert "**Look twice:** p-xxxxx pushed to this proposal last, not its author." in told
    assert "pushed to this proposal" not in run(checkout, gate, head, "maint", PUSHED_BY="Maint").stdout
