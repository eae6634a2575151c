"""Bad input is told in clear words in every way in, the same where all can know it, and nothing typed is lost."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from base_book import cases
from click.testing import CliRunner
from form_filling import DAY, as_of, made_files, opened_on_the_day, told_by_link, type_record
from form_page import Filling, hand_in
from playwright.sync_api import Browser, Page
from portal_book import Building, copied

from mentorbook.book import open_book
from mentorbook.cli.main import commands
from mentorbook.reading import Source, read_source

pytestmark = pytest.mark.browser
CASES = {each["name"]: each for each in cases("bad_inputs.yaml")}
SOUND = {"date": "2026-11-20", "minutes": 45, "contact": "meeting", "mode": "video", "topics": ["What went well"]}
LONG = "Long words. " * 834
PAIR = "ms-00b2"
PATH = f"records/mentorships/{PAIR}/sessions/2026-11-20.yaml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("bad") / "book")


def changed(case: Mapping[str, Any]) -> dict[str, Any]:
    over: dict[str, Any] = json.loads(json.dumps(case["data"]).replace('"LONG"', json.dumps(LONG[:10_000])))
    return over


def told(case: Mapping[str, Any], way: str) -> str:
    says = case.get("says", "")
    return says[way] if isinstance(says, dict) else says


def run(root: Path, *words: str) -> tuple[int, str]:
    name, *rest = words
    done = CliRunner().invoke(commands, [name, "--root", str(root), "--as-of", DAY, *rest], standalone_mode=False)
    if done.exception:
        assert type(done.exception).__module__.startswith("click"), done.exception
        return 2, str(done.exception)
    return done.return_value, done.output


def held(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (root / "records").rglob("*") if path.is_file()}


def ways(way: str) -> list[str]:
    return [name for name, case in CASES.items() if way in case.get("ways", ["form", "new", "take"])]


@pytest.mark.parametrize("way", ["new", "take"])
@pytest.mark.parametrize("name", CASES)
def test_the_command_line_says_it_and_writes_nothing(root: Path, way: str, name: str) -> None:
    case, before = CASES[name], held(root)
    data = {"mentorship": PAIR, **SOUND, **changed(case)}
    data = {key: value for key, value in data.items() if key not in case.get("without", ())}
    given = root / "given.json"
    if way == "new":
        given.write_text(json.dumps(data), encoding="utf-8")
        status, said = run(root, "new", "session", "--no-input", "--from", str(given))
    else:
        given.write_text(json.dumps({"id": data["date"], **data}, ensure_ascii=False), encoding="utf-8")
        status, said = run(root, "take", "--no-input", str(given))
    wanted = told(case, way)
    if wanted:
        assert status in {1, 2}
        assert wanted in said
        assert held(root) == before
        assert given.is_file()
        assert "Traceback" not in said
        assert LONG[:500] not in said or way == "new", "a shared file's text is not repeated"
    else:
        assert status == 0, said
        source = read_source(PATH, (root / PATH).read_bytes())
        assert isinstance(source, Source)
        assert {key: source.data[key] for key in data} == data
        (root / PATH).unlink()
    given.unlink()


def is_set_in_one_word(case: Mapping[str, Any]) -> bool:
    in_words = (isinstance(value, str | int | float) for value in case["data"].values())
    return isinstance(case.get("says"), str) and any(in_words)


@pytest.mark.parametrize("name", [name for name in ways("new") if is_set_in_one_word(CASES[name])])
def test_what_is_set_says_the_same(root: Path, name: str) -> None:
    case, before = CASES[name], held(root)
    flat = {key: value for key, value in changed(case).items() if isinstance(value, str | int | float)}
    values = {"mentorship": PAIR, **SOUND, "topics": "What went well", **flat}
    status, said = run(root, "new", "session", "--no-input", *[f"--set={key}={value}" for key, value in values.items()])
    assert status == 1
    assert told(case, "new") in said
    assert held(root) == before


@pytest.mark.parametrize("name", ways("form"))
def test_the_form_says_it_and_loses_nothing(browser: Browser, forms: Building, root: Path, name: str) -> None:
    case = CASES[name]
    filling = Filling(browser, forms("github"))
    link = told_by_link(open_book(root, as_of()), PAIR)
    page = opened_on_the_day(filling, "assp-cps-session", link)
    if "draft" in case:
        page = with_older_draft(filling, page, case["draft"], link)
        assert told(case, "form") in page.locator("#mb-draft-says").inner_text()
        for text in case["draft"].values():
            assert text in page.locator("#mb-draft-lost").inner_text()
        return
    odd = case.get("type", {})
    over = {key: value for key, value in changed(case).items() if key not in {"signatures", "next"}}
    data = {**SOUND, **{key: value for key, value in over.items() if key not in odd}}
    for key in [*odd, *case.get("without", ())]:
        data.pop(key, None)
    type_record(page, "session", data)
    for key, keys in odd.items():
        page.locator(f'[data-at="session/{key}"] input').focus()
        page.keyboard.type(keys)
    if "sign" in case:
        page.get_by_role("button", name="Type my name instead for the mentee").tap()
    before = typed(page)
    hand_in(page)
    if told(case, "form"):
        lines = page.locator("#mb-summary:not([hidden]) li").all_inner_texts()
        assert any(told(case, "form") in line for line in lines), lines
        beside = page.locator(".mb-error:not([hidden])").all_inner_texts()
        assert any(told(case, "form") in line for line in beside), beside
        page.wait_for_timeout(350)
        page.reload()
        page.locator("#mb-form").wait_for()
    else:
        assert page.locator("#mb-summary li").all_inner_texts() == []
        (made,) = made_files(page).values()
        assert {key: made[key] for key in data} == data
        page.get_by_role("button", name="Change").tap()
    after = typed(page)
    lost = {at: text for at, text in before.items() if after.get(at) != text}
    assert lost == {}, "a tab that was closed and opened again has it all"
    assert filling.complaints == []
    filling.context.close()


def typed(page: Page) -> dict[str, Any]:
    """What stands in the fields, as anybody sees it."""
    found: dict[str, Any] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#mb-form [data-at]")].map((field) =>
          [field.dataset.at, mb.inputsOf(field).map((each) =>
            /radio|checkbox/.test(each.type) ? each.checked : each.value)]))"""
    )
    return found


def with_older_draft(filling: Filling, page: Page, draft: Mapping[str, str], link: dict[str, Any]) -> Page:
    """The form once more, after an older one of it kept a draft."""
    states = [{"at": at, "label": "An old field", "values": [text]} for at, text in draft.items()]
    key = page.evaluate("([link]) => mb.draftKey(document.getElementById('mb-form'), link)", [link])
    page.evaluate("([key, states]) => localStorage.setItem(key, JSON.stringify({states}))", [key, states])
    page.close()
    return opened_on_the_day(filling, "assp-cps-session", link)
