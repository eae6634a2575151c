"""What names somebody outside of the places and words that are expected, and what must not be touched beside it."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from forgotten_book import DAY, MENTEE, commit, git
from git_book import PROJECT
from signing_people import BASE, resealed, session, write

from mentorbook.book import open_book
from mentorbook.cli.main import commands
from mentorbook.forgetting import Words
from mentorbook.sealing import SealState

NAME = "Théo Abara-Đinh"
PERSON = f"""id: {MENTEE}
name: {NAME}
list_as: Abara-Đinh
contact:
  email: theo@abara.example
place:
  county: Maple County
  country: US
logins:
  - forge: github
    login: quietfox
    from: 2026-01-01
consents:
  - to: record-keeping
    on: 2026-07-06
"""
OTHERS = "records/mentorships/ms-hrs1/sessions/2026-11-02.yaml"


def forget(root: Path, *more: str, person: str = MENTEE) -> Result:
    return CliRunner().invoke(
        commands, ["forget", person, *more, "--as-of", DAY, "--root", str(root)], standalone_mode=False
    )


def anew(root: Path, *more: str, left: int = 0) -> tuple[Path, str]:
    """Return the new repository, and what the command said."""
    target = root.parent / f"{root.name}-new.git"
    shutil.rmtree(target, ignore_errors=True)
    done = forget(root, "--history", str(target), "--no-input", *more)
    assert done.exception is None, done.exception
    assert done.return_value == left, done.output
    return target, done.output


def objects(clean: Path) -> str:
    told = subprocess.run(
        ["git", "cat-file", "--batch", "--batch-all-objects"], cwd=clean, capture_output=True, check=True
    )
    return told.stdout.decode("utf-8", "replace")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    shutil.copytree(BASE, root)
    shutil.copytree(PROJECT / "schemas", root / "schemas")
    (root / f"records/people/{MENTEE}.yaml").write_text(PERSON, "utf-8")
    mentee = root / f"records/mentees/graduates/{MENTEE}.yaml"
    mentee.write_text(mentee.read_text("utf-8") + "why: My quiet wish\n", "utf-8")
    git(root, "init", "-q", "-b", "main")
    commit(root, "Begin")
    return root


def test_a_book_that_was_moved_keeps_no_text_of_theirs_from_before(root: Path) -> None:
    (root / "data").mkdir()
    git(root, "mv", "records", "schemas", "data/")
    commit(root, "Move the book")
    clean = root.parent / "moved.git"
    done = forget(root / "data", "--history", str(clean), "--no-input")
    assert done.return_value == 0, done.output
    for word in ("My quiet wish", "Maple County", "quietfox"):
        assert word not in objects(clean)
    before = git(clean, "show", f"main^:records/people/{MENTEE}.yaml")
    assert before.endswith(f"forgotten: {DAY}")


def test_a_record_is_known_by_what_stands_in_it_wherever_it_lay(root: Path) -> None:
    person = root / f"records/people/{MENTEE}.yaml"
    mentee = root / f"records/mentees/graduates/{MENTEE}.yaml"
    held = {each: each.read_text("utf-8") for each in (person, mentee)}
    (root / "drafts").mkdir()
    places = ("records/people/theo.yaml", "drafts/theo.yml", "drafts/theo.json", "drafts/application")
    for path, text in zip(places, (held[person], held[person], "", held[mentee]), strict=True):
        if text:
            (root / path).write_text(text.replace("Maple", "Oak").replace("quiet wish", "first wish"), "utf-8")
    (root / places[2]).write_text(f'{{"id": "{MENTEE}", "name": "T", "place": {{"county": "Elm"}}}}\n', "utf-8")
    (root / "drafts/goal.yml").write_text("mentorship: ms-grd1\nid: g\ntitle: As Théo says\nsteps: []\n", "utf-8")
    commit(root, "First thoughts")
    for path in (*places, "drafts/goal.yml"):
        (root / path).unlink()
    commit(root, "Where it belongs")
    clean, said = anew(root, left=1)
    assert "The name of drafts/theo.yml: “theo”" in said
    told = objects(clean)
    for word in ("Oak", "Elm", "first wish", "Théo"):
        assert word not in told


def test_a_file_of_theirs_that_cannot_be_read_is_told_as_left(root: Path) -> None:
    (root / "drafts").mkdir()
    (root / "drafts/theo.txt").write_text(f"id: {MENTEE}\n  name: Théo: yes\n why: My own town\n", "utf-8")
    commit(root, "A draft")
    said = anew(root, left=1)[1]
    assert f"drafts/theo.txt, which cannot be read, look yourself: “{MENTEE}” (in " in said


def _others_session(root: Path) -> None:
    data = session("2026-11-02", minutes=45, topics=[f"{NAME} wrote to us"])
    entry = {"role": "mentor", "by": "p-ment3", "name": "Vera", "on": "2026-11-02", "method": "typed"}
    write(root, resealed({**data, "mentorship": "ms-hrs1", "signatures": [entry]}), OTHERS)


def test_a_signature_of_another_pair_whose_text_named_them_reads_as_forgotten(root: Path, tmp_path: Path) -> None:
    _others_session(root)
    commit(root, "A session of others")
    clean, _ = anew(root)
    git(tmp_path, "clone", "-q", str(clean), "clone")
    signed = open_book(tmp_path / "clone", date.fromisoformat(DAY)).reckoning.signed
    assert [each.seal for each in signed["session/ms-hrs1/2026-11-02"]] == [SealState.FORGOTTEN]


def test_what_the_check_says_anew_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _others_session(root)
    commit(root, "A session of others")
    monkeypatch.setattr("mentorbook.forgetting.belonging.SIGNED_KINDS", ())
    monkeypatch.setattr("mentorbook.forgetting.redacting.SIGNED_KINDS", ())
    said = anew(root, left=1)[1]
    assert "The check of the newest commit says what it did not say before:" in said
    assert "session/ms-hrs1/2026-11-02: the signature as mentor reads as altered." in said


def test_the_name_without_accents_goes_too(root: Path) -> None:
    (root / "notes.md").write_text("Theo Abara-Dinh, THEO ABARA DINH and Abara-Dinh, Theo.\n", "utf-8")
    commit(root, "Theo Abara-Dinh joins", ("Theo Abara-Dinh", "t@work.example"))
    clean, said = anew(root)
    assert "No object, branch or tag in it holds these words any more. Pictures and packed files were not" in said
    assert git(clean, "show", "main:notes.md") == f"{MENTEE}, {MENTEE} and {MENTEE}."
    assert git(clean, "log", "-1", "--format=%an %ae %s") == f"{MENTEE} {MENTEE}@forgotten.invalid {MENTEE} joins"


WRITTEN = {
    "json": b'"Th\\u00e9o Abara-\\u0110inh"',
    "uri": b"mailto:x?subject=Th%C3%A9o+Abara-%C4%90inh",
    "mail": b"To: theo=40abara.example",
    "html": b"theo&#64;abara.example",
    "wide": NAME.encode("utf-16"),
    "latin": "Théo\n".encode("latin-1"),
}


def test_what_is_written_as_programs_do_is_told_with_its_commit_and_path(root: Path) -> None:
    for name, content in WRITTEN.items():
        (root / f"{name}.txt").write_bytes(content)
    commit(root, "Notes")
    clean, said = anew(root, left=1)
    short = git(clean, "rev-parse", "main")[:10]
    for name in WRITTEN:
        assert any(f"  {name}.txt: “" in line and f"(in {short})" in line for line in said.split("\n")), (name, said)
    assert "cat-file" not in said


def test_names_of_branches_and_tags_are_told_with_what_renames_them(root: Path) -> None:
    git(root, "branch", "apply/quietfox")
    git(root, "tag", "theo-abara-dinh")
    git(root, "tag", "-a", "-m", "x", "for-abara")
    clean, said = anew(root, left=1)
    assert f"Branch apply/quietfox: “quietfox”. Rename it: git -C {clean} branch -m apply/quietfox NEW" in said
    assert f"Rename it: git -C {clean} tag NEW theo-abara-dinh && git -C {clean} tag -d theo-abara-dinh" in said
    assert f"git -C {clean} tag -a NEW" in said
    assert "refs/heads/apply/quietfox" in git(clean, "for-each-ref")


def test_short_parts_of_a_name_go_out_of_their_own_pairs() -> None:
    words = Words(MENTEE, names=("Li Wu", "Wu"))
    assert words.theirs("Li said so, and Mr Wu. Lithium, WuX") == f"{MENTEE} said so, and Mr {MENTEE}. Lithium, WuX"
    assert words.everywhere("Li said") == "Li said"
    assert words.found_in("Li, li and wu") == ["Li"]


def test_commits_of_somebody_with_one_part_of_the_name_stay_and_are_told(root: Path) -> None:
    (root / "a.md").write_text("a\n", "utf-8")
    commit(root, "A", ("Théo", "theo@brown.example"))
    clean, said = anew(root, left=1)
    assert "Commits by “Théo” <theo@brown.example> are left as they are; if they are theirs: --also" in said
    assert git(clean, "log", "-1", "--format=%an <%ae>") == "Théo <theo@brown.example>"
    clean, _ = anew(root, "--also", "theo@brown.example")
    assert git(clean, "log", "-1", "--format=%an <%ae>") == f"{MENTEE} <{MENTEE}@forgotten.invalid>"


def test_a_namesakes_name_stays_but_in_their_own_records_and_commits(root: Path) -> None:
    other = "records/people/p-n4mes.yaml"
    (root / other).write_text(f"id: p-n4mes\nname: {NAME}\nlist_as: Abara-Đinh\n", "utf-8")
    commit(root, "Another of the name", (NAME, "another@host.example"))
    (root / "notes.md").write_text(f"{NAME} <theo@abara.example>; {NAME}\n", "utf-8")
    commit(root, f"By {NAME}", (NAME, "theo@abara.example"))
    clean, said = anew(root, left=1)
    assert f"Somebody else in this book is called {NAME} too" in said
    assert NAME in git(clean, "show", f"main:{other}")
    assert git(clean, "show", "main:notes.md") == f"{MENTEE} <{MENTEE}@forgotten.invalid>; {NAME}"
    assert git(clean, "log", "-1", "--format=%an|%s") == f"{MENTEE}|By {MENTEE}"
    assert git(clean, "log", "-1", "--skip=1", "--format=%an <%ae>") == f"{NAME} <another@host.example>"
    assert NAME not in git(clean, "show", f"main:records/people/{MENTEE}.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fitz-Nguyen, Daniel", "p-3p0gj"),
        ("Kim Fitz-Nguyen, Daniel Brown", None),
        ("ask Fitz-Nguyen, Daniel Brown", None),
        ("Fitz-Nguyen,\nDaniel", None),
        ("Fitz-Nguyen Daniel", None),
        ("Daniel, Fitz-Nguyen", None),
        ("see docs/quietfox/notes and quietfox.txt", None),
        ("@quietfox and https://github.com/quietfox/x", "@p-3p0gj"),
        ("login: quietfox", "login: p-3p0gj"),
        ("1+quietfox@users.noreply.github.com", "p-3p0gj@forgotten.invalid"),
    ],
)
def test_what_may_mean_somebody_else_stays(text: str, told: str | None) -> None:
    words = Words("p-3p0gj", names=("Daniel Fitz-Nguyen", "Fitz-Nguyen"), logins=("quietfox",))
    new = words.everywhere(text)
    if told == "@p-3p0gj":
        told = "p-3p0gj and https://github.com/p-3p0gj/x"
    assert new == (told or text)
    assert told or words.is_named_in(new)


def test_all_that_is_left_can_be_had_in_a_file(root: Path, tmp_path: Path) -> None:
    for number in range(45):
        (root / f"n{number}.md").write_text(f"{number}: Théo\n", "utf-8")
    commit(root, "Notes")
    said = anew(root, left=1)[1]
    assert "stands in 45 places" in said
    assert "and 5 more: --list FILE writes all of them." in said
    anew(root, "--list", str(tmp_path / "left.txt"), left=1)
    assert len((tmp_path / "left.txt").read_text("utf-8").splitlines()) == 45


def test_a_record_that_cannot_be_read_is_said_with_its_place(root: Path) -> None:
    path = f"records/people/{MENTEE}.yaml"
    (root / path).write_text(f"id: {MENTEE}\nname: [Théo\n", "utf-8")
    said = getattr(forget(root, "--dry-run").exception, "message", "")
    assert said.startswith(f"{path}:")
    assert f"the record of {MENTEE} cannot be read" in said
