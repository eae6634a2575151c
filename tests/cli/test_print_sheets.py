"""mentorbook print --what and --program: the sheets beside log and hours, and all of a program in a folder."""

import csv
from pathlib import Path

import pytest
from portal_book import PROJECT, run

PAIR = "ms-b75n"


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([PAIR, "--what", "agreement"], [f"{PAIR}-agreement.pdf"]),
        ([PAIR, "--what", "blank-log", "--paper", "a4", "--out", "here.pdf"], ["here.pdf"]),
        (["p-8t8ye", "--what", "certificate"], ["p-8t8ye-certificate-approved-state-cps.pdf"]),
        (["ms-kydw", "--what", "certificate"], ["ms-kydw-certificate-mentee.pdf", "ms-kydw-certificate-mentor.pdf"]),
        (["ms-kydw", "--what", "certificate", "--out", "c.pdf"], ["c-mentee.pdf", "c-mentor.pdf"]),
    ],
)
def test_it_writes_the_files_that_it_names(arguments: list[str], files: list[str], tmp_path: Path) -> None:
    done = run("print", *arguments, "--root", str(PROJECT), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == files
    for file in files:
        assert f"in {file}. Open it and print it." in done.stdout
        assert (tmp_path / file).read_bytes().startswith(b"%PDF")
    assert ("fingerprint" in done.stdout) is ("certificate" in arguments)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ms-4thg", "--what", "agreement"], "Not made: ms-4thg-agreement. No agreement is written down."),
        (
            ["p-z42k3", "--what", "certificate"],
            "Not made: p-z42k3-certificate-approved-state-cps. The mentor has retired.",
        ),
        (["p-pp7ft", "--what", "certificate"], "Not made: p-pp7ft-certificate. No program"),
    ],
)
def test_what_is_not_made_is_told_with_status_1(arguments: list[str], says: str, tmp_path: Path) -> None:
    done = run("print", *arguments, "--root", str(PROJECT), cwd=tmp_path)
    assert done.returncode == 1
    assert says in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Name a mentorship or a person by its id, or a program with --program."),
        ([PAIR, "--what", "hours"], "--what hours is of a person."),
        (["p-8t8ye", "--what", "agenda"], "--what agenda is of a mentorship."),
        ([PAIR, "--what", "agenda", "--format", "html"], "is printed as PDF alone"),
        ([PAIR, "--what", "agenda", "--portal", "https://portal.example.org"], "--portal is for a mentorship's log"),
        (["ms-b75m", "--what", "agenda"], "Did you mean ms-b75n?"),
        (["--program", "state-cps"], "add --out DIR"),
        ([PAIR, "--program", "state-cps", "--out", "x"], "name one of the two"),
        (["--program", "state-cp", "--out", "x"], "Did you mean state-cps?"),
        (["--program", "state-cps", "--out", "x", "--from", "2026-01-01"], "leave --format html, --from"),
    ],
)
def test_a_wrong_use_is_told_and_writes_nothing(arguments: list[str], says: str, tmp_path: Path) -> None:
    done = run("print", *arguments, "--root", str(PROJECT), cwd=tmp_path)
    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_all_of_a_program_lies_in_a_folder_with_a_list(tmp_path: Path) -> None:
    done = run("print", "--program", "wsyas-oacett", "--out", "all", "--root", str(PROJECT), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader((tmp_path / "all/list.csv").read_text("utf-8").splitlines()))
    made = [row for row in rows if row["file"]]
    assert sorted(row["file"] for row in made) == sorted(
        path.name for path in (tmp_path / "all").iterdir() if path.name != "list.csv"
    )
    assert {row["what"] for row in made} == {"log", "agreement", "goals", "agenda", "blank-log", "certificate", "hours"}
    assert all(bool(row["why not"]) is not bool(row["file"]) for row in rows)
    assert all(bool(row["fingerprint"]) is (row["what"] == "certificate") for row in made)
    assert len({row["file"] for row in made}) == len(made)
    assert f"{len(made)} sheets are in all." in done.stdout
    assert f"{len(rows) - len(made)} could not be made:" in done.stdout
    assert "ms-kydw-agenda: No next meeting is written down." in done.stdout
    assert "11 of 11: " in done.stderr
    again = run("print", "--program", "wsyas-oacett", "--out", "all", "--root", str(PROJECT), cwd=tmp_path)
    assert (again.returncode, "is not empty" in again.stderr) == (2, True)


def test_one_sort_of_sheet_of_a_program(tmp_path: Path) -> None:
    run("print", "--program", "state-cps", "--what", "certificate", "--out", "c", "--root", str(PROJECT), cwd=tmp_path)
    names = {path.name for path in (tmp_path / "c").iterdir()}
    assert "p-8t8ye-certificate-approved-state-cps.pdf" in names
    assert all("certificate" in name or name == "list.csv" for name in names)
