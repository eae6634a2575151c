"""Each way in which a file is refused: the bytes, the place, and the words that name what is wrong."""

import pytest

from mentorbook.findings import Finding, Place, Severity
from mentorbook.reading import read_source

NUMBER = "number in an unusual form"

REFUSED = [
    # what YAML readers disagree on
    ("leading zero", "a: 012\n", "1:4", NUMBER),
    ("underscore", "a: 1_000\n", "1:4", NUMBER),
    ("underscore behind a sign", "a: -_16\n", "1:4", NUMBER),
    ("trailing zero", "a: 1.10\n", "1:4", NUMBER),
    ("whole float", "a: 1.0\n", "1:4", NUMBER),
    ("bare point", "a: .5\n", "1:4", NUMBER),
    ("point last", "a: 5.\n", "1:4", NUMBER),
    ("hexadecimal", "a: 0x10\n", "1:4", NUMBER),
    ("octal", "a: 0o14\n", "1:4", NUMBER),
    ("binary", "a: 0b11\n", "1:4", NUMBER),
    ("plus", "a: +1\n", "1:4", NUMBER),
    ("minus zero", "a: -0\n", "1:4", NUMBER),
    ("exponent", "a: 1e3\n", "1:4", NUMBER),
    ("endless exponent", "a: 1e999999999999999999999\n", "1:4", NUMBER),
    ("infinity", "a: -.inf\n", "1:4", NUMBER),
    ("not a number", "a: .NaN\n", "1:4", NUMBER),
    ("16 digits", "a: 1234567890123456\n", "1:4", "more than 15 digits"),
    ("Null", "a: Null\n", "1:4", 'Write null without quotes, or "Null" in quotes'),
    ("NULL", "a: NULL\n", "1:4", '"NULL" in quotes'),
    ("tilde", "a: ~\n", "1:4", '"~" in quotes'),
    ("True", "a: True\n", "1:4", 'Write true without quotes, or "True" in quotes'),
    ("FALSE", "a: [FALSE]\n", "1:5", '"FALSE" in quotes'),
    ("equals", "a: =\n", "1:4", 'Write "=" in quotes.'),
    ("merge sign as value", "a: <<\n", "1:4", 'Write "<<" in quotes.'),
    ("empty value", "a: 1\nbc:\nd: 2\n", "2:1", "No value stands here. Write a value, or take the line out."),
    ("empty value before a comment", "a: # b\n", "1:1", "No value stands here."),
    ("empty item", "a:\n  - b\n  -\n", "3:3", "No value stands here."),
    ("empty item with spaces", "a:\n  -   \n  - b\n", "2:3", "No value stands here."),
    # keys
    ("number as key", "2026: a\n", "1:1", 'Write "2026" in quotes.'),
    ("boolean as key", "a:\n  true: b\n", "2:3", 'Write "true" in quotes.'),
    ("null as key", "~: a\n", "1:1", 'Write "~" in quotes.'),
    ("empty key", ": a\n", "1:1", "No name stands before the colon."),
    ("list as key", "? [a]\n: b\n", "1:3", "A list or a mapping stands where a name should."),
    ("merge key", "a: 1\n<<: {b: 2}\n", "2:1", "A merge key (<<)"),
    ("key twice", "a: 1\nb: 2\na: 3\n", "3:1", "The same name stands in line 1 already."),
    ("key twice, escaped", 'a: 1\n"\\u0061": 2\n', "2:1", "The same name stands in line 1 already."),
    ("key twice, deeper", "x:\n  - b: {c: 1, d: 2,\n     c: 3}\n", "3:6", "The same name stands in line 2 already."),
    ("key twice, NFD", "x:\n- é: 1\n- é: 1\n  e\u0301: 2\n", "4:3", "in line 3 already, in another Unicode form"),
    ("key twice, Kelvin", "K: 1\n\u212a: 2\n", "2:1", "in line 1 already, in another Unicode form"),
    # YAML's machinery
    ("anchor", "a: &x b\n", "1:4", "An anchor (&)"),
    ("anchor on a key", "&x a: b\n", "1:1", "An anchor (&)"),
    ("alias", "a: *x\n", "1:4", "An alias (*)"),
    ("alias at the root", "*x\n", "1:1", "An alias (*)"),
    ("cycle", "a: &x\n  b: *x\n", "1:4", "An anchor (&)"),
    ("tag", "a: !!str 1\n", "1:4", "A tag (!)"),
    ("tag of a program", "a: !!python/object/apply:os.system [x]\n", "1:4", "A tag (!)"),
    ("tag on the root", "--- !x\na: b\n", "1:5", "A tag (!)"),
    ("non-specific tag", "a: ! b\n", "1:4", "A tag (!)"),
    ("undefined tag handle", "a: !x!y z\n", "1:4", "A tag (!)"),
    ("directive", "# c\n%YAML 1.2\n---\na: b\n", "2:1", "A YAML directive (%)"),
    ("unknown directive", "%FOO bar\n---\na: b\n", "1:1", "A YAML directive (%)"),
    ("second document", "a: 1\n---\nb: 2\n", "2:1", "A second document begins here (---)"),
    ("empty second document", "a: 1\n---\n", "2:1", "A second document begins here (---)"),
    ("text behind the end", "a: 1\n...\nb: 2\n", "3:1", "behind the end of the record"),
    ("directive at the end", "a: 1\n%YAML 1.2\n", "2:1", "A line cannot begin with %."),
    # characters
    ("NUL", "a: b\0\n", "1:5", "A control character stands here: U+0000."),
    ("ANSI colour", "a: \x1b[31mb\n", "1:4", "copied from a terminal"),
    ("C1", "a: b\x9bc\n", "1:5", "A control character"),
    ("next line", "a: b\x85c\n", "1:5", "A line end that only some programs know"),
    ("lone carriage return", "a: b\rc: d\n", "1:5", "A line end that only some programs know"),
    ("line separator", "a: b\u2028c\n", "1:5", "U+2028"),
    ("right-to-left override", "a: b\u202ec\n", "1:5", "turns the direction of writing"),
    ("isolate in a comment", "# b\u2066c\na: b\n", "1:4", "turns the direction of writing"),
    ("right-to-left mark", "a: b\u200fc\n", "1:5", "turns the direction of writing"),
    ("zero width space", "a: b\u200bc\n", "1:5", "An invisible character stands here: U+200B (zero width space)."),
    ("soft hyphen", "a: b\xadc\n", "1:5", "U+00AD (soft hyphen)"),
    ("byte order mark inside", "a: b\ufeffc\n", "1:5", "U+FEFF"),
    ("joiner in Latin text", "a: b\u200dc\n", "1:5", "U+200D (zero width joiner)"),
    ("non-joiner at the end", "a: \u0645\u06cc\u200c\n", "1:6", "U+200C (zero width non-joiner)"),
    ("two joiners", "a: \u0645\u200d\u200d\u0645\n", "1:5", "U+200D"),
    ("hidden tag letters", "a: b\U000e0041\n", "1:5", "U+E0041"),
    ("lost character", "a: Jos\ufffd\n", "1:7", "an earlier program lost"),
    ("no character", "a: b\uffff\n", "1:5", "A code that is no character stands here: U+FFFF."),
    ("escaped override", 'a: 1\nb: "x\\u202ey"\n', "2:4", "U+202E (right-to-left override)"),
    ("escaped NUL", 'a: "\\0"\n', "1:4", "written with a backslash: U+0000."),
    ("escaped bell in a key", '"a\\a": b\n', "1:1", "U+0007"),
    ("escaped surrogate", 'a: "\\ud800"\n', "1:5", "a code that is no character"),
    # what other programs leave
    ("conflict", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "2:1", "conflict marker"),
    ("conflict, indented", "a:\n  <<<<<<< HEAD\n  b: 2\n", "2:3", "conflict marker"),
    ("conflict inside a block", "a: |\n  x\n  >>>>>>> main\n", "3:3", "conflict marker"),
    ("middle of a conflict", "a: 1\n=======\nb: 2\n", "2:1", "conflict marker"),
    ("LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "1:1", "Git LFS"),
    ("empty", "", "1:1", "This file is empty."),
    ("blank", " \n\n\t\n", "1:1", "This file is empty."),
    ("comments only", "# a\n# b\n", "1:1", "comments only"),
    ("marker only", "---\n", "1:1", "empty but for its markers"),
    ("list at the root", "# x\n- a\n", "2:1", "a list, not a record"),
    ("text at the root", "hello\n", "1:1", "one piece of text, not a record"),
    ("quoted nothing at the root", "''\n", "1:1", "one piece of text, not a record"),
    # mistakes in writing
    ("tab", "a:\n\tb: 1\n", "2:1", "indented with a tab"),
    ("tab behind spaces", "a:\n  b: 1\n \tc: 1\n", "3:2", "indented with a tab"),
    ("tab in a block", "a: |\n\tb\n", "2:1", "indented with a tab"),
    ("hard space before a name", "a:\n  b: 1\n\u00a0\u00a0c: 1\n", "3:1", "A space of an unusual kind"),
    ("hard space", "a:\n  b: 1\n\u00a0 c\n", "3:1", "a space of an unusual kind"),
    ("two colons", "a: b: c\n", "1:5", "A colon with a space after it"),
    ("no colon", "a: b\nc\nd: e\n", "2:1", "No colon with a space after it"),
    ("no space", "a: b\nc:d\n", "2:1", "No colon with a space after it"),
    ("indentation", "a:\n  b: 1\n c: 2\n", "3:2", "fits no line above"),
    ("dash in the line", "a: - b\n", "1:4", "A dash with a space after it"),
    ("dash among names", "a: 1\n- b\n", "2:1", "An item of a list stands where a name"),
    ("item without dash", "a:\n  - b\n  c: d\n", "3:3", "A line of a list begins without its dash."),
    ("question mark", "a: ? b\n", "1:4", "question mark"),
    ("at sign", "a: @b\n", "1:4", "cannot begin with @"),
    ("stars", "a: **b** c\n", "1:4", "cannot begin with *"),
    ("apostrophe", "a: 'it's'\n", "1:8", "behind a closing quotation mark"),
    ("text behind a bracket", "a: [b] c\n", "1:8", "where a new line is expected"),
    ("closing bracket", "a: ]\n", "1:4", "The sign ] stands where"),
    ("two commas", "a: [b,,c]\n", "1:7", "The sign , stands where"),
    ("missing comma", 'a: {"b": 1 "c": 2}\n', "1:15", "A comma or } is missing"),
    ("unknown escape", 'a: "\\d"\n', "1:5", "no meaning in double quotes"),
    ("short escape", 'a: "\\xz"\n', "1:5", "not complete"),
    ("text behind a block sign", "a: | b\n", "1:6", "behind the sign |"),
    ("block indent of zero", "a: |0\n b\n", "1:5", "width of indentation"),
    ("marker in quotes", 'a: "b\n--- c"\n', "2:1", "begins with --- or ..."),
    # cut off
    ("cut in quotes", 'a: 1\nb: "c d', "2:4", "never closed"),
    ("cut in a list", "a: 1\nb: [c, d", "2:4", "The bracket [ opens here and is never closed."),
    ("cut in a mapping", "a: {b: c, d: [e]\n", "1:4", "The bracket { opens here and is never closed."),
    ("cut in a name", "a: 1\nminu", "2:1", "cut off"),
    ("cut behind a name", "a: 1\nminutes:", "2:1", "No value stands here."),
]

REFUSED_BYTES = [
    ("UTF-16", "a: b\n".encode("utf-16"), "1:1", "saved as UTF-16"),
    ("UTF-16 without mark", "name: value\n".encode("utf-16-le"), "1:1", "saved as UTF-16"),
    ("UTF-32", "a: b\n".encode("utf-32"), "1:1", "saved as UTF-16"),
    ("Windows-1252", b"a: 1\r\nb: Jos\xe9 x\r\n", "2:7", "Windows-1252"),
    ("Windows-1252 at the end", b"a: Jos\xe9", "1:7", "Windows-1252"),
    ("column counts characters", "a: éé".encode() + b"\xff\x81\n", "1:6", "not UTF-8 text"),
    ("cut in a character", "a: é€".encode()[:-1], "1:5", "ends in the middle of a character"),
    ("overlong", b"a: \xc0\xaf\n", "1:4", "not written in UTF-8"),
    ("encoded surrogate", b"a: \xed\xa0\x80\n", "1:4", "UTF-8"),
    ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "1:1", "no text file"),
    ("archive", b"PK\x03\x04\0\0\0", "1:1", "no text file"),
    ("zeros after a crash", b"\0" * 700, "1:1", "U+0000"),
    ("CRLF keeps lines", b"a: 1\r\n\r\nb: True\r\n", "3:4", '"True"'),
    ("mark keeps columns", b"\xef\xbb\xbfa: True\n", "1:4", '"True"'),
    ("300 KiB", b"a: " + b"b" * 300 * 1024, "", "larger than 256 KiB"),
]

