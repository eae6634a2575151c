"""The section of forms, the same in both editions: no form lists a person or a mentorship."""

from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.pages.page import Page, Section
from mentorbook.pages.rendering import render
from mentorbook.reckoning.terms import in_own_words
from mentorbook.views.forms import Ways, form_view, forms_view
from mentorbook.views.forms.model import Form
from mentorbook.views.parts import stamp

# What is asked for where a form was opened without a personal link: name, label, hint.
NUMBERS = {
    "pair": (
        ("mentorship", "Number of the mentorship", "It begins with ms-"),
        ("mentor", "Number of the mentor", "It begins with p-"),
        ("mentee", "Number of the mentee", "It begins with p-"),
    ),
    "cycle": (
        ("person", "Your number", "It begins with p-"),
        ("cycle", "Name of the cycle", "It is the name of its file"),
    ),
    "": (),
}

TO_SIGN = ("mentor", "mentee")


@dataclass(frozen=True, slots=True)
class FormPage:
    """A form with where it is handed in."""

    form: Form
    ways: Ways
    numbers: tuple[tuple[str, str, str], ...]


def numbers_of(form: Form) -> tuple[tuple[str, str, str], ...]:
    """What is asked for without a personal link, in the program's own words; who the two are, to sign."""
    needed = (each for each in NUMBERS[form.needs] if form.signers or each[0] not in TO_SIGN)
    return tuple((name, in_own_words(label, form.terms), hint) for name, label, hint in needed)


def forms(edition: Edition, ways: Ways) -> Section:
    """The forms, a page each."""
    return Section("forms", "Forms", form_pages(edition, ways))


def form_pages(edition: Edition, ways: Ways) -> Iterator[Page]:
    """The list of forms, then each."""
    here, all_forms = "forms/index.html", forms_view(edition)
    about = "Log a session, apply as a mentor, ask for a mentor, and the other forms of the programs."
    yield Page(here, "Forms", render("forms.html", here, all_forms, stamp(edition)), about)
    for of in all_forms:
        program = edition.get("program", of.plate.program) if of.plate else None
        for line in of.lines:
            form = form_view(edition, line, program)
            html = render("form.html", form.path, FormPage(form, ways, numbers_of(form)), stamp(edition))
            title = f"{form.title}, {form.plate.short}" if form.plate else form.title
            yield Page(form.path, title, html, form.lede, wide=True)
