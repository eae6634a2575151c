"""The history of 3,000 commits is read in one `git log`. Run it with PYTHONPATH=tests/history."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from git_book import git

from mentorbook.history import read_provenance


def commits(count: int, merges_every: int = 3) -> bytes:
    """Return so many commits for `git fast-import`: a session each, and every third a merge of a proposal."""
    told = ["reset refs/heads/main\n"]
    for n in range(1, count + 1):
        who = f"author Ada <a@x> {1767225600 + n * 600} +0000\ncommitter Ben <b@x> {1767225600 + n * 600} +0000\n"
        before = f"from :{n - 1}\n" if n > 1 else ""
        if n > 2 and n % merges_every == 0:
            told.append(f"commit refs/heads/main\nmark :{n}\n{who}data 5\nMerge\nfrom :{n - 2}\nmerge :{n - 1}\n")
            continue
        path = f"records/mentorships/ms-{n % 200:04}/sessions/2026-{n:05}.yaml"
        told.append(
            f"commit refs/heads/main\nmark :{n}\n{who}data 1\nx{before}M 100644 inline {path}\ndata 2\n{n % 9}\n"
        )
    return "\n".join(told).encode()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        root = Path(folder)
        git(root, "init", "-q", "-b", "main")
        subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=commits(3000), check=True)  # noqa: S607
        begun = perf_counter()
        found = read_provenance(root)
        taken = perf_counter() - begun
        merged = sum(each.merged is not None for each in found.files.values())
        print(f"3,000 commits, {len(found.files)} files, {merged} by a merge: {taken:.2f} s")  # noqa: T201
