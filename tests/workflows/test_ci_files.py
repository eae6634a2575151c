"""What CI runs: pinned actions, few rights, short scripts, and a program edition that stays private."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from git_book import commit, git

PROJECT = Path(__file__).parents[2]
WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
ZIZMOR = PROJECT / ".venv/peer/bin/zizmor"


def parsed(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def steps(workflow: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(job, step) for job in parsed(workflow)["jobs"].values() for step in job["steps"]]


def test_the_workflows_that_the_guide_names_are_there() -> None:
    assert {path.stem for path in WORKFLOWS} >= {"check", "publish", "nightly", "review"}
    guide = (PROJECT / "docs/guides/ci.md").read_text("utf-8")
    assert all(f"`{path.name}`" in guide for path in WORKFLOWS)
    jobs = parsed(PROJECT / ".gitlab-ci.yml").keys() - {"workflow", "default", "stages"}
    assert all(f"`{job}`" in guide for job in jobs)


def test_zizmor_finds_nothing() -> None:
    assert ZIZMOR.exists(), "run ./scripts/test once: it sets zizmor up"
    command = [str(ZIZMOR), "--offline", "--no-progress", "--persona=pedantic", "--format=json", ".github"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)) == (0, []), done.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_few_rights_and_pinned_actions(workflow: Path) -> None:
    whole = parsed(workflow)
    assert whole["permissions"] == {}
    # YAML 1.1 reads `on` as true. The review alone must not come from the proposal; tests/gate has what it may do.
    assert "pull_request_target" not in whole[True] or workflow.stem == "review"
    assert "workflow_run" not in whole[True]
    for job, step in steps(workflow):
        assert job["timeout-minutes"] <= 60
        uses = step.get("uses", "")
        assert not uses or re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", uses)
        if uses.startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", ""), "a value reaches a shell by the environment only"
        assert "\n" not in step.get("run", "").strip(), "shell stands in scripts/"


def test_a_proposal_is_checked_as_merged_and_may_only_read() -> None:
    job = parsed(PROJECT / ".github/workflows/check.yml")["jobs"]["records"]
    assert job["permissions"] == {"contents": "read"}
    checkout = job["steps"][0]["with"]
    assert checkout == {"persist-credentials": False, "fetch-depth": 2}
    assert job["steps"][-1]["env"]["SINCE"] == "${{ github.event_name == 'pull_request' && 'HEAD^1' || '' }}"


def test_no_step_puts_the_program_edition_on_pages() -> None:
    for _, step in steps(PROJECT / ".github/workflows/publish.yml"):
        if "upload-pages-artifact" in step.get("uses", ""):
            assert step["with"]["path"] == "site/public"
    pages = parsed(PROJECT / ".gitlab-ci.yml")["pages"]
    assert "program" not in json.dumps(pages)
    program = parsed(PROJECT / ".gitlab-ci.yml")["program-edition"]
    assert '$CI_PROJECT_VISIBILITY == "private"' in program["rules"][0]["if"]
    assert program["artifacts"]["access"] == "maintainer"


# https://docs.gitlab.com/ci/yaml/: the keywords that stand in the file.
GITLAB_GLOBAL = {"workflow", "default", "stages"}
GITLAB_JOB = {"stage", "variables", "script", "rules", "artifacts", "interruptible"}
GITLAB_ARTIFACTS = {"when", "expire_in", "access", "reports", "paths"}


def test_the_file_for_gitlab_has_documented_keys_only() -> None:
    whole = parsed(PROJECT / ".gitlab-ci.yml")
    assert whole["default"].keys() <= {"image", "interruptible", "timeout"}
    for name, job in whole.items():
        if name not in GITLAB_GLOBAL:
            assert job.keys() <= GITLAB_JOB
            assert job["stage"] in whole["stages"]
            assert job["artifacts"].keys() <= GITLAB_ARTIFACTS
            assert all(rule.keys() == {"if"} for rule in job.get("rules", []))


def test_the_hooks_for_pre_commit_are_complete_and_their_commands_run() -> None:
    for hook in parsed(PROJECT / ".pre-commit-hooks.yaml"):
        assert hook.keys() == {"id", "name", "description", "entry", "language", "pass_filenames", "files", "types"}
        assert hook["id"] in (PROJECT / "docs/guides/ci.md").read_text("utf-8")
        assert re.search(hook["files"], "records/people/p-4h2kx.yaml")
        done = subprocess.run(
            [*hook["entry"].split(), "--help"], env=with_tools(), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0


@pytest.mark.parametrize("script", sorted((PROJECT / "scripts").iterdir()), ids=lambda path: path.name)
def test_a_script_is_short_and_stops_at_the_first_fault(script: Path) -> None:
    text = script.read_text("utf-8")
    assert len(text.splitlines()) <= 30
    assert "set -euo pipefail" in text
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0


def with_tools(*folders: Path, **told: str) -> dict[str, str]:
    path = os.pathsep.join([*map(str, folders), str(PROJECT / ".venv/bin"), os.environ["PATH"]])
    return {**os.environ, "PATH": path, **told}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the project's book and scripts, with mentorbook in its place."""
    for folder in ("records", "schemas", "scripts", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    (tmp_path / ".venv").symlink_to(PROJECT / ".venv")
    return tmp_path


def script(root: Path, name: str, *arguments: str, **told: str) -> subprocess.CompletedProcess[str]:
    command = [str(root / "scripts" / name), *arguments]
    env = with_tools(root / "fake", **told)
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)


