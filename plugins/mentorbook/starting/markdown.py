"""A page for some of the programs: what it says of the others is left out, and no link leads to what is not there.

What a page says of one program alone stands in a row, in a column or in an entry of a list that begins with a link to
that program's page; several programs are named as links with commas between them.
"""

import re
from collections.abc import Callable
from itertools import groupby
from posixpath import dirname, join, normpath

_LINK = r"\[[^\]]*\]\((?!https?:)[^)\s]*\)"
_TARGET = re.compile(r"\[([^\]]*)\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)")
_RUN = re.compile(rf"{_LINK}(?:,? and\s+{_LINK}|,\s+{_LINK})*")
_ENTRY = re.compile(r"( *)(?:[-*]|[0-9]+\.) +")
_COLUMNS = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r" *(```|~~~)")
_PROGRAMS = "programs"
_ONE_COLUMN = 3  # cells of a row, with what stands before its first line and behind its last


def page_for(text: str, path: str, *, is_there: Callable[[str], bool]) -> str:
    """Return a page's text without what leads to pages that are not there; `path` is its own, below docs/."""
    here = dirname(path)

    def leads_away(part: str) -> bool:
        return any(not is_there(_goal(here, target)) for _, target, _ in _TARGET.findall(part) if target)

    kept: list[str] = []
    for is_code, lines in groupby(_marked(text.split("\n")), key=lambda each: each[1]):
        part = [line for line, _ in lines]
        if not is_code:
            part = _without_entries(_without_columns_and_rows(part, leads_away), leads_away)
            part = _without_links("\n".join(part), here, leads_away).split("\n")
        kept += part
    return "\n".join(kept)


def programs_named(text: str) -> set[str]:
    """Return the ids of the programs whose pages a page leads to."""
    goals = {target for _, target, _ in _TARGET.findall(text)}
    found = (re.fullmatch(rf"(?:\.\./)*{_PROGRAMS}/(.+)\.html", goal) for goal in goals)
    return {match[1] for match in found if match and match[1] != "index"}


def _goal(here: str, target: str) -> str:
    return normpath(join(here, target))


def _marked(lines: list[str]) -> list[tuple[str, bool]]:
    """Return each line, and whether it is code."""
    inside, marked = False, []
    for line in lines:
        fence = bool(_FENCE.match(line))
        marked.append((line, inside or fence))
        inside ^= fence
    return marked


def _without_columns_and_rows(lines: list[str], leads_away: Callable[[str], bool]) -> list[str]:
    kept: list[str] = []
    for is_table, rows in groupby(lines, key=lambda line: line.startswith("|")):
        part = list(rows)
        if is_table:
            gone = {at for at, cell in enumerate(_COLUMNS.split(part[0])) if leads_away(cell)}
            cells = [[cell for at, cell in enumerate(_COLUMNS.split(row)) if at not in gone] for row in part]
            has_answers = not gone or len(cells[0]) > _ONE_COLUMN
            part = ["|".join(row) for row in cells if has_answers and not leads_away("|".join(row))]
        kept += part
    return kept


def _without_entries(lines: list[str], leads_away: Callable[[str], bool]) -> list[str]:
    kept: list[str] = []
    margin, waiting = -1, 0  # of the entry that is left out, and the empty lines since, which may be inside it
    for line in lines:
        if margin >= 0 and not line.strip():
            waiting += 1
            continue
        if margin >= 0 and len(line) - len(line.lstrip(" ")) > margin:
            waiting = 0
            continue
        kept += [""] * waiting
        margin, waiting = -1, 0
        entry = _ENTRY.match(line)
        first = re.match(_LINK, line[entry.end() :]) if entry else None
        if entry and first and leads_away(first[0]):
            margin = len(entry[1])
        else:
            kept.append(line)
    return kept + [""] * waiting


def _without_links(text: str, here: str, leads_away: Callable[[str], bool]) -> str:
    def mended(match: re.Match[str]) -> str:
        links = re.findall(_LINK, match[0])
        left = [link for link in links if not leads_away(link)]
        if len(left) == len(links):
            return match[0]
        if left:
            return ", ".join(left)
        target = next(target for _, target, _ in _TARGET.findall(links[0]))
        if _goal(here, target).startswith(f"{_PROGRAMS}/"):
            return f"[the programs]({target.rpartition('/')[0]}/index.html)"
        return ", ".join(words for words, _, _ in _TARGET.findall(match[0]))

    return _RUN.sub(mended, text)
