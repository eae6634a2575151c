"""The sections that the public reads; programs and resources are the same for officers."""

from collections.abc import Iterator

from mentorbook.editions.edition import Edition
from mentorbook.pages.page import Link, Page, Section
from mentorbook.pages.rendering import render
from mentorbook.views.directory import directory_view
from mentorbook.views.home import home_view, program_lines
from mentorbook.views.numbers import numbers_view
from mentorbook.views.parts import plate, stamp
from mentorbook.views.programs import program_view, programs_view
from mentorbook.views.resources import ResourceList, resource_lists, resources_view


def public_sections(edition: Edition, title: str) -> tuple[Section, ...]:
    """The public portal's sections."""
    return (
        home(edition, title),
        programs(edition),
        resources(edition),
        directory(edition),
        numbers(edition),
    )


def home(edition: Edition, title: str) -> Section:
    """The start page."""
    html = render("home.html", "index.html", home_view(edition, title), stamp(edition))
    about = "Mentors and mentees in child passenger safety, engineering technology and workplace safety."
    return Section("", "Start", (Page("index.html", "Start", html, about, wide=True),))


def programs(edition: Edition) -> Section:
    """The programs, a page each."""
    lines = program_lines(edition)
    links = tuple(Link(line.plate.short, line.plate.path) for line in lines)
    return Section("programs", "Programs", tuple(program_pages(edition)), links)


def program_pages(edition: Edition) -> Iterator[Page]:
    """The list of programs, then each."""
    here = "programs/index.html"
    yield Page(here, "Programs", render("programs.html", here, programs_view(edition), stamp(edition)))
    for shown in edition.of("program"):
        view = program_view(edition, shown)
        html = render("program.html", view.plate.path, view, stamp(edition))
        yield Page(view.plate.path, view.plate.title, html, view.summary, edit=shown.path)


def resources(edition: Edition) -> Section:
    """The resources, a page for each list of them."""
    lists = resource_lists(edition)
    links = tuple(Link(each.title, each.path, len(each.resources)) for each in lists if each.sort == "audience")
    return Section("resources", "Resources", resource_pages(edition, lists), links)


def resource_pages(edition: Edition, lists: tuple[ResourceList, ...]) -> Iterator[Page]:
    """All resources, then each list."""
    for one in (None, *lists):
        view = resources_view(edition, lists, one)
        html = render("resources.html", view.path, view, stamp(edition))
        yield Page(view.path, f"Resources: {view.title}" if one else view.title, html, view.lede)


def directory(edition: Edition) -> Section:
    """The public directory."""
    here = "mentors/index.html"
    html = render("directory.html", here, directory_view(edition), stamp(edition))
    return Section("mentors", "Mentors", (Page(here, "Mentors", html, "Mentors who agreed to stand here."),))


def numbers(edition: Edition) -> Section:
    """The public's numbers."""
    return Section("numbers", "Dashboard", number_pages(edition))


def number_pages(edition: Edition) -> Iterator[Page]:
    """The one page of numbers; its charts are drawn when it is asked for."""
    here = "numbers/index.html"
    html = render("numbers.html", here, numbers_view(edition), stamp(edition))
    yield Page(here, "Dashboard", html, "Totals of all programs.")


def program_title(edition: Edition, program: str) -> str:
    """A program's short name, for a link to a page about it."""
    return plate(edition, program).short
