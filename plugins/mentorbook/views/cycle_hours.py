"""A person's hours in certification cycles: continuing education, community education, teaching."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer, CycleEntry
from mentorbook.views import words
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.hours_parts import HoursEntry, HoursGroup, HoursLine, Period
from mentorbook.views.parts import plate

# The lists of a certification that hold time, what they are called here, and the field that says what was done.
_LISTS = {"ceus": ("Continuing education", "title"), "community": ("Community education", "what")} | {
    "teaching": ("Teaching", "course")
}


def cycle_groups(edition: Edition, person: str, period: Period) -> Iterator[HoursGroup]:
    """Yield a group for each of the person's cycles with an entry in the period, the oldest first."""
    answers = edition.reckoning.certifications.values() if edition.reckoning else ()
    for answer in sorted((each for each in answers if each.person == person), key=lambda each: (each.first, each.id)):
        mine = [entry for entry in answer.entries if entry.of in _LISTS and period.holds(entry.on)]
        mine.sort(key=lambda each: (each.on, list(_LISTS).index(each.of), each.pointer))
        if mine:
            yield _group(edition, answer, mine)


def _group(edition: Edition, answer: CertificationAnswer, mine: list[CycleEntry]) -> HoursGroup:
    shown = edition.get("certification", answer.id)
    data: Mapping[str, Any] = shown.data if shown else {}
    level = edition.label("certification", "/level", answer.level).lower()
    cycle = f"{words.short_day(answer.first)} to {words.short_day(answer.last)}"
    return HoursGroup(
        plate=plate(edition, answer.program),
        title=f"Certification as {level}, cycle {cycle}",
        says="",
        lines=tuple(_lines(edition, answer, mine)),
        total=words.listed(
            _total(answer, of, mine) for of in _LISTS if any(each.of == of and each.counts for each in mine)
        ),
        entries=tuple(_entry(edition, data, each) for each in mine),
    )


def _lines(edition: Edition, answer: CertificationAnswer, mine: list[CycleEntry]) -> Iterator[HoursLine]:
    of_kind: dict[tuple[str, str], list[CycleEntry]] = defaultdict(list)
    for entry in mine:
        if entry.counts:
            of_kind[entry.of, entry.sort].append(entry)
    for of, sort in sorted(of_kind, key=lambda each: (list(_LISTS).index(each[0]), each[1])):
        entries = of_kind[of, sort]
        yield HoursLine(
            kind=_kind(edition, of, sort),
            count=words.counted(len(entries), "entry", "entries"),
            time=_time(of, sum(entry.amount for entry in entries)),
            tells=_over(answer, sort) if of == "ceus" else "",
        )


def _entry(edition: Edition, data: Mapping[str, Any], entry: CycleEntry) -> HoursEntry:
    written = items_at(data, entry.of)
    index = int(entry.pointer.rpartition("/")[2])
    own: Mapping[str, Any] = written[index] if index < len(written) else {}
    what = words.listed([text_at(own, _LISTS[entry.of][1]), text_at(own, "provider")], "by")
    proof = text_at(own, "proof")
    return HoursEntry(
        on=entry.on,
        date=words.short_day(entry.on),
        kind=_kind(edition, entry.of, entry.sort),
        what=what,
        time=_time(entry.of, entry.amount),
        shown_by=(f"Proof: {proof}" if proof else "") if entry.counts else f"Does not count: {entry.standing.value}",
        counts=entry.counts,
    )


def _kind(edition: Edition, of: str, sort: str) -> str:
    if of == "teaching":
        return "Teaching: full certification course" if sort == "full-course" else "Teaching: other"
    label = edition.label("certification", f"/{of}/*/sort", sort)
    return f"{_LISTS[of][0]}: {label[:1].lower()}{label[1:]}"


def _time(of: str, amount: float) -> str:
    """An amount as its list counts it: community education in minutes, the others in hours."""
    if of == "community":
        return words.duration(int(amount))
    return words.counted(amount, "CEU hour") if of == "ceus" else words.counted(amount, "hour")


def _total(answer: CertificationAnswer, of: str, mine: list[CycleEntry]) -> str:
    """The sum of a list; of continuing education also how much of it the caps let count, where that is less."""
    amount = sum(entry.amount for entry in mine if entry.of == of and entry.counts)
    if of != "ceus":
        return f"{_time(of, amount)} of {_LISTS[of][0].lower()}"
    whole = amount == sum(each.earned for each in answer.ceus)
    counts = f" (of which {words.number(answer.ceu_hours)} count)" if whole and answer.ceu_hours < amount else ""
    return f"{_time(of, amount)}{counts}"


def _over(answer: CertificationAnswer, sort: str) -> str:
    """That more was earned of a sort than counts in its cycle."""
    for each in answer.ceus:
        if each.sort == sort and each.earned > each.counts and each.cap is not None:
            return f"At most {words.counted(each.cap, 'hour')} of this sort count in the cycle"
    return ""
