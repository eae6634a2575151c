"""What the forms' script makes, held against the tool's own: text, digests, verdicts, characters."""

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from form_page import PAIR, Filling
from playwright.sync_api import Page, sync_playwright
from portal_book import Building

from mentorbook.reading import Source, read_source
from mentorbook.reading.characters import find_refused_character
from mentorbook.records import load_kinds

pytestmark = pytest.mark.browser
PROJECT = Path(__file__).parents[2]
CASES = PROJECT / "tests/cases"


@pytest.fixture(scope="module")
def page(forms: Building) -> Iterator[Page]:
    chromium = shutil.which("chromium")
    assert chromium, "These tests need Chromium: scripts/setup --browser installs it."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield Filling(browser, forms("github")).open("assp-cps-session", PAIR)
        browser.close()


def read_back(text: str) -> Any:
    source = read_source("records/x.yaml", text.encode())
    assert isinstance(source, Source), (source, text)
    return source.data


@pytest.mark.parametrize("place", ["value", "item", "nested"])
def test_awkward_values_come_back_as_they_were(page: Page, place: str) -> None:
    values = json.loads((CASES / "awkward_values.json").read_text("utf-8"))
    for value in values:
        data = {"value": {"a": value}, "item": {"a": [value, "b"]}, "nested": {"a": [{"b": {"c": value}, "d": value}]}}
        assert read_back(page.evaluate("data => mb.yaml(data)", data[place])) == data[place]


def test_numbers_and_truths_stay_what_they_are(page: Page) -> None:
    data = {"a": 60, "b": 0.25, "c": True, "d": False, "e": 1440, "f": -90, "g": 12.75, "h": "60", "i": "true", "j": []}
    assert read_back(page.evaluate("data => mb.yaml(data)", data)) == data


def test_texts_of_chance_come_back_as_they_were(page: Page) -> None:
    chance = random.Random(20261121)  # noqa: S311 - not for secrets
    signs = " \n\t:#-?!&*|>'\"%@`{}[],=~\\ab01é漢👷.xX_+"
    texts = ["".join(chance.choices(signs, k=chance.randint(1, 40))) for _ in range(400)]
    texts = [text for text in texts if find_refused_character(text) is None]
    assert len(texts) > 350
    data = {f"k{index}": text for index, text in enumerate(texts)}
    assert read_back(page.evaluate("data => mb.yaml(data)", data)) == data


@pytest.mark.parametrize("secure", [True, False])
def test_a_digest_is_the_tool_s_own(page: Page, secure: bool) -> None:  # noqa: FBT001
    vectors = json.loads((CASES / "digest_vectors.json").read_text("utf-8"))
    assert len(vectors) > 5
    code = "([kind, id, data, signature]) => mb.digest(kind, id, data, signature)"
    if not secure:  # as on an address without https, where the browser keeps its own back
        code = """([kind, id, data, signature]) => Array.from(
            mb.sha256(new TextEncoder().encode(mb.canonical(mb.covered(kind, id, data, signature)))),
            byte => byte.toString(16).padStart(2, "0")).join("")"""
    for each in vectors:
        given = [each["kind"], each["id"], each["data"], each["signature"]]
        assert page.evaluate(code, given) == each["digest"], each["name"]


WRONG = [
    ("session", {"minutes": "sixty"}), ("session", {"minutes": 0}), ("session", {"minutes": 2000}),
    ("session", {"date": "2026-02-30"}), ("session", {"date": "2026-3-1"}), ("session", {"mode": "vidio"}),
    ("session", {"notes": "x" * 9000}), ("session", {"topics": ["a"] * 21}), ("session", {"topics": ["a\nb"]}),
    ("session", {"start": "25:00"}), ("resource", {"link": "javascript:alert(1)"}), ("resource", {"ceu_hours": 0.1}),
    ("evaluation", {"confidence": 6}), ("evaluation", {"recommendation": "perhaps"}),
    ("person", {"contact": {"email": "no address"}}), ("goal", {"title": ""}),
]  # fmt: skip
WHOLE = {
    "session": {
        "mentorship": "ms-00b2", "id": "2026-03-14", "date": "2026-03-14", "contact": "meeting", "mode": "video",
    },
    "resource": {
        "id": "a", "title": "A", "link": "https://a.example/", "what": "A", "audience": ["mentor"],
        "programs": ["assp-cps"], "scope": "general", "sort": "page",
    },
    "evaluation": {
        "mentorship": "ms-00b2", "id": "2026-03-14", "date": "2026-03-14", "by": "p-rvxvg",
        "recommendation": "continue",
    },
    "person": {"id": "p-rvxvg", "name": "A", "list_as": "A"},
    "goal": {"mentorship": "ms-00b2", "id": "a", "title": "A", "steps": [{"on": "2026-03-14", "status": "set"}]},
}  # fmt: skip


