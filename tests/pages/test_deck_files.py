"""The PowerPoint file and the handout say what the source says: slides, titles, lists, tables, notes."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from page_reading import ROOT
from pptx import Presentation
from pypdf import PdfReader

from mentorbook.editions import Edition
from mentorbook.pages.deck.handout import handout_sheet
from mentorbook.pages.deck.page import DeckView, deck_view
from mentorbook.pages.deck.powerpoint import powerpoint
from mentorbook.pages.deck.reader import read_deck
from mentorbook.pages.deck.slides import Check, Deck, Listing, Paragraph, Slide, Table, answers, plain, told
from mentorbook.printing.handout import handout_pdf

DAY = date(2026, 11, 21)
NAMES = ("deck", "deck-wsyas-oacett", "deck-assp-cps")
Page = Any  # the library gives no types


def mark(paragraph: Page) -> str:
    """What stands before a line of a list: the library can write it, and has no name for it."""
    return next(each.tag.rpartition("}")[2] for each in paragraph._p.pPr if "bu" in each.tag)  # noqa: SLF001


def deck_of(name: str) -> Deck:
    return read_deck((ROOT / f"docs/orientation/{name}.md").read_text("utf-8"))


@pytest.fixture(scope="module", params=NAMES)
def pair(request: pytest.FixtureRequest) -> list[tuple[Slide, Page]]:
    """Each slide of the source beside the page that it became."""
    deck = deck_of(request.param)
    read = Presentation(BytesIO(powerpoint(deck, DAY)))
    assert read.core_properties.title == deck.title
    assert read.core_properties.identifier == deck.revision
    return list(zip(deck.slides, read.slides, strict=True))


def test_titles_equal_the_source(pair: list[tuple[Slide, Page]]) -> None:
    assert [page.shapes.title.text_frame.text for _, page in pair] == [slide.title for slide, _ in pair]


def test_notes_equal_the_source(pair: list[tuple[Slide, Page]]) -> None:
    for slide, page in pair:
        wanted = [line for block in slide.notes for line in told(block)]
        wanted += [line for block in slide.blocks if isinstance(block, Check) for line in answers(block)]
        assert page.notes_slide.notes_text_frame.text.split("\n") == wanted, slide.code


def test_sentences_lists_and_answers_equal_the_source_and_are_no_pictures(pair: list[tuple[Slide, Page]]) -> None:
    for slide, page in pair:
        marked: list[tuple[str, str]] = []
        for block in slide.blocks:
            if isinstance(block, Paragraph):
                marked.append((plain(block.line), "buNone"))
            elif isinstance(block, Listing):
                marked += [(plain(item), "buAutoNum" if block.numbered else "buChar") for item in block.items]
            elif isinstance(block, Check):
                marked += [(plain(choice.line), "buChar") for choice in block.choices]
        body = [shape for shape in page.placeholders if shape.placeholder_format.idx == 1]
        found = [(paragraph.text, mark(paragraph)) for shape in body for paragraph in shape.text_frame.paragraphs]
        assert found == marked, slide.code
        assert not [shape for shape in page.shapes if shape.shape_type == 13], "a picture"


def test_tables_equal_the_source(pair: list[tuple[Slide, Page]]) -> None:
    for slide, page in pair:
        found = [
            [[cell.text for cell in row.cells] for row in shape.table.rows] for shape in page.shapes if shape.has_table
        ]
        wanted = [
            [[plain(cell) for cell in row] for row in (block.head, *block.rows)]
            for block in slide.blocks
            if isinstance(block, Table)
        ]
        assert found == wanted, slide.code


def test_each_page_carries_its_code_and_outward_links_are_links(pair: list[tuple[Slide, Page]]) -> None:
    for slide, page in pair:
        (code,) = [shape.text_frame.text for shape in page.shapes if shape.name == "Slide code"]
        assert code == slide.code
        links = {
            run.hyperlink.address
            for shape in page.placeholders
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
        } - {None}
        assert all(link.startswith(("https:", "mailto:")) for link in links)


def test_everything_lies_on_its_page(pair: list[tuple[Slide, Page]]) -> None:
    width, height = 12192000, 6858000
    for slide, page in pair:
        for shape in page.shapes:
            assert min(shape.left, shape.top) >= 0, slide.code
            assert shape.left + shape.width <= width + 400, (slide.code, shape.name)
            assert shape.top + shape.height <= height, (slide.code, shape.name)


def test_the_same_deck_gives_the_same_bytes() -> None:
    deck = deck_of("deck-wsyas-oacett")
    one = powerpoint(deck, DAY)
    powerpoint.cache_clear()
    assert powerpoint(deck, DAY) == one
    assert {info.date_time for info in ZipFile(BytesIO(one)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def view_of(name: str, edition: Edition) -> DeckView:
    return deck_view(deck_of(name), f"orientation/{name}.html", edition, site="Mentorbook", privacy=True)


@pytest.mark.parametrize("name", NAMES)
def test_the_handout_is_tagged_and_says_all(name: str, editions: dict[str, Edition]) -> None:
    view = view_of(name, editions["public"])
    content = handout_pdf(handout_sheet(view), "letter", day=DAY)
    read = PdfReader(BytesIO(content))
    said = "".join("".join(page.extract_text() for page in read.pages).split()).replace("\u200b", "")
    for slide in view.deck.slides:
        for line in (slide.title, *(each for block in (*slide.blocks, *slide.notes) for each in told(block))):
            assert "".join(line.split()) in said.replace("\u00ad", ""), f"{slide.code}: {line}"
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert view.deck.revision in said
    assert handout_pdf(handout_sheet(view), "letter", day=DAY) == content


def test_a_handout_fits_both_papers(editions: dict[str, Edition]) -> None:
    view = view_of("deck", editions["public"])
    for paper, wanted in (("letter", (612, 792)), ("a4", (595, 842))):
        read = PdfReader(BytesIO(handout_pdf(handout_sheet(view), paper, day=DAY)))  # type: ignore[arg-type]
        sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in read.pages}
        assert sizes == {wanted}
        assert len(read.pages) <= 7


def test_on_paper_only_addresses_are_links(editions: dict[str, Edition]) -> None:
    sheet = handout_sheet(view_of("deck", editions["public"]))
    targets: set[str] = set()

    def gather(value: object) -> None:
        if isinstance(value, dict):
            targets.update([value["target"]] if value.get("target") else [])
            for each in value.values():
                gather(each)
        elif isinstance(value, list):
            for each in value:
                gather(each)

    gather(sheet)
    assert targets == {"https://cert.safekids.org/policy-and-procedure-manual"}
