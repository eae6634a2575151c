"""What two people bring to a part stands side by side in the program's own words."""

from typing import Any

import pytest

from mentorbook.matching.beside import brings
from mentorbook.matching.people import Side
from mentorbook.matching.places import Place
from mentorbook.matching.sentences import Words

WORDS = Words(
    titles={
        ("occupations", "nurse"): "School nurse",
        ("topics", "latch"): "LATCH",
        ("topics", "belts"): "Belts and retractors",
    },
    labels={"in-person": "in person", "video": "video"},
)
HOME = Place(postal_code="04401", county="Penobscot", region="Maine", country="US")


@pytest.mark.parametrize(
    ("part", "told", "says"),
    [
        ("occupation", {"occupation": "nurse"}, "School nurse"),
        ("occupation", {"occupation": "gone"}, ""),
        ("occupation", {}, ""),
        ("distance", {"place": HOME}, "04401, Penobscot, Maine"),
        ("distance", {"place": Place(at=(44.0, -70.0), country="CA")}, "CA"),
        ("distance", {"place": Place(at=(44.0, -70.0))}, "Own coordinates"),
        ("distance", {}, ""),
        ("topics", {"topics": ("latch", "belts", "gone")}, "LATCH; Belts and retractors; gone"),
        ("languages", {"languages": ("Twi", "English")}, "Twi, English"),
        ("availability", {"availability": ("weekday-days", "weekends")}, "Weekdays in the daytime, weekends"),
        ("mode", {"modes": ("in-person", "video")}, "In person, video"),
        ("mode", {"modes": ("in-person",), "travel_miles": 1}, "In person, travels up to 1 mile"),
        ("mode", {"modes": ("video",), "travel_miles": 0}, "Video, does not travel"),
    ],
)
def test_what_somebody_brings(part: str, told: dict[str, Any], says: str) -> None:
    assert brings(part, Side("p-aaaa1", **told), WORDS) == says
