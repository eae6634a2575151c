"""mentorbook links: what is told of the resources' addresses."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import mentorbook.reaching as reaching
from mentorbook.book import open_book
from mentorbook.cli.links import links

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, reaching.Reached]:
    told: dict[str, reaching.Reached] = {}

    def ask_all(asked: list[str], timeout: float) -> dict[str, reaching.Asked]:
        assert timeout == 10
        return {
            link: reaching.Asked(link, told.get(link, reaching.Reached.REACHED), "So it is.", 200) for link in asked
        }

    monkeypatch.setattr(reaching, "ask_all", ask_all)
    return told


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(links, ["--root", str(PROJECT), *arguments], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, done.stdout


def test_every_resource_is_told_and_one_that_is_gone_leaves_with_1(answers: dict[str, reaching.Reached]) -> None:
    resources = open_book(PROJECT).edition("public").of("resource")
    status, told = run()
    assert status == 0
    assert told.count("reached: resource/") == len(resources)
    answers[resources[0].data["link"]] = reaching.Reached.GONE
    status, told = run()
    assert status == 1
    assert f"gone: resource/{resources[0].id}: {resources[0].data['link']} So it is.\n" in told
    answers[resources[0].data["link"]] = reaching.Reached.UNSURE
    assert run()[0] == 0


def test_json_has_its_documented_fields_and_a_program_narrows(answers: dict[str, reaching.Reached]) -> None:
    assert answers == {}
    entries = json.loads(run("--format", "json", "--program", "state-cps")[1])["links"]
    assert 0 < len(entries) < len(json.loads(run("--format", "json")[1])["links"])
    assert list(entries[0]) == ["resource", "link", "state", "status", "target", "says"]


def test_an_unknown_program_is_wrong_usage() -> None:
    done = CliRunner().invoke(links, ["--root", str(PROJECT), "--program", "state-cp"])
    assert done.exit_code == 2
    assert "Did you mean state-cps?" in done.output
