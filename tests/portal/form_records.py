"""Records of chance that a form can hold, made from what it offers: its own fields, choices and bounds."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from form_filling import DAY
from form_page import PAIR
from hypothesis import strategies as st

# What a form offers, read from its page: each field, list and group of shapes with what can stand in it.
OFFERED = """() => {
  const own = (field) => {
    const boxes = [...field.querySelectorAll("input[type=radio], input[type=checkbox], option")];
    return { at: field.dataset.at, look: field.dataset.look, type: field.dataset.type,
      choices: boxes.map((each) => each.value).filter(Boolean),
      asked: !field.querySelector("legend .mb-opt, label .mb-opt") };
  };
  const form = document.getElementById("mb-form"), found = [];
  for (const field of form.querySelectorAll("[data-at], [data-list], [data-shapes]")) {
    const { list, shapes } = field.dataset;
    if (field.hidden || field.closest("[data-shape]")) continue;
    if (list) {
      const inner = field.querySelector("template").content;
      found.push({ list, most: Number(field.dataset.most), asked: field.hasAttribute("data-asked"),
        fields: [...inner.querySelectorAll("[data-at]")].filter((each) => !each.hidden).map(own) });
    } else if (shapes) {
      const each = [...field.querySelectorAll("[data-shape]")].map((shape) => (
        { constants: JSON.parse(shape.dataset.constants), fields: [...shape.querySelectorAll("[data-at]")].map(own) }));
      found.push({ shapes, asked: field.hasAttribute("data-asked"), each });
    } else found.push(own(field));
  }
  return found;
}"""
PLAIN = "abcxyzABC 019.,:;'\"#-?!&*|>%@`{}[]=~\\/_+éßñ漢字日أبجדшω"
WORDS = [
    "👷🏽‍♀️",
    "🦺",
    "=1+1",
    "- no",
    "null",
    "true",
    "12:30",
    "0x1F",
    "1e5",
    "~",
    "<<",
    "---",
    "'",
    '"',
    "@",
    "#",
    "2026-02-30",
]
LINE = st.one_of(
    st.sampled_from(WORDS), st.text(PLAIN, min_size=1, max_size=60), st.text(PLAIN, min_size=200, max_size=300)
).map(lambda text: " ".join(text.split()) or "x")
PROSE = st.lists(st.one_of(LINE, st.just(""), LINE.map(lambda line: f"  {line}")), min_size=1, max_size=6).map(
    lambda lines: "\n".join(lines).rstrip() or "x"
)


def written(schema: Mapping[str, Any], part: Mapping[str, Any], field: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Values of one field, in the type that the record holds."""
    name = str(part.get("$ref", "")).removeprefix("#/$defs/")
    whole = {**schema["$defs"].get(name, {}), **part}
    if field["look"] == "many":
        return st.lists(st.sampled_from(field["choices"]), min_size=1, unique=True).map(
            lambda chosen: [each for each in field["choices"] if each in chosen]
        )
    if name == "person":  # of the two whom the link names, or typed
        return st.sampled_from(["p-rvxvg", "p-1xncg"])
    if field["look"] in {"one", "select"} and field["choices"]:
        chosen = st.sampled_from(field["choices"])
        return chosen.map({"boolean": "true".__eq__, "integer": int}.get(field["type"], str))
    if field["look"] == "lines":
        return st.lists(LINE, min_size=1, max_size=min(4, whole.get("maxItems", 4)), unique=True)
    if field["look"] == "prose":
        return PROSE
    if field["type"] in {"integer", "number"}:
        step = whole.get("multipleOf", 1 if field["type"] == "integer" else 0.25)
        low, high = int(whole["minimum"] / step), int(whole["maximum"] / step)
        return st.integers(max(low, 0), high).map(lambda n: n if step == 1 else _number(n * step))
    known = {
        "time": st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59)),
        "email": st.sampled_from(["a@b.example", "o'neil+x@sub.b.example"]),
        "phone": st.sampled_from(["555 0134", "+1 (207) 555-0134"]),
        "link": st.sampled_from(["https://a.example/", "http://a.example/b?c=d&e=1#f%20g"]),
    }
    return known[name] if name in known else _by_pattern(whole)


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _by_pattern(part: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    if "pattern" not in part or part.get("maxLength"):
        return LINE
    return st.sampled_from(part.get("examples", ["I20417"]))


PAST = st.dates(date(2026, 1, 1), date(2026, 11, 8)).map(str)
FAR = st.dates(date(2090, 1, 1), date(2099, 12, 31)).map(str)
LONG_AGO = st.dates(date(2024, 2, 29), date(2025, 12, 31)).map(str)
LATER = ("goal/by", "due", "until", "next_on", "next/on")  # never before the record's own day
EARLIER = ("last_on", "completed_on")


@st.composite
def filled_forms(draw: st.DrawFn, offered: list[dict[str, Any]], schemas: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in a form: by address a value, a list of entries, or the number of a shape with its values."""
    found: dict[str, Any] = {}

    def value(address: str, field: Mapping[str, Any]) -> Any:
        kind, *steps = address.split("/")
        if field["look"] == "today":
            return DAY
        if field["look"] == "date":
            return draw(FAR if address.endswith(LATER) else LONG_AGO if address.endswith(EARLIER) else PAST)
        return draw(written(schemas[kind], part_of(schemas[kind], steps), field))

    def some(fields: list[dict[str, Any]], around: str) -> dict[str, Any]:
        return {
            each["at"]: value(f"{around}{each['at']}", each) for each in fields if each["asked"] or draw(st.booleans())
        }

    for each in offered:
        if "list" in each:
            entries = [some(each["fields"], f"{each['list']}/0/") for _ in range(draw(st.integers(0, 3)))]
            if entries:
                found[each["list"]] = entries
        elif "shapes" in each:
            number = draw(st.integers(0, len(each["each"]) - 1))
            if each["asked"] or draw(st.booleans()):
                found[each["shapes"]] = (number, some(each["each"][number]["fields"], ""))
        else:
            found |= some([each], "")
    return made_possible(found)


def made_possible(found: dict[str, Any]) -> dict[str, Any]:
    """The same, but for what one page's rules refuse: an attempt says little, and minutes fit between start and end."""
    if found.get("session/contact") == "attempt":
        for name in ("minutes", "topics", "goals", "scenarios", "reflection", "attended"):
            found.pop(f"session/{name}", None)
    if "session/start" in found and "session/end" in found:
        found |= {"session/start": "09:00", "session/end": "08:59"}  # past midnight: all but a minute of a day
        found["session/minutes"] = min(found.get("session/minutes", 1), 1439)
        if found.get("session/contact") == "attempt":
            del found["session/minutes"]
    if "evaluation/by" in found:
        found["evaluation/by"] = PAIR["mentor"][0]  # in this program the mentor evaluates
    if found.get("evaluation/recommendation") == "extend":
        found.setdefault("evaluation/until", "2099-01-01")
    asked = {"mentor/directory/consented_on": "mentor/directory/name", "session/next/on": "session/next/"}
    for needed, rest in asked.items():  # a group is there whole or not at all
        if needed not in found or (rest.endswith("name") and rest not in found):
            for name in [each for each in found if each.startswith(needed.rpartition("/")[0] + "/")]:
                del found[name]
    for group, needs in WHOLE.items():
        if not all(f"{group}/{name}" in found for name in needs):
            for name in [each for each in found if each.startswith(f"{group}/")]:
                del found[name]
    return found


WHOLE = {
    "mentor/willing": ["on"],
    "mentor/evidence/cycle": ["completed_on"],
    "mentor/evidence/activity": ["last_on", "did", "attested_on"],
    "mentee/consent": ["on"],
}


def part_of(schema: Mapping[str, Any], steps: list[str]) -> dict[str, Any]:
    """The part of a schema at a way into it."""
    part: dict[str, Any] = dict(schema)
    for step in steps:
        name = str(part.get("$ref", "")).removeprefix("#/$defs/")
        part = {**schema["$defs"].get(name, {}), **part}
        options = [part, *part.get("oneOf", ())]
        part = next(o["items"] if step.isdigit() else o["properties"][step] for o in options
                    if ("items" in o if step.isdigit() else step in o.get("properties", {})))  # fmt: skip
    return part


def states_of(found: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The same as a draft keeps it."""
    states = []

    def add(at: str, value: Any) -> None:
        values = [str(each).lower() if isinstance(each, bool) else str(each) for each in
                  (value if isinstance(value, list) else [value])]  # fmt: skip
        states.append({"at": at, "label": at, "values": values})

    for address, value in found.items():
        if isinstance(value, tuple):
            add(f"shape {address}", value[0])
            for at, inner in value[1].items():
                add(f"{value[0]} {at}", inner)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for index, entry in enumerate(value):
                for at, inner in entry.items():
                    add(f"{address}/{index}/{at}", inner)
        elif value == DAY and address.endswith(TODAY):
            add(address, "today")
        else:
            add(address, value)
    return states


TODAY = ("willing/on", "consent/on", "consented_on")


def records_of(found: Mapping[str, Any], offered: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The records that a form so filled must make, without what the page adds."""
    records: dict[str, dict[str, Any]] = {}
    constants = {each["shapes"]: each["each"] for each in offered if "shapes" in each}
    for address, value in found.items():
        if isinstance(value, tuple):
            for name, constant in constants[address][value[0]]["constants"].items():
                _put(records, f"{address}/{name}", constant)
            for at, inner in value[1].items():
                _put(records, at, inner)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            entries: list[dict[str, Any]] = []
            for entry in value:
                made: dict[str, Any] = {}
                for at, inner in entry.items():
                    _put({"": made}, f"/{at}", inner)
                if made:
                    entries.append(made)
            if entries:
                _put(records, address, entries)
        else:
            _put(records, address, value)
    return records


def _put(records: dict[str, dict[str, Any]], address: str, value: Any) -> None:
    kind, *steps = address.split("/")
    inside: Any = records.setdefault(kind, {})
    for index, step in enumerate(steps[:-1]):
        if isinstance(inside, list):
            inside.append({}) if not inside else None
            inside = inside[int(step)]
        else:
            inside = inside.setdefault(step, [] if steps[index + 1].isdigit() else {})
    inside[steps[-1]] = value
