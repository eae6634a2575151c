"""A review in its four forms, and the command: ids alone, names when asked, private text never."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from gate_book import GateBook

from mentorbook.cli.main import commands
from mentorbook.gate.reports import MARKER

APPLICATION = "records/mentors/wren-cps/p-aaaaa.yaml"
APPROVAL = "approval:\n  by: p-ccccc\n  on: 2026-11-20\n  outcome: approved\n  reason: A canary called Zebedee.\n"
PRIVATE = ("Zebedee", "ada@wren.example", "secret note")


def typed(gate: GateBook, head: str, actor: str, *more: str) -> Result:
    words = ["review", "--root", str(gate.root), "--base", "main", "--head", head, "--actor", actor, *more]
    return CliRunner().invoke(commands, words, standalone_mode=False)


@pytest.fixture
def approval(gate: GateBook) -> str:
    files = {
        APPLICATION: gate.text(APPLICATION).replace("capacity", "application:\n  why: A secret note.\ncapacity")
        + APPROVAL
    }
    return gate.propose(files)


@pytest.mark.parametrize("form", ["text", "markdown", "github", "json"])
def test_no_form_quotes_private_text(form: str, approval: str, gate: GateBook) -> None:
    for more in ((), ("--brief",), ("--names",)):
        done = typed(gate, approval, "coord", "--format", form, *more)
        assert done.exception is None
        assert not [word for word in PRIVATE if word.casefold() in done.stdout.casefold()]
        told = done.stdout.replace("\\", "")
        assert "Approves p-aaaaa" in told
        assert ("Ada" in told) == ("--names" in more and form != "github") or form == "github"


def test_in_brief_there_are_ids_and_counts_only(gate: GateBook) -> None:
    path = "records/mentorships/ms-aaaa/sessions/2026-10-10.yaml"
    head = gate.propose({path: gate.text(path) + "nonsense: 1\n", APPLICATION: gate.text(APPLICATION) + APPROVAL})
    for form in ("text", "markdown", "github", "json"):
        done = typed(gate, head, "coord", "--format", form, "--brief")
        assert done.return_value == 1
        for word in ("2025-06-30", "nonsense", "2026-10-10.yaml", "full cycle"):
            assert word not in done.stdout.replace("\\", ""), (form, word)
        assert "schema" in done.stdout


def test_the_text_says_what_the_merge_does_then_what_is_missing_then_what_blocks(gate: GateBook) -> None:
    head = gate.propose({APPLICATION: gate.text(APPLICATION) + APPROVAL})
    done = typed(gate, head, "coord")
    lines = done.stdout.splitlines()
    assert done.return_value == 0
    assert lines[0] == "What the merge does:"
    says = "Approves p-aaaaa as a mentor of Wren CPS. One full cycle completed 2025-06-30, last active 2026-09-12,"
    assert lines[1] == f"  - {says} orientation still missing."
    assert any(line.startswith("Stays incomplete:") for line in lines)
    assert lines[-1] == "May be merged, as proposed by coord (p-ccccc)."
    refused = typed(gate, head, "ada").stdout.splitlines()
    assert refused[-1] == "May not be merged, as proposed by ada (p-aaaaa): 1 thing to mend."
    assert any(line.startswith(f"  x {APPLICATION}:") and "This decision was not made by" in line for line in refused)


def test_the_comment_is_known_by_its_first_line_and_stays_within_a_comments_length(gate: GateBook) -> None:
    files = {f"docs/page-{number:04}.md": "x\n" for number in range(1500)}
    done = typed(gate, gate.propose(files), "ada", "--format", "markdown")
    assert done.stdout.startswith(f"{MARKER}\n## ⛔ May not be merged")
    assert len(done.stdout.encode()) < 65_536
    assert "left out here, for want of room" in done.stdout


def test_blocks_come_first_where_not_all_has_room_and_what_is_open_is_closed(gate: GateBook) -> None:
    files: dict[str, str] = {f"docs/{'long-' * 30}{number:04}.md": "x\n" for number in range(250)}
    head = gate.propose({**files, "schemas/session.schema.json": "{}\n"})
    for actor in ("ada", "maint"):
        told = typed(gate, head, actor, "--format", "markdown").stdout
        assert len(told.encode()) < 65_536
        assert told.count("<details>") == told.count("</details>")
        assert told.count("```") % 2 == 0
        assert "Judged as of" in told
        if actor == "ada":
            assert "left out here" in told
            assert told.index("### What blocks") < told.index("### What the merge does")
            assert told.replace("\\", "").count("(outside)") == 2, "each reason once, with its places"
            assert "and 210 more" in told
    short = typed(gate, gate.propose({"docs/page.md": "x\n"}), "ada", "--format", "markdown").stdout
    assert short.index("### What blocks") > short.index("### What the merge does")


@pytest.mark.parametrize("form", ["text", "markdown", "github", "json"])
def test_in_brief_a_file_that_is_no_record_is_named(form: str, gate: GateBook) -> None:
    files = {"docs/page.md": "x\n", "mkdocs.yml": "x\n", "records/people/ada-of-wren.txt": "x\n"}
    told = typed(gate, gate.propose(files), "ada", "--format", form, "--brief").stdout.replace("\\", "")
    assert "docs/page.md" in told
    assert "mkdocs.yml" in told
    assert "ada-of-wren" not in told


@pytest.mark.parametrize("form", ["text", "markdown", "github", "json"])
def test_in_brief_a_conflict_is_named(form: str, gate: GateBook) -> None:
    path = "records/mentorships/ms-aaaa/sessions/2026-10-10.yaml"
    base, head = (
        gate.propose({path: gate.text(path).replace("60", minutes), "mkdocs.yml": f"site_name: {minutes}\n"})
        for minutes in ("61", "62")
    )
    words = ["review", "--root", str(gate.root), "--base", base, "--head", head, "--actor", "maint", "--brief"]
    told = CliRunner().invoke(commands, [*words, "--format", form], standalone_mode=False).stdout.replace("\\", "")
    assert "session/ms-aaaa/2026-10-10" in told
    assert "mkdocs.yml" in told
    assert "2026-10-10.yaml" not in told


def test_lines_that_are_the_same_are_told_once_with_their_count(gate: GateBook) -> None:
    files = {f"records/people/note-{number}.txt": "x\n" for number in range(4)}
    head = gate.propose({**files, "docs/page.md": "x\n"})
    for form in ("text", "markdown", "github"):
        told = typed(gate, head, "maint", "--format", form, "--brief").stdout.replace("\\", "")
        does = [line for line in told.splitlines() if "what lies among the records" in line and "::" not in line]
        assert len(does) == 1, told
        assert "(4 times)" in does[0]


@pytest.mark.parametrize(
    ("text", "unsound"),
    [
        ("{program: wren-cps, person: p-ggggg, applied_on: 2026-11-20}\n", False),
        ("program: wren-cps\nperson: p-ggggg # me\napplied_on: 2026-11-20\n", False),
        ("program: wren-cps\nperson: p-ggggg\napplied_on: 2026-11-20\nnonsense: 1\n", True),
    ],
)
def test_nothing_is_offered_where_the_lines_would_not_fit(text: str, unsound: bool, gate: GateBook) -> None:  # noqa: FBT001
    head = gate.propose({"records/mentors/wren-cps/p-ggggg.yaml": text})
    told = json.loads(typed(gate, head, "gus", "--format", "json").stdout)
    assert told["offers"] == []
    assert told["may_merge"] is not unsound


def test_an_application_that_waits_is_offered_its_lines(gate: GateBook) -> None:
    path = "records/mentors/wren-cps/p-ggggg.yaml"
    head = gate.propose({path: "program: wren-cps\nperson: p-ggggg\napplied_on: 2026-11-20\n"})
    comment = typed(gate, head, "gus", "--format", "markdown").stdout
    assert "```yaml\napproval:\n  by: p-ccccc\n" in comment
    assert "```yaml\napproval:\n  by: p-ddddd\n" in comment
    assert "`mentorbook approve p-ggggg --program wren-cps`" in comment
    brief = typed(gate, head, "gus", "--format", "markdown", "--brief").stdout
    assert "```yaml" not in brief
    assert "`mentorbook approve p-ggggg --program wren-cps`" in brief
    told = json.loads(typed(gate, head, "gus", "--format", "json").stdout)
    assert [offer["path"] for offer in told["offers"]] == [path]


def test_json_says_what_did_not_run(gate: GateBook) -> None:
    told = json.loads(typed(gate, "main", "ada", "--format", "json").stdout)
    assert told.keys() == {
        "as_of", "base", "head", "login", "person", "may_merge", "checks_not_run", "does", "blocks", "incomplete",
        "offers",
    }  # fmt: skip
    assert (told["may_merge"], told["does"], told["person"]) == (True, [], "p-aaaaa")


def test_a_wrong_use_is_told(gate: GateBook, tmp_path: Path) -> None:
    assert "There is no revision 'nope'" in str(typed(gate, "nope", "ada").exception)
    assert "--actor is empty" in str(typed(gate, "main", "").exception)
    assert "leave --names out" in str(typed(gate, "main", "ada", "--brief", "--names").exception)
    words = ["review", "--root", str(tmp_path), "--base", "main", "--head", "x", "--actor", "ada"]
    done = CliRunner().invoke(commands, words, standalone_mode=False)
    assert "no Git repository" in str(done.exception)
