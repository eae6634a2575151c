"""A plain letter, read back."""

from datetime import date

from reading_back import Reading, flowing

from mentorbook.printing import Letter, LetterTable, letter_pdf

LETTER = Letter(
    title="What we ask you to send",
    paragraphs=["Dear Helen Marchetti,", "You were drawn for this year’s audit."],
    day=date(2026, 11, 21),
    to=["Helen Marchetti", "p-7x91z"],
    points=["the log of each mentorship", "the proof of each course"],
    table=LetterTable("What the book has", ["Mentorship", "Sessions"], [["ms-b75n", "12"], ["ms-kydw", "14"]]),
    after=["Send it by 12 December 2026."],
    foot="Drawn with the seed 7.",
    sender="WSYAS mentorship desk (example)",
)


def test_it_says_all_in_order_and_has_its_tags() -> None:
    reading = Reading(letter_pdf(LETTER, "a4"))
    parts = [LETTER.sender, *LETTER.to, "21 November 2026", LETTER.title, *LETTER.paragraphs, *LETTER.points]
    parts += ["What the book has", "Mentorship Sessions", "ms-b75n 12", "ms-kydw 14", *LETTER.after, LETTER.foot]
    places = [reading.text.find(flowing(part)) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    kinds = [tag.kind for tag in reading.tags()]
    assert (kinds.count("H1"), kinds.count("H2"), kinds.count("LI"), kinds.count("TH"), kinds.count("TD")) == (
        1,
        1,
        2,
        2,
        4,
    )
    assert reading.about.title == LETTER.title
    assert reading.root["/Lang"] == "en"
    assert "Page 1 of 1" in reading.text


def test_a_letter_of_words_alone_is_enough() -> None:
    assert "Only this." in Reading(letter_pdf(Letter("A letter", ["Only this."], date(2026, 1, 2)), "letter")).text
