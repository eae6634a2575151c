"""Whatever stands in a record is shown as it was typed: it is never a tag, an attribute, a link or a template."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from page_reading import EDITIONS, read_html

from mentorbook.editions import Edition
from mentorbook.pages.document import log_document
from mentorbook.pages.links import is_outward
from mentorbook.pages.site import render_site

OWN_SCRIPTS = {"../assets/forms.js", "../assets/lists.js", "../assets/pinning.js", "../assets/matching/state-cps.js"}
HOSTILE = "<script>alert(1)</script>{{ 7*7 }}{% raw %}\"'><img src=x onerror=alert(2)></title>@@mb-body@@"
# What records hang on stays: ids, days, times, values of lists, paths of files.
KEPT = re.compile(r"[a-z0-9./_-]*|\d\d:\d\d")
# What a schema is made of, beside the words in it.
STRUCTURE = {"$ref", "$schema", "pattern", "x-among", "x-path", "x-ref"}
OWN_WORDS = {"mentor", "mentee"}  # below `terms`, where a plain word is text


def poisoned(value: Any, key: str = "") -> Any:
    """The same thing with every text in it replaced."""
    if isinstance(value, Enum) or value is None:
        return value
    if isinstance(value, str):
        return value if key in STRUCTURE or (KEPT.fullmatch(value) and key != "terms") else HOSTILE
    if isinstance(value, dict):
        return {name: poisoned(inner, key if key == "terms" else str(name)) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(poisoned(inner, key) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: poisoned(getattr(value, each.name)) for each in fields(value)})
    return value


def poisoned_edition(edition: Edition) -> Edition:
    return replace(poisoned(edition), left_out={HOSTILE: (HOSTILE,)}, commit=HOSTILE)


@pytest.mark.parametrize("audience", EDITIONS)
def test_text_stays_text(audience: str, editions: dict[str, Edition]):
    shown = 0
    for section in render_site(poisoned_edition(editions[audience])):
        for page in section.pages:
            reading = read_html(page.html)
            assert reading.named("title") == [], page.path
            logos = [each.attributes for each in reading.named("img")]
            assert [each for each in logos if each.get("src") != "../assets/programs/assp-cps.svg"] == [], page.path
            assert {each.attributes.get("src") for each in reading.named("script")} <= OWN_SCRIPTS, page.path
            for element in reading.elements:
                assert not [name for name in element.attributes if name.startswith("on")], (page.path, element)
                target = element.attributes.get("href", "")
                assert is_outward(target) or re.fullmatch(r"[0-9A-Za-z._/#-]*", target), (page.path, target)
            shown += page.html.count("{{ 7*7 }}")
            assert HOSTILE not in page.html, page.path
    assert shown > (1000 if audience == "program" else 100)


def test_a_log_of_its_own_keeps_text_as_text(editions: dict[str, Edition]):
    edition = poisoned_edition(editions["program"])
    assert edition.reckoning is not None
    for mentorship in edition.reckoning.mentorships:
        document = log_document(edition, mentorship)
        assert "<script" not in document
        assert "<img" not in document
        assert document.count("</title>") == 1
        assert "{{ 7*7 }}" in document


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("a@b.example?bcc=x@y.example", "mailto:a@b.example%3Fbcc%3Dx@y.example"),
        ("a@b.example\r\nBcc: x", None),
        ("javascript:alert(1)", "mailto:javascript%3Aalert%281%29"),
    ],
)
def test_an_address_cannot_add_to_a_letter(address: str, expected: str | None, editions: dict[str, Edition]):
    edition = editions["public"]
    programs = tuple(
        replace(shown, data={**shown.data, "contact": {"office": "Office", "email": address}})
        for shown in edition.of("program")
    )
    changed = replace(edition, records={**edition.records, "program": programs})
    section = next(section for section in render_site(changed) if section.name == "programs")
    for page in list(section.pages)[1:]:
        letters = [
            each.attributes["href"] for each in read_html(page.html).named("a") if "mailto:" in each.attributes["href"]
        ]
        assert all("\n" not in letter for letter in letters)
        for letter in letters:
            assert parse_qs(urlsplit(letter).query).keys() in ({"subject", "body"}, set())
        if expected:
            assert {letter.partition("?")[0] for letter in letters} == {expected}
