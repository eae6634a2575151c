"""QR codes as drawings: an address that a phone reads from paper."""

from dataclasses import dataclass
from itertools import groupby

import segno

QUIET = 4  # empty modules around a code, as the standard asks


@dataclass(frozen=True, slots=True)
class Code:
    """A code as one path of dark modules on a square of `size`."""

    size: int
    path: str


def code(text: str) -> Code:
    """The QR code of a text, with the least that keeps it readable when a corner is lost."""
    rows = segno.make(text, error="l", boost_error=False, micro=False).matrix
    runs = []
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for dark, modules in groupby(row):
            width = len(list(modules))
            if dark:
                runs.append(f"M{x} {y}h{width}v1h-{width}z")
            x += width
    return Code(len(rows) + 2 * QUIET, "".join(runs))
