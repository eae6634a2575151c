"""The decks say every point that the programs make, each on one slide, in few words, and ask what can be answered."""

import json
import re
from pathlib import Path

import pytest
import yaml
from prose import DOCS, plain

from mentorbook.pages.deck.page import is_deck
from mentorbook.pages.deck.reader import read_deck
from mentorbook.pages.deck.slides import Check, Deck, Listing, Paragraph, Slide, Table, told
from mentorbook.starting.markdown import programs_named

PROJECT = Path(__file__).parents[2]
POINTS = yaml.safe_load((PROJECT / "tests/cases/deck_points.yaml").read_text("utf-8"))
DECKS = {path.stem: read_deck(path.read_text("utf-8")) for path in sorted((DOCS / "orientation").glob("deck*.md"))}
OF = {"deck": range(1, 13), "deck-wsyas-oacett": range(13, 20), "deck-assp-cps": range(20, 45)}
MOST_WORDS = 40  # on a slide beside its title; tables and questions are read, not looked at


def words(slide: Slide) -> str:
    """What is on a slide, beside its title."""
    return " ".join(line for block in slide.blocks for line in told(block))


def slides() -> list[tuple[str, Slide]]:
    return [(f"{name} {slide.code}", slide) for name, deck in DECKS.items() for slide in deck.slides]


def test_the_decks_are_there_and_no_page_is_taken_for_one() -> None:
    assert DECKS.keys() == OF.keys()
    assert {page.stem for page in DOCS.rglob("*.md") if is_deck(page.relative_to(DOCS).as_posix())} == OF.keys()
    assert not is_deck("orientation/decked.md")
    assert {name: deck.program for name, deck in DECKS.items()} == {
        "deck": "state-cps", "deck-wsyas-oacett": "wsyas-oacett", "deck-assp-cps": "assp-cps",
    }  # fmt: skip


@pytest.mark.parametrize("name", OF)
def test_the_table_covers_every_point_of_a_deck_and_no_other(name: str) -> None:
    assert {each["point"] for each in POINTS if each["deck"] == name} == {f"C{n}" for n in OF[name]}


@pytest.mark.parametrize("place", POINTS, ids=[f"{each['point']}-{each['slide']}" for each in POINTS])
def test_a_point_stands_on_its_slide_or_in_its_notes(place: dict[str, object]) -> None:
    slide = next((each for each in DECKS[str(place["deck"])].slides if each.title == place["slide"]), None)
    assert slide, f"{place['point']}: {place['deck']} has no slide '{place['slide']}'"
    said = plain(" ".join([slide.title, words(slide), *(line for block in slide.notes for line in told(block))]))
    assert isinstance(place["phrases"], list)
    missing = [phrase for phrase in place["phrases"] if plain(str(phrase)) not in said]
    assert not missing, f"{place['point']}: '{place['slide']}' in {place['deck']} does not say {missing}"


@pytest.mark.parametrize(("where", "slide"), slides(), ids=[where for where, _ in slides()])
def test_a_slide_is_one_thought_in_few_words_and_has_notes(where: str, slide: Slide) -> None:
    assert slide.notes, f"{where} has no notes"
    assert len(slide.title.split()) <= 16, where
    kinds = [type(block) for block in slide.blocks]
    assert len(kinds) <= 1 or kinds in ([Paragraph, Check], [Paragraph, Table]), f"{where} says two things"
    if not any(isinstance(block, Check | Table) for block in slide.blocks):
        assert len(words(slide).split()) <= MOST_WORDS, where
    for block in slide.blocks:
        assert not isinstance(block, Listing) or len(block.items) <= 7, where


@pytest.mark.parametrize("name", OF)
def test_questions_stand_between_the_parts(name: str) -> None:
    deck: Deck = DECKS[name]
    assert deck.checks >= 2
    for part in deck.parts:
        asked = [slide.is_check for slide in part.slides]
        # Nothing new comes after a question in its part but how things end.
        assert asked == sorted(asked) or part is deck.parts[-1], part.title


def test_the_instructor_s_slide_names_the_fields_as_the_record_does() -> None:
    schema = json.loads((PROJECT / "schemas/mentor.schema.json").read_text("utf-8"))
    fields = {each["title"] for each in schema["properties"]["orientation"]["properties"].values()}
    slide = next(each for each in DECKS["deck"].slides if each.title == "What the instructor records")
    lead, table = slide.blocks
    assert isinstance(lead, Paragraph)
    assert isinstance(table, Table)
    named = {"".join(each.text for each in row[0]) for row in table.rows}
    assert named == {"Held on", "Deck", "The instructor attests"}
    assert named <= fields
    notes = " ".join(line for block in slide.notes for line in told(block))
    assert [field for field in fields - named if field not in notes] == []
    lines = [lead.line, *(block.line for block in slide.notes if isinstance(block, Paragraph))]
    targets = {words.target for line in lines for words in line if words.target}
    assert targets == {
        "../guides/approve-a-mentor.md#the-orientation-signed-off",
        "../guides/at-a-terminal.md#select-an-instructor-and-sign-off-the-orientation",
    }


@pytest.mark.parametrize("name", OF)
def test_a_deck_tells_only_its_own_program_so_that_another_s_repository_does_not_get_it(name: str) -> None:
    text = (DOCS / f"orientation/{name}.md").read_text("utf-8")
    assert programs_named(text) == {DECKS[name].program}


def test_the_guide_s_example_is_a_deck() -> None:
    guide = (DOCS / "guides/give-the-orientation.md").read_text("utf-8")
    (example,) = re.findall(r"^```markdown\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)
    deck = read_deck(example)
    assert [slide.code for slide in deck.slides] == ["0", "A1", "A2"]
    assert deck.checks == 1
    assert deck.slides[1].notes
