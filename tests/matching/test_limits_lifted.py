"""Whether somebody is said to help hangs on who else would be helped, and on whose place they would have."""

from dataclasses import replace

import numpy as np
import pytest
from match_sides import at, matched, run, weighing
from match_told import tell

from mentorbook.matching.lifting import Lifting
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides

ASKED = weighing(furthest=60, must_have=("languages",), waiting_percent=10)
A = Side("p-aaaa1", at(44.0), languages=("Spanish",))
RIVAL = replace(A, id="p-aaaa2", waits=60)
FAR = Side("p-bbbb1", at(45.3), languages=("Spanish",), room=1)


@pytest.mark.parametrize(
    ("rival", "change", "mentor"),
    [
        (at(46.9), "At 90 miles 1 mentor would do; ", "p-bbbb1"),  # further away: 90 miles do not reach them
        (at(44.0), "At 90 miles 1 mentor would fit, but their places may go to others.", None),  # as far
    ],
)
def test_a_longer_way_is_open_to_those_who_live_no_further_away(rival: object, change: str, mentor: str | None) -> None:
    mentees = [A, replace(RIVAL, place=rival)]
    told = {each.mentee: each.change for each in tell(mentees, [FAR], ASKED).unmatched}
    assert told[A.id].startswith(change)
    anew = run(Sides(tuple(mentees), (FAR,)), replace(ASKED, furthest=90))
    assert matched(anew).get(A.id) == mentor


def test_somebody_worth_more_would_have_the_place_of_one_who_is_proposed() -> None:
    english = replace(FAR, place=at(44.1), languages=("English",))
    mentees = (replace(A, waits=90), replace(RIVAL, waits=0, languages=("English",)))
    (alone,) = tell(list(mentees), [english], ASKED).unmatched
    assert (alone.mentee, alone.change) == (A.id, "1 mentor within 60 miles would do if they offered Spanish.")
    both = replace(english, languages=("English", "Spanish"))
    assert matched(run(Sides(mentees, (both,)), ASKED)) == {A.id: "p-bbbb1"}


@pytest.mark.parametrize("number", range(60))
def test_where_tie_breaks_would_decide_nothing_is_promised_and_nothing_denied(number: int) -> None:
    """All who wait are worth the same; what a mentor offers more draws their ties anew."""
    asked = weighing(weights={"languages": 1}, must_have=("languages",))
    mentees = tuple(Side(f"p-a{each}", languages=(each,)) for each in ("Spanish", "English", "Twi"))
    one = Side("p-b1", languages=("English",), room=1, topics=(f"t{number}",))
    other = Side("p-b2", languages=("English", "Twi"), room=1)
    found = run(Sides(mentees, (one, other)), asked)
    row = [each.id for each in found.sides.mentees].index("p-aSpanish")
    sure, perhaps = Lifting(found).would_do(row, np.array([0]), Limit.NO_LANGUAGE, np.array([np.nan]))
    anew = matched(run(Sides(mentees, (replace(one, languages=("English", "Spanish")), other)), asked))
    assert perhaps[0] or sure[0] == ("p-aSpanish" in anew)
