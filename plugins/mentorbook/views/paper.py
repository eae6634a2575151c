"""The paper that a program's people print on."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Literal

from mentorbook.editions.edition import Edition
from mentorbook.views.fields import text_at

Paper = Literal["letter", "a4"]
LETTER_COUNTRIES = frozenset({"US", "CA"})


def paper_of(edition: Edition, programs: Iterable[str]) -> Paper:
    """Return A4 where all of these programs count their days outside the US and Canada; else Letter.

    A program's file names no country: the one of its time zone stands for it.
    """
    found = [edition.get("program", each) for each in dict.fromkeys(programs)]
    countries = [_countries().get(text_at(each.data, "timezone"), "US") for each in found if each]
    return "a4" if countries and not LETTER_COUNTRIES & set(countries) else "letter"


@cache
def _countries() -> dict[str, str]:
    """The country of each time zone, as the zones' own table has it."""
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {zone: country for country, _, zone, *_ in lines}
