"""The desk: in its order, the overdue first, what is clear told as clear."""

import re
from datetime import date

import pytest
from small_edition import DAY, MENTEE, MENTOR, OTHER, small_edition, todo

from mentorbook.findings import Finding, Place, Severity
from mentorbook.pages.officers import desk
from mentorbook.views.desk import desk_view, program_ids
from mentorbook.views.forms.ways import NO_WAYS
from mentorbook.views.start import start_view

LATE = todo("orient", mentorship=None, about=(OTHER,), by=date(2026, 11, 14), record="mentor/hourly/p-ccccc")
AHEAD = todo("orient", mentorship=None, about=(MENTOR,), by=date(2026, 12, 3), since=date(2026, 1, 1))
OLD = todo("match", mentorship=None, about=(OTHER,), since=date(2026, 10, 1))
NEW = todo("match", mentorship=None, about=(MENTEE,), since=date(2026, 11, 20), program="free")


@pytest.mark.parametrize(
    ("todos", "lede"),
    [
        ((), "Nothing wants doing today."),
        ((OLD,), "One thing wants doing. None is past its date."),
        ((OLD, NEW), "Two things want doing. None is past its date."),
        ((OLD, LATE), "Two things want doing. One is past its date; the rest can wait."),
        ((LATE,), "One thing wants doing. It is past its date."),
        ((LATE, LATE), "Two things want doing. All are past their date."),
        ((LATE, LATE, OLD), "Three things want doing. Two are past their date; the rest can wait."),
    ],
)
def test_the_lede_counts(todos: tuple, lede: str):
    assert desk_view(small_edition(*todos)).lede == lede


def test_groups_stand_in_the_desks_order_and_clear_ones_stay():
    view = desk_view(small_edition(NEW, OLD, AHEAD, LATE, todo("weigh")))
    assert [group.id for group in view.groups] == [
        "approve", "orient", "match", "accept", "start", "ask-after", "sign", "recertify", "complete", "follow-up",
        "evaluate", "close", "settle", "remove", "weigh", "records",
    ]  # fmt: skip
    groups = {group.id: group for group in view.groups}
    assert [task.what for task in groups["orient"].tasks] == [
        "Record the orientation of Cleo Ames",
        "Record the orientation of Ada Moss",
    ]
    assert groups["orient"].overdue == 1
    assert [task.since for task in groups["match"].tasks] == ["for 51 days", "for 1 day"]
    assert groups["approve"].tasks == ()
    assert groups["approve"].clear == "No application waits."
    assert groups["approve"].note == "Looked at 21 November"
    assert groups["records"].clear == "All 5 records read well."


@pytest.mark.parametrize(
    ("todos", "first"),
    [
        ((OLD, NEW, LATE), "Record the orientation of Cleo Ames"),
        ((NEW, OLD), "Find a mentor for Cleo Ames"),
        ((OLD, todo("approve", mentorship=None, about=(MENTEE,), since=DAY)), "Ben Reed wants to mentor"),
        ((todo("weigh"),), "Weigh: Moss & Reed"),
    ],
)
def test_it_starts_with_the_most_urgent(todos: tuple, first: str):
    task = desk_view(small_edition(*todos)).first
    assert task is not None
    assert task.what == first


def test_a_program_has_its_own_desk():
    view = desk_view(small_edition(OLD, NEW), "free")
    assert view.path == "desk/free.html"
    assert view.title == "The desk of Free"
    assert sum(len(group.tasks) for group in view.groups) == 1
    assert program_ids(small_edition()) == ("free", "hourly")


def test_what_is_clear_is_not_sure_while_records_cannot_be_read():
    finding = Finding("schema", Severity.ERROR, Place("records/people/p-aaaaa.yaml", 3, 1), "Wrong.")
    groups = {group.id: group for group in desk_view(small_edition(findings=(finding,))).groups}
    assert groups["match"].clear == (
        "Match requests: nothing is found, which is not sure while 1 record cannot be read."
    )
    assert not any(group.is_sure for group in groups.values() if group.id != "records")
    assert all(group.is_sure for group in desk_view(small_edition()).groups)


def test_errors_lead_to_the_checks():
    finding = Finding("schema", Severity.ERROR, Place("records/people/p-aaaaa.yaml", 3, 1), "Wrong.")
    view = desk_view(small_edition(OLD, findings=(finding, finding)))
    [task] = view.groups[-1].tasks
    assert view.groups[-1].warns == 1
    assert view.first == task
    assert view.lede == "1 record cannot be used as written. One thing wants doing. None is past its date."
    assert desk_view(small_edition(findings=(finding,))).lede.endswith("as written. Nothing else wants doing today.")
    assert task.what == "1 record cannot be used as written"
    assert task.badge is not None
    assert task.badge.words == "2 errors"


def test_the_start_page_counts_by_verb():
    view = start_view(small_edition(OLD, NEW, LATE))
    assert {link.words: count for link, count in view.verbs if count} == {"Match": 2, "Orient": 1}
    assert ("Mentorships", "2 pairs at work") in [(link.words, how_many) for link, how_many, _ in view.places]


def test_an_empty_desk_is_calm():
    pages = {page.path: page.html for page in desk(small_edition(), NO_WAYS).pages}
    assert set(pages) == {"desk/index.html", "desk/free.html", "desk/hourly.html"}
    for html in pages.values():
        assert "Nothing wants doing today." in html
        assert not re.search("mb-btn|mb-index|mb-badge|mb-first|mb-ways|mb-count|calendar", html)
        assert html.count("mb-i--done") == 15
    [(_, none), (_, waits)] = [(link.path, link.count) for link in desk(small_edition(OLD), NO_WAYS).links]
    assert (none, waits) == (0, 1)
