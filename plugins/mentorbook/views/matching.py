"""The matching pages: who is proposed to whom and why, who stays alone, how fair it is, and where mentors lack."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mentorbook.editions.edition import Edition
from mentorbook.matching import Matching, Pair, Unmatched
from mentorbook.reckoning.answers import MenteeState
from mentorbook.views import names, policy, words
from mentorbook.views.desk import errors_task, program_ids
from mentorbook.views.fields import text_at
from mentorbook.views.lacking import Lacking, lacking
from mentorbook.views.paging import Part
from mentorbook.views.parts import Action, Badge, Empty, Figure, Linked, Plate, Task, plate
from mentorbook.views.pinning import Pinning, pinning
from mentorbook.views.places import Places, places
from mentorbook.views.proposal import Proposal, alone_proposal, pair_proposal
from mentorbook.views.proposals import matching_path, proposal_parts

GUIDE = Action("How matching works", "guides/match.html")
MOST_LOADS = 24  # mentors whose load is shown; the others have no more than these


@dataclass(frozen=True, slots=True)
class Load:
    """What one mentor would have to do."""

    name: str
    path: str
    before: int
    proposed: int
    room: int


@dataclass(frozen=True, slots=True)
class MatchingView:
    """One page of a program's matching."""

    path: str
    title: str
    plate: Plate
    lede: str
    first: Task | None  # where records have errors
    part: Part | None
    figures: tuple[Figure, ...]
    leads: Linked | None  # to those who stay alone, who come after all proposals
    pairs: tuple[Proposal, ...]
    alone: tuple[Proposal, ...]
    pinning: Pinning | None
    command: str
    notes: tuple[str, ...]
    loads: tuple[Load, ...]
    loads_more: str
    lacking: Lacking | None
    places: Places | None  # where there are no proposals
    policy: str  # where the program says what it weighs; "" where it does not
    empty: Empty | None


@dataclass(frozen=True, slots=True)
class MatchingRow:
    """One program on the index."""

    plate: Plate
    path: str
    waiting: int
    proposed: int
    mean: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class MatchingIndex:
    """All programs that match."""

    lede: str
    first: Task | None
    rows: tuple[MatchingRow, ...]
    empty: Empty | None


def matching_index(edition: Edition) -> MatchingIndex:
    """The programs that match, in the order of their bookplates."""
    rows = tuple(_row(edition, program) for program in program_ids(edition))
    waiting = sum(row.waiting for row in rows)
    proposed = sum(row.proposed for row in rows)
    lede = "Nobody waits for a mentor today."
    if waiting:
        they = f"{words.spelled(waiting, 'person', 'people')} {'waits' if waiting == 1 else 'wait'} for a mentor"
        lede = f"{words.sentence(they)}; a mentor is proposed for {words.spelled(proposed) if proposed else 'nobody'}."
    none = Empty("begun", "No program mentors yet.", "Proposals are made from mentors with room, and those who ask.")
    return MatchingIndex(lede if rows else "", mend_first(edition), rows, None if rows else none)


def mend_first(edition: Edition) -> Task | None:
    """What is to be done before anything here is believed: errors in the records are mended."""
    task = errors_task(edition)
    return replace(task, why="Until then somebody may be missing here, or seem to have room.") if task else None


def matching_views(edition: Edition, program: str) -> Iterator[MatchingView]:
    """A program's matching, a view a page."""
    matching = edition.matchings.get(program)
    if matching is None:
        yield _nobody(edition, program)
        return
    held = pinning(matching)
    loads = sorted(matching.loads, key=lambda each: (-each.proposed, -each.before, names.order(edition, each.mentor)))
    for part, some in proposal_parts(matching):
        first = part.first == 0
        yield MatchingView(
            path=part.path,
            title=_title(edition, program),
            plate=plate(edition, program),
            lede=_lede(edition, matching),
            first=mend_first(edition),
            part=part,
            figures=tuple(_figures(matching)) if first and matching.pairs else (),
            leads=_leads(matching) if first else None,
            pairs=tuple(pair_proposal(edition, matching, each) for each in some if isinstance(each, Pair)),
            alone=tuple(alone_proposal(edition, matching, each) for each in some if isinstance(each, Unmatched)),
            pinning=held,
            command=_command(program),
            notes=tuple(names.in_place_of_ids(edition, note) for note in matching.notes) if first else (),
            loads=tuple(
                Load(
                    names.full_name(edition, each.mentor),
                    names.person_path(each.mentor),
                    each.before,
                    each.proposed,
                    each.room,
                )
                for each in (loads[:MOST_LOADS] if first else ())
            ),
            loads_more=f"And {words.number(len(loads) - MOST_LOADS)} more, with no more new ones than these."
            if len(loads) > MOST_LOADS
            else "",
            lacking=lacking(matching.coverage) if first else None,
            places=None,
            policy=_policy(edition, program),
            empty=None,
        )


