"""Forgetting is a maintainer's act outside of the review, which refuses it and then judges by what is new."""

from pathlib import Path

import pytest
from gate_book import DAY, GateBook
from git_book import git

from mentorbook.book import open_book_at
from mentorbook.forgetting import SCHEMA, Forgetting, Words
from mentorbook.history import HistoryError, files_at, find_revision, rewrite_history

EVE = "p-eeeee"


def forgetting(gate: GateBook) -> Forgetting:
    register = open_book_at(gate.root, "main", DAY).register
    person = register.get("person", EVE)
    assert person is not None
    return Forgetting(Words(EVE, names=(person.data["name"],)), register.kinds, ("ms-aaaa", "ms-bbbb"), DAY)


@pytest.mark.parametrize("actor", ["coord", "maint"])
def test_the_review_refuses_a_proposal_that_forgets_somebody(actor: str, gate: GateBook) -> None:
    forgets, schema = forgetting(gate), git(gate.root, "show", f"main:{SCHEMA}").encode()
    files = files_at(gate.root, find_revision(gate.root, "main"))[0]
    changed = {
        each.path: after.decode()
        for each in files
        if (after := forgets.blob(each.path, each.content, schema)) != each.content
    }
    assert f"records/people/{EVE}.yaml" in changed
    found = gate.review(gate.propose(changed), actor)
    assert not found.may_merge


def test_a_proposal_on_the_old_history_does_not_fit_the_new_one(gate: GateBook, tmp_path: Path) -> None:
    target = tmp_path / "book.git"
    done = rewrite_history(gate.root, target, forgetting(gate), SCHEMA)
    assert done.changed
    git(target, "fetch", "-q", str(gate.root), "main:refs/heads/old")
    new = GateBook(target)
    with pytest.raises(HistoryError, match="no common history"):
        new.review("old", "coord")
    assert new.review("main", "coord").may_merge
