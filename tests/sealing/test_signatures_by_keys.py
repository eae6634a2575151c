"""Signatures by real keys: what holds, what was altered, and what shows nobody who signed."""

import shutil
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from signing_people import BASE, MENTEE, MENTOR, SESSION, entry_by_key, give_key, make_key, resealed, session, write

from mentorbook.book import Book, open_book
from mentorbook.sealing import Fault, Seal, SealState, read_ssh_signature, seam

AS_OF = date(2026, 11, 21)
VERIFIED, ALTERED = Seal(SealState.VERIFIED), Seal(SealState.ALTERED)


def unverified(fault: Fault) -> Seal:
    return Seal(SealState.UNVERIFIED, fault)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("keys")
    return {name: make_key(folder, name) for name in ("mentor", "mentee", "stranger")}


@pytest.fixture
def root(tmp_path: Path, keys: dict[str, Path]) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "schemas").symlink_to(BASE.parents[2] / "schemas", target_is_directory=True)
    give_key(tmp_path, MENTOR, keys["mentor"], until="2026-10-31")
    give_key(tmp_path, MENTEE, keys["mentee"])
    return tmp_path


def states(root: Path, record: str = "session/ms-grd1/2026-09-10") -> list[Seal]:
    book = open_book(root, AS_OF)
    signed = book.edition("program").reckoning.mentorships["ms-grd1"].signed[record]
    failing = sum(each.fails for each in signed)
    rules = ("altered", "key-signatures")
    told = [each for each in book.findings() if each.record == record and each.rule in rules]
    assert len(told) == failing, "each that fails is an error, and no other"
    return [each.sealed for each in signed]


def test_what_a_person_signed_with_a_key_of_theirs_is_verified(root: Path, keys: dict[str, Path]) -> None:
    data = session()
    by_both = [entry_by_key(data, keys["mentor"]), entry_by_key(data, keys["mentee"], role="mentee", by=MENTEE)]
    write(root, {**data, "signatures": by_both})
    assert states(root) == [VERIFIED, VERIFIED]
    write(root, {**data, "recorded_for": MENTEE, "signatures": by_both})
    assert states(root) == [VERIFIED, VERIFIED], "for whom it was recorded is not what is signed"


@pytest.mark.parametrize("sort", [("-t", "rsa", "-b", "2048"), ("-t", "ecdsa", "-b", "256")], ids=lambda sort: sort[1])
def test_other_sorts_of_keys_hold_too(sort: tuple[str, ...], root: Path, tmp_path: Path) -> None:
    key = make_key(tmp_path / "more", "key", *sort)
    give_key(root, "p-c00rd", key)
    data = session()
    write(root, {**data, "signatures": [entry_by_key(data, key, role="coordinator", by="p-c00rd")]})
    assert states(root) == [VERIFIED]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: {**data, "topics": ["The first weekS"]},
        lambda data: {**data, "minutes": 60},
        lambda data: {**data, "signatures": [{**data["signatures"][0], "on": "2026-09-11"}]},
        lambda data: {**data, "signatures": [{**data["signatures"][0], "name": "Milo"}]},
        lambda data: {**data, "signatures": [{**data["signatures"][0], "by": MENTEE}]},
    ],
    ids=["one letter", "a field more", "the day", "the name", "who"],
)
def test_one_change_is_altered_and_no_new_digest_mends_it(
    change: Callable[[dict[str, Any]], dict[str, Any]], root: Path, keys: dict[str, Path]
) -> None:
    data = session()
    changed = change({**data, "signatures": [entry_by_key(data, keys["mentor"])]})
    write(root, changed)
    assert states(root) == [ALTERED]
    write(root, resealed(changed))
    (seal,) = states(root)
    assert seal.state is SealState.UNVERIFIED
    assert seal.fault in (Fault.WRONG, Fault.NO_KEY)


def test_a_signature_does_not_move_to_another_session(root: Path, keys: dict[str, Path]) -> None:
    one, other = session(), session("2026-10-08")
    entry = entry_by_key(one, keys["mentor"])
    path = SESSION.replace("2026-09-10", "2026-10-08")
    write(root, {**one, "signatures": [entry]})
    write(root, {**other, "signatures": [entry]}, path)
    assert states(root, "session/ms-grd1/2026-10-08") == [ALTERED]
    write(root, resealed({**other, "signatures": [entry]}), path)
    assert states(root, "session/ms-grd1/2026-10-08") == [unverified(Fault.WRONG)]
    assert states(root) == [VERIFIED]


