"""The project's own settings, as a program's repository has them: without what only the project needs."""

import json
import re
from collections.abc import Callable

from mentorbook.starting.choices import Choices

_TABLE = re.compile(
    r"(?:^#[^\n]*\n)*^\[tool\.hatch\.build\.targets\.wheel\.force-include\]\n(?:(?!\[).*\n)*", re.MULTILINE
)
_TESTS = re.compile(r"^  tests:\n(?:(?:    .*)?\n)*", re.MULTILINE)
_NAV = re.compile(r"^ +- (?:[^:\n]+: )?(?P<path>[a-z][a-z0-9/-]*\.md)$")
_SAID = re.compile(r"^      # (repository|branch|forge): [^\n]*$", re.MULTILINE)


def package_settings(text: str) -> str:
    """Return pyproject.toml without the table that makes the project's own package."""
    return _TABLE.sub("", text)


def check_workflow(text: str) -> str:
    """Return the workflow that checks, without the job that tests the code."""
    return _TESTS.sub("", text).replace("the records and the code of a change", "the records of a change")


def portal_settings(text: str, choices: Choices, *, is_there: Callable[[str], bool]) -> str:
    """Return mkdocs.yml with the portal's own name, where it lies, and the pages that are there."""
    named = {"site_name": choices.title, "site_description": f"{choices.title}: orientation, resources and forms."}
    told = {name: f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in named.items()}  # JSON is YAML
    text = re.sub(r"^(site_name|site_description): .*$", lambda match: told[match[1]], text, flags=re.MULTILINE)
    said = {"repository": choices.repository, "branch": "main", "forge": choices.forge}
    if choices.repository:
        text = _SAID.sub(lambda match: f"      {match[1]}: {said[match[1]]}", text)
    lines = text.split("\n")
    return "\n".join(line for line in lines if not (found := _NAV.match(line)) or is_there(found["path"]))
