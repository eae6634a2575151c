"""A review for a terminal."""

from collections.abc import Iterator

from mentorbook.findings import Finding
from mentorbook.findings.reports import in_log
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
from mentorbook.gate.told import Deed, Review


def review_as_text(review: Review, *, brief: bool) -> Iterator[str]:
    """Yield the lines: what the merge does, what stays incomplete, what blocks, and the verdict last."""
    yield "What the merge does:"
    yield from once(_deed(deed, review, brief=brief) for deed in ordered(review.deeds))
    if not review.deeds:
        yield f"  {NOTHING}"
    for heading, findings in (("Stays incomplete:", review.incomplete), ("Worth knowing:", review.notices)):
        yield from _findings(heading, findings, brief=brief)
    for offer in review.offers:
        yield in_log(named(f"Waits for a coordinator: {offer.command}", review))
    if review.blocks:
        yield "What blocks:"
    places = ((place_told(block, brief=brief), block) for block in review.blocks)
    yield from once(
        in_log(f"  x {place}{': ' if place else ''}{block_told(block, brief=brief)} ({block.name})")
        for place, block in places
    )
    yield from (f"Not checked: {each}." for each in review.checks_not_run)
    yield in_log(named(verdict(review), review))


def _deed(deed: Deed, review: Review, *, brief: bool) -> str:
    place = place_told(deed, brief=brief)
    told = in_log(f"  {'!' if deed.loud else '-'} {deed_told(deed, review, brief=brief)}")
    return f"{told}\n{in_log(f'      {place}')}" if place else told


def _findings(heading: str, findings: tuple[Finding, ...], *, brief: bool) -> Iterator[str]:
    if findings:
        yield heading
    if brief:
        yield from (f"  - {each}" for each in counted_by_rule(findings))
    else:
        yield from (in_log(f"  - {each}") for each in findings)
