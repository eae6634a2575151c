"""Each form of the report holds what was found, within its limits, and nothing in it becomes a command or markup.

The schema of SARIF beside the cases is the published one, as the npm package @microsoft/jest-sarif carries it (MIT).
"""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from mentorbook.findings import Finding, Place, Report, Severity
from mentorbook.findings.reports import (
    as_github,
    as_json,
    as_junit,
    as_markdown,
    as_sarif,
    as_text,
    in_code,
    in_markdown,
)

SARIF = Path(__file__).parents[1] / "cases" / "reports" / "sarif-2.1.0-rtm.5.json"
MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")
DAY = date(2026, 11, 21)
HOSTILE = "50% ::error::x, y\r\n::add-mask::z ##[command]a <b>@ada</b> [l](http://x.example) `c` | #12 \x1b[31m"


def finding(severity: Severity = Severity.ERROR, message: str = "It is wrong.", number: int = 1) -> Finding:
    place = Place(f"records/people/p-{number:05}.yaml", number, 2)
    return Finding("schema", severity, place, message, "Mend it.", "/name", f"person/p-{number:05}")


def report(*findings: Finding, before: tuple[Finding, ...] = (), since: str = "", folder: str = "") -> Report:
    return Report(DAY, 7, findings, before, since, folder=folder)


def annotation(line: str) -> tuple[str, dict[str, str], str]:
    """Return what GitHub's runner makes of a line: it splits first and undoes the escapes afterwards."""
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert found
    properties = dict(part.split("=", 1) for part in found[2].split(","))
    return found[1], {name: undone(value, "%3A:", "%2C,") for name, value in properties.items()}, undone(found[3])


def undone(text: str, *more: str) -> str:
    for pair in (*more, "%0D\r", "%0A\n", "%25%"):
        text = text.replace(pair[:3], pair[3:])
    return text


@given(st.text(), st.text(alphabet="%:,\r\n#[]abA0D23C", min_size=1))
def test_an_annotation_is_one_line_and_says_what_was_said(message: str, path: str) -> None:
    told = Finding("schema", Severity.ERROR, Place(path, 3, 4), message)
    line, _ = as_github(report(told))
    assert len(re.split(r"[\r\n]", line)) == 1
    command, properties, said = annotation(line)
    assert (command, said) == ("error", message.strip())
    assert properties == {"file": path, "line": "3", "col": "4", "title": "schema"}


def test_annotations_stay_within_what_github_shows_and_say_how_many_are_left_out() -> None:
    many = [finding(severity, number=n) for n in range(1, 13) for severity in reversed(Severity)]
    few = [each for each in many if each.severity is not Severity.ERROR or each.place.line <= 4]
    for findings, shown in ((many, {"error": 10}), (few, {"error": 4, "warning": 6})):
        lines = list(as_github(report(*findings, folder="book/")))
        assert Counter(annotation(line)[0] for line in lines if line.startswith("::")) == shown
        assert f"{len(findings) - 10} more findings are not shown here." in lines[10]
        places = [re.match(r"  book/records/people/p-\d{5}\.yaml: (\d) more$", line) for line in lines[11:21]]
        rest = re.fullmatch(r"  and (\d) more in 2 other files", lines[21])
        assert rest
        assert len(findings) - 10 == sum(int(each[1]) for each in (*places, rest) if each)
        assert len(lines) == 23
    assert lines[-1].endswith("4 errors, 12 incomplete, 12 notices.")
    assert len(list(as_github(report(finding())))) == 2


def test_an_error_from_before_is_a_warning_that_says_so() -> None:
    line, *_ = as_github(report(before=(finding(),), since="main", folder="book/"))
    command, properties, _ = annotation(line)
    assert command == "warning"
    assert properties["title"] == "schema (not from this change)"
    assert properties["file"] == "book/records/people/p-00001.yaml"


def test_a_line_of_a_log_is_no_command() -> None:
    for _, line in as_text(report(finding(message=HOSTILE), finding(message="::error::x"), since="::x ##[y]")):
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert line.isprintable()
    assert "50% ::error::x, y" in next(as_text(report(finding(message=HOSTILE))))[1]
    assert all("##[" not in line for line in as_github(report(since="##[y]")))


def test_markdown_shows_what_was_typed_and_no_more() -> None:
    html = MARKDOWN.render(in_markdown(HOSTILE)).strip()
    text = unescape(re.sub(r"<!-- -->|</?p>", "", html))
    assert text == "".join(each if each.isprintable() else " " for each in HOSTILE).strip()
    assert re.findall(r"<(?!!-- -->|/?p>)", html) == []
    assert "@ada" not in html
    assert "http://" not in html
    assert "#12" not in html


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Zs", "Cf", "Cn", "Co"]), min_size=1
    )
)
def test_any_text_in_markdown_reads_as_itself(text: str) -> None:
    html = MARKDOWN.render(f"- `x` {in_markdown(text)}")
    shown = unescape(re.sub(r"<!-- -->|</?(ul|li|p|code)>", "", html)).strip()
    assert shown.replace("\n", "") == f"x {text}"


