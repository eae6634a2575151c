"""What lies inside each mentorship, sorted out once for a whole portal."""

from collections import defaultdict
from collections.abc import Mapping

from mentorbook.editions.edition import Edition, Shown

KINDS = ("agreement", "goal", "session", "evaluation")

Inside = Mapping[str, tuple[Shown, ...]]  # by kind


def inside_all(edition: Edition) -> dict[str, Inside]:
    """The records inside each mentorship, by the mentorship's id and by kind."""
    found: dict[str, dict[str, list[Shown]]] = defaultdict(lambda: {kind: [] for kind in KINDS})
    for kind in KINDS:
        for shown in edition.of(kind):
            found[shown.data["mentorship"]][kind].append(shown)
    return {mentorship: {kind: tuple(each) for kind, each in kinds.items()} for mentorship, kinds in found.items()}


NOTHING: Inside = dict.fromkeys(KINDS, ())
