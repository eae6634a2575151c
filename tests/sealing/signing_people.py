"""Real keys, and a small book whose people have them."""

import subprocess
from pathlib import Path
from typing import Any

import yaml

from mentorbook.records import digest_of, text_signed
from mentorbook.sealing import NAMESPACE
from mentorbook.writing import record_text

BASE = Path(__file__).parents[1] / "cases/base"
SESSION = "records/mentorships/ms-grd1/sessions/2026-09-10.yaml"
MENTOR, MENTEE = "p-ment2", "p-mtee2"


def make_key(folder: Path, name: str, *more: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    sort = more or ("-t", "ed25519")
    subprocess.run(["ssh-keygen", "-q", *sort, "-N", "", "-C", "somebody's", "-f", str(folder / name)], check=True)
    return folder / name


def public(key: Path) -> str:
    return key.with_name(f"{key.name}.pub").read_text("utf-8").strip()


def signed_by(key: Path, text: bytes, namespace: str = NAMESPACE) -> str:
    done = subprocess.run(
        ["ssh-keygen", "-Y", "sign", "-q", "-f", str(key), "-n", namespace], input=text, capture_output=True, check=True
    )
    return done.stdout.decode()


def give_key(root: Path, person: str, key: Path, since: str = "2026-01-05", until: str = "") -> None:
    path = root / f"records/people/{person}.yaml"
    ends = f"    until: {until}\n" if until else ""
    path.write_text(f"{path.read_text('utf-8')}keys:\n  - key: {public(key)}\n    from: {since}\n{ends}", "utf-8")


def read(root: Path, path: str = SESSION) -> dict[str, Any]:
    return yaml.load((root / path).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only, as a record holds it


def write(root: Path, data: dict[str, Any], path: str = SESSION) -> None:
    (root / path).write_text(record_text(data), "utf-8")


def entry_by_key(data: dict[str, Any], key: Path, namespace: str = NAMESPACE, **changed: str) -> dict[str, str]:
    """Return a signature as `mentorbook sign` writes it, or as somebody else might."""
    entry = {"role": "mentor", "by": MENTOR, "name": "Milo Tanaka", "on": "2026-09-10", "method": "ssh", **changed}
    own = f"{data['mentorship']}/{data['id']}"
    entry["digest"] = digest_of("session", own, data, entry)
    entry["ssh"] = signed_by(key, text_signed("session", own, data, entry), namespace).strip()
    return entry


def resealed(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data with digests that fit them: what somebody does who knows how they are made."""
    own = f"{data['mentorship']}/{data['id']}"
    signatures = [{**each, "digest": digest_of("session", own, data, each)} for each in data["signatures"]]
    return {**data, "signatures": signatures}


def session(session_id: str = "2026-09-10", **more: Any) -> dict[str, Any]:
    return {
        "mentorship": "ms-grd1", "id": session_id, "date": session_id[:10], "contact": "meeting", "mode": "video",
        "topics": ["The first weeks"], **more,
    }  # fmt: skip
