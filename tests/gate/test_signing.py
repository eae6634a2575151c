"""A record gains signatures by those whom they name; replayed, altered and foreign ones are refused."""

from typing import Any

import pytest
from gate_book import GateBook, signed

TO_SIGN = "records/mentorships/ms-aaaa/sessions/2026-10-10.yaml"
OTHER = "records/mentorships/ms-aaaa/sessions/2026-09-10.yaml"
DONE = "records/mentorships/ms-bbbb/sessions/2026-10-05.yaml"
MENTOR = {"role": "mentor", "by": "p-mmmmm", "name": "Mia", "on": "2026-11-20", "method": "typed"}
MENTEE = {"role": "mentee", "by": "p-eeeee", "name": "Eve", "on": "2026-11-20", "method": "typed"}
HELD = {"collected_by": "p-mmmmm"}
DRAWN = {"method": "drawn", "path": "M1 1L20 20"}
PAPER = {"method": "paper", "kept_by": "p-ccccc", "on": "2026-10-10"}
ARMOUR = '"-----BEGIN SSH SIGNATURE-----AAAA-----END SSH SIGNATURE-----"'
SSH = {"method": "ssh", "ssh": ARMOUR}

SIGNINGS: list[tuple[str, str, list[dict[str, Any]], set[str], str]] = [
    ("a mentor signs", "mentor-mia", [MENTOR], set(), "p-mmmmm signs the session 2026-10-10 of ms-aaaa as mentor (att"),
    ("a mentee signs", "mentee-eve", [MENTEE], set(), "as mentee (attested)"),
    ("both sign on one device", "mentor-mia", [MENTOR, MENTEE | DRAWN | HELD], set(), "attested, collected by p-mmmmm"),
    ("a mentor signs for the mentee", "mentor-mia", [MENTOR, MENTEE], {"signature"}, ""),
    ("a mentor draws for the mentee", "mentor-mia", [MENTEE | DRAWN], {"signature"}, ""),
    ("somebody else says who collected it", "fay", [MENTEE | DRAWN | HELD], {"signature"}, ""),
    ("somebody else collects it", "fay", [MENTEE | DRAWN | {"collected_by": "p-fffff"}], {"signature"}, ""),
    ("an officer keeps the sheet", "coord", [MENTOR | PAPER, MENTEE | PAPER], set(), "on paper, the sheet kept by"),
    ("a mentor says that an officer keeps the sheet", "mentor-mia", [MENTEE | PAPER], {"signature"}, ""),
    ("a signature dated back", "mentor-mia", [MENTOR | {"on": "2026-10-10"}], {"backdated"}, ""),
    ("junk in the place of a signature by key", "mentee-eve", [MENTEE | SSH], {"key-signatures", "signature"}, ""),
    ("a mentee signs as mentor", "mentee-eve", [MENTEE | {"role": "mentor"}], {"signature", "signatures"}, ""),
    ("a digest of other words", "mentor-mia", [MENTOR | {"digest": "a" * 64}], {"altered", "signature"}, ""),
    ("the same signature twice", "mentor-mia", [MENTOR, MENTOR], {"signature"}, ""),
    ("no digest", "mentor-mia", [MENTOR | {"digest": None}], set(), "not sealed"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "actor", "entries", "blocks", "says"), SIGNINGS, ids=[each[0] for each in SIGNINGS])
def test_who_signs(
    name: str, actor: str, entries: list[dict[str, Any]], blocks: set[str], says: str, gate: GateBook
) -> None:
    del name
    text = signed(TO_SIGN, gate.text(TO_SIGN), *entries).replace("    digest: None\n", "")
    found = gate.review(gate.propose({TO_SIGN: text}), actor)
    assert {block.name for block in found.blocks} == blocks
    assert says in " ".join(deed.says for deed in found.deeds)


def test_a_signature_of_another_session_does_not_fit(gate: GateBook) -> None:
    own = signed(OTHER, gate.text(OTHER), MENTOR)
    stolen = own.partition("signatures:")[2]
    found = gate.review(gate.propose({TO_SIGN: gate.text(TO_SIGN) + "signatures:" + stolen}), "mentor-mia")
    assert {block.name for block in found.blocks} == {"altered", "signature"}


@pytest.mark.parametrize("actor", ["fay", "coord"])
def test_a_signed_record_loses_and_changes_no_signature(actor: str, gate: GateBook) -> None:
    text = gate.text(DONE)
    kept = text.partition("  - role: mentee")[0]
    assert "signed" in {each.name for each in gate.review(gate.propose({DONE: kept}), actor).blocks}
    none = text.partition("signatures:")[0]
    assert "signed" in {each.name for each in gate.review(gate.propose({DONE: none}), actor).blocks}
    renamed = text.replace("name: Gus", "name: Gustav")
    assert "signed" in {each.name for each in gate.review(gate.propose({DONE: renamed}), actor).blocks}


def test_a_session_may_come_signed(gate: GateBook) -> None:
    path = "records/mentorships/ms-aaaa/sessions/2026-11-19.yaml"
    text = gate.text(TO_SIGN).replace("2026-10-10", "2026-11-19")
    head = gate.propose({path: signed(path, text, MENTOR, MENTEE | HELD)})
    found = gate.review(head, "mentor-mia")
    assert found.may_merge, found.blocks
    assert [deed.act for deed in found.deeds] == ["pair's record", "signature", "signature"]
    assert not gate.review(head, "coord").may_merge
