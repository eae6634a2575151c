"""Examples for every form: its page, the personal link that opens it, and something sound in every field."""

from form_page import PAIR, Filling
from playwright.sync_api import Page

CYCLE = {
    "for": "cycle", "program": "cps-recertification", "person": ["p-4y5m9", "Ines Okafor"], "cycle": "cycle-2026",
    "level": "technician", "from": "2026-01-01", "until": "2027-12-31",
}  # fmt: skip
# What is typed where no example and no first choice will do.
TYPED = {
    "number": "T123456", "phone": "555 0134", "email": "ines@okafor.example", "link": "https://a.example/b",
    "country": "US", "postal-code": "04401", "person": "p-4h2kx", "by": "p-4h2kx",
}  # fmt: skip
NUMBERS = {"hours": "1.5", "ceu-hours": "1.5", "capacity": "2"}
FORMS = [
    *[(f"{program}-{name}", "PAIR") for program in ("assp-cps", "state-cps", "wsyas-oacett")
      for name in ("session", "mentor", "mentee", "agreement", "goal", "evaluation", "close")],
    *[(f"cps-recertification-{name}", "CYCLE") for name in ("seat-check", "community", "ceu", "teaching")],
    ("resource", ""),
]  # fmt: skip


def opened(filling: Filling, name: str, link: str) -> Page:
    told = {"PAIR": {**PAIR, "program": name.rpartition("-")[0]}, "CYCLE": CYCLE, "": None}[link]
    return filling.open(name, told)


def fill_all(page: Page, *, only_asked: bool = False) -> None:
    """Every field with something sound in it: the first choice, or a fitting text."""
    for fold in page.locator("#mb-form summary").all():
        fold.click()
    if not only_asked:
        for add in page.locator("#mb-form [data-list]:visible > .mb-actions > [data-add]").all():
            add.click()
    for shapes in page.locator("[data-shapes]:visible").all():
        shapes.locator("> .mb-choices input").last.check()
    for field in page.locator("#mb-form [data-at]:visible").all():
        if only_asked and field.locator(".mb-opt").count():
            continue
        look = field.get_attribute("data-look")
        if look in {"one", "many", "today"}:
            field.locator("input").first.check()
        elif look == "select":
            field.locator("select").select_option(index=1)
        elif look == "date":
            ahead = (field.get_attribute("data-at") or "").endswith(("/by", "due", "until", "next_on", "next/on"))
            field.locator("input").fill("2099-11-20" if ahead else "2026-11-20")
        elif look == "time":
            at = field.get_attribute("data-at") or ""
            field.locator("input").fill("18:30" if at.endswith("end") else "17:30")
        else:
            box = field.locator("input, textarea").first
            id_ = (box.get_attribute("id") or "").rsplit("-x-")[-1]
            last = next((name for name in (*TYPED, *NUMBERS) if id_.rstrip("-0123456789").endswith(name)), "")
            box.fill(NUMBERS.get(last, "30") if look == "number" else TYPED.get(last, "Words: of one’s own"))
