"""The desk: all that wants doing, by what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mentorbook.editions.edition import Edition
from mentorbook.findings import Severity
from mentorbook.reckoning.answers import Todo
from mentorbook.views import dates, names, reason, todos, verbs, words
from mentorbook.views.leading import FORM_FIRST, Leading, guide_of, task_of
from mentorbook.views.paging import Part, parts_of
from mentorbook.views.parts import Action, Badge, Empty, Linked, Plate, Task, plate
from mentorbook.views.proposals import matching_path

# How many tasks a page shows, so that it stays light: nobody does a hundred things in a day. What does not fit the desk
# stands on pages of its group.
MOST_ON_A_PAGE = 80
# Of what an officer can do as others can, on the officer's own page.
MOST_OF_AN_OFFICE = 5


@dataclass(frozen=True, slots=True)
class Group:
    """The tasks of one verb; none: `clear` says what was looked at."""

    id: str
    heading: str
    short: str
    note: str
    count: int
    tasks: tuple[Task, ...]
    more: Linked | None  # where those are that are not shown
    overdue: int
    clear: str
    warns: int = 0  # how many records cannot be used
    is_sure: bool = True  # whether no record that could not be read may hold something to do
    leads: Linked | None = None  # to what does all of them together


@dataclass(frozen=True, slots=True)
class DeskView:
    """The desk, of all programs or of one."""

    path: str
    kicker: str
    plate: Plate | None
    title: str
    lede: str
    first: Task | None
    groups: tuple[Group, ...]
    empty: Empty | None
    calendar: Action | None = None  # all its days, where there are some ahead
    part: Part | None = None  # of a group that has pages of its own


def desk_views(edition: Edition, program: str = "", beside: Leading | None = None) -> Iterator[DeskView]:
    """The desk of all programs, or of one, and then the pages of those groups that it does not show whole."""
    desk = desk_view(edition, program, beside=beside)
    yield desk
    chosen = todos_of(edition, program)
    for one in desk.groups:
        if one.more:
            mine = by_urgency(edition, [todo for todo in chosen if todo.verb == one.id])
            for part, shown in parts_of(mine, group_path(program, one.id), MOST_ON_A_PAGE):
                tasks = tuple(task_of(edition, todo, beside) for todo in shown)
                of = f", {part.first + 1} to {part.first + len(shown)} of {words.number(part.total)}"
                yield replace(
                    desk,
                    path=part.path,
                    title=one.heading,
                    lede=f"{words.sentence(words.counted(part.total, 'thing'))}{of if part.links else ''}: "
                    "those past their date first, then those that wait longest.",
                    first=None,
                    groups=(replace(one, tasks=tasks, more=None),),
                    calendar=None,
                    part=part,
                )


def desk_view(edition: Edition, program: str = "", most: int = 0, beside: Leading | None = None) -> DeskView:
    """The desk of all programs, or of one. `most` is how many tasks a group shows; without it, as many as fit."""
    chosen = todos_of(edition, program)
    most = most or fitting(Counter(todo.verb for todo in chosen).values())
    records = sum(map(len, edition.records.values()))
    return DeskView(
        path=f"desk/{program or 'index'}.html",
        kicker=words.today(edition.as_of),
        plate=plate(edition, program) if program else None,
        title=f"The desk of {plate(edition, program).short}" if program else "The desk",
        lede=lede(edition, chosen),
        first=first_task(edition, chosen, beside),
        groups=(
            *(group(edition, verb, chosen, most, beside, program) for verb in verbs_in(chosen)),
            records_group(edition),
        ),
        empty=None
        if records
        else Empty(
            "begun",
            "No records yet.",
            "The desk shows what waits, for whom and since when. It begins with a program's file.",
            Action("Start the year", "guides/start-the-year.html"),
        ),
        calendar=all_dates(edition, program, chosen),
    )


def todos_of(edition: Edition, program: str = "") -> tuple[Todo, ...]:
    """The todos of all programs, or of one."""
    found = edition.reckoning.todos if edition.reckoning else ()
    return tuple(todo for todo in found if program in {"", todo.program})


def all_dates(edition: Edition, program: str, found: tuple[Todo, ...]) -> Action | None:
    """The calendar file with all days of a desk."""
    days = sum(dates.is_ahead(edition, todo) for todo in found)
    told = f"Add all {words.counted(days, 'date')} to a calendar" if days > 1 else "Add the one date to a calendar"
    return Action(told, dates.desk_file(program), icon="calendar") if days else None


def verbs_in(found: tuple[Todo, ...]) -> tuple[str, ...]:
    """All verbs in the desk's order; verbs that it does not know stand last."""
    return (*verbs.VERBS, *sorted({todo.verb for todo in found} - set(verbs.VERBS)))


