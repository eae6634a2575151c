"""mentorbook match: proposals for the small book, pinned and forbidden, as text, table and data."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from writing_book import files, lay_out, typed

PEOPLE = {
    "p-aaaa1": ("Ada Quell", "04401", ["English"]),
    "p-aaaa2": ("Bo Lund", "04401", ["English", "Spanish"]),
    "p-aaaa3": ("Cy Marsh", "10001", ["Spanish"]),
    "p-bbbb1": ("Di Fenn", "04401", ["English", "Spanish"]),
    "p-bbbb2": ("Ed Holt", "04901", ["English"]),
}
BADLY = ("no-contact", "rematched", "withdrawn")
TREE = "occupations:\n  - id: care\n    title: Care\n  - id: nurse\n    title: Nurse\n    under: care\n"
POLICY = """  - name: matching
    says: What weighs.
    of: coordinator
    from: 2025-01-06
    source: office
    asks:
      weights: {occupation: 2, distance: 2, languages: 1}
      furthest_miles: 60
      must_have: [languages]
"""
READY = """approval:
  by: p-c00rd
  on: 2026-02-16
  outcome: approved
  reason: Active.
orientation:
  instructor: p-1nstr
  assigned_by: p-c00rd
  on: 2026-03-02
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three who wait, two mentors with room for one each, and some who take no part."""
    lay_out(tmp_path)
    program = tmp_path / "records/programs/car-seats.yaml"
    told = program.read_text("utf-8").replace("policy:\n", f"{TREE}policy:\n{POLICY}")
    program.write_text(told, "utf-8")
    for person, (name, code, languages) in PEOPLE.items():
        place = f"place:\n  postal_code: '{code}'\n  country: US\nlanguages: [{', '.join(languages)}]\n"
        text = f"id: {person}\nname: {name}\nlist_as: {name}\n{place}"
        (tmp_path / f"records/people/{person}.yaml").write_text(text, "utf-8")
        if person.startswith("p-a"):
            asks = f"program: car-seats\nperson: {person}\nasked_on: 2026-10-0{person[-1]}\noccupation: nurse\n"
            (tmp_path / f"records/mentees/car-seats/{person}.yaml").write_text(f"{asks}consent:\n  on: 2026-10-09\n")
        else:
            offers = f"program: car-seats\nperson: {person}\napplied_on: 2026-02-02\nwilling:\n  on: 2026-02-02\n"
            text = f"{offers}occupation: nurse\ncapacity: 1\n{READY}"
            (tmp_path / f"records/mentors/car-seats/{person}.yaml").write_text(text, "utf-8")
    return tmp_path


def run(root: Path, *arguments: str, **more: Any) -> Result:
    return typed(root, ["match", "--program", "car-seats", *arguments], **more)


def told(root: Path, *arguments: str) -> dict[str, Any]:
    done = run(root, "--format", "json", *arguments)
    assert done.exception is None, done.exception
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def pairs(found: dict[str, Any]) -> dict[str, str]:
    return {pair["mentee"]: pair["mentor"] for pair in found["pairs"]}


def more_room(root: Path) -> None:
    """Room for two with a mentor who has it for one."""
    path = root / "records/mentors/car-seats/p-bbbb1.yaml"
    path.write_text(path.read_text("utf-8").replace("capacity: 1", "capacity: 2"), "utf-8")


def test_the_best_over_all_is_proposed_and_who_stays_alone_is_told_why(root: Path) -> None:
    found = told(root)
    assert pairs(found) == {"p-aaaa1": "p-bbbb2", "p-aaaa2": "p-bbbb1"}
    (alone,) = found["unmatched"]
    assert alone["mentee"] == "p-aaaa3"
    assert alone["says"] == "Nobody with room lives within 60 miles."
    wanted = "A mentor with room within 60 miles who offers Spanish. "  # at 386 miles nobody is a help
    assert alone["change"].startswith(wanted)
    assert list(found) == [
        "as_of", "program", "doubt", "pairs", "unmatched", "loads", "coverage", "worst", "mean", "notes",
    ]  # fmt: skip
    best = next(pair for pair in found["pairs"] if pair["mentee"] == "p-aaaa2")
    assert best["percent"] == 100
    assert best["sentence"] == "The same occupation, nurse; the same postal code; both speak English and Spanish."
    assert [each["mentor"] for each in best["alternatives"]] == ["p-bbbb2"]
    assert best["backup"] is None


def test_text_names_people_and_says_the_score_in_words_and_as_a_number(root: Path) -> None:
    text = run(root).stdout
    assert "Bo Lund (p-aaaa2), waits 50 days\n  -> Di Fenn (p-bbbb1): very good, 100 %" in text
    assert "Nobody is proposed for\nCy Marsh (p-aaaa3)" in text
    assert "Car seats, as of 21 November 2026\n3 mentees wait, 2 proposals: 85 % on average" in text


def test_csv_has_a_line_for_each_who_waits(root: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(root, "--format", "csv").stdout.lstrip("\ufeff"))))
    assert {row["mentee"]: row["mentor_name"] for row in rows if row["mentor"]} == {
        "p-aaaa1": "Ed Holt",
        "p-aaaa2": "Di Fenn",
    }
    assert len(rows) == 3


def test_a_pin_holds_by_id_or_name_and_a_forbidden_pair_is_none(root: Path) -> None:
    assert pairs(told(root, "--pin", "Ada Quell=p-bbbb1")) == {"p-aaaa1": "p-bbbb1", "p-aaaa2": "p-bbbb2"}
    assert pairs(told(root, "--forbid", "p-aaaa2=p-bbbb1")) == {"p-aaaa1": "p-bbbb1", "p-aaaa2": "p-bbbb2"}


MENTOR = "mentors/car-seats/p-bbbb1"
OTHER = "mentors/graduates/p-aaaa2"
CLOSED = """id: ms-0dd1
program: car-seats
mentor: p-bbbb1
mentee: p-aaaa2
proposed:
  by: p-c00rd
  on: 2026-03-09
