"""A review as annotations of GitHub's workflows: errors for what blocks, warnings for what to look at twice."""

from collections.abc import Iterator

from mentorbook.findings.reports import in_log
from mentorbook.findings.reports.github import MOST, annotation
from mentorbook.gate.reports.sentences import block_told, deed_told, named, once, ordered, place_told, verdict
from mentorbook.gate.told import Review


def review_as_github(review: Review, *, brief: bool) -> Iterator[str]:
    """Yield ten annotations of a sort at most, because GitHub drops the others in silence; the verdict last."""
    for block in review.blocks[:MOST]:
        place = ("", 0, 0) if brief else (block.place.path, block.place.line, block.place.column)
        where = place_told(block, brief=True) or block.record
        yield annotation("error", *place, block.name, f"{where} {block_told(block, brief=brief)}".strip())
    loud = [deed for deed in review.deeds if deed.loud]
    for deed in loud[:MOST]:
        path = place_told(deed, brief=brief)
        yield annotation("warning", path, 0, 0, deed.act, deed_told(deed, review, brief=brief))
    yield from once(
        in_log(f"{deed_told(deed, review, brief=brief)} {place_told(deed, brief=True)}".strip())
        for deed in ordered(review.deeds)
    )
    yield in_log(named(verdict(review), review))
