"""What libyaml's errors mean to the person who wrote the file."""

import re

from yaml import YAMLError

from mentorbook.reading.oddities import conflict_at
from mentorbook.reading.refusal import Refusal, position

_QUOTES = "Put the whole text in quotes."
_QUOTES_IF_TEXT = "If it belongs to a text, put the whole text in quotes."
_CUT_OFF = "If the file was cut off, get the whole file again."
_INDENTATION = "Check the indentation: names of one group begin in the same column."

_DOES_NOT_READ = ("This does not read as YAML.", f"Compare it with the lines above. {_QUOTES}")

# libyaml's words for what happens at one character: what to say there.
_AT_PROBLEM = {
    "mapping values are not allowed in this context": (
        "A colon with a space after it stands where none can.",
        f"{_QUOTES_IF_TEXT} If not, the indentation is wrong: names of one group begin in the same column.",
    ),
    "found unexpected ':'": ("A colon stands where none can.", _QUOTES_IF_TEXT),
    "block sequence entries are not allowed in this context": (
        "A dash with a space after it stands where no list can begin.",
        f"Write each item of a list in a line of its own. {_QUOTES_IF_TEXT}",
    ),
    "mapping keys are not allowed in this context": (
        "A text cannot begin with a question mark and a space unless it stands in quotes.",
        _QUOTES,
    ),
    "did not find expected '-' indicator": (
        "A line of a list begins without its dash.",
        "Begin each item with a dash and a space, all dashes in the same column.",
    ),
    "found unexpected document indicator": (
        "A line that begins with --- or ... stands in a text in quotes.",
        "Close the quotation mark before it, or indent the line.",
    ),
    "found an indentation indicator equal to 0": (
        "The number after | or > is not a width of indentation.",
        "Take the number out.",
    ),
}
# The same, where the beginning of the thing is the better place.
_AT_CONTEXT = {
    "found unexpected end of stream": (
        "A quotation mark opens here and is never closed.",
        f"Close it at the end of the text. {_CUT_OFF}",
    ),
    "could not find expected ':'": (
        "No colon with a space after it stands in this line.",
        f'Write it as in "name: value", or indent it if it continues the text above. {_CUT_OFF}',
    ),
    "found undefined tag handle": (
        "A tag (!) stands here; records use none.",
        f"Take it out. {_QUOTES_IF_TEXT}",
    ),
}
_ESCAPES = {
    "found unknown escape character": "The character after this backslash has no meaning in double quotes.",
    "did not find expected hexdecimal number": "This backslash begins a code that is not complete.",
    "found invalid Unicode character escape code": "This backslash begins a code that is no character.",
}
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_INDENT = re.compile(r"[^\S\n]*")


def explain(error: YAMLError, text: str) -> Refusal:
    """Return libyaml's error as a refusal in our words, at the place where a person begins to look."""
    problem = getattr(error, "problem", None) or ""
    index, start = _indices(error)
    by_line = _explain_line(text, index, start)
    if by_line:
        return by_line
    if problem in _AT_PROBLEM:
        return Refusal.at(text, index, *_AT_PROBLEM[problem])
    if problem in _AT_CONTEXT:
        return Refusal.at(text, start, *_AT_CONTEXT[problem])
    if problem in _ESCAPES:
        backslash = max(text.rfind("\\", 0, index + 1), 0)
        return Refusal.at(
            text,
            backslash,
            _ESCAPES[problem],
            "Write two backslashes where one is meant, or put the text in single quotes.",
        )
    if "directive" in (getattr(error, "context", None) or "") or problem == "did not find expected <document start>":
        return _after_end(text, index)
    if problem.startswith("did not find expected ',' or"):
        return _open_bracket(text, index, start)
    return _by_character(text, index, start, problem)


def _indices(error: YAMLError) -> tuple[int, int]:
    problem_mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    index: int = problem_mark.index if problem_mark else 0
    return index, context_mark.index if context_mark else index


def _explain_line(text: str, index: int, start: int) -> Refusal | None:
    """Return a refusal where the line itself tells more than the error does."""
    for at in (index, start):
        line_start = text.rfind("\n", 0, at) + 1
        if text.startswith("=======", line_start):
            return conflict_at(text, line_start)
        indent = _INDENT.match(text, line_start)
        end = indent.end() if indent else line_start
        odd = next((each for each in range(line_start, end) if text[each] != " "), None)
        if odd is None:
            continue
        if text[odd] != "\t":
            return Refusal.at(
                text,
                odd,
                "This line is indented with a space of an unusual kind, as copied from a web page.",
                "Delete it and type usual spaces.",
            )
        if at == index <= end:
            return Refusal.at(
                text,
                odd,
                "This line is indented with a tab.",
                "Indent with spaces; most editors can replace all tabs by spaces.",
            )
    return None


def _after_end(text: str, index: int) -> Refusal:
    directive = _DIRECTIVE.search(text)
    if directive:
        return Refusal.at(
            text,
            directive.start(),
            "A line cannot begin with %.",
            "Take it out, or indent it if it continues a text in quotes.",
        )
    return Refusal.at(
        text,
        index,
        "This stands behind the end of the record.",
        "Take out the line ... or the closing bracket before it, or take this out.",
    )


def _open_bracket(text: str, index: int, start: int) -> Refusal:
    bracket = text[start : start + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "closing bracket")
    if not text[index:].strip():
        return Refusal.at(
            text,
            start,
            f"The bracket {bracket} opens here and is never closed.",
            f"Close it with {closing}. {_CUT_OFF}",
        )
    return Refusal.at(
        text,
        index,
        f"A comma or {closing} is missing before this.",
        f"The bracket {bracket} was opened in line {position(text, start)[0]}.",
    )


def _by_character(text: str, index: int, start: int, problem: str) -> Refusal:
    """Return the refusal for an error that the character at its place explains best."""
    character, opening = text[index : index + 1], text[start : start + 1]
    if opening and opening in "*&!" and problem != "did not find expected key":
        return Refusal.at(text, start, f"A text cannot begin with {opening} unless it stands in quotes.", _QUOTES)
    if opening and opening in "|>" and "comment or line break" in problem:
        return Refusal.at(
            text,
            index,
            f"Text stands behind the sign {opening}.",
            "Begin the text in the next line, indented, or put the whole text in quotes.",
        )
    if problem == "found character that cannot start any token" and character in "@`%":
        return Refusal.at(text, index, f"A text cannot begin with {character} unless it stands in quotes.", _QUOTES)
    if character and character in ",]}":
        return Refusal.at(
            text,
            index,
            f"The sign {character} stands where a value or a name is expected.",
            f"Take it out, or write what is missing. {_QUOTES_IF_TEXT}",
        )
    return _no_key(text, index, problem)


def _no_key(text: str, index: int, problem: str) -> Refusal:
    before = text[text.rfind("\n", 0, index) + 1 : index].strip(" ")
    if problem != "did not find expected key":
        message, hint = _DOES_NOT_READ
    elif text[index : index + 1] == ":":
        message, hint = "No name stands before the colon.", "Write a name before the colon."
    elif before[-1:] in ('"', "'"):
        message = "Text stands behind a closing quotation mark."
        hint = "In single quotes write an apostrophe twice; in double quotes write a backslash before a quotation mark."
    elif before:
        message, hint = "This stands where a new line is expected.", f"Take it out. {_QUOTES_IF_TEXT}"
    elif text[index : index + 1] == "-":
        message, hint = "An item of a list stands where a name is expected.", _INDENTATION
    else:
        message, hint = "The indentation of this line fits no line above it.", _INDENTATION
    return Refusal.at(text, index, message, hint)
