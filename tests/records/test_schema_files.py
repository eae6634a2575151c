"""A schema that is no plain file is refused in one line; nobody waits for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from base_book import laid_out, with_prose

COMMAND = str(Path(sys.executable).with_name("mentorbook"))
PATIENCE = 60  # seconds; a check takes one


def gone(path: Path) -> None:
    path.unlink()


def pipe(path: Path) -> None:
    gone(path)
    os.mkfifo(path)


def folder(path: Path) -> None:
    gone(path)
    path.mkdir()


def link(path: Path) -> None:
    other = path.parents[1] / "elsewhere.json"
    shutil.move(path, other)
    path.symlink_to(other)


def circle(path: Path) -> None:
    gone(path)
    path.symlink_to(path)


def long(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + " " * 300_000, encoding="utf-8")


def run(book: Path, command: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, *command], cwd=book, capture_output=True, text=True, check=False, timeout=PATIENCE)


@pytest.mark.parametrize("name", ["session", "dialect"])
@pytest.mark.parametrize(
    ("change", "says"),
    [
        (pipe, "This is a pipe between programs (FIFO), not a file. Take it away."),
        (folder, "This is a folder, not a file. Take it away."),
        (link, "link"),
        (circle, "link"),
        (long, "KiB"),
    ],
)
def test_it_is_said_where_and_the_book_is_not_opened(
    change: Callable[[Path], None], says: str, name: str, tmp_path: Path
) -> None:
    book = laid_out(tmp_path / "book", {"today": True})
    change(book / f"schemas/{name}.schema.json")
    done = run(book, ("check",))
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"schemas/{name}.schema.json" in done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("status",), ("print", "ms-hrs1"), ("build",)])
def test_no_command_waits_for_a_pipe(command: tuple[str, ...], tmp_path: Path) -> None:
    book = with_prose(laid_out(tmp_path / "book", {"today": True}))
    pipe(book / "schemas/session.schema.json")
    done = run(book, command)
    assert (done.returncode, "session.schema.json" in done.stderr) == (1, True), done.stderr
    assert "Traceback" not in done.stderr


def test_a_pipe_beside_the_schemas_is_refused_too(tmp_path: Path) -> None:
    book = laid_out(tmp_path / "book", {"today": True})
    os.mkfifo(book / "schemas/more.schema.json")
    done = run(book, ("check",))
    assert (done.returncode, "schemas/more.schema.json" in done.stderr) == (1, True)
