"""A person's certification cycles on the person's page: where each stands, and the way to its own page."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import cycle_words, names, words
from mentorbook.views.parts import Badge, Linked, Plate, plate


@dataclass(frozen=True, slots=True)
class CycleView:
    """One cycle in short."""

    id: str
    plate: Plate
    level: str
    period: str
    badge: Badge
    lede: str
    link: Linked


def cycles_of(edition: Edition, person: str) -> tuple[CycleView, ...]:
    """A person's cycles, the newest first."""
    answers = edition.reckoning.certifications.values() if edition.reckoning else ()
    mine = [answer for answer in answers if answer.person == person]
    return tuple(
        cycle_view(edition, answer) for answer in sorted(mine, key=lambda each: (each.first, each.id), reverse=True)
    )


def cycle_view(edition: Edition, answer: CertificationAnswer) -> CycleView:
    """One cycle in short."""
    return CycleView(
        id=f"cycle-{answer.id.rpartition('/')[2]}",
        plate=plate(edition, answer.program),
        level=edition.label("certification", "/level", answer.level),
        period=f"{words.full_day(answer.first)} to {words.full_day(answer.last)}",
        badge=cycle_words.badge(edition, answer),
        lede=cycle_words.lede(edition, answer),
        link=Linked("Open this cycle", names.cycle_path(answer.id)),
    )
