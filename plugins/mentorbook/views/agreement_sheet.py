"""The agreement of one pair, to be printed and signed."""

from dataclasses import dataclass, replace

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import papers, signing, words
from mentorbook.views.fields import day_at
from mentorbook.views.inside import Inside
from mentorbook.views.log import SignatureCell
from mentorbook.views.papers import AgreementView
from mentorbook.views.sheet_head import NothingToPrintError, SheetHead, program_of, sheet_head


@dataclass(frozen=True, slots=True)
class AgreementSheet:
    """An agreement on paper. Who has not signed yet has a line for a pen."""

    head: SheetHead
    agreement: AgreementView
    signed: tuple[SignatureCell, ...]
    lines: tuple[str, ...]
    seals: tuple[str, ...]


def agreement_sheet(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> AgreementSheet:
    """Return the agreement of a pair.

    Raises NothingToPrintError where none is written down.
    """
    program = program_of(edition, answer)
    view = papers.agreement_view(edition, inside["agreement"], program)
    if view is None:
        raise NothingToPrintError("No agreement is written down.")
    head = sheet_head(edition, answer, "Mentoring agreement")
    agreed = day_at(inside["agreement"][0].data, "agreed_on")
    by_role = {each.role: each for each in view.signatures}
    roles = dict(zip(("mentor", "mentee"), head.lines, strict=True))
    return AgreementSheet(
        head=head,
        agreement=replace(view, on=words.full_day(agreed) if agreed else ""),
        signed=tuple(
            SignatureCell(each.role, each, f"Signed by the {each.role}, {each.on}") for each in view.signatures
        ),
        lines=tuple(
            line for role, line in roles.items() if not _holds(by_role.get(signing.role_word(edition, role, program)))
        ),
        seals=tuple(dict.fromkeys(each.says for each in view.signatures)),
    )


def _holds(signature: signing.SignatureView | None) -> bool:
    return signature is not None and not signature.altered
