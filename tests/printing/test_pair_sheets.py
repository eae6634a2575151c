"""Agreement, goal sheet, agenda and blank log on paper, read back."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from reading_back import Reading, flowing
from sheets_made import PAIR, ROOT, edition

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.printing import agreement_pdf, goals_pdf, pair_sheet
from mentorbook.views.agreement_sheet import AgreementSheet, agreement_sheet
from mentorbook.views.goal_sheet import goal_sheet
from mentorbook.views.inside import inside_all
from mentorbook.views.parts import stamp
from mentorbook.views.sheet_head import NothingToPrintError

WITH_LOGO = "ms-qmrv"
SHEETS = ("agreement", "goals", "agenda", "blank-log")
SIZES = {"letter": (612, 792), "a4": (595, 842)}
STAMP = stamp(edition())


@cache
def pair(mentorship: str = PAIR) -> Edition:
    return open_book(ROOT).edition("pair", mentorship)


def agreement(mentorship: str = PAIR) -> AgreementSheet:
    reckoning = pair(mentorship).reckoning
    assert reckoning is not None
    answer = reckoning.mentorships[mentorship]
    return agreement_sheet(pair(mentorship), answer, inside_all(pair(mentorship))[mentorship])


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("what", SHEETS)
def test_each_says_what_it_is_and_is_tagged(what: str, paper: str) -> None:
    reading = Reading(pair_sheet(pair(), PAIR, what, paper))  # type: ignore[arg-type]
    kinds = [tag.kind for tag in reading.tags()]
    title = {"agreement": "Mentoring agreement", "goals": "Goal sheet", "agenda": "Agenda", "blank-log": "Contact log"}
    assert reading.sizes == {SIZES[paper]}
    assert len(reading.pages) == 1
    assert reading.about.title == f"{title[what]}, Helen Marchetti and Samuel Adeyemi"
    assert (kinds[0], kinds.count("H1"), reading.root["/Lang"]) == ("Document", 1, "en")
    assert all(said in reading.xmp for said in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"))
    assert all(reading.fonts().values())
    for said in ("WSYAS mentorship", title[what], "Helen Marchetti", "Samuel Adeyemi", PAIR, "made up", "Page 1 of 1"):
        assert said in reading.text
    assert pair_sheet(pair(), PAIR, what, paper) == pair_sheet(pair(), PAIR, what, paper)  # type: ignore[arg-type]


def test_an_agreement_says_all_that_was_agreed_and_who_signed() -> None:
    reading = Reading(pair_sheet(pair(), PAIR, "agreement"))
    view = agreement()
    wanted = ["Agreed on 22 January 2026.", view.agreement.schedule]
    wanted += [each for who, does in view.agreement.roles for each in (who, *does)]
    wanted += [*view.agreement.limits, view.agreement.confidentiality, "drawn, attested", *view.seals]
    at = 0
    for each in map(flowing, wanted):
        found = reading.text.find(each, at)
        assert found >= 0, each
        at = found
    figures = [tag.alt for tag in reading.tags() if tag.kind == "Figure"]
    assert figures == [
        "Signed by the mentor, 22 Jan 2026, Helen Marchetti",
        "Signed by the mentee, 22 Jan 2026, Samuel Adeyemi",
    ]
    assert view.lines == ()


def test_who_has_not_signed_the_agreement_has_a_line_for_a_pen() -> None:
    view = replace(agreement(), signed=(), lines=("Helen Marchetti, mentor", "Samuel Adeyemi, mentee"))
    text = Reading(agreement_pdf(view, "letter", day=pair().as_of, stamp=STAMP)).text
    assert "Helen Marchetti, mentor Date" in text
    assert agreement(WITH_LOGO).lines == ("Ilse Novák, mentee",)  # the mentor has signed


def test_a_goal_sheet_tells_each_goal_and_the_word_of_its_step() -> None:
    text = Reading(pair_sheet(pair(), PAIR, "goals")).text
    for said in (
        "The file for certification is complete but for the experience Set Begun (now) Well on Reached",
        "A first post in a municipal engineering office Set Begun Well on Reached (now)",
        "Measurable: Each paper in the folder",
        "13 October, begun: Transcripts ordered; two referees asked.",
    ):
        assert said in text
    with_vision = Reading(pair_sheet(pair(WITH_LOGO), WITH_LOGO, "goals")).text
    assert "I want to be the person who measures before anybody guesses." in with_vision
    assert "Written 1 June 2026." in with_vision


def test_many_goals_run_over_pages_and_none_is_lost() -> None:
    answers = pair().reckoning
    assert answers is not None
    view = goal_sheet(pair(), answers.mentorships[PAIR], inside_all(pair())[PAIR])
    many = tuple(replace(view.goals[0], title=f"Goal number {n} of many") for n in range(20))
    reading = Reading(goals_pdf(replace(view, goals=many), "a4", day=pair().as_of, stamp=STAMP))
    assert len(reading.pages) > 4
    assert [each.title for each in many if each.title not in reading.text] == []
    assert all(page.count("Goal sheet, Helen") == 1 for page in reading.pages[1:])


def test_an_agenda_tells_when_and_what_and_what_is_open() -> None:
    text = Reading(pair_sheet(pair(), PAIR, "agenda")).text
    for said in ("Tuesday, 8 December 2026", "6:30 pm · video", "1. Record of duties", "2. CPD for the first year"):
        assert said in text
    assert "The file for certification is complete but for the experience Begun" in text


def test_a_blank_log_has_empty_lines_under_heads() -> None:
    reading = Reading(pair_sheet(pair(), PAIR, "blank-log"))
    kinds = [tag.kind for tag in reading.tags()]
    assert (kinds.count("Table"), kinds.count("TH"), kinds.count("TR")) == (1, 7, 12)
    assert "Date From, to Minutes How Topics discussed, actions Mentor’s signature Mentee’s signature" in reading.text


@pytest.mark.parametrize(
    ("mentorship", "what", "why"),
    [
        ("ms-4thg", "agreement", "No agreement is written down."),
        ("ms-4thg", "goals", "No goal and no vision is written down."),
        ("ms-kydw", "agenda", "No next meeting is written down."),
        ("ms-kydw", "blank-log", "The mentorship is closed."),
        ("ms-an2s", "blank-log", "The two have not both said yes yet."),
    ],
)
def test_what_is_not_there_is_told_and_not_printed(mentorship: str, what: str, why: str) -> None:
    with pytest.raises(NothingToPrintError, match=why):
        pair_sheet(pair(mentorship), mentorship, what)


def test_a_meeting_that_is_past_has_no_agenda() -> None:
    later = open_book(ROOT, date(2027, 1, 1)).edition("pair", PAIR)
    with pytest.raises(NothingToPrintError):
        pair_sheet(later, PAIR, "agenda")


def test_the_programs_logo_stands_on_each_sheet_with_words_for_it() -> None:
    for what in SHEETS:
        reading = Reading(pair_sheet(pair(WITH_LOGO), WITH_LOGO, what))
        assert [tag.alt for tag in reading.tags() if tag.kind == "Figure"][:1] == ["Logo of ASSP CPS mentoring"], what


def test_files_that_could_not_be_read_are_told() -> None:
    path = f"records/mentorships/{PAIR}/goals/x.yaml"
    text = Reading(pair_sheet(replace(pair(), left_out={path: ()}), PAIR, "goals")).text
    assert "1 file of this mentorship could not be read" in text
