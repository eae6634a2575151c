"""The page of one mentorship."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer, MentorshipState, Todo
from mentorbook.views import desk, goals, months, names, papers, policy, sessions, signing, words
from mentorbook.views.ahead import ActionsOf, NextMeeting, next_meeting, open_actions
from mentorbook.views.fields import day_at, items_at, past_day_at, text_at
from mentorbook.views.forms import form_lines
from mentorbook.views.forms.link import pair_mail, pair_path
from mentorbook.views.forms.ways import NO_WAYS, Ways
from mentorbook.views.goals import GoalView
from mentorbook.views.hours import Hours, hours
from mentorbook.views.inside import Inside
from mentorbook.views.leading import Leading
from mentorbook.views.mentorships import STATES
from mentorbook.views.months import RoadMonth
from mentorbook.views.papers import AgreementView, ClosureView, EvaluationView
from mentorbook.views.parts import Action, Badge, Fact, Plate, Task, plate
from mentorbook.views.printable import pair_prints
from mentorbook.views.provenance import history_sentences
from mentorbook.views.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One of the two, at the head of their page."""

    role: str
    called: str
    path: str
    about: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class Road:
    """A mentorship by months."""

    tells: str
    months: tuple[RoadMonth, ...]
    begins: Fact | None
    ends: Fact | None
    legend: tuple[Badge, ...]
    dots: bool  # beside months of which contact is asked, a month with contact of which none is
    flags: tuple[str, ...]
    narrow: int  # months in a row, on a phone
    wide: int


@dataclass(frozen=True, slots=True)
class MentorshipView:
    """One mentorship."""

    id: str
    path: str
    log: str
    title: str
    plate: Plate
    badge: Badge
    mentor: PersonCard
    mentee: PersonCard
    names: tuple[str, str]
    history: tuple[str, ...]
    reason: tuple[str, ...]
    road: Road | None
    tasks: tuple[Task, ...]
    forms: tuple[Action, ...]  # opened for this pair; the first is for a session
    form_of: Mapping[str, Action]  # the same by name, where what it makes is missing
    open: bool  # started and not closed: sessions can be added
    next: NextMeeting | None
    hours: Hours | None
    vision: tuple[str, ...]
    vision_on: str
    goals: tuple[GoalView, ...]
    goals_asked: bool
    agreement: AgreementView | None
    actions: tuple[ActionsOf, ...]
    sessions: tuple[SessionRow, ...]
    sessions_tell: str
    signing: bool  # a signature is there or asked for
    evaluations: tuple[EvaluationView, ...]
    closure: ClosureView | None
    edit: str
    recorded: tuple[str, ...] = ()  # who recorded its own record, and who merged it
    prints: tuple[Fact, ...] = ()  # what can be printed, each with its command


def mentorship_view(
    edition: Edition, answer: MentorshipAnswer, inside: Inside, todos: tuple[Todo, ...] = (), ways: Ways = NO_WAYS
) -> MentorshipView:
    """The page of one mentorship."""
    shown = edition.get("mentorship", answer.id)
    program = edition.get("program", answer.program)
    data: Mapping[str, Any] = shown.data if shown else {}
    terms: Mapping[str, Any] = program.data if program else {}
    rows = sessions.session_rows(edition, answer, inside["session"], terms)
    vision_on = past_day_at(data, edition.as_of, "vision", "on")
    form_of = dict(forms(edition, answer, inside))
    return MentorshipView(
        id=answer.id,
        path=names.mentorship_path(answer.id),
        log=names.log_path(answer.id),
        title=names.pair_names(edition, answer),
        plate=plate(edition, answer.program),
        badge=STATES[answer.state],
        mentor=person_card(edition, answer.mentor, "mentor", terms),
        mentee=person_card(edition, answer.mentee, "mentee", terms),
        names=(names.full_name(edition, answer.mentor), names.full_name(edition, answer.mentee)),
        history=tuple(history(edition, answer, data)),
        reason=words.paragraphs(text_at(data, "reason")),
        road=road(edition, answer, inside["evaluation"]) if answer.months else None,
        tasks=desk.mentorship_tasks(edition, answer.id, todos, Leading(ways, {answer.id: inside})),
        forms=(*form_of.values(), *letters(edition, answer, inside, ways)),
        form_of=form_of,
        open=answer.closed is None and answer.started is not None and answer.started <= edition.as_of,
        next=next_meeting(edition, answer, inside["session"]),
        hours=hours(edition, answer),
        vision=words.paragraphs(text_at(data, "vision", "says")) if vision_on else (),
        vision_on=words.near_day(vision_on, edition.as_of) if vision_on else "",
        goals=goals.goal_views(edition, answer.goals, inside["goal"]),
        goals_asked=policy.in_force(terms, "goals", edition.as_of) is not None,
        agreement=papers.agreement_view(edition, inside["agreement"], terms),
        actions=tuple(open_actions(edition, answer, terms)),
        sessions=sessions.newest(rows),
        sessions_tell=sessions_tell(answer),
        signing=any(row.signed for row in rows),
        evaluations=papers.evaluation_views(edition, inside["evaluation"], inside["goal"], terms),
        closure=papers.closure_view(edition, data, answer),
        edit=shown.path if shown else "",
        recorded=history_sentences(edition, f"mentorship/{answer.id}"),
        prints=pair_prints(edition, answer, inside),
    )


