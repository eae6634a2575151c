"""A page of plain words and commands, as text and as HTML."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

_WIDTH = 100
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1d1d1b;background:#fff}"
    "h1,h2{line-height:1.2}pre{background:#f3f1ea;padding:.6rem .8rem;overflow-x:auto;font-size:.8rem}"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the page."""

    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    words: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Commands:
    """Lines to type, each as it stands; below a line what it must print, where that is not OK alone."""

    lines: tuple[str, ...]
    printed: tuple[str, ...] = ()


Block = Heading | Paragraph | Points | Commands


def as_text(title: str, blocks: Sequence[Block]) -> str:
    """Return the page as text. A line to type begins with "$ ", what it must print stands below with "> "."""
    return "\n".join([title, "=" * len(title), "", *_lines(blocks)])


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield from ("", block.words, "-" * len(block.words))
            case Paragraph():
                yield from textwrap.wrap(block.words, _WIDTH, break_long_words=False, break_on_hyphens=False)
            case Points():
                for each in block.words:
                    yield from textwrap.wrap(
                        f"- {each}",
                        _WIDTH,
                        subsequent_indent="  ",
                        break_long_words=False,
                        break_on_hyphens=False,
                    )
            case Commands():
                yield from _typed(block)
        yield ""


def _typed(block: Commands) -> Iterator[str]:
    for number, line in enumerate(block.lines):
        yield f"$ {line}"
        if number < len(block.printed):
            yield f"> {block.printed[number]}"


def as_html(title: str, blocks: Sequence[Block]) -> str:
    """Return the page as one HTML file that loads nothing."""
    inner = "\n".join(map(_element, blocks))
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>\n'
        f"<body>\n<h1>{escape(title)}</h1>\n{inner}\n</body>\n</html>\n"
    )


def _element(block: Block) -> str:
    match block:
        case Heading():
            return f"<h2>{escape(block.words)}</h2>"
        case Paragraph():
            return f"<p>{escape(block.words)}</p>"
        case Points():
            return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in block.words)}</ul>"
        case Commands():
            return f"<pre>{escape(chr(10).join(_typed(block)))}</pre>"
