"""The example book's portal, built once in both editions, with the network off."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PARTS = ("records", "schemas", "docs", "mkdocs.yml")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep these tests in one process, so that the portal is built once."""
    for item in items:
        if "tests/portal/" in item.nodeid:
            item.add_marker(pytest.mark.xdist_group("portal"))


def copied(target: Path) -> Path:
    """Return a copy of the book's own folders, apart from the project."""
    target.mkdir(parents=True)
    for part in PARTS:
        source = PROJECT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target / part)
    return target


def run(*arguments: str, cwd: Path = PROJECT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run mentorbook as its users do, with the network off."""
    told = {"PYTHONPATH": str(PROJECT / "tests/portal/no_network"), **environment}
    command = [str(Path(sys.executable).with_name("mentorbook")), *arguments]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **told}, capture_output=True, text=True, check=False)


Building = Callable[..., Path]


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Building:
    """Return a function from an edition to the folder of its built portal."""
    built: dict[str, Path] = {}

    def build(edition: str) -> Path:
        if edition not in built:
            out = tmp_path_factory.mktemp("portal") / edition
            done = run("build", "--edition", edition, "--out", str(out))
            assert done.returncode == 0, done.stdout + done.stderr
            built[edition] = out
        return built[edition]

    return build