def forms(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> Iterator[tuple[str, Action]]:
    """The pair's forms by name, opened for the two."""
    program = edition.get("program", answer.program)
    if answer.closed or program is None:
        return
    for line in form_lines(edition, program):
        if line.needs == "pair":
            yield line.name, Action(line.title, pair_path(line.name, edition, answer, inside))


def letters(edition: Edition, answer: MentorshipAnswer, inside: Inside, ways: Ways) -> Iterator[Action]:
    """The letter that brings the two their own link."""
    mail = "" if answer.closed else pair_mail(ways, edition, answer, inside)
    if mail and edition.get("program", answer.program):
        yield Action("Send the two their link", mail)


def person_card(edition: Edition, person: str, role: str, program: Mapping[str, Any]) -> PersonCard:
    """One of the two, with what they do, where, and how to reach them."""
    shown = edition.get("person", person)
    data: Mapping[str, Any] = shown.data if shown else {}
    about = [
        "; ".join(items_at(data, "occupations")),
        text_at(data, "place", "county") or text_at(data, "place", "region"),
    ]
    return PersonCard(
        role=signing.role_word(edition, role, program),
        called=names.called(edition, person),
        path=names.person_path(person),
        about=" · ".join(part for part in about if part),
        email=text_at(data, "contact", "email"),
        phone=text_at(data, "contact", "phone"),
    )


def history(edition: Edition, answer: MentorshipAnswer, data: Mapping[str, Any]) -> list[str]:
    """How it came about, a sentence each: proposed, accepted, started."""
    by = text_at(data, "proposed", "by")
    proposed = words.near_day(answer.proposed_on, edition.as_of)
    told = [f"Proposed {proposed} by {names.full_name(edition, by)}." if by else f"Proposed {proposed}."]
    yes = [
        f"{names.called(edition, person)} {words.near_day(on, edition.as_of)}"
        for role, person in (("mentor", answer.mentor), ("mentee", answer.mentee))
        if (on := day_at(data, "accepted", role)) and on <= edition.as_of
    ]
    if yes:
        told.append(f"Accepted by {words.listed(yes)}.")
    if answer.started:
        begun = answer.started <= edition.as_of
        told.append(f"{'Started' if begun else 'Starts'} {words.near_day(answer.started, edition.as_of)}.")
    return told


def road(edition: Edition, answer: MentorshipAnswer, evaluations: tuple[Shown, ...]) -> Road:
    """The months, and what happened in them."""
    flags: dict[tuple[int, int], tuple[str, ...]] = {}
    told = []
    count = len(answer.months)
    for shown in sorted(evaluations, key=lambda each: each.id):
        on = day_at(shown.data, "date")
        if on:
            says = edition.label("evaluation", "/recommendation", shown.data["recommendation"]).lower()
            flags[on.year, on.month] = (*flags.get((on.year, on.month), ()), "evaluation")
            told.append(f"Evaluation, {words.near_day(on, edition.as_of)}: {says}")
    return Road(
        tells=road_tells(edition, answer),
        months=months.road(edition, answer, flags),
        begins=Fact(words.full_day(answer.started), "started") if answer.started else None,
        ends=ends(edition, answer),
        legend=months.legend(edition, answer.months),
        dots=asks_monthly(edition, answer) and "contact" in map(months.look, answer.months),
        flags=tuple(told),
        narrow=months.row_length(count, months.NARROW_ROW),
        wide=count if count == months.WHOLE_YEAR else months.row_length(count, months.WIDE_ROW),
    )


def ends(edition: Edition, answer: MentorshipAnswer) -> Fact | None:
    """The road's end: closed, or the last day that is agreed."""
    if answer.closed:
        return Fact(words.full_day(answer.closed), "closed")
    if answer.ends:
        past = answer.ends < edition.as_of
        return Fact(words.full_day(answer.ends), "the agreed time ended" if past else "the agreed time ends")
    return None


def road_tells(edition: Edition, answer: MentorshipAnswer) -> str:
    """Where on the road today is, and how many months are kept."""
    told = []
    place = next((index for index, month in enumerate(answer.months, 1) if months.holds(month, edition.as_of)), None)
    if place and answer.state is not MentorshipState.CLOSED:
        told.append(f"Month {place} of {len(answer.months)}." if answer.ends else f"Month {place}.")
    kept, over = months.kept_of(answer)
    if over and kept == over:
        told.append("Every month kept." if over > 1 else "The first month is kept.")
    elif over:
        told.append(
            f"{words.sentence(words.spelled(kept) if kept else 'none')} of {words.spelled(over, 'month')} kept."
        )
    elif answer.months and not asks_monthly(edition, answer):
        told.append("The program asks for no monthly contact; dots are months with contact.")
    return " ".join(told)


def asks_monthly(edition: Edition, answer: MentorshipAnswer) -> bool:
    """Whether the program asks for contact each month: of these months, or of those to come."""
    program = edition.get("program", answer.program)
    asks = program is not None and policy.in_force(program.data, "cadence", edition.as_of) is not None
    return asks or any(map(months.is_asked, answer.months))


def sessions_tell(answer: MentorshipAnswer) -> str:
    """How many sessions count, and how many of them are signed by both."""
    counting = [session for session in answer.sessions if session.counts]
    if not counting:
        return ""
    attempts = sum(session.contact == "attempt" for session in counting)
    held = len(counting) - attempts
    counts = [words.counted(held, "session") if held else "", words.counted(attempts, "attempt") if attempts else ""]
    told = words.listed(counts)
    to_sign = [session for session in counting if session.signed or session.missing_roles]
    signed = sum(signing.by_both(session) for session in to_sign)
    return f"{told}; {signed} of {signing.counted(to_sign)} signed by both" if to_sign else told
