"""The forms' script: whole, of one piece, asking nobody, and making no markup out of text."""

import re
from pathlib import Path

import mentorbook
from mentorbook.editions import Edition
from mentorbook.pages.scripts import LIBRARIES, PARTS, licences, script

ASSETS = Path(mentorbook.__file__).parent / "pages/assets"


def test_every_part_is_joined_once(editions: dict[str, Edition]):
    assert sorted(PARTS) == sorted(path.stem for path in (ASSETS / "js").glob("*.js"))
    assert sorted(LIBRARIES) == sorted(path.stem for path in (ASSETS / "vendor").glob("*.js"))
    whole = script(editions["public"])
    for part in PARTS:
        assert whole.count((ASSETS / f"js/{part}.js").read_text(encoding="utf-8")) == 1


def test_the_parts_ask_no_network_and_make_no_markup():
    for part in PARTS:
        text = (ASSETS / f"js/{part}.js").read_text(encoding="utf-8")
        asks = r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource"
        forbidden = asks + r"|innerHTML|outerHTML|insertAdjacentHTML|eval\(|Function\("
        assert re.findall(forbidden, text) == [], part
        assert len(text.splitlines()) < 250, f"{part}: ask what the second thought is"


def test_the_licences_go_with_the_libraries():
    for name in ("js-yaml", "@cfworker/json-schema", "signature_pad", "canonicalize"):
        assert name in licences()


def test_the_same_edition_gives_the_same_script(editions: dict[str, Edition]):
    assert script(editions["public"]) == script(editions["program"])
