"""A record gains a signature: by the person whom it names, attested or verified, never replayed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mentorbook.gate.act import ON_NEW, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part, split_entries
from mentorbook.gate.told import Block, Deed
from mentorbook.reckoning.programs import in_office
from mentorbook.sealing import SealState, sentence

NAME = "signature"
_PAIR = ("mentor", "mentee")
_REMARK = re.compile(r"(^|\s)#")


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield who signs, or why a signature does not count."""
    lost, gained = split_entries(part.before, part.after)
    if lost:
        hint = "Put it back as it was. A record that is signed may only gain a signature."
        yield part.block("signed", "A signature is changed or taken out.", hint)
    signed = {(entry["role"], entry["by"]) for entry in part.before or ()}
    for index, entry in gained:
        pointer = f"/signatures/{index}"
        if (entry["role"], entry["by"]) in signed:
            yield part.block(
                "signature", f"The {entry['role']} has signed this already.", "Take the second one out.", pointer
            )
        signed.add((entry["role"], entry["by"]))
        yield from _holds(part, ground, entry, pointer)
        aside = entry["method"] == "paper" and entry["by"] != entry["kept_by"] in ground.pair(part)
        yield part.deed(NAME, _told(part, ground, entry), loud=aside)
    if part.before and not lost and _touches_more(part):
        hint = "Add the signature below the others, and leave all other lines as they are, remarks too."
        yield part.block("signed", "Beside the signature, other lines of this signed record change.", hint)


def _touches_more(part: Part) -> bool:
    """Return whether a signed record's file gains anything but lines inside of its signatures, without remarks."""
    if part.source is None or part.was is None:
        return True
    old, new = part.was.lines, part.source.lines
    first = part.source.key_place("/signatures").line
    starts = sorted(part.source.key_place(f"/{name}").line for name in part.new)
    end = next((line - 1 for line in starts if line > first), len(new))
    left = len(new) - end
    if old[:first] != new[:first] or (left and old[-left:] != new[end:]):
        return True
    waiting = old[first : len(old) - left]
    for line in new[first:end]:
        if waiting and line == waiting[0]:
            del waiting[0]
        elif _REMARK.search(line):
            return True
    return bool(waiting)


def _holds(part: Part, ground: Ground, entry: Mapping[str, Any], pointer: str) -> Iterator[Block]:
    by, role, method = entry["by"], entry["role"], entry["method"]
    data = ground.mentorship(part)
    if role in _PAIR:
        is_role = data.get(role) == by
    else:
        program = ground.programs.get(str(data.get("program")))
        is_role = program is not None and by in in_office(program, (role,), ground.day)
    if not is_role:
        hint = "Correct role or by, or take this signature out."
        yield part.block("signature", f"Whom this names is not the {role}.", hint, f"{pointer}/by")
    elif role not in _PAIR and by in ground.pair(part):
        hint = "Have another officer sign as that."
        yield part.block("self", "One of the two signs as an officer of their own mentorship.", hint, f"{pointer}/by")
    yield from _seal(part, ground, pointer)
    if method != "ssh" and not ground.is_own(by):
        yield from _collected(part, ground, entry, pointer, data)
    if method != "paper" and not ground.is_vouched_for(entry["on"], str(data.get("program")), ground.pair(part)):
        hint = (
            f"Sign anew, dated {ground.day}. If it was signed earlier, have a coordinator approve this very version: "
            "they stand for the day."
        )
        yield part.block("backdated", "This signature is not dated within the last 14 days.", hint, f"{pointer}/on")


def _seal(part: Part, ground: Ground, pointer: str) -> Iterator[Block]:
    seal = ground.seal_of(part, int(pointer.rpartition("/")[2]))
    if seal.state is SealState.ALTERED:
        hint = "Sign the record as it is now; a signature of another record or of other words does not fit."
        yield part.block(
            "signature", "This signature does not belong to this record as it stands.", hint, f"{pointer}/digest"
        )
    elif seal.was_not_checked:
        hint = "It does not count as passed. Sign by another method, or ask a maintainer why keys are not checked."
        yield part.block("signature", f"This signature could not be checked. {sentence(seal)}", hint, f"{pointer}/ssh")
    elif seal.fails:
        hint = "Sign with a key that stands in your own record on the main branch, and is valid on that day."
        yield part.block("signature", sentence(seal), hint, f"{pointer}/ssh")


def _collected(
    part: Part, ground: Ground, entry: Mapping[str, Any], pointer: str, data: Mapping[str, Any]
) -> Iterator[Block]:
    if _is_handed_in(part, ground, entry):
        return
    officers = ground.coordinators(str(data.get("program")))
    collector = entry.get("kept_by" if entry["method"] == "paper" else "collected_by")
    trusted = {data.get("mentor"), data.get("mentee"), *officers}
    if collector is None or not ground.is_own(collector) or collector not in trusted:
        says = "kept_by" if entry["method"] == "paper" else "collected_by"
        hint = (
            f"The {entry['role']} signs in a proposal of their own. Where both signed on one device, {says} names who "
            "held it: the one of the two who proposes this, or a coordinator. What both typed or drew in a form, a "
            "coordinator who is none of the two hands in for them, a session with recorded_for."
        )
        yield part.block("signature", "This signs in somebody else's name.", hint, f"{pointer}/by")


def _is_handed_in(part: Part, ground: Ground, entry: Mapping[str, Any]) -> bool:
    """Return whether a coordinator who is none of the two takes in what one of them typed or drew in a form."""
    data, pair = ground.mentorship(part), ground.pair(part)
    return (
        entry["method"] in ("typed", "drawn")
        and entry["role"] in _PAIR
        and bool(ground.coordinators(str(data.get("program"))) - pair)
        and entry.get("collected_by") in (None, *pair)
        and (part.kind != "session" or part.new.get("recorded_for") in pair)
    )


def _told(part: Part, ground: Ground, entry: Mapping[str, Any]) -> str:
    what = f"{part.kind} {part.id.partition('/')[2]}".strip()
    how = "verified by key" if entry["method"] == "ssh" else "attested"
    sealed = "" if "digest" in entry else ", not sealed: no digest was taken"
    if entry["method"] == "paper":
        how = f"on paper, the sheet kept by {entry['kept_by']}"
    elif entry.get("collected_by"):
        how += f", collected by {entry['collected_by']}"
    if not ground.is_own(entry["by"]) and _is_handed_in(part, ground, entry):
        how += f", handed in by {ground.standing.actor}"
    return f"{entry['by']} signs the {what} of {part.id.partition('/')[0]} as {entry['role']} ({how}{sealed})."


ACT = Act(
    NAME,
    "a session, evaluation or agreement gains a signature",
    "the signer; typed, drawn and paper are attested, also where one of the two or a coordinator collected them and "
    "says so, or a coordinator who is none of the two hands in what they typed or drew in a form (a session with "
    "recorded_for); by key only where a key of the signer's that the base has made it. Nobody signs as an officer of "
    "their own mentorship. Of a signed record's file no other line changes with it",
    tuple(Claim(kind, ("signatures",), ON_NEW) for kind in ("session", "evaluation", "agreement")),
    judge,
)
