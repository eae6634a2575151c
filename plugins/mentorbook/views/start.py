"""An officer's start page."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.views import desk, todos, words
from mentorbook.views.parts import Linked, Task


@dataclass(frozen=True, slots=True)
class Start:
    """An officer's start page: how much wants doing, and where things are."""

    kicker: str
    lede: str
    verbs: tuple[tuple[Linked, int], ...]
    first: Task | None
    places: tuple[tuple[Linked, str], ...]


def start_view(edition: Edition) -> Start:
    """An officer's start page."""
    found = desk.todos_of(edition)
    answers = edition.reckoning
    running = sum(each.state in ("running", "behind") for each in answers.mentorships.values()) if answers else 0
    listed = sum(each.listed for each in answers.mentors.values()) if answers else 0
    counts = [(verb, sum(todo.verb == verb for todo in found)) for verb in desk.verbs_in(found)]
    things = words.counted(len(found), "thing")
    pairs, mentors = words.counted(running, "pair"), words.counted(listed, "mentor")
    people = words.counted(len(edition.of("person")), "person", "people")
    return Start(
        kicker=words.today(edition.as_of),
        lede=desk.lede(edition, found),
        verbs=tuple((Linked(todos.verb_named(verb).short, f"desk/index.html#{verb}"), count) for verb, count in counts),
        first=desk.first_task(edition, found),
        places=tuple(
            (Linked(title, path), tells)
            for title, path, tells in (
                ("The desk", "desk/index.html", f"What waits, for whom and since when: {things}."),
                ("Mentorships", "mentorships/index.html", f"Months, hours, goals and logs: {pairs} at work."),
                ("Mentors", "mentors/index.html", f"The resource list that matches are made from: {mentors}."),
                ("People", "people/index.html", f"Everybody in the book: {people}."),
                ("Dashboard", "numbers/index.html", "How it is going, against last year."),
                ("Checks", "checks/index.html", "What the records lack, line by line."),
            )
        ),
    )
