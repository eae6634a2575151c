"""What certification cycles still lack: requirements, proof, a look at the profile, the registration.

Somebody is asked to act once the registration is open; until then everybody goes at their own pace, and what a cycle
lacks is only worth knowing.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.cycle import CertificationAnswer, Standing
from mentorbook.reckoning.fields import entries
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register


def missing_for_recertification(ground: Ground) -> Iterator[Gap]:
    """Yield what each cycle lacks today."""
    for cycle in ground.answers.certifications.values():
        yield from _requirements(cycle, ground.as_of)
        yield from _unproven(cycle, ground.register)
        yield from _proofs(cycle, ground.as_of)
        yield from _profile(cycle, ground.as_of)
        yield from _registration(cycle, ground.as_of)


def _requirements(cycle: CertificationAnswer, as_of: date) -> Iterator[Gap]:
    """While the cycle runs. Once registered, what is missing is told by the rule requirements-first."""
    if not cycle.over and cycle.registered_on is None:
        for need in cycle.missing:
            yield _to_recertify(cycle, as_of, need.rule, need.pointer, need.says, need.hint)


# What is wrong may be the verifier's record as well as this one, so it is incomplete and no error.
VERIFIERS = {
    Standing.UNPROVEN: (
        "The verifier of {} has no certification cycle in this book for that day.",
        "Add the verifier's cycle. For somebody from outside write name and number in place of person.",
    ),
    Standing.NOT_CERTIFIED: (
        "On {} the verifier was neither instructor nor technician proxy, by their own record.",
        "Correct the verifier or the day. If the verifier's own record is wrong, correct that.",
    ),
}


def _unproven(cycle: CertificationAnswer, register: Register) -> Iterator[Gap]:
    """A verifier whose id leads nowhere is told by the rule `link`, and once."""
    record = register.get("certification", cycle.id)
    checks = entries(record.data, "/seat_checks") if record else ()
    for entry, check in zip((entry for entry in cycle.entries if entry.of == "seat_checks"), checks, strict=True):
        verifier = check["verifier"].get("person", "")
        unsure = register.may_lack("certification", verifier)
        if entry.standing in VERIFIERS and register.get("person", verifier) and not unsure:
            says, hint = VERIFIERS[entry.standing]
            yield _gap(
                cycle,
                "seat-check-verifier",
                f"{entry.pointer}/verifier/person",
                says.format(day_words(entry.on)),
                hint,
                verb="complete",
                since=entry.on,
            )


def _proofs(cycle: CertificationAnswer, as_of: date) -> Iterator[Gap]:
    until = cycle.days.proof_until
    if until is None or as_of > until:
        return
    for entry in cycle.entries:
        if entry.of == "ceus" and entry.counts and not entry.proof:
            yield _gap(
                cycle,
                "ceu-proof",
                f"{entry.pointer}/proof",
                f"The CEU session of {day_words(entry.on)} has no proof.",
                f"Write what proof there is and where it is kept. It is kept until {day_words(until)}.",
                verb="complete",
                since=entry.on,
                by=until,
            )


def _profile(cycle: CertificationAnswer, as_of: date) -> Iterator[Gap]:
    checked = cycle.profile_checked_on
    if cycle.asked.profile and not cycle.over and (checked is None or checked < cycle.first):
        yield _to_recertify(
            cycle,
            as_of,
            "online-profile",
            "/person",
            "The online profile was not checked in this cycle.",
            "Look through the email address and contact data there, and write the day in the person's record, under "
            "profile_checked_on.",
        )


def _registration(cycle: CertificationAnswer, as_of: date) -> Iterator[Gap]:
    if not cycle.asked.registers or cycle.registered_on is not None:
        return
    last, until = day_words(cycle.last), cycle.days.proof_until
    if cycle.over:
        if until is None or as_of <= until:
            yield _to_recertify(
                cycle,
                as_of,
                "cycle-registration",
                "/cycle/until",
                f"The cycle ended on {last}, and no registration is recorded.",
                "If there was one, add its day under registered_on. Else the certification's office says what is next.",
            )
    elif cycle.complete and (cycle.days.opens or cycle.first) <= as_of:
        yield _to_recertify(
            cycle,
            as_of,
            "cycle-registration",
            "/cycle/until",
            f"All requirements are there, and registration is open until {last}.",
            "Register and pay, then add the day under registered_on.",
        )


def _to_recertify(cycle: CertificationAnswer, as_of: date, rule: str, pointer: str, says: str, hint: str) -> Gap:
    opens = cycle.days.opens or cycle.first
    since = cycle.last + timedelta(days=1) if cycle.over else opens
    return _gap(cycle, rule, pointer, says, hint, verb="recertify", since=since, by=cycle.last, asked=opens <= as_of)


def _gap(
    cycle: CertificationAnswer,
    rule: str,
    pointer: str,
    says: str,
    hint: str,
    *,
    verb: str,
    since: date,
    by: date | None = None,
    asked: bool = True,
) -> Gap:
    return Gap(
        rule=rule,
        record=f"certification/{cycle.id}",
        pointer=pointer,
        says=says,
        hint=hint,
        verb=verb,
        actor=(cycle.person,) if asked else (),
        office="coordinator" if asked else "",
        since=since,
        program=cycle.program,
        about=(cycle.person,),
        by=by,
    )
