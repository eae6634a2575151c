"""The page of one mentorship."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer, MentorshipState
from mentorbook.views import desk, goals, months, names, papers, policy, sessions, signing, words
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.goals import GoalView
from mentorbook.views.inside import Inside
from mentorbook.views.mentorships import STATES
from mentorbook.views.months import RoadMonth
from mentorbook.views.papers import AgreementView, ClosureView, EvaluationView
from mentorbook.views.parts import Badge, Fact, Plate, Task, plate
from mentorbook.views.sessions import SessionRow

# An action so near is told aloud: the two meet about monthly, and this is the last week.
DAYS_DUE = 7


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
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting that the two agreed on."""

    badge: Badge
    when: str
    how: str
    agenda: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """Time together, against what is asked. `fill` and `mark` are percent of the whole; no mark: nothing is asked."""

    total: str
    since: str
    fill: float
    mark: float | None
    asked: str
    whole: str
    tells: str


@dataclass(frozen=True, slots=True)
class ActionsOf:
    """The open actions of one of the two."""

    who: str
    actions: tuple["OpenAction", ...]


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that nobody has closed."""

    what: str
    since: str
    due: str
    badge: Badge | None


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
    open: bool
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


def mentorship_view(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> MentorshipView:
    """The page of one mentorship."""
    shown = edition.get("mentorship", answer.id)
    program = edition.get("program", answer.program)
    data: Mapping[str, Any] = shown.data if shown else {}
    terms: Mapping[str, Any] = program.data if program else {}
    rows = sessions.session_rows(edition, answer, inside["session"], terms)
    vision_on = day_at(data, "vision", "on")
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
        tasks=desk.mentorship_tasks(edition, answer.id),
        open=answer.closed is None,
        next=next_meeting(edition, answer, inside["session"]),
        hours=hours(edition, answer),
        vision=words.paragraphs(text_at(data, "vision", "says")),
        vision_on=words.near_day(vision_on, edition.as_of) if vision_on else "",
        goals=goals.goal_views(edition, answer.goals, inside["goal"]),
        goals_asked=policy.in_force(terms, "goals", edition.as_of) is not None,
        agreement=papers.agreement_view(edition, inside["agreement"], terms),
        actions=tuple(actions(edition, answer, terms)),
        sessions=sessions.newest(rows),
        sessions_tell=sessions_tell(answer),
        signing=any(row.signed for row in rows),
        evaluations=papers.evaluation_views(edition, inside["evaluation"], inside["goal"], terms),
        closure=papers.closure_view(edition, data, answer),
        edit=shown.path if shown else "",
    )


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
        flags=tuple(told),
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
        told.append(f"{words.sentence(words.spelled(kept))} of {words.spelled(over, 'month')} kept.")
    elif answer.months:
        told.append("The program asks for no monthly contact; dots are months with contact.")
    return " ".join(told)


def next_meeting(edition: Edition, answer: MentorshipAnswer, records: tuple[Shown, ...]) -> NextMeeting | None:
    """The meeting that the two planned in their last session, where it lies ahead."""
    data = next((shown.data for shown in records if shown.data["id"] == answer.next_session), None)
    on = day_at(data, "next", "on") if data else None
    if data is None or on is None:
        return None
    mode = text_at(data, "next", "mode")
    how = [
        words.clock(text_at(data, "next", "start")),
        edition.label("session", "/next/mode", mode).lower() if mode else "",
    ]
    return NextMeeting(
        badge=Badge("soon", words.sentence(words.in_days(on, edition.as_of))),
        when=words.week_day(on, edition.as_of),
        how=" · ".join(part for part in how if part),
        agenda=items_at(data, "next", "agenda"),
    )


def hours(edition: Edition, answer: MentorshipAnswer) -> Hours | None:
    """Time together, drawn against what is asked where minutes are asked."""
    since = answer.started or next((session.on for session in answer.sessions), None)
    if since is None or since > edition.as_of:
        return None
    whole = sum(month.minutes_asked or 0 for month in answer.months)
    asked = answer.minutes_asked or 0
    longest = max(whole, asked, answer.minutes)
    if not whole or not longest:
        return Hours(
            words.duration(answer.minutes), words.near_day(since, edition.as_of), 0, None, "", "", no_ask(answer)
        )
    return Hours(
        total=words.duration(answer.minutes),
        since=words.near_day(since, edition.as_of),
        fill=round(100 * answer.minutes / longest, 1),
        mark=round(100 * asked / longest, 1),
        asked=f"{words.duration(asked)} asked so far",
        whole=words.duration(whole) if whole == longest and whole != asked else "",
        tells="The program asks for its minutes in each month, so each month is looked at by itself.",
    )


def no_ask(answer: MentorshipAnswer) -> str:
    """What is told where no minutes are asked."""
    without = sum(
        session.counts and session.minutes is None and session.contact != "attempt" for session in answer.sessions
    )
    told = "The program asks for no number of hours."
    if without:
        told += f" {words.sentence(words.spelled(without, 'session'))} {'has' if without == 1 else 'have'} no minutes."
    return told


def actions(edition: Edition, answer: MentorshipAnswer, program: Mapping[str, Any]) -> list[ActionsOf]:
    """Who still has what to do, the mentee first: it is their mentorship."""
    found = []
    for role, person in (("mentee", answer.mentee), ("mentor", answer.mentor)):
        mine = sorted(
            (each for each in answer.actions if each.who == role),
            key=lambda each: (each.due or date.max, each.session, each.id),
        )
        if mine:
            lines = tuple(
                OpenAction(each.what, session_day(edition, answer, each.session), *due(each.due, edition.as_of))
                for each in mine
            )
            found.append(
                ActionsOf(f"{names.called(edition, person)}, {signing.role_word(edition, role, program)}", lines)
            )
    return found


def session_day(edition: Edition, answer: MentorshipAnswer, session: str) -> str:
    """From which session something is."""
    on = next((each.on for each in answer.sessions if each.id == session), None)
    return f"from {words.near_day(on, edition.as_of)}" if on else ""


def due(day: date | None, as_of: date) -> tuple[str, Badge | None]:
    """By when, as plain words while it is far off and as a badge when it is near or past."""
    if day is None:
        return "", None
    days = (day - as_of).days
    if days < 0:
        return "", Badge("overdue", f"Overdue {words.counted(-days, 'day')}")
    if days <= DAYS_DUE:
        return "", Badge("soon", f"Due {words.brief_day(day, as_of)}")
    return words.brief_day(day, as_of), None


def sessions_tell(answer: MentorshipAnswer) -> str:
    """How many sessions count, and how many of them are signed by both."""
    counting = [session for session in answer.sessions if session.counts]
    if not counting:
        return ""
    attempts = sum(session.contact == "attempt" for session in counting)
    told = words.number(len(counting) - attempts)
    if attempts:
        told += f" and {words.counted(attempts, 'attempt')}"
    to_sign = [session for session in counting if session.signed or session.missing_roles]
    signed = sum(signing.by_both(session) for session in to_sign)
    return f"{told}; {signed} of {len(to_sign)} signed by both" if to_sign else told
