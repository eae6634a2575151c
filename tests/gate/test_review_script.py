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
  *"/pulls/7 "*) echo "$AUTHOR" ;;
  *"issues/7/comments --paginate"*) echo "$COMMENT" ;;
  *"pulls/7/comments --paginate"*) echo "$OFFERED" ;;
  *"--input -"*) cat >"$OUT/offer.json" ;;
  *"body=@"*) all="$*" && cp "${all##*body=@}" "$OUT/comment.md" ;;
esac
"""


def test_the_workflow_takes_all_that_judges_from_the_base() -> None:
    whole = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    assert whole[True] == {
        "pull_request_target": {"types": ["opened", "synchronize"], "branches": ["main"]},
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
    assert run["env"]["ACTOR"] == "${{ github.event.pull_request && github.event.sender.login || '' }}"


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
    known = {"NUMBER": "7", "HEAD_SHA": head, "HEAD_REF": "theirs", "ACTOR": actor, "CALLS": str(out / "calls")}
    empty = {"REVIEWS": "", "SEEN_AS": "PRIVATE", "AUTHOR": "", "COMMENT": "", "OFFERED": "", "OUT": str(out)}
    git_free = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_ALLOW_PROTOCOL": "file", "PATH": path}
    env = {**os.environ, **known, **empty, **git_free, **told}
    return subprocess.run(["./scripts/ci-review"], cwd=root, env=env, capture_output=True, text=True, check=False)


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


def test_who_pushed_it_counts_and_a_red_one_is_told_too(checkout: Path, gate: GateBook) -> None:
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
    merged = gate.merge("main", head)
    git(gate.root, "update-ref", "refs/heads/queue", merged)
    queued = {"NUMBER": "", "HEAD_SHA": merged, "HEAD_REF": "refs/heads/gh-readonly-queue/main/pr-7-abc"}
    git(gate.root, "config", "uploadpack.allowAnySHA1InWant", "true")
    done = run(checkout, gate, head, "", **queued, AUTHOR=f"mentor-mia {head}")
    assert done.returncode == 0, done.stderr + done.stdout
    assert run(checkout, gate, head, "", **queued, AUTHOR=f"fay {head}").returncode == 1
    assert not (checkout.parent / "comment.md").exists()


@pytest.mark.parametrize(("branch", "code"), [("intake/nia-new/form", 0), ("theirs", 1), ("intake/coord/form", 1)])
def test_a_bot_names_by_its_branch_for_whom_it_acts(branch: str, code: int, checkout: Path, gate: GateBook) -> None:
    files = {
        "records/people/p-wwwww.yaml": "id: p-wwwww\nname: Nia\nlist_as: Nia\nlogins:\n  - forge: github\n"
        "    login: nia-new\n    from: {day}\n",
        "records/mentees/wren-cps/p-wwwww.yaml": "program: wren-cps\nperson: p-wwwww\nasked_on: {day}\n"
        "scenarios: [new-and-unsure]\nhelp: side-by-side\n",
    }
    today = DAY.isoformat()
    head = gate.propose({path: text.replace("{day}", today) for path, text in files.items()})
    assert run(checkout, gate, head, "wren-forms[bot]", HEAD_REF=branch).returncode == code


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
    assert gate.review(accepted, "coord").may_merge
    assert not gate.review(accepted, "gus").may_merge
    (checkout.parent / "offer.json").unlink()
    run(checkout, gate, head, "gus", OFFERED=path)
    assert not (checkout.parent / "offer.json").exists()
