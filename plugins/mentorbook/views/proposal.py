"""One who waits: with whom and why, or alone and why."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.matching import Alternative, Matching, Pair, Unmatched
from mentorbook.matching.sentences import good_words, miles_words
from mentorbook.views import names, words
from mentorbook.views.parts import Badge, Linked
from mentorbook.views.policy_matching import part_title


@dataclass(frozen=True, slots=True)
class Fit:
    """One part of a score: how much it fits, in percent, and how much that weighs beside the others."""

    name: str
    percent: int | None  # None: not known, and counts as half
    weight: int
    mentee: str  # what each of the two brings to it; "" where nothing is known
    mentor: str


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else who could be."""

    name: str
    path: str
    tells: str
    pin: str  # as in "p-4h2kx=p-9wd2t"; "" where the page cannot try it


@dataclass(frozen=True, slots=True)
class Proposal:
    """One who waits, with whom, and why; or alone, and why."""

    mentee: str
    name: str
    path: str
    mentor: Linked | None
    badge: Badge
    score: str
    why: str
    change: str  # what would change it, for one who stays alone
    aside: str
    fits: tuple[Fit, ...]
    others: tuple[Other, ...]
    more: str  # who else there is


def pair_proposal(edition: Edition, matching: Matching, pair: Pair) -> Proposal:
    """One who has a proposal."""
    asides = [_waits(pair.waits)]
    if pair.unknown:
        asides.append(f"Not known: {words.listed(pair.unknown)}.")
    asides.append(_backup(edition, pair))
    return Proposal(
        mentee=pair.mentee,
        name=names.full_name(edition, pair.mentee),
        path=names.person_path(pair.mentee),
        mentor=Linked(names.full_name(edition, pair.mentor), names.person_path(pair.mentor)),
        badge=_good(pair.percent),
        score=f"{pair.percent} %",
        why=pair.sentence,
        change="",
        aside=" ".join(asides),
        fits=tuple(
            Fit(part_title(edition, part.name), part.percent, part.weight, part.mentee, part.mentor)
            for part in pair.parts
        ),
        others=tuple(_other(edition, matching, pair.mentee, each) for each in pair.alternatives),
        more=_more(matching, pair.mentee, 1 + len(pair.alternatives)),
    )


def alone_proposal(edition: Edition, matching: Matching, alone: Unmatched) -> Proposal:
    """One for whom nobody is proposed."""
    return Proposal(
        mentee=alone.mentee,
        name=names.full_name(edition, alone.mentee),
        path=names.person_path(alone.mentee),
        mentor=None,
        badge=Badge("missed", "Nobody"),
        score="",
        why=names.in_place_of_ids(edition, alone.says),
        change=names.in_place_of_ids(edition, alone.change),
        aside=_waits(alone.waits),
        fits=(),
        others=tuple(_other(edition, matching, alone.mentee, each) for each in alone.alternatives),
        more=_more(matching, alone.mentee, len(alone.alternatives)),
    )


def _backup(edition: Edition, pair: Pair) -> str:
    if pair.backup is None:
        return "No backup: nobody else who would fit has room."
    name = names.full_name(edition, pair.backup.mentor)
    return f"Backup: {name}, {pair.backup.percent} %, {good_words(pair.backup.percent)}."


def _waits(days: int) -> str:
    return f"Waits {words.counted(days, 'day')}." if days > 0 else "Waits since today."


def _good(percent: int) -> Badge:
    told = good_words(percent)
    return Badge({"very good": "kept", "good": "kept", "fair": "ahead"}.get(told, "short"), words.sentence(told))


def _other(edition: Edition, matching: Matching, mentee: str, other: Alternative) -> Other:
    told = [f"{other.percent} %"]
    if other.miles is not None:
        told.append(miles_words(other.miles))
    if not other.has_room:
        told.append("proposed to others")
    pin = f"{mentee}={other.mentor}" if matching.choices else ""
    return Other(names.full_name(edition, other.mentor), names.person_path(other.mentor), ", ".join(told), pin)


def _more(matching: Matching, mentee: str, shown: int) -> str:
    if matching.choices is None or not matching.choices.whole:
        return "There may be more: the command with --pin takes any of them."
    own = matching.choices.choices[matching.choices.mentees.index(mentee)]
    more = sum(not each.weak for each in own) - shown
    return f"And {words.number(more)} more, to choose under What if." if more > 0 else ""
