"""Each rule finds what its failing cases say, at its place, and nothing in its passing cases."""

import pytest
from rule_case import CASES, FRAME, RuleCase, Told, as_data, find_cases

from mentorbook.findings import Finding
from mentorbook.rules import RULES

CHOOSES = "one-mentorship"  # between two mentorships: it has to say which


@pytest.fixture(scope="module", params=find_cases(), ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> RuleCase:
    return request.param


@pytest.fixture(scope="module")
def told(case: RuleCase, tmp_path_factory: pytest.TempPathFactory) -> Told:
    root = tmp_path_factory.mktemp("book")
    case.lay_out(root)
    return case.told(root)


@pytest.fixture(scope="module")
def found(told: Told) -> tuple[Finding, ...]:
    return told.findings


def test_a_case_finds_and_asks_what_it_says_and_nothing_else(case: RuleCase, told: Told) -> None:
    assert [as_data(finding) for finding in told.findings] == case.expected["findings"]
    assert [as_data(todo) for todo in told.todos] == case.expected["todos"]


def test_a_failing_case_is_about_its_rule_and_a_passing_one_is_clean(case: RuleCase) -> None:
    rules = {one["rule"] for one in case.expected["findings"]}
    if case.folder.name.startswith("failing"):
        assert case.rule in rules
    else:
        assert case.folder.name.startswith("passing")
        assert case.rule not in rules


def test_a_finding_says_what_to_do_and_names_nobody(case: RuleCase, found: tuple[Finding, ...]) -> None:
    names = {
        word
        for path in (case.base / "records" / "people").iterdir()
        for word in path.read_text("utf-8").split("name: ")[1].split("\n")[0].split()
    }
    for finding in found:
        told = f"{finding.message} {finding.hint}"
        assert finding.hint.endswith((".", "?"))
        assert not any(part in told for part in ("!", *names))
        assert finding.rule in FRAME or "p-" not in told
        assert finding.rule in (*FRAME, CHOOSES) or "ms-" not in told


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
@pytest.mark.parametrize("sort", ["failing", "passing"])
def test_every_rule_has_a_case_of_each_sort(rule: str, sort: str) -> None:
    assert (CASES / rule / sort / "expected.json").is_file()


def test_every_case_is_of_a_rule() -> None:
    assert {case.rule for case in find_cases()} == {*FRAME, *(rule.name for rule in RULES)}