@pytest.mark.parametrize(("kind", "change"), WRONG, ids=str)
def test_a_mistake_is_told_in_the_words_of_the_command_line(page: Page, kind: str, change: dict[str, Any]) -> None:
    data = {**WHOLE[kind], **change}
    (verdict,) = load_kinds(PROJECT)[kind].verdict(data)
    (told,) = page.evaluate("([kind, data]) => mb.judge(kind, data, () => 'Name')", [kind, data])
    assert told["address"] == f"{kind}{verdict.pointer}"
    assert told["message"].partition(": ")[2] == verdict.message.partition(": ")[2]
    hint = verdict.hint if "Did you mean" not in verdict.hint else f"Write {verdict.hint.partition('are: ')[2]}"
    assert told["hint"] == hint


def test_what_is_missing_is_told_once_for_each_field(page: Page) -> None:
    told = page.evaluate("mb.judge('session', {mentorship: 'ms-00b2', actions: [{what: 'a'}]}, () => undefined)")
    assert [each["address"] for each in told] == [
        "session/id", "session/date", "session/contact", "session/mode",
        "session/actions/0/id", "session/actions/0/who",
    ]  # fmt: skip
    assert told[1]["message"] == "Date: nothing is written here."
    assert told[2] == {"address": "session/contact", "message": "Contact: nothing is chosen.", "hint": "Choose one."}


def test_a_shape_is_judged_by_itself(page: Page) -> None:
    smart = {**WHOLE["goal"], "parts": {"framework": "smart", "specific": "x" * 400}}
    told = page.evaluate("data => mb.judge('goal', data, () => 'Specific')", smart)
    assert [each["address"] for each in told] == ["goal/parts/specific"]
    check = {
        "person": "p-rvxvg", "id": "cycle-2026", "program": "cps-recertification", "level": "technician",
        "cycle": {"from": "2026-01-01", "until": "2027-12-31"},
        "seat_checks": [{"type": "latch", "on": "2026-03-14", "verifier": {"name": "Ada"}}],
    }  # fmt: skip
    told = page.evaluate("data => mb.judge('certification', data, () => undefined)", check)
    assert [each["address"] for each in told] == ["certification/seat_checks/0/verifier/number"]


def test_the_same_characters_are_refused(page: Page) -> None:
    texts = [
        *json.loads((CASES / "awkward_values.json").read_text("utf-8")),
        "a\u200bb", "\ufeffa", "a\u202eb", "a\u2028b", "a\u00adb", "\u0007", "a\u200db",
        "می\u200cخواهم", "👷🏽\u200d♀️", "\u200d", "a\u200c",
        "\ufffd", "\U000e0041", "ക\u200d", "\u061c", "x\u0000",
    ]  # fmt: skip
    for text in texts:
        refused = page.evaluate("text => mb.refusedCharacter(text) !== null", text)
        assert refused == (find_refused_character(text.replace("\n", " ").replace("\t", " ")) is not None), ascii(text)


def test_a_drawn_line_is_short_and_fits_the_schema(page: Page) -> None:
    strokes = [[{"x": i * 0.9, "y": 50 + 40 * ((i * 7919 % 100) / 100 - 0.5)} for i in range(400)], [{"x": 5, "y": 5}]]
    path = page.evaluate("strokes => mb.pathOf(strokes, 358, 105)", strokes)
    assert len(path) <= 1300
    pattern = load_kinds(PROJECT)["session"].schema["$defs"]["signature"]["properties"]["path"]
    assert page.evaluate("([text, pattern]) => new RegExp(pattern, 'u').test(text)", [path, pattern["pattern"]])
    numbers = [float(each) for each in path.replace("M", " ").replace("L", " ").split()]
    assert max(numbers[0::2]) <= 150
    assert max(numbers[1::2]) <= 46
    assert min(numbers) >= 0


def test_ids_are_made_that_the_schema_takes(page: Page) -> None:
    texts = ["Send the Budget!", "Élan vital", "日本", "123 go", "index", "x" * 90, "--"]
    slugs = page.evaluate("texts => texts.map(text => mb.slug(text, ['elan-vital'], 'action'))", texts)
    assert slugs == ["send-the-budget", "elan-vital-2", "action", "action", "action", "x" * 60, "action"]
    assert page.evaluate("mb.datedId('2026-03-14', ['2026-03-14', '2026-03-14-2'])") == "2026-03-14-3"


@pytest.mark.parametrize(
    ("path", "drawn"), [("M1 2L3 4", True), ("M", False), ("M1 2L3 4 onload=x", False), ("M-1 2L3 4", False)]
)
def test_only_a_line_is_drawn(page: Page, path: str, drawn: bool) -> None:  # noqa: FBT001
    assert page.evaluate("path => mb.drawnSvg(path).querySelector('path') !== null", path) is drawn
