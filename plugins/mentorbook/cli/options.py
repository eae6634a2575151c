"""Options that several commands take."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from mentorbook.records import SOUND_DAYS


class Day(click.ParamType[date]):
    """A day as year-month-day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail with how to write it."""
        if isinstance(value, date):
            return value
        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail("write the day as year-month-day, as in 2026-11-21", param, ctx)
        first, last = SOUND_DAYS
        if not first <= day <= last:
            self.fail(f"write a day from {first} to {last}", param, ctx)
        return day


as_of = click.option("--as-of", type=Day(), metavar="DATE", help="Look at the book as it stood on this day.")
rev = click.option(
    "--rev",
    metavar="REV",
    help="Read the records and schemas at this branch, tag or commit; nothing is checked out. The day stays today "
    "unless --as-of names one.",
)
root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds records/ and schemas/. Default: this folder.",
)
edition = click.option(
    "--edition",
    type=click.Choice(["public", "program"]),
    default="public",
    show_default=True,
    help="Who will read the portal: everybody, or the program's officers.",
)
