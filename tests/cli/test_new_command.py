"""mentorbook new: asked, given by options, or from a file of JSON, a record comes out the same."""

import io
import json
import random
import re
import threading
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from writing_book import PROJECT, files, lay_out, typed

from mentorbook.book import open_book
from mentorbook.cli.filling import _LATER
from mentorbook.cli.giving import from_json, put
from mentorbook.records import digest, load_kinds, open_register
from mentorbook.writing import is_same, place
from mentorbook.writing.drafting import draft_of, suggested_id

CASES = yaml.load((PROJECT / "tests/cases/new_records.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
KINDS = load_kinds(PROJECT)
SIGNED = {
    "mentorship": "ms-hrs1", "date": "2026-11-20", "minutes": 60, "contact": "meeting", "mode": "video",
    "topics": ["Manuals"],
    "signatures": [
        {"role": "mentor", "by": "p-ment3", "name": "Maud Terry", "on": "2026-11-20", "method": "typed"},
        {"role": "mentee", "by": "p-mtee3", "name": "ع. עזיזי", "on": "2026-11-20", "method": "drawn",
         "path": "M1 1 L2 2", "collected_by": "p-ment3"},
    ],
}  # fmt: skip


class Stopped(io.BytesIO):
    """What somebody types who presses Ctrl+C then."""

    def read1(self, size: int | None = -1) -> bytes:
        if read := super().read1(-1 if size is None else size):
            return read
        raise KeyboardInterrupt


ANSWERS = [
    *(
        "",
        "",
        "",
        "1",
        "2",
        "y",
        "n",
        "?",
        "today",
        "2026-11-20",
        "60",
        "2026-02-30",
        "a: b #c",
        "x" * 9000,
        "=1",
        "שלום",
    ),
    *("25:00", "17:30", "-1", "1e9", "٣", "0.5", "https://example.org", "p-ment1", "a-slug", "1, 2", ",", "\u202e"),
]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_a_record_comes_as_the_case_says(case: dict[str, Any], tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = files(root)
    arguments = [each.replace("10,000 letters", "x" * 10_000) for each in case["type"]]
    answers = [each.replace("10,000 letters", "x" * 10_000) for each in case.get("answers", [""])]
    done = typed(root, arguments, answers)
    status, said = done.return_value, done.output
    if isinstance(done.exception, click.UsageError):
        status, said = 2, done.output + done.exception.message
    elif done.exception:
        raise done.exception
    assert status == int(case.get("status", 0)), said
    for words in case.get("says", ()):
        assert words in said
    made = {path: text for path, text in files(root).items() if before.get(path) != text}
    assert made == ({case["into"]: case["text"]} if "into" in case else {}), said


def flattened(value: object, name: str = "") -> list[str]:
    """Return what somebody would type after --set for these values."""
    if isinstance(value, dict):
        return [each for key, inner in value.items() for each in flattened(inner, f"{name}.{key}" if name else key)]
    if isinstance(value, list):
        return [each for index, inner in enumerate(value) for each in flattened(inner, f"{name}.{index}")]
    return [f"{name}={json.dumps(value) if isinstance(value, bool | int | float) else value}"]


def test_every_record_of_the_example_book_can_be_given_by_options_and_by_json(tmp_path: Path) -> None:
    register, _ = open_register(PROJECT)
    path = tmp_path / "given.json"
    told = 0
    for kind in KINDS.values():
        for record in register.of(kind.name):
            given: dict[str, Any] = {}
            put(kind, given, flattened(record.data))
            assert is_same(given, record.data), record.path
            path.write_text(json.dumps(record.data), "utf-8")
            assert is_same(from_json(path), record.data)
            draft = draft_of(kind, given)
            assert draft.path == record.path
            assert is_same({**draft.data, "signatures": None}, {**record.data, "signatures": None})
            told += 1
    assert told > 250


def test_signatures_are_sealed_alike_in_every_way_in(tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    path.write_text(json.dumps(SIGNED), "utf-8")
    by_json, by_options = lay_out(tmp_path / "one"), lay_out(tmp_path / "two")
    assert typed(by_json, ["new", "session", "--no-input", "--from", str(path)]).return_value == 0
    sets = [part for each in flattened(SIGNED) for part in ("--set", each)]
    assert typed(by_options, ["new", "session", "--no-input", *sets]).return_value == 0
    assert files(by_json) == files(by_options)
    register, found = open_register(by_json)
    record = register.get("session", "ms-hrs1/2026-11-20")
    assert record is not None
    for entry in record.data["signatures"]:
        assert entry["digest"] == digest(record, entry)
    assert not [each for each in open_book(by_json).findings() if each.rule == "altered"]
    assert not found


def test_a_signature_is_asked_with_the_pairs_own_people(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    given = [
        part
        for name in ("mentorship", "date", "minutes", "contact", "mode")
        for part in ("--set", f"{name}={SIGNED[name]}")
    ]
    answers = ["", "", "", "", "", "", "Manuals", "", "", "", "n", "n", "", "y", "mentor", "Maud Terry", "2026-11-20",
               "",
               "y", "mentee", "T. Azizi", "", "paper", "Maud Terry", "n", "y"]  # fmt: skip
    done = typed(root, ["new", "session", *given], answers)
    assert done.return_value == 0, done.output
    register, _ = open_register(root)
    record = register.get("session", "ms-hrs1/2026-11-20")
    assert record is not None
    first, second = record.data["signatures"]
    assert first == {**SIGNED["signatures"][0], "digest": digest(record, first)}
    assert second == {"role": "mentee", "by": "p-mtee3", "name": "T. Azizi", "on": "2026-11-21", "method": "paper",
                      "kept_by": "p-ment3"}  # fmt: skip


def test_people_and_pairs_get_ids_that_name_nobody(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for _ in range(2):
        done = typed(root, ["new", "person", "--no-input", "--set", "name=Ida Falk", "--set", "list_as=Falk, Ida"])
        assert done.return_value == 0, done.output
    made = [path for path, text in files(root).items() if "Ida Falk" in text]
    assert len(made) == 2
    assert all(re.fullmatch(r"people/p-[0-9a-hjkmnp-tv-z]{5}\.yaml", path) for path in made)


def test_how_lists_sort_a_name_is_told_from_it_where_nothing_else_is_said(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for more in ([], ["--set", "list_as=de la Cruz, Ana"]):
        done = typed(root, ["new", "person", "--no-input", "--set", "name=Ana de la Cruz", *more])
        assert done.return_value == 0, done.output
    asked = typed(root, ["new", "person", "--dry-run", "--set", "name=Ana de la Cruz"], [""] * 40)
    assert "[Cruz, Ana de la]" in asked.output
    register, _ = open_register(root)
    listed = {each.data["list_as"] for each in register.of("person") if each.data["name"] == "Ana de la Cruz"}
    assert listed == {"Cruz, Ana de la", "de la Cruz, Ana"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"date": "2026-03-14"', r"given.json:1:\d+: this does not read as JSON"),
        (b'["date"]', "holds no record"),
        (b'{"date": 1, "date": 2}', "a name stands twice"),
        (b'{"minutes": NaN}', "NaN and Infinity are no numbers"),
        (b"\xff\xfe{}", "not saved as UTF-8"),
        (b'{"notes": "' + b"x" * 300_000 + b'"}', "larger than 256 KiB"),
        (b"[" * 100_000, "given.json"),
    ],
)
def test_a_file_that_is_no_record_is_told(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    path.write_bytes(content)
    with pytest.raises(click.UsageError, match=says):
        from_json(path)


@pytest.mark.parametrize(
    "data",
    [{"minutes": 1e300}, {"minutes": 12345678901234567890}, {"topics": {"a": 1}}, {"topics": [None]},
     {"notes": "\ud800"}, {"signatures": [{"method": "typed", "name": "\ud800"}]},
     {"signatures": [{"method": "typed", "x": 1e300}]},
     {"signatures": "typed"}, {"date": ["2026-11-20"]}, {"mentorship": {"a": []}}, {"id": 7}, {"a\nb": 1}],
)  # fmt: skip
def test_values_of_any_shape_end_in_words_and_write_nothing(data: dict[str, Any], tmp_path: Path) -> None:
    root = lay_out(tmp_path / "book")
    before = files(root)
    path = tmp_path / "given.json"
    path.write_text(json.dumps({**SIGNED, **data}), "utf-8")
    done = typed(root, ["new", "session", "--no-input", "--from", str(path)])
    assert done.return_value == 1, done.exception
    assert "Nothing was written" in done.output
    assert files(root) == before


def test_of_two_at_once_both_are_kept(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    book = open_book(root)
    drafts = [
        draft_of(KINDS["session"], {**SIGNED, "id": "2026-11-20" + end, "minutes": 30, "signatures": []})
        for end in ("", "-2")
    ]
    threads = [threading.Thread(target=place, args=(book.root, draft)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {draft.path.removeprefix("records/") for draft in drafts} <= files(root).keys()


def test_who_stops_is_told_and_given_back_what_was_answered(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "book")
    before = files(root)
    answers = ["ms-hrs1", "2026-11-20", "", "", "60", "meeting", "video", "", "both", "", "", "Manuals", "", "",
               "", "y", "mentee", "Read it"]  # fmt: skip
    done = typed(root, ["new", "session"], Stopped("".join(f"{answer}\n" for answer in answers).encode()))
    assert isinstance(done.exception, click.Abort), done.exception
    assert files(root) == before
    assert "Stopped; nothing was written." in done.output
    told = done.output.partition("--from FILE\n")[2]
    answered = json.loads(told)
    assert answered == {
        "mentorship": "ms-hrs1", "date": "2026-11-20", "minutes": 60, "contact": "meeting", "mode": "video",
        "topics": ["Manuals"], "actions": [{"who": "mentee", "what": "Read it"}],
    }  # fmt: skip
    path = tmp_path / "answers.json"
    path.write_text(told.replace('"who": "mentee"', '"id": "read-it", "who": "mentee"'), "utf-8")
    done = typed(root, ["new", "session", "--from", str(path), "--no-input"])
    assert done.return_value == 0, done.output


def test_what_is_not_asked_for_is_a_field_of_some_kind() -> None:
    assert {name for kind in KINDS.values() for name in kind.field.properties} >= _LATER


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("A talk: for parents", "a-talk-for-parents"), ("Ärger über Übung", "arger-uber-ubung"), ("שלום", ""),
     ("1st talk", ""), ("index", ""), ("x" * 200, "x" * 60), ("It's one", "its-one")],
)  # fmt: skip
def test_an_id_is_suggested_from_a_title(title: str, wanted: str) -> None:
    assert suggested_id({"title": title}) == wanted


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_answers_to_any_kinds_questions_end_in_words(kind: str, seed: int, tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = files(root)
    dice = random.Random(seed)  # noqa: S311 - a test's dice are no secret
    done = typed(root, ["new", kind, "--dry-run"], [dice.choice(ANSWERS) for _ in range(400)])
    assert done.exception is None or isinstance(done.exception, click.UsageError), done.exception
    assert files(root) == before


@pytest.mark.parametrize(("kind", "says"), [("agreement", "an agreement"), ("evaluation", "an evaluation")])
def test_a_kind_has_its_own_article(kind: str, says: str, tmp_path: Path) -> None:
    done = typed(lay_out(tmp_path), ["new", kind, "--set", "colour=red", "--no-input"])
    assert f"{says} has no field colour there." in str(done.exception)


def test_questions_use_the_words_of_the_program(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    program = root / "records/programs/car-seats.yaml"
    program.write_text(program.read_text("utf-8").replace("mentee: mentee", "mentee: technician"), "utf-8")
    said = typed(root, ["new", "mentorship", "--set", "program=car-seats", "--set", "mentor=p-ment1"], ["?"]).output
    assert "\nTechnician" in said
    assert not re.search(r"\bmentee\b", said, re.IGNORECASE)
    said = typed(
        root, ["new", "session", "--set", "mentorship=ms-car1"], ["", "", "", "60", "1", "1", *[""] * 6, "?"]
    ).output
    assert "Technician (mentee)" in said
    said = typed(
        root, ["new", "session", "--set", "mentorship=ms-hrs1"], ["", "", "", "60", "1", "1", *[""] * 6, "?"]
    ).output
    assert "Mentee" in said
    assert "echnician" not in said
