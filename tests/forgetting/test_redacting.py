"""What is left of records and signatures, also where something was wrong with them before."""

from typing import Any

import pytest
from signing_people import BASE, session

from mentorbook.forgetting import Words
from mentorbook.forgetting.redacting import forgotten_person, without_mentions, without_texts
from mentorbook.records import digest_of, load_kinds

KINDS = load_kinds(BASE.parents[2])
WORDS = Words("p-mtee2", names=("Theo Abara",), mails=("theo@abara.example",))
OWN = f"ms-grd1/{session()['id']}"


def drawn(by: str, name: str, data: dict[str, Any], **more: str) -> dict[str, str]:
    entry = {
        "role": "mentee",
        "by": by,
        "name": name,
        "on": "2026-09-10",
        "method": "drawn",
        "path": "M1 1L2 2",
        **more,
    }
    return {**entry, "digest": more.get("digest") or digest_of("session", OWN, data, entry)}


def redacted(data: dict[str, Any]) -> dict[str, Any]:
    return without_mentions("session", OWN, data, KINDS["session"].field, WORDS)


@pytest.mark.parametrize("digest", ["", "0" * 64])
def test_of_their_own_signature_role_and_day_are_left_whether_it_held_or_not(digest: str) -> None:
    data = session()
    kept = redacted({**data, "signatures": [drawn("p-mtee2", "T.", data, digest=digest)]})
    left = {"role": "mentee", "by": "p-mtee2", "on": "2026-09-10", "name": "p-mtee2", "method": "typed"}
    assert kept == {**data, "signatures": [left]}


def test_anothers_signature_stays_as_it_is_where_the_text_does() -> None:
    data = session()
    signed = {**data, "signatures": [drawn("p-ment2", "Milo Tanaka", data)]}
    assert redacted(signed) == signed


def test_anothers_signature_loses_what_can_not_hold_where_the_text_names_them() -> None:
    data = session(notes="Theo was late.")
    kept = redacted({**data, "signatures": [drawn("p-ment2", "Milo Tanaka", data)]})
    assert kept["notes"] == "p-mtee2 was late."
    (left,) = kept["signatures"]
    assert left == {"role": "mentee", "by": "p-ment2", "name": "Milo Tanaka", "on": "2026-09-10", "method": "typed"}


def test_anothers_signature_that_did_not_hold_before_is_not_made_to_look_forgotten() -> None:
    data = session(notes="Theo was late.")
    (left,) = redacted({**data, "signatures": [drawn("p-ment2", "Milo", data, digest="0" * 64)]})["signatures"]
    assert left["digest"] == "0" * 64


def test_a_text_that_grows_too_long_is_cut() -> None:
    kept = redacted(session(topics=["Theo " * 60]))
    assert len(kept["topics"][0]) == 300
    assert KINDS["session"].verdict(kept) == []


def test_of_a_request_the_days_and_choices_stay() -> None:
    data = {
        "program": "a",
        "person": "p-mtee2",
        "asked_on": "2026-07-06",
        "help": "few-talks",
        "why": "I, Theo",
        "odd": "x",
    }
    assert without_texts(data, KINDS["mentee"].field, WORDS) == {**data, "why": "Forgotten 1", "odd": "Forgotten 2"}


def test_of_a_cycle_the_entries_stay_apart_and_the_number_goes() -> None:
    ceu = {"on": "2026-03-12", "title": "A course", "hours": 2, "sort": "online", "proof": "In Theo's drawer"}
    seat = {"type": "booster", "on": "2026-03-12", "verifier": {"name": "Otis Kerrigan", "number": "P31882"}}
    data = {
        "person": "p-mtee2",
        "id": "c",
        "number": "T123456",
        "ceus": [ceu, {**ceu, "title": "B"}],
        "seat_checks": [seat],
    }
    kept = without_texts(data, KINDS["certification"].field, WORDS)
    assert "number" not in kept
    assert [each["title"] for each in kept["ceus"]] == ["Forgotten 1", "Forgotten 3"]
    assert kept["ceus"][0]["hours"] == 2
    assert kept["seat_checks"][0]["verifier"] == {"name": "Forgotten 5", "number": "P31882"}


def test_of_a_mentor_the_directory_goes_and_what_the_instructor_said_stays() -> None:
    data = {
        "program": "a", "person": "p-mtee2", "applied_on": "2026-02-02",
        "directory": {"name": "Theo Abara", "consented_on": "2026-02-02"},
        "orientation": {"instructor": "p-1nstr", "assigned_by": "p-c00rd", "attests": "Held with Theo Abara"},
        "approval": {"by": "p-c00rd", "on": "2026-02-03", "outcome": "approved", "reason": "Theo is known"},
    }  # fmt: skip
    kept = without_texts(data, KINDS["mentor"].field, WORDS)
    assert "directory" not in kept
    assert kept["orientation"]["attests"] == "Held with p-mtee2"
    assert kept["approval"] == {**data["approval"], "reason": "Forgotten 1"}  # type: ignore[dict-item]


def test_a_person_is_the_id() -> None:
    data = {"id": "p-mtee2", "name": "Theo Abara", "list_as": "Abara", "place": {"county": "Maple"}, "keys": ["k"]}
    assert forgotten_person(data, WORDS, None) == {"id": "p-mtee2", "name": "p-mtee2", "list_as": "p-mtee2"}
