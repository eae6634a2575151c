"""Where the files of a new repository come from: this project's own, in a checkout or inside an installed package."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import mentorbook
from mentorbook.starting.refused import NotBegunError

PACKAGE = "plugins/mentorbook"
_HELD = "starting/project"  # inside an installed package: the project's other files, put there when it was built
_TABLE = ("tool", "hatch", "build", "targets", "wheel", "force-include")
_LEFT_BY_TOOLS = ("__pycache__", ".pyc", ".mentorbook-")


@dataclass(frozen=True)
class Origin:
    """One version of the project."""

    version: str
    files: dict[str, bytes]  # by path in the project: all that a repository of one's own can take

    def under(self, folder: str) -> dict[str, bytes]:
        """Return the files in a folder, by path."""
        return {path: content for path, content in self.files.items() if path.startswith(f"{folder}/")}

    @property
    def programs(self) -> dict[str, bytes]:
        """Return the files of the programs that come with the project, by the program's id."""
        return {Path(path).stem: content for path, content in self.under("records/programs").items()}


def find_origin(package: Path | None = None) -> Origin:
    """Return the project that this command runs from.

    Raises NotBegunError where it runs from a program's own repository: what stands there is that program's.
    """
    package = package or Path(mentorbook.__file__).parent
    held = package / _HELD
    if held.is_dir():
        files = dict(_walked(held, ""))
    else:
        root = package.parents[1]
        files = {path: content for listed in _listed(root) for path, content in _walked(root, listed)}
    files |= dict(_walked(package.parent, package.name, PACKAGE))
    return Origin(mentorbook.__version__, files)


def _listed(root: Path) -> list[str]:
    """Return what pyproject.toml puts into the package: the same that a checkout hands on."""
    try:
        found = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
        for step in _TABLE:
            found = found[step]
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        raise NotBegunError(
            "This Mentorbook belongs to a program's own repository, which holds that program's files.",
            "Run the command from the project itself: a copy of its repository, or its installed package.",
        ) from None
    return list(found)


def _walked(root: Path, path: str, named: str | None = None) -> Iterator[tuple[str, bytes]]:
    top = root / path
    if top.is_file():
        yield named or path, top.read_bytes()
        return
    for file in sorted(top.rglob("*")):
        inside = file.relative_to(top).as_posix()
        if file.is_file() and not any(each in inside for each in _LEFT_BY_TOOLS) and not inside.startswith(_HELD):
            yield "/".join(filter(None, (path if named is None else named, inside))), file.read_bytes()