def group_path(program: str, verb: str) -> str:
    """The first page of a group that the desk does not show whole."""
    return f"desk/{program or 'index'}.{verb}.html"


def fitting(counts: Iterable[int]) -> int:
    """How many tasks each group may show so that all together fit a page: large groups give way to small ones."""
    most, room = 1, MOST_ON_A_PAGE
    ordered = sorted(counts)
    for index, count in enumerate(ordered):
        most = max(1, room // (len(ordered) - index))
        if count > most:
            break
        room -= count
    return most


def by_urgency(edition: Edition, found: Iterable[Todo]) -> list[Todo]:
    """Todos in the desk's order: those past their date first, then those that wait longest."""
    return sorted(found, key=lambda todo: urgency(edition, todo))


def group(
    edition: Edition, verb: str, found: tuple[Todo, ...], most: int, beside: Leading | None = None, program: str = ""
) -> Group:
    """The todos of one verb: those past their date first, then those that wait longest."""
    mine = by_urgency(edition, [todo for todo in found if todo.verb == verb])
    more = f"And {words.number(len(mine) - most)} more, waiting less long"
    told = verbs.verb_named(verb)
    return Group(
        id=verb,
        heading=told.heading,
        short=told.short,
        note=told.note if mine else looked_at(edition),
        count=len(mine),
        tasks=tuple(task_of(edition, todo, beside) for todo in mine[:most]),
        more=Linked(more, group_path(program, verb)) if len(mine) > most else None,
        overdue=sum(dates.is_past(edition, todo) for todo in mine),
        clear=unsure(edition, told.heading) or told.clear,
        is_sure=not files_with_errors(edition),
        leads=proposals_of(edition, program) if verb == "match" and mine else None,
    )


def proposals_of(edition: Edition, program: str) -> Linked | None:
    """The matching pages of all programs, or of one; None where no proposals were made."""
    if not edition.matchings or program not in {"", *edition.matchings}:
        return None
    return Linked("See all proposals", matching_path(program) if program else "matching/index.html")


def unsure(edition: Edition, heading: str) -> str:
    """What is said where nothing of a verb is found while records cannot be read; "" where all can."""
    unread = len(files_with_errors(edition))
    them = f"{words.counted(unread, 'record')} cannot be read"
    return f"{heading}: nothing is found, which is not sure while {them}." if unread else ""


def records_group(edition: Edition) -> Group:
    """Whether the records read well: errors lead to the checks."""
    records = sum(map(len, edition.records.values()))
    mend = errors_task(edition)
    tasks = (mend,) if mend else ()
    return Group(
        id="records",
        heading="Mend records",
        short="Records",
        note=looked_at(edition),
        count=len(tasks),
        tasks=tasks,
        more=None,
        overdue=0,
        clear=f"{words.sentence(all_of(records, 'record'))} read well.",
        warns=len(files_with_errors(edition)),
    )


def files_with_errors(edition: Edition) -> set[str]:
    """The files in which something has to be mended first."""
    return {finding.place.path for finding in edition.findings if finding.severity is Severity.ERROR}


def errors_task(edition: Edition) -> Task | None:
    """What leads to the errors, where there are any."""
    errors = sum(finding.severity is Severity.ERROR for finding in edition.findings)
    if not errors:
        return None
    return Task(
        f"{words.counted(len(files_with_errors(edition)), 'record')} cannot be used as written",
        "Each is told with its line and what to write instead.",
        Badge("missed", words.counted(errors, "error")),
        "",
        Action("See the checks", "checks/index.html"),
    )


def all_of(number: int, one: str) -> str:
    """All of some things, as in "all 214 records"."""
    return f"all {words.counted(number, one)}" if number != 1 else f"the one {one}"


def looked_at(edition: Edition) -> str:
    """When it was looked at."""
    return f"Looked at {words.near_day(edition.as_of, edition.as_of)}"


def urgency(edition: Edition, todo: Todo) -> tuple[object, ...]:
    """What todos are sorted by: overdue, then waiting longest; what is planned ahead comes last."""
    planned = todo.by is not None and todo.by >= edition.as_of
    return planned, not dates.is_past(edition, todo), todo.by if planned else todo.since, todo.record


def first_task(edition: Edition, found: tuple[Todo, ...], beside: Leading | None = None) -> Task | None:
    """The most urgent thing: records to mend, what is past its date, else the desk's first that waited longest."""
    mend = errors_task(edition)
    if mend or not found:
        return mend
    order = list(verbs.VERBS)
    late = [todo for todo in found if dates.is_past(edition, todo)]
    if late:
        todo = min(late, key=lambda each: (each.by or each.since, each.record))
    else:
        ranked = [
            (order.index(each.verb) if each.verb in order else len(order), urgency(edition, each)) for each in found
        ]
        todo = found[ranked.index(min(ranked))]
    return task_of(edition, todo, beside)


def lede(edition: Edition, found: tuple[Todo, ...]) -> str:
    """How much wants doing, and how much of it is late."""
    mend = errors_task(edition)
    return f"{mend.what}. {lede_of_todos(edition, found)}" if mend else lede_of_todos(edition, found)


def lede_of_todos(edition: Edition, found: tuple[Todo, ...]) -> str:
    """How many things want doing, and how many of them are late."""
    if not found:
        return "Nothing else wants doing today." if files_with_errors(edition) else "Nothing wants doing today."
    late = sum(dates.is_past(edition, todo) for todo in found)
    wants = f"{words.sentence(words.spelled(len(found), 'thing'))} {'wants' if len(found) == 1 else 'want'} doing."
    if not late:
        return f"{wants} None is past its date."
    if late == len(found):
        return f"{wants} {'It is' if late == 1 else 'All are'} past {'its' if late == 1 else 'their'} date."
    are = "is past its" if late == 1 else "are past their"
    return f"{wants} {words.sentence(words.spelled(late))} {are} date; the rest can wait."


def program_ids(edition: Edition) -> tuple[str, ...]:
    """The programs that mentor, in the order of their bookplates."""
    mentoring = [each for each in edition.of("program") if each.data["sort"] == "mentoring"]
    return tuple(each.id for each in sorted(mentoring, key=lambda each: (each.data["plate"], each.id)))


def person_tasks(
    edition: Edition, person: str, mine: tuple[Todo, ...], beside: Leading | None = None
) -> tuple[Task, ...]:
    """What wants doing for or by one person; of what an office shares, the most pressing."""
    shared = shared_todos(edition, person, mine)
    left = shared[MOST_OF_AN_OFFICE:]
    shown = by_urgency(edition, [todo for todo in mine if todo not in left])
    return tuple(on_page(edition, todo, names.person_path(person), beside) for todo in shown)


def person_more(edition: Edition, person: str, mine: tuple[Todo, ...]) -> tuple[Linked, ...]:
    """Where the rest of what an office shares stands: a desk for each program."""
    left = Counter(todo.program for todo in shared_todos(edition, person, mine)[MOST_OF_AN_OFFICE:])
    own_desks = program_ids(edition)
    return tuple(
        Linked(
            f"And {words.number(count)} more at the desk of {plate(edition, program).short}",
            f"desk/{program}.html" if program in own_desks else "desk/index.html",
        )
        for program, count in sorted(left.items())
    )


def shared_todos(edition: Edition, person: str, mine: tuple[Todo, ...]) -> list[Todo]:
    """What others can do as well, and is not about the person: the most pressing first."""
    return by_urgency(edition, [todo for todo in mine if person not in todo.about and todo.actor != (person,)])


def mentorship_tasks(
    edition: Edition, mentorship: str, mine: tuple[Todo, ...], beside: Leading | None = None
) -> tuple[Task, ...]:
    """What wants doing in one mentorship: what is missing, and how it is mended."""
    tasks = []
    for todo in by_urgency(edition, mine):
        task = form_first(on_page(edition, todo, names.mentorship_path(mentorship), beside))
        what, why = reason.reason_of(edition, todo), verbs.HOW.get(todo.verb, todo.hint)
        if todo.record.startswith("session/"):
            whom = todos.whom_of(edition, todo).partition(",")[0]
            what, why = verbs.verb_named(todo.verb).one.format(whom), f"{what} {verbs.HOW.get(todo.verb, '')}".rstrip()
        tasks.append(replace(task, what=what, why=why))
    return tuple(tasks)


def on_page(edition: Edition, todo: Todo, path: str, beside: Leading | None = None) -> Task:
    """A task as it stands on a page of its own subject: a button that led here shows how it is done instead."""
    task = task_of(edition, todo, beside)
    if task.page == path:
        task = replace(task, page="")
    if task.action is None or task.action.target != path:
        return task
    ways = tuple(each for each in task.ways if each != guide_of(todo))
    return replace(task, action=guide_of(todo), ways=ways)


def form_first(task: Task) -> Task:
    """A task of a pair as it stands on their page: what the two or the office only have to write down begins there."""
    form = next((each for each in task.ways if each.icon == "pen"), None)
    if task.todo is None or task.todo.verb not in FORM_FIRST or form is None or task.action is None:
        return task
    others = tuple(each for each in task.ways if each != form)
    mail = (task.action,) if task.action.icon == "mail" else ()
    return replace(task, action=replace(form, about=task.what), ways=(*mail, *others))
