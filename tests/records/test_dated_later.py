"""A record dated later than the day is hidden with all that hangs on it, and nothing falls over."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from base_book import cases, laid_out, with_prose
from portal_book import run

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.pages.document import log_document
from mentorbook.pages.site import render_site
from mentorbook.records import open_register

CASES = cases("dated_later.yaml")
DAY = date(2026, 11, 21)


@pytest.fixture(params=CASES, ids=lambda case: case["name"])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param


@pytest.fixture(params=[False, True], ids=["a named day", "today"])
def book(request: pytest.FixtureRequest, case: dict[str, Any], tmp_path: Path) -> Path:
    return laid_out(tmp_path / "book", {**case, "today": request.param})


def names(root: Path, day: date) -> set[str]:
    register, findings = open_register(root, day)
    assert not findings
    return {record.name for kind in register.kinds for record in register.of(kind)}


def all_pages(edition: Edition) -> str:
    return "\n".join(f"{page.path}\n{page.html}" for section in render_site(edition) for page in section.pages)


def test_it_is_gone_with_what_hangs_on_it_and_comes_back_on_its_day(case: dict[str, Any], book: Path) -> None:
    then, later = names(book, DAY), names(book, date.fromisoformat(case["later"]))
    assert later - then == set(case["gone"])
    assert set(case["there"]) <= then


def test_every_edition_and_the_check_stand_without_it(case: dict[str, Any], book: Path) -> None:
    whole = open_book(book, DAY)
    gone = [name.partition("/") for name in case["gone"]]
    assert not {finding.record for finding in whole.findings()} & set(case["gone"])
    assert not [todo for todo in whole.todos() if todo.record in case["gone"]]
    for audience in ("program", "public"):
        edition = whole.edition(audience)
        assert not [name for kind, _, name in gone if edition.get(kind, name)]
        told = all_pages(edition)
        assert not [name for kind, _, name in gone if kind == "mentorship" and name in told]
    for kind, _, name in gone:
        if kind == "mentorship":
            with pytest.raises(KeyError):
                whole.edition("pair", name)
    for mentorship in whole.edition("program").of("mentorship"):
        assert mentorship.id in log_document(whole.edition("pair", mentorship.id), mentorship.id)


def test_check_build_and_print_do_so_from_the_command_line(tmp_path: Path) -> None:
    book = with_prose(laid_out(tmp_path / "book", CASES[0]))
    done = run("check", "--as-of", "2026-11-21", "--format", "json", cwd=book)
    assert (done.returncode, json.loads(done.stdout)["findings"], done.stderr) == (0, [], "")
    for edition in ("public", "program"):
        done = run("build", "--edition", edition, "--as-of", "2026-11-21", cwd=book)
        assert done.returncode == 0, done.stdout + done.stderr
        site = book / "site" / edition
        assert (site / "index.html").is_file()
        assert not [path for path in site.rglob("*.html") if "ms-car1" in path.read_text(encoding="utf-8")]
    done = run("print", "ms-car1", "--as-of", "2026-11-21", cwd=book)
    assert (done.returncode, "There is no sound mentorship 'ms-car1'" in done.stderr) == (2, True)
    assert run("print", "ms-grd1", "--as-of", "2026-11-21", cwd=book).returncode == 0
