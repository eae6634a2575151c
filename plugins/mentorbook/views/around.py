"""What stands around each person and mentorship, sorted out once for a whole portal."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Todo


@dataclass(frozen=True, slots=True)
class Around:
    """Todos by mentorship and by person, and mentorships by person."""

    todos_of_mentorship: Mapping[str, tuple[Todo, ...]]
    todos_of_person: Mapping[str, tuple[Todo, ...]]
    pairs_of_person: Mapping[str, tuple[MentorshipAnswer, ...]]


def around(edition: Edition) -> Around:
    """What stands around everybody in the book. A todo is a person's if it is about them, or if they can act."""
    of_mentorship: dict[str, list[Todo]] = defaultdict(list)
    of_person: dict[str, list[Todo]] = defaultdict(list)
    pairs: dict[str, list[MentorshipAnswer]] = defaultdict(list)
    for todo in edition.reckoning.todos if edition.reckoning else ():
        if todo.mentorship:
            of_mentorship[todo.mentorship].append(todo)
        for person in dict.fromkeys((*todo.about, *todo.actor)):
            of_person[person].append(todo)
    for answer in edition.reckoning.mentorships.values() if edition.reckoning else ():
        for person in dict.fromkeys((answer.mentor, answer.mentee)):
            pairs[person].append(answer)
    return Around(
        {key: tuple(each) for key, each in of_mentorship.items()},
        {key: tuple(each) for key, each in of_person.items()},
        {key: tuple(each) for key, each in pairs.items()},
    )
