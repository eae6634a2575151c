"""A person is taken out of 3,000 commits on top of the example book. Run it with PYTHONPATH=tests/history."""

import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from git_book import book_in_git, git

from mentorbook.book import open_book
from mentorbook.forgetting import SCHEMA, Forgetting, known_of, still_named
from mentorbook.history import rewrite_history

PERSON = "p-7x91z"


def commits(count: int) -> bytes:
    """Return so many commits for `git fast-import`: each changes a session of one of two pairs."""
    told = []
    for n in range(count):
        who = f"committer Ada <a@x.example> {1767225600 + n * 600} +0000\n"
        pair = ("ms-kydw", "ms-b75n")[n % 2]
        path = f"records/mentorships/{pair}/sessions/2025-{n % 9 + 1:02}-{n % 27 + 1:02}.yaml"
        text = (
            f"mentorship: {pair}\nid: 2025-01-01\ndate: 2025-01-01\ncontact: meeting\nmode: video\nnotes: Number {n}\n"
        )
        before = "from refs/heads/main^0\n" if n == 0 else ""
        told.append(
            f"commit refs/heads/main\n{who}data 1\nx\n{before}M 100644 inline {path}\ndata {len(text)}\n{text}\n"
        )
    return "".join(told).encode()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        root = book_in_git(Path(folder) / "book")
        subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=commits(3000), check=True)  # noqa: S607
        git(root, "reset", "-q", "--hard")
        begun = perf_counter()
        book = open_book(root, date(2026, 11, 21))
        known = known_of(root, PERSON)
        forgetting = Forgetting(known.words, book.register.kinds, known.mentorships, book.as_of)
        done = rewrite_history(root, Path(folder) / "new.git", forgetting, SCHEMA)
        left = still_named(Path(folder) / "new.git", known.words)
        taken = perf_counter() - begun
        print(f"{done.changed} of {done.commits} commits written anew, {len(left)} objects to look at: {taken:.1f} s")  # noqa: T201
