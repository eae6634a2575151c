"""mentorbook status: the todos of the desk, by who must act, and no names where nobody asked for them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mentorbook.book import open_book
from mentorbook.cli.status import status
from mentorbook.editions import Edition
from mentorbook.exports import status_markdown
from mentorbook.views.around import around
from mentorbook.views.person import person_view
from mentorbook.views.status import status_view

PROJECT = Path(__file__).parents[2]
BOOK = open_book(PROJECT)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return BOOK.edition("program")


def run(*arguments: str, root: Path = PROJECT) -> str:
    done = CliRunner().invoke(status, ["--root", str(root), *arguments], standalone_mode=False)
    assert done.exception is None, done.exception
    assert done.return_value == 0
    return done.stdout


def told(*arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("--format", "json", *arguments))["todos"]
    return found


def test_json_has_its_documented_fields() -> None:
    report = json.loads(run("--format", "json"))
    assert list(report) == ["as_of", "about", "errors", "todos"]
    assert list(report["todos"][0]) == [
        "verb", "record", "program", "mentorship", "says", "hint", "actor", "office", "about", "since", "by", "overdue",
        "count", "page",
    ]  # fmt: skip
    documented = (PROJECT / "docs/guides/ci.md").read_text("utf-8")
    assert all(f"`{name}`" in documented for name in (*report, *report["todos"][0]))


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_log_names_nobody_unless_names_are_asked_for(edition: Edition, form: str) -> None:
    names = {name for each in edition.names.values() for name in (each["name"], each["name"].split(" ")[-1])}
    silent = run("--format", form)
    assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", silent)]
    if form != "json":
        named = run("--format", form, "--names")
        assert [name for name in names if name in named]


def test_brief_holds_ids_and_counts_and_no_sentence(edition: Edition) -> None:
    for form in ("text", "markdown"):
        brief = run("--format", form, "--brief")
        assert all(todo.says not in brief and todo.hint not in brief for todo in BOOK.todos())
    assert CliRunner().invoke(status, ["--root", str(PROJECT), "--brief", "--names"]).exit_code == 2
    del edition


def test_the_most_pressing_comes_first_and_overdue_is_said() -> None:
    lines = run("--program", "state-cps").splitlines()
    assert lines[1] == "  orient mentor/state-cps/p-nk6bk: by 14 November 2026, 7 days overdue"
    count = len(told("--program", "state-cps"))
    late = sum(todo["overdue"] for todo in told("--program", "state-cps"))
    assert late
    assert lines[-1] == f"As of 21 November 2026: {count} things to do for program state-cps, {late} overdue."


@pytest.mark.parametrize(
    ("option", "typed", "says"),
    [
        ("--program", "state-cp", "Did you mean state-cps?"),
        ("--mentorship", "ms-m9tx", "Did you mean ms-m9tw?"),
        ("--person", "p-nk6bj", "Did you mean p-nk6bk?"),
        ("--person", "Ines", "records/people/"),
        ("--person", "ms-m9tw", "is no person but a mentorship. Ask with --mentorship ms-m9tw."),
    ],
)
def test_an_unknown_id_is_wrong_usage_with_the_nearest_known(option: str, typed: str, says: str) -> None:
    done = CliRunner().invoke(status, ["--root", str(PROJECT), option, typed])
    assert done.exit_code == 2
    assert says in done.output


def test_where_nothing_waits_it_is_said_kindly_and_what_comes_next(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas")
    begin = "There are no records yet. They begin with a program's file: see docs/guides/start-the-year.md."
    empty = ("--as-of", "2026-11-21")
    assert run(*empty, root=tmp_path) == f"As of 21 November 2026: Nothing to do.\n{begin}\n"
    assert (PROJECT / "docs/guides/start-the-year.md").is_file()
    assert json.loads(run("--format", "json", *empty, root=tmp_path))["todos"] == []
    assert run("--format", "markdown", *empty, root=tmp_path).startswith("As of 21 November 2026: Nothing to do.\n\n")


@pytest.mark.parametrize(
    ("asked", "day", "says"),
    [
        (("--person", "p-8t8ye"), "2026-11-21", "Next, 2 December 2026: the next meeting of mentorship ms-4thg."),
        (("--mentorship", "ms-803m"), "2026-07-01", "Next, 21 April 2027: the last day of mentorship ms-803m."),
        (("--person", "p-dwecg"), "2026-08-01", "registration opens for certification p-dwecg/cycle-2025."),
        (("--program", "state-cps", "--mentorship", "ms-803m"), "2026-11-21", "No day ahead is written down."),
    ],
)
def test_where_nothing_wants_doing_the_next_day_is_told(asked: tuple[str, ...], day: str, says: str) -> None:
    lines = run(*asked, "--as-of", day).splitlines()
    assert lines[-2].startswith(f"As of {int(day[-2:])}")
    assert "Nothing to do for" in lines[-2]
    assert says in lines[-1]
    assert says in run(*asked, "--as-of", day, "--format", "markdown", "--brief").replace("\\", "")


def test_markdown_fits_an_issue_and_says_what_is_left_out(edition: Edition) -> None:
    view = status_view(edition)
    whole = status_markdown(view)
    short = status_markdown(view, most_bytes=2000)
    assert len(short.encode()) <= 2000 < len(whole.encode()) <= 60_000
    shown = short.count("\n- ")
    assert f"{len(view.wanted) - shown} more are left out here" in short
    assert "left out" not in whole


def test_an_officer_is_asked_what_the_office_is_asked(edition: Edition) -> None:
    officers = {person for todo in told() for person in todo["actor"] if len(todo["actor"]) > 1}
    assert officers
    for person in officers:
        mine = [todo for todo in told() if person in (*todo["actor"], *todo["about"])]
        assert told("--person", person) == mine
        shown = edition.get("person", person)
        assert shown
        page = person_view(edition, shown, around(edition))
        told_more = sum(int(each.words.split()[1]) for each in page.more)
        assert page.tasks
        assert len(page.tasks) + told_more == len(mine)


def test_how_many_things_a_todo_stands_for_is_told_in_words() -> None:
    several = {todo["record"]: todo["count"] for todo in told() if todo["count"] > 1}
    assert several
    report = run("--brief")
    for record, count in several.items():
        assert re.search(rf"{re.escape(record)}: .* \({count} things\)$", report, re.MULTILINE)
    assert "of them" not in report
