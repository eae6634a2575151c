"""Sessions without the details that the program asks for."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words, listed


def missing_details(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each session that counts and lacks a detail asked for on its day."""
    fields = ground.register.kinds["session"].field.properties  # a name that is no field is told by the rule `policy`
    for mentorship, session in ground.counting_sessions():
        duty = policy_on(ground.programs[mentorship.program], "session-details", session.on)
        if duty is None or session.contact not in duty.contacts:
            continue
        record = ground.register.get("session", f"{mentorship.id}/{session.id}")
        if record is None:
            continue
        missing = [name for name in duty.fields if name in fields and record.data.get(name) in (None, "", [])]
        if missing:
            names = listed([name.replace("_", " ") for name in missing])
            yield Gap(
                rule="session-details",
                record=record.name,
                pointer=f"/{missing[0]}",
                says=f"The {session.contact} of {day_words(session.on)} does not say: {names}.",
                hint=f"Add {listed(missing)} to this session.",
                verb="complete",
                actor=(mentorship.mentor, mentorship.mentee),
                office="coordinator",
                since=session.on,
                program=mentorship.program,
                about=(mentorship.mentor, mentorship.mentee),
                mentorship=mentorship.id,
            )
