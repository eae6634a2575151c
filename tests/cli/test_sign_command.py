"""mentorbook sign: what it shows, what it refuses, and that nothing but the signature is written."""

import os
import pty
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import Result
from signing_people import BASE, MENTEE, MENTOR, SESSION, give_key, make_key, read, session, write
from writing_book import typed

from mentorbook.book import open_book
from mentorbook.sealing import SealState

ID = "ms-grd1/2026-09-10"
DAY = "2026-11-21"


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_key(tmp_path_factory.mktemp("keys"), "mine")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "schemas").symlink_to(BASE.parents[2] / "schemas", target_is_directory=True)
    write(tmp_path, session())
    path = tmp_path / SESSION
    path.write_text(f"# kept as it is\r\n{path.read_text('utf-8')}".replace("\r\n", "\n") + "# the end\n", "utf-8")
    return tmp_path


def sign(root: Path, *more: str, answers: list[str] | None = None, record: str = ID) -> Result:
    return typed(root, ["sign", record, *more], answers if answers is not None else [], DAY)


def seals(root: Path) -> list[SealState]:
    pair = open_book(root).edition("program").reckoning.mentorships["ms-grd1"]
    return [each.seal for each in pair.signed.get(f"session/{ID}", ())]


def test_both_sign_by_name_and_every_other_byte_stays(root: Path) -> None:
    before = (root / SESSION).read_text("utf-8")
    done = sign(root, "--as", "mentor", answers=["Milo Tanaka", "y"], record=SESSION)
    assert done.return_value == 0, done.output
    assert "met by video" in done.output, "what is signed is told in plain words"
    assert "This is what Milo Tanaka signs as mentor, by name, on 21 November 2026." in done.output
    assert sign(root, "--as", "mentee", "--name", "Theo Abara", "--no-input").return_value == 0
    after = (root / SESSION).read_text("utf-8")
    kept = [line for line in after.splitlines() if line in before.splitlines()]
    assert kept == before.splitlines()
    assert "signatures" in after
    assert [each["by"] for each in read(root)["signatures"]] == [MENTOR, MENTEE]
    assert seals(root) == [SealState.ATTESTED, SealState.ATTESTED]


@pytest.mark.parametrize(
    ("typed", "told"), [("Milo Tanaka", False), ("M. TANAKA", False), ("Mílo", False), ("Mickey Mouse", True)]
)
def test_another_name_than_the_books_is_remarked_and_kept(typed: str, told: bool, root: Path) -> None:  # noqa: FBT001
    done = sign(root, "--as", "mentor", "--name", typed, "--no-input")
    assert done.return_value == 0
    assert ("is not called Mickey Mouse" in done.output) is told
    assert read(root)["signatures"][0]["name"] == typed


def test_a_key_signs(root: Path, key: Path) -> None:
    give_key(root, MENTOR, key)
    done = sign(root, "--as", "mentor", "--key", str(key), answers=["y"])
    assert done.return_value == 0, done.output
    assert "git add" in done.output
    assert seals(root) == [SealState.VERIFIED]
    assert read(root)["signatures"][0]["name"] == "Milo Tanaka"


@pytest.mark.parametrize(
    ("more", "status", "says"),
    [
        (("--as", "mentor", "--no-input"), 2, "--name is missing"),
        (("--as", "mentor", "--by", "p-mtee2", "--name", "X", "--no-input"), 2, "somebody else"),
        (("--as", "mentor", "--key", "nowhere", "--no-input"), 2, "there is no such file"),
        (("--as", "mentor", "--name", "a\nb", "--no-input"), 2, "--name"),
    ],
)
def test_what_was_typed_wrongly(more: tuple[str, ...], status: int, says: str, root: Path) -> None:
    before = (root / SESSION).read_bytes()
    done = sign(root, *more)
    told = done.output + str(getattr(done.exception, "message", ""))
    assert says in told
    assert (2 if done.exception else done.return_value) == status
    assert (root / SESSION).read_bytes() == before


def test_who_holds_the_office_signs_for_it(root: Path) -> None:
    done = sign(root, "--as", "instructor", "--name", "Ida", "--no-input")
    assert done.return_value == 0, done.output
    assert [each["by"] for each in read(root)["signatures"]] == ["p-1nstr"]
    done = sign(root, "--as", "coordinator", "--by", "p-c00r2", "--name", "Ida", "--no-input")
    assert "not coordinator of the program today" in str(done.exception.message), "the office ended before"
    program = root / "records/programs/graduates.yaml"
    ended = program.read_text("utf-8").replace(
        "role: coordinator\n    from: 2025-01-06\n  - person: p-c00r2",
        "role: coordinator\n    from: 2025-01-06\n    until: 2026-11-20\n  - person: p-c00r2",
    )
    program.write_text(ended, "utf-8")
    done = sign(root, "--as", "coordinator", "--name", "Ida", "--no-input")
    assert "Nobody is coordinator of this program today" in str(done.exception.message)


