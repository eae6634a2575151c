"""Letters to those who know what the book lacks: a detail, a paper, a proof."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Todo
from mentorbook.views import names, policy, reason, words
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.letter import Letter, gaps_of, name_of, papers, role, session_of, short

ADD_IT = "A line by mail is enough, and I add it."
ADD_THEM = "A few lines by mail are enough, and I add them."
LONG = {"agreement", "vision", "goals", "goals-set", "evaluation"}  # what takes more than a line


def complete(edition: Edition, todo: Todo) -> Letter:
    """To those who know a detail that the program asks for: one question for each thing that is missing."""
    pair, rules = reason.pair_of(edition, todo), dict.fromkeys(gap.rule for gap in gaps_of(edition, todo))
    asked = [one for rule in rules if rule in QUESTIONS for one in (QUESTIONS[rule](edition, todo),) if one]
    if asked:
        what = subject(edition, todo, next(iter(rules)))
        return Letter(
            f"Your {what}" if what else "What the book lacks", (*asked, ADD_THEM if LONG & set(rules) else ADD_IT)
        )
    if pair is None:
        told = f"The book lacks something of yours in {short(edition, todo)}."
        return Letter("What the book lacks", (told, "May I ask how it stands?"))
    if todo.record.startswith("mentee/"):
        return Letter("Your graduation", (graduation(edition, todo), ADD_IT))
    what, missing = papers(edition, todo, pair), details(edition, todo, pair)
    told = (
        f"The book still lacks this of your {what}: {words.listed(missing)}."
        if missing
        else f"The book still lacks a detail of your {what}."
    )
    return Letter(f"Your {what}", (told, f"Do you remember? {ADD_IT}"))


def subject(edition: Edition, todo: Todo, rule: str) -> str:
    """What of the reader's a letter is about."""
    pair = reason.pair_of(edition, todo)
    if rule == "commitment":
        return "graduation" if todo.record.startswith("mentee/") else "mentorship"
    return SUBJECTS.get(rule) or (papers(edition, todo, pair) if pair else "")


def begun(edition: Edition, todo: Todo) -> str:
    """When the reader's mentorship began, as the beginning of a sentence."""
    pair = reason.pair_of(edition, todo)
    started = pair.started if pair else None
    return f"You began on {words.near_day(started, edition.as_of)}" if started else "You have begun"


def vision(edition: Edition, todo: Todo) -> str:
    """To whoever writes the vision."""
    lacks = f"{begun(edition, todo)}, and the book has no vision statement of yours yet."
    return f"{lacks} Where would you like to be?"


def agreement(edition: Edition, todo: Todo) -> str:
    """To both."""
    lacks = f"{begun(edition, todo)}, and the book has no agreement of yours yet."
    return f"{lacks} How often do you two meet, who does what, and what stays between you?"


def first_goal(edition: Edition, todo: Todo) -> str:
    """To those who set goals."""
    lacks = f"{begun(edition, todo)}, and the book has no goal of yours yet."
    return f"{lacks} What would you two like to reach first? It may change later."


def goal(edition: Edition, todo: Todo) -> str:
    """To both: what a goal does not say. It quotes the goal's title, which is theirs."""
    shown = edition.get("goal", todo.record.partition("/")[2])
    title = text_at(shown.data, "title").rstrip(".") if shown else ""
    named = f"Your goal \u201c{title}\u201d" if title else "A goal of yours"
    return f"{named} is not all written down. Why does it fit, and how and when will you see that it is reached?"


def evaluation(edition: Edition, todo: Todo) -> str:
    """To whoever evaluated."""
    lacks = f"Your evaluation does not say all that {short(edition, todo)} asks of one."
    program, on = edition.get("program", todo.program), todo.since
    duty = policy.in_force(program.data, "evaluation", on) if program else None
    fields = policy.field_names(edition, "evaluation", items_at(duty, "asks", "fields") if duty else ())
    return f"{lacks} What would you say of {words.listed(fields)}?" if fields else lacks


