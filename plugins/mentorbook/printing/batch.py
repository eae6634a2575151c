"""Everything of a program that can be printed, a mentorship or a person at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from mentorbook.editions.edition import Edition
from mentorbook.printing.items import PAIR_SHEETS, PERSON_SHEETS, Item, pair_items, person_items
from mentorbook.views.paper import Paper


@dataclass(frozen=True, slots=True)
class Step:
    """What is printed of one mentorship or one person; nothing is made before it is asked for."""

    of: str  # the number of the mentorship or the person
    items: Callable[[], Iterator[Item]]


def steps_of(
    edition: Edition, pair_of: Callable[[str], Edition], program: str, what: str = "", paper: Paper | None = None
) -> tuple[Step, ...]:
    """Return the steps of a program: its mentorships, then its people. Without `what`, all sheets of each."""
    if edition.reckoning is None:
        return ()
    pairs = {each.id: each for each in edition.reckoning.mentorships.values() if each.program == program}
    people = {person for each in pairs.values() for person in (each.mentor, each.mentee)}
    people |= {person for of, person in edition.reckoning.mentors if of == program}
    of_pair, of_person = ([each for each in sheets if what in ("", each)] for sheets in (PAIR_SHEETS, PERSON_SHEETS))
    steps = []
    if of_pair:
        steps += [Step(each, partial(pair_items, edition, pair_of, each, of_pair, paper)) for each in sorted(pairs)]
    if of_person:
        one = partial(person_items, edition, sheets=of_person, paper=paper, program=program)
        steps += [Step(each, partial(one, person=each)) for each in sorted(people)]
    return tuple(steps)
