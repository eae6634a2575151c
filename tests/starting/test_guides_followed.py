"""Every guide can be followed to the letter, from a book that was just begun."""

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from begun_book import begin
from followed import Follower

from mentorbook import reaching

PROJECT = Path(__file__).parents[2]
NOVEMBER = date(2026, 11, 21)


@dataclass(frozen=True)
class Followed:
    """What a guide stands on: the programs, the guides before it, and the day."""

    programs: tuple[str, ...] = ("state-cps",)
    after: tuple[str, ...] = ()
    on: date = NOVEMBER
    writes: int = 0  # files and lines
    types: int = 0  # commands


STORY = ("approve-a-mentor", "add-a-session")
GUIDES = {
    "index": Followed(after=STORY, writes=1, types=12),
    "forms": Followed(),
    "approve-a-mentor": Followed(writes=9),
    "add-a-session": Followed(after=("approve-a-mentor",), writes=4),
    "at-a-terminal": Followed(after=STORY, writes=1, types=16),
    "sign": Followed(after=STORY, writes=1, types=4),
    "print": Followed(after=STORY, types=7),
    "audit": Followed(after=STORY, types=4),
    "forget-a-person": Followed(),
    "match": Followed(after=STORY, writes=2, types=8),
    "start-the-year": Followed(after=STORY, on=date(2027, 1, 4), writes=4, types=1),
    "keep-a-cycle": Followed(programs=("state-cps", "cps-recertification"), after=("approve-a-mentor",), writes=2),
    "hosting": Followed(),
    "give-the-orientation": Followed(),
    "review": Followed(types=2),
    "ci": Followed(after=STORY, types=14),
    "in-an-editor": Followed(types=1),
    "begin-a-program": Followed(types=4),
}


def test_every_guide_is_followed() -> None:
    assert GUIDES.keys() == {path.stem for path in (PROJECT / "docs/guides").glob("*.md")}


@pytest.fixture
def follower(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Follower:
    return Follower(tmp_path / "book", monkeypatch)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_can_be_followed_to_the_letter(guide: str, follower: Follower, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        reaching,
        "ask_all",
        lambda links, timeout: {  # noqa: ARG005 - no network here
            link: reaching.Asked(link, reaching.Reached.REACHED, "It answers.") for link in links
        },
    )
    told = GUIDES[guide]
    begin(follower.root, *told.programs, day=told.on.isoformat())
    follower.on(told.on)
    for before in told.after:
        follower.follow(before)
        assert follower.errors() == [], before
    commit()
    follower.written.clear()
    follower.typed.clear()
    follower.follow(guide)
    assert follower.errors() == []
    assert (len(follower.written), len(follower.typed)) == (told.writes, told.types)


def test_what_the_guides_on_hosting_and_ci_run_is_run(follower: Follower) -> None:
    begin(follower.root, "state-cps")
    (follower.root / ".venv").symlink_to(PROJECT / ".venv", target_is_directory=True)
    follower.on(NOVEMBER)
    follower.run("./scripts/portal --no-serve")
    follower.run("./scripts/portal --edition program --no-serve")
    follower.run("./scripts/ci-check", SINCE="main", SUMMARY=str(follower.root / "summary.md"))
    follower.run("./scripts/ci-publish public")
    follower.run("./scripts/ci-publish program", VISIBILITY="private")
    assert (follower.root / "site/public/index.html").is_file()
    assert (follower.root / "site/program/desk/index.html").is_file()


def commit() -> None:
    for words in (["add", "--all"], ["-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "-qm", "On"]):
        subprocess.run(["git", *words], check=False, capture_output=True)
