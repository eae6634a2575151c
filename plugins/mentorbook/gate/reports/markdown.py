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
    ordered,
    verdict,
)
from mentorbook.gate.told import Offer, Review

MARKER = "<!-- mentorbook review -->"  # by this line the one comment is found again
_MOST_BYTES = 60_000  # a comment takes 65,536 characters
_MOST_OPEN = 40


def review_as_markdown(review: Review, *, brief: bool) -> str:
    """Return the comment; its end says what was left out for want of room."""
    told, room, left_out = "", _MOST_BYTES, 0
    for line in _lines(review, brief=brief):
        room -= len(line.encode()) + 1
        if room < 0:
            left_out += 1
        else:
            told += f"{line}\n"
    if left_out:
        told += f"\n{left_out} more lines are left out here, for want of room. `mentorbook review` shows all.\n"
    return told


def _lines(review: Review, *, brief: bool) -> Iterator[str]:
    yield MARKER
    yield f"## {'✅' if review.may_merge else '⛔'} {in_markdown(named(verdict(review), review))}"
    yield from ("", "### What the merge does", "")
    deeds = [
        f"- {'**Look twice:** ' if deed.loud else ''}{in_markdown(deed_told(deed, review, brief=brief))}"
        + (f" {in_code(deed.path)}" if deed.path and not brief else "")
        for deed in ordered(review.deeds)
    ]
    yield from _folded(deeds or [NOTHING])
    if review.blocks:
        yield from ("", "### What blocks", "")
    for block in review.blocks:
        place = block.record if brief else str(block.place)
        where = f"{in_code(place)} " if place else ""
        yield f"- {where}{in_markdown(block_told(block, brief=brief))} ({in_markdown(block.name)})"
    yield from _findings("### What stays incomplete", review.incomplete, brief=brief)
    yield from _findings("### Worth knowing", review.notices, brief=brief)
    for offer in review.offers:
        yield from _offered(offer, brief=brief)
    for each in review.checks_not_run:
        yield from ("", f"**Not checked:** {in_markdown(each)}.")
    yield from ("", f"Judged as of {review.as_of} by {in_code(review.base[:12])}, for {in_code(review.head[:12])}.")


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
        yield from ("", f"<details><summary>{len(more)} more</summary>", "", *more, "", "</details>")


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
