"""Nothing of the head judges, runs or is believed: not its schemas, its authors, its names, nor what Git is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from gate_book import GateBook
from git_book import PROJECT, git

from mentorbook.gate.reports import review_as_github, review_as_json, review_as_markdown, review_as_text

SESSION = "records/mentorships/ms-aaaa/sessions/2026-11-19.yaml"


def meeting(gate: GateBook, more: str = "") -> str:
    return gate.text("records/mentorships/ms-aaaa/sessions/2026-10-10.yaml").replace("2026-10-10", "2026-11-19") + more


def test_the_author_line_is_never_asked(gate: GateBook) -> None:
    forged = "Mia <mentor-mia@wren.example> 1795000000 +0000"
    head = gate.propose({SESSION: meeting(gate)}, who=forged)
    assert not gate.review(head, "fay").may_merge
    assert gate.review(head, "mentor-mia").may_merge


def test_the_heads_own_schemas_do_not_judge(gate: GateBook) -> None:
    schema = gate.text("schemas/session.schema.json").replace(
        '"notes": {', '"approved": {"type": "boolean"}, "notes": {'
    )
    head = gate.propose({"schemas/session.schema.json": schema, SESSION: meeting(gate, "approved: true\n")})
    found = {block.name for block in gate.review(head, "maint").blocks}
    assert "schema" in found


def test_the_work_trees_schemas_do_not_judge_either(gate: GateBook, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(gate.root), str(clone))
    (clone / "schemas/session.schema.json").write_text("{}")
    (clone / "mentorbook.py").write_text("raise SystemExit(99)")
    (clone / "yaml.py").write_text("raise SystemExit(98)")
    command = [str(PROJECT / ".venv/bin/mentorbook"), "review", "--base", "HEAD", "--head", "HEAD", "--actor", "ada"]
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "May be merged, as proposed by ada (p-aaaaa).")


def test_replace_refs_change_nothing(gate: GateBook) -> None:
    head = gate.propose({SESSION: meeting(gate), "schemas/goal.schema.json": "{}\n"})
    honest = gate.propose({SESSION: meeting(gate)})
    git(gate.root, "replace", head, honest)
    try:
        assert {block.name for block in gate.review(head, "mentor-mia").blocks} == {"outside"}
    finally:
        git(gate.root, "replace", "-d", head)


def test_a_head_that_hides_a_change_by_attributes_is_still_seen(gate: GateBook) -> None:
    files = {".gitattributes": "records/** -diff binary merge=ours\n", SESSION: meeting(gate)}
    found = gate.review(gate.propose(files), "mentor-mia")
    assert {block.name for block in found.blocks} == {"outside"}
    assert [deed.record for deed in found.deeds if deed.record] == ["session/ms-aaaa/2026-11-19"]


def test_no_filter_driver_or_hook_runs(gate: GateBook, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(gate.root), str(clone))
    head = gate.propose({".gitattributes": "* filter=evil diff=evil merge=evil\n", "mkdocs.yml": "site_name: Head\n"})
    git(clone, "fetch", "-q", "origin", head)
    git(clone, "commit", "-q", "--allow-empty", "-m", "main goes on")
    for key in (
        "filter.evil.smudge",
        "filter.evil.clean",
        "diff.evil.textconv",
        "diff.evil.command",
        "merge.evil.driver",
    ):
        git(clone, "config", key, f"touch {ran}")
    hook = clone / ".git/hooks/post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {ran}\n")
    hook.chmod(0o755)
    before = git(clone, "status", "--porcelain")
    assert GateBook(clone).review(head, "maint", "HEAD").may_merge
    assert not ran.exists()
    assert git(clone, "status", "--porcelain") == before == ""


HOSTILE = [
    "docs/a\n::error::x.md",
    "docs/##[error]y.md",
    "docs/<script>alert(1)<",
    "docs/`x` [a](https:evil.example) @everybody.md",
    "docs/\x1b[31mred.md",
    "docs/" + "a" * 300 + ".md",
]


@pytest.mark.parametrize("path", HOSTILE)
def test_hostile_names_and_texts_stay_text(path: str, gate: GateBook) -> None:
    evil = "::error::made up ##[group]x <img src=x onerror=alert(1)> {{ config }} ${{ secrets.X }}"
    who = "::set-output <a@localhost.invalid> 1795000000 +0000".replace("<a", "<::a")
    head = gate.propose({path: "x\n", SESSION: meeting(gate, f"notes: '{evil}'\n")}, who=who, says=evil)
    found = gate.review(head, "mentor-mia")
    for brief in (False, True):
        text = "\n".join(review_as_text(found, brief=brief))
        log = "\n".join(review_as_github(found, brief=brief))
        comment = review_as_markdown(found, brief=brief)
        for told in (text, log, comment, review_as_json(found, brief=brief)):
            assert "made up" not in told
            assert "\x1b" not in told
        lines = [line for line in log.splitlines() if line.startswith("::")]
        assert all(
            line.startswith(("::error file=", "::warning file=", "::error title=", "::warning title="))
            for line in lines
        )
        assert not any(line.lstrip().startswith("::") or "##[" in line for line in text.splitlines())
        outside_code = "".join(comment.replace("``", "`").split("`")[::2])
        assert "<script>" not in outside_code
        assert "](https:" not in outside_code


def test_revisions_that_are_options_or_not_there_are_refused(gate: GateBook) -> None:
    from mentorbook.history import HistoryError  # noqa: PLC0415

    for named in ("--upload-pack=touch x", "nope", "-h", ""):
        with pytest.raises(HistoryError):
            gate.review(named, "ada")


def test_without_common_history_it_says_what_to_do(gate: GateBook) -> None:
    from mentorbook.history import HistoryError  # noqa: PLC0415

    tree = git(gate.root, "rev-parse", "main^{tree}")
    alone = git(gate.root, "commit-tree", tree, "-m", "Alone")
    with pytest.raises(HistoryError, match="no common history"):
        gate.review(alone, "ada")


def test_an_old_git_says_so(gate: GateBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mentorbook.history import HistoryError  # noqa: PLC0415

    fake = tmp_path / "git"
    fake.write_text(
        f'#!{sys.executable}\nimport os, sys\nif "merge-tree" in sys.argv: sys.exit(129)\n'
        'if sys.argv[-1] == "version": print("git version 2.34.1"); sys.exit(0)\n'
        f'os.environ["PATH"] = {os.environ["PATH"]!r}\nos.execvp("git", ["git", *sys.argv[1:]])\n'
    )
    fake.chmod(0o755)
    head = gate.propose({SESSION: meeting(gate)})
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(HistoryError, match=r"This Git \(2\.34\) cannot merge without a work tree"):
        gate.review(head, "mentor-mia")


def test_a_book_in_a_folder_is_reviewed_with_what_lies_beside_it(gate: GateBook, tmp_path: Path) -> None:
    root = tmp_path / "repo"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    git(root, "fetch", "-q", str(gate.root), "main")
    git(root, "read-tree", "--prefix=book/", "FETCH_HEAD")
    git(root, "commit", "-q", "-m", "A book in a folder")
    git(root, "checkout", "-q", ".")
    (root / "book" / SESSION).write_text(meeting(gate))
    git(root, "checkout", "-q", "-b", "change")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A session")
    assert GateBook(root / "book").review("change", "mentor-mia").may_merge
    (root / "sitecustomize.py").write_text("")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Beside it")
    assert {block.name for block in GateBook(root / "book").review("change", "mentor-mia").blocks} == {"outside"}
