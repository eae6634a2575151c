"""Ids that somebody typed, found in the book, or refused with the nearest that there is."""

import click

from mentorbook.editions import Edition, Shown
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


def find_record(edition: Edition, typed: str) -> Shown:
    """Return the record that any form of its id names: p-4h2kx, ms-4h2k/2026-03-14, session/ms-…/2026-03-14, a path.

    Raises click.UsageError with the nearest where there is none, and with the choices where there are several.
    """
    wanted = typed.strip().replace("\\", "/").rstrip("/")
    every = {f"{shown.kind}/{shown.id}": shown for records in edition.records.values() for shown in records}
    found = [every[wanted]] if wanted in every else [each for each in every.values() if _is_named(each, wanted)]
    own = [each for each in found if each.data.get("id") == wanted.rpartition("/")[2]]
    found = own or found
    if len(found) > 1:
        choices = ", ".join(f"{each.kind}/{each.id}" for each in found)
        raise click.UsageError(f"{typed!r} names several records. Say which one: {choices}.")
    if not found:
        left_out = {path for cause, others in edition.left_out.items() for path in (cause, *others)}
        if wanted in left_out or any(wanted == path.removesuffix(".yaml").rpartition("/")[2] for path in left_out):
            raise click.UsageError(f"{typed!r} cannot be shown: its file is not sound. `mentorbook check` says why.")
        meant = nearest(wanted, [*every, *(each.id for each in every.values())])
        hint = f"Did you mean {meant}?" if meant else "Ids look like p-4h2kx, ms-4h2k and ms-4h2k/2026-03-14."
        raise click.UsageError(f"There is no record {typed!r}. {hint}")
    return found[0]


def _is_named(shown: Shown, wanted: str) -> bool:
    path = shown.path
    return shown.id == wanted or wanted == path or (wanted.endswith(f"/{path}") and wanted.startswith((".", "/")))


_FOLDERS = {"mentorship": "mentorships", "person": "people", "program": "programs"}
