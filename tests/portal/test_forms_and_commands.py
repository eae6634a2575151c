"""The same answers, typed into a form and given to the command line, come to the same file and the same digest."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from base_book import cases
from click.testing import CliRunner
from form_filling import DAY, as_of, made_files, opened_on_the_day, sign_by_both, told_by_link, type_record
from form_page import Filling, hand_in
from playwright.sync_api import Browser
from portal_book import Building, copied

from mentorbook.book import Book, open_book
from mentorbook.cli.main import commands
from mentorbook.reading import Source, read_source
from mentorbook.records import digest_of
from mentorbook.writing.naming import free_slug

pytestmark = pytest.mark.browser
CASES = {each["name"]: each for each in cases("form_answers.yaml")}
SLUGS = Path(__file__).parents[1] / "cases/slugs.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "book")


def mentorbook(root: Path, *words: str) -> str:
    name, *rest = words
    done = CliRunner().invoke(commands, [name, "--root", str(root), "--as-of", DAY, *rest], standalone_mode=False)
    assert done.exception is None, (done.exception, done.output)
    assert done.return_value == 0, done.output
    return done.output


def read(root: Path, path: str) -> dict[str, Any]:
    source = read_source(path, (root / path).read_bytes())
    assert isinstance(source, Source), source
    return source.data


def answered(case: Mapping[str, Any], told: Mapping[str, Any] | None) -> dict[str, Any]:
    """The case's answers; CHOSEN is the first of the scenarios that the mentee chose."""
    text = json.dumps(case["records"])
    chosen = (told or {}).get("scenarios") or [""]
    answers: dict[str, Any] = json.loads(text.replace("CHOSEN", chosen[0]))
    return answers


def filled(browser: Browser, site: Path, case: Mapping[str, Any], told: dict[str, Any] | None) -> dict[str, str]:
    """What the form makes of the case, by path."""
    filling = Filling(browser, site)
    page = opened_on_the_day(filling, case["form"], told)
    for kind, data in answered(case, told).items():
        type_record(page, kind, data)
    another = page.get_by_label("Yes, another one")
    if page.locator("#mb-another").is_visible():
        another.focus()
        page.keyboard.press("Space")
    if case.get("signed"):
        sign_by_both(page, case["signed"], case["holder"])
    hand_in(page)
    assert page.locator("#mb-summary li").all_inner_texts() == []
    made_files(page)
    paths, texts = page.locator("[data-path]").all_text_contents(), page.locator("[data-text]").all_text_contents()
    assert filling.complaints == []
    filling.context.close()
    return dict(zip(paths, texts, strict=True))


def signatures(case: Mapping[str, Any], told: Mapping[str, Any]) -> list[dict[str, str]]:
    """The signatures as they are given to the command line, which seals them."""
    held = case["holder"]
    return [
        {"role": role, "by": told[role][0], "name": name, "on": DAY, "method": "typed"}
        | ({} if role == held else {"collected_by": told[held][0]})
        for role, name in case["signed"].items()
    ]


def own_of(kind: str, case: Mapping[str, Any], told: Mapping[str, Any] | None, person: str) -> dict[str, Any]:
    """What comes by the link or by the form's program, and is given to the command line."""
    program = case["form"].rpartition("-")[0]
    by_kind = {"person": {"id": person}, "mentor": {"program": program, "person": person}, "resource": {}}
    by_kind["mentee"] = by_kind["mentor"]
    return by_kind[kind] if kind in by_kind else {"mentorship": (told or {})["mentorship"]}


def is_made(data: Mapping[str, Any], made: Mapping[str, Any]) -> bool:
    return all(
        [each["id"] for each in data[name]] == value if isinstance(value, list) else data[name] == value
        for name, value in made.items()
    )


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.get("adds")])
def test_a_form_makes_what_the_command_makes(browser: Browser, forms: Building, root: Path, name: str) -> None:
    case, book = CASES[name], open_book(root, as_of())
    told = told_by_link(book, case["of"]) if "of" in case else None
    files = filled(browser, forms("github"), case, told)
    person = next((Path(path).stem for path in files if path.startswith("records/people/")), "")
    assert len(files) == len(case["records"])
    for (kind, answers), (path, text) in zip(answered(case, told).items(), files.items(), strict=True):
        given = {**answers, **own_of(kind, case, told, person)}
        if case.get("signed"):
            given["signatures"] = signatures(case, told or {})
        (root / "answers.json").write_text(json.dumps(given), encoding="utf-8")
        mentorbook(root, "new", kind, "--no-input", "--from", str(root / "answers.json"))
        by_form, by_command = read_source(path, text.encode()), read(root, path)
        assert isinstance(by_form, Source)
        assert by_form.data == by_command
        assert kind not in list(case["records"])[-1:] or is_made(by_command, case.get("made", {}))
        for entry in by_form.data.get("signatures", ()):
            assert entry["digest"] == digest_of(kind, sealed_id(by_form.data), by_form.data, entry)
        after = open_book(root, as_of())
        assert [each for each in after.findings() if each.place.path == path and "altered" in each.rule] == []


def sealed_id(data: Mapping[str, Any]) -> str:
    return "/".join(str(data[name]) for name in ("mentorship", "id") if name in data)


def record_at(book: Book, of: str) -> tuple[str, dict[str, Any]]:
    kind = "mentorship" if of.startswith("ms-") else "certification"
    record = book.register.get(kind, of)
    assert record
    return record.path, dict(record.data)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.get("adds")])
def test_lines_of_a_form_are_taken_in_once(browser: Browser, forms: Building, root: Path, name: str) -> None:
    case, book = CASES[name], open_book(root, as_of())
    path, before = record_at(book, case["of"])
    ((named, text),) = filled(browser, forms("github"), case, told_by_link(book, case["of"])).items()
    assert named == path
    (answers,) = answered(case, None).values()
    shared, kept = root.parent / "add-to-x.yaml.txt", (root / path).read_text(encoding="utf-8")
    shared.write_text(text, encoding="utf-8")
    mentorbook(root, "take", "--no-input", str(shared))
    expected = {**before, **{k: before.get(k, []) + v if isinstance(v, list) else v for k, v in answers.items()}}
    assert read(root, path) == expected
    taken = (root / path).read_text(encoding="utf-8")
    assert [line for line in kept.splitlines() if line not in taken.splitlines()] == [], "every line stays"
    assert "stands in" in mentorbook(root, "take", "--no-input", str(shared))
    assert (root / path).read_text(encoding="utf-8") == taken, "twice is once"
    if "closure" in answers:
        (root / path).write_text(kept, encoding="utf-8")
        told = [f"--{key}={value}" for key, value in answers["closure"].items()]
        mentorbook(root, "close", before["id"], "--no-input", *told)
        assert read(root, path) == expected, "as `close` writes it"
    else:
        whole = root / "whole.json"
        (root / path).unlink()
        whole.write_text(json.dumps(expected), encoding="utf-8")
        mentorbook(root, "new", "certification", "--no-input", "--from", str(whole))
        assert read(root, path) == expected, "as `new` writes it"


def test_short_names_are_made_alike(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("resource")
    for each in json.loads(SLUGS.read_text("utf-8")):
        wanted = each["slug"]
        asked = [each["text"], each.get("taken", []), "goal"]
        assert free_slug(asked[0], "goal", asked[1].__contains__) == wanted, each
        assert page.evaluate("asked => mb.slug(...asked)", asked) == wanted, each
