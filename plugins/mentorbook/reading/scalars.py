"""What a plain scalar means: true, false, null, a canonical number, or text.

Every other spelling that some YAML reader takes for a number, a boolean or nothing is refused, so that all readers
agree with what was typed.
"""

import re
from decimal import Decimal
from typing import NamedTuple


class Unclear(NamedTuple):
    """Why a plain scalar is refused, and the form to write instead."""

    message: str
    hint: str


# A plain scalar that begins otherwise is text: the builder asks here only about these. "" begins the empty scalar.
SUSPECT = frozenset(["", *"0123456789+-.~=<nNtTfF"])

_WORDS = {"true": True, "false": False, "null": None}
_MOST_DIGITS = 15  # what every reader's floating point keeps exactly
_MOST_SHOWN = 4  # more digits may be a telephone or a postal code, and what field this is, is not known yet

_CANONICAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_NUMBER_LIKE = re.compile(
    r"""[-+]?(?:
        (?:_*[0-9][0-9_]*(?:\.[0-9_]*)?|\._*[0-9][0-9_]*)(?:e[-+]?[0-9]+)?
      | 0x[0-9a-f_]+ | 0o[0-7_]+ | 0b[01_]+
      | \.inf | \.nan
    )""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_UNUSUAL_WORDS = {"True": "true", "TRUE": "true", "False": "false", "FALSE": "false"} | dict.fromkeys(
    ["Null", "NULL", "~"], "null"
)
_UNCLEAR = {
    "": Unclear("No value stands here.", "Write a value, or take the line out."),
    **{
        sign: Unclear(
            f"The sign {sign} stands here alone; some programs give it a meaning.", f'Write "{sign}" in quotes.'
        )
        for sign in ("=", "<<")
    },
    **{
        word: Unclear(
            f"The word {usual} stands here in an unusual form.",
            f'Write {usual} without quotes, or "{word}" in quotes if it is text.',
        )
        for word, usual in _UNUSUAL_WORDS.items()
    },
}


def read_plain(value: str) -> str | int | float | bool | Unclear | None:
    """Return what a plain scalar means, or why it is unclear."""
    if value in _WORDS:
        return _WORDS[value]
    if value in _UNCLEAR:
        return _UNCLEAR[value]
    if not _NUMBER_LIKE.fullmatch(value):
        return value
    if not _CANONICAL.fullmatch(value) or value == "-0":
        return Unclear("A number in an unusual form stands here.", _quoted(value))
    if sum(map(str.isdigit, value)) > _MOST_DIGITS:
        return Unclear(
            f"A number of more than {_MOST_DIGITS} digits stands here; not every program keeps it exactly.",
            _quoted(value),
        )
    return float(value) if "." in value else int(value)


def _quoted(value: str) -> str:
    if sum(map(str.isdigit, value)) > _MOST_SHOWN or len(value) > 2 * _MOST_SHOWN:
        return "Put it in quotes if it is text, or write it shorter if it is a number."
    usual = _canonical_form(value)
    return f'Write "{value}" in quotes if it is text{f", or {usual} if it is a number" if usual else ""}.'


def _canonical_form(value: str) -> str | None:
    """Return the usual form of a short number-like scalar, where it has one."""
    plain = value.replace("_", "").lower()
    sign, digits = ("-", plain[1:]) if plain[:1] == "-" else ("", plain.lstrip("+"))
    try:
        number = Decimal(int(digits, 0)) if digits[1:2] in ("x", "o", "b") else Decimal(digits)
    except (ArithmeticError, ValueError):  # infinite, no number, or beyond all measure
        return None
    if abs(number.adjusted()) > _MOST_DIGITS:
        return None
    whole, _, fraction = format(number, "f").partition(".")
    usual = (whole.lstrip("0") or "0") + f".{fraction}".rstrip("0").rstrip(".")
    usual = usual if number == 0 else sign + usual
    fits = _CANONICAL.fullmatch(usual) and sum(map(str.isdigit, usual)) <= _MOST_DIGITS
    return usual if fits else None
