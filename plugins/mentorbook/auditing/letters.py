"""What each person who is drawn is asked for, as a letter."""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.auditing.sample import Draw, Lot
from mentorbook.editions import Edition
from mentorbook.printing import Letter, LetterTable
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import names, words
from mentorbook.views.fields import items_at, text_at

_WIDTH = 92
_HEADS = ("What", "When", "What the records say", "What to send")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who draws, and where answers go."""

    by: str  # "Marta Lindqvist, coordinator", or the office
    office: tuple[str, ...]  # lines: the office, its address
    due: date | None  # the last day for an answer


def letter_to(edition: Edition, lot: Lot, drawn: Draw, sender: Sender, programs: str) -> Letter:
    """Return the letter to one person who was drawn. The other one of a pair is not named in it."""
    till = f" by {words.full_day(sender.due)}" if sender.due else ""
    rows = tuple(_rows(edition, lot.person))
    return Letter(
        title="Please show what your hours rest on",
        sender=sender.office[0] if sender.office else "",
        to=(names.full_name(edition, lot.person), lot.person),
        day=edition.as_of,
        paragraphs=(
            f"Dear {names.called(edition, lot.person)},",
            (
                f"Of the {words.counted(len(drawn.lots), 'person', 'people')} who mentor, are mentored or keep a "
                f"certification cycle in {programs}, {drawn.share} are looked at more closely: "
                f"{words.counted(drawn.count, 'person', 'people')}. You are one of them. Nobody chose you, and nobody "
                "doubts you: it was drawn by lot."
            ),
            (
                f"Please look through the list, and send{till} what it asks for to {'; '.join(sender.office)}. "
                "What you cannot find, say so: that is an answer too."
            ),
        ),
        table=LetterTable("What the records hold of you", _HEADS, rows) if rows else None,
        after=(
            (
                "If something in this list or in your log is wrong, tell us what is right: it is corrected by a new "
                "record, and the old one stays. We may also ask the other one of your mentorship whether you met."
            ),
            *_how(lot, drawn, sender),
        ),
        foot=f"Audit letter for {lot.person}, seed {drawn.seed}, commit {drawn.commit[:12]}.",
    )


def _how(lot: Lot, drawn: Draw, sender: Sender) -> Iterator[str]:
    yield (
        f"Drawn by {sender.by}. How: for each person, the SHA-256 of the line “{drawn.seed} {drawn.commit} ID” "
        f"(seed, commit, the person's number); sorted, the first {drawn.count} of {len(drawn.lots)} are drawn. Yours "
        f"is {lot.digest}. Anyone can compute it:"
    )
    yield f'echo "{drawn.seed} {drawn.commit} {lot.person}" | sha256sum'


def _rows(edition: Edition, person: str) -> Iterator[tuple[str, str, str, str]]:
    reckoning = edition.reckoning
    for answer in reckoning.mentorships.values() if reckoning else ():
        if person in (answer.mentor, answer.mentee):
            yield from _log_rows(edition, answer, person)
    for cycle in edition.of("certification"):
        if cycle.data["person"] == person:
            yield from _cycle_rows(cycle.data)


def _log_rows(edition: Edition, answer: MentorshipAnswer, person: str) -> Iterator[tuple[str, str, str, str]]:
    counting = [each for each in answer.sessions if each.counts and each.contact != "attempt"]
    if not counting:
        return
    first, last = (words.short_day(each.on) for each in (counting[0], counting[-1]))
    told = f"{words.counted(len(counting), 'session')}, {words.duration(answer.minutes)}"
    yield f"Log {answer.id}", f"{first} to {last}", told, "Your word that it is right, or what is not"
    role = "mentor" if person == answer.mentor else "mentee"
    for session in counting:
        if role in session.missing_roles:
            yield f"Log {answer.id}", words.short_day(session.on), "Not signed by you yet", "Your signature"
    for kind in ("agreement", "session", "evaluation"):
        for shown in edition.of(kind):
            if shown.data.get("mentorship") == answer.id:
                yield from _sheets(kind, shown.data, person)


def _sheets(kind: str, data: Mapping[str, Any], person: str) -> Iterator[tuple[str, str, str, str]]:
    for entry in items_at(data, "signatures"):
        if entry["method"] == "paper" and entry.get("kept_by") == person:
            on = words.short_day(date.fromisoformat(entry["on"]))
            yield f"{words.sentence(kind)} on paper", on, "You keep the sheet", "A copy of the signed sheet"


def _cycle_rows(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    for entry in items_at(data, "ceus"):
        proof = text_at(entry, "proof") or "No proof is named"
        told = f"{words.number(entry['hours'])} CEU {'hour' if entry['hours'] == 1 else 'hours'}. {proof}"
        yield entry["title"], _day(entry), told, "A copy of the certificate or attendance sheet"
    for entry in items_at(data, "community"):
        told = f"{words.duration(entry['minutes'])} of community education" if "minutes" in entry else "Education"
        yield entry.get("what", "Community education"), _day(entry), told, "The checklist, or a line from the host"
    for entry in items_at(data, "teaching"):
        told = f"{words.number(entry['hours'])} teaching hours"
        yield entry["course"], _day(entry), told, "The course's record of instructors"


def _day(entry: Mapping[str, Any]) -> str:
    return words.short_day(date.fromisoformat(entry["on"]))


def letter_text(letter: Letter) -> str:
    """Return the letter as plain text, for a mail; lines to type are not broken."""
    lines = [letter.sender, words.full_day(letter.day), "", *letter.to, "", letter.title, "=" * len(letter.title), ""]
    for paragraph in letter.paragraphs:
        lines += [*_wrapped(paragraph), ""]
    if letter.table:
        lines += [letter.table.caption, "-" * len(letter.table.caption)]
        for what, when, told, send in letter.table.rows:
            lines += _wrapped(f"- {when}: {what}. {told}. Please send: {send}.", "  ")
        lines.append("")
    for paragraph in letter.after:
        lines += [*_wrapped(paragraph), ""]
    return "\n".join([*lines, letter.foot, ""])


def _wrapped(text: str, indent: str = "") -> list[str]:
    if text.startswith("echo "):
        return [text]
    return textwrap.wrap(text, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
