"""The same book gives the same bytes: in any folder, in any time zone, with the network off."""

from pathlib import Path

import pytest
from portal_book import copied, run


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("edition", ["public", "program"])
def test_two_folders_and_two_time_zones_give_the_same_bytes(tmp_path: Path, edition: str) -> None:
    built = []
    for name, zone in [("one", "Pacific/Kiritimati"), ("a longer/other", "America/Los_Angeles")]:
        book = copied(tmp_path / name)
        done = run("build", "--edition", edition, cwd=book, TZ=zone)
        assert done.returncode == 0, done.stdout + done.stderr
        built.append(tree(book / "site" / edition))
    one, other = built
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    assert not [path for path, content in one.items() if str(tmp_path).encode() in content]
