"""mentorbook take: shared files go where they belong, once, over nothing, with for whom they were recorded."""

import json
from pathlib import Path

import click
import pytest
from writing_book import files, lay_out, typed

from mentorbook.book import open_book
from mentorbook.records import load_kinds, open_register
from mentorbook.writing import draft_of

PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)
SESSION = {
    "mentorship": "ms-hrs1", "id": "2026-11-20", "date": "2026-11-20", "minutes": 60, "contact": "meeting",
    "mode": "video", "topics": ["Manuals: two of them"],
    "signatures": [
        {"role": "mentor", "by": "p-ment3", "name": "Maud Terry", "on": "2026-11-20", "method": "typed"},
        {"role": "mentee", "by": "p-mtee3", "name": "Tara", "on": "2026-11-20", "method": "typed",
         "collected_by": "p-ment3"},
    ],
}  # fmt: skip
PLACE = "mentorships/ms-hrs1/sessions/2026-11-20.yaml"
MODELINE = KINDS["session"].modeline + "\n"
OWN = draft_of(KINDS["session"], SESSION).text.removeprefix(MODELINE)
PAIR = (PROJECT / "tests/cases/base/records/mentorships/ms-grd1/mentorship.yaml").read_text("utf-8")
SHARED = "# shared from a phone\n" + OWN

OWN_APPROVAL = """program: graduates
person: p-mtee3
applied_on: 2026-11-01
approval:
  by: p-c00rd
  on: 2026-11-02
  outcome: approved
  reason: I said so
"""

NEWCOMER = "id: p-new01\nname: Nell Ruiz\nlist_as: Ruiz, Nell\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "book")


def share(root: Path, text: str | bytes, name: str = "2026-11-20 (1).yaml") -> str:
    path = root.parent / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def take(root: Path, *arguments: str, answers: list[str] | None = None, status: int = 0) -> str:
    done = typed(root, ["take", *arguments, *([] if answers else ["--no-input"])], answers)
    if done.exception:
        raise done.exception
    assert done.return_value == status, done.output
    return done.output


def test_a_shared_session_gets_to_its_place_with_for_whom(root: Path) -> None:
    before = files(root)
    said = take(root, share(root, SHARED))
    made = {path: text for path, text in files(root).items() if path not in before}
    assert list(made) == [PLACE]
    assert made[PLACE].replace("recorded_for: p-ment3\n", "") == MODELINE + SHARED
    assert f"git add records/{PLACE}" in said
    assert not [each for each in open_book(root).findings() if each.rule in ("altered", "schema", "unreadable", "path")]


def test_twice_is_once(root: Path) -> None:
    shared = share(root, SHARED)
    take(root, shared)
    after = files(root)
    assert "is there already with the same values" in take(root, shared)
    assert "is there already with the same values" in take(root, shared, "--for", "Tara Azizi")
    assert "to records/" not in take(root, shared, share(root, SHARED, "copy.yaml"))
    assert files(root) == after


def test_the_same_file_shared_twice_at_once_is_taken_once(root: Path) -> None:
    said = take(root, share(root, SHARED), share(root, SHARED, "copy.yaml"))
    assert said.count("session, to records/") == 1


def test_nothing_is_written_over(root: Path) -> None:
    before = files(root)
    other = draft_of(KINDS["session"], {**SESSION, "id": "2026-10-19", "date": "2026-10-19"}).text
    assert "is there already, with other values" in take(root, share(root, other), status=1)
    assert files(root) == before
    one, two = share(root, SHARED), share(root, draft_of(KINDS["session"], {**SESSION, "minutes": 30}).text, "b.yaml")
    assert "Another one of these files belongs" in take(root, one, two, status=1)
    assert "minutes: 60" in files(root)[PLACE]


