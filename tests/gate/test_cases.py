"""Every attack of the list is refused for its own reason, and its honest twin passes."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from gate_book import GateBook

from mentorbook.gate.reports import review_as_text

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def files_of(case: dict[str, Any], gate: GateBook, base: str = "main") -> dict[str, Any]:
    files: dict[str, Any] = dict(case.get("files", {}))
    for path, told in case.get("edits", {}).items():
        text = gate.text(path, base)
        for old, new in told:
            assert text.count(old) >= 1, (path, old)
            text = text.replace(old, new, 1)
        files[path] = text
    files |= {path: gate.text(path, base).rstrip("\n") + "\n" + told for path, told in case.get("append", {}).items()}
    files |= {path: (mode, text) for path, (mode, text) in case.get("modes", {}).items()}
    return files


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_change_is_told_and_passes_or_is_refused_for_its_reason(case: dict[str, Any], gate: GateBook) -> None:
    base = gate.propose(files_of(case["base"], gate)) if "base" in case else "main"  # what was merged before
    head = gate.propose(files_of(case, gate, base), base)
    asked = {name: case[name] for name in ("forge", "on_behalf_of", "pushed_by") if name in case}
    found = gate.review(head, case["actor"], base, approved_by=tuple(case.get("approved_by", ())), **asked)
    told = "\n".join(review_as_text(found, brief=False))
    assert {block.name for block in found.blocks} - set(case.get("may_also", ())) == set(case.get("blocks", ())), told
    for words in case.get("says", ()):
        assert words in told
    for words in case.get("says_not", ()):
        assert words not in told


def test_most_refusals_have_a_twin_that_passes() -> None:
    refused = [case for case in CASES if "blocks" in case]
    assert len(refused) > 60
    assert len(CASES) - len(refused) > 40