def first_contact(edition: Edition, todo: Todo) -> str:
    """To the mentor, who makes the first contact."""
    pair = reason.pair_of(edition, todo)
    session = session_of(todo, pair) if pair else None
    if session is None:
        return ""
    day = words.near_day(session.on, edition.as_of)
    return f"The first contact in the book is of {day}. Did you call or write before that? Then tell me the day."


def commitment(edition: Edition, todo: Todo) -> str:
    """To the mentee whose graduation is not known, or to both whose end comes early."""
    if todo.record.startswith("mentee/"):
        return graduation(edition, todo)
    pair = reason.pair_of(edition, todo)
    if pair is None or pair.ends is None:
        return ""
    day = words.near_day(pair.ends, edition.as_of)
    return f"By the book your mentorship ends on {day}, sooner than {short(edition, todo)} asks. Is that so?"


def graduation(edition: Edition, todo: Todo) -> str:
    """To the mentee."""
    counts = f"{short(edition, todo)} counts your mentorship from your graduation, and the book lacks its day."
    return f"{counts} Which day is it?"


def consent(edition: Edition, todo: Todo) -> str:
    """To whoever asked for a mentor."""
    asked = f"You asked for a {role(edition, todo, 'mentor')} in {short(edition, todo)}."
    return f"{asked} May we keep your request in the book?"


def cycle_shown(edition: Edition, todo: Todo) -> str:
    """To a mentor."""
    return f"Which certification cycle have you completed? {short(edition, todo)} asks for it, and the book has none."


def activity(edition: Edition, todo: Todo) -> str:
    """To a mentor."""
    return f"{short(edition, todo)} asks that you are active in the field. What did you do last, and when?"


def willingness(edition: Edition, todo: Todo) -> str:
    """To a mentor."""
    return f"Are you willing to work with a {role(edition, todo, 'mentee')} in {short(edition, todo)}?"


def orientation(edition: Edition, todo: Todo) -> str:
    """To the instructor who gave it."""
    gave = f"You gave {name_of(edition, todo)} the orientation, and the book lacks a detail of it."
    return f"{gave} Which edition of it did you use, and what can you say of {names.called(edition, todo.about[0])}?"


def proof(edition: Edition, todo: Todo) -> str:
    """To the technician whose continuing education it is."""
    lacks = f"The book lacks the proof of your continuing education of {days_of(edition, todo, 'ceu-proof')}."
    until = f" Please keep it until {words.near_day(todo.by, edition.as_of)}." if todo.by else ""
    return f"{lacks} What proof is there, and where do you keep it?{until}"


def verifier(edition: Edition, todo: Todo) -> str:
    """To the technician whose seat check it is."""
    check = f"your seat check of {days_of(edition, todo, 'seat-check-verifier')}"
    return f"The book cannot show that whoever verified {check} was certified that day. Which number do they have?"


def days_of(edition: Edition, todo: Todo, rule: str) -> str:
    """The days of what a rule found, as in "19 February and 3 March"."""
    days = dict.fromkeys(gap.since for gap in gaps_of(edition, todo) if gap.rule == rule)
    return words.listed([words.near_day(day, edition.as_of) for day in days])


QUESTIONS: Mapping[str, Callable[[Edition, Todo], str]] = {
    "eligibility-cycle": cycle_shown,
    "eligibility-activity": activity,
    "willingness": willingness,
    "orientation": orientation,
    "consent": consent,
    "commitment": commitment,
    "agreement": agreement,
    "vision": vision,
    "goals-set": first_goal,
    "goals": goal,
    "first-contact": first_contact,
    "evaluation": evaluation,
    "ceu-proof": proof,
    "seat-check-verifier": verifier,
}
SUBJECTS = {
    "eligibility-cycle": "application",
    "eligibility-activity": "application",
    "willingness": "application",
    "orientation": "orientation of a mentor",
    "consent": "request",
    "ceu-proof": "certification cycle",
    "seat-check-verifier": "certification cycle",
}


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
