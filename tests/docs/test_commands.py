"""Every command is documented, and each example in the guides runs as it stands."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from git_book import book_in_git
from prose import DOCS

from mentorbook import reaching
from mentorbook.cli.main import commands

GUIDES = sorted((DOCS / "guides").glob("*.md"))
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# A guide is public, and no id of the example book is: the guides have ids of their own.
IN_THE_BOOK = {
    "ms-4h2k": "ms-m9tw",
    "p-4h2kx": "p-pp7ft",
}
TABLE = re.compile(r"^\| `\.venv/bin/(mentorbook [^`]+)` \|", re.MULTILINE)


# Their commands stand on each other: tests/starting/test_guides_followed.py types them one after the other.
FOLLOWED = ("at-a-terminal.md", "begin-a-program.md", "match.md", "start-the-year.md")


def examples(guides: list[Path] = GUIDES) -> list[str]:
    found = []
    for guide in guides:
        text = guide.read_text("utf-8")
        found += [
            line.removeprefix("$ ")
            for block in CONSOLE.findall(text)
            for line in block.splitlines()
            if line[:2] == "$ "
        ]
        found += TABLE.findall(text)
    return list(dict.fromkeys(found))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book_in_git(tmp_path_factory.mktemp("examples") / "book")


def test_every_command_and_option_is_told_in_a_guide() -> None:
    told = "\n".join(guide.read_text("utf-8") for guide in GUIDES)
    for name in commands.commands:
        assert re.search(rf"mentorbook {name}\b", told), name
    for name in (
        "check",
        "status",
        "links",
        "show",
        "sign",
        "verify",
        "new",
        "take",
        "approve",
        "orient",
        "accept",
        "close",
        "init",
        "upgrade",
        "review",
        "codeowners",
        "print",
        "audit",
        "forget",
        "match",
    ):
        command = commands.commands[name]
        parts = command.commands.values() if isinstance(command, click.Group) else [command]
        for option in (option for part in parts for option in part.params):
            if option.name not in {"root"} and option.param_type_name == "option":
                assert option.opts[0] in told, f"{name} {option.opts[0]}"


def test_there_are_examples_of_each_command_that_people_type() -> None:
    assert {example.split()[1] for example in examples()} >= {
        *("check", "status", "links", "print", "verify"),
        *("show", "new", "take", "approve", "orient", "accept", "close"),
        *("init", "upgrade", "review", "codeowners", "audit", "match"),
    }  # fmt: skip


@pytest.mark.parametrize("example", examples([guide for guide in GUIDES if guide.name not in FOLLOWED]))
def test_an_example_runs_as_it_stands(example: str, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask_all(links: list[str], timeout: float) -> dict[str, reaching.Asked]:
        del timeout
        return {link: reaching.Asked(link, reaching.Reached.REACHED, "It answers.") for link in links}

    monkeypatch.setattr(reaching, "ask_all", ask_all)
    monkeypatch.chdir(book)
    name, *arguments = shlex.split(example)
    for told, there in IN_THE_BOOK.items():
        arguments = [each.replace(told, there) for each in arguments]
    done = CliRunner().invoke(commands, arguments, standalone_mode=False)
    assert name == "mentorbook"
    assert done.exception is None, done.exception
    assert done.return_value == (1 if "--strict" in arguments else 0)
    assert done.stdout.strip()
