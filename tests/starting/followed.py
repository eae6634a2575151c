"""A guide followed to the letter: its files are written, its lines added, its commands typed, in their order."""

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from begun_book import coordinator_of, typed
from click.testing import Result

from mentorbook.book import open_book
from mentorbook.findings import Finding, Severity
from mentorbook.records import day, register

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INTO = re.compile(r"# (\S+), at the end(?: of (\w+))?\n")
WHOLE = re.compile(r"# ((?:records/)?[\w./-]+\.yaml)\n")
TABLE = re.compile(r"^\| `\.venv/bin/(mentorbook [^`]+)` \|", re.MULTILINE)
COORDINATOR = "p-9wd2t"  # for whom the guides say to write one's own


class Clock(datetime):
    """A clock that stands."""

    stands = datetime(2026, 11, 21, 12, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:
        del tz
        return cls.stands


@dataclass
class Follower:
    """Somebody with a guide in one hand and a book that was begun in the other."""

    root: Path
    patch: pytest.MonkeyPatch
    typed: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)

    def on(self, today: date) -> "Follower":
        self.patch.setattr(Clock, "stands", datetime(today.year, today.month, today.day, 12, tzinfo=UTC))
        for reads_the_clock in (day, register):
            self.patch.setattr(reads_the_clock, "datetime", Clock)
        self.patch.chdir(self.root)
        return self

    def follow(self, guide: str, *, scripts: bool = False) -> None:
        text = (self.root / f"docs/guides/{guide}.md").read_text("utf-8")
        text = text.replace(COORDINATOR, coordinator_or(self.root, COORDINATOR))
        for sort, block in FENCE.findall(text):
            if whole := WHOLE.match(block):
                self._write(whole[1], block)
            elif into := INTO.match(block):
                self._add(into[1], into[2] or "", block[into.end() :])
            elif sort == "console":
                for line in block.splitlines():
                    self.type(line.removeprefix("$ "))
            elif sort == "text":
                self._text(block, scripts=scripts)
        for command in TABLE.findall(text):
            self.type(command)

    def type(self, command: str) -> Result:
        name, *words = shlex.split(command)
        assert name == "mentorbook"
        done = typed(*words)
        wanted = 1 if "--strict" in words else 0
        assert done.exception is None, (command, done.exception)
        assert done.return_value == wanted, (command, done.output)
        self.typed.append(command)
        return done

    def errors(self) -> list[Finding]:
        return [each for each in open_book(Path()).findings() if each.severity is Severity.ERROR]

    def _write(self, path: str, block: str) -> None:
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(block, "utf-8")
        self.written.append(path)

    def _add(self, path: str, under: str, lines: str) -> None:
        text = Path(path).read_text("utf-8")
        if under:
            whole = re.search(rf"^{under}:\n(?:[ -].*\n)+", text, re.MULTILINE)
            assert whole, under
            text = text[: whole.end()] + lines + text[whole.end() :]
        else:
            text += lines
        Path(path).write_text(text, "utf-8")
        self.written.append(path)

    def _text(self, block: str, *, scripts: bool) -> None:
        for line in block.splitlines():
            if line.startswith("cd ") and Path(line[3:]).is_dir():
                self.patch.chdir(line[3:])
            if scripts and line.startswith("./scripts/portal"):
                self.run(f"{line} --no-serve")

    @staticmethod
    def run(line: str, **environment: str) -> None:
        """Run a script of the book, as it stands there."""
        done = subprocess.run(
            shlex.split(line), env={**os.environ, **environment}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def coordinator_or(root: Path, otherwise: str) -> str:
    people = sorted((root / "records/people").glob("*.yaml"), key=lambda path: path.stat().st_mtime_ns)
    own = [path.stem for path in people if "marta-lindqvist" in path.read_text("utf-8")]
    return own[0] if own else otherwise


Commit = Callable[[], None]
__all__ = ["Commit", "Follower", "coordinator_of"]
