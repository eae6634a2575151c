"""The sections that officers read."""

from collections.abc import Iterator

from mentorbook.editions.edition import Edition
from mentorbook.pages.page import Link, Page, Section
from mentorbook.pages.public import program_title, programs, resources
from mentorbook.pages.rendering import render
from mentorbook.views.checks import checks_view
from mentorbook.views.dashboard import dashboard_view
from mentorbook.views.desk import desk_view, program_ids, todos_of
from mentorbook.views.inside import NOTHING, inside_all
from mentorbook.views.log import log_view
from mentorbook.views.mentors import mentors_view
from mentorbook.views.mentorship import mentorship_view
from mentorbook.views.mentorships import STATE_LISTS, in_states, mentorships_view
from mentorbook.views.parts import stamp
from mentorbook.views.people import people_view
from mentorbook.views.person import person_view
from mentorbook.views.start import start_view


def officers_sections(edition: Edition) -> tuple[Section, ...]:
    """The program edition's sections."""
    return (
        start(edition),
        desk(edition),
        mentorships(edition),
        mentors(edition),
        people(edition),
        programs(edition),
        resources(edition),
        dashboard(edition),
        checks(edition),
    )


def start(edition: Edition) -> Section:
    """The start page, which leads to the desk."""
    html = render("start.html", "index.html", start_view(edition), stamp(edition))
    return Section("", "Start", (Page("index.html", "Start", html, wide=True),))


def desk(edition: Edition) -> Section:
    """The desk of all programs, and of each."""
    chosen = program_ids(edition)
    links = tuple(
        Link(program_title(edition, program), f"desk/{program}.html", len(todos_of(edition, program)))
        for program in chosen
    )
    return Section("desk", "Desk", desk_pages(edition, chosen), links)


def desk_pages(edition: Edition, chosen: tuple[str, ...]) -> Iterator[Page]:
    """The desk of all programs, then of each."""
    for program in ("", *chosen):
        view = desk_view(edition, program)
        yield Page(view.path, view.title, render("desk.html", view.path, view, stamp(edition)), view.lede)


def mentorships(edition: Edition) -> Section:
    """The mentorships: lists by state, a page each, a log each."""
    links = tuple(Link(each.title, each.path, len(in_states(edition, each.states))) for each in STATE_LISTS)
    return Section("mentorships", "Mentorships", mentorship_pages(edition), links)


def mentorship_pages(edition: Edition) -> Iterator[Page]:
    """The lists, then each mentorship and its log."""
    for chosen in (None, *STATE_LISTS):
        listed = mentorships_view(edition, chosen)
        html = render("mentorships.html", listed.path, listed, stamp(edition))
        yield Page(listed.path, listed.title, html, listed.lede)
    if edition.reckoning is None:
        return
    inside = inside_all(edition)
    for mentorship, answer in edition.reckoning.mentorships.items():
        own = inside.get(mentorship, NOTHING)
        view = mentorship_view(edition, answer, own)
        yield Page(view.path, view.title, render("mentorship.html", view.path, view, stamp(edition)), edit=view.edit)
        log = log_view(edition, answer, own)
        yield Page(log.path, log.title, render("log.html", log.path, log, stamp(edition)), wide=True)


def mentors(edition: Edition) -> Section:
    """The mentor resource list."""
    here, view = "mentors/index.html", mentors_view(edition)
    html = render("mentors.html", here, view, stamp(edition))
    return Section("mentors", "Mentors", (Page(here, "Mentors", html, view.lede),))


def people(edition: Edition) -> Section:
    """Everybody, a page each."""
    return Section("people", "People", people_pages(edition))


def people_pages(edition: Edition) -> Iterator[Page]:
    """The list, then each person."""
    here, listed = "people/index.html", people_view(edition)
    yield Page(here, "People", render("people.html", here, listed, stamp(edition)), listed.lede)
    for shown in edition.of("person"):
        view = person_view(edition, shown)
        yield Page(view.path, view.name, render("person.html", view.path, view, stamp(edition)), edit=view.edit)


def dashboard(edition: Edition) -> Section:
    """How it is going."""
    here, view = "numbers/index.html", dashboard_view(edition)
    html = render("dashboard.html", here, view, stamp(edition))
    return Section("numbers", "Dashboard", (Page(here, "Dashboard", html, view.lede),))


def checks(edition: Edition) -> Section:
    """What the checks found."""
    here, view = "checks/index.html", checks_view(edition)
    html = render("checks.html", here, view, stamp(edition))
    return Section("checks", "Checks", (Page(here, "Checks", html, view.lede),))
