"""Every form, filled in with examples of its schema: the file it makes is sound, and says what was typed."""

from pathlib import Path
from typing import Any

import pytest
from form_examples import FORMS, fill_all, opened
from form_page import Filling, hand_in
from playwright.sync_api import Browser, Page
from portal_book import Building

from mentorbook.reading import Source, read_source
from mentorbook.records import load_kinds

pytestmark = pytest.mark.browser
PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)


def files(page: Page) -> list[dict[str, Any]]:
    """The files as they will be, read strictly; what is only added to a record is told without the rest."""
    found = []
    paths = page.locator("[data-path]").all_text_contents()
    for path, text in zip(paths, page.locator("[data-text]").all_text_contents(), strict=True):
        source = read_source(path, text.encode())
        assert isinstance(source, Source), (source, text)
        found.append({"path": path, "data": source.data, "adds": text.startswith("# Lines to add")})
    return found


def kind_of(path: str) -> str:
    parts = path.split("/")
    names = {"people": "person", "mentors": "mentor", "mentees": "mentee", "resources": "resource"}
    inside = {"sessions": "session", "goals": "goal", "evaluations": "evaluation", "agreement.yaml": "agreement"}
    return names.get(parts[1]) or inside.get(parts[3], "")


@pytest.mark.parametrize(("name", "link"), FORMS)
@pytest.mark.parametrize("only_asked", [False, True])
def test_a_filled_form_makes_sound_files(
    browser: Browser,
    forms: Building,
    name: str,
    link: str,
    only_asked: bool,  # noqa: FBT001
) -> None:
    filling = Filling(browser, forms("github"))
    page = opened(filling, name, link)
    fill_all(page, only_asked=only_asked)
    hand_in(page)
    assert page.locator("#mb-summary li").all_inner_texts() == []
    made = files(page)
    for each in made:
        if each["adds"]:
            assert len(each["data"]) == 1
            continue
        assert KINDS[kind_of(each["path"])].verdict(each["data"]) == [], each
    assert filling.complaints == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    filling.context.close()


@pytest.mark.parametrize(("name", "link"), [each for each in FORMS if "wsyas" not in each[0]])
def test_an_empty_form_says_what_is_missing_and_nothing_breaks(
    browser: Browser, forms: Building, name: str, link: str
) -> None:
    filling = Filling(browser, forms("github"))
    page = opened(filling, name, link)
    hand_in(page)
    told = page.locator("#mb-summary li").all_inner_texts()
    assert told, "something is always asked"
    for line in told:
        assert "nothing is written" in line or "nothing is chosen" in line
        assert "undefined" not in line
        assert "Write ." not in line
    assert filling.complaints == []
    filling.context.close()


def test_every_field_of_a_schema_is_asked_for_made_or_left_with_a_reason() -> None:
    from mentorbook.views.forms.plans import PLANS  # noqa: PLC0415

    for plan in PLANS:
        parts = [*plan.parts]
        asked = {address for part in parts for address in (*part.fields, *part.more)}
        for kind in plan.writes:
            own = "" if kind == plan.writes[-1] else f"{kind}"
            others = {
                address.removeprefix(f"{kind}/") if own else address.removeprefix("/")
                for address in (*plan.made, *plan.left)
                if address.startswith(f"{kind}/" if own else "/")
            }
            known = {address.partition("/")[2] for address in asked if address.startswith(f"{kind}/")} | others
            if plan.signed:
                known.add("signatures")
            for field in KINDS[kind].schema["properties"]:
                whole = [each for each in known if each == field or each.startswith(f"{field}/")]
                assert whole, f"{plan.name}: {kind}/{field}"
            for each in known:
                assert each.partition("/")[0] in KINDS[kind].schema["properties"], f"{plan.name}: {kind}/{each}"
