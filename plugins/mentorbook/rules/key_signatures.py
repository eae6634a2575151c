"""A signature by a key shows who signed: it holds, by a key of that person that was valid on that day."""

from collections import defaultdict
from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named
from mentorbook.sealing import Fault, SealState, public_part, sentence

_HINTS = {
    Fault.UNREADABLE: "Put back the lines that `mentorbook sign` wrote, or take this signature out and sign again.",
    Fault.NAMESPACE: "Sign the record with `mentorbook sign`, and take this signature out.",
    Fault.NO_KEY: "If it is theirs, the person adds the key to their own record; else take this signature out.",
    Fault.DAY: "Look at from and until of the key in the person's record; else sign again with a key that is valid.",
    Fault.WRONG: "Put back what was signed; else take this signature out and have the record signed again.",
}


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each signature by a key that does not show who signed, and each key that several people claim."""
    for name, signed in reckoning.signed.items():
        for signature in signed:
            if signature.seal is SealState.UNVERIFIED and signature.fails and signature.fault:
                yield record_named(register, name).finding(
                    "key-signatures",
                    Severity.ERROR,
                    f"The {signature.role}'s signature is not verifiable. {sentence(signature.sealed)}",
                    _HINTS[signature.fault],
                    f"{signature.pointer}/ssh",
                )
    yield from _shared(register)


def _shared(register: Register) -> Iterator[Finding]:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person in register.of("person"):
        for entry in person.data.get("keys", ()):
            if part := public_part(entry["key"]):
                owners[part].add(person.id)
    for person in register.of("person"):
        for number, entry in enumerate(person.data.get("keys", ())):
            if (part := public_part(entry["key"])) and len(owners[part]) > 1:
                yield person.finding(
                    "key-signatures",
                    Severity.ERROR,
                    "This key stands in another person's record too, so that it does not show who of them signed.",
                    "Take it out where it is not theirs; each person signs with a key of their own.",
                    f"/keys/{number}/key",
                )


KEY_SIGNATURES = Rule("key-signatures", check)
