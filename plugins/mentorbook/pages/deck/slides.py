"""What a deck is: parts of slides, each with its code, its few words, its notes, and now and then a question."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words that look alike. `target` is where they lead: a path as the source writes it, or an address."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    target: str = ""


Line = tuple[Words, ...]
_DENSE = 300  # letters beside the title


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One thought in a sentence or two."""

    line: Line
    look = "paragraph"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `numbered` where the order matters."""

    items: tuple[Line, ...]
    numbered: bool = False
    look = "listing"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first row names the columns, its first column the rows."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    look = "table"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question, and why it is right or not."""

    line: Line
    is_right: bool
    because: Line


@dataclass(frozen=True, slots=True)
class Check:
    """The answers to the question that a slide's title asks."""

    choices: tuple[Choice, ...]
    look = "check"

    @property
    def is_of_many(self) -> bool:
        """Whether several answers are right together."""
        return sum(each.is_right for each in self.choices) > 1


Block = Paragraph | Listing | Table | Check


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `code` is what one says on the phone and the end of its address, as in B4."""

    code: str
    title: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()

    @property
    def is_check(self) -> bool:
        """Whether it asks a question."""
        return any(isinstance(block, Check) for block in self.blocks)

    @property
    def is_dense(self) -> bool:
        """Whether it says so much that it is shown smaller: what is to be read line by line, such as a long table."""
        return sum(len(line) for block in self.blocks for line in told(block)) > _DENSE and not self.is_check

    @property
    def look(self) -> str:
        """How it is laid out: statement (one thought, large), steps, table, check or plain."""
        if self.is_check:
            return "check"
        if len(self.blocks) == 1 and isinstance(self.blocks[0], Paragraph):
            return "statement"
        if any(isinstance(block, Table) for block in self.blocks):
            return "table"
        steps = any(isinstance(block, Listing) and block.numbered for block in self.blocks)
        return "steps" if steps else "plain"


@dataclass(frozen=True, slots=True)
class Part:
    """Slides that belong together, under one letter."""

    letter: str
    title: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck. `revision` changes with every word of it; `program` is the id of the one that it is for."""

    cover: Slide
    parts: tuple[Part, ...]
    program: str
    revision: str = field(default="")

    @property
    def title(self) -> str:
        """The deck's name."""
        return self.cover.title

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in their order, the cover first."""
        return (self.cover, *chain.from_iterable(part.slides for part in self.parts))

    @property
    def checks(self) -> int:
        """How many questions it asks."""
        return sum(slide.is_check for slide in self.slides)


def plain(line: Line) -> str:
    """The words alone."""
    return "".join(words.text for words in line)


def told(block: Block) -> Iterator[str]:
    """A block as lines of plain text, in the order in which it is read."""
    match block:
        case Paragraph():
            yield plain(block.line)
        case Listing():
            yield from map(plain, block.items)
        case Table():
            for row in (block.head, *block.rows):
                yield from map(plain, row)
        case Check():
            for choice in block.choices:
                yield plain(choice.line)
                yield plain(choice.because)


def answers(check: Check) -> list[str]:
    """Each answer as a line of plain text: whether it is right, and why."""
    return [
        f"{'Right' if each.is_right else 'Not this one'}: {plain(each.line)}. {plain(each.because)}"
        for each in check.choices
    ]
