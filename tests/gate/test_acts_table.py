"""The table of acts: each part of each kind is explained by exactly one act, and the guide shows the table as it is."""

import json
from itertools import product

import pytest
from git_book import PROJECT

from mentorbook.gate.act import LATER
from mentorbook.gate.acts import ACTS, acts_for, apart
from mentorbook.gate.parts import WHOLE, Sort

KINDS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
    for path in sorted((PROJECT / "schemas").glob("*.schema.json"))
    if "dialect" not in path.name
}
GUIDE = PROJECT / "docs/guides/review.md"


@pytest.mark.parametrize("kind", KINDS)
def test_each_part_of_a_kind_is_explained_by_exactly_one_act(kind: str) -> None:
    for sort in (Sort.NEW, Sort.GONE, Sort.MENDED, Sort.CHANGED):
        assert len(acts_for(kind, WHOLE, sort)) == 1, sort
    for name, sort in product(KINDS[kind]["properties"], LATER):
        assert len(acts_for(kind, name, sort)) == 1, (name, sort)
    for name in apart(kind):
        assert len(acts_for(kind, name, Sort.NEW)) == 1, name


@pytest.mark.parametrize("kind", KINDS)
def test_acts_name_only_fields_that_the_schema_has(kind: str) -> None:
    named = {name for act in ACTS for name in act.named_fields(kind)}
    assert named <= KINDS[kind]["properties"].keys()


def test_what_is_no_record_and_what_nobody_thought_of() -> None:
    assert [act.name for act in acts_for("", WHOLE, Sort.OUTSIDE)] == ["outside records"]
    assert acts_for("session", "notes", Sort.GONE) == []
    assert acts_for("diary", WHOLE, Sort.NEW) == []
    assert {"approval", "orientation", "directory"} == apart("mentor")


def test_the_guide_shows_the_table_as_it_is() -> None:
    text = GUIDE.read_text("utf-8")
    for act in ACTS:
        assert f"| {act.name} | {act.does} | {act.who} |" in text, act.name


def test_the_guide_tells_the_way_out_of_each_block() -> None:
    text = GUIDE.read_text("utf-8")
    room = PROJECT / "plugins/mentorbook/gate"
    code = "\n".join(path.read_text("utf-8") for path in room.rglob("*.py"))
    import re  # noqa: PLC0415

    names = set(re.findall(r'(?:\.block|Block)\(\s*"([a-z-]+)"', code))
    assert len(names) > 12
    assert {name for name in names if f"| `{name}` |" not in text} == set()
