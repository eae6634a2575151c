"""The same records and day give the same bytes: twice, in another folder, in another time zone, by other typefaces."""

from pathlib import Path

import pytest
from portal_book import copied, run


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The example book in two folders."""
    there = tmp_path_factory.mktemp("books")
    return copied(there / "one"), copied(there / "another folder" / "two")


@pytest.mark.parametrize("record", ["ms-b75n", "p-v6e0b"])
@pytest.mark.parametrize("form", ["pdf", "html"])
def test_the_same_bytes(record: str, form: str, books: tuple[Path, Path], tmp_path: Path) -> None:
    made = set()
    fonts = {"FONTCONFIG_FILE": "/dev/null", "TYPST_FONT_PATHS": "/usr/share/fonts"}
    for number, (book, told) in enumerate(
        [
            (books[0], {"TZ": "UTC"}),
            (books[0], {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", **fonts}),
            (books[1], {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}),
        ]
    ):
        out = tmp_path / f"{number}.{form}"
        done = run("print", record, "--out", str(out), cwd=book, **told)
        assert done.returncode == 0, done.stderr
        made.add(out.read_bytes())
    assert len(made) == 1
    (content,) = made
    assert content.startswith(b"%PDF-1.7" if form == "pdf" else b"<!doctype html>")
    assert str(tmp_path).encode() not in content
