"""The evaluations of a mentorship, and who may write them."""

from datetime import date

from mentorbook.reckoning.fields import needed_day
from mentorbook.reckoning.programs import Program, held_office, policy_on
from mentorbook.records import Record, Register


def evaluators(program: Program, on: date) -> tuple[str, ...]:
    """Return the roles that evaluate on a day: those that the program names, else both of the pair and its office."""
    duty = policy_on(program, "evaluation-due", on) or policy_on(program, "evaluation", on)
    return duty.roles("mentor") if duty else ("mentor", "mentee", "coordinator")


def is_by_an_evaluator(evaluation: Record, mentorship: Record, program: Program) -> bool:
    """Return whether the one who evaluates was entitled to, on the day of the evaluation."""
    by, on = evaluation.data["by"], needed_day(evaluation.data, "/date")
    roles = evaluators(program, on)
    return any(mentorship.data.get(role) == by for role in roles) or held_office(program, by, roles, on, on)


def evaluations_of(register: Register, mentorship: str, program: Program) -> list[Record]:
    """Return the evaluations of a mentorship that count, the latest last: those by somebody entitled to."""
    own = register.get("mentorship", mentorship)
    found = register.of_mentorship("evaluation", mentorship) if own else ()
    counting = [each for each in found if own and is_by_an_evaluator(each, own, program)]
    return sorted(counting, key=lambda each: (each.data["date"], each.id))
