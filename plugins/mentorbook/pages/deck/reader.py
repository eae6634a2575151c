"""The reader of decks: Markdown in, a frozen deck out.

The first heading is the cover. A heading of the second depth begins a part, one of the third a slide; parts are
lettered and slides counted, so that each slide has a code to say on the phone. What follows a line `Note:` is for the
instructor. A list of `[x]` and `[ ]` asks the question of the slide's title; below each answer stands, indented, why.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from string import ascii_uppercase

from mentorbook.pages.deck.inline import line_of
from mentorbook.pages.deck.slides import Block, Check, Choice, Deck, Line, Listing, Paragraph, Part, Slide, Table

COVER = "0"
_HEADING = re.compile(r"(#{1,6}) +(.*\S)\s*")
_ITEM = re.compile(r"(?P<mark>[-*]|[0-9]+\.) +(?:\[(?P<tick>[ xX])\] +)?(?P<words>.*\S)\s*")
_NOTE = re.compile(r"Note:\s*(.*)")
_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|[ :|-]+\|")
_PROGRAM = re.compile(r"\]\((?:\.\./)*programs/([a-z0-9-]+)\.html")
_COVER, _PART, _SLIDE = 1, 2, 3  # depths of headings
_LEAST_ROWS = 3  # of a table: names, a rule, and something below

Numbered = tuple[int, str]  # a line with its number


class DeckError(ValueError):
    """What of a deck cannot be read: where, and what to write."""

    def __init__(self, line: int, says: str) -> None:
        super().__init__(f"line {line}: {says}")
        self.line, self.says = line, says


def read_deck(text: str) -> Deck:
    """The deck that a text says. Raises DeckError for what is no part of a deck."""
    text = text.replace("\r\n", "\n")
    cover: Slide | None = None
    parts: list[tuple[int, str, list[Slide]]] = []  # each with its heading's line
    for number, depth, title, body in _sections(text):
        if (depth == _COVER) != (cover is None):
            raise DeckError(number, "A deck begins with its title, and has one: # Title.")
        if depth == _COVER:
            cover = _slide(COVER, title, body)
        elif depth == _PART:
            if len(parts) == len(ascii_uppercase):
                raise DeckError(number, "A deck has at most 26 parts, one a letter.")
            if any(line.strip() for _, line in body):
                raise DeckError(body[0][0], "Words stand between a part's heading and its first slide: ### Title.")
            parts.append((number, title, []))
        elif depth == _SLIDE and parts:
            letter, slides = ascii_uppercase[len(parts) - 1], parts[-1][2]
            slides.append(_slide(f"{letter}{len(slides) + 1}", title, body))
        else:
            raise DeckError(number, "A slide is a heading of the third depth, in a part of the second.")
    if cover is None:
        raise DeckError(1, "A deck begins with its title: # Title.")
    for number, title, slides in parts:
        if not slides:
            raise DeckError(number, f"The part {title!r} has no slide.")
    program = _PROGRAM.search(text)
    made = tuple(Part(ascii_uppercase[at], title, tuple(slides)) for at, (_, title, slides) in enumerate(parts))
    return Deck(cover, made, program[1] if program else "", sha256(text.encode()).hexdigest()[:7])


def _sections(text: str) -> Iterator[tuple[int, int, str, list[Numbered]]]:
    """Each heading with its number of line, its depth, its words and the lines below it."""
    open_: tuple[int, int, str, list[Numbered]] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        heading = _HEADING.fullmatch(line)
        if heading:
            if open_:
                yield open_
            open_ = (number, len(heading[1]), heading[2], [])
        elif open_:
            open_[3].append((number, line))
        elif line.strip():
            raise DeckError(number, "A deck begins with its title: # Title.")
    if open_:
        yield open_


def _slide(code: str, title: str, body: list[Numbered]) -> Slide:
    at = next((n for n, (_, line) in enumerate(body) if _NOTE.match(line)), len(body))
    blocks = tuple(_blocks(body[:at]))
    if body[at:]:
        number, line = body[at]
        body = [(number, line.removeprefix("Note:").lstrip()), *body[at + 1 :]]
        notes = tuple(_blocks(body))
        if any(isinstance(block, Check) for block in notes):
            raise DeckError(number, "A question stands in the notes. It is a slide of its own.")
    else:
        notes = ()
    questions = [block for block in blocks if isinstance(block, Check)]
    if len(questions) > 1:
        raise DeckError(body[0][0], f"Slide {code} asks two questions. Make two slides.")
    return Slide(code, title, blocks, notes)


def _blocks(body: Sequence[Numbered]) -> Iterator[Block]:
    for is_there, lines in groupby(body, key=lambda each: bool(each[1].strip())):
        if is_there:
            yield _block(list(lines))


def _block(lines: list[Numbered]) -> Block:
    first = lines[0][1]
    if first.startswith("|"):
        return _table(lines)
    if _ITEM.match(first):
        return _listing(lines)
    if first.startswith((" ", "\t", ">", "```", "!!!")):
        raise DeckError(lines[0][0], "A slide has sentences, lists, tables and questions. Write this as one of them.")
    return Paragraph(_line(lines[0][0], " ".join(line.strip() for _, line in lines)))


def _listing(lines: list[Numbered]) -> Block:
    items: list[tuple[int, re.Match[str], list[str]]] = []
    for number, line in lines:
        if item := _ITEM.fullmatch(line):
            items.append((number, item, []))
        elif line.startswith("  ") and items:
            items[-1][2].append(line.strip())
        else:
            raise DeckError(number, "This line is neither an entry nor the rest of one, which is indented.")
    kinds = {(item["mark"].endswith("."), item["tick"] is not None) for _, item, _ in items}
    if len(kinds) > 1:
        raise DeckError(items[0][0], "One list mixes marks. Begin all its entries with -, with 1. or with - [ ].")
    [(numbered, ticked)] = kinds
    if not ticked:
        told = (_line(number, " ".join([item["words"], *more])) for number, item, more in items)
        return Listing(tuple(told), numbered)
    return _check(items)


def _check(items: list[tuple[int, re.Match[str], list[str]]]) -> Check:
    choices = []
    for number, item, more in items:
        if not more:
            raise DeckError(number, "This answer does not say why. Write it below, indented by two spaces.")
        right = item["tick"] in "xX"
        choices.append(Choice(_line(number, item["words"]), right, _line(number, " ".join(more))))
    if len(choices) == 1 or not any(choice.is_right for choice in choices):
        raise DeckError(items[0][0], "A question has two answers at least, and one that is right: [x].")
    return Check(tuple(choices))


def _table(lines: list[Numbered]) -> Table:
    rows = []
    for number, line in lines:
        if not line.rstrip().endswith("|"):
            raise DeckError(number, "A row of a table ends with |.")
        cells = _CELLS.split(line.strip())[1:-1]
        rows.append(tuple(_line(number, cell.strip().replace("\\|", "|")) for cell in cells))
    if len(rows) < _LEAST_ROWS or not _RULE.fullmatch(lines[1][1].strip()):
        raise DeckError(lines[0][0], "A table has a row of names, a row of |---|, and rows.")
    head, body = rows[0], rows[2:]
    for (number, _), row in zip(lines[2:], body, strict=True):
        if len(row) != len(head):
            raise DeckError(number, f"This row has {len(row)} cells, and the first has {len(head)}.")
    return Table(head, tuple(body))


def _line(number: int, text: str) -> Line:
    try:
        line = line_of(text)
    except ValueError as error:
        raise DeckError(number, str(error)) from None
    return tuple(replace(words, text=words.text.replace("\\|", "|")) for words in line)
