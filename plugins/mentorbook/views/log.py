"""The printed log of one mentorship."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import months, names, policy, sessions, signing, words
from mentorbook.views.fields import items_at
from mentorbook.views.forms.link import pair_address
from mentorbook.views.forms.ways import NO_WAYS, Ways
from mentorbook.views.inside import Inside
from mentorbook.views.parts import Fact, Plate, plate
from mentorbook.views.provenance import history_sentences
from mentorbook.views.sessions import SessionRow
from mentorbook.views.signing import SignatureView


@dataclass(frozen=True, slots=True)
class SignatureCell:
    """What stands where one of the two signs: a signature, or words."""

    label: str
    signature: SignatureView | None
    words: str


@dataclass(frozen=True, slots=True)
class LogRow:
    """One session on paper."""

    session: SessionRow
    topics: str
    cells: tuple[SignatureCell, SignatureCell]


@dataclass(frozen=True, slots=True)
class LogView:
    """The log."""

    id: str
    path: str
    back: str
    title: str
    plate: Plate
    period: str
    who: tuple[tuple[Fact, str], ...]
    heads: tuple[str, str]
    rows: tuple[LogRow, ...]
    totals: tuple[Fact, ...]
    confirms: str
    lines: tuple[str, str]
    foot: str
    as_of: str
    example: bool
    unread: str  # how many of its sessions could not be read; empty: all could
    numbers: str  # that the form asks for where it is opened without the link
    address: str  # of the form in which the pair logs a session, by their link; empty: none is known
    seals: tuple[str, ...]  # what the words below signatures mean, where they occur
    history: tuple[str, ...] = ()  # where each session comes from, for officers


def log_view(edition: Edition, answer: MentorshipAnswer, inside: Inside, ways: Ways = NO_WAYS) -> LogView:
    """The log of one mentorship, as far as it goes today."""
    shown = edition.get("program", answer.program)
    program: Mapping[str, Any] = shown.data if shown else {}
    rows = sessions.session_rows(edition, answer, inside["session"], program)
    words_of = [words.sentence(signing.role_word(edition, role, program)) for role in ("mentor", "mentee")]
    people = [names.full_name(edition, person) for person in (answer.mentor, answer.mentee)]
    return LogView(
        id=answer.id,
        path=names.log_path(answer.id),
        back=names.mentorship_path(answer.id),
        title=f"Mentorship log, {names.pair_names(edition, answer)}",
        plate=plate(edition, answer.program),
        period=period(edition, answer, program),
        who=tuple(who(edition, answer, program, words_of, people)),
        heads=(f"{words_of[0]}’s signature", f"{words_of[1]}’s signature"),
        rows=tuple(log_row(answer, row, words_of) for row in rows),
        totals=tuple(totals(answer)),
        confirms=confirms(program, edition),
        lines=(f"{people[0]}, {words_of[0].lower()}", f"{people[1]}, {words_of[1].lower()}"),
        foot=f"Log {answer.id}, {people[0]} and {people[1]}. As of {words.full_day(edition.as_of)}.",
        as_of=words.full_day(edition.as_of),
        example=edition.example,
        unread=unread(edition, answer),
        numbers="" if answer.closed else numbers(answer, words_of),
        address="" if answer.closed else pair_address(ways, "session", edition, answer, inside),
        seals=tuple(seals(rows)),
        history=tuple(recorded(edition, answer, rows)),
    )


def numbers(answer: MentorshipAnswer, words_of: list[str]) -> str:
    """The numbers of the mentorship and of the two, who alone have this log: a form asks for them without the link."""
    people = (f"{word.lower()} {id_}" for word, id_ in zip(words_of, (answer.mentor, answer.mentee), strict=True))
    return f"Numbers, for the form without the code: {answer.id}, {', '.join(people)}."


def unread(edition: Edition, answer: MentorshipAnswer) -> str:
    """That the log is not whole: sessions whose files could not be read, counted."""
    folder = f"records/mentorships/{answer.id}/sessions/"
    left_out = {path for cause, others in edition.left_out.items() for path in (cause, *others)}
    count = sum(path.startswith(folder) for path in left_out)
    if not count:
        return ""
    told = "1 session could not be read and is" if count == 1 else f"{count} sessions could not be read and are"
    return f"{told} not on this log and not in its totals. The check says how to mend that."


def period(edition: Edition, answer: MentorshipAnswer, program: Mapping[str, Any]) -> str:
    """From the first to the last session, and what the program counts it as."""
    counting = [session.on for session in answer.sessions if session.counts]
    told = f"{words.full_day(counting[0])} to {words.full_day(counting[-1])}." if counting else "No session yet."
    cpd = policy.in_force(program, "cpd", edition.as_of)
    return f"{told} {cpd['says']}" if cpd else told


def who(
    edition: Edition, answer: MentorshipAnswer, program: Mapping[str, Any], words_of: list[str], people: list[str]
) -> list[tuple[Fact, str]]:
    """The head of the log: the two, what they committed to, and the log's number; each with a second line."""
    told = [
        (Fact(word, name), "; ".join(items_at(occupations(edition, person), "occupations")))
        for word, name, person in zip(words_of, people, (answer.mentor, answer.mentee), strict=True)
    ]
    begun = f"Since {words.full_day(answer.started)}" if answer.started else "Not started yet"
    until = answer.closed or answer.ends
    told.append(
        (
            Fact("Commitment", f"To {words.full_day(until)}" if until else begun),
            policy.cadence_in_words(edition, program, answer.started or edition.as_of),
        )
    )
    told.append((Fact("Log number", answer.id), f"As of {words.full_day(edition.as_of)}"))
    return told


