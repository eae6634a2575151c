"""An officer's start page."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.views import desk, verbs, words
from mentorbook.views.parts import Linked, Task


@dataclass(frozen=True, slots=True)
class Start:
    """An officer's start page: how much wants doing, and where things are."""

    kicker: str
    lede: str
    verbs: tuple[tuple[Linked, int], ...]
    first: Task | None
    places: tuple[tuple[Linked, str, str], ...]  # where, how many, and what is there


def start_view(edition: Edition) -> Start:
    """An officer's start page."""
    found = desk.todos_of(edition)
    answers = edition.reckoning
    running = sum(each.state in ("running", "behind") for each in answers.mentorships.values()) if answers else 0
    listed = sum(each.listed for each in answers.mentors.values()) if answers else 0
    counts = [(verb, sum(todo.verb == verb for todo in found)) for verb in desk.verbs_in(found)]
    things = words.counted(len(found), "thing")
    pairs, mentors = words.counted(running, "pair"), words.counted(listed, "mentor")
    findings = words.counted(len(edition.findings), "finding")
    cycles = words.counted(len(answers.certifications) if answers else 0, "cycle")
    people = words.counted(len(edition.of("person")), "person", "people")
    return Start(
        kicker=words.today(edition.as_of),
        lede=desk.lede(edition, found),
        verbs=tuple((Linked(verbs.verb_named(verb).short, f"desk/index.html#{verb}"), count) for verb, count in counts),
        first=desk.first_task(edition, found),
        places=tuple(
            (Linked(title, path), how_many, tells)
            for title, path, how_many, tells in (
                ("The desk", "desk/index.html", things, "What waits, for whom and since when."),
                ("Mentorships", "mentorships/index.html", f"{pairs} at work", "Months, hours, goals and logs."),
                ("Mentors", "mentors/index.html", mentors, "The resource list that matches are made from."),
                ("People", "people/index.html", people, "Everybody in the book, a page each."),
                (
                    "Recertification",
                    "recertification/index.html",
                    cycles,
                    "What is missing in each cycle, and by when.",
                ),
                ("Dashboard", "numbers/index.html", "", "How it is going, against last year."),
                ("Checks", "checks/index.html", findings, "What the records lack, line by line."),
            )
        ),
    )
