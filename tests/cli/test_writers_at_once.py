"""Two commands that write at once: what each alone may do and both together may not is done by one of them."""

import multiprocessing
from collections.abc import Sequence
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from writing_book import files, lay_out, typed

from mentorbook import writing
from mentorbook.book import open_book
from mentorbook.cli import acting, new, take
from mentorbook.writing import draft_of

DAY = "2026-11-20"
OPTIONS = ["mentorship=ms-hrs1", f"date={DAY}", "minutes=60", "contact=meeting", "mode=video", "start=17:30"]


def write(arguments: Sequence[str], root: Path, together: Barrier) -> tuple[int, str]:
    """Run a command that stops just before it takes the lock, until the other one is there too."""

    def at_once(command: Any) -> Any:
        def waiting(*words: Any) -> Any:
            together.wait(timeout=120)
            return command(*words)

        return waiting

    modules = [(new, "place"), (take, "place_each"), (acting, "save")]
    for module, name in modules:
        patch.object(module, name, at_once(getattr(writing, name))).start()
    done = typed(root, [*arguments, "--no-input"])
    if done.exception:
        raise done.exception
    return done.return_value, done.output


def both(root: Path, *commands: Sequence[str]) -> list[tuple[int, str]]:
    context = multiprocessing.get_context("fork")
    together = context.Barrier(2)
    answers: Any = context.Queue()
    writers = [context.Process(target=lambda each=each: answers.put(write(each, root, together))) for each in commands]
    for writer in writers:
        writer.start()
    said = sorted((answers.get(timeout=120) for _ in writers), key=lambda each: each[0])
    for writer in writers:
        writer.join()
    return said


def session(number: str) -> list[str]:
    given = [f"--set={each}" for each in [*OPTIONS, f"id={DAY}{number}"]]
    return ["new", "session", *given]


def shared(root: Path, number: str) -> list[str]:
    kind = open_book(root).register.kinds["session"]
    data = dict(each.split("=") for each in OPTIONS) | {"minutes": 60, "id": f"{DAY}{number}"}
    path = root.parent / f"shared{number}.yaml"
    path.write_text(draft_of(kind, data).text, "utf-8")
    return ["take", str(path)]


@pytest.mark.parametrize("ways", [(session, session), (session, shared), (shared, shared)])
def test_two_sessions_at_one_time_are_not_both_written(ways: tuple[Any, Any], tmp_path: Path) -> None:
    root = lay_out(tmp_path / "book")
    before = files(root)
    commands = [
        way(root, number) if way is shared else way(number) for way, number in zip(ways, ("", "-2"), strict=True)
    ]
    (fine, _), (refused, said) = both(root, *commands)
    assert (fine, refused) == (0, 1), said
    assert "The book has changed meanwhile, and the check would refuse this now" in said
    assert "another session at that time" in said
    assert len(files(root).keys() - before.keys()) == 1


def test_of_two_same_sessions_one_is_written_and_the_other_is_there(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "book")
    before = files(root)
    said = both(root, session(""), session(""))
    assert [status for status, _ in said] == [0, 0], said
    assert len(files(root).keys() - before.keys()) == 1
