"""All files of a program's repository but its records: the package, schemas, pages, scripts, settings."""

from collections.abc import Callable
from pathlib import PurePosixPath
from string import Template

from mentorbook.starting.choices import Choices
from mentorbook.starting.markdown import page_for, programs_named
from mentorbook.starting.origin import PACKAGE, Origin
from mentorbook.starting.settings import check_workflow, package_settings, portal_settings

_ORIENTATION = "docs/orientation"
_LOGOS = "docs/assets/programs/"  # of the examples: whoever begins a program has another
_TEMPLATES = f"{PACKAGE}/starting/templates"


def kit_of(origin: Origin, choices: Choices) -> dict[str, bytes]:
    """Return the files by path, made for these choices."""
    files = {path: content for path, content in origin.files.items() if not path.startswith(("records/", "docs/"))}
    files |= _pages(origin, choices)
    pages = {path.removeprefix("docs/") for path in files if path.startswith("docs/")}
    made: dict[str, Callable[[str], str]] = {
        "pyproject.toml": package_settings,
        ".github/workflows/check.yml": check_workflow,
        "mkdocs.yml": lambda text: portal_settings(text, choices, is_there=lambda path: _is_there(path, pages)),
    }
    for path, make in made.items():
        files[path] = make(files[path].decode()).encode()
    files["README.md"] = _readme(origin, choices)
    files["PROTECT.md"] = origin.files[f"{_TEMPLATES}/PROTECT.md"]
    return files


def is_program(content: bytes) -> bool:
    """Return whether a file is one to run."""
    return content.startswith(b"#!")


def _pages(origin: Origin, choices: Choices) -> dict[str, bytes]:
    """Return docs/ for these programs; the rules' pages name all that ask something, as their source."""
    others = origin.programs.keys() - choices.programs.keys()
    pages = origin.under("docs")
    foreign = {path for path, content in pages.items() if path.startswith(_ORIENTATION) and _of_one(content) in others}
    kept = {path: content for path, content in pages.items() if path not in foreign and not path.startswith(_LOGOS)}
    gone = {path.removeprefix("docs/") for path in foreign} | {f"programs/{each}.html" for each in others}
    for path, content in kept.items():
        if path.endswith(".md") and not path.startswith("docs/rules/"):
            own = path.removeprefix("docs/")
            kept[path] = page_for(content.decode(), own, is_there=lambda goal: goal not in gone).encode()
    return kept


def _of_one(page: bytes) -> str:
    """Return the program that a page of the orientation is about; "" where it is for all."""
    named = programs_named(page.decode())
    return named.pop() if len(named) == 1 else ""


def _is_there(path: str, pages: set[str]) -> bool:
    """Return whether a page is one of prose that is there, or one that the portal makes of the records."""
    folders = {str(PurePosixPath(page).parent) for page in pages}
    return path in pages or str(PurePosixPath(path).parent) not in folders or path == "index.md"


def _readme(origin: Origin, choices: Choices) -> bytes:
    listed = "\n".join(f"- **{title}**: `records/programs/{each}.yaml`" for each, title in choices.programs.items())
    template = Template(origin.files[f"{_TEMPLATES}/README.md"].decode())
    return template.substitute(title=choices.title, programs=listed).encode()
