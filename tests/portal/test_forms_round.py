"""Records of chance put into a form come out of it as they went in: 240 of them, the same in every run."""

from pathlib import Path
from typing import Any

import pytest
from form_examples import CYCLE
from form_filling import made_files, opened_on_the_day
from form_page import PAIR, Filling
from form_records import OFFERED, filled_forms, records_of, states_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from portal_book import Building

from mentorbook.records import load_kinds

pytestmark = pytest.mark.browser
SCHEMAS = {name: kind.schema for name, kind in load_kinds(Path(__file__).parents[2]).items()}
LINKED = {**PAIR, "scenarios": ["boosters-and-belts"]}
NAMES = [
    *[f"state-cps-{name}" for name in ("mentor", "mentee", "evaluation")],
    *[f"assp-cps-{name}" for name in ("session", "agreement", "goal", "close")],
    *[f"cps-recertification-{name}" for name in ("seat-check", "community", "ceu", "teaching")],
    "resource",
]
FILL = """states => {
  const form = document.getElementById("mb-form");
  mb.showFinish(false);
  mb.clearFields(form);
  const lost = mb.restore(form, states);
  form.requestSubmit();
  return lost;
}"""


def without_ids(value: Any) -> Any:
    """What is taken out of a form, but for the short names of its entries."""
    if isinstance(value, list):
        return [without_ids(each) for each in value]
    return {name: each for name, each in value.items() if name != "id"} if isinstance(value, dict) else value


@pytest.mark.parametrize("name", NAMES)
def test_a_record_survives_the_form_and_back(browser: Browser, forms: Building, name: str) -> None:
    filling = Filling(browser, forms("github"))
    program = name.removesuffix(f"-{name.rsplit('-', maxsplit=1)[-1]}")
    told = CYCLE if "recertification" in name else {**LINKED, "program": program} if name != "resource" else None
    page = opened_on_the_day(filling, name, told)
    kinds = str(page.locator("#mb-form").get_attribute("data-writes")).split()
    offered = page.evaluate(OFFERED)
    seen: list[int] = []

    @settings(max_examples=20, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def survives(data: st.DataObject) -> None:
        filled = data.draw(filled_forms(offered, SCHEMAS))
        assert page.evaluate(FILL, states_of(filled)) == [], "every value has its place"
        page.locator("#mb-finish:not([hidden]), #mb-summary:not([hidden])").first.wait_for()
        assert page.locator("#mb-summary:not([hidden]) li").all_inner_texts() == [], filled
        expected, made = records_of(filled, offered), made_files(page)
        for kind, record in zip(kinds, made.values(), strict=True):
            own = {field: without_ids(record[field]) for field in expected.get(kind, {})}
            assert own == expected.get(kind, {})
            extra = record.keys() - own.keys()
            assert extra <= {"id", "mentorship", "program", "person", "applied_on", "asked_on", "steps"}
        seen.append(1)

    survives()
    assert len(seen) >= 20
    assert filling.complaints == []
    filling.context.close()
