"""What can be said of a signature."""

from dataclasses import dataclass
from enum import StrEnum


class SealState(StrEnum):
    """The one word for a signature, wherever it is shown."""

    ATTESTED = "attested"  # the digest fits the record; that it is theirs is what the signer says
    VERIFIED = "verified"  # and a key of that person signed it, which was valid on that day
    ALTERED = "altered"  # the digest does not fit
    UNSEALED = "not sealed"  # no digest was taken
    FORGOTTEN = "forgotten"  # the signer, or somebody named in the text, was taken out of the records
    UNVERIFIED = "not verifiable"  # signed with a key, and `Fault` says why that does not show who signed


class Fault(StrEnum):
    """Why a signature by a key is not verifiable."""

    UNREADABLE = "unreadable"  # no SSH signature
    NAMESPACE = "namespace"  # made for something else
    NO_KEY = "no-key"  # by a key that is not in the person's record
    DAY = "day"  # by a key of the person that was not valid on the day
    WRONG = "wrong"  # no signature of this text
    NO_TOOL = "no-tool"  # ssh-keygen is not on this computer
    TOOL_FAILS = "tool-fails"  # it is, and cannot check signatures like this one
    NOT_ASKED = "not-asked"  # nobody looked


NO_CHECK = frozenset({Fault.NO_TOOL, Fault.TOOL_FAILS, Fault.NOT_ASKED})  # nothing is known, neither good nor bad


@dataclass(frozen=True, slots=True)
class Seal:
    """What is known of one signature. A fault says why it is not verifiable; without one, nobody looked."""

    state: SealState
    fault: Fault | None = None

    @property
    def fails(self) -> bool:
        """Whether it is known not to hold: altered, or by a key in a way that does not show who signed."""
        return self.state is SealState.ALTERED or (self.state is SealState.UNVERIFIED and not self.was_not_checked)

    @property
    def was_not_checked(self) -> bool:
        """Whether a check that it needs did not run."""
        return self.state is SealState.UNVERIFIED and (self.fault is None or self.fault in NO_CHECK)