CASES = [(name, text.encode(), place, words) for name, text, place, words in REFUSED] + REFUSED_BYTES


@pytest.mark.parametrize(("content", "place", "words"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_file_is_refused_with_one_finding_at_its_place(content, place, words):
    finding = read_source("records/x.yaml", content)
    assert isinstance(finding, Finding)
    line, column = map(int, place.split(":")) if place else (0, 0)
    assert finding.place == Place("records/x.yaml", line, column)
    assert (finding.rule, finding.severity) == ("unreadable", Severity.ERROR)
    assert words in f"{finding.message} {finding.hint}"
    assert finding.message.endswith(".")
    assert finding.hint.endswith(".")
    assert "!" not in finding.message.replace("(!)", "")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("012", 'Write "012" in quotes if it is text, or 12 if it is a number.'),
        ("+1", 'Write "+1" in quotes if it is text, or 1 if it is a number.'),
        ("1.10", 'Write "1.10" in quotes if it is text, or 1.1 if it is a number.'),
        ("-01_0.5", 'Write "-01_0.5" in quotes if it is text, or -10.5 if it is a number.'),
        ("0x1F", 'Write "0x1F" in quotes if it is text, or 31 if it is a number.'),
        ("-0", 'Write "-0" in quotes if it is text, or 0 if it is a number.'),
        ("1e-3", 'Write "1e-3" in quotes if it is text, or 0.001 if it is a number.'),
        ("1e-99", 'Write "1e-99" in quotes if it is text.'),
        (".inf", 'Write ".inf" in quotes if it is text.'),
        ("04401", "Put it in quotes if it is text, or write it shorter if it is a number."),
        ("0" * 41, "Put it in quotes if it is text, or write it shorter if it is a number."),
    ],
)
def test_the_hint_says_what_to_write_for_an_unusual_number(typed, hint):
    assert read_source("x", f"a: {typed}\n".encode()).hint == hint


@pytest.mark.parametrize("wrong", ["a: 1\na: Zanzibar", "b: Zanzibar: c", 'b: "Zanzibar', "b: [Zanzibar", "Zanzibar"])
def test_no_message_quotes_text_that_may_be_private(wrong):
    finding = read_source("x", f"note: Zanzibar\n{wrong}\n".encode())
    assert isinstance(finding, Finding)
    assert "Zanzibar" not in str(finding)
