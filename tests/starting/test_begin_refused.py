"""What cannot be begun is refused with the way out, and nothing is left behind or touched."""

import os
import subprocess
from pathlib import Path

import click
import pytest
from begun_book import PROGRAMS, begin, coordinator_of, record, typed

from mentorbook.cli import init as command
from mentorbook.starting import NotBegunError, find_origin, laying

SURE = ("--program", "assp-cps", "--officer", "marta-lindqvist", "--no-input")
BLANK = ("--program", "blank", "--officer", "marta-lindqvist", "--no-input")


def inside(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "records"])
def test_a_folder_that_holds_something_is_not_touched(name: str, tmp_path: Path) -> None:
    book = tmp_path / "book"
    book.mkdir()
    if name == "records":
        (book / name).mkdir()
    else:
        (book / name).write_text("mine", "utf-8")
    before = inside(tmp_path)
    done = typed("init", str(book), *SURE)
    assert done.return_value == 1
    assert "is not empty. Nothing was touched. Name a new folder" in done.output
    assert inside(tmp_path) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["book"]


def test_an_empty_repository_is_filled_and_the_first_commit_left_to_its_owner(tmp_path: Path) -> None:
    book = tmp_path / "book"
    subprocess.run(["git", "init", "-q", str(book)], check=True)
    done = typed("init", str(book), *SURE)
    assert done.return_value == 0
    assert "It is not committed yet: git add --all, and git commit." in done.output
    assert (book / "records/programs/assp-cps.yaml").is_file()
    assert subprocess.run(["git", "rev-parse", "HEAD"], cwd=book, capture_output=True, check=False).returncode != 0


def test_a_repository_with_a_history_is_left_alone(tmp_path: Path) -> None:
    book = begin(tmp_path / "book", "assp-cps")
    subprocess.run(["git", "rm", "-rq", "."], cwd=book, check=True)
    done = typed("init", str(book), *SURE)
    assert (done.return_value, "has a history already" in done.output) == (1, True)