def occupations(edition: Edition, person: str) -> Mapping[str, Any]:
    """A person's record as far as this edition has it."""
    shown = edition.get("person", person)
    return shown.data if shown else {}


def log_row(answer: MentorshipAnswer, row: SessionRow, words_of: list[str]) -> LogRow:
    """One session: what was done, and who signed."""
    told = "; ".join(row.topics) or ("No answer" if row.is_attempt else "")
    if row.is_attempt and row.topics:
        told = f"Attempt: {told}"
    elif row.is_attempt:
        told = "Attempt, no contact"
    told = ". ".join(part for part in (told, row.note.rstrip(".")) if part)
    session = next(each for each in answer.sessions if f"session-{each.id}" == row.id)
    return LogRow(
        session=row,
        topics=told,
        cells=(
            cell(row, session.missing_roles, "mentor", words_of[0], session.signed),
            cell(row, session.missing_roles, "mentee", words_of[1], session.signed),
        ),
    )


def cell(row: SessionRow, missing: tuple[str, ...], role: str, word: str, signed: tuple[Any, ...]) -> SignatureCell:
    """What stands in a signature's cell."""
    found = next((index for index, each in enumerate(signed) if each.role == role), None)
    label = "Mentor" if role == "mentor" else "Mentee"
    if found is not None:
        return SignatureCell(label, row.signatures[found], f"Signed by the {word.lower()}")
    return SignatureCell(label, None, "not signed yet" if role in missing else "not asked" if row.counts else "")


def totals(answer: MentorshipAnswer) -> list[Fact]:
    """The sums at the log's end; a corrected session and an attempt count for nothing."""
    counting = [session for session in answer.sessions if session.counts and session.contact != "attempt"]
    kept, over = months.kept_of(answer)
    told = [Fact("Sessions", words.number(len(counting))), Fact("Time together", words.duration(answer.minutes))]
    if over:
        told.append(Fact("Months kept", f"{kept} of {over}"))
    if any(session.signed or session.missing_roles for session in counting):
        to_sign = [session for session in counting if session.signed or session.missing_roles]
        told.append(Fact("Signed by both", f"{sum(map(signing.by_both, to_sign))} of {signing.counted(to_sign)}"))
    return told


def confirms(program: Mapping[str, Any], edition: Edition) -> str:
    """The sentence that the two sign; where the program asks confidentiality, with that promise."""
    sentence = "We confirm that these meetings took place as written"
    asked = policy.in_force(program, "confidentiality", edition.as_of)
    return f"{sentence}, and that what was said in them stays between us." if asked else f"{sentence}."


def recorded(edition: Edition, answer: MentorshipAnswer, rows: tuple[SessionRow, ...]) -> Iterator[str]:
    """Where the sessions come from, for officers, those together that came together; that it is not known, once."""
    if edition.history_missing:
        yield from history_sentences(edition, f"mentorship/{answer.id}")
    dates: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        if row.history:
            dates.setdefault(row.history, []).append(row.date)
    yield from (f"{words.listed(of)}: {' '.join(history)}" for history, of in dates.items())


def seals(rows: tuple[SessionRow, ...]) -> list[str]:
    """What the words below signatures mean, for those that occur."""
    return list(dict.fromkeys(signature.says for row in rows for signature in row.signatures))
