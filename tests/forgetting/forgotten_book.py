"""A book whose history names Theo Abara everywhere that a history can, and others beside him."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from git_book import PROJECT
from signing_people import (
    BASE,
    MENTEE,
    MENTOR,
    SESSION,
    entry_by_key,
    give_key,
    make_key,
    public,
    resealed,
    session,
    write,
)

DAY = "2026-11-21"
SESSIONS = "records/mentorships/ms-grd1/sessions"
THEO = ("Theo Abara", "theo@abara.example")
NOREPLY = ("abara-t", "77+abara-t@users.noreply.github.com")
MILO = ("Milo Tanaka", "milo@tanaka.example")
MARTA = ("Marta Lindqvist", "marta@office.example")
WORDS = ("theo", "tea@work", "abara", "555 0188", "5550188", "Maple County", "04401-77")
PERSON = f"""id: {MENTEE}
name: Theo Abara
list_as: Abara, Theo
contact:
  email: theo@abara.example
  phone: "555 0188"
place:
  county: Maple County
  country: US
  postal_code: "04401-77"
logins:
  - forge: github
    login: abara-t
    from: 2026-01-01
consents:
  - to: record-keeping
    on: 2026-07-06
"""


def git(root: Path, *arguments: str, who: tuple[str, str] = MARTA, told: str = "") -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    own = {
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": who[0],
        "GIT_AUTHOR_EMAIL": who[1], "GIT_COMMITTER_NAME": who[0], "GIT_COMMITTER_EMAIL": who[1],
    }  # fmt: skip
    done = subprocess.run(
        ["git", *arguments], cwd=root, env=clean | own, input=told, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(root: Path, says: str, who: tuple[str, str] = MARTA, key: Path | None = None) -> str:
    signing = ("-c", "gpg.format=ssh", "-c", f"user.signingkey={key}") if key else ()
    git(root, "add", "-A", who=who)
    git(root, *signing, "commit", "-q", *(("-S",) if key else ()), "-m", says, who=who)
    return git(root, "rev-parse", "HEAD")


def named_book(root: Path) -> dict[str, str]:
    """Make the book; return the commits by what they are."""
    shutil.copytree(BASE, root)
    shutil.copytree(PROJECT / "schemas", root / "schemas")
    keys = root.parent / "keys"
    office, milos, theos = (make_key(keys, name) for name in ("office", "milo", "theo"))
    theirs = {root / f"records/people/{MENTEE}.yaml", root / f"records/mentees/graduates/{MENTEE}.yaml"}
    held = {path: path.read_bytes() for path in (root / "records/mentorships/ms-grd1").rglob("*.yaml")}
    held |= {path: path.read_bytes() for path in theirs}
    for path in held:
        path.unlink()
    give_key(root, MENTOR, milos)
    people = root / "schemas/person.schema.json"
    schema = json.loads(people.read_text("utf-8"))
    del schema["properties"]["forgotten"]  # as it was before anybody could be forgotten
    people.write_text(json.dumps(schema, indent=2), "utf-8")
    (root / "docs").mkdir()
    (root / "docs/notes.md").write_text("Nobody is named here.\n", "utf-8")
    git(root, "init", "-q", "-b", "main")
    made = {"before": commit(root, "Begin", key=office)}
    for path, content in held.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for path in (root / SESSIONS).iterdir():
        path.unlink()
    person = root / f"records/people/{MENTEE}.yaml"
    person.write_text(PERSON.replace("theo@abara.example", "old.theo@abara.example"), "utf-8")
    mentee = root / f"records/mentees/graduates/{MENTEE}.yaml"
    mentee.write_text(mentee.read_text("utf-8") + "why: I am Theo and would like to learn.\n", "utf-8")
    made["joins"] = commit(root, "Theo joins, and Abara is his name", key=office)
    person.write_text(f"{PERSON}keys:\n  - key: {public(theos)}\n    from: 2026-01-01\n", "utf-8")
    made["own"] = commit(root, "My new address\n\nSigned-off-by: Theo Abara <theo@abara.example>", THEO)
    git(root, "switch", "-qc", "abara-t/first-session")
    plain = session(minutes=45)
    write(root, {**plain, "signatures": [entry_by_key(plain, milos), entry_by_key(plain, theos, **_theo("ssh"))]})
    made["session"] = commit(root, "Our first session", NOREPLY)
    git(root, "switch", "-q", "main")
    git(
        root,
        "merge",
        "-q",
        "--no-ff",
        "-m",
        "Merge pull request #3 from abara-t/first-session\n\nTheo's first",
        "-",
        who=MILO,
    )
    git(root, "branch", "-m", "abara-t/first-session", "first-session")
    shutil.copy(PROJECT / "schemas/person.schema.json", people)
    naming = session("2026-10-22", minutes=50, topics=["Theo asked about the exam", "What Abara & Sons want"])
    signed = resealed({**naming, "signatures": [_milo("2026-10-22"), {**_theo("typed"), "on": "2026-10-22"}]})
    write(root, signed, f"{SESSIONS}/2026-10-22.yaml")
    path = root / f"{SESSIONS}/2026-10-22.yaml"
    path.write_text(f"# as Theo told it\n{path.read_text('utf-8')}", "utf-8")
    made["naming"] = commit(root, f"Another session\n\nThis follows {made['session']}.", MILO, key=milos)
    (root / "docs/notes.md").write_text("Ask theo abara (THEO ABARA), theo@abara.example or @abara-t.\n", "utf-8")
    made["notes"] = commit(root, "A note\n\nReported-by: T. <tea@work.example>")
    git(root, "tag", "-a", "-m", "The state that Theo Abara asked for", "v1", who=(THEO[0], "tea@work.example"))
    (root / "docs/notes.md").write_text("Nobody is named here.\n", "utf-8")
    made["last"] = commit(root, "The note names nobody\n\nCo-authored-by: T. <77+abara-t@users.noreply.github.com>")
    return made


def _theo(method: str) -> dict[str, str]:
    return {"role": "mentee", "by": MENTEE, "name": "Theo Abara", "on": "2026-09-10", "method": method}


def _milo(on: str) -> dict[str, str]:
    return {"role": "mentor", "by": MENTOR, "name": "Milo Tanaka", "on": on, "method": "typed"}


__all__ = ["DAY", "MENTEE", "MENTOR", "SESSION", "SESSIONS", "THEO", "WORDS", "commit", "git", "named_book"]
