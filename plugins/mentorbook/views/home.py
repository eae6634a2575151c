"""The public's start page."""

from dataclasses import dataclass

from mentorbook.editions import Audience
from mentorbook.editions.edition import Edition
from mentorbook.reckoning.gaps.blanks import TO_BE_FILLED_IN
from mentorbook.views import tallies, words
from mentorbook.views.parts import Plate, plate
from mentorbook.views.tallies import Count


@dataclass(frozen=True, slots=True)
class ProgramLine:
    """A program in a list of contents: its name, for whom it is, and how many pairs where that may be said."""

    plate: Plate
    summary: str
    aside: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The start page."""

    title: str  # of the portal
    programs: tuple[ProgramLine, ...]
    counts: tuple[Count, ...]
    period: str
    too_few: str


def home_view(edition: Edition, title: str = "Mentorbook") -> HomeView:
    """The start page of the public edition."""
    counts = tallies.counts(edition)
    return HomeView(
        title=title,
        programs=program_lines(edition),
        counts=counts if any(each.value not in {"", "0"} for each in counts) else (),
        period=tallies.period(edition),
        too_few=tallies.too_few(tallies.minimum(edition)) if tallies.minimum(edition) else "",
    )


def program_lines(edition: Edition) -> tuple[ProgramLine, ...]:
    """All programs: those that mentor first, then the certifications."""
    shown = sorted(
        edition.of("program"), key=lambda each: (each.data["sort"] != "mentoring", each.data["plate"], each.id)
    )
    return tuple(
        ProgramLine(plate(edition, each.id), told(edition, each.data["summary"]), aside(edition, each.id))
        for each in shown
    )


def told(edition: Edition, line: str) -> str:
    """A line of a program's file; nothing on a public page where it is still to be filled in."""
    return "" if edition.audience is Audience.PUBLIC and line == TO_BE_FILLED_IN else line


def aside(edition: Edition, program: str) -> str:
    """What stands at the end of a program's line."""
    shown = edition.get("program", program)
    if shown and shown.data["sort"] == "certification":
        return "checklist"
    if edition.reckoning is not None:
        running = sum(
            answer.program == program and answer.state in ("running", "behind")
            for answer in edition.reckoning.mentorships.values()
        )
        return words.counted(running, "pair")
    pairs = tallies.tally(edition, "pairs", program)
    if pairs is None or pairs.value is None:
        return ""
    return f"{words.number(pairs.value)} or more pairs" if pairs.at_least else words.counted(pairs.value, "pair")
