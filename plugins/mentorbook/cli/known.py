"""Ids that somebody typed, found in the book, or refused with the nearest that there is."""

import click

from mentorbook.editions import Edition
from mentorbook.findings import nearest


def refuse_unknown(edition: Edition, **asked: str | None) -> None:
    """Refuse an id, given by its kind, that no sound record has. Raises click.UsageError."""
    for kind, typed in asked.items():
        known = [shown.id for shown in edition.of(kind)]
        if typed is not None and typed not in known:
            meant = nearest(typed, known)
            other = next((each for each in _FOLDERS if each != kind and edition.get(each, typed)), None)
            if other:
                raise click.UsageError(f"{typed!r} is no {kind} but a {other}. Ask with --{other} {typed}.")
            hint = f"Did you mean {meant}?" if meant else f"The ids are the names in records/{_FOLDERS[kind]}/."
            raise click.UsageError(f"There is no sound {kind} {typed!r}. {hint}")


_FOLDERS = {"mentorship": "mentorships", "person": "people", "program": "programs"}
