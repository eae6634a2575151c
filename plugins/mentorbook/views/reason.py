"""Why something wants doing, in names and in the program's own words."""

from collections.abc import Mapping
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, MonthState, Todo
from mentorbook.views import names, words
from mentorbook.views.fields import day_at, items_at, text_at, value_at


def reason_of(edition: Edition, todo: Todo) -> str:
    """A sentence or two; where this page knows no better words, the reckoning's own."""
    told = {
        "approve": application,
        "orient": orientation,
        "match": request,
        "accept": answer,
        "ask-after": quiet_months,
        "sign": signatures,
    }
    told_by = told.get(todo.verb)
    return (told_by(edition, todo) if told_by else "") or todo.says


def application(edition: Edition, todo: Todo) -> str:
    """Who applies: work, place, and what they show."""
    data = record(edition, "mentor", todo)
    cycle, active = day_at(data, "evidence", "cycle", "completed_on"), day_at(data, "evidence", "activity", "last_on")
    miles = value_at(data, "willing", "travel_miles")
    shown = [
        f"cycle completed {words.near_day(cycle, edition.as_of)}" if cycle else "",
        f"last active {words.near_day(active, edition.as_of)}" if active else "",
        f"willing to travel {words.counted(miles, 'mile')}" if miles else "",
    ]
    told = "; ".join(part for part in shown if part)
    return " ".join(
        part for part in (background(edition, todo.about[0]), words.sentence(told) + "." if told else "") if part
    )


def orientation(edition: Edition, todo: Todo) -> str:
    """With whom, and for when it is planned."""
    data = record(edition, "mentor", todo)
    instructor, planned = text_at(data, "orientation", "instructor"), day_at(data, "orientation", "planned")
    if not instructor or instructor not in todo.actor:
        return todo.says
    when = (
        f" {'Planned' if planned >= edition.as_of else 'It was planned'} for {words.near_day(planned, edition.as_of)}."
        if planned
        else ""
    )
    return f"With {names.full_name(edition, instructor)}.{when}"


def request(edition: Edition, todo: Todo) -> str:
    """Who asks: work, place, what they selected, how much help."""
    data, program = record(edition, "mentee", todo), edition.get("program", todo.program)
    lists: Mapping[str, Any] = program.data if program else {}
    scenarios = {each["id"]: each["title"] for each in items_at(lists, "scenarios")}
    levels = {each["id"]: each["title"] for each in items_at(lists, "help_levels")}
    selected = "; ".join(str(scenarios.get(each, each)) for each in items_at(data, "scenarios"))
    level = levels.get(text_at(data, "help"), "")
    told = [
        background(edition, todo.about[0]),
        f"{selected}." if selected else "",
        f"Wants: {level.lower()}." if level else "",
    ]
    return " ".join(part for part in told if part)


def answer(edition: Edition, todo: Todo) -> str:
    """Who has not said yes, and since when they are asked."""
    pair = pair_of(edition, todo)
    if pair is None or not todo.actor:
        return todo.says
    who = words.listed([names.full_name(edition, person) for person in todo.actor])
    have = "has" if len(todo.actor) == 1 else "have"
    return f"{who} {have} not said yes yet. Proposed {words.near_day(pair.proposed_on, edition.as_of)}."


def quiet_months(edition: Edition, todo: Todo) -> str:
    """Which months are quiet, and which short."""
    pair = pair_of(edition, todo)
    months = pair.months if pair else ()
    missed = [month.first for month in months if month.state is MonthState.MISSED]
    short = [month for month in months if month.state is MonthState.SHORT]
    told = []
    if missed:
        told.append(f"{words.sentence(words.spelled(len(missed), 'quiet month'))}: {words.month_spans(missed)}.")
    told += [
        f"{words.month(month.first)} is short: {month.minutes} of {month.minutes_asked} minutes." for month in short
    ]
    return " ".join(told)


def signatures(edition: Edition, todo: Todo) -> str:
    """Who has signed, and who has not."""
    pair = pair_of(edition, todo)
    signed = pair.signed.get(todo.record, ()) if pair else ()
    did = words.listed(dict.fromkeys(names.full_name(edition, each.by) for each in signed if not each.fails))
    missing = words.listed([names.full_name(edition, person) for person in todo.actor])
    told = f"Signed by {did}. " if did else ""
    return f"{told}{missing} {'has' if len(todo.actor) == 1 else 'have'} not signed." if missing else todo.says


def pair_of(edition: Edition, todo: Todo) -> MentorshipAnswer | None:
    """The mentorship that a todo is about, if it is about one."""
    return edition.reckoning.mentorships.get(todo.mentorship) if edition.reckoning and todo.mentorship else None


def background(edition: Edition, person: str) -> str:
    """What somebody does and where, as in "Paramedic, Larkspur County."."""
    shown = edition.get("person", person)
    if shown is None:
        return ""
    parts = ["; ".join(items_at(shown.data, "occupations")), text_at(shown.data, "place", "county")]
    told = ", ".join(part for part in parts if part)
    return f"{words.sentence(told)}." if told else ""


def record(edition: Edition, kind: str, todo: Todo) -> Mapping[str, Any]:
    """The record of the person whom a todo is about, in its program."""
    shown = edition.get(kind, f"{todo.program}/{todo.about[0]}") if todo.about else None
    return shown.data if shown else {}
