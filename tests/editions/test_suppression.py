"""No number that is shown, alone or taken from the sum, is about fewer people than the minimum."""

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.editions.suppression import shown

PEOPLE = st.frozensets(st.sampled_from([f"person {n}" for n in range(14)]))
GROUPS = st.dictionaries(st.sampled_from("abcdef"), PEOPLE)


@given(GROUPS, st.integers(2, 8))
def test_what_is_shown_and_what_can_be_worked_out_is_about_enough_people(
    groups: dict[str, frozenset[str]], minimum: int
) -> None:
    visible = shown(groups, minimum)
    assert all(len(groups[name]) >= minimum for name in visible)
    rest = [people for name, people in groups.items() if name not in visible and people]
    if visible and rest:
        assert len(rest) > 1, "a single hidden number is the sum less the others"
        assert len(frozenset().union(*rest)) >= minimum


@given(GROUPS)
def test_where_all_are_large_nothing_is_hidden(groups: dict[str, frozenset[str]]) -> None:
    assert shown(groups, 1) == {name for name, people in groups.items() if people}
    smallest = min((len(people) for people in groups.values()), default=0)
    if smallest >= 2:
        assert shown(groups, smallest) == set(groups)


def test_examples() -> None:
    def people(*sizes: int) -> dict[str, frozenset[str]]:
        return {str(i): frozenset(f"{i}.{n}" for n in range(size)) for i, size in enumerate(sizes)}

    assert shown(people(6, 4, 4), 5) == {"0"}
    assert shown(people(6, 7, 3), 5) == {"1"}  # 3 alone would be the sum less the two others
    assert shown(people(9, 0, 0), 5) == {"0"}
    assert shown(people(9, 1), 5) == set()
    assert shown({}, 5) == set()
