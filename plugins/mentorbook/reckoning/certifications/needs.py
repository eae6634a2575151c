"""What a cycle asks, and how far each of it is, in sentences without names."""

from collections.abc import Iterator, Mapping

from mentorbook.reckoning.certifications.counting import Counted
from mentorbook.reckoning.cycle import CycleAsked, CycleDays, CycleNeed
from mentorbook.reckoning.wording import CEU_SORTS, amount_words, day_words, listed, minutes_words

WAY_NAMES = {
    "checkup-event": "checkup events",
    "education": "education to people who are not technicians",
    "session": "educational sessions",
}


def requirements(asked: CycleAsked, counted: Counted, days: CycleDays, types: Mapping[str, str]) -> Iterator[CycleNeed]:
    """Yield what has to be there before the registration. `types` are the words for the types of seat check."""
    by = f"by {day_words(days.last)}"
    if asked.seat_types:
        yield _seat_checks(asked, counted, types, by)
    if asked.ways:
        yield _community(asked, counted, by)
    if asked.ceu_hours:
        done = counted.ceu_hours >= asked.ceu_hours
        says = f"{amount_words(counted.ceu_hours)} of {amount_words(asked.ceu_hours)} CEU hours count."
        full = [CEU_SORTS[sort.sort] for sort in counted.ceus if sort.cap and sort.counts >= sort.cap]
        hint = f"Add sessions in this cycle {by}, with their proof."
        hint += f" At their cap: hours {listed(full)}." if full else ""
        yield CycleNeed("ceus", "/ceus", done, says, hint, counted.ceu_hours, asked.ceu_hours)
    if asked.teaching_hours:
        yield _teaching(asked, counted, by)


def _seat_checks(asked: CycleAsked, counted: Counted, types: Mapping[str, str], by: str) -> CycleNeed:
    missing = [kind for kind in asked.seat_types if kind not in counted.seat_types]
    names = listed([types.get(kind, kind)[:1].lower() + types.get(kind, kind)[1:] for kind in missing])
    says = f"{'A seat check is' if len(missing) == 1 else 'Seat checks are'} missing: {names}."
    hint = f"One of each type, observed and verified, {by}."
    have = len(asked.seat_types) - len(missing)
    return CycleNeed("seat-checks", "/seat_checks", not missing, says, hint, have, len(asked.seat_types))


def _community(asked: CycleAsked, counted: Counted, by: str) -> CycleNeed:
    """The way that is furthest is the one that is told."""
    ways = [way for way in counted.community if way.cap]
    furthest = max(ways, key=lambda way: way.counts / (way.cap or 1))
    have, asks = int(furthest.counts), int(furthest.cap or 0)
    says = "No community education counts yet."
    if have:
        says = f"Community education: {minutes_words(have)} of {minutes_words(asks)} of {WAY_NAMES[furthest.sort]}."
    ones = [f"{minutes_words(int(way.cap or 0))} of {WAY_NAMES[way.sort]}" for way in ways]
    hint = f"One is enough, {by}: {listed(ones, 'or')}. Time of one sort adds up."
    terms = []
    if asked.event_technicians:
        terms.append("another technician" if asked.event_technicians == 1 else f"{asked.event_technicians} others")
    if asked.event_checklist:
        terms.append("a standardized checklist")
    if terms and asked.ways.get("checkup-event"):
        hint += f" A checkup event counts with {listed(terms)}."
    return CycleNeed("community-education", "/community", have >= asks, says, hint, have, asks)


def _teaching(asked: CycleAsked, counted: Counted, by: str) -> CycleNeed:
    hours, whole = asked.teaching_hours or 0, asked.full_course_hours or 0
    done = counted.teaching_hours >= hours and counted.full_course_hours >= whole
    says = f"{amount_words(counted.teaching_hours)} of {amount_words(hours)} teaching hours"
    if counted.full_course_hours < whole:
        says += f", {amount_words(counted.full_course_hours)} of {amount_words(whole)} in a full certification course"
    hint = f"Add what was taught in this cycle {by}."
    return CycleNeed("teaching-hours", "/teaching", done, f"{says}.", hint, counted.teaching_hours, hours)
