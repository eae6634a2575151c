"""Questions at a terminal: a field's own title and help, its choices by number or word, and `?` that explains."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import click

from mentorbook.findings import nearest
from mentorbook.records import Choice, Field

_MOST_SHOWN = 40  # choices; past so many, only `?` lists them
_PROSE = "#/$defs/prose"  # what a schema calls a text of several lines
_YES, _NO = {"yes": True, "y": True, "true": True}, {"no": False, "n": False, "false": False}
Judge = Callable[[Any], str]  # why a value cannot stand there; "" where it can


def ask(
    field: Field,
    options: Sequence[Choice] = (),
    *,
    default: str = "",
    needed: bool = True,
    today: date | None = None,
    judge: Judge = lambda _: "",
) -> Any:
    """Return the answer to a field's question, None where it was left out; asks again until it can stand there."""
    if options and len(options) <= _MOST_SHOWN:
        _list(options)
    is_prose = field.schema.get("$ref") == _PROSE
    while True:
        typed = read_line(_question(field, default, needed=needed), default)
        if typed == "?":
            _explain(field, options, needed=needed)
            continue
        if is_prose and typed:
            typed = "\n".join([typed, *_lines_below()])
        if not typed:
            if not needed:
                return None
            click.echo("  This is needed. Type ? to have it explained, or Ctrl+C to stop; nothing is written then.")
            continue
        value, wrong = understood(field, options, typed, today)
        wrong = wrong or judge(value)
        if not wrong:
            return value
        click.echo(f"  {wrong}")


def _lines_below() -> Iterator[str]:
    """Yield the further lines of a text that goes on, up to an empty one."""
    while line := read_line("  goes on (Enter ends)"):
        yield line


def ask_several(field: Field, options: Sequence[Choice], *, judge: Judge = lambda _: "") -> list[Any]:
    """Return the answers to a list's question: one a line until an empty one; several choices in one line too."""
    item = field.items
    if item is None:
        return []
    if options:
        _list(options)
    found: list[Any] = []
    more = "several with commas between them; Enter ends" if options else "one a line; Enter ends"
    while True:
        typed = read_line(f"{field.title} ({more})")
        if typed == "?":
            _explain(field, options, needed=False)
            continue
        if not typed:
            return found
        for part in typed.split(",") if options else [typed]:
            value, wrong = understood(item, options, part.strip())
            wrong = wrong or judge([*found, value])
            if wrong:
                click.echo(f"  {wrong}")
            elif value not in found:
                found.append(value)


def confirm(question: str, *, default: bool = False, help_text: str = "") -> bool:
    """Return whether somebody said yes."""
    while True:
        typed = read_line(f"{question} [{'Y/n' if default else 'y/N'}]").casefold()
        if typed == "?" and help_text:
            click.echo(f"  {help_text}")
        elif not typed:
            return default
        elif typed in _YES or typed in _NO:
            return typed in _YES
        else:
            click.echo("  Type y for yes or n for no.")


def read_line(question: str, default: str = "") -> str:
    """Return one line that somebody typed, without the spaces around it; the default for an empty one."""
    click.echo(f"{question}: ", nl=False)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        click.echo("\nStopped; nothing was written.", err=True)
        raise click.Abort from None
    except UnicodeDecodeError:
        raise click.UsageError("What was typed is not UTF-8. Set the terminal to UTF-8.") from None
    if not line:
        click.echo()
        why = "The questions ended before all was answered; nothing was written."
        raise click.UsageError(f"{why} For scripts, give all by options and add --no-input.")
    return line.strip() or default


def understood(field: Field, options: Sequence[Choice], typed: str, today: date | None = None) -> tuple[Any, str]:
    """Return the value that somebody meant, and what is wrong with it ("" where nothing is)."""
    if options:
        return _chosen(options, typed)
    match field.schema.get("type"):
        case "boolean":
            meant = (_YES | _NO).get(typed.casefold())
            return meant, "" if meant is not None else "Type y for yes or n for no."
        case "integer" | "number":
            plain = typed.replace(",", ".") if typed.count(",") == 1 else typed
            if re.fullmatch(r"-?[0-9]{1,12}", plain):
                return int(plain), ""
            if re.fullmatch(r"-?[0-9]{1,9}\.[0-9]{1,6}", plain):
                return float(plain), ""
            return None, "Type a number in digits."
    if field.schema.get("format") == "date" and today:
        return {
            "today": today.isoformat(),
            "yesterday": (today - timedelta(days=1)).isoformat(),
        }.get(typed.casefold(), typed), ""
    return typed, ""


def _chosen(options: Sequence[Choice], typed: str) -> tuple[str | None, str]:
    """Return the choice that a number, a word or a label means."""
    if typed.isdecimal() and typed.isascii() and 1 <= int(typed[:6]) <= len(options):
        return options[int(typed[:6]) - 1].value, ""
    for each in options:
        if typed == each.value or typed.casefold() == each.label.casefold():
            return each.value, ""
    begun = [each for each in options if each.label.casefold().startswith(typed.casefold())]
    if len(begun) == 1:
        return begun[0].value, ""
    words = {word: each for each in options for word in (each.value, each.label)}
    meant = nearest(typed, words)
    guess = f" Did you mean {meant}?" if meant else ""
    return None, f"This is none of the choices.{guess} Type a number or a word of the list; ? shows it again."


def _question(field: Field, default: str, *, needed: bool) -> str:
    told = f" [{default}]" if default else "" if needed else " (Enter leaves it out)"
    return f"{field.title}{told}"


def _list(options: Sequence[Choice]) -> None:
    for number, each in enumerate(options, 1):
        click.echo(f"  {number:>2}  {each.label}{'' if each.label == each.value else f' ({each.value})'}")


def _explain(field: Field, options: Sequence[Choice], *, needed: bool) -> None:
    click.echo(f"  {field.description}")
    if written := field.schema.get("x-written"):
        click.echo(f"  Write {written}.")
    if field.schema.get("$ref") == _PROSE:
        click.echo("  It may have several lines: an empty one ends it.")
    if examples := field.schema.get("examples"):
        click.echo(f"  For example: {examples[0]}")
    for number, each in enumerate(options, 1):
        click.echo(f"  {number:>2}  {each.label}{f': {each.help}' if each.help else ''}")
    click.echo("  It is needed." if needed else "  It can be left out: press Enter.")
