"""The sentences of a review, the same in every form. In brief they hold ids and counts only."""

import re
from collections import Counter
from collections.abc import Iterable

from mentorbook.findings import Finding
from mentorbook.gate.told import Block, Deed, Review
from mentorbook.reckoning.wording import counted

_PERSON = re.compile(r"\bp-[0-9a-hjkmnp-tv-z]{5}\b")
NOTHING = "It changes nothing."


def verdict(review: Review) -> str:
    """Return in one sentence whether the change may be merged."""
    who = f"{review.login} ({review.person})" if review.person else f"{review.login}, who is not in the book"
    if review.may_merge:
        return f"May be merged, as proposed by {who}."
    return f"May not be merged, as proposed by {who}: {counted(len(review.blocks), 'thing')} to mend."


def deed_told(deed: Deed, review: Review, *, brief: bool) -> str:
    """Return what one deed does, with the names where they were asked for."""
    return named(deed.says if brief or not deed.more else f"{deed.says} {deed.more}", review)


def block_told(block: Block, *, brief: bool) -> str:
    """Return why something may not be; in brief without what the rules say of private fields."""
    if brief and block.is_rule:
        return f"An error of the rule {block.name}. To see it, run mentorbook review on your computer."
    return f"{block.message} {block.hint}".strip()


def place_told(thing: Block | Deed, *, brief: bool) -> str:
    """Return where something stands; in brief the record's id, and a path only where it is outside of the records."""
    place = str(thing.place) if isinstance(thing, Block) else thing.path
    if not brief:
        return place
    path = thing.place.path if isinstance(thing, Block) else thing.path
    within = path.casefold().startswith("records/")
    return (thing.record if isinstance(thing, Block) else "") or ("" if thing.record or within else path)


def once(lines: Iterable[str]) -> list[str]:
    """Return each line once; behind its first end, how often it was there, if more than once."""
    counts = Counter(lines)
    told = ((line.partition("\n"), count) for line, count in counts.items())
    return ["".join((own, f" ({count} times)" if count > 1 else "", *rest)) for (own, *rest), count in told]


def counted_by_rule(findings: Iterable[Finding]) -> list[str]:
    """Return how many findings each rule has, for where everybody can read."""
    return [f"{rule}: {count}" for rule, count in sorted(Counter(each.rule for each in findings).items())]


def named(text: str, review: Review) -> str:
    """Return a sentence with each person's name behind the id, as far as names were asked for."""
    return _PERSON.sub(lambda found: f"{found[0]} ({name})" if (name := review.names.get(found[0])) else found[0], text)


def ordered(deeds: Iterable[Deed]) -> list[Deed]:
    """Return the deeds, the loud ones first."""
    return sorted(deeds, key=lambda deed: not deed.loud)
