"""Answers to what an act needs: from an option, or asked at a terminal, in the words of the schema."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from mentorbook.book import Book
from mentorbook.cli.acting import short, the_person, the_record
from mentorbook.cli.asking import Judge, ask
from mentorbook.cli.options import Day
from mentorbook.reckoning.entitlement import roles_asked
from mentorbook.reckoning.programs import in_office, read_program
from mentorbook.records import Choice, Field, Kind, Record, called


def mentor_of(book: Book, person: str, program: str | None) -> Record:
    """Return the mentor's record of a person, in the program that was named or in the only one there is."""
    who = the_person(book, person)
    own = [record for record in book.register.of("mentor") if record.data["person"] == who]
    if program is not None:
        the_record(book, "program", program)
        own = [record for record in own if record.data["program"] == program]
    if not own:
        where = f" in {program}" if program else ""
        hint = "`mentorbook new mentor` writes an application; `mentorbook check` says whether a file is sound."
        raise click.UsageError(f"There is no sound application of {short(person)} as a mentor{where}. {hint}")
    if len(own) > 1:
        programs = ", ".join(record.data["program"] for record in own)
        raise click.UsageError(
            f"{short(person)} applied in several programs. Say which one with --program: {programs}."
        )
    return own[0]


def officers_of(book: Book, program: str, duty: str, role: str, day: date) -> tuple[str, ...]:
    """Return who holds, on a day, an office that the program asks for a duty; `role` where it names none."""
    own = read_program(the_record(book, "program", program))
    return in_office(own, roles_asked(own, duty, day, role), day)


def ask_officer(
    book: Book, field: Field, given: str | None, officers: Sequence[str], *, no_input: bool, option: str
) -> str:
    """Return the id of the officer who acts. Whether they may is what the check says."""
    if given is not None:
        return the_person(book, given, officers)
    refuse_unasked(option, no_input=no_input)
    people = {each.id: called(book.register, each) for each in book.register.of("person")}
    offered = [Choice(person, people[person]) for person in officers if person in people]
    return str(ask(field, offered, default=offered[0].value if len(offered) == 1 else ""))


def ask_line(kind: Kind, pointer: str, given: str | None, *, no_input: bool, needed: bool = True) -> str | None:
    """Return one line of text for a field of a kind; the option is called as the field is."""
    field: Field = kind.field
    for name in pointer.split("/")[1:]:
        field = field.properties[name]
    if given is not None:
        return given.strip()
    if needed:
        refuse_unasked(f"--{pointer.rpartition('/')[2]}", no_input=no_input)
    typed = None if no_input else ask(field, needed=needed, judge=judge(kind, pointer))
    return None if typed is None else str(typed)


def judge(kind: Kind, pointer: str) -> Judge:
    """Return the judge of one field's values: what the kind's schema says of it, in its words."""

    def verdict(value: Any) -> str:
        data: Any = value
        for name in reversed(pointer.split("/")[1:]):
            data = [data] if name.isdigit() else {name: data}
        found = (each for each in kind.verdict(data) if each.pointer == pointer)
        return next((f"{each.message} {each.hint}".strip() for each in found), "")

    return verdict


def ask_day(field: Field, given: date | None, today: date, *, no_input: bool) -> date:
    """Return a day; today where a script names none."""
    if given is not None or no_input:
        return given or today
    typed = ask(field, default=today.isoformat(), today=today, judge=_no_day)
    return date.fromisoformat(typed)


def refuse_unasked(option: str, *, no_input: bool) -> None:
    """Refuse to go on without a value that may not be asked for. Raises click.UsageError."""
    if no_input:
        raise click.UsageError(f"{option} is missing. Give it, or leave --no-input out to be asked.")


def _no_day(typed: str) -> str:
    try:
        Day().convert(typed, None, None)
    except click.BadParameter as error:
        return f"{error.message[:1].upper()}{error.message[1:]}."
    return ""
