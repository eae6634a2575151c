"""The sections that officers read."""

from collections.abc import Iterator

from mentorbook.editions.edition import Edition
from mentorbook.pages.page import Link, Page, Section
from mentorbook.pages.public import program_title, programs, resources
from mentorbook.pages.rendering import render
from mentorbook.views.around import around
from mentorbook.views.checks import checks_views
from mentorbook.views.cycle_steps import verifiers
from mentorbook.views.dashboard import dashboard_view, dashboards
from mentorbook.views.desk import desk_views, program_ids, todos_of
from mentorbook.views.forms.ways import NO_WAYS, Ways
from mentorbook.views.inside import NOTHING, inside_all
from mentorbook.views.leading import leading
from mentorbook.views.log import log_view
from mentorbook.views.matching import matching_index, matching_views, waiting
from mentorbook.views.mentors import mentors_views
from mentorbook.views.mentorship import mentorship_view
from mentorbook.views.mentorships import STATE_LISTS, in_states, mentorships_views
from mentorbook.views.parts import stamp
from mentorbook.views.people import people_views
from mentorbook.views.person import person_view
from mentorbook.views.proposals import matching_path
from mentorbook.views.recertification import recertification_view
from mentorbook.views.recertifications import recertifications_views
from mentorbook.views.start import start_view


def officers_sections(edition: Edition, ways: Ways = NO_WAYS) -> tuple[Section, ...]:
    """The program edition's sections."""
    return (
        start(edition),
        desk(edition, ways),
        mentorships(edition, ways),
        mentors(edition),
        matching(edition),
        people(edition, ways),
        recertification(edition),
        programs(edition),
        resources(edition),
        dashboard(edition),
        checks(edition),
    )


def start(edition: Edition) -> Section:
    """The start page, which leads to the desk."""
    html = render("start.html", "index.html", start_view(edition), stamp(edition))
    return Section("", "Start", (Page("index.html", "Start", html, wide=True),))


def desk(edition: Edition, ways: Ways) -> Section:
    """The desk of all programs, and of each."""
    chosen = program_ids(edition)
    links = tuple(
        Link(program_title(edition, program), f"desk/{program}.html", len(todos_of(edition, program)))
        for program in chosen
    )
    return Section("desk", "Desk", desk_pages(edition, chosen, ways), links)


def desk_pages(edition: Edition, chosen: tuple[str, ...], ways: Ways) -> Iterator[Page]:
    """The desk of all programs, then of each."""
    beside = leading(edition, ways)
    for program in ("", *chosen):
        for view in desk_views(edition, program, beside):
            yield Page(view.path, view.title, render("desk.html", view.path, view, stamp(edition)), view.lede)


def mentorships(edition: Edition, ways: Ways) -> Section:
    """The mentorships: lists by state, a page each, a log each."""
    links = tuple(Link(each.title, each.path, len(in_states(edition, each.states))) for each in STATE_LISTS)
    return Section("mentorships", "Mentorships", mentorship_pages(edition, ways), links)


def mentorship_pages(edition: Edition, ways: Ways) -> Iterator[Page]:
    """The lists, then each mentorship and its log."""
    for chosen in (None, *STATE_LISTS):
        for listed in mentorships_views(edition, chosen):
            html = render("mentorships.html", listed.part.path, listed, stamp(edition))
            yield Page(listed.part.path, listed.title, html, listed.lede)
    if edition.reckoning is None:
        return
    inside, todos = inside_all(edition), around(edition).todos_of_mentorship
    for mentorship, answer in edition.reckoning.mentorships.items():
        own = inside.get(mentorship, NOTHING)
        view = mentorship_view(edition, answer, own, todos.get(mentorship, ()), ways)
        yield Page(view.path, view.title, render("mentorship.html", view.path, view, stamp(edition)), edit=view.edit)
        log = log_view(edition, answer, own, ways)
        yield Page(log.path, log.title, render("log.html", log.path, log, stamp(edition)), wide=True, searched=False)


def mentors(edition: Edition) -> Section:
    """The mentor resource list."""
    pages = (
        Page(view.part.path, "Mentors", render("mentors.html", view.part.path, view, stamp(edition)), view.lede)
        for view in mentors_views(edition)
    )
    return Section("mentors", "Mentors", pages)


def matching(edition: Edition) -> Section:
    """Who is proposed to whom, by program."""
    links = tuple(
        Link(program_title(edition, program), matching_path(program), waiting(edition, program))
        for program in program_ids(edition)
    )
    return Section("matching", "Matching", matching_pages(edition), links)


def matching_pages(edition: Edition) -> Iterator[Page]:
    """The programs, then the proposals of each."""
    index = matching_index(edition)
    html = render("matchings.html", "matching/index.html", index, stamp(edition))
    yield Page("matching/index.html", "Matching", html, index.lede)
    for program in program_ids(edition):
        for view in matching_views(edition, program):
            yield Page(view.path, view.title, render("matching.html", view.path, view, stamp(edition)), view.lede)


def people(edition: Edition, ways: Ways) -> Section:
    """Everybody, a page each."""
    return Section("people", "People", people_pages(edition, ways))


def people_pages(edition: Edition, ways: Ways) -> Iterator[Page]:
    """The list, then each person."""
    for listed in people_views(edition):
        html = render("people.html", listed.part.path, listed, stamp(edition))
        yield Page(listed.part.path, "People", html, listed.lede)
    beside, leads = around(edition), leading(edition, ways)
    for shown in edition.of("person"):
        view = person_view(edition, shown, beside, leads)
        yield Page(view.path, view.name, render("person.html", view.path, view, stamp(edition)), edit=view.edit)


def recertification(edition: Edition) -> Section:
    """Certification cycles, a page each."""
    return Section("recertification", "Recertification", recertification_pages(edition))


def recertification_pages(edition: Edition) -> Iterator[Page]:
    """The list, then each cycle."""
    for listed in recertifications_views(edition):
        html = render("recertifications.html", listed.part.path, listed, stamp(edition))
        yield Page(listed.part.path, "Recertification", html, listed.lede)
    everybody = verifiers(edition)
    for cycle in edition.reckoning.certifications.values() if edition.reckoning else ():
        view = recertification_view(edition, cycle, everybody)
        html = render("recertification.html", view.path, view, stamp(edition))
        yield Page(view.path, f"Recertification, {view.name}", html, view.lede, edit=view.edit)


def dashboard(edition: Edition) -> Section:
    """How it is going, in all programs and in each."""
    chosen = dashboards(edition)
    links = tuple(Link(program_title(edition, program), f"numbers/{program}.html") for program in chosen)
    return Section("numbers", "Dashboard", dashboard_pages(edition, chosen), links)


def dashboard_pages(edition: Edition, chosen: tuple[str, ...]) -> Iterator[Page]:
    """The dashboard of all programs, then of each."""
    for program in ("", *chosen):
        view = dashboard_view(edition, program)
        title = f"Dashboard of {view.plate.short}" if view.plate else "Dashboard"
        yield Page(view.path, title, render("dashboard.html", view.path, view, stamp(edition)), view.lede)


def checks(edition: Edition) -> Section:
    """What the checks found."""
    pages = (
        Page(view.part.path, "Checks", render("checks.html", view.part.path, view, stamp(edition)), view.lede)
        for view in checks_views(edition)
    )
    return Section("checks", "Checks", pages)
