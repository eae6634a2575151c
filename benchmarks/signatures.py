"""What checking signatures by keys costs: a run of ssh-keygen each. Run it with PYTHONPATH=tests/sealing."""

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from signing_people import BASE, MENTOR, entry_by_key, give_key, make_key, session, write

from mentorbook.book import open_book

COUNT = 200


def seconds(root: Path) -> float:
    """Return how long it takes to open the book."""
    begun = perf_counter()
    open_book(root, date(2026, 11, 21))
    return perf_counter() - begun


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(BASE, root, dirs_exist_ok=True)
        (root / "schemas").symlink_to(BASE.parents[2] / "schemas", target_is_directory=True)
        key = make_key(root / "keys", "mine")
        give_key(root, MENTOR, key)
        for n in range(1, COUNT + 1):
            data = session(f"2026-09-10-{n}" if n > 1 else "2026-09-10")
            path = f"records/mentorships/ms-grd1/sessions/{data['id']}.yaml"
            write(root, {**data, "signatures": [entry_by_key(data, key)]}, path)
        first, again = seconds(root), seconds(root)
        print(f"{COUNT} signatures by keys: {first:.2f} s, once more in the same run {again:.2f} s")  # noqa: T201
