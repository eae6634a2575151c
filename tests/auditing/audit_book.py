"""A small book in Git with real keys, a correction, a merge, and a marked value in each private place of others."""

import os
import shutil
from pathlib import Path

from git_book import PROJECT, commit, git
from signing_people import BASE, MENTEE, MENTOR, entry_by_key, give_key, make_key, resealed, session, write

FOLDER = "records/mentorships/ms-grd1/sessions"
PEOPLE = "records/people"
CANARIES = ("canary-mail", "555 0177", "Canary County")
DAY = "2026-11-21"


def typed_by(person: str, name: str, role: str, on: str) -> dict[str, str]:
    return {"role": role, "by": person, "name": name, "on": on, "method": "typed"}


def audited_book(root: Path) -> Path:
    """Return the book: two sessions signed by a key and by name, and one that corrects another."""
    shutil.copytree(BASE, root)
    shutil.copytree(PROJECT / "schemas", root / "schemas")
    key = make_key(root.parent / "keys", "mine")
    give_key(root, MENTOR, key)
    for person in (root / PEOPLE).glob("*.yaml"):
        if person.stem != MENTOR:
            marked = f"{person.stem}.canary-mail@nowhere.example"
            private = f'contact:\n  email: {marked}\n  phone: "{CANARIES[1]}"\nplace:\n  county: {CANARIES[2]}\n'
            person.write_text(person.read_text("utf-8") + private, "utf-8")
    for path in (root / "records/mentorships/ms-grd1/sessions").glob("*.yaml"):
        path.unlink()
    git(root, "init", "-q", "-b", "main")
    commit(root, "Begin")
    _signed(root, key, "2026-09-10")
    commit(root, "A session")
    git(root, "switch", "-qc", "theo")
    _signed(root, key, "2026-10-22", topics=["=2+5", "+1 555 0134 is the garage", "Résumé, twice"])
    commit(root, "Another")
    git(root, "switch", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "Merge the session", "theo")
    write(
        root,
        session("2026-10-22-2", minutes=50, corrects="2026-10-22", recorded_on="2026-11-03"),
        f"{FOLDER}/2026-10-22-2.yaml",
    )
    commit(root, "A correction")
    return root


def _signed(root: Path, key: Path, on: str, **more: object) -> None:
    data = session(on, minutes=45, **more)
    by_name = resealed({**data, "signatures": [typed_by(MENTEE, "Theo Abara", "mentee", on)]})["signatures"]
    entries = [entry_by_key(data, key, on=on), *by_name]
    write(root, {**data, "signatures": entries}, f"{FOLDER}/{on}.yaml")


def tools(folder: Path) -> str:
    """Return a PATH on which there is nothing but the three tools that the page names."""
    folder.mkdir()
    for name in ("git", "sha256sum", "ssh-keygen", "sort"):
        (folder / name).symlink_to(shutil.which(name) or os.devnull)
    return str(folder)
