"""Books that `mentorbook init` began, one a program: as the command leaves them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from mentorbook.cli.main import commands
from mentorbook.reading import Source, read_source
from mentorbook.starting import find_origin
from mentorbook.starting.choices import BLANK

DAY = "2026-08-24"  # since when the coordinator of the guides holds the office
TODAY = "2026-11-21"  # on which they are followed
PROGRAMS = (*find_origin().programs, BLANK)
OWN = ["--id", "wren-mentors", "--title", "Wren mentors"]


def typed(*arguments: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(commands, list(arguments), input=answers, standalone_mode=False)


def begin(root: Path, *programs: str, day: str = TODAY, more: tuple[str, ...] = ()) -> Path:
    """Begin a book of these programs without asking."""
    chosen = [word for each in programs for word in ("--program", each)]
    own = OWN if BLANK in programs else []
    officer = ["--officer", "marta-lindqvist", "--name", "Marta Lindqvist"]
    done = typed("init", str(root), *chosen, *own, *officer, "--since", DAY, "--no-input", "--as-of", day, *more)
    assert (done.exception, done.return_value) == (None, 0), done.output
    return root


def record(path: Path) -> Mapping[str, Any]:
    source = read_source(path.name, path.read_bytes())
    assert isinstance(source, Source)
    return source.data


def coordinator_of(root: Path) -> str:
    [person] = (root / "records/people").iterdir()
    return person.stem
