"""The page of one certification cycle: what is missing, in the order that avoids the trap, and what is there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer, CycleEntry, Standing
from mentorbook.views import cycle_words, names, words
from mentorbook.views.ceus import Box, Ceus, boxes, ceus
from mentorbook.views.cycle_steps import Step, Verifier, steps
from mentorbook.views.fields import day_at, items_at, text_at, value_at
from mentorbook.views.forms import form_lines
from mentorbook.views.forms.link import cycle_link, fragment
from mentorbook.views.parts import Badge, Fact, Linked, Plate, plate
from mentorbook.views.provenance import history_sentences
from mentorbook.views.window import Window, window

LISTS = {"seat_checks": "Seat check", "community": "Community education", "ceus": "CEU session", "teaching": "Teaching"}
WHY = {
    Standing.BEFORE: "before the cycle began",
    Standing.AFTER: "after the cycle ended",
    Standing.AHEAD: "dated ahead of today",
    Standing.REGISTERED: "after the registration: for neither cycle",
    Standing.TWICE: "counted already",
    Standing.OWN: "verified by the person who did it",
    Standing.NOT_CERTIFIED: "the verifier was not entitled that day",
    Standing.UNFIT: "no other technician or no checklist",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a checklist. `aside` is a word at its end: a badge, or text where nothing is wanted."""

    title: str
    tells: str
    done: bool
    badge: Badge | None
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Teaching:
    """An instructor's hours."""

    tells: str
    boxes: tuple[Box, ...]
    course: str


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody to ask."""

    name: str
    phone: str
    email: str
    hours: str


@dataclass(frozen=True, slots=True)
class RecertificationView:
    """One cycle."""

    path: str
    person_path: str
    plate: Plate
    name: str
    called: str
    level: str
    period: str
    badge: Badge
    lede: str
    alert: str
    heading: str  # over the steps
    window: Window
    steps: tuple[Step, ...]
    settled: str  # said where no step is left
    seat_checks: tuple[Row, ...]
    seat_checks_tell: str
    community: tuple[Row, ...]
    community_badge: Badge | None
    ceus: Ceus
    teaching: Teaching | None
    uncounted: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    office: Office | None
    forms: tuple[Linked, ...]  # opened for this cycle
    edit: str
    recorded: tuple[str, ...] = ()  # who recorded it and who merged it


def recertification_view(
    edition: Edition, cycle: CertificationAnswer, everybody: Sequence[Verifier]
) -> RecertificationView:
    """The page of one cycle. `everybody` is who may verify seat checks today."""
    record = edition.get("certification", cycle.id)
    seats = seat_checks(edition, cycle)
    ways = community(edition, cycle)
    return RecertificationView(
        path=names.cycle_path(cycle.id),
        person_path=names.person_path(cycle.person),
        plate=plate(edition, cycle.program),
        name=names.full_name(edition, cycle.person),
        called=names.called(edition, cycle.person),
        level=edition.label("certification", "/level", cycle.level),
        period=f"{words.full_day(cycle.first)} to {words.full_day(cycle.last)}",
        badge=cycle_words.badge(edition, cycle),
        lede=cycle_words.lede(edition, cycle),
        alert=alert(edition, cycle),
        heading="What is missing" if cycle_words.is_open(edition, cycle) else "What is still to come",
        window=window(edition, cycle),
        steps=steps(edition, cycle, everybody),
        settled=settled(edition, cycle),
        seat_checks=seats,
        seat_checks_tell=f"{sum(row.done for row in seats)} of {len(seats)}",
        community=ways,
        community_badge=Badge("done", "Done") if any(row.done for row in ways) else None,
        ceus=ceus(edition, cycle),
        teaching=teaching(cycle),
        uncounted=tuple(uncounted(cycle)),
        facts=tuple(facts(edition, cycle)),
        office=office(edition, cycle.program),
        forms=tuple(forms(edition, cycle)),
        edit=record.path if record else "",
        recorded=history_sentences(edition, f"certification/{cycle.id}"),
    )


def forms(edition: Edition, cycle: CertificationAnswer) -> Iterator[Linked]:
    """The forms in which more is noted, opened for this cycle."""
    program = edition.get("program", cycle.program)
    if program is None:
        return
    told = fragment(cycle_link(edition, cycle.id))
    for line in form_lines(edition, program):
        yield Linked(line.title, f"{line.path}#{told}")


def alert(edition: Edition, cycle: CertificationAnswer) -> str:
    """What has gone wrong with the registration, if something has."""
    if not cycle.registered_on:
        return ""
    day = words.near_day(cycle.registered_on, edition.as_of)
    if cycle.days.opens and not cycle.days.opens <= cycle.registered_on <= cycle.last:
        return f"The registration of {day} lies outside the time in which it was possible."
    if cycle.asked.requirements_first and not cycle.complete:
        says = " ".join(need.says for need in cycle.missing)
        return f"The registration of {day} came before the requirements were complete. {says}"
    return ""


def settled(edition: Edition, cycle: CertificationAnswer) -> str:
    """What is said where nothing is left to do."""
    if cycle.over:
        return "This cycle is over. Nothing to do."
    if cycle.registered_on and cycle.asked.early_hours_lost:
        after = words.near_day(cycle.last, edition.as_of)
        return f"Registered. Hours earned up to {after} count for neither cycle: keep them for the days after it."
    return "Registered. Nothing to do." if cycle.registered_on else "Nothing is missing. Nothing to do."


def seat_checks(edition: Edition, cycle: CertificationAnswer) -> tuple[Row, ...]:
    """The types of seat check that are asked, each with the first check that counts."""
    record = edition.get("certification", cycle.id)
    items = items_at(record.data, "seat_checks") if record else ()
    checks = [entry for entry in cycle.entries if entry.of == "seat_checks"]
    found: dict[str, tuple[str, Badge | None]] = {}
    for entry, item in zip(checks, items, strict=True):
        if entry.counts and entry.sort not in found:
            verifier = item["verifier"]
            name = names.full_name(edition, verifier["person"]) if "person" in verifier else verifier["name"]
            tells = " · ".join(part for part in (words.short_day(entry.on), name, text_at(item, "place")) if part)
            unproven = Badge("waiting", "Verifier's cycle missing") if entry.standing is Standing.UNPROVEN else None
            found[entry.sort] = tells, unproven
    label = edition.labels["certification"]["/seat_checks/*/type"].values
    told = "Missing" if cycle_words.is_open(edition, cycle) else "To come"
    lacks = None if cycle.over or cycle.registered_on else Badge(cycle_words.soon_or_ahead(edition, cycle), told)
    return tuple(
        Row(label.get(kind, kind), *((found[kind][0], True, found[kind][1]) if kind in found else ("", False, lacks)))
        for kind in cycle.asked.seat_types
    )


def community(edition: Edition, cycle: CertificationAnswer) -> tuple[Row, ...]:
    """The ways of community education; one is enough."""
    record = edition.get("certification", cycle.id)
    items = items_at(record.data, "community") if record else ()
    entries = [entry for entry in cycle.entries if entry.of == "community"]
    enough = any(way.cap is not None and way.counts >= way.cap for way in cycle.community)
    rows = []
    for way in cycle.community:
        if way.cap is None:
            continue
        mine = [
            f"{words.short_day(entry.on)}, {text_at(item, 'what')}, {words.duration(int(entry.amount))}"
            for entry, item in zip(entries, items, strict=True)
            if entry.counts and entry.sort == way.sort
        ]
        done = way.counts >= way.cap
        title = f"{edition.label('certification', '/community/*/sort', way.sort)}: {words.duration(int(way.cap))}"
        so_far = f"{words.duration(int(way.counts))} so far. " if way.counts and not done else ""
        aside = "" if done else "not needed" if enough else "one is enough"
        rows.append(Row(title, so_far + "; ".join(mine), done, None, aside))
    return tuple(rows)


def teaching(cycle: CertificationAnswer) -> Teaching | None:
    """An instructor's hours, where they are asked."""
    asked, course = cycle.asked.teaching_hours, cycle.asked.full_course_hours
    if not asked:
        return None
    hours = f"{words.number(cycle.full_course_hours)} of at least {words.counted(course, 'hour')}" if course else ""
    return Teaching(
        tells=f"{words.number(cycle.teaching_hours)} of the {words.counted(asked, 'hour')} asked",
        boxes=boxes(cycle.teaching_hours, asked),
        course=f"{hours} in a full certification course." if hours else "",
    )


