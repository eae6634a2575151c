"""What a newer Mentorbook finds in a book that the book's own does not."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from mentorbook.book import open_book
from mentorbook.findings import Finding, Severity, split_by_origin
from mentorbook.reading import find_files

_ASK = "from mentorbook.cli import main; main()"
_SECONDS = 120


def newly_found(root: Path, schemas: Mapping[str, bytes]) -> tuple[list[Finding], bool]:
    """Return the errors and gaps that these schemas and the rules of now find and the book's own Mentorbook does not.

    The second value says whether that one could be asked; else the book's own schemas are judged by the rules of now.
    Raises MentorbookError where the new schemas do not hold.
    """
    with TemporaryDirectory() as folder:
        for path, content in schemas.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        after = open_book(Path(folder), files=find_files(root))
    found = [each for each in after.findings() if each.severity is not Severity.NOTICE]
    told = _own_findings(root)
    if told is not None:
        return [each for each in found if (each.rule, each.record, each.place.path, each.pointer) not in told], True
    before = open_book(root, after.as_of)
    new, _ = split_by_origin(tuple(found), before.findings(), after.register.target_of, before.register.target_of)
    return list(new), False


def _own_findings(root: Path) -> set[tuple[str, str, str, str]] | None:
    """Return what the book's own Mentorbook finds, as rule, record, path and pointer; None where it cannot be asked."""
    package = root / "plugins"
    if not (package / "mentorbook").is_dir():
        return None
    environment = {**os.environ, "PYTHONPATH": str(package.resolve()), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-P", "-c", _ASK, "check", "--root", str(root), "--format", "json"]
    try:
        done = subprocess.run(  # noqa: S603 - no shell; the code is the one that this book is checked with anyway
            command, env=environment, capture_output=True, check=False, timeout=_SECONDS
        )
        told = json.loads(done.stdout)["findings"]
        return {(each["rule"], each["record"], each["path"], each["pointer"]) for each in told}
    except (OSError, subprocess.TimeoutExpired, ValueError, KeyError, TypeError):
        return None
