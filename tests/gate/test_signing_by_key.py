"""A signature by a key passes only where a key that the base has of its signer made it, for this very record."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from gate_book import GateBook, signed
from signing_people import make_key, public, signed_by

from mentorbook.gate import Review
from mentorbook.reading import Source, read_source
from mentorbook.records import text_signed
from mentorbook.sealing import NAMESPACE

TO_SIGN = "records/mentorships/ms-aaaa/sessions/2026-10-10.yaml"
OTHER = "records/mentorships/ms-aaaa/sessions/2026-09-10.yaml"
EVE = "records/people/p-eeeee.yaml"
MENTEE = {"role": "mentee", "by": "p-eeeee", "name": "Eve", "on": "2026-11-20", "method": "ssh"}


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("keys")
    return {name: make_key(folder, name) for name in ("eve", "mia", "lost", "coming", "new")}


@pytest.fixture(scope="module")
def base(gate: GateBook, keys: dict[str, Path]) -> str:
    """The base whose people have keys: Eve's own, one that she lost, and one that counts from a later day."""
    eve = [
        {"key": public(keys["eve"]), "from": "2026-01-05"},
        {"key": public(keys["lost"]), "from": "2026-01-05", "until": "2026-11-19"},
        {"key": public(keys["coming"]), "from": "2026-11-21"},
    ]
    mia = [{"key": public(keys["mia"]), "from": "2026-01-05"}]
    own = "records/people/p-mmmmm.yaml"
    return gate.propose({EVE: with_keys(gate.text(EVE), eve), own: with_keys(gate.text(own), mia)})


def with_keys(text: str, entries: list[dict[str, str]]) -> str:
    return f"{text.rstrip()}\nkeys:\n" + "".join(f"  - {json.dumps(each)[1:-1].join('{}')}\n" for each in entries)


def by_key(key: Path, path: str, text: str, entry: Mapping[str, str], namespace: str = NAMESPACE) -> dict[str, str]:
    """Return an entry as it is signed by a key, ready to stand in the file."""
    source = read_source(path, text.encode())
    assert isinstance(source, Source)
    name = f"ms-aaaa/{Path(path).stem}"
    return {**entry, "ssh": json.dumps(signed_by(key, text_signed("session", name, source.data, entry), namespace))}


def proposed(gate: GateBook, base: str, key: Path, **changed: str) -> str:
    text = gate.text(TO_SIGN)
    return gate.propose({TO_SIGN: signed(TO_SIGN, text, by_key(key, TO_SIGN, text, {**MENTEE, **changed}))}, base=base)


SIGNINGS: list[tuple[str, str, dict[str, str], str]] = [
    ("by a key of hers", "eve", {}, ""),
    ("by a key of hers, on its first day", "coming", {"on": "2026-11-21"}, ""),
    ("by a key that is not in her record", "new", {}, "not in the record of this person"),
    ("by a key of another", "mia", {}, "not in the record of this person"),
    ("by a key revoked the day before", "lost", {}, "was not valid on that day"),
    ("by a key before its first day", "coming", {}, "was not valid on that day"),
    ("dated to when a lost key was valid", "lost", {"on": "2026-10-10"}, "not dated within the last 14 days"),
]


@pytest.mark.parametrize(("name", "key", "changed", "says"), SIGNINGS, ids=[each[0] for each in SIGNINGS])
@pytest.mark.parametrize("actor", ["mentee-eve", "mentor-mia"])
def test_a_key_says_whose_signature_it_is_whoever_proposes_it(
    name: str,
    key: str,
    changed: dict[str, str],
    says: str,
    actor: str,
    gate: GateBook,
    base: str,
    keys: dict[str, Path],
) -> None:
    del name
    found = gate.review(proposed(gate, base, keys[key], **changed), actor, base=base)
    assert found.may_merge is not bool(says), found.blocks
    assert says in " ".join(block.message for block in found.blocks)
    assert found.checks_not_run == ()


def test_the_proposal_itself_brings_no_key_that_counts(gate: GateBook, base: str, keys: dict[str, Path]) -> None:
    text = gate.text(TO_SIGN)
    brought = with_keys(gate.text(EVE), [{"key": public(keys["new"]), "from": "2026-01-05"}])
    own = by_key(keys["new"], TO_SIGN, text, MENTEE)
    head = gate.propose({TO_SIGN: signed(TO_SIGN, text, own), EVE: brought}, base=base)
    assert "signature" in {block.name for block in gate.review(head, "mentee-eve", base=base).blocks}


def altered(text: str) -> str:
    return text.replace("date: 2026-10-10", "date: 2026-10-10\nnotes: Another word")


def swapped(text: str) -> str:
    return text.replace("by: p-eeeee", "by: p-mmmmm").replace("role: mentee", "role: mentor")


@pytest.mark.parametrize("change", [altered, swapped])
def test_what_a_key_signed_is_this_record_and_this_signer(
    change: Callable[[str], str], gate: GateBook, base: str, keys: dict[str, Path]
) -> None:
    honest = gate.text(TO_SIGN, proposed(gate, base, keys["eve"]))
    found = gate.review(gate.propose({TO_SIGN: change(honest)}, base=base), "mentee-eve", base=base)
    assert change(honest) != honest
    assert "signature" in {block.name for block in found.blocks}


def test_a_signature_by_key_is_not_replayed_on_another_session(
    gate: GateBook, base: str, keys: dict[str, Path]
) -> None:
    taken = by_key(keys["eve"], OTHER, gate.text(OTHER), MENTEE)
    head = gate.propose({TO_SIGN: signed(TO_SIGN, gate.text(TO_SIGN), taken)}, base=base)  # with a digest that fits
    assert says(gate.review(head, "mentee-eve", base=base), "signature") == [
        "What the key signed is not this record as it stands here."
    ]


def test_what_a_key_signed_for_something_else_is_none(gate: GateBook, base: str, keys: dict[str, Path]) -> None:
    text = gate.text(TO_SIGN)
    for_git = by_key(keys["eve"], TO_SIGN, text, MENTEE, namespace="git")
    head = gate.propose({TO_SIGN: signed(TO_SIGN, text, for_git)}, base=base)
    assert says(gate.review(head, "mentee-eve", base=base), "signature") == [
        "The key signed this for something else, not as a record of Mentorbook."
    ]


def test_without_ssh_keygen_it_is_told_as_not_checked_and_does_not_pass(
    gate: GateBook, base: str, keys: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = proposed(gate, base, keys["eve"])
    for tool in ("git", "sh"):
        (tmp_path / tool).symlink_to(Path("/usr/bin") / tool)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = gate.review(head, "mentee-eve", base=base)
    assert not found.may_merge
    assert "ssh-keygen is not on this computer" in " ".join(found.checks_not_run)


def says(found: Review, name: str) -> list[str]:
    return [block.message for block in found.blocks if block.name == name]