def uncounted(cycle: CertificationAnswer) -> list[Fact]:
    """Entries that do not count, and why."""
    return [
        Fact(f"{LISTS[entry.of]}, {words.short_day(entry.on)}", why(entry))
        for entry in cycle.entries
        if not entry.counts
    ]


def why(entry: CycleEntry) -> str:
    """Why an entry does not count."""
    return WHY.get(entry.standing, str(entry.standing))


def facts(edition: Edition, cycle: CertificationAnswer) -> list[Fact]:
    """What else is known of the cycle."""
    record = edition.get("certification", cycle.id)
    data = record.data if record else {}
    checked, as_of = cycle.profile_checked_on, edition.as_of
    profile = (
        "" if not cycle.asked.profile else f"checked {words.near_day(checked, as_of)}" if checked else "not yet checked"
    )
    if checked and cycle_words.profile_missing(cycle):
        profile += ", before this cycle"
    since, until = day_at(data, "proxy", "from"), day_at(data, "proxy", "until")
    proxy = f"since {words.short_day(since)}" if since else ""
    if since and until:
        proxy = f"{words.short_day(since)} to {words.short_day(until)}"
    found = [
        Fact("Number", text_at(data, "number")),
        Fact("Technician proxy", proxy),
        Fact("Online profile", profile),
        Fact("Registered", words.full_day(cycle.registered_on) if cycle.registered_on else "not yet"),
    ]
    return [fact for fact in found if fact.value]


def office(edition: Edition, program: str) -> Office | None:
    """Who answers questions about the certification."""
    shown = edition.get("program", program)
    contact = value_at(shown.data, "contact") if shown else None
    if not contact:
        return None
    return Office(*(text_at(contact, name) for name in ("office", "phone", "email", "hours")))
