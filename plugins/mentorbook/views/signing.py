"""Signatures as they can be told: who, how, and whether the seal holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer, SessionAnswer, Signed
from mentorbook.reckoning.terms import in_own_words
from mentorbook.sealing import SealState, sentence, word
from mentorbook.views import names, words
from mentorbook.views.parts import Badge

_LOOKS = {SealState.ATTESTED: "done", SealState.VERIFIED: "done"}


def seal_badge(signed: Signed) -> Badge:
    """Whether a signature holds, in one word."""
    return Badge("missed" if signed.fails else _LOOKS.get(signed.seal, "ahead"), word(signed.seal))


@dataclass(frozen=True, slots=True)
class SignatureView:
    """One signature. `drawn` is the line's path; empty: it was typed or stands on paper."""

    role: str
    name: str
    on: str
    how: str
    seal: Badge
    drawn: str
    altered: bool  # or signed by a key in a way that does not hold: it is marked
    says: str  # what the seal's word means here
    unsure: bool = False  # a check that it needs did not run


def signature(edition: Edition, kind: str, signed: Signed, program: Mapping[str, Any]) -> SignatureView:
    """One signature in words, as "typed" or "drawn; collected by Ines Okafor"."""
    how = edition.label(kind, "/signatures/*/method", signed.method).lower()
    if signed.seal is SealState.FORGOTTEN:
        how = "signed"  # in which way is not known any more
    if signed.collected_by and signed.collected_by != signed.by:
        how += f"; collected by {names.full_name(edition, signed.collected_by)}"
    return SignatureView(
        role=role_word(edition, signed.role, program),
        name=signed.name,
        on=words.short_day(signed.on),
        how=how,
        seal=seal_badge(signed),
        drawn=signed.path or "",
        altered=signed.fails,
        unsure=signed.sealed.was_not_checked,
        says=f"{word(signed.seal)}: {_small(sentence(signed.sealed))}",
    )


def role_word(edition: Edition, role: str, program: Mapping[str, Any]) -> str:
    """A role in the program's own words: its mentee may be a technician."""
    return in_own_words(edition.label("session", "/signatures/*/role", role).lower(), program.get("terms", {}))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def signature_sentences(edition: Edition, shown: Shown, program: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each signature under a record, whether it holds, and who of the two has not signed yet."""
    reckoning = edition.reckoning
    answer = reckoning.mentorships.get(str(shown.data.get("mentorship", ""))) if reckoning else None
    found = answer.signed.get(f"{shown.kind}/{shown.id}", ()) if answer else ()
    there = set()
    for each in found if answer else ():
        view = signature(edition, shown.kind, each, program)
        own = not answer or person_of(answer, each.role) in ("", each.by)
        if own and not each.fails:
            there.add(each.role)
        not_own = f"It does not count: somebody else is the {view.role}. "
        day = words.full_day(each.on)
        yield f"{each.name}, {view.role}, on {day}, {view.how}. {'' if own else not_own}{view.says}"
    waiting = [role for role in ("mentor", "mentee") if role not in there]
    if len(waiting) == 1:
        word = role_word(edition, waiting[0], program)
        given = any(each.role == waiting[0] for each in found)
        yield (
            f"Half signed: the {word}’s signature does not hold."
            if given
            else f"Half signed: the {word} has not signed."
        )


def person_of(answer: MentorshipAnswer, role: str) -> str:
    """The person who has a role in a mentorship; empty for an officer's role."""
    return {"mentor": answer.mentor, "mentee": answer.mentee}.get(role, "")


def badge(edition: Edition, answer: MentorshipAnswer, session: SessionAnswer) -> Badge | None:
    """How a session is signed; None where no signature is asked and none is there."""
    weak = [each for each in session.signed if not _stands(each)]
    if weak:  # altered comes first, what could not be checked last
        return seal_badge(min(weak, key=lambda each: (not each.fails, each.seal)))
    if session.missing_roles:
        waiting = [person_of(answer, role) for role in session.missing_roles]
        if len(waiting) > 1:
            return Badge("waiting", "Waiting for both")
        return Badge("waiting", f"Waiting for {names.called(edition, waiting[0]) if waiting[0] else 'the office'}")
    roles = {signed.role for signed in session.signed}
    if {"mentor", "mentee"} <= roles:
        return Badge("done", "By both")
    signers = words.listed(dict.fromkeys(names.called(edition, signed.by) for signed in session.signed))
    return Badge("done", f"By {signers}") if signers else None


def by_both(session: SessionAnswer) -> bool:
    """Whether mentor and mentee have signed the session as it stands."""
    return {"mentor", "mentee"} <= {each.role for each in session.signed if _stands(each)}


def _stands(signed: Signed) -> bool:
    """Whether nothing speaks against a signature, and no check that it needs is left out."""
    return not signed.fails and not signed.sealed.was_not_checked


def counted(sessions: Sequence[SessionAnswer]) -> str:
    """How many sessions there are, by what they are, as in "8 meetings"."""
    contacts = {session.contact for session in sessions}
    return words.counted(len(sessions), contacts.pop() if len(contacts) == 1 else "session")
