"""The matching pages: each proposal and why, each who stays alone, and light however many wait."""

import json
import random
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from match_sides import TIMES, TREE, WAYS, at, weighing

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.findings import Finding, Place, Severity
from mentorbook.matching import Matching
from mentorbook.matching.assigning import assign
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.telling import matching_of
from mentorbook.pages.officers import matching_pages, officers_sections
from mentorbook.pages.pinning import pinning_files
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register, load_kinds
from mentorbook.views.forms.ways import NO_WAYS
from mentorbook.views.leading import leading, ways_of_todo
from mentorbook.views.matching import matching_index, matching_views

PROJECT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)
BOOK = open_book(PROJECT)
SHELL = 71_000  # bytes that the theme needs around a page
MOST = 300_000
MATCHING = ("state-cps", "assp-cps", "wsyas-oacett")
TITLES = ("Coming back after a break", "No technician nearby", "Recertification paperwork", "LATCH and its limits")
PROGRAM = {
    "id": "state-cps",
    "terms": {"mentor": "mentor", "mentee": "technician"},
    "occupations": [{"id": job, "title": job} for job in TREE],
    "scenarios": [{"id": f"s{number}", "title": title} for number, title in enumerate(TITLES)],
    "topics": [{"id": f"t{number}", "title": title} for number, title in enumerate(TITLES)],
}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return BOOK.edition("program", with_matching=True)


def pages(edition: Edition) -> dict[str, str]:
    return {page.path: page.html for page in matching_pages(edition)}


