"""What is known of signatures: as text for a terminal, and as JSON."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from mentorbook.findings.reports import in_log
from mentorbook.views.verifying import SignatureLine


def verifying_text(lines: Sequence[SignatureLine], as_of: date) -> Iterator[str]:
    """Yield a line a signature, what it means below those that are not simply good, and the sum."""
    for one in lines:
        collected = f", collected by {one.collected_by}" if one.collected_by not in ("", one.by) else ""
        who = f"{one.role} {one.by}, {one.on}, {'key' if one.method == 'ssh' else one.method}{collected}"
        yield in_log(f"{one.word}: {one.path}: {who}")
        if one.seal.fails or one.seal.was_not_checked:
            yield f"    {one.says}"
    counts = Counter(one.seal.state for one in lines)
    told = ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
    noun = "signature" if len(lines) == 1 else "signatures"
    unsure = sum(one.seal.was_not_checked for one in lines)
    yield f"{len(lines)} {noun} as of {as_of}{f': {told}' if told else ''}."
    if unsure:
        yield f"Not checked: {unsure}; {'it has' if unsure == 1 else 'they have'} neither passed nor failed."


def verifying_json(
    lines: Sequence[SignatureLine], as_of: date, checks_not_run: Sequence[str], revision: str = ""
) -> str:
    """Return the JSON, kept stable: the day, what was not checked, and each signature with its state and why."""
    told: dict[str, object] = {"as_of": as_of.isoformat(), "checks_not_run": list(checks_not_run)}
    if revision:
        told["revision"] = revision
    told["signatures"] = [
        {
            "record": one.record,
            "path": one.path,
            "pointer": one.pointer,
            "role": one.role,
            "by": one.by,
            "on": one.on.isoformat(),
            "method": one.method,
            "state": one.seal.state.value,
            "fault": one.seal.fault.value if one.seal.fault else "",
            "says": one.says,
        }
        for one in lines
    ]
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
