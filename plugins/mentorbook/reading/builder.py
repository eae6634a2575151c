"""One pass over libyaml's events: the data, and where each key and value starts."""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from yaml._yaml import CParser

from mentorbook.reading.characters import describe_character, find_refused_character
from mentorbook.reading.keys import no_text_key, refuse_spaced_key, refuse_twins, repeated_key
from mentorbook.reading.limits import MOST_VALUES
from mentorbook.reading.refusal import Refusal
from mentorbook.reading.scalars import SUSPECT, Unclear, read_plain
from mentorbook.reading.syntax import explain

NextEvent = Callable[[], Any]  # the types of PyYAML do not know its C parser


def build(text: str, depth: int) -> tuple[dict[str, Any], Sequence[int]]:
    """Return the root mapping, and the starts of all keys and values in their order; raise the first refusal.

    Nesting deeper than `depth` ends the reading where it begins. The text itself holds no refused character.
    """
    try:
        next_event: NextEvent = CParser(text).get_event
        start = _open_root(text, next_event)
        built = _build_root(text, depth, next_event, start)
        _close_root(text, next_event)
    except YAMLError as error:
        raise explain(error, text) from None
    return built


def _build_root(text: str, depth: int, next_event: NextEvent, start: int) -> tuple[dict[str, Any], Sequence[int]]:
    # Every record goes through this loop, so it spares calls and looks for rare things only where they can be.
    has_properties = "&" in text or "!" in text
    has_escapes = "\\" in text
    has_twins = False
    left = MOST_VALUES
    starts = [start]
    root: dict[str, Any] = {}
    stack: list[Any] = []  # the containers around the open one
    container: Any = root
    in_list = False
    key: str | None = None
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            start = event.start_mark.index
            starts.append(start)
            if has_properties:
                _refuse_properties(text, event)
            value: Any = event.value
            is_key = key is None and not in_list
            if event.implicit[0]:
                if value[:1] in SUSPECT:
                    value = read_plain(value)
                    if is_key and type(value) is not str:
                        raise no_text_key(text, start, event.value)
                    if type(value) is Unclear:
                        raise _unclear(text, start if in_list or event.value else starts[-2], value)
            elif has_escapes:
                _refuse_escaped_characters(text, start, value)
            if is_key:
                if value in container:
                    raise repeated_key([*stack, container], starts, text, value)
                if not value.isascii():
                    has_twins = True
                    refuse_spaced_key(text, start, value)
                key = value
                continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if has_twins and not in_list:
                refuse_twins([*stack, container], starts, text)
            if not stack:
                return root, array("I", starts)
            container = stack.pop()
            in_list = type(container) is list
            continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            start = event.start_mark.index
            starts.append(start)
            if has_properties:
                _refuse_properties(text, event)
            if key is None and not in_list:
                raise no_text_key(text, start)
            if len(stack) + 1 >= depth:
                raise Refusal.at(
                    text,
                    start,
                    f"The values are nested deeper than {depth} levels here.",
                    "Check the indentation and the brackets; no record needs so many levels.",
                )
            value = {} if kind is MappingStartEvent else []
        else:
            raise _alias(text, event)
        left -= 1
        if left < 0:
            raise Refusal.at(
                text, start, f"This file holds more than {MOST_VALUES:,} values.", "Split it; no record needs so many."
            )
        if in_list:
            container.append(value)
        else:
            container[key] = value
            key = None
        if kind is not ScalarEvent:
            stack.append(container)
            container = value
            in_list = kind is SequenceStartEvent


def _open_root(text: str, next_event: NextEvent) -> int:
    next_event()  # the stream's start
    if type(next_event()) is not DocumentStartEvent:
        raise Refusal("This file holds comments only.", "Write the record, or take the file away.")
    event = next_event()
    if type(event) is AliasEvent:
        raise _alias(text, event)
    _refuse_properties(text, event)
    start: int = event.start_mark.index
    if type(event) is MappingStartEvent:
        return start
    hint = 'A record is made of lines such as "name: value".'
    if type(event) is SequenceStartEvent:
        raise Refusal.at(text, start, "This file is a list, not a record.", hint)
    if type(event) is ScalarEvent and not event.value and event.implicit[0]:
        raise Refusal("This file is empty but for its markers.", "Write the record, or take the file away.")
    raise Refusal.at(text, start, "This file is one piece of text, not a record.", hint)


def _close_root(text: str, next_event: NextEvent) -> None:
    next_event()  # the document's end
    event = next_event()
    start: int = event.start_mark.index
    if type(event) is DocumentStartEvent:
        raise Refusal.at(
            text,
            start,
            "A second document begins here (---); a file holds one record.",
            "Move what follows into a file of its own, or take the line out.",
        )


def _refuse_properties(text: str, event: Any) -> None:
    if event.anchor is None and event.tag is None:
        return
    is_anchor = text[event.start_mark.index] == "&"
    raise Refusal.at(
        text,
        event.start_mark.index,
        f"{'An anchor (&)' if is_anchor else 'A tag (!)'} stands here; records use none.",
        f"Take it out, or put the text in quotes if the {'&' if is_anchor else '!'} belongs to it.",
    )


def _alias(text: str, event: Any) -> Refusal:
    return Refusal.at(
        text,
        event.start_mark.index,
        "An alias (*) stands here; records use none.",
        "Write the value itself, or put the text in quotes if the * belongs to it.",
    )


def _refuse_escaped_characters(text: str, start: int, value: str) -> None:
    found = find_refused_character(value)
    if found is not None:
        raise Refusal.at(
            text,
            start,
            describe_character(value[found]).replace(" stands here", " stands in this text, written with a backslash"),
            "Take it out.",
        )


def _unclear(text: str, start: int, why: Unclear) -> Refusal:
    behind_dash = text[start - 1 : start] == "-" and text[start : start + 1].strip() == ""  # an item without a value
    return Refusal.at(text, start - 1 if behind_dash else start, why.message, why.hint)
