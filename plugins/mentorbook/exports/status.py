"""What wants doing, as text, JSON or Markdown.

`brief` leaves ids and counts only, for places that everybody can read.
"""

import json
from collections.abc import Iterator

from mentorbook.findings.reports import in_code, in_log, in_markdown
from mentorbook.views.status import StatusView, Wanted
from mentorbook.views.words import counted, full_day

MOST_BYTES = 60_000  # of Markdown: a forge's issue takes 65,536 characters
_ROOM_FOR_END = 500


def status_text(view: StatusView, *, brief: bool = False) -> Iterator[str]:
    """Yield the lines: who must act, then what, the most pressing first; the last line sums up."""
    for turn in view.turns:
        yield in_log(f"{turn.who}: {counted(len(turn.wanted), 'thing')} to do")
        for wanted in turn.wanted:
            yield in_log(f"  {wanted.todo.verb} {wanted.todo.record}: {wanted.when}{_count(wanted)}")
            if not brief:
                yield in_log(f"    {wanted.todo.says} {wanted.todo.hint}".rstrip())
        yield ""
    yield in_log(_sum(view))
    if view.ahead:
        yield in_log(view.ahead)


def status_json(view: StatusView) -> str:
    """Return the JSON, kept stable: the day, what was asked about, how many errors, and each todo."""
    told = {
        "as_of": view.as_of.isoformat(),
        "about": view.about,
        "errors": view.errors,
        "todos": [_entry(wanted) for wanted in view.wanted],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def status_markdown(view: StatusView, *, brief: bool = False, most_bytes: int = MOST_BYTES) -> str:
    """Return Markdown of so many bytes of UTF-8 at most; its end says what was left out."""
    told = f"{in_markdown(_sum(view))}\n"
    left_out, room = 0, most_bytes - _ROOM_FOR_END - len(told.encode())
    for turn in view.turns:
        heading = f"\n### {in_markdown(turn.who)}\n\n"
        for wanted in turn.wanted:
            line = heading + _line(wanted, brief=brief)
            room -= len(line.encode())
            if room < 0:
                left_out += 1
            else:
                told += line
                heading = ""
    if view.ahead:
        told += f"\n{in_markdown(view.ahead)}\n"
    if left_out:
        more = "1 more is" if left_out == 1 else f"{left_out} more are"
        told += f"\n{more} left out here, for want of room. `mentorbook status` shows all.\n"
    return told


def _line(wanted: Wanted, *, brief: bool) -> str:
    todo = wanted.todo
    when = f"**{wanted.when}**" if wanted.overdue else wanted.when
    told = f"- {todo.verb} {in_code(todo.record)}: {when}{_count(wanted)}"
    return f"{told}\n" if brief else f"{told}. {in_markdown(f'{todo.says} {todo.hint}'.strip())}\n"


def _count(wanted: Wanted) -> str:
    return f" ({counted(wanted.todo.count, 'thing')})" if wanted.todo.count > 1 else ""


def _sum(view: StatusView) -> str:
    count = len(view.wanted)
    of = "" if view.about == "all programs" else f" for {view.about}"
    late = sum(wanted.overdue for wanted in view.wanted)
    told = f"{counted(count, 'thing')} to do{of}" if count else f"Nothing to do{of}"
    told += f", {late} overdue" if late else ""
    errors = f" {counted(view.errors, 'error')} in the records: mentorbook check says where." if view.errors else ""
    return f"As of {full_day(view.as_of)}: {told}.{errors}"


def _entry(wanted: Wanted) -> dict[str, object]:
    todo = wanted.todo
    return {
        "verb": todo.verb,
        "record": todo.record,
        "program": todo.program,
        "mentorship": todo.mentorship,
        "says": todo.says,
        "hint": todo.hint,
        "actor": list(todo.actor),
        "office": todo.office,
        "about": list(todo.about),
        "since": todo.since.isoformat(),
        "by": todo.by.isoformat() if todo.by else None,
        "overdue": wanted.overdue,
        "count": todo.count,
        "page": wanted.page,
    }
