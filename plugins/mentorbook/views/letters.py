"""What a letter says to whoever can act: in plain words to them, and in the program's own words for the people."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, MonthState, SessionAnswer, Todo
from mentorbook.views import names, policy, reason, signing, words
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.parts import plate

ENOUGH = "A yes or a no by mail is enough."


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: its subject after the program's name, and its sentences."""

    subject: str
    says: tuple[str, ...]


def letter_of(edition: Edition, todo: Todo) -> Letter:
    """The letter to whoever can act on a todo; a verb that is not known here asks how it stands."""
    written = LETTERS.get(todo.verb, ask)(edition, todo)
    return Letter(written.subject, tuple(one for one in written.says if one))


def approve(edition: Edition, todo: Todo) -> Letter:
    """To the officers who decide."""
    who = name_of(edition, todo)
    since = words.near_day(todo.since, edition.as_of)
    return Letter(
        f"{who} wants to mentor",
        (
            f"{who} wants to mentor in {short(edition, todo)} and has waited for an answer since {since}.",
            "Would you read the application and tell me what you decide?",
        ),
    )


def orient(edition: Edition, todo: Todo) -> Letter:
    """To the instructor who gives the orientation; to the office while none is selected."""
    who = name_of(edition, todo)
    subject = f"The orientation of {who}"
    data = reason.record(edition, "mentor", todo)
    if text_at(data, "orientation", "instructor") not in todo.actor:
        return Letter(
            subject,
            (f"{who} may mentor in {short(edition, todo)} after an orientation, and nobody is chosen to give it.",
             "Whom do you suggest?"),
        )  # fmt: skip
    planned = day_at(data, "orientation", "planned")
    if planned is None:
        return Letter(
            subject,
            (f"You are chosen to give {who} the orientation, and no day is planned yet.", "Which day suits you both?"),
        )
    is_ahead = planned >= edition.as_of
    return Letter(
        subject,
        (
            (
                f"The orientation of {who} {'is' if is_ahead else 'was'} planned "
                f"for {words.near_day(planned, edition.as_of)}."
            ),
            (
                f"{'After it' if is_ahead else 'If it was held'}, "
                "tell me the day and which edition of the orientation you used."
            ),
        ),
    )


def match(edition: Edition, todo: Todo) -> Letter:
    """To the officers who match."""
    who = name_of(edition, todo)
    since = words.near_day(todo.since, edition.as_of)
    return Letter(
        f"A mentor for {who}",
        (
            f"{who} has waited for a mentor in {short(edition, todo)} since {since}.",
            "Do you know somebody who would suit?",
        ),
    )


def accept(edition: Edition, todo: Todo) -> Letter:
    """To whoever of the two has not said yes."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    program, mentor, mentee = short(edition, todo), role(edition, todo, "mentor"), role(edition, todo, "mentee")
    if is_both(todo):
        told = (
            f"{names.pair_names(edition, pair)}, you are proposed to each other in {program}, as {mentor} and {mentee}."
        )
        return Letter("A proposal for you both", (told, "Would you like that?", ENOUGH))
    to_mentor = todo.actor[:1] == (pair.mentor,)
    other, word = (pair.mentee, mentee) if to_mentor else (pair.mentor, mentor)
    told = f"{names.full_name(edition, other)} is proposed as your {word} in {program}."
    return Letter(f"A {word} for you", (told, "Would you like that?", ENOUGH))


def start(edition: Edition, todo: Todo) -> Letter:
    """To the mentor, who makes the first contact."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    who = names.full_name(edition, pair.mentee)
    return Letter(
        "Your first contact",
        (
            f"You and {who} both said yes to each other in {short(edition, todo)}.",
            "The first contact is yours to make: a call or a mail is enough.",
            "Tell me the day on which you two began, and I write it down.",
        ),
    )


