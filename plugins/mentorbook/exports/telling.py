"""One record in plain words: as a letter that can be read aloud, or as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import wrap

from mentorbook.findings import Finding, Severity
from mentorbook.findings.reports import in_log
from mentorbook.views.telling import RecordTelling, Told

_WIDTH = 78
_IN_GROUP, _IN_ENTRY = 60, 120  # of a value in a row; a longer one has lines of its own
_LONGEST_ROW = 200  # of a group; an entry of a list is as long as it is
_BEFORE_NAMES = ("by", "on", "from", "until", "since", "due")  # how titles end that what follows goes on from
_WEIGHTS = {Severity.ERROR: "Wrong", Severity.INCOMPLETE: "Missing", Severity.NOTICE: "Worth knowing"}


def telling_text(told: RecordTelling) -> Iterator[str]:
    """Yield the lines: what it is, what stands in it, who signed, what the check says of it, what wants doing."""
    yield from _wrapped(f"{told.kind}: {told.heading}", "")
    yield in_log(f"  {told.path}")
    if told.opening.sentence:
        yield ""
        yield from _wrapped(told.opening.sentence, "")
    shown = [each for each in told.fields if _first(each) not in {*told.opening.told, "signatures"}]
    if shown:
        yield ""
    for field, inner in _groups(shown):
        yield from _told(field, inner, "")
    if told.signatures:
        yield from ("", "Signatures:")
        for sentence in told.signatures:
            yield from _wrapped(sentence, "  - ")
    if told.history:
        yield ""
        yield from _wrapped(f"History: {' '.join(told.history)}", "")
    yield ""
    said = {finding.message for finding in told.findings}
    for finding in told.findings:
        yield from _wrapped(f"{_WEIGHTS[finding.severity]}: {_sentence(finding)}", "")
    for todo in told.todos:
        if todo.says not in said:
            yield from _wrapped(f"To do: {todo.says} {todo.hint}".rstrip(), "")
    if not told.findings and not told.todos:
        yield "Nothing is wrong or missing."


def _sentence(finding: Finding) -> str:
    return f"{finding.message} {finding.hint}".rstrip()


def _first(field: Told) -> str:
    return field.pointer.split("/")[1]


def _groups(fields: Sequence[Told]) -> Iterator[tuple[Told, list[Told]]]:
    """Yield each outermost field with those that stand inside it."""
    at = 0
    while at < len(fields):
        end = at + 1
        while end < len(fields) and fields[end].depth > fields[at].depth:
            end += 1
        yield fields[at], list(fields[at + 1 : end])
        at = end


def _told(field: Told, inner: Sequence[Told], margin: str) -> Iterator[str]:
    """Yield a field's lines: on one line where it fits, else with its text below."""
    if inner:
        yield from _group(field, inner, margin)
    elif len(field.items) > 1 and ("," in "".join(field.items) or len(margin + _led(field)) > _WIDTH):
        yield in_log(f"{margin}{field.title}:")
        for item in field.items:
            yield from _wrapped(item, f"{margin}  - ")
    elif "\n" not in field.value and len(margin + _led(field)) <= _WIDTH:
        yield in_log(margin + _led(field))
    else:
        yield in_log(f"{margin}{field.title}:")
        for block in field.value.split("\n"):
            yield from _wrapped(block, f"{margin}  ") if block else [""]


def _group(field: Told, inner: Sequence[Told], margin: str) -> Iterator[str]:
    parts = list(_groups(inner))
    if all(part.title.isdigit() for part, _ in parts):
        yield in_log(f"{margin}{field.title}:")
        for _, entry in parts:
            yield from _entry(entry, f"{margin}  - ")
    elif _is_short(inner, _IN_GROUP) and len(_row(inner)) <= _LONGEST_ROW:
        yield from _wrapped(f"{field.title}: {_row(inner)}.", margin)
    else:
        yield in_log(f"{margin}{field.title}:")
        for part, deeper in parts:
            yield from _told(part, deeper, f"{margin}  ")


def _entry(inner: Sequence[Told], begin: str) -> Iterator[str]:
    """Yield an entry of a list: what is short in a row, what is long below."""
    parts = [(part, deeper) for part, deeper in _groups(inner) if not part.pointer.endswith("/id")]
    short = [_is_short([part, *deeper], _IN_ENTRY) for part, deeper in parts]
    row = _row([each for (part, deeper), fits in zip(parts, short, strict=True) if fits for each in (part, *deeper)])
    row += "".join(f" ({each.value})" for each in inner if each.pointer.endswith("/id"))
    yield from _wrapped(f"{row[:1].upper()}{row[1:]}." if row else "", begin)
    for (part, deeper), fits in zip(parts, short, strict=True):
        if not fits:
            yield from _told(part, deeper, " " * len(begin))


def _is_short(inner: Sequence[Told], most: int) -> bool:
    return all(
        len(each.value) <= most and not {"\n", ";"} & set(each.value) and not each.title.isdigit() for each in inner
    )


def _row(inner: Sequence[Told]) -> str:
    """Return fields in a row, as in "by Ines Okafor; on 8 December 2025"; a group's own fields follow its title."""
    told = []
    for field, deeper in _groups(inner):
        match deeper:
            case []:
                told.append(field.value if field.pointer.endswith("/title") else _small(_led(field)))
            case [one]:
                told.append(_small(_led(replace(one, title=field.title))))
            case _:
                told.append(f"{_small(field.title)} {_row(deeper)}")
    return "; ".join(part.rstrip(".") for part in told)


def _led(field: Told) -> str:
    """Return a value behind its title: "On 8 December 2025", "Measure: two foremen carry it"."""
    ends = field.title.rpartition(" ")[2].lower()
    return f"{field.title}{'' if field.is_day or ends in _BEFORE_NAMES else ':'} {field.value}".rstrip()


def _small(text: str) -> str:
    """Return text with its first letter small, unless it is a name in capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _wrapped(text: str, begin: str) -> Iterator[str]:
    """Yield text in lines of a terminal's width; `begin` stands before the first, and its width before the others."""
    margin = " " * len(begin)
    lines = wrap(in_log(text), _WIDTH - len(begin), break_on_hyphens=False, break_long_words=False)
    for number, line in enumerate(lines or [""]):
        yield f"{margin if number else begin}{line}".rstrip()


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
        "signatures": list(told.signatures),
        "findings": [
            {"rule": each.rule, "severity": each.severity.value, "message": each.message, "hint": each.hint}
            for each in told.findings
        ],
        "todos": [{"verb": todo.verb, "says": todo.says, "hint": todo.hint} for todo in told.todos],
        "history": list(told.history),
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
