"""What a program's file leaves open because nobody but its own people can know it."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.fields import value
from mentorbook.reckoning.gaps.ground import Ground

TO_BE_FILLED_IN = "(to be filled in)"  # what stands there until they write it
_LEFT_OPEN = {"/organisation": "organisation", "/summary": "line that says whom it is for", "/contact/office": "office"}


def blanks_left(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each line of a program's file that is still to be filled in."""
    for program in ground.programs.values():
        record = ground.register.get("program", program.id)
        for pointer, name in _LEFT_OPEN.items() if record else ():
            if record and value(record.data, pointer) == TO_BE_FILLED_IN:
                yield Gap(
                    rule="policy",
                    record=record.name,
                    pointer=pointer,
                    says=f"The {name} is still to be filled in.",
                    hint="Write it in your own words; the public portal shows it.",
                    verb="complete",
                    actor=ground.officers(program.id, "coordinator"),
                    office="coordinator",
                    since=min((office.first for office in program.offices), default=ground.as_of),
                    program=program.id,
                    about=(),
                )
