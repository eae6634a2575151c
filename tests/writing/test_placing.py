"""A new file gets to its place whole, once, and over nothing."""

import multiprocessing
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import fake_msvcrt
import pytest

from mentorbook.records import load_kinds
from mentorbook.writing import Draft, NotWrittenError, Placed, place, record_text
from mentorbook.writing.files import put_new
from mentorbook.writing.lock import locked

PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)
SESSION = {
    "mentorship": "ms-4h2k", "id": "2026-03-14", "date": "2026-03-14", "minutes": 60, "contact": "meeting",
    "mode": "video",
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "records").mkdir()
    return tmp_path


def draft(**other: Any) -> Draft:
    data = SESSION | other
    return Draft(KINDS["session"], data, record_text(data, KINDS["session"].field))


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_schema_says_the_place(root: Path) -> None:
    assert place(root, draft()) is Placed.NEW
    path = "records/mentorships/ms-4h2k/sessions/2026-03-14.yaml"
    assert files(root) == {path: draft().content}
    umask = os.umask(0)
    os.umask(umask)
    assert (root / path).stat().st_mode & 0o777 == 0o666 & ~umask


def test_twice_is_once_also_where_the_text_differs(root: Path) -> None:
    place(root, draft())
    path = root / draft().path
    path.write_text("# mine\n" + path.read_text("utf-8"), "utf-8")
    before = files(root)
    assert place(root, draft()) is Placed.THERE
    assert files(root) == before


def test_nothing_is_written_over(root: Path) -> None:
    place(root, draft())
    before = files(root)
    with pytest.raises(NotWrittenError, match="is there already, with other values"):
        place(root, draft(minutes=45))
    assert files(root) == before


@pytest.mark.parametrize("other", [{"id": ".."}, {"id": "a/b"}, {"mentorship": ""}, {"mentorship": "MS-1"}, {"id": 1}])
def test_an_id_that_leads_elsewhere_has_no_place(root: Path, other: dict[str, Any]) -> None:
    with pytest.raises(NotWrittenError, match="do not say where"):
        place(root, draft(**other))
    assert files(root) == {}


def test_a_link_on_the_way_is_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (root / "records/mentorships").symlink_to(outside)
    with pytest.raises(NotWrittenError, match="leads over a link"):
        place(root, draft())
    assert not list(outside.iterdir())


def test_a_full_disk_leaves_nothing_behind(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWrittenError, match="no space left"):
        place(root, draft())
    assert [path.name for path in root.rglob("*")] == ["records"]


def test_a_disk_without_hard_links_is_written_to_as_well(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    assert place(root, draft()) is Placed.NEW
    assert place(root, draft()) is Placed.THERE
    assert list(files(root)) == [draft().path]


def test_what_a_killed_command_left_is_swept(root: Path) -> None:
    (root / ".mentorbook-4711.tmp").write_text("half", "utf-8")
    place(root, draft())
    assert list(files(root)) == [draft().path]


def test_another_writer_is_waited_for_and_then_told(root: Path) -> None:
    with (
        locked(root),
        pytest.raises(NotWrittenError, match="Another command is writing"),
        locked(root, patience=0.05),
    ):
        pytest.fail("two held the book at once")
    with locked(root, patience=0.05):
        pass


def write_many(root: Path, who: int) -> list[str]:
    """Place 40 records, of which half have the ids of the other writer's, and say which were new."""
    new = []
    for number in range(40):
        shared = number % 2
        own = draft(id=f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}{'' if shared else f'-{who + 2}'}", minutes=60)
        if place(root, own) is Placed.NEW:
            new.append(own.path)
    return new


def test_of_two_writers_at_once_each_record_is_kept_and_each_is_new_to_one(root: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        first, second = pool.starmap(write_many, [(root, 0), (root, 1)])
    assert sorted([*first, *second]) == sorted(files(root))
    assert len(files(root)) == 60


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)  # which makes its import fail
    monkeypatch.setitem(sys.modules, "msvcrt", fake_msvcrt)


@pytest.mark.usefixtures("windows")
def test_where_no_folder_can_be_locked_a_file_is(root: Path) -> None:
    with (
        locked(root),
        pytest.raises(NotWrittenError, match="Another command is writing"),
        locked(root, patience=0.05),
    ):
        pytest.fail("two held the book at once")
    assert place(root, draft()) is Placed.NEW
    assert place(root, draft()) is Placed.THERE
    assert fake_msvcrt.held == []
    assert set(files(root)) == {draft().path, ".mentorbook-lock.tmp"}
    ignored = (PROJECT / ".gitignore").read_text("utf-8").splitlines()
    assert ".mentorbook-*.tmp" in ignored


@pytest.mark.usefixtures("windows")
def test_where_no_file_of_a_lock_can_be_made_it_is_told(root: Path) -> None:
    (root / ".mentorbook-lock.tmp").mkdir()
    with pytest.raises(NotWrittenError, match="The book's folder cannot be locked: is a directory"):
        place(root, draft())


def refuse() -> None:
    raise NotWrittenError("The book has changed meanwhile.")


def test_what_the_book_refuses_by_then_is_not_written(root: Path) -> None:
    with pytest.raises(NotWrittenError, match="changed meanwhile"):
        place(root, draft(), refuse)
    assert files(root) == {}
    place(root, draft())
    assert place(root, draft(), refuse) is Placed.THERE  # there is nothing to look at


def test_no_folder_of_records_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="There is no folder records/ here"):
        place(tmp_path, draft())


def test_new_is_never_over_also_below_the_lock(root: Path) -> None:
    path = "records/people/p-00000.yaml"
    assert put_new(root, path, b"one")
    assert not put_new(root, path, b"two")
    assert (root / path).read_bytes() == b"one"
    shutil.rmtree(root / "records/people")


def test_a_file_that_comes_from_elsewhere_at_the_last_moment_is_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = root / draft().path
    path.parent.mkdir(parents=True)
    path.write_text("another program's\n", "utf-8")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    assert not put_new(root, draft().path, draft().content)
    assert path.read_text("utf-8") == "another program's\n"