def break_a_record(root: Path) -> None:
    person = sorted((root / "records/people").iterdir())[0]
    person.write_text(person.read_text("utf-8") + "nonsense: 1\n", "utf-8")


def test_the_check_writes_annotations_and_the_summary_and_leaves_as_the_check_does(checkout: Path) -> None:
    summary = checkout / "summary.md"
    assert script(checkout, "ci-check", SUMMARY=str(summary)).returncode == 0
    assert "## Check of the records" in summary.read_text("utf-8")
    break_a_record(checkout)
    done = script(checkout, "ci-check", SUMMARY=str(summary))
    assert done.returncode == 1
    assert "::error file=records/people/" in done.stdout
    assert "### Errors: to be mended in this change (1)" in summary.read_text("utf-8")
    assert script(checkout, "ci-check", SINCE="nope", SUMMARY=str(summary)).returncode == 2


@pytest.mark.parametrize("visibility", ["public", "internal", "unknown", "", "PRIVATE "])
def test_the_program_edition_is_not_built_where_the_repository_is_not_private(checkout: Path, visibility: str) -> None:
    done = script(checkout, "ci-publish", "program", VISIBILITY=visibility)
    assert done.returncode == 1
    assert "not private" in done.stderr
    assert not (checkout / "site").exists()


def test_nothing_is_published_while_there_is_an_error(checkout: Path) -> None:
    break_a_record(checkout)
    done = script(checkout, "ci-publish", "public")
    assert done.returncode == 1
    assert not (checkout / "site").exists()
    assert script(checkout, "ci-publish", "everything").returncode == 2


