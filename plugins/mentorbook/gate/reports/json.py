"""A review as JSON, for the workflow that posts it and for other programs."""

import json
from typing import Any

from mentorbook.gate.reports.markdown import suggested
from mentorbook.gate.reports.sentences import block_told, counted_by_rule, deed_told, place_told
from mentorbook.gate.told import Block, Review


def _path(block: Block, *, brief: bool) -> str:
    return block.place.path if not brief or (not block.record and place_told(block, brief=True)) else ""


def review_as_json(review: Review, *, brief: bool) -> str:
    """Return the review as JSON text; in brief without paths, lines and private findings."""
    told: dict[str, Any] = {
        "as_of": review.as_of.isoformat(),
        "base": review.base,
        "head": review.head,
        "login": review.login,
        "person": review.person,
        "may_merge": review.may_merge,
        "checks_not_run": list(review.checks_not_run),
        "does": [
            {
                "act": deed.act,
                "record": deed.record,
                "path": place_told(deed, brief=brief),
                "says": deed_told(deed, review, brief=brief),
                "loud": deed.loud,
            }
            for deed in review.deeds
        ],
        "blocks": [
            {
                "name": block.name,
                "record": block.record,
                "path": _path(block, brief=brief),
                "line": 0 if brief else block.place.line,
                "column": 0 if brief else block.place.column,
                "says": block_told(block, brief=brief),
            }
            for block in review.blocks
        ],
        "incomplete": counted_by_rule(review.incomplete) if brief else [str(each) for each in review.incomplete],
        "offers": []
        if brief
        else [{"path": each.path, "line": each.line, "body": suggested(each)} for each in review.offers],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
