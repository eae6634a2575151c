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
    ("an officer hands in", "coord", [MENTOR, MENTEE | HELD], set(), "collected by p-mmmmm, handed in by p-ccccc"),
    ("an officer hands one in", "coord", [MENTEE | DRAWN], set(), "as mentee (attested, handed in by p-ccccc)"),
    ("an old one is handed in", "coord", [MENTEE | {"on": "2026-10-10"}], set(), "handed in by p-ccccc"),
    ("of another program", "teach", [MENTOR], {"signature", "not-yours", "recorded-for"}, ""),
    ("handed in by a form", "wren-desk", [MENTOR], {"signature"}, ""),
    ("collected by nobody of the two", "coord", [MENTEE | {"collected_by": "p-fffff"}], {"signature"}, ""),
    ("an officer's is handed in", "coord", [MENTEE | {"role": "coordinator", "by": "p-ddddd"}], {"signature"}, ""),
    ("a mentor keeps the sheet", "mentor-mia", [MENTEE | PAPER | {"kept_by": "p-mmmmm"}], set(), "kept by p-mmmmm"),
    ("no digest", "mentor-mia", [MENTOR | {"digest": None}], set(), "not sealed"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "actor", "entries", "blocks", "says"), SIGNINGS, ids=[each[0] for each in SIGNINGS])
def test_who_signs(
    name: str, actor: str, entries: list[dict[str, Any]], blocks: set[str], says: str, gate: GateBook
) -> None:
    del name
    bare = gate.text(TO_SIGN) + ("recorded_for: p-mmmmm\n" if actor in ("coord", "teach") else "")
    text = signed(TO_SIGN, bare, *entries).replace("    digest: None\n", "")
    behalf = "mentee-eve" if actor == "wren-desk" else ""
    found = gate.review(gate.propose({TO_SIGN: text}), actor, on_behalf_of=behalf)
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
    assert not gate.review(head, "coord").may_merge, "it does not say for whom"


def test_a_sheet_that_one_of_the_two_keeps_is_told_loudly(gate: GateBook) -> None:
    own, other = (each | PAPER | {"kept_by": "p-mmmmm"} for each in (MENTOR, MENTEE))
    found = gate.review(gate.propose({TO_SIGN: signed(TO_SIGN, gate.text(TO_SIGN), own, other)}), "mentor-mia")
    assert [deed.loud for deed in found.deeds if deed.act == "signature"] == [False, True]


def test_nobody_signs_as_an_officer_of_their_own_pair(gate: GateBook) -> None:
    program = "records/programs/wren-tech.yaml"
    role = "  - person: p-fffff\n    role: coordinator\n    from: 2025-01-06\nintake:\n"
    base = gate.propose({program: gate.text(program).replace("intake:\n", role)})
    path = "records/mentorships/ms-bbbb/sessions/2026-11-18.yaml"
    text = gate.text(DONE).partition("signatures:")[0].replace("2026-10-05", "2026-11-18")
    for by, actor, blocks in (("p-fffff", "fay", {"self"}), ("p-ccccc", "coord", set())):
        entry = {"role": "coordinator", "by": by, "name": "An officer", "on": "2026-11-20", "method": "typed"}
        more = "" if actor == "fay" else "recorded_for: p-fffff\n"
        found = gate.review(gate.propose({path: signed(path, text + more, entry)}, base), actor, base)
        assert {block.name for block in found.blocks} == blocks
    day = {"role": "mentee", "by": "p-ggggg", "name": "Gus", "on": "2026-10-30", "method": "typed"}
    path, text = (each.replace("2026-11-18", "2026-10-30") for each in (path, text))
    head = gate.propose({path: signed(path, text, day)}, base)
    assert "backdated" in {block.name for block in gate.review(head, "gus", base, approved_by=("fay",)).blocks}
    assert gate.review(head, "gus", base, approved_by=("coord",)).may_merge


BESIDE = {
    "a remark on top": lambda text: "# seen otherwise\n" + text,
    "a remark at a line": lambda text: text.replace("minutes: 60", "minutes: 60 # rather 90"),
    "a remark among the signatures": lambda text: text.rstrip() + " # so they say\n",
    "a remark below": lambda text: text + "# so they say\n",
    "another order": lambda text: text.replace("contact: meeting\nmode: phone\n", "mode: phone\ncontact: meeting\n"),
    "quotes": lambda text: text.replace("mode: phone", 'mode: "phone"'),
    "a line left empty": lambda text: text.replace("mode: phone", "\nmode: phone"),
    "another order in a signature": lambda text: text.replace(
        "    by: p-mmmmm\n    name: Mia\n", "    name: Mia\n    by: p-mmmmm\n"
    ),
}


@pytest.mark.parametrize("beside", [None, *BESIDE])
def test_a_signed_record_gains_signature_lines_and_no_others(beside: str | None, gate: GateBook) -> None:
    bare = gate.text(TO_SIGN)
    base = gate.propose({TO_SIGN: signed(TO_SIGN, bare, MENTOR)})
    text = signed(TO_SIGN, bare, MENTOR, MENTEE)
    text = BESIDE[beside](text) if beside else text
    found = gate.review(gate.propose({TO_SIGN: text}, base), "mentee-eve", base)
    assert {block.name for block in found.blocks} == ({"signed"} if beside else set())
    if not beside:
        crlf = gate.review(gate.propose({TO_SIGN: text.replace("\n", "\r\n")}, base), "mentee-eve", base)
        above = gate.review(gate.propose({TO_SIGN: signed(TO_SIGN, bare, MENTEE, MENTOR)}, base), "mentee-eve", base)
        assert crlf.may_merge
        assert above.may_merge


def test_a_signed_agreement_makes_room_for_another_one(gate: GateBook) -> None:
    path = "records/mentorships/ms-bbbb/agreement.yaml"
    text = "mentorship: ms-bbbb\nagreed_on: 2026-11-20\nschedule:\n  how_often: Monthly\n"
    own = "signatures:\n  - role: mentor\n    by: p-fffff\n    name: Fay\n    on: 2026-11-20\n    method: typed\n"
    base = gate.propose({path: text + own})
    other = gate.propose({path: text.replace("Monthly", "Weekly")}, base)
    found = gate.review(other, "fay", base)
    assert "a coordinator takes this one out by a proposal of its own" in found.blocks[0].hint
    gone = gate.propose({path: None}, base)
    assert not gate.review(gone, "fay", base).may_merge
    taken = gate.review(gone, "coord", base)
    assert taken.may_merge
    assert "It was signed." in taken.deeds[0].says
    again = gate.propose({path: text.replace("Monthly", "Weekly") + own}, gone)
    assert gate.review(again, "fay", gone).may_merge
