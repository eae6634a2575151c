"""mentorbook take: lines that a form made for a record that is there are added to it, and to nothing else."""

from pathlib import Path

import pytest
from portal_book import copied
from writing_book import files, lay_out, typed

from mentorbook.views.forms.plans import PLANS
from mentorbook.writing.pieces import ADDED

PAIR = "records/mentorships/ms-hrs1/mentorship.yaml"
CLOSURE = "closure:\n  on: 2026-11-20\n  outcome: completed\n  why: It was good\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "book")


def take(root: Path, *texts: str, path: str = PAIR, status: int = 0) -> str:
    names = []
    for number, text in enumerate(texts):
        shared = root.parent / f"add-to-mentorship ({number}).yaml"
        shared.write_text(f"# Lines to add to {path}\n{text}", encoding="utf-8")
        names.append(str(shared))
    done = typed(root, ["take", "--no-input", *names])
    if done.exception:
        raise done.exception
    assert done.return_value == status, done.output
    return done.output


def test_what_forms_add_is_what_can_be_taken_in() -> None:
    entries = {plan.entry for plan in PLANS if plan.entry}
    assert entries == {f"{kind}/{name}" for kind, names in ADDED.items() for name in names}


def test_a_closure_is_added_and_all_else_stays(root: Path) -> None:
    before = files(root)
    assert "lines, into records/mentorships/ms-hrs1/mentorship.yaml" in take(root, CLOSURE)
    after = files(root)
    name = PAIR.removeprefix("records/")
    assert after.pop(name).replace(CLOSURE, "") == before.pop(name)
    assert after == before
    assert "this stands in records/mentorships/ms-hrs1/mentorship.yaml already" in take(root, CLOSURE)


@pytest.mark.parametrize(
    ("text", "path", "says"),
    [
        ("started: 2026-01-01\n", PAIR, "started is not added to a mentorship by a shared file."),
        ("mentor: p-ment2\n", PAIR, "mentor is not added to a mentorship by a shared file."),
        (CLOSURE, "records/mentorships/ms-none/mentorship.yaml", "no such record is there"),
        ("approval:\n  by: p-c00rd\n", "records/mentors/car-seats/p-ment2.yaml", "Use `mentorbook approve`"),
        ("officers: []\n", "records/programs/car-seats.yaml", "Change the program's file by hand"),
        ("logins: []\n", "records/people/p-ment2.yaml", "Change the person's file by hand"),
        ("approval:\n  by: p-c00rd\n", "records/mentors/car-seats/p-ment9.yaml", "no such record is there"),
        (CLOSURE.replace("2026-11-20", "2026-11-22"), PAIR, "The day of this closure lies ahead"),
        (CLOSURE.replace("2026-11-20", "2026-02-30"), PAIR, "there is no such day in the calendar"),
        (CLOSURE.replace("completed", "fled"), PAIR, "this is not one of the words that can stand here"),
        (CLOSURE + "  by: p-ment2\n", PAIR, "Closed by somebody who is neither of the two nor the coordinator."),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_is_written(root: Path, text: str, path: str, says: str) -> None:
    before = files(root)
    assert says in take(root, text, path=path, status=1)
    assert files(root) == before


def test_another_closure_is_not_written_over_the_first(root: Path) -> None:
    said = take(root, CLOSURE, CLOSURE.replace("good", "short"), status=1)
    assert "something else stands here already" in said
    assert files(root)[PAIR.removeprefix("records/")].endswith(CLOSURE)


def test_a_path_outside_the_book_is_no_record(root: Path) -> None:
    before = files(root)
    take(root, CLOSURE, path="records/../../etc/passwd.yaml", status=1)
    assert files(root) == before


CEU = """ceus:
  - on: 2026-11-02
    title: Belts
    hours: 1
    sort: teleconference
    provider: A call
    proof: A PDF
"""


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["sound-first", "wrong-first"])
@pytest.mark.parametrize("wrong", [("1\n", "500\n"), ("2026-11-02", "2026-02-30"), ("teleconference", "seance")])
def test_of_two_files_for_one_record_the_sound_one_is_taken_in(
    tmp_path: Path, order: tuple[int, ...], wrong: tuple[str, str]
) -> None:
    root = copied(tmp_path / "book")
    path = "records/certifications/p-4y5m9/cycle-2026.yaml"
    texts = [CEU, CEU.replace("Belts", "Buckles").replace(*wrong)]
    said = take(root, *[texts[number] for number in order], path=path, status=1)
    assert "1 of 2 could not be taken in." in said
    after = (root / path).read_text("utf-8")
    assert "title: Belts" in after
    assert "title: Buckles" not in after
