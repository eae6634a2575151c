"""A person's hours on paper, read back."""

from datetime import date

import pytest
from reading_back import Reading, flowing
from sheets_made import edition

from mentorbook.printing import hours_sheet
from mentorbook.views.person_hours import person_hours

PERSON = "p-v6e0b"  # a technician who is mentored and has a cycle, with more of one sort than counts


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