@pytest.mark.parametrize("text", ["a", "a`b", "``", "`a", "@ada", "<b>", "a\nb"])
def test_code_in_markdown_ends_where_it_should(text: str) -> None:
    html = MARKDOWN.render(f"{in_code(text)} end").strip()
    assert re.fullmatch(r"<p><code>(.*)</code> end</p>", html)


def test_a_summary_of_five_thousand_findings_stays_within_a_mebibyte_and_says_what_is_left_out() -> None:
    many = [finding(list(Severity)[n % 3], "É" * 400, n) for n in range(1, 5001)]
    told = as_markdown(report(*many), 1024 * 1024)
    assert 900_000 < len(told.encode()) <= 1024 * 1024
    shown = told.count("\n- `records/")
    assert f"\n{5000 - shown} more findings are left out here" in told
    assert len(as_markdown(report(*many))) <= 65_000
    assert told.count("<details>") == told.count("</details>")
    assert told.index("### Errors") < told.index("- `records/")
    assert "left out" not in as_markdown(report(finding()))


def test_markdown_folds_what_is_long_and_what_was_there_before() -> None:
    told = as_markdown(
        report(*[finding(Severity.INCOMPLETE, number=n) for n in range(1, 21)], before=(finding(),), since="main")
    )
    assert "<summary>Incomplete: mended by adding, or by time (20)</summary>" in told
    assert "<summary>There before, and not from this change (1)</summary>" in told


def test_markdown_tells_what_is_incomplete_by_who_can_mend_it() -> None:
    ones = [finding(Severity.INCOMPLETE, number=n) for n in range(1, 5)]
    turns = {ones[1]: "p-n0e97", ones[2]: "p-wbenk and p-n0e97", ones[3]: "p-n0e97"}
    html = MARKDOWN.render(as_markdown(replace(report(*ones, finding()), turns=turns)))
    told = re.findall(r"<h4>(.*?)</h4>|p-0000(\d)\.yaml", html.partition("Incomplete")[2])
    assert told == [
        ("p-n0e97 (2)", ""), ("", "2"), ("", "4"), ("p-wbenk and p-n0e97 (1)", ""), ("", "3"), ("Anybody (1)", ""),
        ("", "1"),
    ]  # fmt: skip


def test_markdown_folds_all_errors_but_the_first_thirty() -> None:
    told = as_markdown(report(*[finding(number=n) for n in range(1, 46)]))
    open_part, _, folded = told.partition("<details>\n<summary>15 more errors</summary>")
    assert (open_part.count("\n- `"), folded.count("\n- `")) == (30, 15)
    assert "### Errors: to be mended in this change (45)" in open_part
    assert "<details>" not in as_markdown(report(*[finding(number=n) for n in range(1, 31)]))


@pytest.mark.parametrize("since", ["", "main"])
def test_sarif_is_valid_by_its_published_schema(since: str) -> None:
    whole = Finding("path", Severity.NOTICE, Place("records/a b.yaml"), HOSTILE)
    told = json.loads(
        as_sarif(report(finding(), finding(Severity.INCOMPLETE), whole, before=(finding(),), since=since), "0.1.0")
    )
    schema = json.loads(SARIF.read_text("utf-8"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(told)] == []
    results = told["runs"][0]["results"]
    assert [each["level"] for each in results] == ["error", "warning", "note", "error"]
    assert results[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "records/a%20b.yaml"
    states = [each.get("baselineState") for each in results]
    assert states == (["new", "new", "new", "unchanged"] if since else [None] * 4)
    assert results[0]["partialFingerprints"] == results[3]["partialFingerprints"]


def test_junit_counts_errors_as_failures_and_what_blocks_nothing_as_skipped() -> None:
    told = as_junit(
        report(finding(), finding(Severity.INCOMPLETE, HOSTILE + "\ud800\x00"), before=(finding(),), since="main")
    )
    suite = Xml.fromstring(told.encode())[0]  # noqa: S314 - our own
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "4", "failures": "1", "errors": "0", "skipped": "2",
    }  # fmt: skip
    assert [child.tag for case in suite for child in case] == ["failure", "skipped", "skipped"]
    assert suite[3][0].get("message") == "Not from this change. It is wrong. Mend it."


def test_json_says_what_is_from_this_change_only_where_it_was_asked() -> None:
    told = json.loads(as_json(report(finding(), before=(finding(number=2),), since="main")))
    assert told["since"] == "main"
    assert [each["from_this_change"] for each in told["findings"]] == [True, False]
    plain = json.loads(as_json(report(finding())))
    assert "since" not in plain
    assert "from_this_change" not in plain["findings"][0]