FAKE_GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
case "$1 $2" in
  "repo view") [ -n "$SEEN_AS" ] && echo "$SEEN_AS" ;;
  "issue list") echo "$ISSUE" ;;
  "issue create" | "issue edit") while [ $# -gt 1 ]; do shift; done; cp "$1" "$BODY" ;;
esac
"""


@pytest.mark.parametrize(
    ("issue", "seen_as", "does"),
    [
        ("", "PUBLIC", "issue create"),
        ("7 OPEN", "PUBLIC", "issue edit 7"),
        ("7 CLOSED", "PUBLIC", "issue edit 7"),
        ("7 OPEN", "INTERNAL", "issue edit 7"),
        ("7 OPEN", "", "issue edit 7"),
        ("7 OPEN", "PRIVATE", "issue edit 7"),
    ],
)
def test_the_nightly_keeps_one_issue_with_ids_and_counts_unless_private(
    checkout: Path, issue: str, seen_as: str, does: str
) -> None:
    (checkout / "fake").mkdir()
    (checkout / "fake/gh").write_text(FAKE_GH)
    (checkout / "fake/gh").chmod(0o755)
    calls, body = checkout / "calls", checkout / "body.md"
    done = script(checkout, "ci-nightly", ISSUE=issue, SEEN_AS=seen_as, CALLS=str(calls), BODY=str(body))
    assert done.returncode == 0, done.stderr
    made = [line for line in calls.read_text().splitlines() if re.match("issue (create|edit)", line)]
    assert len(made) == 1
    assert made[0].startswith(does)
    assert "--title What is incomplete" in made[0]
    assert ("issue reopen 7" in calls.read_text().splitlines()) == issue.endswith("CLOSED")
    assert "- orient `mentor/" in body.read_text("utf-8")
    assert ("The orientation is not yet recorded" in body.read_text("utf-8")) == (seen_as == "PRIVATE")


@pytest.mark.parametrize("seen_as", ["PUBLIC", "", "PRIVATE"])
def test_the_nightly_tells_errors_as_a_count_unless_private(checkout: Path, seen_as: str) -> None:
    (checkout / "fake").mkdir()
    (checkout / "fake/gh").write_text(FAKE_GH)
    (checkout / "fake/gh").chmod(0o755)
    break_a_record(checkout)
    summary, told = checkout / "summary.md", {"ISSUE": "7 OPEN", "CALLS": str(checkout / "calls")}
    done = script(checkout, "ci-nightly", SEEN_AS=seen_as, SUMMARY=str(summary), BODY=str(checkout / "body.md"), **told)
    assert done.returncode == 1, done.stderr
    everything = done.stdout + done.stderr + summary.read_text("utf-8")
    assert ("nonsense" in everything) == ("::error" in everything) == (seen_as == "PRIVATE")
    says = "Errors in the records: 1. To see them, run mentorbook check on your computer.\n"
    assert (summary.read_text("utf-8") == says) == (seen_as != "PRIVATE")


def test_a_check_in_brief_leaves_as_the_check_does(checkout: Path) -> None:
    done = script(checkout, "ci-check", BRIEF="yes")
    assert (done.returncode, done.stdout) == (0, "")
    shutil.rmtree(checkout / "schemas")
    assert script(checkout, "ci-check", BRIEF="yes").returncode == 1


def test_no_scheduled_job_of_gitlab_tells_whole_sentences() -> None:
    jobs = {name: job for name, job in parsed(PROJECT / ".gitlab-ci.yml").items() if name not in GITLAB_GLOBAL}
    nightly = [name for name, job in jobs.items() if '== "schedule"' in json.dumps(job["rules"]).replace("\\", "")]
    assert nightly == ["what-is-incomplete"]
    assert '!= "schedule"' in jobs["check"]["rules"][0]["if"]
    for line in jobs["what-is-incomplete"]["script"][1:]:
        assert "--brief" in line or line == "BRIEF=yes ./scripts/ci-check"


def test_gitlab_checks_what_would_be_merged_against_what_it_is_merged_into(
    checkout: Path, tmp_path_factory: Any
) -> None:
    git(checkout, "init", "-q", "-b", "main")
    (checkout / ".gitignore").write_text(".venv\n*.xml\n")
    break_a_record(checkout)
    commit(checkout)
    (checkout / "scripts/setup").write_text("#!/bin/sh\n")  # it would make a new .venv here
    git(checkout, "checkout", "-q", "-b", "proposal")
    commit(checkout)
    git(checkout, "checkout", "-q", "main")
    (checkout / "records/.gitkeep").write_text("")
    commit(checkout, "main goes on")
    git(checkout, "checkout", "-q", "proposal")
    origin = tmp_path_factory.mktemp("origin") / "origin"
    git(checkout, "clone", "-q", "--bare", ".", str(origin))
    git(checkout, "remote", "add", "origin", str(origin))
    assert script(checkout, "ci-gitlab").returncode == 1
    done = script(checkout, "ci-gitlab", CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
    assert done.returncode == 0, done.stderr
    assert "error, not from this change: " in done.stdout
    assert (checkout / "records/.gitkeep").exists(), "what is checked is the merge result"
    assert "<testsuites>" in (checkout / "mentorbook.xml").read_text("utf-8")
