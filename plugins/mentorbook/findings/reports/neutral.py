"""Text that came from files, made so that no reader of a report takes it for a command or for markup."""

import re

_COMMAND = re.compile(r"##(?=\[)")  # the older of the two signs by which a line of a workflow's log is a command
_MARKS = re.compile(r"([\\`*_{}\[\]()+!|~#$=-])")
_LIVE = re.compile(
    r"@(?=\w)|://|www(?=\.)|(?<=#)(?=\d)|(?<=GH-)(?=\d)", re.IGNORECASE
)  # mentions, addresses and numbers of issues


def on_one_line(text: str) -> str:
    """Return the text on one line, without control characters, which a terminal or a log would obey."""
    return "".join(each if each.isprintable() else " " for each in text)


def in_log(text: str) -> str:
    """Return a line for a log, in which no part is a command of a forge."""
    return re.sub(r"^(\s*):(?=:)", r"\1: ", _COMMAND.sub("## ", on_one_line(text)))


def in_markdown(text: str) -> str:
    """Return text as Markdown that shows it as it is: no markup, no link, nobody called."""
    parts = []
    at = 0
    plain = on_one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for live in _LIVE.finditer(plain):
        parts += [_MARKS.sub(r"\\\1", plain[at : live.start()]), _dead(live[0])]
        at = live.end()
    return "".join([*parts, _MARKS.sub(r"\\\1", plain[at:])]).replace("\0", "<!-- -->")


def in_code(text: str) -> str:
    """Return text as code inside a line of Markdown; a backquote in it cannot end it."""
    plain = on_one_line(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", plain)), default=0))
    space = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{space}{plain}{space}{fence}" if plain.strip() else ""


def _dead(live: str) -> str:
    """Return what would be live, with an empty comment in it (marked by NUL, which no text holds)."""
    return {"@": "@\0", "://": ":\0//", "": "\0"}.get(live, f"{live}\0")
