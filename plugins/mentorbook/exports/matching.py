"""Proposals as text for a coordinator, as JSON, and as a table."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from mentorbook.exports.cells import csv_text
from mentorbook.findings.reports import in_log
from mentorbook.matching import Alternative, Coverage, Matching, Pair, Unmatched
from mentorbook.matching.sentences import good_words, miles_words
from mentorbook.views.words import counted, full_day, spelled

_WIDTH = 100
_ID = re.compile(r"\bp-[a-z0-9]{5}\b")
_HEAD = (
    "mentee", "mentee_name", "waits_days", "mentor", "mentor_name", "percent", "miles", "why", "not_known", "backup",
    "pinned", "what_would_change_it",
)  # fmt: skip


def matching_text(matching: Matching, title: str, terms: Mapping[str, str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines: the sum, each proposal, each who stays alone, where mentors lack, and what holds for all."""
    mentee, mentor = terms["mentee"], terms["mentor"]
    yield in_log(f"{title}, as of {full_day(matching.as_of)}")
    if matching.doubt:
        yield from _wrapped(f"{matching.doubt} `mentorbook check` says where.", "")
    yield in_log(_sum(matching, mentee, mentor))
    for pair in matching.pairs:
        yield ""
        yield in_log(_heading(matching, pair, names))
        pinned = ", pinned" if pair.pinned else ""
        yield in_log(f"  -> {_who(pair.mentor, names)}: {good_words(pair.percent)}, {pair.percent} %{pinned}")
        yield from _wrapped(pair.sentence)
        if pair.unknown:
            yield from _wrapped(f"Not known: {', '.join(pair.unknown)}.")
        yield from _others(pair, names)
    if matching.unmatched:
        yield ""
        yield "Nobody is proposed for"
    for alone in matching.unmatched:
        yield in_log(_heading(matching, alone, names))
        yield from _wrapped(with_names(alone.says, names))
        yield from _wrapped(f"What would change it: {with_names(alone.change, names)}")
    lacking = [each for each in matching.coverage if each.alone or each.is_served_from_elsewhere]
    if lacking:
        yield ""
        yield in_log(f"Where {mentor}s lack")
        yield from _regions(lacking, mentee, mentor)
    if matching.notes:
        yield ""
        for note in matching.notes:
            yield from _wrapped(_ID.sub(lambda found: names.get(found[0], found[0]), note), "")


def matching_json(matching: Matching) -> str:
    """Return the JSON, kept stable. People are told by id."""
    told = {
        "as_of": matching.as_of.isoformat(),
        "program": matching.program,
        "doubt": matching.doubt,
        "pairs": [asdict(pair) for pair in matching.pairs],
        "unmatched": [asdict(each) for each in matching.unmatched],
        "loads": [asdict(each) for each in matching.loads],
        "coverage": [{**asdict(each), "lacks": each.lacks} for each in matching.coverage],
        "worst": matching.worst,
        "mean": matching.mean,
        "notes": list(matching.notes),
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def matching_csv(matching: Matching, names: Mapping[str, str]) -> bytes:
    """Return a table with a line for each who waits."""
    waiting: list[Pair | Unmatched] = [*matching.pairs, *matching.unmatched]
    return csv_text(_HEAD, [_row(each, names) for each in waiting])


def _row(told: Pair | Unmatched, names: Mapping[str, str]) -> Sequence[object]:
    first = told.mentee, names.get(told.mentee, ""), told.waits
    if isinstance(told, Unmatched):
        return (*first, "", "", "", "", told.says, "", "", "", told.change)
    known = ", ".join(told.unknown)
    pinned = "yes" if told.pinned else ""
    mentor = told.mentor, names.get(told.mentor, ""), told.percent, told.miles
    backup = told.backup.mentor if told.backup else ""
    return (*first, *mentor, told.sentence, known, backup, pinned, "")


def _sum(matching: Matching, mentee: str, mentor: str) -> str:
    waiting = len(matching.pairs) + len(matching.unmatched)
    if not waiting:
        return f"No {mentee} waits."
    told = f"{counted(waiting, mentee)} {'waits' if waiting == 1 else 'wait'}, "
    if matching.again:
        others = matching.together - waiting
        beside = f"together with {spelled(others, 'other who waits', 'others who wait')}: " if others else ""
        told = f"{counted(waiting, mentee)} matched anew, {beside}"
    told += f"{counted(len(matching.pairs), 'proposal')}" if matching.pairs else "no proposal"
    if matching.pairs and not matching.again:
        told += f": {matching.mean} % on average, {matching.worst} % at worst"
        told += f"; no more than {max(load.proposed for load in matching.loads)} new for any {mentor}"
    return f"{told}."


def _others(pair: Pair, names: Mapping[str, str]) -> Iterator[str]:
    if pair.alternatives:
        yield from _wrapped(f"Else: {'; '.join(_other(each, names) for each in pair.alternatives)}.")
    if pair.backup is None:
        yield from _wrapped("No backup: nobody else who would fit has room.")
    else:
        percent = pair.backup.percent
        yield from _wrapped(f"Backup: {_who(pair.backup.mentor, names)}, {percent} %, {good_words(percent)}.")


def _other(other: Alternative, names: Mapping[str, str]) -> str:
    apart = "" if other.miles is None else f", {miles_words(other.miles)}"
    taken = "" if other.has_room else ", proposed to others"
    return f"{_who(other.mentor, names)} {other.percent} %{apart}{taken}"


def _regions(regions: Sequence[Coverage], mentee: str, mentor: str) -> Iterator[str]:
    width = max(len(each.region) for each in regions)
    for each in regions:
        wait = f"{counted(each.waiting, mentee)} {'waits' if each.waiting == 1 else 'wait'}"
        there = f"{counted(each.mentors, mentor)} there with room for {each.room}" if each.mentors else "nobody there"
        state = f"{each.alone} alone" if each.alone else "served from elsewhere"
        yield in_log(f"  {each.region:<{width}}  {wait}, {there}: {state}")


def _heading(matching: Matching, told: Pair | Unmatched, names: Mapping[str, str]) -> str:
    return _who(told.mentee, names) + ("" if matching.again else f", {_waits(told.waits)}")


def with_names(text: str, names: Mapping[str, str]) -> str:
    """Return a text with each id's name before it."""
    return _ID.sub(lambda found: _who(found[0], names), text)


def _waits(days: int) -> str:
    return f"waits {counted(days, 'day')}" if days else "waits since today"


def _who(person: str, names: Mapping[str, str]) -> str:
    return f"{names[person]} ({person})" if person in names else person


def _wrapped(text: str, indent: str = "     ") -> Iterator[str]:
    held = text.replace(" %", "\u00a0%")  # a number and its sign stay on one line
    for line in textwrap.wrap(held, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False):
        yield in_log(line.replace("\u00a0", " "))
