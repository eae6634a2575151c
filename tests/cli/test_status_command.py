"""mentorbook status: the todos of the desk, by who must act, and no names where nobody asked for them."""

import json
import re
from collections.abc import Iterable
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mentorbook.book import open_book
from mentorbook.cli.status import status
from mentorbook.editions import Edition
from mentorbook.exports import status_markdown
from mentorbook.pages.page import Page
from mentorbook.pages.site import render_site
from mentorbook.reckoning import Todo
from mentorbook.views import desk, todos
from mentorbook.views.parts import Task
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


def same(todo: Todo | dict[str, Any]) -> tuple[str, str]:
    return (todo.verb, todo.record) if isinstance(todo, Todo) else (todo["verb"], todo["record"])


def waiting(page: Page) -> list[str]:
    """Return what a page says wants doing, as a reader reads it."""
    found = re.findall(
        r'<li class="mb-task"><div><p class="mb-task__what">(.*?)</p><p class="mb-task__why">(.*?)</p>', page.html
    )
    return sorted(unescape(re.sub(r"<[^>]+>", "", what)) + " " + unescape(why) for what, why in found)


def as_tasks(tasks: Iterable[Task]) -> list[str]:
    return sorted(f"{task.what} {task.why}" for task in tasks)


def test_five_places_show_the_same_todos(edition: Edition) -> None:
    """The status, the desk, each mentorship's page, each person's page and the nightly report."""
    by_name = {same(todo): todo for todo in BOOK.todos()}
    assert sorted(same(todo) for todo in told()) == sorted(by_name)
    nightly = run("--format", "markdown", "--brief")
    assert sorted(re.findall(r"^- (\S+) `(\S+)`:", nightly, re.MULTILINE)) == sorted(by_name)
    pages = {page.path: page for section in render_site(edition) for page in section.pages}
    for program in desk.program_ids(edition):
        mine = [by_name[same(todo)] for todo in told("--program", program)]
        assert waiting(pages[f"desk/{program}.html"]) == as_tasks(todos.task(edition, todo) for todo in mine)
    assert waiting(pages["desk/index.html"]) == as_tasks(todos.task(edition, todo) for todo in by_name.values())
    shown = 0
    for mentorship in edition.of("mentorship"):
        view = status_view(edition, mentorship=mentorship.id)
        mine = tuple(by_name[same(wanted.todo)] for wanted in view.wanted)
        assert waiting(pages[f"mentorships/{mentorship.id}.html"]) == as_tasks(
            desk.mentorship_tasks(edition, mentorship.id, mine)
        )
        shown += len(mine)
    assert shown == sum(todo.mentorship is not None for todo in by_name.values())
    for person in edition.of("person"):
        view = status_view(edition, person=person.id)
        mine = tuple(by_name[same(wanted.todo)] for wanted in view.wanted)
        assert waiting(pages[f"people/{person.id}.html"]) == as_tasks(desk.person_tasks(edition, person.id, mine))


def test_every_todo_names_who_acts_a_verb_a_record_and_a_date_and_leads_to_a_page(edition: Edition) -> None:
    pages = {page.path for section in render_site(edition) for page in section.pages}
    for todo in told():
        assert todo["actor"] or todo["office"]
        kind, _, record = todo["record"].partition("/")
        assert edition.get(kind, record)
        assert date.fromisoformat(todo["by"] or todo["since"])
        assert todo["page"] in pages


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
        assert [name for name in names if name in run("--format", form, "--names")]


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
    assert lines[-1] == f"As of 21 November 2026: {count} things to do for program state-cps, 1 overdue."


@pytest.mark.parametrize(
    ("option", "typed", "says"),
    [
        ("--program", "state-cp", "Did you mean state-cps?"),
        ("--mentorship", "ms-m9tx", "Did you mean ms-m9tw?"),
        ("--person", "p-nk6bj", "Did you mean p-nk6bk?"),
        ("--person", "Ines", "records/people/"),
    ],
)
def test_an_unknown_id_is_wrong_usage_with_the_nearest_known(option: str, typed: str, says: str) -> None:
    done = CliRunner().invoke(status, ["--root", str(PROJECT), option, typed])
    assert done.exit_code == 2
    assert says in done.output


def test_where_nothing_waits_it_is_said_kindly(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas")
    assert run("--as-of", "2026-11-21", root=tmp_path) == "As of 21 November 2026: Nothing to do.\n"
    assert json.loads(run("--format", "json", "--as-of", "2026-11-21", root=tmp_path))["todos"] == []
    assert (
        run("--format", "markdown", "--as-of", "2026-11-21", root=tmp_path)
        == "As of 21 November 2026: Nothing to do.\n"
    )


def test_markdown_fits_an_issue_and_says_what_is_left_out(edition: Edition) -> None:
    view = status_view(edition)
    whole = status_markdown(view)
    short = status_markdown(view, most_bytes=2000)
    assert len(short.encode()) <= 2000 < len(whole.encode()) <= 60_000
    shown = short.count("\n- ")
    assert f"{len(view.wanted) - shown} more are left out here" in short
    assert "left out" not in whole
