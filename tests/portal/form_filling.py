"""A record put into a form as a person would: typed into its fields and tapped on its choices."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from form_page import Filling
from playwright.sync_api import Locator, Page

from mentorbook.book import Book
from mentorbook.reading import Source, read_source
from mentorbook.views.forms.link import cycle_link, pair_link
from mentorbook.views.inside import NOTHING, inside_all

DAY = "2026-11-21"  # of the example book, and of the browser's clock in these tests


def told_by_link(book: Book, of: str) -> dict[str, Any]:
    """What the personal link of a pair or of a cycle tells, as the program edition's pages make it."""
    edition = book.edition("program")
    if of.startswith("ms-"):
        assert edition.reckoning
        answer = edition.reckoning.mentorships[of]
        return pair_link(edition, answer, inside_all(edition).get(of, NOTHING))
    return cycle_link(edition, of)


def opened_on_the_day(filling: Filling, name: str, told: dict[str, Any] | None) -> Page:
    """The form, in a browser whose clock stands at noon of the day."""
    filling.context.clock.set_fixed_time(f"{DAY}T17:00:00Z")
    return filling.open(name, told)


def type_record(page: Page, kind: str, data: Mapping[str, Any]) -> None:
    """Every value into its field."""
    form = page.locator("#mb-form")
    for fold in form.locator("summary").all():
        if not fold.evaluate("each => each.parentElement.open"):
            fold.tap()
    _inside(page, form, kind, data)


def _inside(page: Page, around: Locator, at: str, data: Mapping[str, Any]) -> None:
    for name, value in data.items():
        own = f"{at}/{name}" if at else name
        field = around.locator(f'[data-at="{own}"]:not([data-shape][hidden] *)')
        if field.count():
            _type(page, field, value)
        elif isinstance(value, list) and around.locator(f'[data-list="{own}"]').count():
            listed = around.locator(f'[data-list="{own}"]')
            for index, entry in enumerate(value):
                listed.locator("> .mb-actions > [data-add]").tap()
                _inside(page, listed.locator("[data-entry]").nth(index), "", entry)
        elif isinstance(value, list):  # the one entry that a form adds to a record
            assert len(value) == 1, own
            _inside(page, around, f"{own}/0", value[0])
        else:
            assert isinstance(value, Mapping), f"{own} has no field"
            shapes = around.locator(f'[data-shapes="{own}"]')
            if shapes.count():
                _choose_shape(shapes, own, value)
            _inside(page, around, own, {name: each for name, each in value.items() if name != "framework"})


def _choose_shape(shapes: Locator, at: str, value: Mapping[str, Any]) -> None:
    for index, shape in enumerate(shapes.locator("[data-shape]").all()):
        fields = shape.locator("[data-at]")
        names = {str(each.get_attribute("data-at")).removeprefix(f"{at}/") for each in fields.all()}
        if value.get("framework", "") in (shape.get_attribute("data-constants") or "") and (
            set(value) - {"framework"} <= names
        ):
            shapes.locator("> .mb-choices input").nth(index).tap()
            return
    raise AssertionError(f"{at}: no shape holds {sorted(value)}")


def _type(page: Page, field: Locator, value: Any) -> None:
    look = field.get_attribute("data-look")
    if look in {"one", "many"}:
        for each in value if isinstance(value, list) else [value]:
            word = str(each).lower() if isinstance(each, bool) else str(each)
            field.locator(f'input[value="{word}"]').tap()
    elif look == "today":
        field.locator("input").tap()
    elif look == "select":
        field.locator("select").select_option(str(value))
    elif look == "lines":
        for index, each in enumerate(value):
            if index:
                field.locator("[data-add]").tap()
            _keys(page, field.locator("[data-entry] input").nth(index), each)
    elif look == "date":
        year, month, day = str(value).split("-")
        _keys(page, field.locator("input"), f"{month}{day}{year}")
    elif look == "time":
        hour, minute = map(int, str(value).split(":"))
        _keys(page, field.locator("input"), f"{hour % 12 or 12:02}{minute:02}{'AM' if hour < 12 else 'PM'}")
    else:
        _keys(page, field.locator("input, textarea"), str(value))


def _keys(page: Page, box: Locator, text: str) -> None:
    box.focus()
    if box.input_value():  # what the page suggests is written over
        box.select_text()
    if len(text) > 80 or not text.isascii():
        page.keyboard.insert_text(text)
    else:
        page.keyboard.type(text)


def sign_by_both(page: Page, names: Mapping[str, str], holder: str) -> None:
    """Both type their names; the holder's device it is."""
    for role, name in names.items():
        box = page.locator(f".mb-sign[data-role={role}]")
        box.locator("[data-type]").tap()
        _keys(page, box.locator("[data-typed] input"), name)
    page.locator(f'#mb-holder input[value="{holder}"]').tap()


def made_files(page: Page) -> dict[str, dict[str, Any]]:
    """The files as they will be, by path, read strictly."""
    texts = page.locator("[data-text]").all_text_contents()
    found = {}
    for path, text in zip(page.locator("[data-path]").all_text_contents(), texts, strict=True):
        source = read_source(path, text.encode())
        assert isinstance(source, Source), (source, text)
        found[path] = source.data
    return found


def as_of() -> date:
    """The day as the book knows it."""
    return date.fromisoformat(DAY)
