"""mentorbook verify: each signature in one word, and why; nothing unchecked counts as good."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import Result
from signing_people import BASE, MENTEE, MENTOR, SESSION, entry_by_key, give_key, make_key, session, write
from writing_book import typed

OTHER = SESSION.replace("2026-09-10", "2026-10-08")


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_key(tmp_path_factory.mktemp("keys"), "mine")


@pytest.fixture
def root(tmp_path: Path, key: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "book")
    book = tmp_path / "book"
    (book / "schemas").symlink_to(BASE.parents[2] / "schemas", target_is_directory=True)
    give_key(book, MENTOR, key)
    data = session()
    typed_name = {"role": "mentee", "by": MENTEE, "name": "Theo Abara", "on": "2026-09-10", "method": "typed"}
    write(book, {**data, "signatures": [entry_by_key(data, key), typed_name]})
    return book


def verify(root: Path, *more: str) -> Result:
    done = typed(root, ["verify", *more])
    if done.exception:
        raise done.exception
    return done


def test_it_says_of_each_signature_what_is_known(root: Path) -> None:
    done = verify(root)
    assert done.return_value == 0
    assert done.stdout.splitlines() == [
        f"Verified: {SESSION}: mentor p-ment2, 2026-09-10, key",
        f"Not sealed: {SESSION}: mentee p-mtee2, 2026-09-10, typed",
        "2 signatures as of 2026-11-21: 1 not sealed, 1 verified.",
    ]


def test_what_is_altered_or_does_not_hold_leaves_with_1(root: Path, key: Path) -> None:
    data = session("2026-10-08")
    write(root, {**data, "minutes": 30, "signatures": [entry_by_key(data, key)]}, OTHER)
    done = verify(root)
    assert done.return_value == 1
    assert f"Altered after signing: {OTHER}" in done.stdout
    assert verify(root, "ms-grd1/2026-09-10").return_value == 0
    write(root, {**data, "signatures": [entry_by_key(data, key, "git")]}, OTHER)
    done = verify(root, OTHER, "--format", "json")
    assert done.return_value == 1
    (told,) = json.loads(done.stdout)["signatures"]
    assert (told["state"], told["fault"]) == ("not verifiable", "namespace")


@pytest.mark.parametrize(("of", "count"), [("ms-grd1", 2), ("p-ment2", 1), ("p-mtee2", 1), ("p-c00rd", 0)])
def test_a_mentorship_or_a_person_stands_for_all_of_theirs(of: str, count: int, root: Path) -> None:
    assert len(json.loads(verify(root, of, "--format", "json").stdout)["signatures"]) == count


def test_what_was_not_checked_is_no_pass(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))
    done = verify(root)
    assert done.return_value == 1
    assert "Not checked: 1; it has neither passed nor failed." in done.stdout
    assert json.loads(verify(root, "--format", "json").stdout)["checks_not_run"]
    checked = typed(root, ["check"])
    assert checked.return_value == 0
    assert "Not checked: 1 signature" in checked.stdout
    assert typed(root, ["check", "--strict", "--rule", "link"]).return_value == 1
    assert json.loads(typed(root, ["check", "--format", "json"]).stdout)["checks_not_run"]
    assert "::warning title=not checked::1 signature" in typed(root, ["check", "--format", "github"]).stdout
    sarif = json.loads(typed(root, ["check", "--format", "sarif"]).stdout)
    assert sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"]


def test_what_could_not_be_read_is_no_pass(root: Path) -> None:
    (root / OTHER).write_text("mentorship: ms-grd1\nsignatures: &a []\n", "utf-8")
    done = verify(root)
    assert done.return_value == 1
    assert "Not checked: 1 file could not be read" in done.stdout
    assert json.loads(verify(root, "--format", "json").stdout)["checks_not_run"]
    assert verify(root, "ms-grd1/2026-09-10").return_value == 0


def test_ssh_keygen_alone_checks_what_it_writes_out(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert verify(root, "--out", str(out)).return_value == 0
    commands = (out / "commands.txt").read_text("utf-8")
    assert "ssh-keygen -Y verify" in commands
    assert "sha256sum -c" in commands
    subprocess.run(["sh", "-e", "commands.txt"], cwd=out, check=True, capture_output=True)
    text = next(out.glob("session_*_1.txt"))
    text.write_bytes(text.read_bytes().replace(b"first", b"First"))
    for command in commands.splitlines():
        assert subprocess.run(["sh", "-c", command], cwd=out, capture_output=True, check=False).returncode
