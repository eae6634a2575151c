"""The small book of the cases, with somebody who applies and a pair that is proposed, to write into."""

import shutil
from pathlib import Path
from typing import IO

from click.testing import CliRunner, Result

from mentorbook.cli.main import commands

PROJECT = Path(__file__).parents[2]
DAY = "2026-11-21"
MORE = {
    "mentors/car-seats/p-ment2": "program: car-seats\nperson: p-ment2 # known to us\napplied_on: 2026-09-01\nwilling:\n"
    "  on: 2026-09-01\ncapacity: 1\n# the last line\n",
    "mentees/car-seats/p-mtee2": "program: car-seats\nperson: p-mtee2\nasked_on: 2026-09-01\nconsent:\n"
    "  on: 2026-09-01\n",
    "mentorships/ms-new1/mentorship": "id: ms-new1\nprogram: car-seats\nmentor: p-ment1\nmentee: p-mtee2\nproposed:\n"
    "  by: p-c00rd\n  on: 2026-11-16\n",
}


def lay_out(root: Path) -> Path:
    shutil.copytree(PROJECT / "tests/cases/base", root, dirs_exist_ok=True)
    (root / "schemas").symlink_to(PROJECT / "schemas", target_is_directory=True)
    for name, text in MORE.items():
        path = root / f"records/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def files(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root / "records").as_posix(): path.read_text("utf-8")
        for path in sorted((root / "records").rglob("*.yaml"))
    }


def typed(root: Path, arguments: list[str], answers: list[str] | IO[bytes] | None = None, day: str = DAY) -> Result:
    name, *rest = arguments
    told = "".join(f"{answer}\n" for answer in answers) if isinstance(answers, list) else answers
    return CliRunner().invoke(
        commands, [name, "--root", str(root), "--as-of", day, *rest], input=told, standalone_mode=False
    )
