"""The words for what is known of a signature: the same on every page, on paper and at the terminal."""

from mentorbook.sealing.states import Fault, Seal, SealState

_WORDS = {
    SealState.ATTESTED: "Attested",
    SealState.VERIFIED: "Verified",
    SealState.ALTERED: "Altered after signing",
    SealState.UNSEALED: "Not sealed",
    SealState.FORGOTTEN: "Forgotten",
    SealState.UNVERIFIED: "Not verifiable",
}
_SENTENCES = {
    SealState.ATTESTED: "The record has not changed since it was signed.",
    SealState.VERIFIED: "A key of this person, valid on that day, signed this very record.",
    SealState.ALTERED: "The record differs from what was signed.",
    SealState.UNSEALED: "It was signed without a digest of the record, so that a later change would not show.",
    SealState.FORGOTTEN: "Who signed, or somebody named in it, was taken out of the records: nothing can be compared.",
}
_FAULTS = {
    Fault.UNREADABLE: "What stands in the place of a signature by a key cannot be read as one.",
    Fault.NAMESPACE: "The key signed this for something else, not as a record of Mentorbook.",
    Fault.NO_KEY: "The key that signed is not in the record of this person.",
    Fault.DAY: "The key that signed was not valid on that day.",
    Fault.WRONG: "What the key signed is not this record as it stands here.",
    Fault.NO_TOOL: "Signed with a key, which was not checked: ssh-keygen is not on this computer.",
    Fault.TOOL_FAILS: "Signed with a key, which was not checked: ssh-keygen on this computer cannot do it.",
    Fault.NOT_ASKED: "Signed with a key, which was not checked here.",
}


def word(state: SealState) -> str:
    """Return the word that stands beside a signature."""
    return _WORDS[state]


def sentence(seal: Seal) -> str:
    """Return what the word means for this signature."""
    return _FAULTS[seal.fault or Fault.NOT_ASKED] if seal.state is SealState.UNVERIFIED else _SENTENCES[seal.state]
