"""Tables as CSV in which no cell is taken for a formula by a spreadsheet, and every cell can still be read."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[\s\ufeff\"']*[=+\-@\uff1d\uff0b\uff0d\uff20]")
# Where a spreadsheet parts cells at another sign than the comma, what follows that sign begins a cell too.
_INNER = re.compile(r"([;\t|][\s\"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
_PHONE = re.compile(r"[+]?[0-9(][0-9 ().-]{5,24}( ext [0-9]{1,6})?")
_NUMBER = re.compile(r"-?[0-9]+([.][0-9]+)?")


def csv_text(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return the table: UTF-8 with the mark by which spreadsheets know it, each cell in quotes, RFC 4180 line ends."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([neutral_cell("" if cell is None else str(cell)) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8")


def neutral_cell(text: str) -> str:
    """Return the text on one line; an apostrophe stands before what would begin a formula.

    Numbers and telephone numbers stay as they are: they can be nothing else.
    """
    line = " ".join(text.replace("\0", "").splitlines()) if text.strip("\t\r\n") else ""
    if _NUMBER.fullmatch(line) or _PHONE.fullmatch(line):
        return line
    line = _INNER.sub(r"\1'", line)
    return f"'{line}" if _FORMULA.match(line) else line
