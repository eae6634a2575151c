"""mentorbook show: a record in plain words, whichever form of its id somebody types."""

import json
import re
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from mentorbook.book import open_book
from mentorbook.cli.main import commands
from mentorbook.exports import telling_text
from mentorbook.views.telling import tell_record

PROJECT = Path(__file__).parents[2]
EDITION = open_book(PROJECT).edition("program")


def joined(text: str) -> str:
    return " ".join(text.replace("\n  - ", " ").split())


def run(*arguments: str, root: Path = PROJECT) -> str:
    done = CliRunner().invoke(commands, ["show", "--root", str(root), *arguments], standalone_mode=False)
    if done.exception:
        raise done.exception
    assert done.return_value == 0
    return done.stdout


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("p-4y5m9", "Person: Bartholomew Okonjo"),
        ("ms-00b2", "Mentorship: Lorraine Tsosie and Tunde Balogun"),
        ("ms-00b2/2025-12-08", "Session: 8 December 2025, Lorraine Tsosie and Tunde Balogun"),
        ("ms-00b2/fall-protection-plan", "Goal: A fall protection plan that a foreman carries"),
        ("agreement/ms-00b2", "Agreement: Lorraine Tsosie and Tunde Balogun"),
        ("mentor/state-cps/p-kfg12", "Mentor: Nguyễn Thị Mai, State CPS"),
        ("records/people/p-4y5m9.yaml", "Person: Bartholomew Okonjo"),
        (str(PROJECT / "records/people/p-4y5m9.yaml"), "Person: Bartholomew Okonjo"),
        ("./records/mentorships/ms-00b2/mentorship.yaml", "Mentorship: Lorraine Tsosie"),
        ("state-cps", "Program: State CPS mentor program"),
        ("adaptive-transportation", "Resource: Resources (adaptive transportation course book)"),
        ("p-4y5m9/cycle-2026", "Certification: Bartholomew Okonjo, CPS certification"),
    ],
)
def test_any_form_of_an_id_is_understood(typed: str, first: str) -> None:
    assert run(typed).startswith(first)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ms-00b3", "Did you mean ms-00b2?"),
        ("session/ms-00b2/2025-12-09", "Did you mean session/ms-00b2/2025-1"),
        ("xyz", "Ids look like p-4h2kx"),
        ("state-cps/p-qqqqq", "There is no record"),
        ("x" * 10_000, "There is no record"),
        ("../../etc/passwd", "There is no record"),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest(typed: str, says: str) -> None:
    with pytest.raises(click.UsageError, match=re.escape(says)):
        run(typed)


def test_an_id_that_names_two_records_asks_which(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "records", tmp_path / "records")
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas")
    folder = tmp_path / "records/mentorships/ms-00b2"
    text = (folder / "evaluations/2026-07-27.yaml").read_text("utf-8")
    (folder / "evaluations/2025-12-08.yaml").write_text(text.replace("2026-07-27", "2025-12-08"), "utf-8")
    with pytest.raises(click.UsageError, match="evaluation/ms-00b2/2025-12-08, session/ms-00b2/2025-12-08"):
        run("ms-00b2/2025-12-08", root=tmp_path)


def test_a_file_that_is_not_sound_is_not_told_as_unknown(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "records", tmp_path / "records")
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas")
    path = tmp_path / "records/mentorships/ms-00b2/sessions/2025-12-08.yaml"
    path.write_text(path.read_text("utf-8").replace("minutes: 65", "minutes: long"), "utf-8")
    with pytest.raises(click.UsageError, match="its file is not sound"):
        run("records/mentorships/ms-00b2/sessions/2025-12-08.yaml", root=tmp_path)


def test_words_come_from_schemas_programs_and_people() -> None:
    told = run("mentor/state-cps/p-kfg12")
    assert "  Held on 3 February 2026\n" in told
    assert "  Selected by Nalani Kahale\n" in told
    assert "Occupation: Health educator\n" in told
    assert "  - Boosters and belt fit\n" in told
    assert "ways: In person, Video, Phone, Email;" in told
    assert not re.search(r"\bp-[0-9a-z]{5}\b", told.split("\n", 2)[2])


def test_what_is_missing_is_told() -> None:
    told = run("certification/p-4y5m9/cycle-2026")
    assert "Worth knowing: 1 of 6 CEU hours count." in told
    assert run("p-4y5m9").endswith("Nothing is wrong or missing.\n")
    todo = next(todo for todo in open_book(PROJECT).todos() if todo.record.startswith("mentorship/"))
    assert joined(run(todo.record)).count(todo.says) == 1


def test_no_seal_and_no_drawing_is_spelled_out() -> None:
    told = run("agreement/ms-00b2"), run("agreement/ms-00b2", "--format", "json")
    assert "kept in the file" in told[1]
    assert not any(re.search(r"[0-9a-f]{64}|M10\.1", each) for each in told)


def test_json_has_its_documented_fields() -> None:
    told = json.loads(run("--format", "json", "ms-00b2/2025-12-08"))
    assert list(told) == ["record", "kind", "heading", "path", "fields", "signatures", "findings", "todos", "history"]
    assert {"pointer": "/mode", "title": "How", "value": "Video"} in told["fields"]
    assert {"pointer": "/actions/0/who", "title": "Who", "value": "Mentee"} in told["fields"]


