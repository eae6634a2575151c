"""Dates come in an order that can be: nothing is decided before it was asked, and nothing ends before it begins."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import day, entries
from mentorbook.reckoning.sentences import ACTS, ORDERS, WRONG_ORDER, told
from mentorbook.reckoning.signatures import SIGNED_KINDS
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each pair of dates in one record, or in a record and the one it stands on, that cannot be in this order."""
    for kind, orders in ORDERS.items():
        for record in register.of(kind):
            for earlier, later, says in orders:
                for first, second, pointer in _pairs(record, earlier, later):
                    if second < first:
                        yield record.finding("dates", Severity.ERROR, says, WRONG_ORDER, pointer)
    yield from _steps(register)
    yield from _around(register, reckoning)
    yield from _ahead(register)
    yield from _acts_ahead(register)


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
                yield record.finding("dates", Severity.ERROR, says, WRONG_ORDER, f"/steps/{index}/on")


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
                yield record.finding("dates", Severity.ERROR, says, WRONG_ORDER, "/proposed/on")
        for evaluation in register.of_mentorship("evaluation", mentorship.id):
            on = day(evaluation.data, "/date")
            if on and mentorship.started and on < mentorship.started:
                says = "This evaluation came before the mentorship began."
                yield evaluation.finding("dates", Severity.ERROR, says, WRONG_ORDER, "/date")
            if on and mentorship.closed and on > mentorship.closed:
                says = "This evaluation came after the mentorship was closed."
                yield evaluation.finding("dates", Severity.ERROR, says, WRONG_ORDER, "/date")


def _ahead(register: Register) -> Iterator[Finding]:
    """Yield the records that are dated after today: they are not shown, and somebody may have mistyped the day."""
    for record in register.ahead:
        if record.kind != "session":  # its own rule refuses it: what has not happened is no session
            says, hint = told("day-ahead")
            yield record.finding("dates", Severity.INCOMPLETE, says, hint, register.kinds[record.kind].dated)


def _acts_ahead(register: Register) -> Iterator[Finding]:
    """Yield what somebody is said to have done on a day that has not come: nobody can attest what is still to be."""
    if register.begun is None:
        return
    for kind, acts in ACTS.items():
        for record in register.of(kind):
            for pointer, what, hint in acts:
                on = day(record.data, pointer)
                if on and on > register.begun:
                    says = f"{what} lies ahead: today is {day_words(register.begun)}."
                    yield record.finding("dates", Severity.ERROR, says, hint, pointer)
    for kind in SIGNED_KINDS:
        for record in register.of(kind):
            for index, entry in enumerate(entries(record.data, "/signatures")):
                on = day(entry, "/on")
                if on and on > register.begun:
                    says = f"The day of this signature lies ahead: today is {day_words(register.begun)}."
                    hint = "Take the signature out, and sign on the day itself."
                    yield record.finding("dates", Severity.ERROR, says, hint, f"/signatures/{index}/on")


DATES = Rule("dates", check)
