"""Characters that no record may hold: what cannot be seen, or makes text look like other text."""

import re
import unicodedata

# Scripts in which a joiner or a non-joiner changes how a word is written: Arabic to Sinhala, Tibetan, Myanmar, Khmer,
# Mongolian, the scripts of South-East Asia, and the further blocks of these.
_JOINED_SCRIPTS = re.compile(
    "[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff\ua840-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
# Pictures and their skin tones, and the sign that asks for a picture's coloured form.
_EMOJI = re.compile("[\u00a9\u00ae\u2122-\u3299\ufe0f\U0001f000-\U0001faff]")

_NON_JOINER, _JOINER, _VOWEL_SEPARATOR = "\u200c", "\u200d", "\u180e"

_ONLY_NEEDED = f"{_NON_JOINER}{_JOINER}{_VOWEL_SEPARATOR}"
_TURNS_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_LINE_END = "\r\u0085\u2028\u2029"  # to some programs, and not to others
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_LOST = "\ufffc\ufffd"  # stands where some program could not keep what was there
_NO_CHARACTER = "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)

_SUSPECT = re.compile(f"[{_CONTROL}{_TURNS_DIRECTION}{_LINE_END}{_INVISIBLE}{_LOST}{_NO_CHARACTER}{_ONLY_NEEDED}]")
_WHAT = [
    (re.compile(f"[{_LINE_END}]"), "A line end that only some programs know"),
    (re.compile("\x1b"), "A control character, as copied from a terminal,"),
    (re.compile(f"[{_CONTROL}]"), "A control character"),
    (re.compile(f"[{_TURNS_DIRECTION}]"), "An invisible character that turns the direction of writing"),
    (re.compile(f"[{_LOST}]"), "The sign for a character that an earlier program lost"),
    (re.compile(f"[{_NO_CHARACTER}]"), "A code that is no character"),
]

# The same for a browser, which looks while somebody types.
SIGNS = {
    "suspect": _SUSPECT.pattern,
    "needed": f"[{_ONLY_NEEDED}]",
    "joiner": _JOINER,
    "joined": _JOINED_SCRIPTS.pattern,
    "emoji": _EMOJI.pattern,
}


def find_refused_character(text: str) -> int | None:
    """Return the index of the first character that no record may hold, or None."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return None  # most records, in a tenth of the time
    for match in _SUSPECT.finditer(text):
        if match[0] not in _ONLY_NEEDED or not _is_needed(text, match.start()):
            return match.start()
    return None


def describe_character(character: str) -> str:
    """Return the message for a refused character: what it is, and its number in Unicode."""
    what = next((words for pattern, words in _WHAT if pattern.match(character)), "An invisible character")
    name = unicodedata.name(character, "").lower()
    return f"{what} stands here: U+{ord(character):04X}{f' ({name})' if name else ''}."


def _is_needed(text: str, index: int) -> bool:
    """Return whether the writing of a language, or a picture made of pictures, asks for this invisible character.

    A joiner may end a word (in older Malayalam, and in Persian abbreviations); the others stand between letters.
    """
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if _is_letter(before):
        return _is_letter(after) or (text[index] == _JOINER and after not in tuple(_ONLY_NEEDED))
    return text[index] == _JOINER and bool(_EMOJI.match(before) and _EMOJI.match(after))


def _is_letter(character: str) -> bool:
    return bool(_JOINED_SCRIPTS.match(character)) and unicodedata.category(character)[0] in "LM"
