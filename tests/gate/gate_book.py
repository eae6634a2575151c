"""A small book in a Git repository, and proposals to it, made by fast-import: nothing is ever checked out."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from git_book import PROJECT, git

from mentorbook.gate import Asked, Review, review
from mentorbook.reading import Source, read_source
from mentorbook.records import digest_of

DAY = date(2026, 11, 21)
HERE = Path(__file__).parent
WHO = "Test <test@localhost.invalid> 1795000000 +0000"


@dataclass(frozen=True)
class GateBook:
    """The repository; its branch main is the base."""

    root: Path

    def text(self, path: str, revision: str = "main") -> str:
        return git(self.root, "show", f"{revision}:{path}") + "\n"

    def propose(self, files: Mapping[str, Any], base: str = "main", who: str = WHO, says: str = "A change") -> str:
        """Return the commit on top of a base: text for a file, None for one that goes, or (mode, text)."""
        told = [f"commit refs/heads/made\ncommitter {who}\ndata {len(says.encode())}\n{says}\nfrom {base}^0\n".encode()]
        for path, content in files.items():
            quoted = '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
            if content is None:
                told.append(f"D {quoted}\n".encode())
                continue
            mode, text = content if isinstance(content, tuple) else ("100644", content)
            if mode == "160000":
                told.append(f"M 160000 {text} {quoted}\n".encode())
            else:
                raw = text.encode()
                told.append(f"M {mode} inline {quoted}\ndata {len(raw)}\n".encode() + raw + b"\n")
        git(self.root, "update-ref", "-d", "refs/heads/made")
        command = ["git", "fast-import", "--quiet", "--force"]
        subprocess.run(command, cwd=self.root, input=b"".join(told), check=True, capture_output=True)
        return git(self.root, "rev-parse", "refs/heads/made")

    def merge(self, base: str, head: str) -> str:
        """Return the commit that merging makes, as a forge would make it."""
        tree = git(self.root, "merge-tree", "--write-tree", base, head).splitlines()[0]
        return git(self.root, "commit-tree", tree, "-p", base, "-p", head, "-m", "Merge")

    def review(self, head: str, actor: str, base: str = "main", **more: Any) -> Review:
        told = {name: more.pop(name) for name in ("approved_by", "forge", "on_behalf_of", "pushed_by") if name in more}
        return review(self.root, base, head, Asked(actor, **told), more.pop("as_of", DAY), **more)


def records() -> dict[str, str]:
    """Return the base's records by path: each document of book.yaml says its own path."""
    found = {}
    for part in (HERE / "book.yaml").read_text("utf-8").split("--- # ")[1:]:
        path, _, text = part.partition("\n")
        found[f"records/{path}.yaml"] = text
    return found


def signed(path: str, text: str, *entries: Mapping[str, Any]) -> str:
    """Return a session's text with these signatures, each with its true digest unless it brings one."""
    source = read_source(path, text.encode())
    assert isinstance(source, Source)
    _, mentorship, _, name = path.removesuffix(".yaml").split("/")[-4:]
    lines = ["signatures:"]
    for entry in entries:
        sealed = {**entry, "digest": digest_of("session", f"{mentorship}/{name}", source.data, entry), **entry}
        told = [f"{key}: {value}" for key, value in sealed.items()]
        lines += [f"  - {told[0]}", *(f"    {each}" for each in told[1:])]
    return text + "\n".join(lines) + "\n"


def made(root: Path) -> GateBook:
    """Return the book, built."""
    git(root, "init", "-q", "-b", "main", "--bare")
    files = {f"schemas/{each.name}": each.read_text("utf-8") for each in (PROJECT / "schemas").iterdir()}
    files |= records() | {".github/workflows/review.yml": "name: Review\n", "mkdocs.yml": "site_name: Wren\n"}
    files |= {".gitattributes": "* text=auto\n", "plugins/mentorbook/gate.py": "", ".gitignore": "site/\n"}
    tree = b"".join(
        f'M 100644 inline "{path}"\ndata {len(text.encode())}\n'.encode() + text.encode() + b"\n"
        for path, text in files.items()
    )
    begin = f"commit refs/heads/main\ncommitter {WHO}\ndata 5\nBegin\n".encode()
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=begin + tree, check=True, capture_output=True)
    book = GateBook(root)
    first = "records/mentorships/ms-bbbb/sessions/2026-10-05.yaml"
    both = [
        {"role": "mentor", "by": "p-fffff", "name": "Fay", "on": "2026-10-05", "method": "typed"},
        {"role": "mentee", "by": "p-ggggg", "name": "Gus", "on": "2026-10-05", "method": "typed"},
    ]
    git(root, "update-ref", "refs/heads/main", book.propose({first: signed(first, files[first], *both)}))
    return book