def _nobody(edition: Edition, program: str) -> MatchingView:
    """The page of a program for which there are no proposals."""
    if waiting(edition, program):
        empty = Empty("begun", "No proposals were made for this portal.", f"They come with: {_command(program)}", GUIDE)
    else:
        empty = Empty("well", "Nobody waits for a mentor.")
    return MatchingView(
        path=matching_path(program),
        title=_title(edition, program),
        plate=plate(edition, program),
        lede="",
        first=mend_first(edition),
        part=None,
        figures=(),
        leads=None,
        pairs=(),
        alone=(),
        pinning=None,
        command="",
        notes=(),
        loads=(),
        loads_more="",
        lacking=None,
        places=places(edition, program),
        policy=_policy(edition, program),
        empty=empty,
    )


def waiting(edition: Edition, program: str) -> int:
    """How many wait for a mentor in a program."""
    everybody = edition.reckoning.mentees.values() if edition.reckoning else ()
    return sum(each.program == program and each.state is MenteeState.WAITING for each in everybody)


def _row(edition: Edition, program: str) -> MatchingRow:
    matching, wait = edition.matchings.get(program), waiting(edition, program)
    proposed = len(matching.pairs) if matching else 0
    return MatchingRow(
        plate=plate(edition, program),
        path=matching_path(program),
        waiting=wait,
        proposed=proposed,
        mean="" if matching is None or matching.mean is None else f"{matching.mean} %",
        badge=Badge("missed", f"{words.number(wait - proposed)} alone") if wait > proposed else None,
    )


def _title(edition: Edition, program: str) -> str:
    return f"Matching in {plate(edition, program).short}"


def _command(program: str) -> str:
    return f"mentorbook match --program {program} --propose"


def _policy(edition: Edition, program: str) -> str:
    shown = edition.get("program", program)
    entry = policy.in_force(shown.data, "matching", edition.as_of) if shown else None
    return policy.asked_path(program, entry["of"]) if entry else ""


def _term(edition: Edition, program: str, role: str) -> str:
    shown = edition.get("program", program)
    return (text_at(shown.data, "terms", role) if shown else "") or role


def _lede(edition: Edition, matching: Matching) -> str:
    mentee = _term(edition, matching.program, "mentee")
    count = len(matching.pairs) + len(matching.unmatched)
    told = f"{words.sentence(words.spelled(count, mentee))} {'waits' if count == 1 else 'wait'}. "
    if not matching.pairs:
        return f"{told}Nobody can be proposed as things are; why stands below."
    if not matching.unmatched:
        told += "For each a mentor is proposed: the best over all of them together."
        return told if count > 1 else f"{words.sentence(words.spelled(1, mentee))} waits, and a mentor is proposed."
    left = len(matching.unmatched)
    alone = f"{words.spelled(left)} {'stays' if left == 1 else 'stay'} alone for now"
    return f"{told}A mentor is proposed for {words.spelled(len(matching.pairs))}; {alone}."


def _figures(matching: Matching) -> Iterator[Figure]:
    waits = len(matching.pairs) + len(matching.unmatched)
    yield Figure(f"{words.number(len(matching.pairs))} of {words.number(waits)}", "who wait have a proposal")
    yield Figure(f"{matching.mean} %", "is how well the pairs fit on average")
    yield Figure(f"{matching.worst} %", "is how well the worst of them fits")
    most = max(load.proposed for load in matching.loads)
    yield Figure(words.number(most), "new at most for any one mentor")


def _leads(matching: Matching) -> Linked | None:
    """Where those who stay alone begin; None where nobody does, or nobody else stands before them."""
    left = len(matching.unmatched)
    if not left or not matching.pairs:
        return None
    path = next(part.path for part, some in proposal_parts(matching) if isinstance(some[-1], Unmatched))
    return Linked(f"{words.number(left)} {'stays' if left == 1 else 'stay'} alone: see who", f"{path}#alone")
