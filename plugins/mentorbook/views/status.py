"""What wants doing, by who must act: the view behind `mentorbook status` and the nightly report."""

from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.findings import Severity
from mentorbook.reckoning.answers import Todo
from mentorbook.reckoning.todos import turn_of
from mentorbook.views import dates, names, words
from mentorbook.views.ahead_days import ahead_of
from mentorbook.views.around import around
from mentorbook.views.desk import todos_of, urgency
from mentorbook.views.todos import page_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """One todo, with the date that matters next: the one that somebody set, else the day since when it waits."""

    todo: Todo
    when: str  # "by 14 November 2026, 7 days overdue", "since 2 November 2026, for 19 days"
    overdue: bool
    page: str  # of the program edition


@dataclass(frozen=True, slots=True)
class Turn:
    """Those who must act, and what waits for them, the most pressing first."""

    who: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class StatusView:
    """All that wants doing for whom was asked about."""

    as_of: date
    about: str  # "all programs", "program state-cps", "mentorship ms-4h2k", "person p-4h2kx"
    turns: tuple[Turn, ...]
    errors: int  # findings in the whole book that stop a check
    ahead: str = ""  # what comes next, where nothing wants doing today

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What wants doing, of all turns."""
        return tuple(wanted for turn in self.turns for wanted in turn.wanted)


def status_view(
    edition: Edition, *, program: str = "", mentorship: str = "", person: str = "", named: bool = False
) -> StatusView:
    """What wants doing in a program, a mentorship, by or for a person, or in all where none is named.

    They are the todos of the pages of the same names. `named` tells persons by name, which only officers should read.
    """
    turns: dict[str, list[Todo]] = {}
    chosen = _chosen(edition, program, mentorship, person)
    for todo in sorted(chosen, key=lambda each: (urgency(edition, each), each.verb)):
        turns.setdefault(_who(edition, todo, named=named), []).append(todo)
    asked = {"program": program, "mentorship": mentorship, "person": person}
    return StatusView(
        ahead="" if chosen else ahead_of(edition, program=program, mentorship=mentorship, person=person),
        as_of=edition.as_of,
        about=" and ".join(f"{kind} {each}" for kind, each in asked.items() if each) or "all programs",
        turns=tuple(Turn(who, tuple(_wanted(edition, each) for each in found)) for who, found in turns.items()),
        errors=sum(finding.severity is Severity.ERROR for finding in edition.findings),
    )


def _chosen(edition: Edition, program: str, mentorship: str, person: str) -> tuple[Todo, ...]:
    beside = around(edition)
    found = todos_of(edition, program)
    if mentorship:
        found = tuple(todo for todo in found if todo in beside.todos_of_mentorship.get(mentorship, ()))
    if person:
        found = tuple(todo for todo in found if todo in beside.todos_of_person.get(person, ()))
    return found


def _wanted(edition: Edition, todo: Todo) -> Wanted:
    if todo.by is None:
        when = f"since {words.full_day(todo.since)}, {words.for_days(todo.since, edition.as_of)}"
        return Wanted(
            todo, when.replace(", since today", ", which is today"), dates.is_past(edition, todo), page_of(todo)
        )
    days = (todo.by - edition.as_of).days
    how = f"{words.counted(-days, 'day')} overdue" if days < 0 else words.in_days(todo.by, edition.as_of)
    return Wanted(todo, f"by {words.full_day(todo.by)}, {how}", dates.is_past(edition, todo), page_of(todo))


def _who(edition: Edition, todo: Todo, *, named: bool) -> str:
    return turn_of(todo, lambda person: f"{names.full_name(edition, person)} ({person})") if named else turn_of(todo)