closure:
  on: 2026-09-09
  outcome: {outcome}
"""


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (MENTOR, "ties:\n  - person: p-aaaa2\n    sort: family\n"),
        (OTHER, "ties:\n  - person: p-bbbb1\n    sort: line-management\n"),
        *(("mentorships/ms-0dd1/mentorship", CLOSED.format(outcome=word)) for word in BADLY),
    ],
)
def test_records_rule_a_pair_out(root: Path, record: str, text: str) -> None:
    path = root / f"records/{record}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    first = "program: graduates\nperson: p-aaaa2\napplied_on: 2026-02-02\n" if record == OTHER else ""
    before = path.read_text("utf-8") if path.exists() else first
    path.write_text(before + text, "utf-8")
    assert pairs(told(root))["p-aaaa2"] == "p-bbbb2"


@pytest.mark.parametrize("outcome", ["completed", "confident", "moved"])
def test_a_pair_that_ended_well_may_be_one_again(root: Path, outcome: str) -> None:
    path = root / "records/mentorships/ms-0dd1/mentorship.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(CLOSED.format(outcome=outcome), "utf-8")
    assert pairs(told(root))["p-aaaa2"] == "p-bbbb1"


@pytest.mark.parametrize("text", ["retired:\n  on: 2026-11-01\n", "away:\n  - from: 2026-11-01\n"])
def test_a_mentor_who_is_not_there_gets_nobody(root: Path, text: str) -> None:
    path = root / f"records/{MENTOR}.yaml"
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    assert "p-bbbb1" not in pairs(told(root)).values()


@pytest.mark.parametrize("lacks", ["approval", "orientation", "willing", "capacity"])
def test_a_mentor_who_is_not_ready_willing_and_with_room_gets_nobody(root: Path, lacks: str) -> None:
    path = root / f"records/{MENTOR}.yaml"
    told_of = re.split(r"^(?=[a-z])", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text("".join(part for part in told_of if not part.startswith(f"{lacks}:")), "utf-8")
    assert "p-bbbb1" not in pairs(told(root)).values()


@pytest.mark.parametrize(
    ("pins", "says"),
    [
        (["p-aaaa3=p-bbbb2"], "the program asks for a common language; they are 344 miles apart"),
        (["p-aaaa1=p-bbbb1", "--forbid", "p-aaaa1=p-bbbb1"], "the same pair is forbidden"),
        (["p-aaaa1=p-bbbb1", "--pin", "p-aaaa1=p-bbbb2"], "is pinned to p-bbbb1 and to p-bbbb2"),
        (["p-aaaa1=p-bbbb1", "--pin", "p-aaaa2=p-bbbb1"], "Di Fenn (p-bbbb1) is pinned 2 times and has room for 1"),
        (["p-mtee1=p-bbbb1"], "(p-mtee1) has a mentor, so nobody can be pinned for them."),
        (["p-aaaa1=p-ment1"], "(p-ment1) has no room: 2 places taken, and cannot be pinned."),
        (["p-aaaa1=p-ment2"], "(p-ment2) has applied and is not approved yet, and cannot be pinned."),
        (["p-bbbb1=p-aaaa1"], "p-bbbb1 is no mentee of car-seats. The mentee stands first."),
        (["p-aaaa1=p-aaaa2"], "p-aaaa2 is no mentor of car-seats"),
        (["p-aaaa1"], "takes MENTEE=MENTOR"),
        (["nobody=p-bbbb1"], "There is no person"),
    ],
)
def test_a_pin_that_cannot_be_says_which_limit_stands_against_it(root: Path, pins: list[str], says: str) -> None:
    done = run(root, "--pin", *pins)
    assert done.exception is not None
    assert says in str(done.exception.format_message())


FAULT = "unheard: 1\n"  # a word that no schema knows: the record cannot be used


@pytest.mark.parametrize("fault", ["", FAULT])
def test_a_mentorship_that_cannot_be_used_takes_its_room_and_its_pair(root: Path, fault: str) -> None:
    path = root / "records/mentorships/ms-0dd1/mentorship.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(CLOSED.format(outcome="rematched") + fault, "utf-8")
    assert pairs(told(root))["p-aaaa2"] == "p-bbbb2", "they were a pair"
    path.write_text(CLOSED.format(outcome="").partition("closure")[0].replace("p-aaaa2", "p-aaaa3") + fault, "utf-8")
    assert "p-bbbb1" not in pairs(told(root)).values(), "there is room for one"


def test_faults_in_the_records_are_said_and_nothing_is_written_beside_them(root: Path) -> None:
    path = root / "records/mentees/car-seats/p-aaaa1.yaml"
    path.write_text(path.read_text("utf-8") + FAULT, "utf-8")
    before = files(root)
    text = run(root).stdout
    assert "1 error in the records: somebody may be missing here" in text
    assert told(root)["doubt"].startswith("1 error")
    refused = run(root, "--propose", "--by", "p-c00rd", "--no-input")
    assert "Nothing is proposed while records have errors: records/mentees/car-seats/p-aaaa1.yaml" in str(
        refused.exception.format_message()
    )
    assert files(root) == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["match"], "--program is missing"),
        (["match", "--program", "car-seat"], "Did you mean car-seats?"),
        (["match", "--program", "cycles"], "is a certification"),
        (["match", "--again", "ms-car1", "--program", "graduates"], "is a mentorship of car-seats"),
        (["match", "--again", "ms-none"], "There is no sound mentorship"),
        (["match", "--program", "car-seats", "--forbid", "p-bbbb1=p-aaaa1"], "The mentee stands first."),
        (["match", "--program", "car-seats", "--by", "p-c00rd"], "goes with --propose"),
        (["match", "--program", "car-seats", "--only", "p-aaaa1"], "goes with --propose"),
        (["match", "--program", "car-seats", "--propose", "--only", "p-aaaa3"], "no proposal for p-aaaa3"),
    ],
)
def test_what_cannot_be_matched_is_said(root: Path, arguments: list[str], says: str) -> None:
    done = typed(root, arguments)
    assert done.exception is not None
    assert says in str(done.exception.format_message())


def test_languages_are_the_same_however_they_are_spelled(root: Path) -> None:
    for person, languages in {
        "p-aaaa2": '["espan\\u0303ol", "Twi ", TWI]',
        "p-bbbb1": '["ESPA\\u00d1OL", twi]',
    }.items():
        path = root / f"records/people/{person}.yaml"
        path.write_text(
            re.sub(r"languages: .*", lambda _, told=languages: f"languages: {told}", path.read_text("utf-8"))
        )
    (pair,) = (pair for pair in told(root, "--forbid", "p-aaaa1=p-bbbb1")["pairs"] if pair["mentee"] == "p-aaaa2")
    assert "both speak espa\u00f1ol and Twi." in pair["sentence"]


def test_a_table_for_a_spreadsheet_tells_beside_itself_what_is_in_doubt(root: Path) -> None:
    assert typed(root, ["match", "--program", "car-seats", "--format", "csv"]).stderr == ""
    path = root / "records/mentees/car-seats/p-aaaa1.yaml"
    path.write_text(path.read_text("utf-8") + FAULT, "utf-8")
    done = typed(root, ["match", "--program", "car-seats", "--format", "csv"])
    assert "1 error in the records: somebody may be missing here" in done.stderr
    assert "error" not in done.stdout
