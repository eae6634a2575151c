"""Five places show the same todos: status, desk, a mentorship's page, a person's page, the nightly report.

What a certification cycle asks for stands on the cycle's own page too. Each row is compared by its verb, record, actor,
since and by; each link leads to a page that is there, or opens a letter.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from click.testing import CliRunner
from portal_book import PROJECT, Building, run

from mentorbook.book import Book, open_book
from mentorbook.cli.main import commands
from mentorbook.exports import status_json, status_markdown, status_text
from mentorbook.exports.calendar import calendars
from mentorbook.pages.site import render_site
from mentorbook.reckoning import Todo
from mentorbook.views.status import StatusView, status_view
from mentorbook.views.words import MONTHS

TODAY = "2026-11-21"
LATER = ["2026-12-20", "2027-02-10", "2027-05-01", "2028-12-01"]
BY_DAY = r"((?:by|since) \d+ \w+ \d{4})"
Mark = tuple[str, str, tuple[str, ...], str, str]  # verb, record, actor, since, by


def mark(todo: Todo) -> Mark:
    return todo.verb, todo.record, todo.actor, todo.since.isoformat(), todo.by.isoformat() if todo.by else ""


@dataclass
class Row:
    """What a page shows of one todo."""

    mark: Mark
    links: list[str] = field(default_factory=list)
    told: str = ""


class Shown(HTMLParser):
    """The rows of a page, and the names in it that a link can lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.ids: set[str] = set()
        self.inside = False
        self.more = sum(int(each.replace(",", "")) for each in re.findall(r">And ([\d,]+) more at the desk of", html))
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "li":
            self.inside = "data-verb" in values
            if self.inside:
                actor = tuple(values["data-actor"].split())
                row = values["data-verb"], values["data-record"], actor, values["data-since"], values["data-by"]
                self.rows.append(Row(row))
        elif tag == "a" and self.inside:
            self.rows[-1].links.append(values["href"])

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1].told += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "li"


@dataclass
class Portal:
    """The book of a day, and its pages as a reader has them."""

    book: Book
    pages: Mapping[str, Shown]

    def marks(self, page: str) -> list[Mark]:
        return sorted(row.mark for row in self.pages[page].rows)


def built(site: Path) -> dict[str, Shown]:
    files = {path.relative_to(site).as_posix(): Shown("") for path in site.rglob("*.ics")}
    return files | {path.relative_to(site).as_posix(): Shown(path.read_text("utf-8")) for path in site.rglob("*.html")}


@pytest.fixture(scope="module", params=[TODAY, *LATER])
def shown(request: pytest.FixtureRequest, portal: Building) -> Portal:
    """The built portal; of later days, when other things want doing, with their own record pages laid over it."""
    pages = built(portal("program"))
    book = open_book(PROJECT, date.fromisoformat(request.param))
    if request.param != TODAY:
        edition = book.edition("program")
        pages |= {page.path: Shown(page.html) for section in render_site(edition) for page in section.pages}
        pages |= {path: Shown("") for path, _ in calendars(edition)}
    assert book.todos()
    return Portal(book, pages)


def of_person(view: StatusView, person: str, *, alone: bool = False) -> list[Mark]:
    """A person's todos in the JSON of the whole book: about them, or theirs to act on (alone: nobody else's)."""
    told = json.loads(status_json(view))["todos"]
    return sorted(
        (todo["verb"], todo["record"], tuple(todo["actor"]), todo["since"], todo["by"] or "")
        for todo in told
        if person in todo["about"] or (todo["actor"] == [person] if alone else person in todo["actor"])
    )


def in_json(view: StatusView) -> list[Mark]:
    told = json.loads(status_json(view))["todos"]
    return sorted(
        (todo["verb"], todo["record"], tuple(todo["actor"]), todo["since"], todo["by"] or "") for todo in told
    )


def in_lines(report: str, heading: str, line: str) -> list[tuple[str, str, set[str], str]]:
    """Verb, record, the ids of those who act, and the date, of a report in text or Markdown."""
    found, actors = [], set[str]()
    for each in report.replace("\\", "").splitlines():
        if matched := re.match(heading, each):
            actors = set(re.findall(r"\bp-[0-9a-z]{5}\b", matched[1]))
        elif matched := re.match(line, each):
            found.append((matched[1], matched[2], actors, matched[3]))
    return sorted(found, key=lambda each: each[:2])


def in_text(report: str) -> list[tuple[str, str, set[str], str]]:
    return in_lines(report, r"(\S.*): \d+ things? to do", rf"  ([a-z-]+) (\S+): {BY_DAY}")


def in_markdown(report: str) -> list[tuple[str, str, set[str], str]]:
    return in_lines(report, r"### (.*)", rf"- ([a-z-]+) `(\S+)`: \**{BY_DAY}")


def as_line(todo: Todo) -> tuple[str, str, set[str], str]:
    """What a line says of a todo: the date that somebody set, else the day since when it waits."""
    day = todo.by or todo.since
    told = f"{'by' if todo.by else 'since'} {day.day} {MONTHS[day.month - 1]} {day.year}"
    return todo.verb, todo.record, set(todo.actor), told


