"""A review as annotations of GitHub's workflows: errors for what blocks, warnings for what to look at twice."""

from collections.abc import Iterator

from mentorbook.findings.reports import in_log
from mentorbook.findings.reports.github import MOST, annotation
from mentorbook.gate.reports.sentences import block_told, deed_told, named, ordered, verdict
from mentorbook.gate.told import Review


def review_as_github(review: Review, *, brief: bool) -> Iterator[str]:
    """Yield ten annotations of a sort at most, because GitHub drops the others in silence; the verdict last."""
    for block in review.blocks[:MOST]:
        place = ("", 0, 0) if brief else (block.place.path, block.place.line, block.place.column)
        yield annotation("error", *place, block.name, f"{block.record} {block_told(block, brief=brief)}".strip())
    loud = [deed for deed in review.deeds if deed.loud]
    for deed in loud[:MOST]:
        yield annotation("warning", "" if brief else deed.path, 0, 0, deed.act, deed_told(deed, review, brief=brief))
    for deed in ordered(review.deeds):
        yield in_log(deed_told(deed, review, brief=brief))
    yield in_log(named(verdict(review), review))
