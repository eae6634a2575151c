"""Bytes to text: UTF-8, and what the other encodings are called."""

from mentorbook.reading.limits import MOST_BYTES
from mentorbook.reading.refusal import Refusal

_SAVE_AS_UTF8 = 'Open it in a text editor, choose "Save as", and choose UTF-8 as the encoding.'
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NOT_TEXT = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\0GIT")


def read_text(content: bytes) -> str:
    """Return the text of a file's bytes, without a byte order mark with a newline at the end of every line."""
    if len(content) > MOST_BYTES:
        raise too_large()
    if content.startswith(_NOT_TEXT):
        raise Refusal(
            "This is no text file; it looks like a picture, a document, an archive or an encrypted file.",
            "Take it out of the records, or put the record's text in its place.",
        )
    content = content.removeprefix(_UTF8_MARK)
    if content.startswith(_UTF16_MARKS) or _has_zeros_like_utf16(content):
        raise Refusal("This file is saved as UTF-16, which few programs read.", _SAVE_AS_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(error) from None
    text = text.replace("\r\n", "\n")
    return text if text.endswith("\n") else text + "\n"  # readers disagree on a last line that nothing ends


def too_large() -> Refusal:
    """Return the refusal of a file above the limit of size."""
    return Refusal(
        f"This file is larger than {MOST_BYTES // 1024} KiB, which is more than any record needs.",
        "Take out what does not belong into the record, or split it.",
        line=0,
        column=0,
    )


def _has_zeros_like_utf16(content: bytes) -> bool:
    """Return whether bytes are zero as in UTF-16 without its mark: every second one, not runs of them."""
    if b"\0" not in content:
        return False
    few, many = sorted((content[::2].count(0), content[1::2].count(0)))
    return many * 4 > len(content) and few * 8 < many


def _not_utf8(error: UnicodeDecodeError) -> Refusal:
    before = error.object[: error.start].decode("utf-8").replace("\r\n", "\n")
    # A letter of an older encoding at the very end looks like the first byte of a longer one.
    cut = error.reason == "unexpected end of data" and (error.end - error.start > 1 or not before.isascii())
    if cut:
        message = "The file ends in the middle of a character."
        hint = "It was probably cut off; get the whole file again."
    elif _reads_as_windows_1252(error.object):
        message = "This letter is not written in UTF-8; the file looks saved in an older encoding such as Windows-1252."
        hint = _SAVE_AS_UTF8
    else:
        message, hint = "These bytes are not UTF-8 text; the file is damaged or in another encoding.", _SAVE_AS_UTF8
    return Refusal.at(before, len(before), message, hint)


def _reads_as_windows_1252(content: bytes) -> bool:
    try:
        return content.decode("cp1252").replace("\n", "").replace("\r", "").replace("\t", "").isprintable()
    except UnicodeDecodeError:
        return False
