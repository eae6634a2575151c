"""One answer for each cycle."""

from collections import defaultdict
from collections.abc import Mapping

from mentorbook.reckoning.certifications.asked import asked_of, policy_of_cycle
from mentorbook.reckoning.certifications.counting import count
from mentorbook.reckoning.certifications.entries import Session, cycle_entries
from mentorbook.reckoning.certifications.needs import requirements
from mentorbook.reckoning.certifications.verifiers import Verifiers, read_verifiers
from mentorbook.reckoning.certifications.window import cycle_days
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.reckoning.fields import day_by, needed_day
from mentorbook.reckoning.programs import Program
from mentorbook.records import Record, Register


def answer_certifications(register: Register, programs: Mapping[str, Program]) -> dict[str, CertificationAnswer]:
    """Return the count of each cycle, by person and cycle."""
    verifiers = read_verifiers(register)
    taken: dict[tuple[str, str], set[Session]] = defaultdict(set)
    found = {}
    for record in sorted(
        register.of("certification"), key=lambda each: (needed_day(each.data, "/cycle/from"), each.id)
    ):
        own = record.data["program"]
        program = programs.get(own, Program(own, {}, ()))  # one that is not there asks nothing
        theirs = taken[program.id, record.data["person"]]
        found[record.id] = _answer(record, program, verifiers, theirs, register)
    return dict(sorted(found.items()))


def _answer(
    record: Record, program: Program, verifiers: Verifiers, taken: set[Session], register: Register
) -> CertificationAnswer:
    as_of = register.as_of
    first, last = needed_day(record.data, "/cycle/from"), needed_day(record.data, "/cycle/until")
    registered = day_by(record.data, "/registered_on", as_of)
    until = min(day for day in (as_of, last, registered) if day)
    asked = asked_of(policy_of_cycle(program, first, until), record.data["level"], first)
    entries = tuple(cycle_entries(record, program, asked, verifiers, as_of, taken))
    counted = count(entries, asked)
    days = cycle_days(
        first,
        last,
        registration_months=asked.registration_months,
        weeks_before=asked.weeks_before,
        proof_months=asked.proof_months,
    )
    person = register.get("person", record.data["person"])
    seat_checks = register.kinds["certification"].field.properties["seat_checks"].items
    types = seat_checks.properties["type"].labels if seat_checks else {}
    return CertificationAnswer(
        id=record.id,
        person=record.data["person"],
        program=program.id,
        level=record.data["level"],
        first=first,
        last=last,
        seat_check_types=counted.seat_types,
        ceu_hours=counted.ceu_hours,
        community_minutes=int(sum(way.counts for way in counted.community)),
        teaching_hours=counted.teaching_hours,
        registered_on=registered,
        over=last < as_of,
        full_course_hours=counted.full_course_hours,
        days=days,
        asked=asked,
        entries=entries,
        needs=tuple(requirements(asked, counted, days, types)),
        community=counted.community,
        ceus=counted.ceus,
        profile_checked_on=day_by(person.data, "/profile_checked_on", as_of) if person else None,
    )
