"""A person's hours on paper, read back."""

from dataclasses import replace
from datetime import date

import pytest
from reading_back import Reading, flowing
from sheets_made import edition

from mentorbook.printing import hours_pdf, hours_sheet
from mentorbook.views.parts import stamp
from mentorbook.views.person_hours import person_hours

PERSON = "p-v6e0b"  # a technician who is mentored and has a cycle, with more of one sort than counts
STAMP = stamp(edition())


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_it_says_what_the_view_says_in_the_order_of_the_view(paper: str) -> None:
    view = person_hours(edition(), PERSON)
    reading = Reading(hours_sheet(edition(), PERSON, paper=paper))  # type: ignore[arg-type]
    assert reading.sizes == {{"letter": (612, 792), "a4": (595, 842)}[paper]}
    wanted = ["Hours by kind of activity", *(fact.value for fact, _ in view.who)]
    for group in view.groups:
        wanted += [group.plate.title, group.title]
        wanted += [part for line in group.lines for part in (line.kind, line.count, line.time)]
        wanted += ["In all", group.total]
    wanted += [part for group in view.groups for entry in group.entries for part in (entry.date, entry.time)]
    at, text = 0, reading.text
    for each in map(flowing, wanted):
        found = text.find(each, at)
        assert found >= 0, (each, text[at : at + 200])
        at = found
    for group in view.groups:
        for entry in group.entries:
            assert flowing(entry.shown_by) in text


def test_it_has_tags_and_says_what_it_is() -> None:
    view = person_hours(edition(), PERSON)
    reading = Reading(hours_sheet(edition(), PERSON))
    tags = reading.tags()
    kinds = [tag.kind for tag in tags]
    assert (kinds.count("H1"), kinds.count("H2"), kinds.count("H3")) == (1, 2, 2 * len(view.groups))
    assert kinds.count("Table") == 2 * len(view.groups)
    assert [tag.scope for tag in tags if tag.kind == "TH"] == ["/Column"] * (3 + 5) * len(view.groups)
    assert reading.about.title == "Hours by kind of activity, Rosa Delgado"
    assert reading.about["/CreationDate"] == "D:20261121000000Z"
    assert all(reading.fonts().values())
    assert "<pdfuaid:part>1<" in reading.xmp


def test_the_heads_come_again_on_each_page() -> None:
    reading = Reading(hours_sheet(edition(), "p-7x91z"))
    heads = "Date Kind of activity What, with whom Time Shown by"
    pages = [flowing(page) for page in reading.pages]
    assert len(pages) == 2
    assert all(page.count(heads) == 1 and f"Page {number} of 2" in page for number, page in enumerate(pages, 1))


def test_a_period_without_hours_says_so() -> None:
    text = Reading(hours_sheet(edition(), PERSON, date(2020, 1, 1), date(2020, 12, 31))).text
    assert "No hours in this period." in text
    assert "1 January 2020 to 31 December 2020" in text


def test_somebody_unknown_has_none() -> None:
    with pytest.raises(KeyError):
        hours_sheet(edition(), "p-00000")


@pytest.mark.parametrize("entries", [6, 7, 8, 9, 33, 34, 35, 36, 37])  # about where the heading passes to the next page
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(entries: int) -> None:
    view = person_hours(edition(), PERSON)
    first, last = view.groups
    many = replace(first, entries=(first.entries * 5)[:entries])
    reading = Reading(hours_pdf(replace(view, groups=(many, last)), "letter", day=edition().as_of, stamp=STAMP))
    (page,) = [flowing(page) for page in reading.pages if f"{last.plate.title}: {last.title}" in flowing(page)]
    assert f"{last.title} Date Kind of activity What, with whom Time Shown by {last.entries[0].date}" in page


def test_none_of_many_kinds_is_lost() -> None:
    view = person_hours(edition(), PERSON)
    lines = tuple(replace(view.groups[0].lines[0], kind=f"Kind {n} of many") for n in range(120))
    group = replace(view.groups[0], lines=lines)
    reading = Reading(hours_pdf(replace(view, groups=(group,)), "letter", day=edition().as_of, stamp=STAMP))
    at = [number for line in lines for number, page in enumerate(reading.pages) if line.kind in page]
    assert set(at) >= {0, 1, 2}  # what ran off a page would be read back too, as if it stood there
    assert [each.kind for each in lines if each.kind not in reading.text] == []
