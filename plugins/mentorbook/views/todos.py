"""Todos as tasks: what, why, since when, and one button that really helps."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Todo
from mentorbook.views import names, words
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.parts import Action, Badge, Task, plate

# A date further off than this is ahead, not soon: nobody has to act yet.
DAYS_SOON = 56


@dataclass(frozen=True, slots=True)
class Verb:
    """How todos of one verb are headed, and what is said when there are none."""

    heading: str
    short: str
    note: str
    clear: str


# In the order in which a mentorship comes about: who waits at the start waits longest.
VERBS = {
    "approve": Verb("Approve mentors", "Approve", "A merged proposal is the approval", "No application waits."),
    "orient": Verb(
        "Record orientations", "Orient", "Then they join the resource list", "Every approved mentor is oriented."
    ),
    "match": Verb("Match requests", "Match", "Similar work, close by", "Everybody who asked has a proposal."),
    "accept": Verb("Wait for a yes", "Accept", "Both say yes before it starts", "Every proposal is answered."),
    "start": Verb("Start", "Start", "The mentor makes the first contact", "All that is accepted has started."),
    "ask-after": Verb(
        "Ask after a quiet month", "Ask after", "If they met, the log only needs the date", "No month is quiet."
    ),
    "sign": Verb("Get signatures", "Sign", "Where the program asks for them", "All that has to be signed is signed."),
    "complete": Verb(
        "Complete records", "Complete", "Details that a program asks for", "No record lacks what its program asks for."
    ),
}


def verb_named(verb: str) -> Verb:
    """How todos of a verb are headed; a verb that is not known here heads itself."""
    name = words.sentence(verb.replace("-", " "))
    return VERBS.get(verb, Verb(name, name, "", ""))


def task(edition: Edition, todo: Todo) -> Task:
    """A todo as its row on the desk."""
    what = what_of(edition, todo)
    action = action_of(edition, todo)
    return Task(
        what=what,
        why=why_of(edition, todo),
        badge=badge_of(edition, todo),
        since=since_of(edition, todo),
        action=Action(action.words, action.target, action.about or what, action.icon),
    )


def what_of(edition: Edition, todo: Todo) -> str:
    """Whom or what it is about."""
    pair = mentorship_of(edition, todo)
    person = names.full_name(edition, todo.about[0]) if todo.about else ""
    if todo.verb == "approve":
        return f"{person} wants to mentor"
    if pair is None:
        return person or plate(edition, todo.program).short
    name = names.pair_name(edition, pair)
    kind, _, record = todo.record.partition("/")
    if kind == "session":
        session = next((each for each in pair.sessions if each.id == record.rpartition("/")[2]), None)
        return f"Session of {words.near_day(session.on, edition.as_of)}, {name}" if session else name
    if kind in {"agreement", "evaluation"}:
        return f"{words.sentence(kind)}, {name}"
    return name


def why_of(edition: Edition, todo: Todo) -> str:
    """Why, in a sentence or two: the program, what is told of the person, and what the reckoning says."""
    said = [f"{plate(edition, todo.program).short}."]
    if todo.verb in {"approve", "match"} and todo.about:
        said.append(background(edition, todo.about[0]))
        said.append(wish(edition, todo))
    said.append(todo.says)
    return " ".join(part for part in said if part)


def background(edition: Edition, person: str) -> str:
    """What somebody does and where, as in "Paramedic, Larkspur County."."""
    shown = edition.get("person", person)
    if shown is None:
        return ""
    parts = [words.listed(items_at(shown.data, "occupations")), text_at(shown.data, "place", "county")]
    told = ", ".join(part for part in parts if part)
    return f"{words.sentence(told)}." if told else ""


def wish(edition: Edition, todo: Todo) -> str:
    """What a mentee selected, in the program's words."""
    request = edition.get("mentee", f"{todo.program}/{todo.about[0]}")
    program = edition.get("program", todo.program)
    if request is None or program is None:
        return ""
    titles = {each["id"]: each["title"] for each in items_at(program.data, "scenarios")}
    selected = [titles.get(each, each) for each in items_at(request.data, "scenarios")]
    return f"Asks about: {'; '.join(selected)}." if selected else ""