def test_without_git_there_is_no_repository(tmp_path: Path) -> None:
    begin(tmp_path / "deep/down/book", "assp-cps", more=("--no-git",))
    assert not (tmp_path / "deep/down/book/.git").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--program", "stat-cps", *SURE[2:]), "Did you mean state-cps?"),
        (SURE[:2] + SURE[4:], "--officer is missing"),
        (SURE[2:], "--program is missing. Name one or more of: assp-cps"),
        (BLANK, "--title is missing"),
        ((*BLANK, "--title", "Wren"), "--id is missing"),
        ((*BLANK, "--title", "Wren", "--id", "Wren CPS"), "cannot be a program's id"),
        ((*BLANK, "--title", "Wren", "--id", "state-cps"), "no name of a program that comes along"),
        ((*SURE, "--since", "2199-01-01"), "--since 2199-01-01 lies ahead"),
        ((*SURE, "--id", "wren"), "--id and --title go with --program blank"),
        ((*SURE, "--repository", "file:///etc/passwd"), "--repository is a web address"),
        ((*SURE, "--repository", "https://forge.example/a b\nfoo: 1"), "--repository is a web address"),
    ],
)
def test_what_was_typed_wrongly_is_told_and_nothing_is_made(words: tuple[str, ...], told: str, tmp_path: Path) -> None:
    done = typed("init", str(tmp_path / "book"), *words)
    assert isinstance(done.exception, click.UsageError)
    assert told in done.exception.message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--officer", "no login!"), "The officer cannot be written down."),
        (("--name", "two\nlines"), "The officer cannot be written down."),
        (("--email", "not an address"), "email: this is not written as it has to be."),
        (("--timezone", "America/Chicaco"), "No time zone has this name. Did you mean America/Chicago?"),
        (("--timezone", "here"), "timezone: this is not written as it has to be."),
    ],
)
def test_a_value_that_cannot_stand_in_a_record_takes_all_of_it_back(
    more: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    done = typed("init", str(tmp_path / "new/book"), *SURE, *more)
    assert done.return_value == 1
    assert told in done.output
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_says_no_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def put(target: Path, content: bytes) -> None:
        written.append(target)
        if len(written) == 20:
            raise OSError(28, "No space left on device")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    monkeypatch.setattr(laying, "put", put)
    done = typed("init", str(tmp_path / "new/book"), *SURE)
    assert (done.return_value, "cannot be written: no space left on device" in done.output) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_is_left_empty_where_one_thing_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "book"
    book.mkdir()
    rename, moved = Path.rename, []

    def once(self: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == 5:
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", once)
    assert typed("init", str(book), *SURE, "--no-git").return_value == 1
    assert inside(tmp_path) == {}
    assert [each.name for each in tmp_path.iterdir()] == ["book"]


def test_stopped_by_hand_it_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "_refuse_unsound", stopped)
    with pytest.raises(KeyboardInterrupt):
        laying.lay_out(tmp_path / "book", {"a.txt": b"a"}, stopped)
    assert list(tmp_path.iterdir()) == []


def test_asked_at_a_terminal_it_takes_answers_and_leaves_the_rest_to_later(tmp_path: Path) -> None:
    answers = [
        "blank",
        "Wren mentors",
        "wren",
        "marta-lindqvist",
        "Marta Lindqvist",
        "y",
        "Wren Office",
        "The desk",
        "",
        "",
        "since ever",
        "2199-01-01",
        "2026-01-05",
        "y",
    ]
    # The order of the questions: programs, title, id, account, name, whether the office is known, the office, since
    # when it is held, and the promise.
    day = ("--as-of", "2026-11-21")
    done = typed("init", str(tmp_path / "book"), *day, answers="".join(f"{each}\n" for each in answers))
    assert (done.exception, done.return_value) == (None, 0), done.output
    program = record(tmp_path / "book/records/programs/wren.yaml")
    assert (program["organisation"], program["contact"]) == ("Wren Office", {"office": "The desk"})
    person = record(tmp_path / f"book/records/people/{coordinator_of(tmp_path / 'book')}.yaml")
    assert person["name"] == "Marta Lindqvist"
    assert (program["officers"][0]["from"], person["logins"][0]["from"]) == ("2026-01-05", "2026-01-05")
    assert {(each["to"], each["on"]) for each in person["consents"]} == {
        ("record-keeping", "2026-11-21"), ("confidentiality", "2026-11-21")
    }  # fmt: skip
    assert "Write the day as year-month-day" in done.output
    assert "nobody would be in office" in done.output
    assert "Does Marta Lindqvist promise this, and agree? [y/N]" in done.output
    assert "not written down yet" not in done.output


def test_who_was_not_asked_has_promised_nothing_and_is_told(tmp_path: Path) -> None:
    done = typed("init", str(tmp_path / "book"), *SURE)
    assert "promise of confidentiality is not written down yet: see PROTECT.md" in done.output
    assert "consents" not in record(tmp_path / f"book/records/people/{coordinator_of(tmp_path / 'book')}.yaml")


def test_what_the_office_says_stands_in_its_file_and_nothing_else_is_asked(tmp_path: Path) -> None:
    told = ("--organisation", 'Wren "Office": #1', "--office", "- The desk", "--email", "desk@wren.org")
    book = begin(tmp_path / "book", "state-cps", more=(*told, "--timezone", "America/Chicago"))
    program = record(book / "records/programs/state-cps.yaml")
    assert program["organisation"] == 'Wren "Office": #1'
    assert program["contact"] == {"office": "- The desk", "email": "desk@wren.org"}
    assert program["timezone"] == "America/Chicago"
    assert typed("check", "--root", str(book), "--strict").return_value == 0


def test_the_repository_s_address_is_put_into_the_portal_s_settings(tmp_path: Path) -> None:
    address = "https://forge.wren.org/office/records"
    book = begin(tmp_path / "book", "blank", more=("--repository", f"{address}/", "--forge", "forgejo"))
    settings = (book / "mkdocs.yml").read_text("utf-8")
    assert f"\n      repository: {address}\n      branch: main\n      forge: forgejo\n      # way:" in settings


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_book_of_one_s_own_begins_no_other(program: str, tmp_path: Path) -> None:
    book = begin(tmp_path / "book", program)
    with pytest.raises(
        NotBegunError, match=r"belongs to a program's own repository.* Run the command from the project"
    ):
        find_origin(book / "plugins/mentorbook")


def test_the_first_commit_is_made_where_git_knows_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    done = typed("init", str(tmp_path / "book"), *SURE)
    assert done.return_value == 0
    assert "Git does not know your name yet" in done.output
    told = subprocess.run(
        ["git", "log", "-1", "--format=%an %ae %s"], cwd=tmp_path / "book", capture_output=True, text=True, check=True
    ).stdout
    assert told.startswith("Mentorbook mentorbook@localhost.invalid Begin assp-cps with Mentorbook ")
    assert os.environ["HOME"] == str(tmp_path / "home")
