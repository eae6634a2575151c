"""By which words somebody is found in a text, and by which not."""

import unicodedata

import pytest

from mentorbook.forgetting import Words

ROSA = Words(
    "p-v6e0b",
    names=("Rosa Élise Delgado", "Delgado, Rosa"),
    mails=("rosa@delgado.example", "r.d@work.example"),
    phones=("+1 (555) 013-4455",),
    logins=("rosa-d", "rosa"),
)

EVERYWHERE = {
    "Rosa Élise Delgado came": "p-v6e0b came",
    "ROSA DELGADO, and rosa delgado": "p-v6e0b, and p-v6e0b",
    unicodedata.normalize("NFD", "Rosa Élise Delgado"): "p-v6e0b",
    "Delgado, Rosa": "p-v6e0b",
    "rosa.delgado and rosadelgado": "p-v6e0b and p-v6e0b",
    "write to Rosa@Delgado.example.": "write to p-v6e0b@forgotten.invalid.",
    "12+rosa-d@users.noreply.github.com": "p-v6e0b@forgotten.invalid",
    "555 013 4455": "555 013 4455",  # without the country it could be anybody's
    "call +1 555-013-4455 now": "call +000 0000 now",
    "from rosa-d/session by @rosa": "from p-v6e0b/session by p-v6e0b",
    "rosa is a color": "rosa is a color",
    "Rosa told me": "Rosa told me",
    "Rosalind Delgados": "Rosalind Delgados",
    "brosa-d": "brosa-d",
}
THEIRS = {
    "Rosa told me": "p-v6e0b told me",
    "Ms. DELGADO's car": "Ms. p-v6e0b's car",
    "rosa is a color": "rosa is a color",
    "Rosalind": "Rosalind",
}


@pytest.mark.parametrize(("text", "told"), EVERYWHERE.items())
def test_what_can_mean_nobody_else_goes_everywhere(text: str, told: str) -> None:
    assert ROSA.everywhere(text) == told


@pytest.mark.parametrize(("text", "told"), THEIRS.items())
def test_a_part_of_the_name_goes_where_it_is_sure_who_is_meant(text: str, told: str) -> None:
    assert ROSA.theirs(text) == told


def test_a_part_that_the_other_one_of_the_pair_has_too_stays() -> None:
    words = Words("p-v6e0b", names=("Rosa Delgado",), others=("Delgado", "Ana"))
    assert words.theirs("Rosa met Ana Delgado. Rosa Delgado left") == "p-v6e0b met Ana Delgado. p-v6e0b left"


@pytest.mark.parametrize(
    ("name", "mail", "is_them"),
    [
        ("Rosa Delgado", "another@host.example", True),
        ("rosa", "x@host.example", False),
        ("rosa-d", "x@host.example", True),
        ("delgado rosa", "x@host.example", True),
        ("Rosa Elise Delgado", "x@host.example", True),
        ("Ana & Rosa Delgado", "x@host.example", False),
        ("Somebody", "R.D@work.example", True),
        ("Rosa Smith", "rosa.smith@host.example", False),
        ("GitHub", "noreply@github.com", False),
        ("", "", False),
    ],
)
def test_whose_commit_it_is(name: str, mail: str, is_them: bool) -> None:  # noqa: FBT001
    assert ROSA.is_them(name, mail) is is_them


def test_what_may_still_name_them_is_found_in_small_letters_too() -> None:
    assert ROSA.is_named_in("a rosa_1 branch")
    assert ROSA.is_named_in("élise")
    assert not ROSA.is_named_in("Rosalind")
    assert not ROSA.is_named_in("p-v6e0b <p-v6e0b@forgotten.invalid> 000 0000")
