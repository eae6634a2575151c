"""A deck is read from Markdown as it is written: codes, blocks, notes, questions; what is none of these is refused."""

import pytest

from mentorbook.pages.deck.reader import DeckError, read_deck
from mentorbook.pages.deck.slides import Check, Listing, Paragraph, Table, Words, answers, plain, told

DECK = """\
# A deck

For [State CPS](../programs/state-cps.html).

Note:

Say hello.

## First

### One thought

It stands **alone**, *here* and `there`.

### Three ways

- **Call**: by
  phone
- [Write](page.md#how)

Note: at once

1. one
2. two

## Second

### Which is right?

Think first.

- [x] This
  It is said
  so.
- [ ] That
  Nobody says so.

### A table

| What | How much |
|---|--:|
| a \\| b | 2 |
"""


def test_parts_are_lettered_and_slides_counted() -> None:
    deck = read_deck(DECK)
    assert [slide.code for slide in deck.slides] == ["0", "A1", "A2", "B1", "B2"]
    assert [(part.letter, part.title) for part in deck.parts] == [("A", "First"), ("B", "Second")]
    assert [slide.look for slide in deck.slides] == ["statement", "statement", "plain", "check", "table"]
    assert (deck.title, deck.program, deck.checks) == ("A deck", "state-cps", 1)


def test_blocks_are_read_as_what_they_are() -> None:
    _, one, ways, question, table = read_deck(DECK).slides
    assert one.blocks == (
        Paragraph(
            (
                Words("It stands "), Words("alone", bold=True), Words(", "), Words("here", italic=True), Words(" and "),
                Words("there", code=True), Words("."),
            )
        ),
    )  # fmt: skip
    assert ways.blocks == (
        Listing(((Words("Call", bold=True), Words(": by phone")), (Words("Write", target="page.md#how"),))),
    )
    assert ways.notes == (Paragraph((Words("at once"),)), Listing(((Words("one"),), (Words("two"),)), numbered=True))
    words, check = question.blocks
    assert isinstance(words, Paragraph)
    assert isinstance(check, Check)
    assert [(plain(each.line), each.is_right, plain(each.because)) for each in check.choices] == [
        ("This", True, "It is said so."),
        ("That", False, "Nobody says so."),
    ]
    assert not check.is_of_many
    assert answers(check) == ["Right: This. It is said so.", "Not this one: That. Nobody says so."]
    assert isinstance(table.blocks[0], Table)
    assert list(told(table.blocks[0])) == ["What", "How much", "a | b", "2"]


def test_the_revision_follows_every_word_and_no_line_end() -> None:
    deck = read_deck(DECK)
    assert deck.revision == read_deck(DECK.replace("\n", "\r\n")).revision
    assert deck.revision != read_deck(DECK.replace("hello", "welcome")).revision
    assert len(deck.revision) == 7


REFUSED = {
    "no title": ("words\n", 1, "begins with its title"),
    "nothing": ("", 1, "begins with its title"),
    "two titles": ("# A\n\n# B\n", 3, "begins with its title, and has one"),
    "a part first": ("## A\n", 1, "begins with its title"),
    "a slide outside a part": ("# A\n\n### One\n", 3, "third depth"),
    "a heading too deep": ("# A\n\n## B\n\n#### One\n", 5, "third depth"),
    "words in a part": ("# A\n\n## B\nwords\n### One\n", 4, "Words stand between"),
    "a part without slides": ("# A\n\n## B\n", 3, "has no slide"),
    "HTML": ("# A\n\nso <b>bold</b>\n", 3, "HTML"),
    "a script as a link": ("# A\n\n[x](javascript:alert(1))\n", 3, "A link leads"),
    "a link from the root": ("# A\n\n[x](/x.html)\n", 3, "A link leads"),
    "a quotation": ("# A\n\n> words\n", 3, "sentences, lists, tables and questions"),
    "code": ("# A\n\n```\nx\n```\n", 3, "sentences, lists, tables and questions"),
    "a list that mixes": ("# A\n\n- one\n1. two\n", 3, "mixes marks"),
    "a line beside a list": ("# A\n\n- one\ntwo\n", 4, "neither an entry nor the rest"),
    "an answer without why": ("# A\n\n- [x] one\n- [ ] two\n  why\n", 3, "does not say why"),
    "one answer": ("# A\n\n- [x] one\n  why\n", 3, "two answers at least"),
    "none right": ("# A\n\n- [ ] one\n  why\n- [ ] two\n  why\n", 3, "one that is right"),
    "two questions": ("# A\n\n- [x] a\n  w\n- [ ] b\n  w\n\n- [x] c\n  w\n- [ ] d\n  w\n", 2, "asks two questions"),
    "a question in the notes": ("# A\n\nNote:\n\n- [x] a\n  w\n- [ ] b\n  w\n", 3, "stands in the notes"),
    "a row too short": ("# A\n\n| a | b |\n|---|---|\n| c |\n", 5, "1 cells, and the first has 2"),
    "a row without end": ("# A\n\n| a | b |\n|---|---|\n| c | d\n", 5, "ends with |"),
    "a table without rows": ("# A\n\n| a |\n|---|\n", 3, "a row of names"),
}


@pytest.mark.parametrize(("text", "line", "says"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_part_of_a_deck_is_refused_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(DeckError) as refused:
        read_deck(text)
    assert refused.value.line == line
    assert says in refused.value.says


def test_a_deck_has_as_many_parts_as_there_are_letters() -> None:
    parts = "".join(f"## Part {n}\n\n### Slide {n}\n\n" for n in range(26))
    assert read_deck(f"# A\n\n{parts}").slides[-1].code == "Z1"
    with pytest.raises(DeckError, match="26 parts"):
        read_deck(f"# A\n\n{parts}## One more\n\n### x\n")
