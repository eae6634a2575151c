"""What rules can be told is what a program's schema lets a program say."""

from rule_case import kinds

from mentorbook.rules import RULES

DETAILS_OF = {"evaluation": "evaluation", "goals": "goal"}  # the kind whose details a rule's `fields` name


def test_every_parameter_is_in_the_schema_and_every_one_there_has_a_rule() -> None:
    entry = kinds()["program"].field.properties["policy"].items
    assert entry is not None
    known = entry.properties["asks"].properties
    assert {name for rule in RULES for name in rule.asks} == set(known)


def test_the_words_of_a_parameter_are_words_of_the_schema() -> None:
    entry = kinds()["program"].field.properties["policy"].items
    assert entry is not None
    for rule in RULES:
        details = set(kinds()[DETAILS_OF.get(rule.name, "session")].field.properties)
        for name, words in rule.asks.items():
            items = entry.properties["asks"].properties[name].items
            allowed = details if name == "fields" else set(items.schema["enum"]) if items and words else set()
            assert set(words) <= allowed, rule.name