def badge_of(edition: Edition, todo: Todo) -> Badge | None:
    """How it stands: overdue only where somebody set the date; else whose turn it is."""
    if todo.by is not None:
        days = (todo.by - edition.as_of).days
        if days < 0:
            return Badge("overdue", f"Overdue {words.counted(-days, 'day')}")
        when = words.sentence(words.in_days(todo.by, edition.as_of))
        return Badge("soon" if days <= DAYS_SOON else "ahead", when)
    if todo.verb == "ask-after":
        return Badge("missed", quiet_months(edition, todo))
    if todo.verb == "match":
        return None
    return Badge("waiting", f"Waiting for {turn_of(edition, todo)}")


def quiet_months(edition: Edition, todo: Todo) -> str:
    """How many months are missed, and how many short."""
    pair = mentorship_of(edition, todo)
    missed = sum(month.state == "missed" for month in pair.months) if pair else todo.count
    short = sum(month.state == "short" for month in pair.months) if pair else 0
    told = [words.counted(missed, "month") + " missed" if missed else ""]
    told.append(f"{short} short" if missed and short else words.counted(short, "month") + " short" if short else "")
    return ", ".join(part for part in told if part)


def turn_of(edition: Edition, todo: Todo) -> str:
    """Whose turn it is: a person by name, several persons or an office by what they are."""
    if len(todo.actor) == 1:
        return names.called(edition, todo.actor[0])
    if set(todo.actor) == set(todo.about) and len(todo.actor) == 2:
        return "both"
    return f"a {todo.office}" if todo.office else "the office"


def since_of(edition: Edition, todo: Todo) -> str:
    """How long it has been so; where a date is set, that date."""
    if todo.by is not None:
        return words.brief_day(todo.by, edition.as_of)
    return words.for_days(todo.since, edition.as_of)


def action_of(edition: Edition, todo: Todo) -> Action:
    """The one button: a letter to whoever has to act, or the page on which the work begins."""
    about = todo.about[0] if todo.about else ""
    if todo.verb == "approve":
        return Action("Read and approve", names.person_path(about))
    if todo.verb == "match":
        return Action("Read the request", names.person_path(about))
    if todo.verb == "orient" and todo.office == "coordinator":
        return Action("Select an instructor", names.person_path(about))
    return letter(edition, todo) or Action("Have a look", page_of(todo))


def letter(edition: Edition, todo: Todo) -> Action | None:
    """A letter to those who can act, with its subject and text; None where an address is missing."""
    addresses = [names.email(edition, person) for person in todo.actor]
    if not addresses or not all(addresses):
        return None
    pair = set(todo.actor) == set(todo.about) and len(todo.actor) == 2
    to = "both" if pair else names.called(edition, todo.actor[0]) if len(addresses) == 1 else f"a {todo.office}"
    greeting = words.listed([names.called(edition, person) for person in todo.actor])
    program = plate(edition, todo.program).short
    lines = [f"Dear {greeting},", "", todo.says, todo.hint, "", "Thank you."]
    return Action(
        f"Write to {to}", names.mail_to(addresses, f"{program}: {what_of(edition, todo)}", lines), icon="mail"
    )


def page_of(todo: Todo) -> str:
    """The page of what a todo is about."""
    if todo.mentorship:
        return names.mentorship_path(todo.mentorship)
    return names.person_path(todo.about[0]) if todo.about else "desk/index.html"


def mentorship_of(edition: Edition, todo: Todo) -> MentorshipAnswer | None:
    """The mentorship that a todo is about, if it is about one."""
    return edition.reckoning.mentorships.get(todo.mentorship) if edition.reckoning and todo.mentorship else None
