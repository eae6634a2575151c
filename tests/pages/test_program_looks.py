"""A program's own colour stands in the one stylesheet, and its logo on its page; neither is markup."""

import re
from dataclasses import replace
from pathlib import Path

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.pages.document import log_document
from mentorbook.pages.public import program_pages
from mentorbook.pages.stylesheet import stylesheet, stylesheet_of
from mentorbook.rules.colour import GROUNDS, contrast

ROOT = Path(__file__).parents[2]
OWN = ".mb-plate--of-assp-cps, .mb-log--plate-of-assp-cps { --plate: light-dark(#2f6f5e, #7fc4b2) }"


def public() -> Edition:
    return open_book(ROOT).edition("public")


def page(edition: Edition, program: str) -> str:
    return next(each.html for each in program_pages(edition) if each.path == f"programs/{program}.html")


def test_the_stylesheet_has_a_class_for_each_colour_and_no_other() -> None:
    assert stylesheet_of(public()) == f"{stylesheet()}\n{OWN}\n"
    assert 'class="mb-plate mb-plate--of-assp-cps"' in page(public(), "assp-cps")
    assert 'class="mb-plate mb-plate--1"' in page(public(), "state-cps")


def test_a_colour_that_is_none_never_reaches_the_stylesheet() -> None:
    records = tuple(
        replace(each, data={**each.data, "colour": {"light": "red}</style><script>", "dark": "#000000"}})
        for each in public().of("program")
    )
    edition = replace(public(), records={**public().records, "program": records})
    assert stylesheet_of(edition) == stylesheet()


def test_a_log_as_html_takes_the_colour_with_it() -> None:
    html = log_document(open_book(ROOT).edition("pair", "ms-qmrv"), "ms-qmrv")
    assert OWN in html
    assert 'class="mb-log mb-log--plate-of-assp-cps"' in html


def test_the_logo_stands_on_the_programs_page_alone() -> None:
    assert '<img class="mb-logo" src="../assets/programs/assp-cps.svg" alt="">' in page(public(), "assp-cps")
    assert "mb-logo" not in page(public(), "state-cps")
    assert "mb-logo" not in page(replace(public(), logos={}), "assp-cps")


def test_the_rule_reckons_with_the_grounds_of_the_stylesheet() -> None:
    tokens = dict(re.findall(r"--mb-(paper|sheet): light-dark\((#\w{6}, #\w{6})\)", stylesheet()))
    light, dark = zip(*(tokens[name].split(", ") for name in ("paper", "sheet")), strict=True)
    assert {"light": light, "dark": dark} == GROUNDS
    plates = re.findall(r"--mb-plate-\d: light-dark\((#\w{6}), (#\w{6})\)", stylesheet())
    assert len(plates) == 4
    for pair in plates:
        for colour, grounds in zip(pair, GROUNDS.values(), strict=True):
            assert min(contrast(colour, ground) for ground in grounds) >= 3
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
