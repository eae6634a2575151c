"""Certification cycles with plain counts. What they add up to is for the certification's own rules to say."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import names, words
from mentorbook.views.fields import day_at, items_at, past_day_at, text_at
from mentorbook.views.parts import Badge, Fact, Plate, plate

# Eight weeks: the first reminder of national practice.
DAYS_SOON = 56


@dataclass(frozen=True, slots=True)
class SeatCheck:
    """One of the five types, and when it was checked."""

    type: str
    tells: str  # "8 Mar 2025 · Rosa Delgado"; empty where it is not there


@dataclass(frozen=True, slots=True)
class CycleView:
    """One cycle."""

    id: str
    plate: Plate
    level: str
    period: str
    badge: Badge
    seat_checks: tuple[SeatCheck, ...]
    seat_checks_tell: str
    facts: tuple[Fact, ...]


def cycles_of(edition: Edition, person: str) -> tuple[CycleView, ...]:
    """A person's cycles, the newest first."""
    answers = edition.reckoning.certifications.values() if edition.reckoning else ()
    mine = [answer for answer in answers if answer.person == person]
    return tuple(
        cycle_view(edition, answer) for answer in sorted(mine, key=lambda each: (each.first, each.id), reverse=True)
    )


def cycle_view(edition: Edition, answer: CertificationAnswer) -> CycleView:
    """One cycle, counted."""
    checks = seat_checks(edition, answer)
    done = sum(bool(each.tells) for each in checks)
    return CycleView(
        id=f"cycle-{answer.id.rpartition('/')[2]}",
        plate=plate(edition, answer.program),
        level=edition.label("certification", "/level", answer.level),
        period=f"{words.full_day(answer.first)} to {words.full_day(answer.last)}",
        badge=badge(edition, answer),
        seat_checks=checks,
        seat_checks_tell=f"{done} of {len(checks)}",
        facts=tuple(facts(edition, answer)),
    )


def badge(edition: Edition, answer: CertificationAnswer) -> Badge:
    """Where today lies in the cycle; what is missing is not judged here."""
    if answer.registered_on:
        return Badge("done", f"Registered {words.brief_day(answer.registered_on, edition.as_of)}")
    if answer.over:
        return Badge("ahead", "Cycle over")
    days = (answer.last - edition.as_of).days
    return Badge("soon" if days <= DAYS_SOON else "ahead", words.sentence(words.left(answer.last, edition.as_of)))


def seat_checks(edition: Edition, answer: CertificationAnswer) -> tuple[SeatCheck, ...]:
    """The types of seat check in the schema's order, each with what there is of it."""
    record = edition.get("certification", answer.id)
    found: dict[str, str] = {}
    for each in items_at(record.data, "seat_checks") if record else ():
        on = past_day_at(each, edition.as_of, "on")
        if on is None:
            continue
        verifier = each["verifier"]
        name = names.full_name(edition, verifier["person"]) if "person" in verifier else verifier.get("name", "")
        parts = [words.short_day(on), name, text_at(each, "place")]
        found.setdefault(each["type"], " · ".join(part for part in parts if part))
    label = edition.labels.get("certification", {}).get("/seat_checks/*/type")
    types = label.values if label else {each: each for each in found}
    return tuple(SeatCheck(title, found.get(name, "")) for name, title in types.items())


def facts(edition: Edition, answer: CertificationAnswer) -> list[Fact]:
    """The other counts."""
    record = edition.get("certification", answer.id)
    data = record.data if record else {}
    proxy_from, proxy_until = day_at(data, "proxy", "from"), day_at(data, "proxy", "until")
    proxy = f"since {words.short_day(proxy_from)}" if proxy_from else ""
    if proxy_from and proxy_until:
        proxy = f"{words.short_day(proxy_from)} to {words.short_day(proxy_until)}"
    told = [
        Fact("Number", text_at(data, "number")),
        Fact(
            "CEU hours",
            f"{words.number(answer.ceu_hours)}, in {words.counted(len(items_at(data, 'ceus')), 'entry', 'entries')}",
        ),
        Fact("Community education", words.duration(answer.community_minutes)),
        Fact(
            "Teaching",
            words.counted(answer.teaching_hours, "hour")
            if answer.teaching_hours or answer.level == "instructor"
            else "",
        ),
        Fact("Technician proxy", proxy),
        Fact("Registered", words.full_day(answer.registered_on) if answer.registered_on else "not yet"),
    ]
    return [fact for fact in told if fact.value]
