"""A review as the one comment on a proposal. What was typed is shown as text."""

from collections.abc import Iterable, Iterator

from mentorbook.findings import Finding
from mentorbook.findings.reports import in_code, in_markdown
from mentorbook.gate.reports.sentences import (
    NOTHING,
    block_told,
    counted_by_rule,
    deed_told,
    named,
    once,
    ordered,
    place_told,
    verdict,
)
from mentorbook.gate.told import Offer, Review

MARKER = "<!-- mentorbook review -->"  # by this line the one comment is found again
_MOST_BYTES = 60_000  # a comment takes 65,536 characters
_MOST_OPEN = 40
_CLOSED = "</details>"


def review_as_markdown(review: Review, *, brief: bool) -> str:
    """Return the comment. Where not all has room, what blocks comes first, and its end says what was left out."""
    title = f"## {'✅' if review.may_merge else '⛔'} {in_markdown(named(verdict(review), review))}"
    does = ["", "### What the merge does", "", *_folded(_deeds(review, brief=brief) or [NOTHING])]
    blocks = ["", "### What blocks", "", *_blocks(review, brief=brief)] if review.blocks else []
    rest = list(_rest(review, brief=brief))
    end = f"\nJudged as of {review.as_of} by {in_code(review.base[:12])}, for {in_code(review.head[:12])}."
    whole = [MARKER, title, *does, *blocks, *rest]
    if sum(len(line.encode()) + 1 for line in whole) > _MOST_BYTES:
        whole = list(_cut([MARKER, title, *blocks, *does, *rest]))
    return "".join(f"{line}\n" for line in (*whole, end))


def _cut(lines: Iterable[str]) -> Iterator[str]:
    """Yield what has room, what was opened closed again, and how many lines are left out."""
    room, left_out, is_open = _MOST_BYTES, 0, False
    for line in lines:
        room -= len(line.encode()) + 1
        if room >= 0:
            is_open = line.startswith("<details>") or (is_open and line != _CLOSED)
            yield line
        elif line == _CLOSED and is_open:
            is_open = False
            yield from ("", line)
        else:
            left_out += 1 + line.count("\n")
    if left_out:
        yield f"\n{left_out} more lines are left out here, for want of room. `mentorbook review` shows all."


def _deeds(review: Review, *, brief: bool) -> list[str]:
    places = ((place_told(deed, brief=brief), deed) for deed in ordered(review.deeds))
    return once(
        f"- {'**Look twice:** ' if deed.loud else ''}{in_markdown(deed_told(deed, review, brief=brief))}"
        + (f" {in_code(place)}" if place else "")
        for place, deed in places
    )


def _blocks(review: Review, *, brief: bool) -> Iterator[str]:
    """Yield each reason once, with the places that it has."""
    places: dict[str, dict[str, None]] = {}
    for block in review.blocks:
        told = f"{in_markdown(block_told(block, brief=brief))} ({in_markdown(block.name)})"
        places.setdefault(told, {})[place_told(block, brief=brief)] = None
    for told, found in places.items():
        where = [in_code(place) for place in found if place]
        more = f" and {len(where) - _MOST_OPEN} more" if len(where) > _MOST_OPEN else ""
        yield f"- {', '.join(where[:_MOST_OPEN])}{more} {told}".replace("-  ", "- ", 1)


def _rest(review: Review, *, brief: bool) -> Iterator[str]:
    yield from _findings("### What stays incomplete", review.incomplete, brief=brief)
    yield from _findings("### Worth knowing", review.notices, brief=brief)
    for offer in review.offers:
        yield "\n".join(_offered(offer, brief=brief))
    for each in review.checks_not_run:
        yield f"\n**Not checked:** {in_markdown(each)}."


def _findings(heading: str, findings: tuple[Finding, ...], *, brief: bool) -> Iterator[str]:
    if not findings:
        return
    yield from ("", heading, "")
    if brief:
        yield from (f"- {in_markdown(each)}" for each in counted_by_rule(findings))
        return
    yield from _folded(
        f"- {in_code(str(each.place))} {in_markdown(f'{each.message} {each.hint}'.strip())} ({in_markdown(each.rule)})"
        for each in findings
    )


def _folded(lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    yield from told[:_MOST_OPEN]
    if more := told[_MOST_OPEN:]:
        yield from ("", f"<details><summary>{len(more)} more</summary>", "", *more, "", _CLOSED)


def _offered(offer: Offer, *, brief: bool) -> Iterator[str]:
    yield from ("", "### Waits for a coordinator", "")
    if brief:
        yield f"{in_code(offer.command)} writes the approval."
        return
    yield f"A coordinator adds these lines to {in_code(offer.path)}, or types {in_code(offer.command)} later."
    for lines in offer.choices.values():
        yield from ("", "```yaml", *lines.split("\n"), "```")


def suggested(offer: Offer) -> str:
    """Return the comment on a line of the proposal by which a coordinator accepts the lines as their own commit."""
    how = "Whoever it names accepts it, then approves this version on the forge, and runs the check again."
    told = [MARKER, f"The coordinator's own act. {how}"]
    for by, lines in offer.choices.items():
        told += ["", f"As {by}:", "", "```suggestion", offer.text, *lines.split("\n"), "```"]
    return "\n".join(told) + "\n"
