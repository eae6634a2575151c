"""Words for what stands in a file and for what should."""

from collections.abc import Sequence

from mentorbook.records.fields import Field


def found_words(value: object) -> str:
    """Return what a value is, without the value: "text", "a number" and so on."""
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
        case _:
            return "a group of fields"


def how_to_write(part: Field) -> str:
    """Return what a field takes, to stand after "Write": from its own constraints and description."""
    schema = part.schema
    if "enum" in schema:
        return either(schema["enum"])
    if reference := schema.get("$ref"):
        return str(_definition_words(part, reference))
    match schema.get("type"):
        case "integer" | "number" as kind:
            whole = "a whole number" if kind == "integer" else "a number"
            return f"{whole} from {schema['minimum']} to {schema['maximum']}" if "minimum" in schema else whole
        case "boolean":
            return "true or false"
        case "array":
            return "a list: one entry a line, each after a dash"
        case "object" | None if part.options or part.properties:
            shapes = [", ".join(shape.properties) for shape in part.options or (part,)]
            return f"below it, set in by two spaces and each on a line of its own: {', or '.join(shapes)}"
        case _:
            return f"{part.description[:1].lower()}{part.description[1:].rstrip('.')}"


def _definition_words(part: Field, reference: str) -> str:
    words: str = part.schema.get("x-written", "")
    return words or reference.rpartition("/")[2]


def example_of(part: Field) -> str:
    """Return ", as in EXAMPLE" where the field has an example and its words have none yet."""
    examples = part.schema.get("examples")
    if not examples or ", as in" in how_to_write(part):
        return ""
    example = examples[0]
    numeric = isinstance(example, str) and example.replace(".", "").replace("-", "").replace(" ", "").isdigit()
    return f', as in "{example}"' if numeric else f", as in {example}"


def either(words: Sequence[str]) -> str:
    """Return words as a choice: "a, b or c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
