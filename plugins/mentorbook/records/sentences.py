"""The sentences in which a verdict is told: a message and a hint, with names in braces for what differs.

They stand here as data because the portal's forms tell the same mistakes in the same words. There `name` is the
field's title, and here its key.
"""

Sentence = tuple[str, str]

SENTENCES: dict[str, Sentence] = {
    "type": ("{name}: {found} stands here.", "Write {how}."),
    "number-for-text": ("{name}: {found} stands here.", "Put it in quotes{example}."),
    "choice": ("{name}: this is not one of the words that can stand here.", "Write {either}."),
    "near-choice": (
        "{name}: this is not one of the words that can stand here.",
        "Did you mean {meant}? The words are: {either}.",
    ),
    "no-such-day": ("{name}: there is no such day in the calendar.", "Write {how}."),
    "maxLength": ("{name}: the text is too long.", "Write at most {limit} characters."),
    "minLength": ("{name}: nothing stands between the quotes.", "Write a value or take the line out."),
    "minimum": ("{name}: the number is less than {limit}.", "Write {how}."),
    "maximum": ("{name}: the number is more than {limit}.", "Write {how}."),
    "maxItems": ("{name}: there are more than {limit} entries.", "Write at most {limit}."),
    "minItems": ("{name}: the list is too short.", "Write at least {limit}."),
    "uniqueItems": ("{name}: an entry stands twice.", "Take one of them out."),
    "multipleOf": ("{name}: the number is not a multiple of {limit}.", "Write it in steps of {limit}."),
    "other": ("{name}: this is not written as it has to be.", "Write {how}."),
    # Where there is no line to add, but a field to fill in or a button to press.
    "unanswered": ("{name}: nothing is written here.", "Write {how}."),
    "unchosen": ("{name}: nothing is chosen.", "Choose one."),
}


def told(sentence: str, **values: object) -> Sentence:
    """Return message and hint with what differs in its place."""
    message, hint = SENTENCES[sentence]
    return message.format(**values), hint.format(**values)
