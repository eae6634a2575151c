"""Whether signatures hold: digests, people's keys with their days, and the only calls of ssh-keygen."""

from mentorbook.sealing.keys import Key, allowed_signers, keys_of, public_part
from mentorbook.sealing.seam import NAMESPACE, SealingError, sign_text
from mentorbook.sealing.showing import ShownSignature, signers_of, text_shown
from mentorbook.sealing.signatures import SIGNED_KINDS, SignatureAt, signature_states, signatures_of
from mentorbook.sealing.sshsig import SshSignature, read_ssh_signature
from mentorbook.sealing.states import NO_CHECK, Fault, Seal, SealState
from mentorbook.sealing.words import sentence, word

__all__ = [
    "NAMESPACE", "NO_CHECK", "SIGNED_KINDS", "Fault", "Key", "Seal", "SealState", "SealingError", "ShownSignature",
    "SignatureAt", "SshSignature", "allowed_signers", "keys_of", "public_part", "read_ssh_signature", "sentence",
    "sign_text", "signature_states", "signatures_of", "signers_of", "text_shown", "word",
]  # fmt: skip
