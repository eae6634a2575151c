"""Dates come in an order that can be: nothing is decided before it was asked, and nothing ends before it begins."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import day, entries
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule

# By kind: an earlier day, a later one, and what is said where the later comes first. `list/*` stands for each entry.
ORDERS = {
    "person": (
        ("/logins/*/from", "/logins/*/until", "This login ends before it begins."),
        ("/keys/*/from", "/keys/*/until", "This key ends before it begins."),
        ("/consents/*/on", "/consents/*/withdrawn_on", "This consent was withdrawn before it was given."),
    ),
    "program": (("/officers/*/from", "/officers/*/until", "This office ends before it begins."),),
    "mentor": (
        ("/applied_on", "/approval/on", "The decision is dated before the application."),
        ("/applied_on", "/orientation/on", "The orientation is dated before the application."),
        ("/applied_on", "/retired/on", "The mentor left before applying."),
        ("/evidence/activity/last_on", "/evidence/activity/attested_on", "The activity was attested before it was."),
        ("/directory/consented_on", "/directory/withdrawn_on", "This consent was withdrawn before it was given."),
        ("/away/*/from", "/away/*/until", "This time away ends before it begins."),
    ),
    "mentee": (
        ("/asked_on", "/withdrawn_on", "The request was withdrawn before it was made."),
        ("/consent/on", "/consent/withdrawn_on", "This consent was withdrawn before it was given."),
    ),
    "mentorship": (
        ("/proposed/on", "/accepted/mentor", "The mentor accepted before it was proposed."),
        ("/proposed/on", "/accepted/mentee", "The mentee accepted before it was proposed."),
        ("/accepted/mentor", "/started", "It began before the mentor accepted."),
        ("/accepted/mentee", "/started", "It began before the mentee accepted."),
        ("/started", "/until", "It ends before it begins."),
        ("/started", "/closure/on", "It was closed before it began."),
        ("/proposed/on", "/closure/on", "It was closed before it was proposed."),
    ),
    "goal": (("/steps/0/on", "/by", "The goal is to be reached before it was set."),),
    "session": (
        ("/date", "/next/on", "The next session comes before this one."),
        ("/date", "/actions/*/due", "This is due before it was taken on."),
        ("/date", "/signatures/*/on", "This was signed before the session."),
    ),
    "evaluation": (
        ("/date", "/next_on", "The next evaluation comes before this one."),
        ("/date", "/until", "The extension ends before this evaluation."),
        ("/date", "/signatures/*/on", "This was signed before the evaluation."),
    ),
    "agreement": (("/agreed_on", "/signatures/*/on", "This was signed before it was agreed on."),),
    "certification": (
        ("/cycle/from", "/cycle/until", "The cycle ends before it begins."),
        ("/proxy/from", "/proxy/until", "The time as a proxy ends before it begins."),
    ),
}
HINT = "Correct whichever of the two dates is wrong."


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each pair of dates in one record, or in a record and the one it stands on, that cannot be in this order."""
    for kind, orders in ORDERS.items():
        for record in register.of(kind):
            for earlier, later, says in orders:
                for first, second, pointer in _pairs(record, earlier, later):
                    if second < first:
                        yield record.finding("dates", Severity.ERROR, says, HINT, pointer)
    yield from _steps(register)
    yield from _around(register, reckoning)
    yield from _ahead(register)


def _pairs(record: Record, earlier: str, later: str) -> Iterator[tuple[date, date, str]]:
    listed, star, rest = later.partition("/*")
    for index, entry in enumerate(entries(record.data, listed)) if star else ():
        inner = earlier.partition("/*")
        first = day(entry, inner[2]) if inner[1] else day(record.data, earlier)
        second = day(entry, rest)
        if first and second:
            yield first, second, f"{listed}/{index}{rest}"
    if not star:
        first, second = _first_step(record, earlier), day(record.data, later)
        if first and second:
            yield first, second, later


def _first_step(record: Record, pointer: str) -> date | None:
    steps = entries(record.data, "/steps") if pointer == "/steps/0/on" else ()
    return day(steps[0], "/on") if steps else day(record.data, pointer)


def _steps(register: Register) -> Iterator[Finding]:
    for record in register.of("goal"):
        days = [str(step["on"]) for step in entries(record.data, "/steps")]
        for index in range(1, len(days)):
            if days[index] < days[index - 1]:
                says = "This step is dated before the one above it."
                yield record.finding("dates", Severity.ERROR, says, HINT, f"/steps/{index}/on")


def _around(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield proposals and evaluations that come before what they stand on, or after its end."""
    for mentorship in reckoning.mentorships.values():
        record = register.get("mentorship", mentorship.id)
        for kind, person, asked in (("mentor", mentorship.mentor, "applied"), ("mentee", mentorship.mentee, "asked")):
            own = register.get(kind, f"{mentorship.program}/{person}")
            since = day(own.data, f"/{asked}_on") if own else None
            anew = mentorship.closed is not None and since is not None and mentorship.closed <= since
            if record and since and mentorship.proposed_on < since and not anew:
                says = f"It was proposed before the {kind} {asked}."
                yield record.finding("dates", Severity.ERROR, says, HINT, "/proposed/on")
        for evaluation in register.of_mentorship("evaluation", mentorship.id):
            on = day(evaluation.data, "/date")
            if on and mentorship.started and on < mentorship.started:
                says = "This evaluation came before the mentorship began."
                yield evaluation.finding("dates", Severity.ERROR, says, HINT, "/date")
            if on and mentorship.closed and on > mentorship.closed:
                says = "This evaluation came after the mentorship was closed."
                yield evaluation.finding("dates", Severity.ERROR, says, HINT, "/date")


def _ahead(register: Register) -> Iterator[Finding]:
    """Yield the records that are dated after today: they are not shown, and somebody may have mistyped the day."""
    for record in register.ahead:
        if record.kind != "session":  # its own rule refuses it: what has not happened is no session
            says = "This day lies ahead, so the record is not shown and not counted yet."
            hint = "Correct the day, or leave it if it is meant so."
            yield record.finding("dates", Severity.INCOMPLETE, says, hint, register.kinds[record.kind].dated)


DATES = Rule("dates", check)
