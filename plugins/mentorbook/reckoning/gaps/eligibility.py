"""Mentors who do not show what the program asks of somebody who would like to mentor."""

from collections.abc import Iterator, Sequence
from datetime import date

from mentorbook.reckoning.answers import Gap, MentorAnswer, MentorState
from mentorbook.reckoning.eligibility import certifications_by_person, cycles_completed
from mentorbook.reckoning.fields import day_by, needed_day
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.mentors import approved_on
from mentorbook.reckoning.programs import Duty, policy_on
from mentorbook.reckoning.wording import counted
from mentorbook.records import Record

PAST = (MentorState.DECLINED, MentorState.RETIRED)


def missing_eligibility(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each cycle, activity and willingness that is asked for and not shown.

    Who is approved was judged by what was asked on that day, and where nobody approves, on the day of the application;
    only an attestation grows old after it.
    """
    certifications = certifications_by_person(ground.register)
    for (program, person), mentor in ground.answers.mentors.items():
        record = ground.register.get("mentor", f"{program}/{person}")
        if record is None or mentor.state in PAST:
            continue
        asked, today = ground.programs[program], ground.as_of
        undecided = today if policy_on(asked, "approval", today) else needed_day(record.data, "/applied_on")
        decided = approved_on(record, today) or undecided
        found = {
            "eligibility-cycle": _cycle(
                record, policy_on(asked, "eligibility-cycle", decided), today, certifications.get(person, ())
            ),
            "eligibility-activity": _activity(record, policy_on(asked, "eligibility-activity", decided), today)
            or _old_activity(record, policy_on(asked, "eligibility-activity", today), today),
            "willingness": _will(record, policy_on(asked, "willingness", decided), today),
        }
        for name, told in found.items():
            if told:
                yield _gap(mentor, record, name, *told)


def _gap(mentor: MentorAnswer, record: Record, rule: str, pointer: str, says: str, hint: str) -> Gap:
    return Gap(
        rule=rule,
        record=record.name,
        pointer=pointer,
        says=says,
        hint=hint,
        verb="complete",
        actor=(mentor.person,),
        office="coordinator",
        since=date.fromisoformat(record.data["applied_on"]),
        program=mentor.program,
        about=(mentor.person,),
    )


def _cycle(
    record: Record, duty: Duty | None, as_of: date, certifications: Sequence[Record]
) -> tuple[str, str, str] | None:
    asked = duty.cycles or 1 if duty else 0
    shown = cycles_completed(certifications, record, as_of)
    if len(shown) >= asked:
        return None
    says = f"The program asks for {counted(asked, 'completed cycle')}, and {len(shown) or 'none'} is shown."
    hint = "Add the certification cycle to the book, or name its last day under evidence, as cycle and completed_on."
    return "/evidence/cycle", says, hint


def _activity(record: Record, duty: Duty | None, as_of: date) -> tuple[str, str, str] | None:
    if duty is None or day_by(record.data, "/evidence/activity/attested_on", as_of):
        return None
    says = "Nothing says that this mentor is active in the field."
    return "/evidence/activity", says, "Add activity under evidence: last_on, did and attested_on."


def _old_activity(record: Record, duty: Duty | None, as_of: date) -> tuple[str, str, str] | None:
    attested = day_by(record.data, "/evidence/activity/attested_on", as_of)
    if duty is None or duty.days is None or attested is None:
        return None
    if (as_of - duty.counting_from(attested)).days <= duty.days:
        return None
    says = f"The activity was last attested more than {counted(duty.days, 'day')} ago."
    return "/evidence/activity/attested_on", says, "Attest the latest activity: last_on, did and attested_on."


def _will(record: Record, duty: Duty | None, as_of: date) -> tuple[str, str, str] | None:
    if duty is None or day_by(record.data, "/willing/on", as_of):
        return None
    says = "Nothing says that this mentor is willing to work with a mentee."
    return "/willing", says, "Add willing, with the day on which the mentor said so."
