"""What is wrong with a record's data, told in our own words. jsonschema judges; nothing is fetched, formats are on."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry

from mentorbook.findings import nearest
from mentorbook.records.fields import Field, field_of, option_for
from mentorbook.records.pointers import join
from mentorbook.records.sentences import SENTENCES, told
from mentorbook.records.wording import either, example_of, found_words, how_to_write

_NAME = re.compile(r"[a-z_]{1,40}", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Where one value breaks several keywords, one of them says it best.
_ORDER = ("type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One mistake: where, what, what to do. No value of the record is quoted."""

    pointer: str
    message: str
    hint: str = ""
    at_key: bool = False


def verdict_of(schema: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], list[Verdict]]:
    """Return the function that judges a record's data by this schema: an empty list means that it is sound."""
    is_sound = quick_yes(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date", "email"]), registry=Registry())
    root = field_of(schema, schema.get("$defs", {}))

    def verdict(data: Mapping[str, Any]) -> list[Verdict]:
        return [] if is_sound(data) else _once(_told(list(validator.iter_errors(data)), root))

    return verdict


def quick_yes(schema: Mapping[str, Any]) -> Callable[[Any], bool]:
    """Return a fast judge whose yes is good: sound data are most of a book. Its no is left to jsonschema to tell."""

    def refuse(address: str) -> None:
        raise LookupError(address)

    return jsonschema_rs.Draft202012Validator(dict(schema), validate_formats=True, retriever=refuse).is_valid


def _once(verdicts: Iterator[tuple[int, Verdict]]) -> list[Verdict]:
    """Return one verdict for each place, the one that says it best."""
    best: dict[tuple[str, str], tuple[int, Verdict]] = {}
    for rank, verdict in verdicts:
        key = (verdict.pointer, verdict.message if verdict.at_key or rank < 0 else "")
        if key not in best or rank < best[key][0]:
            best[key] = (rank, verdict)
    return [verdict for _, verdict in best.values()]


def _told(errors: list[ValidationError], root: Field) -> Iterator[tuple[int, Verdict]]:
    for error in errors:
        if error.validator == "oneOf":
            yield from _told(_errors_of_option(error, root), root)
            continue
        steps = list(error.absolute_path)
        part = _field_at(root, steps, error.instance)
        if error.validator == "required":
            yield from _missing(error, part, steps)
        elif error.validator == "additionalProperties":
            yield from _unknown(error, part, steps)
        else:
            yield _rank(error), Verdict(join(steps), *_value_words(error, part, steps, _choices(part, root, steps)))


def _rank(error: ValidationError) -> int:
    return _ORDER.index(str(error.validator)) if error.validator in _ORDER else len(_ORDER)


def _errors_of_option(error: ValidationError, root: Field) -> list[ValidationError]:
    """Return the errors of that one shape which the value was most likely meant to have."""
    part = _field_at(root, list(error.absolute_path), None)
    if not isinstance(error.instance, dict) or not part.options:
        inner = [cause for cause in error.context or () if not cause.context]
        return inner[:1]
    meant = part.options.index(option_for(part.options, error.instance))
    return [cause for cause in error.context or () if cause.relative_schema_path[0] == meant]


def _field_at(root: Field, steps: list[Any], value: object) -> Field:
    """Return the field at a path of keys and indexes."""
    part = root
    for step in steps:
        if part.options:
            part = next((o for o in part.options if step in o.properties), part.options[0])
        inner = part.items if isinstance(step, int) else part.properties.get(step)
        if inner is None:
            return part
        part = inner
    return option_for(part.options, value) if part.options and isinstance(value, dict) else part


def _missing(error: ValidationError, part: Field, steps: list[Any]) -> Iterator[tuple[int, Verdict]]:
    """Yield a verdict for the name that is missing, unless it was just misspelt."""
    data: Any = error.instance
    name = error.message.split("'")[1]
    if name in {nearest(key, part.properties) for key in data if key not in part.properties}:
        return
    inner = part.properties[name]
    what = "" if inner.title.lower() == name else f" ({inner.title[:1].lower()}{inner.title[1:]})"
    hint = f"Add a line `{name}:` with {how_to_write(inner)}{example_of(inner)}.{_condition(error, part)}"
    yield -1, Verdict(join(steps), f"`{name}`{what} is missing.", hint)


def _condition(error: ValidationError, part: Field) -> str:
    """Return why a name is needed here, where another value of the record asks for it."""
    path = list(error.absolute_schema_path)
    if "then" not in path:
        return ""
    index = next(step for step in reversed(path[: path.index("then")]) if isinstance(step, int))
    condition = part.schema["allOf"][index]["if"]
    ((name, inner),) = condition["properties"].items()
    return f" It is needed where {name} is {inner['const']}."


def _unknown(error: ValidationError, part: Field, steps: list[Any]) -> Iterator[tuple[int, Verdict]]:
    """Yield a verdict for each key that the schema does not know."""
    data: Any = error.instance
    for key in data:
        if key in part.properties:
            continue
        meant = nearest(key, part.properties)
        shown = f"`{key}`" if meant or _NAME.fullmatch(key) else "This name"  # else it may be text that lost its indent
        hint = (
            f"Did you mean `{meant}`? Otherwise take the line out."
            if meant
            else f"Take the line out, or write one of: {', '.join(part.properties)}."
        )
        yield 0, Verdict(join([*steps, key]), f"{shown} is not a field here.", hint, at_key=True)


def _choices(part: Field, root: Field, steps: list[Any]) -> list[str]:
    """Return the words that can stand in a field; for the word that chooses between shapes, those of all shapes."""
    if "const" not in part.schema:
        return list(part.schema.get("enum", ()))
    around = _field_at(root, steps[:-1], None)
    return [str(option.properties[steps[-1]].schema["const"]) for option in around.options]


def _value_words(error: ValidationError, part: Field, steps: list[Any], choices: list[str]) -> tuple[str, str]:
    """Return message and hint for a value that does not fit its field."""
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), "the record")
    value, limit = error.instance, error.validator_value
    how = f"{how_to_write(part)}{example_of(part)}"
    match error.validator:
        case "type":
            number_for_text = isinstance(value, int | float) and part.schema.get("type") == "string"
            sentence = "number-for-text" if number_for_text else "type"
            return told(sentence, name=name, found=found_words(value), how=how, example=example_of(part))
        case "enum" | "const":
            meant = nearest(value, choices) if isinstance(value, str) else None
            return told("near-choice" if meant else "choice", name=name, meant=meant, either=either(choices))
        case "format" if part.schema.get("format") == "date" and _DATE.fullmatch(str(value)):
            return told("no-such-day", name=name, how=how)
        case "maxLength":
            return told("maxLength", name=name, limit=f"{limit:,}")
        case str(keyword) if keyword in SENTENCES:
            return told(keyword, name=name, limit=limit, how=how)
        case _:
            return told("other", name=name, how=how)