def many(mentees: int, mentors: int) -> Matching:
    """So many who wait, in a few towns."""
    chance = random.Random(3)  # noqa: S311 - no secret

    def some(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(chance.sample(words, chance.randint(1, 3)))

    def side(person: str, **more: int) -> Side:
        places = tuple(f"{{}}{number}" for number in range(4))
        return Side(
            person,
            at(44 + chance.random() * 3, -70 + chance.random() * 3),
            chance.choice(list(TREE)),
            scenarios=some(tuple(each.format("s") for each in places)),
            topics=some(tuple(each.format("t") for each in places)),
            languages=some(("English", "Spanish", "Navajo")),
            availability=some(TIMES),
            modes=some(WAYS),
            **more,
        )

    people = Sides(
        tuple(side(f"p-a{number:04}", waits=chance.randrange(400)) for number in range(mentees)),
        tuple(side(f"p-b{number:04}", room=2) for number in range(mentors)),
    )
    found = assign(people, weighing(furthest=60, waiting_percent=5, waiting_most_percent=30), TREE)
    register = Register(load_kinds(PROJECT), (), DAY)
    return matching_of(found, PROGRAM, register, Reckoning(DAY), with_choices=True)


def of_many(edition: Edition, matching: Matching) -> Edition:
    """The example's edition with these proposals, everybody with a name of usual length."""
    assert matching.choices is not None
    everybody = (*matching.choices.mentees, *matching.choices.mentors)
    named = {person: {"name": f"Somebody Longname {person}"} for person in everybody}
    return replace(edition, matchings={"state-cps": matching}, names={**edition.names, **named})


def test_each_who_waits_stands_once_with_mentor_or_reason(edition: Edition) -> None:
    views = {program: list(matching_views(edition, program)) for program in MATCHING}
    ((state,), (assp,), (wsyas,)) = views.values()
    found = {each.name: (each.mentor.words if each.mentor else "", each.score) for each in state.pairs}
    assert found == {
        "Aisha Coleman": ("Neil Hollis", "71 %"),
        "Tom\u00e1s Ferreira": ("DeShawn Pettway", "63 %"),
        "Leah Sandoval": ("Nguy\u1ec5n Th\u1ecb Mai", "86 %"),
    }
    first = state.pairs[0]
    assert first.why.startswith("Similar occupations, “Paramedic or EMT” and “Firefighter”; 26 miles apart;")
    assert first.aside == "Waits 33 days. Backup: Siobh\u00e1n Doyle, 36 %, weak."
    assert state.pairs[1].aside == "Waits 19 days. No backup: nobody else who would fit has room."
    assert [(each.name, each.tells) for each in first.others] == [
        ("Nguy\u1ec5n Th\u1ecb Mai", "52 %, 15 miles, proposed to others"),
        ("Siobh\u00e1n Doyle", "36 %, 46 miles"),
    ]
    assert [(fit.name, fit.percent, fit.weight) for fit in first.fits][:2] == [
        ("Occupation", 50, 4),
        ("Distance", 56, 4),
    ]
    assert [(fit.mentee, fit.mentor) for fit in first.fits if fit.name in ("Distance", "Ways to meet")] == [
        ("04605, Larkspur County", "04401, Ashby County"),
        ("In person, phone", "In person, phone, video, travels up to 45 miles"),
    ]
    (owen,) = assp.alone
    assert (owen.name, owen.why) == ("Owen Clarke", "No mentor has room.")
    assert "3 mentors have no room left" in owen.change
    assert assp.pinning is None
    assert wsyas.empty is not None
    assert wsyas.empty.says == "Nobody waits for a mentor."
    rows = matching_index(edition).rows
    assert [(row.waiting, row.proposed, row.badge and row.badge.words) for row in rows] == [
        (3, 3, None), (0, 0, None), (1, 0, "1 alone"),
    ]  # fmt: skip


def test_a_request_leads_to_its_proposal_and_nothing_else_of_the_same_person_does(edition: Edition) -> None:
    beside = leading(edition, NO_WAYS)
    (asked,) = (each for each in BOOK.todos() if each.verb == "match" and each.record.endswith("p-57yhm"))
    other = replace(asked, verb="complete")
    told = {todo.verb: [each.target for each in ways_of_todo(edition, todo, beside)] for todo in (asked, other)}
    assert "matching/state-cps.html#p-57yhm" in told["match"]
    assert not [target for target in told["complete"] if target.startswith("matching/")]


def test_weights_of_the_tool_are_said_and_proposals_that_nobody_made_are_not_taken_for_none(edition: Edition) -> None:
    matching = replace(edition.matchings["state-cps"], notes=("The program's policy names no weights: p-57yhm.",))
    html = pages(replace(edition, matchings={"state-cps": matching}))
    assert "names no weights: Leah Sandoval." in html["matching/state-cps.html"]
    assert "No proposals were made for this portal." in html["matching/assp-cps.html"]


def test_a_backup_who_is_not_among_the_others_shown_is_told_as_the_others_are(edition: Edition) -> None:
    matching = edition.matchings["state-cps"]
    pairs = (replace(matching.pairs[0], alternatives=()),)
    (view,) = matching_views(replace(edition, matchings={"state-cps": replace(matching, pairs=pairs)}), "state-cps")
    assert view.pairs[0].aside.endswith("Backup: Siobh\u00e1n Doyle, 36 %, weak.")


def test_where_mentors_lack_is_told_of_the_proposals_or_else_of_who_is_there(edition: Edition) -> None:
    html = pages(edition)
    served = re.search(r">Larkspur County</th>(.*?)</tr>", html["matching/state-cps.html"])
    assert served is not None
    assert re.findall(r">([^<>]+)<", served[1]) == ["2", "2", "1", "1", "Served from elsewhere"]
    assert "1 alone" in html["matching/assp-cps.html"].partition('id="coverage"')[2]
    assert all(html[f"matching/{program}.html"].count('id="coverage"') == 1 for program in MATCHING)
    (nobody,) = matching_views(edition, "wsyas-oacett")
    assert nobody.lacking is None
    assert nobody.places is not None


def test_each_page_leads_to_what_its_program_weighs(edition: Edition) -> None:
    html = pages(edition)
    for program in MATCHING:
        assert f'href="../programs/{program}.html#asked-of-coordinator"' in html[f"matching/{program}.html"]
    silent = tuple(replace(each, data={**each.data, "policy": []}) for each in edition.of("program"))
    without = replace(edition, records={**edition.records, "program": silent})
    assert "#asked-of-" not in pages(without)["matching/state-cps.html"]


def test_who_stays_alone_is_led_to_where_they_begin(edition: Edition) -> None:
    matching = many(70, 20)
    views = list(matching_views(of_many(edition, matching), "state-cps"))
    (leads,) = [view.leads for view in views if view.leads]
    assert views[0].leads == leads
    path, _, anchor = leads.target.partition("#")
    assert leads.words == f"{len(matching.unmatched)} stay alone: see who"
    assert path == next(view.path for view in views if view.alone) != views[0].path
    assert f'id="{anchor}"' in pages(of_many(edition, matching))[path]
    one = replace(matching, pairs=matching.pairs[:1], unmatched=matching.unmatched[:1])
    (view,) = matching_views(of_many(edition, one), "state-cps")
    assert view.leads is not None
    assert (view.leads.words, view.leads.target) == ("1 stays alone: see who", "matching/state-cps.html#alone")
    for led in (replace(one, unmatched=()), replace(one, pairs=())):
        assert [each.leads for each in matching_views(of_many(edition, led), "state-cps")] == [None]


def test_the_two_ways_through_the_pages_have_a_name_each(edition: Edition) -> None:
    html = pages(of_many(edition, many(70, 20)))
    for path in ("matching/state-cps.html", "matching/state-cps.2.html"):
        found = re.findall(r'<nav[^>]* aria-label="([^"]+)"', html[path])
        assert len(found) == len(set(found)) == 2


def test_errors_in_the_records_are_said_before_all_else(edition: Edition) -> None:
    wrong = Finding("schema", Severity.ERROR, Place("records/mentees/state-cps/p-57yhm.yaml", 1, 1), "Amiss.")
    for held in (edition, replace(edition, matchings={})):
        for path, html in pages(replace(held, findings=(wrong,))).items():
            assert "Until then somebody may be missing here, or seem to have room." in html, path
    assert "Until then" not in "".join(pages(edition).values())


def test_nothing_of_it_is_in_what_others_read() -> None:
    for audience, mentorship in (("public", ""), ("pair", "ms-m9tw")):
        assert BOOK.edition(audience, mentorship, with_matching=True).matchings == {}
    sections = [section.name for section in officers_sections(BOOK.edition("program", with_matching=True))]
    assert sections.count("matching") == 1


def test_a_thousand_who_wait_have_light_pages(edition: Edition) -> None:
    matching = many(1000, 400)
    assert matching.unmatched
    assert matching.choices is not None
    assert not matching.choices.whole
    html = pages(of_many(edition, matching))
    sizes = {path: len(text.encode()) + SHELL for path, text in html.items()}
    assert len(sizes) > 30
    assert max(sizes.values()) < MOST, max(sizes.items(), key=lambda each: each[1])
    everybody = "".join(html.values())
    assert everybody.count('data-mentee="') == 1000
    assert "the page knows the best few mentors of each" in everybody


def test_what_the_browser_solves_by_is_one_file_a_program(edition: Edition) -> None:
    script, (path, text) = pinning_files(of_many(edition, many(1000, 400))).items()
    assert (script[0], path) == ("assets/pinning.js", "assets/matching/state-cps.js")
    assert len(text.encode()) < MOST
    hostile = replace(edition, names={**edition.names, "p-creda": {"name": "</script>\n\u2028'\"\\"}})
    text = pinning_files(hostile)["assets/matching/state-cps.js"]
    assert text.count("\n") == 1
    told = json.loads(text.removeprefix("window.mbPins = ").removesuffix(";\n"))
    assert told["mentees"][2][:2] == ["p-creda", "</script> '\"\\"]
    assert pinning_files(replace(edition, matchings={})) == {}


def test_the_same_bytes_twice(edition: Edition) -> None:
    assert pages(edition) == pages(BOOK.edition("program", with_matching=True))


def test_the_solver_is_loaded_only_where_somebody_waits() -> None:
    told = (
        "import sys; from pathlib import Path; from mentorbook.book import open_book; from dataclasses import replace;"
        f"book = open_book(Path({str(PROJECT)!r}));"
        "book = replace(book, _reckoning=replace(book.reckoning, mentees={}));"
        "edition = book.edition('program', with_matching=True); import mentorbook.pages.site as site;"
        "pages = [page for s in site.render_site(edition) if s.name == 'matching' for page in s.pages];"
        "print(len(pages), 'scipy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["4", "False"], done.stderr