def test_it_is_asked_for_whom_and_shown_before(root: Path) -> None:
    said = take(root, share(root, SHARED), answers=["?", "Nobody", "Tara Azizi", "y"])
    assert "For whom an officer wrote this down." in said
    assert "  minutes: 60" in said
    assert "recorded_for: p-mtee3" in files(root)[PLACE]


def test_no_is_no_and_a_look_is_a_look(root: Path) -> None:
    before = files(root)
    assert "Nothing was written." in take(root, share(root, SHARED), answers=["", "n"])
    assert "Nothing was written." in take(root, share(root, SHARED), "--dry-run")
    assert files(root) == before


def test_json_windows_lines_and_a_byte_order_mark_are_taken_too(root: Path) -> None:
    take(root, share(root, json.dumps(draft_of(KINDS["session"], SESSION).data, ensure_ascii=False), "a.json"))
    register, _ = open_register(root)
    record = register.get("session", "ms-hrs1/2026-11-20")
    assert record
    assert record.data == {**draft_of(KINDS["session"], SESSION).data, "recorded_for": "p-ment3"}
    other = draft_of(KINDS["session"], {**SESSION, "id": "2026-11-20-2", "signatures": []}).text
    take(root, share(root, b"\xef\xbb\xbf" + other.replace("signatures: []\n", "").replace("\n", "\r\n").encode()))
    text = (root / "records/mentorships/ms-hrs1/sessions/2026-11-20-2.yaml").read_bytes()
    assert text.startswith(f"{MODELINE}mentorship:".encode())
    assert b"\r" not in text


