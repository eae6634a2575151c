"""Installed as a package, Mentorbook begins the same repositories as from its own."""

import re
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
from begun_book import DAY, TODAY, begin

from mentorbook.starting import LEDGER

PROJECT = Path(__file__).parents[2]
PERSON = re.compile(rb"p-[0-9a-z]{5}")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command as a fresh environment has it: the package from its wheel, libraries from this one."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], PROJECT)
    [wheel] = folder.glob("*.whl")
    run([sys.executable, "-m", "venv", "--without-pip", str(folder / "fresh")], folder)
    python = folder / "fresh/bin/python"
    own = run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip()
    Path(own, "libraries.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-index", "--no-deps"]
    run([*pip, str(wheel)], folder)
    return folder / "fresh/bin/mentorbook"


def run(words: list[str], folder: Path) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_begins_the_same_files(installed: Path, tmp_path: Path) -> None:
    words = ["init", "book", "--program", "state-cps", "--officer", "marta-lindqvist", "--name", "Marta Lindqvist"]
    run([str(installed), *words, "--since", DAY, "--no-input", "--as-of", TODAY], tmp_path)
    other = begin(tmp_path / "other", "state-cps")
    one, two = (inside(root) for root in (tmp_path / "book", other))
    assert one == two
    assert LEDGER in one
    run([str(installed), "check", "--root", "book"], tmp_path)
    assert (tmp_path / "book/scripts/setup").stat().st_mode & 0o111


def test_it_finds_nothing_to_upgrade_in_a_book_that_the_checkout_began(installed: Path, tmp_path: Path) -> None:
    begin(tmp_path / "book", "blank")
    assert "Nothing is to be done." in run([str(installed), "upgrade", "--root", "book"], tmp_path)


def test_what_a_repository_takes_is_in_the_package() -> None:
    """A folder for editors, if the project has one, is part of it."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    listed = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert all(target == f"mentorbook/starting/project/{source}" for source, target in listed.items())
    assert all((PROJECT / source).exists() for source in listed)
    assert ".vscode" in listed or not (PROJECT / ".vscode").exists()
    scripts = {f"scripts/{path.name}" for path in (PROJECT / "scripts").iterdir()} - {"scripts/test", "scripts/vendor"}
    assert scripts <= listed.keys()


def inside(root: Path) -> dict[str, bytes]:
    return {
        PERSON.sub(b"p-", path.relative_to(root).as_posix().encode()).decode(): PERSON.sub(b"p-", path.read_bytes())
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(root).parts[:1]
    }
