"""A mentorship that is left out with a broken record does not make its mentee look unmatched."""

import shutil
from pathlib import Path

import pytest

from mentorbook.book import open_book

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize("broken", ["people/{mentor}", "mentors/{program}/{mentor}", "mentorships/{id}/mentorship"])
def test_nobody_is_offered_to_a_second_mentor_because_a_file_is_broken(tmp_path: Path, broken: str) -> None:
    for folder in ("records", "schemas", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    before = {todo.record for todo in open_book(tmp_path).todos() if todo.verb == "match"}
    reckoning = open_book(tmp_path).edition("program").reckoning
    assert reckoning is not None
    running = next(m for m in reckoning.mentorships.values() if m.state == "running")
    place = broken.format(mentor=running.mentor, program=running.program, id=running.id)
    file = tmp_path / f"records/{place}.yaml"
    file.write_text(file.read_text() + "plaze: here\n")
    book = open_book(tmp_path)
    assert running.id not in {shown.id for shown in book.edition("program").of("mentorship")}
    assert {todo.record for todo in book.todos() if todo.verb == "match"} == before
