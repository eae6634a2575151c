"""Every rule has a page that says what it checks, and whose example is what the program really says."""

import re
from pathlib import Path

import pytest
from rule_case import FRAME, ROOT, find_cases

from mentorbook.rules import RULES

PAGES = ROOT / "docs" / "rules"
NAMES = sorted({*FRAME, *(rule.name for rule in RULES)})
SECTIONS = ["What it checks", "Who asks it", "An example", "How to mend it"]
SEVERITIES = ("error", "incomplete", "notice")


def text_of(name: str) -> str:
    return (PAGES / f"{name}.md").read_text("utf-8")


def test_the_rules_are_in_order_and_named_once() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert sorted(names) == sorted({path.stem.replace("_", "-") for path in rule_files()})


def rule_files() -> list[Path]:
    """The files of the room that hold a rule: all but its frame."""
    room = ROOT / "plugins" / "mentorbook" / "rules"
    return [path for path in room.glob("*.py") if path.stem not in {"__init__", "rule", "told"}]


def test_there_is_a_page_for_each_rule_and_no_other() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(
        [*NAMES, "codeowners", "index"]
    )  # codeowners is told by the check alone: it is about no record


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_its_title_a_lede_and_its_four_parts(name: str) -> None:
    lines = text_of(name).split("\n")
    assert lines[0].startswith(f"# {name}: ")
    assert lines[2].endswith(".")
    assert [line[3:] for line in lines if line.startswith("## ")] == SECTIONS


@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_what_its_failing_cases_find(name: str, tmp_path: Path) -> None:
    example = re.search(r"## An example\n\n```text\n(.*?)\n```", text_of(name), re.DOTALL)
    assert example
    told = []
    for number, case in enumerate(case for case in find_cases() if case.rule == name):
        case.lay_out(tmp_path / str(number))
        told += [str(f) for f in case.findings(tmp_path / str(number)) if f.rule == name]
    assert example[1].replace("\n", " ") in told


@pytest.mark.parametrize("name", NAMES)
def test_a_page_tells_the_weights_that_its_cases_have(name: str) -> None:
    found = {e["severity"] for case in find_cases() for e in case.expected["findings"] if e["rule"] == name}
    checks = text_of(name).split("## Who asks it")[0]
    assert {severity for severity in SEVERITIES if f"**{severity}**" in checks or f"**{severity}s**" in checks} == found
    row = re.search(rf"^\| \[{name}\]\({name}\.md\) \|.*\| ([a-z; ]+) \|$", text_of("index"), re.MULTILINE)
    assert row
    assert set(row[1].split("; ")) == found


@pytest.mark.parametrize("name", [*NAMES, "index"])
def test_its_links_lead_somewhere_and_its_words_are_calm(name: str) -> None:
    text = text_of(name)
    prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        generated = re.fullmatch(r"\.\./programs/([a-z-]+)\.html", target)
        assert generated or (PAGES / target).is_file(), target
        assert not generated or (ROOT / "records" / "programs" / f"{generated[1]}.yaml").is_file()
    assert "!" not in prose
    assert not re.search(r"\b(invalid|user|submit|failed)\b", prose, re.IGNORECASE)


def test_the_parameters_told_are_those_that_the_rules_take() -> None:
    table = dict(re.findall(r"^\| \[([a-z-]+)\]\([a-z-]+\.md\) \| (.*) \|$", text_of("policy"), re.MULTILINE))
    takes = {rule.name: ", ".join(f"`{name}`" for name in sorted(rule.asks)) for rule in RULES if rule.asks}
    assert table == takes
    for rule in RULES:
        assert all(f"`{name}`" in text_of(rule.name) for name in rule.asks)
