"""What is to be done in a cycle, in the order that avoids the trap: the requirements first, then the registration."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import Gap, Todo
from mentorbook.reckoning.cycle import CertificationAnswer, CycleNeed
from mentorbook.views import cycle_words, names, words
from mentorbook.views.fields import day_at, text_at
from mentorbook.views.letter import gaps_of
from mentorbook.views.parts import Action, Badge

GUIDE = "guides/keep-a-cycle.html"
MOST_VERIFIERS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: what, by when, how."""

    title: str
    badge: Badge
    tells: str
    actions: tuple[Action, ...]
    todo: Todo | None = None  # what it is part of, once somebody is asked to act


@dataclass(frozen=True, slots=True)
class Verifier:
    """Somebody who may verify seat checks today."""

    program: str
    person: str
    role: str
    county: str


def steps(edition: Edition, cycle: CertificationAnswer, everybody: Sequence[Verifier]) -> tuple[Step, ...]:
    """The steps of a cycle; none where nothing is missing. What is asked after the registration stands after it."""
    asked = {todo.verb: todo for todo in todos_of(edition, cycle)}
    found: list[Step] = []
    if cycle.over and cycle.asked.registers and not cycle.registered_on and not cycle_words.lapsed(edition, cycle):
        found.append(ended(cycle))
    if not cycle.over and not cycle.registered_on:
        found += [requirement(edition, cycle, need, everybody) for need in cycle.missing]
    if cycle_words.profile_missing(cycle):
        found.append(profile(edition, cycle))
    if cycle.asked.registers and not cycle.over and not cycle.registered_on:
        found.append(registration(edition, cycle, len(cycle.missing)))
    details = [detail(edition, gap) for gap in gaps_of(edition, asked["complete"])] if "complete" in asked else []
    return (
        *(replace(step, todo=asked.get("recertify")) for step in found),
        *(replace(step, todo=asked["complete"]) for step in details),
    )


def todos_of(edition: Edition, cycle: CertificationAnswer) -> tuple[Todo, ...]:
    """What somebody is asked to do for a cycle."""
    found = edition.reckoning.todos if edition.reckoning else ()
    return tuple(todo for todo in found if todo.record == f"certification/{cycle.id}")


def profile(edition: Edition, cycle: CertificationAnswer) -> Step:
    """A look at the online profile."""
    tells = "Look through the email address and contact data there: notices and the newsletter go to that address."
    action = Action("How to note it", f"{GUIDE}#the-online-profile")
    return Step("Check the online profile", cycle_words.by_end(edition, cycle), tells, (action,))


def detail(edition: Edition, gap: Gap) -> Step:
    """A detail that the record lacks: a proof, or what shows that a verifier was certified."""
    title, _, _ = gap.says.rpartition(".")
    badge = Badge("waiting", "To be added")
    if gap.by:
        soon = (gap.by - edition.as_of).days <= cycle_words.DAYS_SOON
        badge = Badge("soon" if soon else "ahead", f"By {words.brief_day(gap.by, edition.as_of)}")
    return Step(title, badge, gap.hint, (Action("How to add it", f"{GUIDE}#the-file-to-copy"),))


def requirement(edition: Edition, cycle: CertificationAnswer, need: CycleNeed, everybody: Sequence[Verifier]) -> Step:
    """One requirement that is not there yet."""
    actions = [Action("How to add it", f"{GUIDE}#the-file-to-copy")]
    title, tells = f"{words.sentence(cycle_words.short(need))} to go", need.says
    if need.rule == "seat-checks":
        types = need.says.partition(": ")[2].removesuffix(".")
        title = f"{title}: {types}" if types else title
        tells = observed_by(edition, cycle, everybody) or need.hint
    elif need.rule == "community-education":
        title, tells = "Community education", f"{need.says} {need.hint}"
    elif need.rule == "ceus":
        room = [sort.sort for sort in cycle.ceus if sort.cap is None or sort.counts < sort.cap]
        label = [edition.label("certification", "/ceus/*/sort", sort).lower() for sort in room]
        tells = f"{need.says} What still counts: {words.listed(label, 'or')}."
        actions.insert(0, Action("Find resources with hours", "resources/index.html"))
    return Step(title, cycle_words.by_end(edition, cycle), tells, tuple(actions))


def registration(edition: Edition, cycle: CertificationAnswer, before: int) -> Step:
    """The registration: last, and never before the requirements."""
    opens, as_of = cycle.days.opens, edition.as_of
    last = words.near_day(cycle.last, as_of)
    tells = []
    if before:
        tells.append("Not before all of the above is done.")
        badge = Badge("waiting", f"After {words.listed([str(n + 1) for n in range(before)])}")
    elif opens and as_of < opens:
        badge = Badge("ahead", f"From {words.brief_day(opens, as_of)}")
    else:
        badge = cycle_words.by_end(edition, cycle)
    if opens:
        tells.append(f"Possible from {words.near_day(opens, as_of)} to {last}.")
    if cycle.asked.early_hours_lost:
        tells.append(f"Hours earned after registering, up to and including {last}, count for neither cycle.")
    action = Action("How to note it", f"{GUIDE}#the-registration")
    return Step("Then register and pay" if before else "Register and pay", badge, " ".join(tells), (action,))


def ended(cycle: CertificationAnswer) -> Step:
    """A cycle that is over without a registration."""
    return Step(
        "Find out whether there was a registration",
        Badge("overdue", f"Ended {words.short_day(cycle.last)}"),
        "If there was one, its day is added to the record. Else the certification's office says what is next.",
        (Action("How to note it", f"{GUIDE}#the-registration"),),
    )


def observed_by(edition: Edition, cycle: CertificationAnswer, everybody: Sequence[Verifier]) -> str:
    """Who may watch and verify today: at most three, those of the same county first."""
    home = county(edition, cycle.person)
    others = [each for each in everybody if each.program == cycle.program and each.person != cycle.person]
    near_first = sorted(others, key=lambda each: not home or each.county != home)
    told = [f"{names.full_name(edition, each.person)} ({each.role})" for each in near_first[:MOST_VERIFIERS]]
    return f"Observed and verified, for example, by {words.listed(told, 'or')}." if told else ""


def verifiers(edition: Edition) -> tuple[Verifier, ...]:
    """Instructors and technician proxies who are certified today, by name: made once for all pages."""
    found = []
    for cycle in edition.reckoning.certifications.values() if edition.reckoning else ():
        if not cycle.first <= edition.as_of <= cycle.last:
            continue
        record = edition.get("certification", cycle.id)
        since, until = (day_at(record.data, "proxy", name) if record else None for name in ("from", "until"))
        proxy = since is not None and since <= edition.as_of <= (until or cycle.last)
        if cycle.level == "instructor" or proxy:
            role = "instructor" if cycle.level == "instructor" else "technician proxy"
            found.append(Verifier(cycle.program, cycle.person, role, county(edition, cycle.person)))
    return tuple(sorted(found, key=lambda each: names.order(edition, each.person)))


def county(edition: Edition, person: str) -> str:
    """Where a person is."""
    shown = edition.get("person", person)
    return text_at(shown.data, "place", "county") if shown else ""
