"""The certificates that somebody has earned, by the book's own answers, and why others are not made."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorAnswer, MentorshipAnswer, MentorState, SessionAnswer
from mentorbook.views import months, names, policy, signing, words
from mentorbook.views.certificate import Certificate, Earned, NotEarned, certificate, only_officers, why_unsure
from mentorbook.views.fields import items_at, past_day_at, text_at
from mentorbook.views.hours_parts import Period
from mentorbook.views.parts import Fact

WHY_NOT = {
    MentorState.APPLIED: "The mentor is not approved.",
    MentorState.DECLINED: "The mentor was declined.",
    MentorState.APPROVED: "The orientation is not held and signed off.",
    MentorState.RETIRED: "The mentor has retired.",
}
ROLES = ("mentor", "mentee")
Made = Certificate | NotEarned


def certificates_of_person(
    edition: Edition, person: str, since: date | None = None, until: date | None = None, program: str = ""
) -> tuple[Made, ...]:
    """Return a person's certificates: approved and oriented, mentorships completed, hours of professional development.

    `since` and `until` bound the hours. With a program, only its own. Raises KeyError for a person who is not there,
    PermissionError in any edition but the officers'.
    """
    only_officers(edition)
    if edition.get("person", person) is None:
        raise KeyError(person)
    reckoning = edition.reckoning
    if reckoning is None:
        return ()
    mentors = [
        each
        for each in reckoning.mentors.values()
        if each.person == person and program in ("", each.program) and _asks(edition, each.program)
    ]
    pairs = [
        each
        for each in reckoning.mentorships.values()
        if person in (each.mentor, each.mentee) and program in ("", each.program)
    ]
    period = Period(since, min(until, edition.as_of) if until else edition.as_of)
    return (
        *(_approved(edition, each) for each in mentors),
        *(
            _completed(edition, each, role)
            for each in pairs
            for role in ROLES
            if signing.person_of(each, role) == person
        ),
        *_hours(edition, person, pairs, period),
    )


def certificates_of_mentorship(edition: Edition, mentorship: str) -> tuple[Made, ...]:
    """Return what each of the two has completed, on a sheet of their own that does not name the other.

    Raises KeyError for a mentorship that is not there, PermissionError in any edition but the officers'.
    """
    only_officers(edition)
    if edition.reckoning is None:
        raise KeyError(mentorship)
    answer = edition.reckoning.mentorships[mentorship]
    return tuple(_completed(edition, answer, role) for role in ROLES)


def _asks(edition: Edition, program: str) -> bool:
    """Return whether a program asks for approval and for orientation: else nobody is both by its own word."""
    shown = edition.get("program", program)
    return shown is not None and all(
        policy.in_force(shown.data, each, edition.as_of) for each in ("approval", "orientation")
    )


def _approved(edition: Edition, answer: MentorAnswer) -> Made:
    key = f"approved-{answer.program}"
    shown, record = edition.get("program", answer.program), edition.get("mentor", f"{answer.program}/{answer.person}")
    program: Mapping[str, Any] = shown.data if shown else {}
    data: Mapping[str, Any] = record.data if record else {}
    if answer.state not in (MentorState.READY, MentorState.AWAY):
        return NotEarned(key, WHY_NOT[answer.state])
    approved, oriented = (past_day_at(data, edition.as_of, each, "on") for each in ("approval", "orientation"))
    if approved is None or oriented is None:
        return NotEarned(key, "The days of approval and orientation are not both there.")
    own = f"records/mentors/{answer.program}/{answer.person}."
    if why := why_unsure(edition, [own, f"records/programs/{answer.program}."]):
        return NotEarned(key, why)
    officer, instructor = (text_at(data, *keys) for keys in (("approval", "by"), ("orientation", "instructor")))
    role = text_at(program, "terms", "mentor") or "mentor"
    earned = Earned(
        key=key,
        number=f"{key}-{answer.person}",
        program=answer.program,
        person=answer.person,
        heading=f"Approved and oriented {role}",
        says=(f"is approved as {role} and has completed the orientation that this program asks of each {role}.",),
        facts=(Fact("Approved on", words.full_day(approved)), Fact("Orientation held on", words.full_day(oriented))),
        approved=(
            f"Approved by {_officer(edition, program, officer, approved)}.",
            f"Oriented by {_officer(edition, program, instructor, oriented)}.",
        ),
    )
    return certificate(edition, earned)


def _completed(edition: Edition, answer: MentorshipAnswer, role: str) -> Made:
    key = f"completed-{answer.id}-{role}"
    record, shown = edition.get("mentorship", answer.id), edition.get("program", answer.program)
    data: Mapping[str, Any] = record.data if record else {}
    program: Mapping[str, Any] = shown.data if shown else {}
    if answer.closed is None:
        return NotEarned(key, "The mentorship is not closed.")
    if text_at(data, "closure", "outcome") != "completed":
        return NotEarned(key, "The mentorship was closed with another outcome than completed.")
    by = text_at(data, "closure", "by")
    if answer.started is None:
        return NotEarned(key, "The record does not say when it started.")
    if by in ("", signing.person_of(answer, role)) or "coordinator" not in _offices(program, by, answer.closed):
        return NotEarned(key, "The record names no coordinator of the program, other than the holder, who closed it.")
    if why := why_unsure(edition, [f"records/mentorships/{answer.id}/", f"records/programs/{answer.program}."]):
        return NotEarned(key, why)
    word = signing.role_word(edition, role, program)
    held = [each for each in answer.sessions if each.counts and each.contact != "attempt"]
    kept, over = months.kept_of(answer)
    facts = [
        Fact("From", words.full_day(answer.started)),
        Fact("To", words.full_day(answer.closed)),
        Fact("Sessions", words.number(len(held))),
        Fact("Time together", words.duration(answer.minutes) if answer.minutes else ""),
        Fact("Months kept", f"{kept} of {over}" if over else ""),
    ]
    earned = Earned(
        key=key,
        number=key,
        program=answer.program,
        person=signing.person_of(answer, role),
        heading="Mentorship completed",
        says=(f"has completed a mentorship as its {word}, as the two had agreed.",),
        facts=tuple(each for each in facts if each.value),
        approved=(f"Closed as completed by {_officer(edition, program, by, answer.closed)}.",),
    )
    return certificate(edition, earned)


def _hours(edition: Edition, person: str, pairs: list[MentorshipAnswer], period: Period) -> Iterator[Made]:
    """Yield one for each program whose hours count as professional development."""
    for program in dict.fromkeys(each.program for each in pairs):
        shown = edition.get("program", program)
        counts = policy.in_force(shown.data, "cpd", period.last) if shown else None
        if shown is None or counts is None:
            continue
        mine = [each for each in pairs if each.program == program]
        yield _hours_in(edition, person, mine, period, shown.data, str(counts["says"]))


def _hours_in(
    edition: Edition,
    person: str,
    pairs: list[MentorshipAnswer],
    period: Period,
    program: Mapping[str, Any],
    counts_as: str,
) -> Made:
    key = f"hours-{program['id']}"
    held = [
        (answer, each)
        for answer in pairs
        for each in answer.sessions
        if each.counts
        and each.contact != "attempt"
        and period.holds(each.on)
        and policy.in_force(program, "cpd", each.on)  # what happened on a day counts by what was in force that day
    ]
    counted = [(answer, each) for answer, each in held if each.minutes and _stands(each)]
    if not counted:
        why = "No session in the period has a time and the signatures that it needs."
        return NotEarned(key, why if held else "There is no session in the period.")
    files = [f"records/mentorships/{answer.id}/" for answer in pairs]
    if why := why_unsure(edition, [*files, f"records/programs/{program['id']}."]):
        return NotEarned(key, why)
    first, last = min(each.on for _, each in counted), max(each.on for _, each in counted)
    roles = dict.fromkeys(
        signing.role_word(edition, role, program)
        for answer, _ in counted
        for role in ROLES
        if signing.person_of(answer, role) == person
    )
    both = sum(signing.by_both(each) for _, each in counted)
    time = words.duration(sum(each.minutes or 0 for _, each in counted))
    left = len(held) - len(counted)
    bounds = (f"from-{period.first}" if period.first else "", f"to-{period.last}")
    earned = Earned(
        key=key,
        number="-".join(part for part in (key, person, *bounds) if part),
        program=program["id"],
        person=person,
        heading="Hours of professional development",
        says=(f"has taken part for {time} as {words.listed(roles)} in this program.", counts_as),
        facts=(
            Fact("First session", words.full_day(first)),
            Fact("Last session", words.full_day(last)),
            Fact("Sessions", words.number(len(counted))),
            Fact("Hours", time),
        ),
        approved=(
            _signed_by_both(both, len(counted)),
            *([f"{_left_out(left)} not in these hours: the time or a signature is missing."] if left else []),
        ),
    )
    return certificate(edition, earned)


def _signed_by_both(signed: int, count: int) -> str:
    if signed == count:
        return "Both who met have signed each session."
    if not signed:
        return "The sessions stand as they were logged; the program asked for no signature under them."
    return (
        f"Both who met have signed {signed} of the {count} sessions; under the others the program did not ask for it."
    )


def _left_out(count: int) -> str:
    return "1 session is" if count == 1 else f"{count} sessions are"


def _stands(session: SessionAnswer) -> bool:
    """Return whether every signature that is asked for is there, and none of those there speaks against it."""
    return not session.missing_roles and not any(each.fails or each.sealed.was_not_checked for each in session.signed)


def _offices(program: Mapping[str, Any], person: str, on: date) -> list[str]:
    """Return the offices that somebody held in a program on a day."""
    day = on.isoformat()
    return [
        each["role"]
        for each in items_at(program, "officers")
        if each["person"] == person and each["from"] <= day <= each.get("until", day)
    ]


def _officer(edition: Edition, program: Mapping[str, Any], person: str, on: date) -> str:
    """Return an officer by name, with the office that they held on that day."""
    held = [
        edition.label("program", "/officers/*/role", each).lower()
        for each in dict.fromkeys(_offices(program, person, on))
    ]
    name = names.full_name(edition, person)
    return f"{name}, {words.listed(held)}" if held else name