def test_nobody_signs_twice(root: Path) -> None:
    assert sign(root, "--as", "mentor", "--name", "Milo Tanaka", "--no-input").return_value == 0
    before = (root / SESSION).read_bytes()
    done = sign(root, "--as", "mentor", "--name", "Somebody Else", "--no-input")
    assert done.return_value == 1
    assert "stands under this record already" in done.output
    assert (root / SESSION).read_bytes() == before


def test_what_changed_since_another_signed_is_not_signed(root: Path) -> None:
    sign(root, "--as", "mentor", "--name", "Milo Tanaka", "--no-input")
    write(root, {**read(root), "minutes": 90})
    before = (root / SESSION).read_bytes()
    done = sign(root, "--as", "mentee", "--name", "Theo Abara", "--no-input")
    assert done.return_value == 1
    assert "has changed since the mentor signed it" in done.output
    assert (root / SESSION).read_bytes() == before


@pytest.mark.parametrize("kept", ["with its public part", "alone"])
@pytest.mark.parametrize(
    ("since", "until", "says"),
    [("", "", "add it there under keys"), ("2026-12-01", "", "from 2026-12-01"),
     ("2026-01-01", "2026-11-20", "until 2026-11-20")],
)  # fmt: skip
def test_a_key_that_does_not_count_is_refused_with_the_way_out(
    since: str, until: str, says: str, kept: str, root: Path, key: Path, tmp_path: Path
) -> None:
    if since:
        give_key(root, MENTOR, key, since, until)
    own = tmp_path / "alone"
    shutil.copy(key, own)
    before = (root / SESSION).read_bytes()
    done = sign(root, "--as", "mentor", "--key", str(own if kept == "alone" else key), "--no-input")
    assert done.return_value == 1
    assert says in done.output
    assert "Nothing was written" in done.output
    assert (root / SESSION).read_bytes() == before


def test_one_persons_key_signs_for_nobody_else(root: Path, key: Path) -> None:
    give_key(root, MENTOR, key)
    done = sign(root, "--as", "mentee", "--key", str(key), "--no-input")
    assert done.return_value == 1
    assert "is not in the signer's own record, records/people/p-mtee2.yaml" in done.output


def test_a_dry_run_and_a_no_write_nothing(root: Path, key: Path) -> None:
    give_key(root, MENTOR, key)
    before = (root / SESSION).read_bytes()
    for more, answers in (
        (("--name", "Milo Tanaka", "--dry-run"), []),
        (("--key", str(key), "--dry-run"), []),
        (("--key", str(key)), ["n"]),
        (("--name", "Milo Tanaka"), ["n"]),
    ):
        done = sign(root, "--as", "mentor", *more, answers=answers)
        assert done.return_value == 0
        assert "Nothing was written." in done.output
    assert (root / SESSION).read_bytes() == before


def test_what_nobody_signs_is_said(root: Path) -> None:
    done = sign(root, "--as", "mentor", record="p-ment2")
    assert "Signed are: agreement, evaluation, session" in str(done.exception.message)


def test_a_passphrase_is_asked_by_ssh_keygen_at_the_terminal(root: Path, tmp_path: Path) -> None:
    key = tmp_path / "secret"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "wren song", "-f", str(key)], check=True)
    give_key(root, MENTOR, key)
    refused = sign(root, "--as", "mentor", "--key", str(key), "--no-input")
    assert refused.return_value == 1
    assert "did not sign" in refused.output
    command = [sys.executable, "-c", "from mentorbook.cli import main; main()", "sign", ID, "--as", "mentor"]
    command += ["--key", str(key), "--root", str(root), "--as-of", DAY]
    child, terminal = pty.fork()
    if child == 0:
        os.environ.pop("DISPLAY", None)
        os.execv(sys.executable, command)  # noqa: S606 - the project's own command
    said, until = b"", time.monotonic() + 60
    answers = [(b"Sign it?", b"y\n"), (b"passphrase", b"wren song\n")]
    while time.monotonic() < until:
        try:
            said += os.read(terminal, 4096)
        except OSError:
            break
        if answers and answers[0][0] in said:
            os.write(terminal, answers.pop(0)[1])
    os.waitpid(child, 0)
    os.close(terminal)
    assert not answers, said
    assert b"wren song" not in said
    assert seals(root) == [SealState.VERIFIED], said
