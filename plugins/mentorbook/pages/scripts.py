"""The forms' script: the browser's libraries, what the schemas say, and small parts that each hold one thought."""

import json
from functools import cache
from importlib.resources import files

from mentorbook.editions.edition import Edition
from mentorbook.views.forms.plans import PLANS

PATH = "assets/forms.js"
LICENCES = "assets/forms-licences.txt"
LIBRARIES = ("yaml", "schema", "signature", "canonical")
# In the order in which they are read: what stands later may use what stands before.
PARTS = (
    "words",
    "pointers",
    "characters",
    "fields",
    "lists",
    "link",
    "judging",
    "rules",
    "telling",
    "sha256",
    "digest",
    "drawing",
    "signing",
    "record",
    "yaml",
    "plain",
    "ways",
    "another",
    "draft",
    "form",
)


def script(edition: Edition) -> str:
    """The whole script. What it carries of the edition is the kinds' own schemas and words, and no record's."""
    kinds = sorted({kind for plan in PLANS for kind in plan.writes} & edition.schemas.keys())
    telling = edition.telling
    book = {
        "schemas": {kind: edition.schemas[kind] for kind in kinds},  # their keys' order is the records' own
        "sentences": telling.sentences,
        "written": {kind: telling.written[kind] for kind in kinds},
        "orders": {kind: telling.orders.get(kind, ()) for kind in kinds},
        "signs": telling.signs,
        "meeting": telling.of_a_meeting,
        "cycle": telling.of_a_cycle,
    }
    return "\n".join([_libraries(), f"const mbBook = {json.dumps(book, separators=(',', ':'))};", _own()])


@cache
def _libraries() -> str:
    folder = files("mentorbook") / "pages" / "assets" / "vendor"
    licences = f"/* The licences of the libraries below: {LICENCES} */"
    return "\n".join([licences, *((folder / f"{name}.js").read_text(encoding="utf-8") for name in LIBRARIES)])


@cache
def licences() -> str:
    """The libraries' licences, which go wherever the libraries go."""
    folder = files("mentorbook") / "pages" / "assets" / "vendor"
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["libraries"]
    texts = [
        f"{each['name']} {each['version']}\n\n{(folder / each['licence_file']).read_text(encoding='utf-8')}"
        for each in listed
    ]
    return "\n\n".join(texts)


@cache
def _own() -> str:
    folder = files("mentorbook") / "pages" / "assets" / "js"
    return "\n".join((folder / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
