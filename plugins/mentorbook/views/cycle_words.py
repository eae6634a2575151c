"""A certification cycle in few words: where it stands and what is missing."""

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer, CycleNeed
from mentorbook.views import words
from mentorbook.views.parts import Badge

# Eight weeks: the first reminder of national practice.
DAYS_SOON = 56


def badge(edition: Edition, cycle: CertificationAnswer) -> Badge:
    """Where a cycle stands today."""
    if cycle.registered_on:
        return Badge("done", f"Registered {words.brief_day(cycle.registered_on, edition.as_of)}")
    if cycle.over:
        return Badge("overdue" if cycle.asked.registers and not lapsed(edition, cycle) else "ahead", "Cycle over")
    return Badge(soon_or_ahead(edition, cycle), words.sentence(words.left(cycle.last, edition.as_of)))


def lapsed(edition: Edition, cycle: CertificationAnswer) -> bool:
    """Whether a cycle ended so long ago that nobody is asked any more whether it was registered."""
    until = cycle.days.proof_until
    return cycle.over and not cycle.registered_on and until is not None and until < edition.as_of


def by_end(edition: Edition, cycle: CertificationAnswer) -> Badge:
    """By when something is due that the cycle asks."""
    return Badge(soon_or_ahead(edition, cycle), f"By {words.brief_day(cycle.last, edition.as_of)}")


def soon_or_ahead(edition: Edition, cycle: CertificationAnswer) -> str:
    """Whether the end of the cycle is near."""
    return "soon" if (cycle.last - edition.as_of).days <= DAYS_SOON else "ahead"


def missing(cycle: CertificationAnswer) -> tuple[str, ...]:
    """What is missing in a cycle that runs, and the registration: "one seat check", "1.5 CEU hours"."""
    if cycle.over or cycle.registered_on:
        return ("the registration",) if cycle.asked.registers and not cycle.registered_on else ()
    found = [short(need) for need in cycle.missing]
    if profile_missing(cycle):
        found.append("a look at the online profile")
    return (*found, "the registration") if cycle.asked.registers else tuple(found)


def is_open(edition: Edition, cycle: CertificationAnswer) -> bool:
    """Whether what is not there yet is missed: until the registration opens, everybody goes at their own pace."""
    return (cycle.days.opens or cycle.first) <= edition.as_of


def profile_missing(cycle: CertificationAnswer) -> bool:
    """Whether the online profile has still to be looked at in this cycle."""
    checked = cycle.profile_checked_on
    return cycle.asked.profile and not cycle.over and (checked is None or checked < cycle.first)


def short(need: CycleNeed) -> str:
    """What is missing of a requirement, in two or three words."""
    left = max(need.asked - need.have, 0)
    if need.rule == "seat-checks":
        return amount(left, "seat check")
    if need.rule == "ceus":
        return amount(left, "CEU hour")
    if need.rule == "teaching-hours":
        return amount(left, "teaching hour") if left else "teaching in a full course"
    return "community education"


def amount(value: float, one: str) -> str:
    """How much of something, as in "one seat check" and "2.5 CEU hours"."""
    return words.spelled(int(value), one) if value == int(value) else words.counted(value, one)


def lede(edition: Edition, cycle: CertificationAnswer) -> str:
    """A cycle in one or two sentences."""
    if cycle.registered_on:
        day = words.near_day(cycle.registered_on, edition.as_of)
        return f"Registered on {day}. The next cycle begins when this one ends."
    if cycle.over:
        if not cycle.asked.registers:
            return "This cycle is over."
        return f"The cycle ended on {words.full_day(cycle.last)}, and no registration is recorded."
    lacks = missing(cycle)
    time = words.sentence(words.left(cycle.last, edition.as_of)) + "."
    if not lacks:
        return f"Nothing is missing. {time}"
    if lacks == ("the registration",):
        still = "is missing" if is_open(edition, cycle) else "is still to come"
        return f"All requirements are there; only the registration {still}. {time}"
    plural = len(lacks) > 1 or not lacks[0].startswith(("one ", "a ", "the ", "community", "teaching in"))
    are = f"{'are' if plural else 'is'} {'missing' if is_open(edition, cycle) else 'still to come'}"
    return f"{words.sentence(words.listed(lacks))} {are}. {time}"
