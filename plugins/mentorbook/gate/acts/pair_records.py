"""The records of a pair: sessions, evaluations, goals and the agreement."""

from collections.abc import Iterator
from datetime import date, timedelta

from mentorbook.gate.act import LATER, OTHERS, Act, Claim
from mentorbook.gate.ground import LATE, Ground
from mentorbook.gate.parts import WHOLE, Part, Sort, is_same
from mentorbook.gate.told import Block, Deed
from mentorbook.gate.words import added_words

NAME = "pair's record"
_MENTEES_CHANGE = ("session", "evaluation", "goal")
_DAYS = {"evaluation": "date", "agreement": "agreed_on"}  # what is older than a month needs somebody who stands for it


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what is added or changed in a mentorship's records, or why it may not be."""
    data = ground.mentorship(part)
    program, mentor, mentee = (str(data.get(name)) for name in ("program", "mentor", "mentee"))
    officers = ground.officers_of(part)
    own_mentor = ground.is_own(mentor) and not ground.is_new_mentorship(part)
    own_mentee = ground.is_own(mentee) and not ground.is_new_mentorship(part) and ground.lets_mentees(program)
    is_new = part.sort is Sort.NEW
    if not (own_mentor or officers or (own_mentee and (is_new or part.kind in _MENTEES_CHANGE))):
        yield _not_theirs(part, ground, mentee)
    by_officer = bool(officers) and not own_mentor and not own_mentee
    if part.kind == "session":
        yield from _recorded(part, mentor, mentee, by_officer=by_officer, is_new=is_new)
    if part.kind == "session" and (is_new or part.field == "recorded_on"):
        yield from _dated(part, ground)
    authors = {each["by"] for each in (part.old, part.new) if "by" in each} if part.kind == "evaluation" else set()
    if not by_officer and not all(map(ground.is_own, authors)):
        hint = "Change only an evaluation of your own, and leave your own id under by."
        yield part.block("not-their-act", "This evaluation names somebody else as its author.", hint, "/by")
    day = part.new.get(_DAYS.get(part.kind, ""))
    says_day = part.kind in _DAYS and (is_new or part.field == _DAYS[part.kind])
    if says_day and not ground.is_vouched_for(day, program, ground.pair(part), LATE):
        hint = "If it is as old as that, have a coordinator approve this very version: they stand for the day."
        yield part.block("backdated", "This is dated more than a month back, or ahead.", hint, f"/{_DAYS[part.kind]}")
    if part.kind == "goal" and part.field == "steps":
        before = part.before or []
        if not is_same(before, (part.after or [])[: len(before)]):
            yield part.block(
                "lost", "A step that was noted is changed or taken out.", "Put it back, and add a new step."
            )
    if not is_new and part.old.get("signatures"):
        hint = "Put it back. " + (
            "To correct it, add a session of the same date with the next number, which names this one under corrects."
            if part.kind == "session"
            else "To change it, add a new one that takes its place."
            if part.kind != "agreement"
            else "For another one, a coordinator takes this one out by a proposal of its own; then a new one is signed."
        )
        yield part.block("signed", "This record is signed. It may only gain a signature.", hint)
    if is_new:
        says, more = added_words(part, ground)
        dated = f"Dated {day}." if day and not ground.is_recent(day, LATE) else ""
        yield part.deed(NAME, says, f"{dated} {more}".strip())
    else:
        whose = f"{part.kind} {part.id.partition('/')[2]} of" if "/" in part.id else f"{part.kind} of"
        yield part.deed(NAME, f"Changes {part.field} in the {whose} {part.id.partition('/')[0]}.", loud=by_officer)


def _not_theirs(part: Part, ground: Ground, mentee: str) -> Block:
    if ground.is_own(mentee):
        hint = (
            "Ask your mentor to write it down. The program can let mentees write, with the policy mentee-records."
            if part.sort is Sort.NEW
            else "Ask your mentor to change it, or add a record that corrects it."
        )
        return part.block("not-yours", "This program does not let mentees do this.", hint)
    hint = (
        "Propose records of your own mentorships only. A coordinator may write down what others did, with recorded_for."
    )
    return part.block("not-yours", "This mentorship is not yours.", hint)


def _recorded(part: Part, mentor: str, mentee: str, *, by_officer: bool, is_new: bool) -> Iterator[Block]:
    said, earlier = part.new.get("recorded_for"), part.old.get("recorded_for")
    if earlier and said != earlier:
        hint = "Put it back: it says who wrote this session down, and for whom."
        yield part.block("lost", "For whom a session was written down is changed or taken out.", hint, "/recorded_for")
    if by_officer and said not in (mentor, mentee) and not part.old.get("signatures"):
        hint = f"Add recorded_for: {mentor}, or the mentee's id."
        yield part.block("recorded-for", "An officer who writes a session down says for whom.", hint, "/recorded_for")
    elif not by_officer and said is not None and (is_new or part.field == "recorded_for"):
        hint = "Take recorded_for out: it is for officers who write down what others did."
        yield part.block("recorded-for", "You were there yourself.", hint, "/recorded_for")


def _dated(part: Part, ground: Ground) -> Iterator[Block]:
    on, recorded = part.new.get("date"), part.new.get("recorded_on")
    if recorded is not None and not ground.is_recent(recorded):
        hint = f"Write recorded_on: {ground.day}."
        yield part.block("backdated", "It says that it was written on another day than now.", hint, "/recorded_on")
    elif recorded is None and isinstance(on, str) and date.fromisoformat(on) < ground.day - timedelta(days=LATE):
        hint = f"Add recorded_on: {ground.day}, so that nobody takes it for written that day."
        yield part.block(
            "backdated", "This session is more than a month old and does not say when it was written.", hint, "/date"
        )


_KINDS = ("session", "evaluation", "goal", "agreement")
ACT = Act(
    NAME,
    "a session, evaluation, goal or agreement is added, or changed while nobody has signed it",
    "the mentor of that mentorship on the base; the mentee too, but for changing an agreement, where the program's "
    "policy mentee-records lets them; an evaluation: whom it names under by; a coordinator of the program for them (a "
    "session with recorded_for, which stays). A day more than a month back: a coordinator stands for it, a session "
    "says it with recorded_on. A coordinator who is one of the two: as under mentorship",
    tuple(claim for kind in _KINDS for claim in (Claim(kind, (WHOLE,), (Sort.NEW,)), Claim(kind, (OTHERS,), LATER))),
    judge,
)
