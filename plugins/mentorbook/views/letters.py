"""What a letter says to whoever can act: in plain words to them, and in the program's own words for the people."""

from collections.abc import Callable, Mapping

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, MonthState, Todo
from mentorbook.views import names, reason, words
from mentorbook.views.fields import day_at, text_at
from mentorbook.views.letter import Letter, ask, is_both, name_of, papers, role, short
from mentorbook.views.letters_later import close, evaluate, follow_up, recertify, remove, settle
from mentorbook.views.letters_missing import complete

ENOUGH = "A yes or a no by mail is enough."


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


LETTERS: Mapping[str, Callable[[Edition, Todo], Letter]] = {
    "approve": approve,
    "orient": orient,
    "match": match,
    "accept": accept,
    "start": start,
    "ask-after": ask_after,
    "sign": sign,
    "recertify": recertify,
    "complete": complete,
    "follow-up": follow_up,
    "evaluate": evaluate,
    "close": close,
    "settle": settle,
    "remove": remove,
}