def ask_after(edition: Edition, todo: Todo) -> Letter:
    """To both, about months that are quiet or short."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    return Letter(
        "How are you two?",
        (*quiet(edition, pair), "How are you two?", "If you met, tell me the days, and I add them."),
    )


def quiet(edition: Edition, pair: MentorshipAnswer) -> list[str]:
    """What the book has of the months that are quiet or short."""
    missed = [month for month in pair.months if month.state is MonthState.MISSED]
    told = []
    if missed:
        asked = dict.fromkeys(each for month in missed for each in month.contacts_asked)
        what = words.listed([edition.label("session", "/contact", each).lower() for each in asked], "or") or "contact"
        last = pair.last_contact
        when = f"in {words.month_spans([month.first for month in missed])}"
        if last is None:
            when = "yet"
        elif last < missed[0].first:
            when = f"since {words.near_day(last, edition.as_of)}"
        told.append(f"The book has no {what} of yours {when}.")
    told += [
        f"The book has {month.minutes} minutes of yours in {words.month(month.first)}; "
        f"the program asks for {month.minutes_asked}."
        for month in pair.months
        if month.state is MonthState.SHORT
    ]
    return told


def sign(edition: Edition, todo: Todo) -> Letter:
    """To whoever has not signed."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    what = papers(edition, todo, pair)
    read = "Please read it first; if something in it is not right, tell me."
    if is_both(todo):
        return Letter(f"Your {what}", (f"Your {what} waits for the signatures of you both.", read))
    other = {pair.mentor: pair.mentee, pair.mentee: pair.mentor}.get(todo.actor[0] if todo.actor else "")
    if other:
        told = f"Your {what} with {names.full_name(edition, other)} waits for your signature."
        return Letter(f"Your {what}", (told, read))
    of = f"The {what} of {names.pair_names(edition, pair)}"
    return Letter("Your signature", (f"{of} waits for your signature.", read))


def complete(edition: Edition, todo: Todo) -> Letter:
    """To those who know a detail that the program asks for."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    if todo.record.startswith("mentee/"):
        return Letter(
            "Your graduation",
            (
                f"{short(edition, todo)} counts your mentorship from your graduation, and the book lacks its day.",
                "Which day is it? A line by mail is enough, and I add it.",
            ),
        )
    what = papers(edition, todo, pair)
    missing = details(edition, todo, pair)
    told = (
        f"The book still lacks this of your {what}: {words.listed(missing)}."
        if missing
        else f"The book still lacks a detail of your {what}."
    )
    return Letter(f"Your {what}", (told, "Do you remember? A line by mail is enough, and I add it."))


def ask(edition: Edition, todo: Todo) -> Letter:
    """Where nothing better is known: how it stands."""
    return Letter(
        "How does it stand?", (f"Something in {short(edition, todo)} waits for you.", "May I ask how it stands?")
    )


LETTERS: Mapping[str, Callable[[Edition, Todo], Letter]] = {
    "approve": approve,
    "orient": orient,
    "match": match,
    "accept": accept,
    "start": start,
    "ask-after": ask_after,
    "sign": sign,
    "complete": complete,
}


def papers(edition: Edition, todo: Todo, pair: MentorshipAnswer) -> str:
    """What of a pair a todo is about, as in "meeting of 8 October"; their mentorship where it is no paper."""
    session = session_of(todo, pair)
    if session:
        contact = edition.label("session", "/contact", session.contact).lower()
        return f"{contact} of {words.near_day(session.on, edition.as_of)}"
    kind = todo.record.partition("/")[0]
    return kind if kind in {"agreement", "evaluation"} else "mentorship"


def session_of(todo: Todo, pair: MentorshipAnswer) -> SessionAnswer | None:
    """The session that a todo is about."""
    kind, _, record = todo.record.partition("/")
    wanted = record.rpartition("/")[2] if kind == "session" else ""
    return next((each for each in pair.sessions if each.id == wanted), None)


def details(edition: Edition, todo: Todo, pair: MentorshipAnswer) -> list[str]:
    """The details that the program asks of a session and that it lacks, by their titles."""
    session, shown = session_of(todo, pair), edition.get("session", todo.record.partition("/")[2])
    if session is None or shown is None:
        return []
    asked = asked_fields(edition, todo, session.on)
    titled = edition.labels.get("session", {})
    missing = tuple(each for each in asked if f"/{each}" in titled and shown.data.get(each) in (None, "", []))
    return policy.field_names(edition, "session-details", missing)


def asked_fields(edition: Edition, todo: Todo, day: date) -> tuple[Any, ...]:
    """The details that the program asked of a session on a day."""
    program = edition.get("program", todo.program)
    duty = policy.in_force(program.data, "session-details", day) if program else None
    return items_at(duty, "asks", "fields") if duty else ()


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