@pytest.mark.parametrize("kind", sorted(EDITION.records))
def test_every_record_of_the_book_can_be_told(kind: str) -> None:
    for shown in EDITION.of(kind):
        told = tell_record(EDITION, shown)
        lines = list(telling_text(told))
        assert all(len(line) < 80 or " " not in line.strip() for line in lines), lines
        assert not any(line != line.rstrip() for line in lines)
        fields = [each for each in told.fields if each.value and not each.pointer.startswith("/signatures")]
        opened = {each for each in told.opening.told if told.opening.sentence or each in ("id", "name", "title")}
        text = joined("\n".join(lines))
        for each in fields:  # nothing gets lost on the way to the letter
            if each.pointer.split("/")[1] not in opened:
                for item in each.items or (each.value,):
                    assert joined(item).rstrip(".") in text, each
        assert told.heading
        assert all(field.title for field in told.fields), [field for field in told.fields if not field.title]


SESSION = "records/mentorships/ms-00b2/sessions/2025-12-08.yaml"
AGREEMENT = "records/mentorships/ms-00b2/agreement.yaml"


def changed(root: Path, path: str, *changes: tuple[str, str]) -> Path:
    shutil.copytree(PROJECT / "records", root / "records", dirs_exist_ok=True)
    (root / "schemas").symlink_to(PROJECT / "schemas")
    text = (root / path).read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (root / path).write_text(text, "utf-8")
    return root


def test_it_reads_like_a_letter(tmp_path: Path) -> None:
    assert (
        run("ms-00b2/2025-12-08", root=changed(tmp_path, SESSION))
        == """\
Session: 8 December 2025, Lorraine Tsosie and Tunde Balogun
  records/mentorships/ms-00b2/sessions/2025-12-08.yaml

Lorraine Tsosie (mentor) and Tunde Balogun (mentee) met by video on Monday, 8
December 2025, from 12:00 to 1:05 pm, for 65 minutes.

Activity: Set goals or look at them
Topics discussed:
  - The vision statement, read aloud
  - Agreement, and a first goal
Goals worked on:
  A fall protection plan that a foreman carries (fall-protection-plan)
Actions:
  - Who: Mentee; what: Collect three fall protection plans from other trades;
    due 9 January 2026 (collect-three-plans).

History: Who recorded this is not known: this folder is in no Git repository
that can be read.

Nothing is wrong or missing.
"""
    )


def test_an_attempt_a_check_in_and_who_was_there_are_told(tmp_path: Path) -> None:
    attempt = ("contact: meeting", "contact: attempt"), ("mode: video", "mode: phone")
    assert "One of Lorraine Tsosie (mentor) and Tunde Balogun (mentee) tried to reach the other by phone on" in joined(
        run("ms-00b2/2025-12-08", root=changed(tmp_path / "one", SESSION, *attempt))
    )
    alone = ("contact: meeting", "contact: check-in"), ("attended: [mentor, mentee]", "attended: [mentor]")
    told = joined(run("ms-00b2/2025-12-08", root=changed(tmp_path / "two", SESSION, *alone)))
    assert "were in touch by video on Monday" in told
    assert "Only the mentor was there." in told


def test_each_signature_is_told_with_whether_it_holds(tmp_path: Path) -> None:
    assert joined(run("agreement/ms-00b2")).count("Attested: the record has not changed since it was signed.") == 2
    told = joined(run("agreement/ms-00b2", root=changed(tmp_path / "one", AGREEMENT, ("at noon", "at one"))))
    assert told.count("Altered after signing: the record differs from what was signed.") == 2
    assert "Half signed" not in told
    half = joined(run("evaluation/ms-00b2/2026-07-27"))
    assert "Half signed: the mentee has not signed." in half
    text = (PROJECT / AGREEMENT).read_text("utf-8")
    mine = re.findall(r'digest: "?([0-9a-f]{64})', text)[1]
    told = joined(run("agreement/ms-00b2", root=changed(tmp_path / "two", AGREEMENT, (mine, "0" * 64))))
    assert "Half signed: the mentee’s signature does not hold." in told
    other = ("role: mentee\n    by: p-1xncg", "role: mentee\n    by: p-1efxy")
    told = joined(run("agreement/ms-00b2", root=changed(tmp_path / "three", AGREEMENT, other)))
    assert "It does not count: somebody else is the mentee." in told
    assert "Half signed: the mentee’s signature does not hold." in told


def test_the_programs_own_words_are_used() -> None:
    pair = next(each for each in EDITION.of("mentorship") if each.data["program"] == "state-cps")
    program = EDITION.get("program", "state-cps")
    assert program
    assert program.data["terms"]["mentee"] == "technician"
    told = run(pair.id)
    assert "(technician), a pair of State CPS." in joined(told)
    assert "mentee" not in told.lower()
    asked = next(each for each in EDITION.of("mentee") if each.data["program"] == "state-cps")
    assert run(f"mentee/{asked.id}").startswith("Technician: ")