@pytest.mark.parametrize(
    ("on", "seal"),
    [
        ("2026-10-31", VERIFIED),
        ("2026-11-01", unverified(Fault.DAY)),  # revoked: the day after the last
        ("2026-01-05", VERIFIED),
        ("2026-01-04", unverified(Fault.DAY)),  # not theirs yet
    ],
)
def test_a_key_counts_from_its_first_day_to_its_last(on: str, seal: Seal, root: Path, keys: dict[str, Path]) -> None:
    data = session()
    write(root, {**data, "signatures": [entry_by_key(data, keys["mentor"], on=on)]})
    assert states(root) == [seal]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_days_are_the_same_in_every_zone(
    zone: str, root: Path, keys: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    data = session()
    write(root, {**data, "signatures": [entry_by_key(data, keys["mentor"], on="2026-10-31")]})
    assert states(root) == [VERIFIED]


@pytest.mark.parametrize("namespace", ["git", "file", "mentorbook-v2", "mentorbook-v1 "])
def test_what_a_key_signed_for_something_else_is_no_signature_of_a_record(
    namespace: str, root: Path, keys: dict[str, Path]
) -> None:
    data = session()
    write(root, {**data, "signatures": [entry_by_key(data, keys["mentor"], namespace)]})
    assert states(root) == [unverified(Fault.NAMESPACE)]


def test_nobody_signs_for_another(root: Path, keys: dict[str, Path]) -> None:
    data = session()
    for key in ("stranger", "mentor"):
        write(root, {**data, "signatures": [entry_by_key(data, keys[key], role="mentee", by=MENTEE)]})
        assert states(root) == [unverified(Fault.NO_KEY)]


def test_a_key_in_two_peoples_records_is_an_error(root: Path, keys: dict[str, Path]) -> None:
    give_key(root, "p-c00rd", keys["mentor"])
    found = [each for each in open_book(root, AS_OF).findings() if each.rule == "key-signatures"]
    assert [each.place.path for each in found] == ["records/people/p-c00rd.yaml", f"records/people/{MENTOR}.yaml"]
    assert all("another person's record" in each.message for each in found)


@pytest.mark.parametrize(
    "inner", ["", "AAAA", "U1NIU0lH", "U1NIU0lHAAAAAQAAADMAAAAL", "=" * 80, "U1NIU0lHAAAAAf////8="]
)
def test_junk_is_no_signature(inner: str, root: Path, keys: dict[str, Path]) -> None:
    armoured = f"-----BEGIN SSH SIGNATURE-----\n{inner}\n-----END SSH SIGNATURE-----"
    assert read_ssh_signature(armoured) is None
    data = session()
    write(root, {**data, "signatures": [{**entry_by_key(data, keys["mentor"]), "ssh": armoured}]})
    assert states(root) == [unverified(Fault.UNREADABLE)]


def test_one_letter_of_a_signature_changed_does_not_hold(root: Path, keys: dict[str, Path]) -> None:
    data = session()
    entry = entry_by_key(data, keys["mentor"])
    lines = entry["ssh"].split("\n")
    lines[3] = ("B" if lines[3][0] == "A" else "A") + lines[3][1:]
    write(root, {**data, "signatures": [{**entry, "ssh": "\n".join(lines)}]})
    (seal,) = states(root)
    assert seal.fails


def opened(root: Path) -> Book:
    return open_book(root, AS_OF)


@pytest.mark.parametrize(
    ("tool", "fault"),
    [("", Fault.NO_TOOL), ("#!/bin/sh\necho unknown option >&2\nexit 255\n", Fault.TOOL_FAILS)],
    ids=["none", "too old"],
)
def test_what_could_not_be_checked_is_told_and_is_neither_good_nor_bad(
    tool: str, fault: Fault, root: Path, keys: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = session()
    write(root, {**data, "signatures": [entry_by_key(data, keys["mentor"])]})
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    if tool:
        (bin_folder / "ssh-keygen").write_text(tool, "utf-8")
        (bin_folder / "ssh-keygen").chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(bin_folder))
    assert states(root) == [unverified(fault)]
    (told,) = opened(root).checks_not_run()
    assert told.startswith("1 signature: Signed with a key, which was not checked")
    monkeypatch.undo()
    assert states(root) == [VERIFIED], "nothing of it is kept"
    assert opened(root).checks_not_run() == ()


def test_a_tool_in_the_folder_where_somebody_works_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "ssh-keygen"
    tool.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    tool.chmod(stat.S_IRWXU)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    with pytest.raises(seam.SealingError):
        seam.find_tool()


def test_the_same_question_is_asked_once_and_another_anew(
    root: Path, keys: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = session()
    write(root, {**data, "signatures": [entry_by_key(data, keys["mentor"])]})
    calls = []
    run = seam.subprocess.run
    monkeypatch.setattr(seam.subprocess, "run", lambda *told, **more: calls.append(told) or run(*told, **more))
    seam.holds.cache_clear()
    opened(root), opened(root)
    assert len(calls) == 1
    person = root / f"records/people/{MENTOR}.yaml"
    person.write_text(person.read_text("utf-8").replace("until: 2026-10-31", "until: 2026-09-09"), "utf-8")
    assert states(root) == [unverified(Fault.DAY)]