def test_five_places_show_the_same_todos(shown: Portal) -> None:
    book, todos = shown.book, shown.book.todos()
    everything = sorted(map(mark, todos))
    edition = book.edition("program")
    view = status_view(edition)
    # The status, and the nightly report.
    assert in_json(view) == everything
    lines = sorted(map(as_line, todos), key=lambda each: each[:2])
    for brief in (False, True):
        assert in_text("\n".join(status_text(view, brief=brief))) == lines
        assert in_markdown(status_markdown(view, brief=brief)) == lines
    # The desk, of all programs and of each that mentors.
    assert shown.marks("desk/index.html") == everything
    for program in {todo.program for todo in todos}:
        mine = sorted(mark(todo) for todo in todos if todo.program == program)
        assert in_json(status_view(edition, program=program)) == mine
        if f"desk/{program}.html" in shown.pages:
            assert shown.marks(f"desk/{program}.html") == mine
    # Each page of its own subject, and none that shows what is not its own.
    for mentorship in (each.id for each in edition.of("mentorship")):
        mine = sorted(mark(todo) for todo in todos if todo.mentorship == mentorship)
        assert shown.marks(f"mentorships/{mentorship}.html") == mine
        assert in_json(status_view(edition, mentorship=mentorship)) == mine
    for person in (each.id for each in edition.of("person")):
        mine, page = of_person(view, person), shown.pages[f"people/{person}.html"]
        assert in_json(status_view(edition, person=person)) == mine
        on_page = shown.marks(f"people/{person}.html")
        assert set(of_person(view, person, alone=True)) <= set(on_page) <= set(mine)
        assert len(on_page) + page.more == len(mine)
        assert bool(page.more) <= (len(on_page) >= 5)
    for cycle in (each.id for each in edition.of("certification")):
        mine = sorted(mark(todo) for todo in todos if todo.record == f"certification/{cycle}")
        assert sorted(set(shown.marks(f"recertification/{cycle.replace('/', '-')}.html"))) == mine


@pytest.mark.parametrize("file", ["scripts/ci-nightly", ".gitlab-ci.yml"])
def test_the_nightly_report_and_the_command_are_the_status(file: str) -> None:
    """As they are really run: the report by the command that stands in the script and in the job."""
    view = status_view(open_book(PROJECT).edition("program"))
    matched = re.search(r"mentorbook (status --format markdown.*?) *>", (PROJECT / file).read_text("utf-8"))
    assert matched
    command = matched[1].replace('"${brief[@]}"', "--brief").split()
    assert run(*command).stdout == status_markdown(view, brief=True)
    assert run("status", "--format", "json").stdout == status_json(view)
    assert run("status").stdout == "\n".join(status_text(view)) + "\n"


def test_the_days_that_are_looked_at_ask_for_what_pairs_and_cycles_are_asked() -> None:
    found = {todo.verb: todo.record.partition("/")[0] for day in [TODAY, *LATER] for todo in book_of(day).todos()}
    assert {"recertify", "evaluate", "follow-up", "close", "settle", "sign", "complete", "match", "approve"} <= set(
        found
    )
    assert found["recertify"] == "certification"


def book_of(day: str) -> Book:
    return open_book(PROJECT, date.fromisoformat(day))


def test_every_todo_names_who_acts_and_when_and_its_links_lead_somewhere(shown: Portal) -> None:
    edition = shown.book.edition("program")
    for todo in shown.book.todos():
        assert todo.actor or todo.office
        kind, _, record = todo.record.partition("/")
        assert edition.get(kind, record), todo.record
        assert todo.since <= shown.book.as_of
    for wanted in status_view(edition).wanted:
        assert wanted.page in shown.pages, wanted.todo.record
    rows = [(page, row) for page, html in shown.pages.items() for row in html.rows]
    assert {row.mark for _, row in rows} == {mark(todo) for todo in shown.book.todos()}
    for page, row in rows:
        assert row.links, (page, row.mark)
        assert "`" not in row.told, (page, row.told)
        for link in row.links:
            assert not list(faults(shown.pages, page, link)), (page, link)


def faults(pages: Mapping[str, Shown], page: str, link: str) -> Iterator[str]:
    """What is wrong with a link on a page."""
    parts = urlsplit(link)
    if parts.scheme == "mailto":
        told = parse_qs(parts.query, strict_parsing=True)
        if not all(re.fullmatch(r"[^@\s,]+@[^@\s,]+\.[a-z]+", unquote(each)) for each in parts.path.split(",")):
            yield "no address"
        if set(told) != {"subject", "body"} or not all(each[0].strip() for each in told.values()):
            yield "no subject or no text"
        if "`" in link or re.search(r"\b(p|ms)-[0-9a-z]{4,5}\b", unquote(link)):
            yield "a letter in the words of a file"
        return
    if parts.scheme or parts.netloc:
        yield "leads out of the portal"
        return
    target = normpath(f"{dirname(page)}/{unquote(parts.path)}").lstrip("/") if parts.path else page
    if target not in pages:
        yield f"{target} is not there"
    elif parts.fragment and not target.startswith("forms/") and parts.fragment not in pages[target].ids:
        yield f"{target} has no #{parts.fragment}"


def test_a_command_that_a_todo_or_a_report_names_is_one() -> None:
    told = " ".join(f"{todo.says} {todo.hint}" for day in [TODAY, *LATER] for todo in book_of(day).todos())
    reports = run("status").stdout + (PROJECT / "plugins/mentorbook/exports/status.py").read_text("utf-8")
    for command in {"status", *re.findall(r"mentorbook ([a-z][a-z-]+)\b", told + reports)} - {"findings"}:
        assert command in commands.commands, command
        assert CliRunner().invoke(commands, [command, "--help"]).exit_code == 0
