"""The proposals for a program's mentees, from its records: the one way in."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from mentorbook.matching.absent import refuse_absent
from mentorbook.matching.answers import Matching
from mentorbook.matching.people import sides_of
from mentorbook.matching.weighing import weighing_on
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import entries
from mentorbook.reckoning.programs import read_program
from mentorbook.records import Register


def find_matches(
    register: Register,
    reckoning: Reckoning,
    program: str,
    *,
    pins: Mapping[str, str] | None = None,
    forbidden: Collection[tuple[str, str]] = (),
    again: tuple[str, str] | None = None,
    with_choices: bool = False,
) -> Matching:
    """Return the best mentor for each who waits in a program, over all of them together, and why.

    `pins` are pairs, mentor by mentee, that are to be; `forbidden` are pairs, (mentee, mentor), that are not to be.
    `again` is a pair, (mentee, mentor), whose mentee is matched anew with somebody else, waiting or not: together with
    all who wait, so that nobody's place is taken, but this one alone is told. `with_choices` adds what it takes to
    solve it once more around other pins.

    Raises KeyError where there is no such program, BarredPinError for a pin that a limit stands against.
    """
    from mentorbook.matching.assigning import assign  # noqa: PLC0415 - scipy: other commands do not pay for it
    from mentorbook.matching.telling import matching_of  # noqa: PLC0415

    record = register.get("program", program)
    if record is None:
        raise KeyError(program)
    weighing = weighing_on(read_program(record), register.as_of)
    sides = sides_of(register, reckoning, program, forbidden=forbidden, again=again)
    occupations = {entry["id"]: entry.get("under", "") for entry in entries(record.data, "/occupations")}
    refuse_absent(sides, reckoning, program, pins or {})
    assignment = assign(sides, weighing, occupations, pins or {})
    found = matching_of(assignment, record.data, register, reckoning, with_choices=with_choices)
    together = len(found.pairs) + len(found.unmatched)
    found = replace(found, together=together, steered=bool(pins or forbidden))
    return _told_alone(found, again[0]) if again else found


def _told_alone(matching: Matching, mentee: str) -> Matching:
    """Return what a matching says of one of those who were matched together."""
    pairs = tuple(pair for pair in matching.pairs if pair.mentee == mentee)
    percent = pairs[0].percent if pairs else None
    return replace(
        matching,
        pairs=pairs,
        unmatched=tuple(each for each in matching.unmatched if each.mentee == mentee),
        loads=tuple(load for load in matching.loads if pairs and load.mentor == pairs[0].mentor),
        coverage=(),
        worst=percent,
        mean=percent,
        notes=(),
        again=True,
    )
