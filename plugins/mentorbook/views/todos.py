"""Todos as tasks: what, why, since when, and one button that really helps."""

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MonthState, Todo
from mentorbook.views import letters, names, reason, verbs, words
from mentorbook.views.letter import is_both
from mentorbook.views.parts import Action, Badge, Task, plate

# A date further off than this is ahead, not soon: nobody has to act yet.
DAYS_SOON = 56
# Coordinators read these pages: where any of them may act, it is the reader's turn.
YOURS = "you"
# What mail programs take from an address.
LONGEST_MAIL = 1800
FORM = "Or fill in this form, on a phone or a computer:"
# Whose letters say since when it waits: in the others another day tells more, as that of the last contact.
WAITS = {"accept", "start", "sign", "complete", "close"}
# Records of one person that can lack a detail.
PAPERS = {"mentor": "Application", "mentee": "Request", "certification": "Certification cycle"}


def task(edition: Edition, todo: Todo, link: str = "") -> Task:
    """A todo as its row on the desk. `link` leads whoever can act to the form that does it."""
    what = what_of(edition, todo)
    action = action_of(edition, todo, link)
    return Task(
        what=what,
        why=why_of(edition, todo),
        badge=badge_of(edition, todo),
        since=since_of(edition, todo),
        action=Action(action.words, action.target, action.about or what, action.icon),
        page="" if page_of(todo) == action.target else page_of(todo),
        todo=todo,
    )


def what_of(edition: Edition, todo: Todo) -> str:
    """What wants doing, as a sentence."""
    return verbs.verb_named(todo.verb).one.format(whom_of(edition, todo))


def whom_of(edition: Edition, todo: Todo) -> str:
    """Whom or what it is about."""
    pair = reason.pair_of(edition, todo)
    person = names.full_name(edition, todo.about[0]) if todo.about else ""
    paper = PAPERS.get(todo.record.partition("/")[0]) if todo.verb == "complete" else None
    if paper and person:
        return f"{paper}, {person}"
    if pair is None:
        return person or plate(edition, todo.program).short
    name = names.pair_name(edition, pair)
    kind, _, record = todo.record.partition("/")
    if kind == "session":
        session = next((each for each in pair.sessions if each.id == record.rpartition("/")[2]), None)
        return f"Session of {words.near_day(session.on, edition.as_of)}, {name}" if session else name
    if kind == "goal":
        return f"Goal, {name}"
    if kind in {"agreement", "evaluation"}:
        return f"{words.sentence(kind)}, {name}"
    return name


def why_of(edition: Edition, todo: Todo) -> str:
    """Why, in a sentence or two, after the program's name."""
    return f"{plate(edition, todo.program).short}. {reason.reason_of(edition, todo)}"


def badge_of(edition: Edition, todo: Todo) -> Badge | None:
    """How it stands: overdue only where somebody set the date; else whose turn it is."""
    if todo.by is not None:
        days = (todo.by - edition.as_of).days
        if days < 0:
            return Badge("overdue", f"Overdue {words.counted(-days, 'day')}")
        when = words.sentence(words.in_days(todo.by, edition.as_of))
        return Badge("soon" if days <= DAYS_SOON else "ahead", when)
    if todo.verb == "ask-after":
        return quiet_badge(edition, todo)
    if todo.verb == "match":
        return None
    return Badge("waiting", f"Waiting for {turn_of(edition, todo)}")


def quiet_badge(edition: Edition, todo: Todo) -> Badge:
    """How many months are missed; where none is, how many are short."""
    pair = reason.pair_of(edition, todo)
    missed = sum(month.state is MonthState.MISSED for month in pair.months) if pair else todo.count
    short = sum(month.state is MonthState.SHORT for month in pair.months) if pair else 0
    if missed or not short:
        return Badge("missed", f"{words.counted(missed, 'month')} missed")
    return Badge("short", f"{words.counted(short, 'month')} short")


def turn_of(edition: Edition, todo: Todo) -> str:
    """Whose turn it is: a person by name, several persons or an office by what they are."""
    if len(todo.actor) == 1:
        return names.called(edition, todo.actor[0])
    if is_both(todo):
        return "both"
    return YOURS if todo.office == "coordinator" else f"an {todo.office}" if todo.office else "the office"


def since_of(edition: Edition, todo: Todo) -> str:
    """How long it has been so; where a date is set, that date."""
    if todo.by is not None:
        return words.brief_day(todo.by, edition.as_of)
    pair = reason.pair_of(edition, todo)
    if todo.verb == "ask-after" and pair:
        last = pair.last_contact
        return f"last contact {words.brief_day(last, edition.as_of)}" if last else "no contact yet"
    return words.for_days(todo.since, edition.as_of)


def action_of(edition: Edition, todo: Todo, link: str = "") -> Action:
    """The one button: a letter to whoever has to act, or the page on which the work begins."""
    about = todo.about[0] if todo.about else ""
    if todo.verb == "approve":
        return Action("Read and approve", names.person_path(about))
    if todo.verb == "match":
        return Action("Read the request", names.person_path(about))
    if todo.verb == "orient" and todo.office == "coordinator":
        return Action("Select an instructor", names.person_path(about))
    if todo.verb == "settle" and todo.mentorship is None:
        is_request = todo.record.startswith("mentee/")
        return Action("Read the request" if is_request else "See the mentor", names.person_path(about))
    return letter(edition, todo, link) or Action("Have a look", page_of(todo))


def letter(edition: Edition, todo: Todo, link: str = "") -> Action | None:
    """A letter to those who can act, with its subject and text; None where an address is missing.

    The link to the form stands in it where mail programs take so long a text from an address.
    """
    addresses = [names.email(edition, person) for person in todo.actor]
    if not addresses or not all(addresses):
        return None
    pair = is_both(todo)
    to = "both" if pair else names.called(edition, todo.actor[0]) if len(addresses) == 1 else f"a {todo.office}"
    greeting = words.listed([names.called(edition, person) for person in todo.actor])
    written = letters.letter_of(edition, todo)
    says = " ".join(written.says)
    when = since_when(edition, todo, says)
    lines = [f"Dear {greeting},", "", says, "", *([when, ""] if when else ())]
    subject = f"{plate(edition, todo.program).short}: {written.subject}"
    plain = names.mail_to(addresses, subject, [*lines, "Thank you."])
    linked = names.mail_to(addresses, subject, [*lines, FORM, link, "", "Thank you."]) if link else plain
    return Action(f"Write to {to}", linked if len(linked) <= LONGEST_MAIL else plain, icon="mail")


def since_when(edition: Edition, todo: Todo, says: str) -> str:
    """By when or since when, where a letter does not say that day itself."""
    day = words.near_day(todo.by or todo.since, edition.as_of)
    if day in says or (todo.by is None and todo.verb not in WAITS):
        return ""
    if todo.by is None:
        return f"Waiting since {day}."
    return f"Due by {day}." if todo.by >= edition.as_of else f"Was due by {day}."


def page_of(todo: Todo) -> str:
    """The page of what a todo is about."""
    if todo.mentorship:
        return names.mentorship_path(todo.mentorship)
    if todo.record.startswith("certification/"):
        return names.cycle_path(todo.record.partition("/")[2])
    if todo.record.startswith("resource/"):
        return "resources/index.html"
    return names.person_path(todo.about[0]) if todo.about else "desk/index.html"
