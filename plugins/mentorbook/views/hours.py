"""Time together, beside what is asked."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import words


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