def test_files_that_name_one_another_are_taken_together(root: Path) -> None:
    goal = {
        "mentorship": "ms-hrs1",
        "id": "first-talk",
        "title": "A talk",
        "steps": [{"on": "2026-11-20", "status": "set"}],
    }
    session = {**SESSION, "goals": ["first-talk"]}
    shared = [
        share(root, draft_of(KINDS["session"], session).text),
        share(root, draft_of(KINDS["goal"], goal).text, "g.yaml"),
    ]
    take(root, *shared)
    assert {PLACE, "mentorships/ms-hrs1/goals/first-talk.yaml"} <= files(root).keys()
    assert "recorded_for" not in files(root)["mentorships/ms-hrs1/goals/first-talk.yaml"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (SHARED.replace("minutes: 60", "minutes: 1500"), "minutes: the number is more than 1440."),
        (SHARED.replace("minutes: 60", "minutes: 45"), "This record is not what"),
        (SHARED.replace("2026-11-20", "2026-02-30"), "there is no such day in the calendar"),
        (SHARED.replace("2026-11-20", "2027-11-20"), "lies ahead"),
        (SHARED.replace("ms-hrs1", "ms-hrs9"), "there is no record mentorships/ms-hrs9/mentorship.yaml"),
        (SHARED.replace("    method: typed\n", "", 1), "`method` (how it was signed) is missing"),
        (SHARED.replace("id: 2026-11-20", "id: ../../x"), "id: this is not written as it has to be"),
        (SHARED + "notes: a\nnotes: b\n", "The same name stands in line"),
        (SHARED + "notes: &a b\n", "An anchor"),
        (SHARED + "colour: red\n", "`colour` is not a field here."),
        ("", "This file is empty"),
        ("Dear office, I met her.\n", "not a record"),
        (b"\x89PNG\r\n", "This is no text file"),
        (b"\xff\xfea\0", "UTF-16"),
        ("notes: " + "x" * 300_000, "larger than 256 KiB"),
        ("hello: world\n", "It looks like a"),
        ((PROJECT / "tests/cases/base/records/programs/hourly.yaml").read_text("utf-8").replace("hourly", "other"),
         "A program is not taken in from a shared file."),
        (PAIR.replace("ms-grd1", "ms-grd9"), "A mentorship is not taken in from a shared file."),
        (OWN_APPROVAL, "an officer's own act"),
        (NEWCOMER + "logins:\n  - forge: github\n    login: someone\n    from: 2026-11-01\n",
         "logins: this lets somebody act and sign as this person"),
        (NEWCOMER + f"keys:\n  - key: ssh-ed25519 {'A' * 68}\n    from: 2026-11-01\n",
         "keys: this lets somebody act and sign as this person"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_told_and_the_others_are_taken(root: Path, text: str | bytes, says: str) -> None:
    before = files(root)
    good = draft_of(KINDS["session"], {"mentorship": "ms-grd1", "id": "2026-11-19", "date": "2026-11-19",
                                       "contact": "check-in", "mode": "email"}).text  # fmt: skip
    said = take(root, share(root, text, "bad.yaml"), share(root, good, "good.yaml"), status=1)
    assert says in said
    assert "1 of 2 could not be taken in." in said
    assert "I said so" not in said
    assert files(root).keys() - before.keys() == {"mentorships/ms-grd1/sessions/2026-11-19.yaml"}


def test_links_folders_and_files_that_are_not_there_are_told(root: Path) -> None:
    link = root.parent / "link.yaml"
    link.symlink_to(share(root, SHARED))
    assert "link to another file" in take(root, str(link), status=1)
    assert "This is a folder" in take(root, str(root), status=1)
    assert "There is no such file." in take(root, "none.yaml", status=1)


def test_the_person_must_be_one(root: Path) -> None:
    with pytest.raises(click.UsageError, match="Did you mean p-ment3"):
        take(root, share(root, SHARED), "--for", "p-ment33")


def test_what_the_file_says_and_what_the_officer_says_must_be_the_same(root: Path) -> None:
    shared = share(root, SHARED + "recorded_for: p-ment3\n")
    before = files(root)
    said = take(root, shared, "--for", "p-mtee3", status=1)
    assert "recorded_for: the file is for somebody else than --for names. Leave --for out" in said
    assert files(root) == before
    take(root, shared, "--for", "Maud Terry")
    assert "recorded_for: p-ment3" in files(root)[PLACE]


def test_what_is_to_be_known_of_a_file_is_told_as_new_tells_it(root: Path) -> None:
    ahead = {"mentorship": "ms-hrs1", "date": "2027-01-11", "by": "p-ment3", "recommendation": "continue"}
    told = typed(root, ["new", "evaluation", *(f"--set={name}={value}" for name, value in ahead.items()),
                        "--no-input", "--dry-run"]).output  # fmt: skip
    notice = "incomplete: This day lies ahead, so the record is not shown and not counted yet."
    assert notice in told
    evaluation = draft_of(KINDS["evaluation"], {"id": "2027-01-11", **ahead}).text
    assert notice in take(root, share(root, evaluation))


def test_an_application_needs_nobody_for_whom_it_is(root: Path) -> None:
    person = {"id": "p-new01", "name": "Ana Lê", "list_as": "Lê, Ana"}
    shared = share(root, draft_of(KINDS["person"], person).text)
    with pytest.raises(click.UsageError, match=r"--for is not needed here.* Leave it out"):
        take(root, shared, "--for", "Ana Lê")
    with pytest.raises(click.UsageError, match="There is no person 'Ana Lê'"):
        take(root, shared, share(root, SHARED, "s.yaml"), "--for", "Ana Lê")
    take(root, shared)


def test_a_shared_file_leads_editors_nowhere_else_and_its_lines_are_counted_as_it_has_them(root: Path) -> None:
    elsewhere = "# yaml-language-server: $schema=https://example.org/x.json\n"
    take(root, share(root, elsewhere + OWN))
    assert files(root)[PLACE].startswith(MODELINE + "mentorship:")
    assert elsewhere not in files(root)[PLACE]
    wrong = OWN.replace("ms-hrs1", "ms-hrs9")
    for above in ("", MODELINE):
        assert f": line {above.count(chr(10)) + 1}: " in take(root, share(root, above + wrong, "b.yaml"), status=1)
