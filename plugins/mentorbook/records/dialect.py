"""What a schema here must say, beyond what dialect.schema.json can ask of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator

from mentorbook.findings import Finding, Severity, nearest
from mentorbook.reading import Source
from mentorbook.records.patterns import pattern_problem
from mentorbook.records.pointers import extend, join
from mentorbook.records.verdicts import quick_yes


def findings(dialect: Mapping[str, Any], source: Source) -> Iterator[Finding]:
    """Yield a finding for each thing in a schema that breaks the dialect; nothing is ever fetched."""
    errors = [] if quick_yes(dialect)(source.data) else list(Draft202012Validator(dialect).iter_errors(source.data))
    for error in errors:
        yield _finding(source, *_deepest(error))
    if not errors:
        yield from _reference_findings(source)
        for pointer, schema in _schemas(source.data, ""):
            yield from _part_findings(source, pointer, schema)


def _deepest(error: Any) -> tuple[str, str]:
    """Return pointer and words for the innermost cause of a jsonschema error."""
    while error.context:
        error = _cause(error)
    steps = list(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = error.schema.get("properties", {})
        key = next(key for key in error.instance if key not in known)
        meant = nearest(key, known)
        guess = f" Did you mean `{meant}`?" if meant else ""
        return join([*steps, key]), f"the keyword `{key[:40]}` is not in the dialect.{guess}"
    if error.validator == "required":
        missing = next(name for name in error.validator_value if name not in error.instance)
        return join(steps), f"`{missing}` is missing."
    if error.validator == "propertyNames" or (error.parent and error.parent.validator == "propertyNames"):
        return join(steps), "a field's name is written in lower-case letters and underscores."
    return join(steps), f"this does not fit what the dialect asks with `{error.validator}`."


def _cause(error: Any) -> Any:
    """Return the first cause that belongs to the alternative which the schema was meant to be: by its type."""
    written = error.instance if isinstance(error.instance, dict) else {}
    for index, alternative in enumerate(error.validator_value):
        types = alternative.get("properties", {}).get("type", {})
        if written.get("type") in [types.get("const", ""), *types.get("enum", ())]:
            return next(cause for cause in error.context if cause.relative_schema_path[0] == index)
    return error.context[-1]


def _reference_findings(source: Source) -> Iterator[Finding]:
    definitions = source.data.get("$defs", {})
    for pointer, schema in _schemas(source.data, ""):
        reference = schema.get("$ref", "")
        name = reference.removeprefix("#/$defs/")
        if reference and name not in definitions:
            meant = nearest(name, definitions)
            guess = f" Did you mean `{meant}`?" if meant else ""
            yield _finding(source, f"{pointer}/$ref", f"there is no `{name}` under $defs.{guess}")
    for name, schema in definitions.items():
        if name in _reached(schema, definitions):
            yield _finding(source, f"/$defs/{name}", f"`{name}` contains itself.")


def _reached(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> set[str]:
    """Return the names of all definitions that a schema leads to."""
    reached: set[str] = set()
    waiting = [schema]
    while waiting:
        for _, part in _schemas(waiting.pop(), ""):
            name = part.get("$ref", "").removeprefix("#/$defs/")
            if name in definitions and name not in reached:
                reached.add(name)
                waiting.append(definitions[name])
    return reached


def _schemas(schema: Mapping[str, Any], pointer: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield a schema and all schemas inside it, with their pointers."""
    yield pointer, schema
    for keyword in ("properties", "$defs"):
        for name, inner in schema.get(keyword, {}).items():
            yield from _schemas(inner, extend(f"{pointer}/{keyword}", name))
    for index, inner in enumerate(schema.get("oneOf", ())):
        yield from _schemas(inner, f"{pointer}/oneOf/{index}")
    if "items" in schema:
        yield from _schemas(schema["items"], f"{pointer}/items")


def _part_findings(source: Source, pointer: str, schema: Mapping[str, Any]) -> Iterator[Finding]:
    definitions = source.data.get("$defs", {})
    merged = {**definitions.get(schema.get("$ref", "").removeprefix("#/$defs/"), {}), **schema}
    is_leaf = merged.get("type") not in {"object", "array"} and "oneOf" not in merged
    is_definition = pointer.startswith("/$defs/") and pointer.count("/") == 2
    if is_leaf and not is_definition and "x-audience" not in schema:
        yield _finding(source, pointer, "`x-audience` is missing: say public, pair or program.")
    if not is_leaf and "x-audience" in schema:
        yield _finding(source, f"{pointer}/x-audience", "only a leaf says its audience; its parts say theirs.")
    if "enum" in schema and set(schema["enum"]) != set(schema.get("x-labels", {})):
        yield _finding(source, f"{pointer}/x-labels", "each value of `enum` has one label here.")
    for name in schema.get("required", ()):
        if "properties" in schema and name not in schema["properties"]:
            yield _finding(source, f"{pointer}/required", f"`{name}` is required and is not among the properties.")
    if "pattern" in schema and (problem := pattern_problem(schema["pattern"])):
        yield _finding(source, f"{pointer}/pattern", problem)
    for index, example in enumerate(merged.get("examples", ())):
        if not Draft202012Validator({**merged, "$defs": definitions}).is_valid(example):
            yield _finding(source, f"{pointer}/examples/{index}", "the example does not fit its own schema.")


def link_findings(folders: set[str], source: Source) -> list[Finding]:
    """Return a finding for each `x-ref` or `x-path` of a schema that leads to no kind's folder."""
    return [
        _finding(source, f"{pointer}/x-ref", f"no kind lies in `{schema['x-ref'].split('/')[0]}/`.")
        for pointer, schema in _schemas(source.data, "")
        if "x-ref" in schema and schema["x-ref"].split("/")[0] not in folders
    ]


def _finding(source: Source, pointer: str, words: str) -> Finding:
    hint = "Mend the schema: no record is checked before."
    return Finding("schema", Severity.ERROR, source.place(pointer), f"In this schema {words}", hint, pointer)
