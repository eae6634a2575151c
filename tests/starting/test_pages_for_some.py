"""A page for some of the programs: rows, columns, entries and links of the others are left out."""

import pytest

from mentorbook.starting.markdown import page_for, programs_named

HERE = {"programs/one.html", "programs/index.html", "orientation/one.md", "take-part.md"}
CASES = {
    "a row that leads away": ("| a |\n|---|\n| [x](orientation/two.md) |\n| y |", "| a |\n|---|\n| y |"),
    "a column that leads away": (
        "| q | [One](programs/one.html) | [Two](programs/two.html) |\n|---|---|---|\n| a | b | c |",
        "| q | [One](programs/one.html) |\n|---|---|\n| a | b |",
    ),
    "a table whose columns all lead away": (
        "x\n\n| q | [Two](programs/two.html) |\n|---|---|\n| a | b |\n\ny",
        "x\n\n\ny",
    ),
    "an entry with its other lines": (
        "- [Two](programs/two.html): it is\n  long\n\n  and longer\n- [One](programs/one.html): stays",
        "- [One](programs/one.html): stays",
    ),
    "an entry in which such a link stands later": ("- See [two](orientation/two.md) too", "- See two too"),
    "links with commas": (
        "[One](programs/one.html), [Two](programs/two.html),\n[Three](programs/three.html).",
        "[One](programs/one.html).",
    ),
    "only others": ("[Two](programs/two.html), [Three](programs/three.html)", "[the programs](programs/index.html)"),
    "an anchor of a page that is gone": ("[two](orientation/two.md#a)", "two"),
    "code": ("```text\n- [Two](programs/two.html)\n```", "```text\n- [Two](programs/two.html)\n```"),
    "addresses elsewhere": ("- [Two](https://two.org/programs/two.html)", "- [Two](https://two.org/programs/two.html)"),
    "nothing": ("# T\n\n- [One](programs/one.html)\n- a\n  b\n", "# T\n\n- [One](programs/one.html)\n- a\n  b\n"),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_what_leads_away_is_left_out(text: str, wanted: str) -> None:
    assert page_for(text, "page.md", is_there=HERE.__contains__) == wanted


def test_a_link_is_read_from_where_its_page_lies() -> None:
    text = "[One](../programs/one.html), [Two](../programs/two.html)"
    assert page_for(text, "guides/a.md", is_there=HERE.__contains__) == "[One](../programs/one.html)"


def test_the_programs_that_a_page_names_are_those_it_leads_to() -> None:
    assert programs_named(
        "[a](../programs/one.html#x) [b](programs/index.html) [c](https://x.org/programs/two.html)"
    ) == {"one"}
