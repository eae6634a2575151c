"""The agenda of a pair's next meeting, to be printed and written on."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import ahead, goals, words
from mentorbook.views.ahead import ActionsOf
from mentorbook.views.fields import day_at, items_at
from mentorbook.views.inside import Inside
from mentorbook.views.parts import Fact
from mentorbook.views.sheet_head import NothingToPrintError, SheetHead, program_of, sheet_head


@dataclass(frozen=True, slots=True)
class AgendaSheet:
    """What the two meet for, what each of them took on, and the goals that are open."""

    head: SheetHead
    when: str
    how: str
    agenda: tuple[str, ...]
    actions: tuple[ActionsOf, ...]
    goals: tuple[Fact, ...]  # each with how far it is
    last: str  # of the last contact: its day, and what it was about; empty: there was none


def agenda_sheet(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> AgendaSheet:
    """Return the agenda of the meeting that the two planned last.

    Raises NothingToPrintError where none lies ahead.
    """
    planned = ahead.next_meeting(edition, answer, inside["session"])
    if planned is None:
        raise NothingToPrintError("No next meeting is written down.")
    data = next(each.data for each in inside["session"] if each.data["id"] == answer.next_session)
    on = day_at(data, "next", "on")
    open_goals = [each for each in answer.goals if each.status not in ("reached", "let-go")]
    return AgendaSheet(
        head=sheet_head(edition, answer, "Agenda"),
        when=words.today(on) if on else planned.when,
        how=words.sentence(planned.how),
        agenda=planned.agenda,
        actions=tuple(ahead.open_actions(edition, answer, program_of(edition, answer))),
        goals=tuple(
            Fact(each.title, each.progress) for each in goals.goal_views(edition, tuple(open_goals), inside["goal"])
        ),
        last=last_contact(answer, inside),
    )


def last_contact(answer: MentorshipAnswer, inside: Inside) -> str:
    """Return when the two last had contact, and about what."""
    held = [each for each in answer.sessions if each.counts and each.contact != "attempt"]
    if not held:
        return ""
    topics = next((items_at(each.data, "topics") for each in inside["session"] if each.data["id"] == held[-1].id), ())
    about = f": {'; '.join(topics)}" if topics else ""
    return f"{words.full_day(held[-1].on)}{about}"
