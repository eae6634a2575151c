"""What an armoured SSH signature says of itself: by which key, and for what. Whether it holds, ssh-keygen says."""

import base64
import binascii
from dataclasses import dataclass

_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_MAGIC, _VERSION = b"SSHSIG", 1


@dataclass(frozen=True, slots=True)
class SshSignature:
    """A signature in the form of OpenSSH's PROTOCOL.sshsig."""

    key: bytes  # the public key, as the second word of a .pub file holds it in base64
    namespace: str

    @property
    def line(self) -> tuple[str, str]:
        """The key as the first two words of a .pub file tell it."""
        sort, _ = _string(self.key, 0)
        return (sort or b"").decode("ascii", "replace"), base64.b64encode(self.key).decode()


def read_ssh_signature(armoured: str) -> SshSignature | None:
    """Return what a signature says; None where this is none."""
    inner = armoured.strip()
    if not (inner.startswith(_BEGIN) and inner.endswith(_END)):
        return None
    try:
        blob = base64.b64decode("".join(inner[len(_BEGIN) : -len(_END)].split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    start = len(_MAGIC) + 4
    if blob[: len(_MAGIC)] != _MAGIC or int.from_bytes(blob[len(_MAGIC) : start]) != _VERSION:
        return None
    key, at = _string(blob, start)
    namespace, _ = _string(blob, at)
    if not key or namespace is None:
        return None
    return SshSignature(key, namespace.decode("utf-8", "replace"))


def _string(blob: bytes, at: int) -> tuple[bytes | None, int]:
    """Return the string that begins at a place, and where it ends; None where it is cut off."""
    begin = at + 4
    end = begin + int.from_bytes(blob[at:begin])
    return (blob[begin:end], end) if begin <= len(blob) and end <= len(blob) else (None, len(blob))
