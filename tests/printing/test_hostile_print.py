"""Whatever stands in a record is printed as it was typed: it is never markup, and it breaks no sheet."""

import json
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_back import Reading, flowing
from sheets_made import PAIR, edition, log, printed

from mentorbook.printing import (
    Letter,
    LetterTable,
    agenda_pdf,
    agreement_pdf,
    blank_log_pdf,
    certificate_pdf,
    goals_pdf,
    hours_pdf,
    letter_pdf,
)
from mentorbook.printing.characters import LONGEST_WORD, STANDS_FOR, Characters
from mentorbook.views.agenda_sheet import agenda_sheet
from mentorbook.views.agreement_sheet import agreement_sheet
from mentorbook.views.blank_log import blank_log
from mentorbook.views.certificate import Certificate
from mentorbook.views.certificates import certificates_of_person
from mentorbook.views.goal_sheet import goal_sheet
from mentorbook.views.inside import inside_all
from mentorbook.views.parts import stamp
from mentorbook.views.person_hours import person_hours

MARKUP = (
    '#panic("x") *b* _i_ $x$ @ref <label> `raw` [c] // no /* no */ #sys.inputs \\ #{1+1} "quoted" <script> &amp; %s {0}'
)
AWKWARD: list[str] = json.loads((Path(__file__).parents[1] / "cases/awkward_texts.json").read_text("utf-8"))
KEPT = {"id", "drawn", "state", "address"}  # what is no text: a drawing, a place on a page


def replaced(value: Any, text: str, name: str = "") -> Any:
    """The same view with every text in it replaced."""
    if isinstance(value, str):
        return value if name in KEPT else text
    if isinstance(value, tuple):
        return tuple(replaced(each, text, name) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: replaced(getattr(value, each.name), text, each.name) for each in fields(value)}
        )
    return value


def sheets(text: str) -> list[bytes]:
    """One of each sheet, in which nothing stands but this text."""
    few = replace(log(), rows=log().rows[:2])
    made = replaced(stamp(edition()), text)
    hours = replaced(person_hours(edition(), "p-v6e0b"), text)
    one, on = certificates_of_person(edition(), "p-8t8ye")[0], {"day": edition().as_of, "stamp": made}
    assert isinstance(one, Certificate)
    answers, pair = edition().reckoning, inside_all(edition())[PAIR]
    assert answers is not None
    answer = answers.mentorships[PAIR]
    table = LetterTable(text, [text, text], [[text, text]])
    letter = Letter(text, [text], edition().as_of, [text], [text], table, [text], text, text)
    return [
        printed(replaced(few, text), made_from=made),
        hours_pdf(hours, "a4", day=edition().as_of, stamp=made),
        letter_pdf(letter, "a4"),
        agreement_pdf(replaced(agreement_sheet(edition(), answer, pair), text), "a4", **on),
        goals_pdf(replaced(goal_sheet(edition(), answer, pair), text), "letter", **on),
        agenda_pdf(replaced(agenda_sheet(edition(), answer, pair), text), "a4", **on),
        blank_log_pdf(replaced(blank_log(edition(), answer), text), "letter", **on),
        certificate_pdf(replaced(one, text), "letter", **on),
    ]


def test_markup_is_text() -> None:
    for sheet in sheets(MARKUP):
        reading = Reading(sheet)
        assert flowing(MARKUP) in reading.text
        assert reading.about.title == MARKUP


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "word " * 2_000, "Ω" * 10_000, "🎉" * 10_000, "\u0301" * 50, " ", "\u200b"],
    ids=["word", "words", "Greek", "emoji", "marks", "space", "unseen"],
)
def test_a_text_of_any_length_in_every_place_breaks_no_sheet(text: str) -> None:
    for sheet in sheets(text):
        assert sheet.startswith(b"%PDF-1.7")


def test_a_long_word_stays_inside_its_column_and_none_of_it_is_lost() -> None:
    word = "".join(chr(ord("a") + n % 26) for n in range(10_000))
    one, two = (Reading(printed(replace(log(), rows=(replace(log().rows[0], topics=each),)))) for each in ("", word))
    assert len(two.pages) > 3
    assert sum(page.count("z") for page in two.pages) - sum(page.count("z") for page in one.pages) == word.count("z")
    assert all(each in two.text for each in ("In person", "drawn, attested"))


def test_no_invisible_character_stands_in_what_is_copied() -> None:
    for sheet in sheets("somebody.with.a.long.name@a-rather-long-office.example"):
        reading = Reading(sheet)
        assert "\u200b" not in "".join(reading.pages)
        assert "\u200b" not in reading.about.title
        assert not any("\u200b" in tag.alt for tag in reading.tags())


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Żółć",
        "Zoë Ångström",
        "Ελένη Παπαδοπούλου",
        "Їван Шевченко",
        "Nguyễn Thị Hồng Đào",
        "Åse Ødegård",
        "Dvořák",
    ],
)
def test_names_of_latin_greek_and_cyrillic_letters_are_printed(name: str) -> None:
    row = replace(log().rows[0], topics=name)
    text = Reading(printed(replace(log(), rows=(row,), title=name))).text
    assert name in text
    assert STANDS_FOR not in text


@pytest.mark.parametrize("name", ["שרה לוי", "مريم الفارسي"])
def test_names_of_hebrew_and_arabic_letters_are_drawn(name: str) -> None:
    reading = Reading(printed(replace(log(), rows=(replace(log().rows[0], topics=name),))))
    assert STANDS_FOR not in reading.text
    assert {"NotoSansHebrew", "NotoNaskhArabic"} & {font.split("+")[1].partition("-")[0] for font in reading.fonts()}


@pytest.mark.parametrize(
    ("text", "told"), [("Well done 🎉", "U+1F389"), ("张伟", "U+5F20, U+4F1F"), ("\ue000", "U+E000")]
)
def test_what_cannot_be_printed_is_told(text: str, told: str) -> None:
    text = Reading(printed(replace(log(), rows=(replace(log().rows[0], topics=text),)))).text
    assert f"{STANDS_FOR} stands for a character that this sheet cannot print ({told})." in text


def test_only_so_many_of_them_are_named() -> None:
    characters = Characters()
    assert characters.printable("".join(map(chr, range(0x4E00, 0x4E0A)))) == STANDS_FOR * 10
    assert "U+4E07 and 2 more" in characters.told()
    assert Characters().told() == ""


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_no_text_at_all_breaks_a_sheet(text: str) -> None:
    assert Reading(letter_pdf(Letter("A letter", [text], edition().as_of), "a4")).pages


def test_awkward_texts_are_printed_as_they_are() -> None:
    plain = [text for text in map(flowing, AWKWARD) if text.isascii() and len(text) < LONGEST_WORD]
    reading = Reading(letter_pdf(Letter("A letter", AWKWARD, edition().as_of), "a4"))
    assert len(plain) > 50
    assert [text for text in plain if text not in reading.text] == []
