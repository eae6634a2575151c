"""A letter to whoever can act, and the words that all letters share."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import Gap, MentorshipAnswer, SessionAnswer, Todo
from mentorbook.views import names, signing, words
from mentorbook.views.parts import plate


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: its subject after the program's name, and its sentences."""

    subject: str
    says: tuple[str, ...]


def ask(edition: Edition, todo: Todo) -> Letter:
    """Where nothing better is known: how it stands."""
    return Letter(
        "How does it stand?", (f"Something in {short(edition, todo)} waits for you.", "May I ask how it stands?")
    )


def papers(edition: Edition, todo: Todo, pair: MentorshipAnswer) -> str:
    """What of a pair a todo is about, as in "meeting of 8 October"; their mentorship where it is no paper."""
    session = session_of(todo, pair)
    if session:
        contact = edition.label("session", "/contact", session.contact).lower()
        return f"{contact} of {words.near_day(session.on, edition.as_of)}"
    kind = todo.record.partition("/")[0]
    return kind if kind in {"agreement", "evaluation", "goal"} else "mentorship"


def session_of(todo: Todo, pair: MentorshipAnswer) -> SessionAnswer | None:
    """The session that a todo is about."""
    kind, _, record = todo.record.partition("/")
    wanted = record.rpartition("/")[2] if kind == "session" else ""
    return next((each for each in pair.sessions if each.id == wanted), None)


def gaps_of(edition: Edition, todo: Todo) -> tuple[Gap, ...]:
    """The gaps that a todo stands for, the longest waiting first."""
    return edition.reckoning.gaps_of.get((todo.record, todo.verb), ()) if edition.reckoning else ()


def name_of(edition: Edition, todo: Todo) -> str:
    """Whom a todo is about."""
    return names.full_name(edition, todo.about[0]) if todo.about else names.UNNAMED


def short(edition: Edition, todo: Todo) -> str:
    """The program, as it calls itself in short."""
    return plate(edition, todo.program).short


def role(edition: Edition, todo: Todo, name: str) -> str:
    """Mentor or mentee in the program's own words."""
    program = edition.get("program", todo.program)
    return signing.role_word(edition, name, program.data if program else {})


def is_both(todo: Todo) -> bool:
    """Whether the two of a pair act together."""
    return len(todo.actor) == 2 and set(todo.actor) == set(todo.about)


def other_of(todo: Todo, pair: MentorshipAnswer) -> str:
    """The other of the two, where one of them acts; empty where both do, or somebody else."""
    return {pair.mentor: pair.mentee, pair.mentee: pair.mentor}.get(todo.actor[0], "") if len(todo.actor) == 1 else ""
