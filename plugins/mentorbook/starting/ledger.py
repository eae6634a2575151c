"""The file that tells what a repository was begun with, so that an upgrade knows what is the program's own change."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from mentorbook.starting.choices import Choices, are_sound
from mentorbook.starting.refused import NotBegunError

PATH = ".mentorbook-brought.json"
_ABOUT = (
    "What Mentorbook brought here, by path and SHA-256. `mentorbook upgrade` reads it and writes it anew; leave it be."
)
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST = 1_000  # of a path; some disks take less


@dataclass(frozen=True)
class Ledger:
    """What was brought, by which version, for which choices."""

    version: str
    choices: Choices
    files: Mapping[str, str] = field(repr=False)  # SHA-256 by path

    @property
    def number(self) -> tuple[int, ...]:
        """Return the version as numbers that can be compared."""
        return version_number(self.version)


def version_number(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared."""
    return tuple(map(int, version.split(".")))


def digest_of_file(content: bytes) -> str:
    """Return the SHA-256 of a file's text; how its lines end is the computer's own matter."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def ledger_of(version: str, choices: Choices, files: Mapping[str, bytes]) -> Ledger:
    """Return the ledger of files that are brought."""
    return Ledger(version, choices, {path: digest_of_file(content) for path, content in sorted(files.items())})


def ledger_text(ledger: Ledger) -> bytes:
    """Return the text of the ledger's file."""
    told = {"about": _ABOUT, "version": ledger.version, "choices": asdict(ledger.choices), "files": dict(ledger.files)}
    return f"{json.dumps(told, indent=2, ensure_ascii=False)}\n".encode()


def read_ledger(root: Path) -> Ledger:
    """Return the ledger of the repository at `root`. Raises NotBegunError where there is none that can be read."""
    try:
        told = json.loads((root / PATH).read_text("utf-8"))
        chosen = {**told["choices"], "programs": dict(told["choices"]["programs"].items())}
        ledger = Ledger(told["version"], Choices(**chosen), dict(told["files"].items()))
    except FileNotFoundError:
        raise NotBegunError(
            f"There is no {PATH} here.",
            "`mentorbook upgrade` is for a repository that `mentorbook init` began; name its folder with --root.",
        ) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _unreadable() from None
    if not _is_sound(ledger):
        raise _unreadable()
    return ledger


def _is_sound(ledger: Ledger) -> bool:
    """Return whether all that was read is what `init` could have written: it may come with a stranger's proposal."""
    choices = ledger.choices
    texts = [ledger.version, choices.title, choices.repository, choices.forge, *ledger.files, *ledger.files.values()]
    if not all(isinstance(each, str) and each.isprintable() for each in (*texts, *choices.programs.values())):
        return False
    return (
        _VERSION.fullmatch(ledger.version) is not None
        and all(map(_DIGEST.fullmatch, ledger.files.values()))
        and all(0 < len(path) <= _LONGEST for path in ledger.files)
        and are_sound(choices)
    )


def _unreadable() -> NotBegunError:
    return NotBegunError(f"{PATH} cannot be read.", f"Take it back from Git: git checkout HEAD -- {PATH}")
