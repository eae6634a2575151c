"""The list of mentorships: months kept for all, by program, those with quiet months first."""

from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, MentorshipState
from mentorbook.views import months, names, policy, words
from mentorbook.views.months import Cell
from mentorbook.views.paging import Part, parts_of
from mentorbook.views.parts import Badge, Empty, Plate, plate

STATES = {
    MentorshipState.PROPOSED: Badge("waiting", "Proposed"),
    MentorshipState.ACCEPTED: Badge("ahead", "Accepted"),
    MentorshipState.RUNNING: Badge("kept", "At work"),
    MentorshipState.BEHIND: Badge("missed", "At work, with a quiet month"),
    MentorshipState.CLOSED: Badge("done", "Closed"),
}


AT_WORK = (MentorshipState.RUNNING, MentorshipState.BEHIND)
ROWS_ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class StateList:
    """The mentorships in some states, as a page of their own."""

    name: str
    title: str
    states: tuple[MentorshipState, ...]

    @property
    def path(self) -> str:
        """The list's page."""
        return f"mentorships/{self.name}.html"


STATE_LISTS = (
    StateList("proposed", "Proposed", (MentorshipState.PROPOSED,)),
    StateList("accepted", "Accepted", (MentorshipState.ACCEPTED,)),
    StateList("running", "At work", (MentorshipState.RUNNING, MentorshipState.BEHIND)),
    StateList("quiet", "With a quiet month", (MentorshipState.BEHIND,)),
    StateList("closed", "Closed", (MentorshipState.CLOSED,)),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A mentorship in the grid."""

    name: str
    path: str
    badge: Badge
    cells: tuple[Cell, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class GridGroup:
    """A program's rows, and what it asks of a month."""

    plate: Plate
    asks: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Many mentorships by months."""

    caption: str
    columns: tuple[str, ...]
    groups: tuple[GridGroup, ...]
    legend: tuple[Badge, ...]
    dots: bool  # a contact where none is asked occurs


@dataclass(frozen=True, slots=True)
class PairLine:
    """A mentorship in a list without months."""

    name: str
    path: str
    plate: Plate
    badge: Badge
    when: str


@dataclass(frozen=True, slots=True)
class MentorshipsView:
    """The list of mentorships, all or those in some states."""

    part: Part
    title: str
    lede: str
    grid: Grid | None
    others: tuple[PairLine, ...]
    empty: Empty | None


def in_states(edition: Edition, states: tuple[MentorshipState, ...]) -> tuple[MentorshipAnswer, ...]:
    """The mentorships in these states."""
    answers = edition.reckoning.mentorships.values() if edition.reckoning else ()
    return tuple(answer for answer in answers if answer.state in states)


def mentorships_views(
    edition: Edition, chosen: StateList | None = None, size: int = ROWS_ON_A_PAGE
) -> Iterator[MentorshipsView]:
    """All mentorships, or those of one list, a view a page: at work by program, quiet ones first; then the others."""
    answers = in_states(edition, chosen.states if chosen else tuple(MentorshipState))
    ordered = sorted(answers, key=lambda each: order(edition, each))
    path = chosen.path if chosen else "mentorships/index.html"
    for part, rows in parts_of(ordered, path, size):
        at_work = [answer for answer in rows if answer.state in AT_WORK]
        yield MentorshipsView(
            part=part,
            title=f"Mentorships: {chosen.title.lower()}" if chosen else "Mentorships",
            lede=lede(answers),
            grid=grid(edition, at_work) if at_work else None,
            others=tuple(line(edition, answer) for answer in rows if answer.state not in AT_WORK),
            empty=None if answers else empty(chosen),
        )


def empty(chosen: StateList | None) -> Empty:
    """Why the list is empty."""
    if chosen:
        return Empty(
            "found", f"No mentorship stands at “{chosen.title.lower()}” today.", "The list of all has the others."
        )
    return Empty(
        "begun", "No mentorships yet.", "A mentorship begins with a proposal: a mentor, a mentee and the reason."
    )


def lede(answers: tuple[MentorshipAnswer, ...]) -> str:
    """How many there are and how they stand."""
    if not answers:
        return ""
    at_work = sum(answer.state in AT_WORK for answer in answers)
    quiet = sum(answer.state is MentorshipState.BEHIND for answer in answers)
    told = words.sentence(words.spelled(len(answers), "mentorship"))
    if at_work:
        told += f", {words.spelled(at_work) if at_work < len(answers) else 'all'} at work"
    told += (
        f". {words.sentence(words.spelled(quiet))} {'has' if quiet == 1 else 'have'} a quiet month." if quiet else "."
    )
    return told


def order(edition: Edition, answer: MentorshipAnswer) -> tuple[object, ...]:
    """Those at work first, by program, quiet ones first; then the others by state; then by name."""
    at_work = answer.state in AT_WORK
    return (
        not at_work,
        plate_order(edition, answer.program) if at_work else (list(MentorshipState).index(answer.state),),
        -months.quiet(answer) if at_work else 0,
        names.pair_name(edition, answer).casefold(),
        answer.id,
    )


def line(edition: Edition, answer: MentorshipAnswer) -> PairLine:
    """A mentorship that is not at work, and since when."""
    if answer.state is MentorshipState.PROPOSED:
        when = f"proposed {words.for_days(answer.proposed_on, edition.as_of).removeprefix('for ')} ago"
        when = "proposed today" if answer.proposed_on >= edition.as_of else when
    elif answer.state is MentorshipState.CLOSED and answer.closed:
        when = f"closed {words.short_day(answer.closed)}"
    else:
        when = f"starts {words.near_day(answer.started, edition.as_of)}" if answer.started else "not started yet"
    return PairLine(
        names.pair_name(edition, answer),
        names.mentorship_path(answer.id),
        plate(edition, answer.program),
        STATES[answer.state],
        when,
    )


def grid(edition: Edition, answers: list[MentorshipAnswer]) -> Grid:
    """The last twelve months of mentorships at work."""
    columns = months.columns(edition.as_of)
    by_program: dict[str, list[MentorshipAnswer]] = {}
    for answer in answers:
        by_program.setdefault(answer.program, []).append(answer)
    groups = tuple(
        group(edition, program, rows)
        for program, rows in sorted(by_program.items(), key=lambda item: plate_order(edition, item[0]))
    )
    (first_year, first), (last_year, last) = columns[0], columns[-1]
    return Grid(
        caption=f"Months kept by mentorship, {words.MONTHS[first]} {first_year} to {words.MONTHS[last]} {last_year}",
        columns=tuple(words.MONTHS[index][:3] for _, index in columns),
        groups=groups,
        legend=months.legend(edition, tuple(month for answer in answers for month in answer.months)),
        dots=any(cell.state == "contact" for each in groups for row in each.rows for cell in row.cells),
    )


def group(edition: Edition, program: str, answers: list[MentorshipAnswer]) -> GridGroup:
    """One program's rows."""
    shown = edition.get("program", program)
    asks = policy.cadence_in_words(edition, shown.data, edition.as_of) if shown else ""
    rows = sorted(answers, key=lambda each: (-months.quiet(each), names.pair_name(edition, each).casefold(), each.id))
    return GridGroup(plate(edition, program), asks, tuple(row(edition, answer) for answer in rows))


def row(edition: Edition, answer: MentorshipAnswer) -> Row:
    """One mentorship's row."""
    return Row(
        names.pair_name(edition, answer),
        names.mentorship_path(answer.id),
        STATES[answer.state],
        months.cells(edition, answer),
        months.standing(answer),
    )


def plate_order(edition: Edition, program: str) -> tuple[bool, int, str]:
    """What groups of programs are sorted by: those that ask for months first, then by bookplate."""
    shown = edition.get("program", program)
    asks = shown is not None and policy.in_force(shown.data, "cadence", edition.as_of) is not None
    return not asks, plate(edition, program).plate, program
