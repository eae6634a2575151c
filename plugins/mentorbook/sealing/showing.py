"""Signatures as files that sha256sum and ssh-keygen alone can check, with the commands that do it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mentorbook.records import Record, text_signed
from mentorbook.sealing.keys import allowed_signers, keys_of
from mentorbook.sealing.seam import NAMESPACE
from mentorbook.sealing.signatures import SignatureAt, signatures_of

SIGNERS = "allowed_signers"


@dataclass(frozen=True, slots=True)
class ShownSignature:
    """One signature taken out of its record. The commands are typed in the folder above `folder`."""

    at: SignatureAt
    by: str
    file: str  # of the text that is signed, as "session_ms-4h2k_2026-03-14_1.txt"
    text: bytes
    digest: str  # "": none was taken
    armoured: str  # the signature by a key; "": it is none
    commands: tuple[str, ...]

    @property
    def files(self) -> dict[str, bytes]:
        """The files by name: the text, and the signature by a key."""
        signature = {f"{self.file.removesuffix('.txt')}.sig": self.armoured.encode("ascii", "replace")}
        return {self.file: self.text, **(signature if self.armoured else {})}


def text_shown(record: Record, folder: str = "") -> Iterator[ShownSignature]:
    """Yield each signature under a record. `folder` is where the files will lie, as "signatures/"."""
    for number, entry in signatures_of(record):
        name = f"{record.name.replace('/', '_')}_{number + 1}"
        commands = []
        if "ssh" in entry:
            at = f"{entry['on'].replace('-', '')}120000"
            commands.append(
                f"TZ=UTC ssh-keygen -Y verify -f {folder}{SIGNERS} -I {entry['by']} -n {NAMESPACE} "
                f"-O verify-time={at} -s {folder}{name}.sig < {folder}{name}.txt"
            )
        if "digest" in entry:
            commands.append(f"echo '{entry['digest']}  {folder}{name}.txt' | sha256sum -c")
        yield ShownSignature(
            at=SignatureAt(record.name, number),
            by=entry["by"],
            file=f"{name}.txt",
            text=text_signed(record.kind, record.id, record.data, entry),
            digest=entry.get("digest", ""),
            armoured=f"{entry['ssh'].strip()}\n" if "ssh" in entry else "",
            commands=tuple(commands),
        )


def signers_of(persons: Iterable[Record]) -> bytes:
    """Return the people's keys as the file of allowed signers: ids, days and keys, and nothing else of them."""
    return allowed_signers(keys_of(persons)).encode("ascii")
