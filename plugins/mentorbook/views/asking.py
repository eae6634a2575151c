"""From asking for a mentor to the first contact: how many came how far this year, and how long half of them took."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MenteeState, MentorshipAnswer, MentorshipState
from mentorbook.views import words
from mentorbook.views.fields import day_at
from mentorbook.views.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Way:
    """One request, and how far it came."""

    asked: date
    matched: date | None = None  # both said yes
    met: date | None = None  # the first contact; an attempt is none
    stands: MenteeState = MenteeState.WAITING  # where the request stands today


def ways(edition: Edition, program: str = "") -> tuple[Way, ...]:
    """The requests that were made this year, in all programs or in one."""
    first = date(edition.as_of.year, 1, 1)
    theirs: dict[tuple[str, str], list[MentorshipAnswer]] = {}
    for answer in edition.reckoning.mentorships.values() if edition.reckoning else ():
        theirs.setdefault((answer.program, answer.mentee), []).append(answer)
    return tuple(
        way(edition, shown, theirs.get((shown.data["program"], shown.data["person"]), ()))
        for shown in edition.of("mentee")
        if program in {"", shown.data["program"]}
        and first <= date.fromisoformat(shown.data["asked_on"]) <= edition.as_of
    )


def way(edition: Edition, request: Shown, pairs: Iterable[MentorshipAnswer]) -> Way:
    """How far a request came, with the first of the mentee's mentorships that came of it."""
    asked = date.fromisoformat(request.data["asked_on"])
    found = [
        (day, answer.id, answer.first_contact)
        for answer in pairs
        if answer.proposed_on >= asked and (day := matched_on(edition, answer))
    ]
    mentees = edition.reckoning.mentees if edition.reckoning else {}
    answer_now = mentees.get((request.data["program"], request.data["person"]))
    stands = answer_now.state if answer_now else MenteeState.WAITING
    if not found:
        return Way(asked, stands=stands)
    matched, _, met = min(found, key=lambda each: each[:2])
    return Way(asked, matched, met, stands)


def matched_on(edition: Edition, answer: MentorshipAnswer) -> date | None:
    """The day on which both had said yes; where that was not written down, the day on which they began."""
    if answer.state is MentorshipState.PROPOSED:
        return None
    shown = edition.get("mentorship", answer.id)
    yes = [day_at(shown.data, "accepted", role) for role in ("mentor", "mentee")] if shown else []
    days = [day for day in yes if day and day <= edition.as_of]
    return max(days) if len(days) == 2 else answer.started


def half_within(days: Iterable[int], of: int) -> int | None:
    """In how many days half of `of` had it done; None where fewer than half have."""
    known = sorted(max(each, 0) for each in days)
    needed = (of + 1) // 2
    return known[needed - 1] if of and len(known) >= needed else None


def steps(edition: Edition, program: str = "") -> Rows:
    """The three steps as rows: asked, matched, first contact."""
    found = ways(edition, program)
    matched = [each for each in found if each.matched]
    met = [each for each in matched if each.met]
    until_matched = half_within([(each.matched - each.asked).days for each in matched if each.matched], len(found))
    until_met = half_within([(each.met - each.matched).days for each in met if each.met and each.matched], len(matched))
    return Rows(
        id="asking",
        heading="From asking to first contact",
        title=told(len(found), len(matched), len(met)),
        says=f"Three bars: {len(found)} asked, {len(matched)} matched, {len(met)} with a first contact.",
        rows=(
            Row("asked for a mentor", len(found), note=half_words("matched", until_matched, len(found))),
            Row("matched", len(matched), note=half_words("met or called", until_met, len(matched))),
            Row("first contact made", len(met)),
        ),
        head="Step",
        counts="Requests",
        whole=len(found),
        calm="Nobody has asked for a mentor this year.",
        below=rest_told(found),
    )


def rest_told(found: Iterable[Way]) -> str:
    """What became of the requests without a match, as in "The other 5: 3 wait, 1 has a proposal, 1 was withdrawn."."""
    rest = [each for each in found if not each.matched]
    waiting, proposed, withdrawn = (
        sum(each.stands is state for each in rest)
        for state in (MenteeState.WAITING, MenteeState.PROPOSED, MenteeState.WITHDRAWN)
    )
    before = len(rest) - waiting - proposed - withdrawn  # of a mentorship from before they asked, or one left out
    told = (
        (waiting, "waits", "wait"),
        (proposed, "has a proposal", "have a proposal"),
        (withdrawn, "was withdrawn", "were withdrawn"),
        (before, "has or had a mentor already", "have or had a mentor already"),
    )
    if len(rest) == 1:
        return f"The other one {next(one for count, one, _ in told if count)}."
    parts = [f"{words.number(count)} {one if count == 1 else many}" for count, one, many in told if count]
    return f"The other {words.number(len(rest))}: {', '.join(parts)}." if parts else ""


def told(asked: int, matched: int, met: int) -> str:
    """What is seen in the three steps."""
    if met == asked:
        return "Everybody who asked this year has a mentor and has heard from them"
    if matched == asked:
        return "Everybody who asked this year has a mentor"
    return f"{words.number(matched)} of {words.number(asked)} who asked this year have a mentor"


def half_words(done: str, days: int | None, of: int) -> str:
    """How long half of them took, as in "half of them matched within 9 days"."""
    if not of:
        return ""
    if days is None:
        return f"fewer than half of them {done} so far"
    within = "on the same day" if days == 0 else f"within {words.counted(days, 'day')}"
    return f"{done} {within}" if of == 1 else f"half of them {done} {within}"
