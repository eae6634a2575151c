"""Proposals are in the program edition where it is asked for, and in no other."""

from dataclasses import asdict
from pathlib import Path

from mentorbook.book import open_book

BOOK = open_book(Path(__file__).parents[2])


def test_officers_have_the_proposals_and_nobody_else() -> None:
    edition = BOOK.edition("program", with_matching=True)
    assert edition.matchings.keys() == {"assp-cps", "state-cps"}
    pairs = {pair.mentee: pair for pair in edition.matchings["state-cps"].pairs}
    assert pairs["p-57yhm"].mentor == "p-kfg12"
    assert pairs["p-57yhm"].sentence.startswith("The same occupation, health educator; the same postal code; ")
    assert BOOK.edition("program").matchings == {}
    assert BOOK.edition("public", with_matching=True).matchings == {}
    assert BOOK.edition("pair", "ms-m9tw", with_matching=True).matchings == {}


def test_the_reason_of_a_pair_holds_no_text_that_only_officers_may_read() -> None:
    titles = str([program.data.get("occupations") for program in BOOK.register.of("program")])
    people = {person.id: person.data for person in BOOK.register.of("person")}
    for matching in BOOK.matchings().values():
        told = str(asdict(matching)["pairs"])
        for person in people.values():
            place = person.get("place", {})
            jobs = [job for job in person.get("occupations", ()) if job not in titles]
            hidden = [person["name"], place.get("county"), place.get("postal_code"), *jobs]
            sentence = " ".join(pair.sentence for pair in matching.pairs)
            assert not [text for text in hidden if text and text in sentence]
            assert person["name"] not in told
