"""Who is drawn can be drawn again by anybody, with sha256sum and sort alone."""

import re
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest
from audit_book import CANARIES, DAY, audited_book, tools
from click.testing import CliRunner, Result
from git_book import commit, git

from mentorbook.auditing.sample import draw, share_of
from mentorbook.cli.main import commands

SHELL = shutil.which("bash") or "/bin/bash"
PEOPLE = [f"p-{number:05}" for number in range(40)]


def sample(root: Path, *more: str) -> Result:
    done = CliRunner().invoke(
        commands, ["audit", "sample", *more, "--as-of", DAY, "--root", str(root)], standalone_mode=False
    )
    if done.exception:
        raise done.exception
    return done


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return audited_book(tmp_path_factory.mktemp("drawn") / "book")


def test_the_draw_is_drawn_again_with_its_own_line(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "draw"
    assert sample(root, "--share", "40%", "--seed", "7", "--out", str(out)).return_value == 0
    told = (out / "draw.txt").read_text("utf-8")
    (line,) = [each[2:] for each in told.split("\n") if each.startswith("$ ")]
    done = subprocess.run(
        [SHELL, "-c", line], cwd=out, env={"PATH": tools(tmp_path / "bin")}, capture_output=True, text=True, check=True
    )
    again = [each.split()[-1] for each in done.stdout.splitlines()]
    letters = {each.stem for each in (out / "letters").iterdir()}
    assert len(again) == 8
    assert letters == set(again[:4])  # 40% of 8 is 3.2
    shown, others = told.split("--- not drawn ---")
    assert all(each in shown for each in letters)
    assert not any(each in others for each in letters)
    assert git(root, "rev-parse", "HEAD") in told


def test_a_letter_says_what_to_send_and_by_whom_and_how_it_was_drawn(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "draw"
    more = ("--by", "p-c00rd", "--due", "2026-12-20", "--program", "graduates", "--paper", "a4")
    sample(root, "--share", "100%", "--seed", "7", "--out", str(out), *more)
    assert {each.name for each in (out / "letters").iterdir()} == {
        f"{person}.{end}" for person in ("p-ment2", "p-mtee2") for end in ("txt", "pdf")
    }
    letter = (out / "letters/p-ment2.txt").read_text("utf-8")
    told = " ".join(letter.split())
    for says in (
        "Dear Milo,",
        "2 sessions, 1 h 35 min",
        "by 20 December 2026",
        "Drawn by",
        "the first 2 of 2 are drawn",
    ):
        assert says in told
    (line,) = [each for each in letter.split("\n") if each.startswith("echo ")]
    digest = subprocess.run([SHELL, "-c", line], capture_output=True, text=True, check=True).stdout.split()[0]
    assert digest in told
    assert "Theo" not in letter
    assert not any(each in letter for each in CANARIES)
    assert (out / "letters/p-ment2.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_draw_is_the_same_bytes_and_another_seed_another(root: Path, tmp_path: Path) -> None:
    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        sample(root, "--share", "40%", "--seed", seed, "--out", str(tmp_path / f"{name}.zip"))
    first, again, other = ((tmp_path / f"{name}.zip").read_bytes() for name in "abc")
    assert first == again != other
    assert "--- not drawn ---" in sample(root, "--share", "40%", "--seed", "7").stdout


@pytest.mark.parametrize(("share", "count"), [("10%", 4), ("9.9%", 4), ("12.5%", 5), ("0.1%", 1), ("100%", 40)])
def test_the_share_is_rounded_up(share: str, count: int) -> None:
    assert draw(PEOPLE, 1, "c", share).count == count


def test_a_last_day_that_is_over_is_refused(root: Path) -> None:
    asked = ["audit", "sample", "--share=10%", "--seed", "1", "--due", "2020-01-01", "--root", str(root)]
    done = CliRunner().invoke(commands, asked, standalone_mode=False)
    assert "--due 2020-01-01 is over" in getattr(done.exception, "message", "")


@pytest.mark.parametrize("share", ["10", "0%", "101%", "-5%", "ten%", "1e1%", "%", "10 percent", "٣%"])
def test_a_share_that_is_none_is_refused(share: str, root: Path) -> None:
    with pytest.raises(ValueError, match=re.escape(share)):
        share_of(share)
    done = CliRunner().invoke(
        commands, ["audit", "sample", f"--share={share}", "--seed", "1", "--root", str(root)], standalone_mode=False
    )
    assert "as in 10%" in getattr(done.exception, "message", "")


def test_the_order_of_the_people_does_not_matter_and_the_lots_are_spread() -> None:
    assert draw(PEOPLE, 1, "c", "10%") == draw(reversed(PEOPLE), 1, "c", "10%")
    drawn = [lot.person for seed in range(400) for lot in draw(PEOPLE, seed, "c", "10%").drawn]
    assert all(15 <= drawn.count(person) <= 70 for person in PEOPLE)  # 40 on average
    assert share_of("2.5%") == Fraction(1, 40)


def test_who_was_forgotten_is_not_drawn(root: Path, tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(root, book)
    person = book / "records/people/p-mtee2.yaml"
    person.write_text("id: p-mtee2\nname: p-mtee2\nlist_as: p-mtee2\nforgotten: 2026-11-01\n", "utf-8")
    commit(book, "Forget")
    told = sample(book, "--share", "100%", "--seed", "7").stdout
    assert "p-ment2" in told
    assert "p-mtee2" not in told


def test_nothing_is_written_over(root: Path, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine", "utf-8")
    done = CliRunner().invoke(
        commands,
        ["audit", "sample", "--share", "10%", "--seed", "1", "--out", str(tmp_path), "--root", str(root)],
        standalone_mode=False,
    )
    assert "is not empty" in getattr(done.exception, "message", "")
