"""The one seam to ssh-keygen, which makes and checks signatures by keys."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from mentorbook.sealing.states import Fault

# What a signature is made for. A key's signature for anything else (a commit, a file, a login) is none of a record.
NAMESPACE = "mentorbook-v1"
_PATIENCE = 30  # seconds for one check
_KEPT = 20_000  # checks of one run of a command, which looks at the book more than once
_MOST_WRITTEN = 4000  # characters of a signature; the schemas' own limit
# A signature that holds, to find out whether an ssh-keygen can tell: an old one knows no days of keys.
_SAMPLE_TEXT = b"Mentorbook"
_SAMPLE_SIGNERS = (
    'p-00000 namespaces="mentorbook-v1",valid-after="20260101000000",valid-before="20261231235959" ssh-ed25519 '
    "AAAAC3NzaC1lZDI1NTE5AAAAIGEMBm4mLyMKGHHo2ml0VzQ7VDOIJN/opyf36FRTwTmi\n"
)
_SAMPLE_SIGNATURE = """-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgYQwGbiYvIwoYcejaaXRXNDtUM4
gk3+inJ/foVFPBOaIAAAANbWVudG9yYm9vay12MQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtz
c2gtZWQyNTUxOQAAAED0Rphm7/XfTlCq18GjEz9LnqoW+b+Nz09MAROSzsQD0yihQAHdqv
oAcRAMn/nmLFxUITBDIP/Hf8dZeNO8EAgC
-----END SSH SIGNATURE-----
"""
_BAD = b"incorrect signature"  # what ssh-keygen says where it could check, and the answer is no


class SealingError(Exception):
    """Why a signature could not be made, or not be checked: a sentence or two for the person who asked."""

    def __init__(self, message: str, fault: Fault = Fault.TOOL_FAILS) -> None:
        super().__init__(message)
        self.fault = fault


def find_tool() -> str:
    """Return where ssh-keygen is on this computer; never one that lies in the folder where somebody works.

    Raises SealingError where there is none.
    """
    found = shutil.which("ssh-keygen")
    if found is None or not Path(found).is_absolute():
        raise SealingError(
            "ssh-keygen is not on this computer. Install OpenSSH (Debian: openssh-client), or sign by name.",
            Fault.NO_TOOL,
        )
    return found


@lru_cache(maxsize=_KEPT)  # of the very same question only; an error is not kept
def holds(tool: str, signers: str, person: str, at: str, text: bytes, armoured: str) -> bool:
    """Return whether a person's key made this signature of this text, at a time (UTC, as 20260314120000).

    `signers` is the content of the file of allowed signers. Raises SealingError where ssh-keygen cannot tell.
    """
    ran, said = _asked(tool, signers, person, at, text, armoured)
    if ran:
        return True
    is_by_hardware = any(line.split(" ")[2:3] and line.split(" ")[2].startswith("sk-") for line in signers.splitlines())
    if _BAD not in said and (is_by_hardware or not _can_tell(tool)):
        raise SealingError("This ssh-keygen cannot check signatures like this one.")
    return False


@lru_cache(maxsize=4)
def _can_tell(tool: str) -> bool:
    known, _ = _asked(tool, _SAMPLE_SIGNERS, "p-00000", "20260601120000", _SAMPLE_TEXT, _SAMPLE_SIGNATURE)
    return known


def _asked(tool: str, signers: str, person: str, at: str, text: bytes, armoured: str) -> tuple[bool, bytes]:
    kept = {name: value for name, value in os.environ.items() if name.upper() in ("PATH", "SYSTEMROOT", "TMP", "TEMP")}
    try:
        return _answered(tool, kept, signers, person, at, text, armoured)
    except (OSError, subprocess.TimeoutExpired):  # also where there is no room for its files
        raise SealingError("ssh-keygen could not be run here.") from None


def _answered(
    tool: str, kept: Mapping[str, str], signers: str, person: str, at: str, text: bytes, armoured: str
) -> tuple[bool, bytes]:
    with TemporaryDirectory(prefix="mentorbook-") as folder:
        allowed, signature = Path(folder, "allowed_signers"), Path(folder, "signature")
        allowed.write_text(signers, encoding="utf-8", newline="\n")
        signature.write_text(f"{armoured.strip()}\n"[:_MOST_WRITTEN], encoding="utf-8", newline="\n")
        told = ["-Y", "verify", "-f", str(allowed), "-I", person, "-n", NAMESPACE]
        command = [tool, *told, "-s", str(signature), "-O", f"verify-time={at}"]
        done = subprocess.run(  # noqa: S603 - no shell; a person's id is checked by its schema, all else is ours
            command,
            input=text,
            capture_output=True,
            env={**kept, "TZ": "UTC", "LC_ALL": "C"},
            cwd=folder,
            timeout=_PATIENCE,
            check=False,
        )
    return done.returncode == 0, done.stderr


def sign_text(key: Path, text: bytes, *, ask: bool = True) -> str:
    """Return the armoured signature of a text by the key in a file; ssh-keygen itself asks for what the key needs.

    With `ask` false, nothing is asked at the terminal. Raises SealingError where it is not signed.
    """
    tool = find_tool()
    quiet = {} if ask else {"SSH_ASKPASS_REQUIRE": "never"}
    with TemporaryDirectory(prefix="mentorbook-") as folder:
        file = Path(folder, "record")
        file.write_bytes(text)
        command = [tool, "-Y", "sign", "-q", "-f", str(key.absolute()), "-n", NAMESPACE, str(file)]
        try:
            done = subprocess.run(  # noqa: S603 - no shell; the key is a file that the person named
                command,
                stdin=None if ask else subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None if ask else subprocess.DEVNULL,
                env={**os.environ, **quiet},
                start_new_session=not ask,  # without a terminal there is nobody to ask
                check=False,
            )
        except OSError:
            raise SealingError("ssh-keygen could not be run here. Nothing was written.") from None
        made = Path(folder, "record.sig")
        if done.returncode or not made.is_file():
            raise SealingError(
                "ssh-keygen did not sign, so nothing was written. Name the file of your private key with --key, as in "
                "~/.ssh/id_ed25519, and type its passphrase, or touch your key, when it asks."
            )
        return made.read_text(encoding="ascii", errors="replace").replace("\r\n", "\n")
