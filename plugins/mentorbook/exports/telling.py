"""One record in plain words, as text or JSON."""

import json
from collections.abc import Iterator
from textwrap import wrap

from mentorbook.findings.reports import in_log
from mentorbook.views.telling import RecordTelling, Told

_WIDTH = 100


def telling_text(told: RecordTelling) -> Iterator[str]:
    """Yield the lines: what it is, its fields, what the check says of it, what wants doing."""
    yield in_log(f"{told.kind}: {told.heading}")
    yield f"  {told.path}"
    yield ""
    for field in told.fields:
        yield from _field(field)
    yield ""
    for finding in told.findings:
        yield in_log(f"{finding.severity.value}: {finding.message} {finding.hint}".rstrip())
    for todo in told.todos:
        yield in_log(f"to do: {todo.says} {todo.hint}".rstrip())
    if not told.findings and not told.todos:
        yield "Nothing is wrong or missing."


def _field(field: Told) -> Iterator[str]:
    margin = "  " * field.depth
    head = f"{margin}{field.title}:"
    blocks = field.value.split("\n") if field.value else [""]
    told = f"{head} {field.value}".rstrip()
    if len(blocks) == 1 and len(told) <= _WIDTH:
        yield in_log(told)
        return
    yield in_log(head)
    for block in blocks:
        for line in wrap(block, _WIDTH - len(margin) - 2) or [""]:
            yield f"{margin}  {in_log(line)}".rstrip()


def telling_json(told: RecordTelling) -> str:
    """Return the JSON, kept stable: the record, its fields in words by pointer, the findings and the todos."""
    data = {
        "record": told.record,
        "kind": told.kind,
        "heading": told.heading,
        "path": told.path,
        "fields": [
            {"pointer": field.pointer, "title": field.title, "value": field.value}
            for field in told.fields
            if field.value
        ],
        "findings": [
            {"rule": each.rule, "severity": each.severity.value, "message": each.message, "hint": each.hint}
            for each in told.findings
        ],
        "todos": [{"verb": todo.verb, "says": todo.says, "hint": todo.hint} for todo in told.todos],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
