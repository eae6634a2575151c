"""The log on paper, read back: its text in order, its tags, its heads on each page, what it says of itself."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from reading_back import Reading, flowing
from sheets_made import PAIR, edition, log, log_of, printed

from mentorbook.printing import log_sheet, marks
from mentorbook.views import codes
from mentorbook.views.inside import NOTHING
from mentorbook.views.log import log_view
from mentorbook.views.parts import Badge, Stamp

READING = Reading(printed(log()))
HEADS = "Date Minutes How Topics discussed Mentor’s signature Mentee’s signature"


def test_it_says_what_the_view_says_in_the_order_of_the_view() -> None:
    view = log()
    wanted = [view.plate.title, "Mentorship log", view.period, *(fact.value for fact, _ in view.who), HEADS]
    for row in view.rows:
        wanted += [f"{row.session.date} {row.session.minutes} {row.session.how} {row.topics}"]
    wanted += [each for fact in view.totals for each in (fact.name, fact.value)]
    wanted += [view.confirms, *view.lines, *view.seals, "Made by Mentorbook as of 21 November 2026."]
    without_foots = flowing(re.sub(r"Log ms-.*Page \d of \d|Mentorship log, .*", "", "\n".join(READING.pages)))
    at = 0
    for each in map(flowing, wanted):
        found = without_foots.find(each, at)
        assert found >= 0, (each, without_foots[at : at + 200])
        at = found


def test_it_is_read_aloud_in_the_order_in_which_it_is_written() -> None:
    marks = [mark for tag in READING.tags() for mark in tag.marks]
    assert len(marks) == len(set(marks)) > 100
    assert all(first < then for first, then in pairwise(marks) if first[0] == then[0])


def test_it_has_tags_for_title_and_tables_and_signatures() -> None:
    tags = READING.tags()
    kinds = [tag.kind for tag in tags]
    assert kinds[0] == "Document"
    assert kinds.count("H1") == 1
    assert kinds.count("Table") == kinds.count("THead") == 1
    assert [tag.scope for tag in tags if tag.kind == "TH"] == ["/Column"] * 6
    assert kinds.count("TR") == 1 + len(log().rows)
    assert kinds.count("TD") == 6 * len(log().rows)
    drawn = [cell for row in log().rows for cell in row.cells if cell.signature and cell.signature.drawn]
    assert [tag.alt for tag in tags if tag.kind == "Figure"] == [
        f"{c.words}, {c.signature.name}" for c in drawn if c.signature
    ]


def test_it_says_what_it_is_and_in_which_language() -> None:
    assert READING.root["/Lang"] == "en"
    assert READING.root["/MarkInfo"]["/Marked"]
    assert READING.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert READING.about.title == log().title == "Mentorship log, Helen Marchetti and Samuel Adeyemi"
    assert READING.about["/CreationDate"] == "D:20261121000000Z"
    for said in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert said in READING.xmp


def test_its_typefaces_lie_in_it_and_are_none_of_this_computer() -> None:
    fonts = READING.fonts()
    assert all(fonts.values())
    families = {re.sub(r"^[A-Z]{6}\+|-.*$", "", name) for name in fonts}
    assert families == {"NotoSans", "LibertinusSerif"}


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
@pytest.mark.parametrize("sessions", [0, 1, 12, 200])
def test_each_page_has_its_heads_and_its_number_and_each_session_stands_whole(
    sessions: int, paper: str, size: tuple[int, int]
) -> None:
    view = log_of(sessions)
    reading = Reading(printed(view, paper))  # type: ignore[arg-type]
    assert reading.sizes == {size}
    pages = [flowing(page) for page in reading.pages]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert page.count(flowing(view.foot)) == 1
        assert page.startswith(flowing(view.title)) is (number > 1)
        assert (HEADS in page) is ("Topic " in page or (sessions == 0 and number == 1))
    for row in view.rows:  # whole: all of a row's words lie on one page
        assert sum(flowing(row.topics) in page for page in pages) == 1, row.topics
    assert flowing(view.lines[1]) in pages[-1]
    assert {0: 1, 1: 1, 12: 2}.get(sessions, len(pages)) == len(pages)


def test_it_says_of_each_signature_whether_it_holds() -> None:
    row = log().rows[0]
    signature = row.cells[0].signature
    assert signature is not None
    words = {"Altered after signing": True, "Verified": False, "Not verifiable": True, "Not sealed": False}
    rows = tuple(
        replace(
            row,
            cells=(
                replace(row.cells[0], signature=replace(signature, drawn="", seal=Badge("", word), altered=fails)),
                replace(row.cells[1], signature=None, words="not signed yet"),
            ),
        )
        for word, fails in words.items()
    )
    reading = Reading(printed(replace(log(), rows=rows)))
    text = reading.text
    assert reading.typefaces_of("Not verifiable") == {"NotoSans-Bold"}  # what does not hold is marked
    assert reading.typefaces_of("drawn, verified") == {"NotoSans-Regular"}
    assert "Helen Marchetti Altered after signing not signed yet" in text
    assert "Helen Marchetti drawn, verified not signed yet" in text
    assert "Helen Marchetti Not verifiable not signed yet" in text
    assert "Helen Marchetti drawn, not sealed not signed yet" in text


def test_a_line_that_is_no_drawing_is_not_drawn() -> None:
    row = log().rows[0]
    signature = row.cells[0].signature
    assert signature is not None
    for drawn in ('M1 1"/><script/>', "M1 1 L2 2\n"):
        cells = (replace(row.cells[0], signature=replace(signature, drawn=drawn)), row.cells[1])
        reading = Reading(printed(replace(log(), rows=(replace(row, cells=cells),))))
        assert [tag.alt for tag in reading.tags() if tag.kind == "Figure"] == ["Signed by the mentee, Samuel Adeyemi"]
        assert "22 Jan 2026" in reading.text


def test_it_carries_the_code_of_the_portal_where_one_is_named() -> None:
    code = "Code that opens the form for a session of this pair"
    reading = Reading(log_sheet(edition(), PAIR, portal="https://portal.example.org/"))
    assert next(tag.alt for tag in reading.tags() if tag.kind == "Figure") == code
    assert code not in [tag.alt for tag in READING.tags()]


def test_it_says_what_it_was_made_from_and_what_is_missing() -> None:
    view = replace(log(), unread="1 session could not be read.", history=("8 Oct 2026: In no commit yet.",))
    stamp = Stamp("21 November 2026", "abc1234", example=True, revision="main~3")
    text = Reading(printed(view, made_from=stamp)).text
    for said in (view.unread, view.history[0], "Records of revision main~3, commit abc1234."):
        assert said in text


def test_a_pair_without_a_session_has_a_log() -> None:
    reckoning = edition().reckoning
    assert reckoning is not None
    view = log_view(edition(), replace(reckoning.mentorships[PAIR], sessions=()), NOTHING)
    assert "No session yet." in Reading(printed(view)).text
    with pytest.raises(KeyError):
        log_sheet(edition(), "ms-0000")


def test_the_code_is_the_one_of_the_pages() -> None:
    address = "https://portal.example.org/forms/session.html#" + "a" * 200
    drawn, printed_one = codes.code(address), marks.code(address)
    assert (drawn.size, drawn.path) == (printed_one["size"], printed_one["path"])


@pytest.mark.parametrize(("words", "whole"), [(140, True), (900, False)])
def test_a_session_stands_whole_unless_it_is_too_tall_for_a_page(words: int, whole: bool) -> None:  # noqa: FBT001 - a case
    row = replace(log().rows[0], topics=" ".join(f"lots{n}" for n in range(words)))
    before = tuple(replace(row, topics=f"Topic {n}") for n in range(9))
    reading = Reading(printed(replace(log(), rows=(*before, row))))
    with_it = [page for page in reading.pages if "lots" in page]
    assert (len(with_it) == 1) is whole
    assert all(f"lots{n}" in reading.text for n in range(words))


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_name_of_two_parts_fits_its_signature_on_two_lines(paper: str) -> None:
    view = log("ms-xtkb")
    pages = Reading(printed(view, paper)).pages  # type: ignore[arg-type]
    signed = sum(row.cells[1].signature is not None for row in view.rows)
    assert sum(page.count("Daniel Fitzgerald-\nNguyen") for page in pages) == signed > 0
