"""Where a todo is done, beside its one button: the form, the day in a calendar, the file, what waits for a merge."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Todo
from mentorbook.views import dates, reason, todos
from mentorbook.views.forms import FormLine, form_lines
from mentorbook.views.forms.link import cycle_link, fragment, pair_address, todo_path
from mentorbook.views.forms.plans import PLANS
from mentorbook.views.forms.ways import Ways
from mentorbook.views.inside import NOTHING, Inside, inside_all
from mentorbook.views.letter import gaps_of
from mentorbook.views.parts import Action, Task
from mentorbook.views.proposals import proposal_places

# The form of a verb, and of a rule where a mentorship lacks something whole. What a record lacks is added to its file.
_OF_VERB = {"ask-after": "session", "follow-up": "session", "evaluate": "evaluation", "close": "close"}
_OF_RULE = {
    "agreement": "agreement",
    "goals": "goal",
    "goals-set": "goal",
    "evaluation": "evaluation",
    "first-contact": "session",
}
# How it is done where no form does it.
_GUIDES = {
    "approve": Action("How to approve", "guides/approve-a-mentor.html#the-approval-lines"),
    "orient": Action("How to sign it off", "guides/approve-a-mentor.html#the-orientation-signed-off"),
    "match": Action("How to match", "guides/match.html"),
    "sign": Action("How to sign", "guides/sign.html"),
}


# Whose form stands before the letter on the pair's own page: what has happened only has to be written down.
FORM_FIRST = {"ask-after", "follow-up", "complete", "close"}


@dataclass(frozen=True, slots=True)
class Leading:
    """What the ways of todos are made from, sorted out once for a whole portal."""

    ways: Ways
    inside: Mapping[str, Inside]  # by mentorship
    proposals: Mapping[tuple[str, str], str] = field(default_factory=dict)  # by program and person, on matching pages


def leading(edition: Edition, ways: Ways) -> Leading:
    """What leads to forms and files in this edition."""
    return Leading(ways, inside_all(edition), proposal_places(edition))


def task_of(edition: Edition, todo: Todo, beside: Leading | None) -> Task:
    """A todo as its row, with everything beside its button that helps."""
    if beside is None:
        return todos.task(edition, todo)
    task = todos.task(edition, todo, address_of(edition, todo, beside))
    ways = list(ways_of_todo(edition, todo, beside))
    if task.action and task.action.icon != "mail" and (mail := todos.letter(edition, todo)):
        ways.append(mail)
    return replace(task, ways=tuple(ways))


def ways_of_todo(edition: Edition, todo: Todo, beside: Leading) -> Iterator[Action]:
    """Everything beside the button that helps, what does most first."""
    forms = tuple(forms_of(edition, todo, beside))
    yield from forms
    proposal = beside.proposals.get((todo.program, todo.record.rpartition("/")[2]), "")
    if todo.verb == "match" and proposal:
        yield Action("How to match", proposal)
    elif not forms and todo.verb in _GUIDES:
        yield _GUIDES[todo.verb]
    if todo.verb in ("accept", "start") and not dates.is_ahead(edition, todo):
        yield Action("Match anew", "guides/match.html#match-anew")
    if dates.is_ahead(edition, todo):
        yield Action("Add to calendar", dates.todo_file(todo), icon="calendar")
    if todo.verb == "approve" and beside.ways.proposals:
        yield Action("Proposals that wait", beside.ways.proposals, icon="out")
    if beside.ways.edit_root and (file := file_of(edition, todo)):
        yield Action("Open the file", beside.ways.edit_root + quote(file), icon="out")


def guide_of(todo: Todo) -> Action:
    """How it is done by hand."""
    return _GUIDES.get(todo.verb, Action("How to add a session", "guides/add-a-session.html"))


def file_of(edition: Edition, todo: Todo) -> str:
    """The path of the file in which it is mended."""
    kind, _, record = todo.record.partition("/")
    shown = edition.get(kind, record)
    return shown.path if shown else ""


def forms_of(edition: Edition, todo: Todo, beside: Leading) -> Iterator[Action]:
    """The forms that do it, opened for the pair or the cycle."""
    program = edition.get("program", todo.program)
    lines = {line.name: line for line in form_lines(edition, program)} if program else {}
    pair = reason.pair_of(edition, todo)
    if todo.record.startswith("certification/"):
        yield from _cycle_forms(edition, todo, lines)
    elif pair and pair.closed is None and (line := lines.get(pair_form(edition, todo))):
        inside = beside.inside.get(pair.id, NOTHING)
        yield Action(line.title, todo_path(line.name, edition, pair, inside), icon="pen")


def pair_form(edition: Edition, todo: Todo) -> str:
    """The name of the one form that does it for a pair; "" where none does."""
    named = _OF_VERB.get(todo.verb, "")
    if named or not todo.record.startswith("mentorship/"):
        return named
    return next((_OF_RULE[gap.rule] for gap in gaps_of(edition, todo) if gap.rule in _OF_RULE), "")


def address_of(edition: Edition, todo: Todo, beside: Leading) -> str:
    """The form in the public portal, for a letter to the pair; "" while no portal is known or where no form does it."""
    pair = reason.pair_of(edition, todo)
    name = pair_form(edition, todo)
    if pair is None or pair.closed or not name or not _is_theirs(todo, pair):
        return ""
    return pair_address(beside.ways, name, edition, pair, beside.inside.get(pair.id, NOTHING))


def _is_theirs(todo: Todo, pair: MentorshipAnswer) -> bool:
    """Whether those who act are of the pair: nobody else is sent its link."""
    return set(todo.actor) <= {pair.mentor, pair.mentee}


def _cycle_forms(edition: Edition, todo: Todo, lines: Mapping[str, FormLine]) -> Iterator[Action]:
    """A form for each list of the cycle that lacks something."""
    pointers = {gap.pointer for gap in gaps_of(edition, todo)}
    told = fragment(cycle_link(edition, todo.record.partition("/")[2]))
    for plan in PLANS:
        if plan.name in lines and plan.entry and f"/{plan.entry.partition('/')[2]}" in pointers:
            yield Action(plan.title, f"{lines[plan.name].path}#{told}", icon="pen")
