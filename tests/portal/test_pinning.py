"""What if: pins in the address are solved anew in the browser, as `mentorbook match` solves them."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from portal_book import Building

from mentorbook.book import open_book
from mentorbook.matching import Choices, find_matches
from mentorbook.matching.assigning import assign
from mentorbook.matching.choices import choices_of
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place
from mentorbook.matching.weighing import PARTS, Weighing
from mentorbook.pages.pinning import PARTS as FILES
from mentorbook.pages.pinning import pinning_script

pytestmark = pytest.mark.browser
PROJECT = Path(__file__).parents[2]
BOOK = open_book(PROJECT)
PAGE = "matching/state-cps.html"
EVEN = Weighing(dict.fromkeys(PARTS, 1), 60, (), 5, 30, 60)
SOLVED = """([choices, room, pins]) => {
    const begun = performance.now();
    return [mbBest(choices, room, new Map(pins)), performance.now() - begun];
}"""


@pytest.fixture(params=[(390, "light"), (1280, "dark")], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scheme = request.param
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert not complaints


@pytest.fixture
def solver(browser: Browser) -> Iterator[Page]:
    """A page that knows the solver alone."""
    page = browser.new_page()
    folder = PROJECT / "plugins/mentorbook/pages/assets/pinning"
    page.add_script_tag(content=(folder / "solving.js").read_text(encoding="utf-8"))
    yield page
    page.close()


def solved(solver: Page, held: Choices, pins: dict[str, str]) -> tuple[dict[str, str], float]:
    """The pairs that the browser finds, mentor by mentee, and how long it took, in milliseconds."""
    own = [[[each.mentor, each.value, each.weak] for each in some] for some in held.choices]
    places = [[held.mentees.index(mentee), held.mentors.index(mentor)] for mentee, mentor in pins.items()]
    chosen, took = solver.evaluate(SOLVED, [own, list(held.room), places])
    return {held.mentees[row]: held.mentors[at] for row, at in enumerate(chosen) if at >= 0}, took


def people(chance: random.Random, mentees: int, mentors: int, spread: float = 1) -> Sides:
    """So many, with few differences, so that many assignments are nearly as good."""

    def side(person: str, **more: int) -> Side:
        north, east = (chance.choice((0, 0.2, 0.4, 0.8)) * spread for _ in range(2))
        spoken = tuple(chance.sample(("English", "Spanish"), chance.randint(0, 2)))
        return Side(person, Place((44 + north, -70 + east), "coordinates"), languages=spoken, **more)

    return Sides(
        tuple(side(f"p-a{number:04}", waits=chance.choice((0, 45, 100))) for number in range(mentees)),
        tuple(side(f"p-b{number:04}", room=chance.randint(1, 2)) for number in range(mentors)),
    )


def test_the_browser_finds_what_the_command_finds_around_any_pins(solver: Page) -> None:
    chance = random.Random(11)  # noqa: S311 - no secret
    moved = 0
    for _ in range(60):
        made = people(chance, chance.randint(1, 12), chance.randint(1, 8))
        without = assign(made, EVEN, {})
        held = choices_of(without)
        assert held is not None
        able = [(row, each.mentor) for row, own in enumerate(held.choices) for each in own]
        some = dict(chance.sample(able, min(len(able), chance.randint(0, 2))))
        taken = dict.fromkeys(some.values(), 0)
        pins = {}
        for row, mentor in some.items():
            taken[mentor] += 1
            if taken[mentor] <= held.room[mentor]:
                pins[held.mentees[row]] = held.mentors[mentor]
        found = assign(made, EVEN, {}, pins)
        told = {
            mentee.id: found.sides.mentors[at].id
            for mentee, at in zip(found.sides.mentees, found.chosen, strict=True)
            if at >= 0
        }
        assert solved(solver, held, pins)[0] == told
        moved += (found.chosen != without.chosen).any()
    assert moved > 10


def test_of_a_thousand_the_browser_finds_the_same_again_and_soon(solver: Page) -> None:
    chance = random.Random(5)  # noqa: S311 - no secret
    found = assign(people(chance, 1000, 400, 3), EVEN, {})
    held = choices_of(found)
    assert held is not None
    told = {
        mentee.id: found.sides.mentors[at].id
        for mentee, at in zip(found.sides.mentees, found.chosen, strict=True)
        if at >= 0
    }
    pairs, took = solved(solver, held, {})
    assert pairs == told
    assert took < 20_000, f"{took:.0f} ms"


@pytest.mark.parametrize("pin", ["p-57yhm=p-ykm1y", "p-creda=p-z6p4r,p-57yhm=p-kfg12", "p-akjhb=p-fax7y"])
@pytest.mark.parametrize("page", [(1280, "light")], indirect=True)
def test_a_pin_in_the_address_shows_what_the_command_would_propose(page: Page, portal: Building, pin: str) -> None:
    page.goto(f"{(portal('program') / PAGE).as_uri()}#pin={pin}")
    pins = dict(each.split("=") for each in pin.split(","))
    told = find_matches(BOOK.register, BOOK.reckoning, "state-cps", pins=pins)
    says = f"{len(told.pairs)} proposed, {told.mean} % on average, {told.worst} % at worst."
    expect(page.locator("[data-says]")).to_contain_text(f"With {'these pins' if len(pins) > 1 else 'this pin'}: {says}")
    command = "".join(f" --pin {each}" for each in pin.split(","))
    expect(page.locator("[data-command]")).to_have_text(f"mentorbook match --program state-cps{command} --propose")
    for pair in told.pairs:
        would = page.locator(f"#{pair.mentee} [data-would]")
        if would.is_visible():
            name = BOOK.edition("program").names[pair.mentor]["name"]
            expect(would).to_contain_text(f"{name}, {pair.percent} %.")


def test_a_pin_is_set_taken_away_and_kept_in_the_address(page: Page, portal: Building) -> None:
    page.goto((portal("program") / PAGE).as_uri())
    expect(page.locator("[data-says]")).to_have_text("Without a pin: 3 proposed, 73 % on average, 63 % at worst.")
    page.get_by_label("Pin for").select_option("Leah Sandoval")
    page.get_by_label("This mentor").select_option("p-ykm1y")
    page.get_by_role("button", name="Pin", exact=True).click()
    expect(page.locator("#p-57yhm [data-would]")).to_have_text(
        "Pinned: Neil Hollis, 33 %. 1 other changes too: told under What if."
    )
    expect(page.locator("#p-creda [data-would]")).to_have_text("With these pins: Nguy\u1ec5n Th\u1ecb Mai, 52 %.")
    assert page.url.endswith("#pin=p-57yhm=p-ykm1y")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    row = page.locator("#p-creda")
    row.locator("summary", has_text="Others").click()
    row.get_by_role("button", name="Pin Siobh\u00e1n Doyle for Aisha Coleman").click()
    assert page.url.endswith("#pin=p-57yhm=p-ykm1y,p-creda=p-z6p4r")
    page.reload()
    expect(page.locator("#p-creda [data-would]")).to_contain_text("Pinned: Siobh\u00e1n Doyle, 36 %. 1 other changes")
    page.get_by_role("button", name="Leah Sandoval: Neil Hollis: take this pin away").click()
    page.get_by_role("button", name="take this pin away").click()
    expect(page.locator("[data-would]:visible")).to_have_count(0)
    expect(page.locator("[data-says]")).to_have_text("Without a pin: 3 proposed, 73 % on average, 63 % at worst.")


def test_who_waits_is_found_by_name_and_a_pin_of_what_is_proposed_changes_nobody(page: Page, portal: Building) -> None:
    page.goto(f"{(portal('program') / PAGE).as_uri()}#pin=p-creda=p-ykm1y")
    names = page.get_by_label("Pin for").locator("option").all_inner_texts()
    assert names == ["Aisha Coleman", "Leah Sandoval", "Tom\u00e1s Ferreira"]
    expect(page.locator("#p-creda [data-would]")).to_have_text("Pinned: Neil Hollis, 71 %. Nobody else changes.")


@pytest.mark.parametrize("page", [(1280, "light")], indirect=True)
def test_a_pin_stands_whatever_a_mail_program_made_of_the_address_and_wherever_one_goes(
    page: Page, portal: Building
) -> None:
    site = (portal("program") / PAGE).as_uri()
    pinned = page.locator("#p-57yhm [data-would]")
    for way in ("#pin%3Dp-57yhm%3Dp-ykm1y", "#pin=p-57yhm%3dp-ykm1y%2Cp-99999=p-ykm1y"):
        page.goto("about:blank")
        page.goto(f"{site}{way}")
        expect(pinned).to_contain_text("Pinned: Neil Hollis, 33 %.")
    page.evaluate("location.hash = '#p-creda'")
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 100))")
    expect(pinned).to_be_visible()
    page.evaluate("location.hash = ''")
    expect(pinned).to_be_hidden()


@pytest.mark.parametrize("page", [(1280, "light")], indirect=True)
def test_a_pin_that_cannot_be_is_told_in_place_of_taken(page: Page, portal: Building) -> None:
    site = (portal("program") / PAGE).as_uri()
    for pin, says in {
        "p-akjhb=p-ykm1y": "Tom\u00e1s Ferreira cannot be matched with Neil Hollis: a limit of the program"
        " stands against it. The command with --pin p-akjhb=p-ykm1y says which.",
        "p-99999=p-ykm1y": "p-99999 does not wait here.",
        "p-57yhm=p-99999": "p-99999 has no room",
        "p-57yhm=p-ykm1y,p-creda=p-ykm1y": "Neil Hollis has no more room. With this pin:",
        "p-57yhm": "p-57yhm is pinned to nobody. Without a pin:",
        "p-99999=p-1,p-99999=p-1": "p-99999 does not wait here. Without a pin:",
        ",".join(f"p-{number}=p-1" for number in range(1, 2001)): "p-3 does not wait here. 1997 more pins cannot be.",
        "%3Cb%3E=%zz": "",
    }.items():
        page.goto(f"{site}#pin={pin}")
        expect(page.locator("[data-says]")).to_contain_text(says)
    expect(page.locator("[data-says]")).to_contain_text("Without a pin: 3 proposed")


def test_without_script_the_list_stands_and_the_command_is_told(browser: Browser, portal: Building) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((portal("program") / PAGE).as_uri())
    expect(page.locator(".mb-match")).to_have_count(3)
    expect(page.locator("[data-pinning]")).to_contain_text("in the book\u2019s folder on the same day")
    expect(page.get_by_role("link", name="What comes after")).to_have_attribute("href", "../guides/match.html#propose")
    expect(page.locator("[data-without]")).to_be_visible()
    for each in page.locator(
        "[data-pinning] :is(form, [data-chips], [data-changes]), button[data-pin], [data-would]"
    ).all():
        assert not each.is_visible()
    context.close()


def test_the_desk_leads_to_the_proposals(portal: Building) -> None:
    desk = (portal("program") / "desk/index.html").read_text(encoding="utf-8")
    assert 'href="../matching/index.html"' in desk
    assert 'href="../matching/state-cps.html#p-57yhm"' in desk
    assert "matching/state-cps.html" in (portal("program") / "desk/state-cps.html").read_text(encoding="utf-8")


def test_nothing_of_it_is_in_the_public_portal(portal: Building) -> None:
    site = portal("public")
    assert not (site / "matching").exists()
    assert not (site / "assets/pinning.js").exists()
    assert not [path for path in site.rglob("*.html") if "data-pinning" in path.read_text(encoding="utf-8")]


def test_the_script_asks_no_network_makes_no_markup_and_is_joined_once() -> None:
    folder = PROJECT / "plugins/mentorbook/pages/assets/pinning"
    assert sorted(FILES) == sorted(path.stem for path in folder.glob("*.js"))
    whole = pinning_script()
    for word in ("fetch(", "XMLHttpRequest", "innerHTML", "outerHTML", "insertAdjacent", "eval(", "Function("):
        assert word not in whole
    for part in FILES:
        lines = (folder / f"{part}.js").read_text(encoding="utf-8").splitlines(keepends=True)
        assert whole.count("".join(line for line in lines if not line.lstrip().startswith("//"))) == 1
