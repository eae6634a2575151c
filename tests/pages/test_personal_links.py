"""Personal links: from a pair's and a cycle's own pages, whole, in the program edition alone."""

import json
import re
from base64 import urlsafe_b64decode
from typing import Any

from page_reading import read_html

from mentorbook.editions import Edition
from mentorbook.pages.page import Page
from mentorbook.pages.site import render_site
from mentorbook.views.codes import QUIET, code
from mentorbook.views.forms.link import LONGEST, in_short, printed_link
from mentorbook.views.forms.ways import Ways

PORTAL = Ways(portal="https://portal.example/records/")


def told(address: str) -> dict[str, Any]:
    text = address.partition("#")[2]
    return json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))  # type: ignore[no-any-return]


def links(page: Page) -> list[str]:
    return [each.attributes["href"] for each in read_html(page.html).named("a") if "/forms/" in each.attributes["href"]]


def days_taken(editions: dict[str, Edition], mentorship: str) -> list[str]:
    sessions = editions["program"].of("session")
    return [each.data["id"] for each in sessions if each.data["mentorship"] == mentorship]


def with_portal(editions: dict[str, Edition], path: str) -> Page:
    sections = render_site(editions["program"], PORTAL)
    return next(
        page for section in sections if section.name == "mentorships" for page in section.pages if page.path == path
    )


def test_a_pair_s_page_opens_the_forms_with_what_they_need(rendered: dict[str, dict[str, Page]]):
    found = [link for link in links(rendered["program"]["mentorships/ms-00b2.html"]) if "#" in link]
    assert found[0].startswith("../forms/assp-cps-session.html#")
    assert {re.split("[-.]", link)[-2] for link in (each.partition("#")[0] for each in found)} == {
        "session", "agreement", "goal", "evaluation", "close",
    }  # fmt: skip
    link = told(found[0])
    assert (link["mentorship"], link["mentor"][0], link["mentee"][0]) == ("ms-00b2", "p-rvxvg", "p-1xncg")
    assert ["price-of-an-hour", "Know what an hour of mine costs and say it aloud"] in link["goals"]
    assert link["taken"].count(".") == 13, "all fourteen, however old"
    assert "fall-protection" not in json.dumps(link["actions"]), "what is closed is not open"


def test_a_cycle_s_page_opens_its_forms(rendered: dict[str, dict[str, Page]]):
    page = rendered["program"]["recertification/p-4y5m9-cycle-2026.html"]
    link = told(links(page)[0])
    assert (link["for"], link["cycle"], link["person"][0]) == ("cycle", "cycle-2026", "p-4y5m9")


def test_the_public_has_no_personal_link(rendered: dict[str, dict[str, Page]]):
    for page in rendered["public"].values():
        assert not re.search(r"forms/[a-z-]+\.html#", page.html), page.path


def test_a_log_carries_a_code_where_the_portal_is_known(
    editions: dict[str, Edition], rendered: dict[str, dict[str, Page]]
):
    path = "mentorships/ms-00b2-log.html"
    assert "mb-qr" not in rendered["program"][path].html
    page = with_portal(editions, path)
    (address,) = links(page)
    assert address.startswith("https://portal.example/records/forms/assp-cps-session.html#")
    assert told(address)["mentorship"] == "ms-00b2"
    link = told(address)
    assert link["goals"], "what fits is in it"
    assert link["actions"]
    assert link["taken"] == in_short(days_taken(editions, "ms-00b2"))
    assert len(address) <= LONGEST
    assert code(address).size <= 97 + 2 * QUIET, "a finer code cannot be read from paper"
    assert f'd="{code(address).path}"' in page.html


def test_what_a_code_has_no_room_for_is_left_out_and_said_and_days_never():
    days = ["2025-11-10", "2025-11-17", "2025-11-17-2", "2026-11-09"]
    goals = [["a" * 40, "b" * 100]] * 8
    known = {"for": "pair", "taken": in_short(days)}
    link = known | {"goals": goals, "used": ["one"], "actions": [], "evaluations": ["2026-01-01"]}
    assert printed_link(link, 200) == known | {"less": ["goals", "used"]}
    assert printed_link(link, 4000) == known | {"goals": goals, "used": ["one"], "actions": []}


def test_days_are_told_in_few_signs():
    assert in_short([]) == ""
    assert in_short(["2026-11-09", "2025-11-10", "2025-11-17-2", "2025-11-17"]) == "2025-11-10.7.0-2.9x"


def test_the_pair_s_link_goes_to_the_two_by_mail(editions: dict[str, Edition]):
    page = with_portal(editions, "mentorships/ms-00b2.html")
    mail = next(e.attributes["href"] for e in read_html(page.html).named("a") if "Your%20link" in e.attributes["href"])
    assert mail.startswith("mailto:lorraine@tsosie.example,tunde@balogun.example?subject=")
    assert "%23" in mail, "the # is part of the letter and not of the mail's own address"


def test_a_code_is_what_any_reader_of_codes_reads():
    drawn = code("https://portal.example/")
    assert drawn.size == 25 + 2 * QUIET
    rows = [[False] * drawn.size for _ in range(drawn.size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", drawn.path):
        for column in range(int(x), int(x) + int(width)):
            rows[int(y)][column] = True
    corner = ["".join("#" if dark else "." for dark in row[QUIET : QUIET + 7]) for row in rows[QUIET : QUIET + 7]]
    assert corner == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    assert not any(any(row) for row in rows[:QUIET])
