"""Recertification ahead: the cycles that end in the next twelve months, by month, and who is still to register."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.closing import key_of
from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MenteeState, MentorState
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import recertifications, words
from mentorbook.views.fields import day_at, items_at
from mentorbook.views.months import month_end
from mentorbook.views.recertifications import CycleLine

MONTHS_AHEAD = 12
# The table shows those that end before the third month from now is over.
MONTHS_TOLD = 3
MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class AheadMonth:
    """A month, and the cycles that end in it."""

    month: str  # "March 2027"
    short: str
    open: int  # something is still to be done
    done: int  # registered, or all that is asked is there

    @property
    def all(self) -> int:
        """All cycles that end in it."""
        return self.open + self.done


@dataclass(frozen=True, slots=True)
class CyclesAhead:
    """The cycles that end in the next twelve months."""

    id: str
    title: str
    says: str
    months: tuple[AheadMonth, ...]
    later: int  # cycles that end after these months
    until: str  # the day up to which the lines go
    lines: tuple[CycleLine, ...]
    more: int  # lines that there was no room for

    @property
    def drawable(self) -> bool:
        """Whether there is anything to draw."""
        return any(month.all for month in self.months)


def cycles_ahead(edition: Edition, program: str = "") -> CyclesAhead | None:
    """What lies ahead in all cycles, or in those of one program's people; None where nobody has a cycle."""
    running = running_cycles(edition, program)
    if not running:
        return None
    firsts = following_months(edition.as_of, MONTHS_AHEAD)
    months = tuple(ahead_month(first, running) for first in firsts)
    last = month_end(following_months(edition.as_of, MONTHS_TOLD + 1)[-1])
    soon = [each for each in running if each.last <= last]
    return CyclesAhead(
        id="cycles-ahead",
        title=f"Cycles that end: {seen(months)}",
        says=says(months),
        months=months,
        later=len(running) - sum(month.all for month in months),
        until=words.full_day(last),
        lines=tuple(recertifications.line(edition, each) for each in soon[:MOST_LINES]),
        more=max(0, len(soon) - MOST_LINES),
    )


def running_cycles(edition: Edition, program: str = "") -> tuple[CertificationAnswer, ...]:
    """The cycles that run, the first to end first: a program's own, and those of the people it mentors with."""
    answers = edition.reckoning.certifications.values() if edition.reckoning else ()
    theirs = people_of(edition, program) if program else set()
    found = (each for each in answers if not each.over and (program in {"", each.program} or each.person in theirs))
    return tuple(sorted(found, key=lambda each: (each.last, each.id)))


def people_of(edition: Edition, program: str) -> set[str]:
    """Who mentors in a program, asks or is mentored there, or is its officer, at present."""
    if edition.reckoning is None:
        return set()
    gone = {MentorState.DECLINED, MentorState.RETIRED}
    over = {MenteeState.DONE, MenteeState.WITHDRAWN}
    mentors = {
        each.person for each in edition.reckoning.mentors.values() if each.program == program and each.state not in gone
    }
    mentees = {
        each.person for each in edition.reckoning.mentees.values() if each.program == program and each.state not in over
    }
    shown = edition.get("program", program)
    officers = {each["person"] for each in officers_now(shown.data, edition.as_of)} if shown else set()
    return mentors | mentees | officers


def officers_now(program: Mapping[str, Any], as_of: date) -> tuple[Mapping[str, Any], ...]:
    """A program's officers whose time has begun and is not over."""
    return tuple(
        each
        for each in items_at(program, "officers")
        if (day_at(each, "from") or as_of) <= as_of <= (day_at(each, "until") or as_of)
    )


def following_months(as_of: date, count: int) -> tuple[date, ...]:
    """The first days of so many months, the running one first."""
    first = as_of.year * 12 + as_of.month - 1
    return tuple(date(index // 12, index % 12 + 1, 1) for index in range(first, first + count))


def ahead_month(first: date, running: tuple[CertificationAnswer, ...]) -> AheadMonth:
    """One month ahead."""
    mine = [each for each in running if key_of(each.last) == key_of(first)]
    done = sum(is_done(each) for each in mine)
    return AheadMonth(words.month_and_year(first), words.short_month(first), len(mine) - done, done)


def is_done(cycle: CertificationAnswer) -> bool:
    """Whether nothing is left to do: registered, or, where no registration is asked, all requirements there."""
    return cycle.registered_on is not None or (cycle.complete and not cycle.asked.registers)


def seen(months: tuple[AheadMonth, ...]) -> str:
    """What is seen in the months ahead, as in "12 in the next twelve months, March 2027 has the most, 4"."""
    most, span = max((month.all for month in months), default=0), f"in the next {words.spelled(len(months))} months"
    all_of_them = sum(month.all for month in months)
    best = [month.month for month in months if month.all == most]
    if not most:
        return f"none {span}"
    if all_of_them == most:
        return f"{words.spelled(most)} {span}, in {best[0]}"
    if len(best) > 1:
        return f"{words.spelled(all_of_them)} {span}, {words.spelled(most)} a month at most"
    return f"{words.spelled(all_of_them)} {span}; {best[0]} has the most, {words.number(most)}"


def says(months: tuple[AheadMonth, ...]) -> str:
    """The drawing in words."""
    still, done = sum(month.open for month in months), sum(month.done for month in months)
    return (
        f"A bar for each month from {months[0].month} to {months[-1].month}. Of "
        f"{words.counted(still + done, 'cycle')}, {still} still {'has' if still == 1 else 'have'} something to do, "
        f"and {done} {'has' if done == 1 else 'have'} nothing left."
    )
