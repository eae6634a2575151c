"""Each value and key is found where it stands."""

import pytest

from mentorbook.reading import read_source

TEXT = """\
# A made-up session.
date: 2026-03-14
"minutes": 60   # one hour
attended: [mentor, mentee]
notes: |
  First line.
actions:
  - id: a1
    what: "Send the form"
  - {id: a2, who: mentee}
  -
    - deep
é𝒳 x: é𝒳
a/b: {~c: 1, "": 2, "0": 3}
last: {}
"""

PLACES = [
    # pointer, value, key
    ("", "2:1", "2:1"),
    ("/date", "2:7", "2:1"),
    ("/minutes", "3:12", "3:1"),
    ("/attended", "4:11", "4:1"),
    ("/attended/0", "4:12", "4:12"),
    ("/attended/1", "4:20", "4:20"),
    ("/notes", "5:8", "5:1"),
    ("/actions", "8:3", "7:1"),
    ("/actions/0", "8:5", "8:5"),
    ("/actions/0/id", "8:9", "8:5"),
    ("/actions/0/what", "9:11", "9:5"),
    ("/actions/1", "10:5", "10:5"),
    ("/actions/1/who", "10:19", "10:14"),
    ("/actions/2/0", "12:7", "12:7"),
    ("/é𝒳 x", "13:7", "13:1"),
    ("/a~1b", "14:6", "14:1"),
    ("/a~1b/~0c", "14:11", "14:7"),
    ("/a~1b/", "14:18", "14:14"),
    ("/a~1b/0", "14:26", "14:21"),
    ("/last", "15:7", "15:1"),
    # what is not there: the nearest that is
    ("/missing", "2:1", "2:1"),
    ("/actions/0/who/name", "8:5", "8:5"),
    ("/actions/9", "8:3", "7:1"),
    ("/actions/00", "8:3", "7:1"),
    ("/actions/-", "8:3", "7:1"),
    ("/date/0", "2:7", "2:1"),
    ("/last/x", "15:7", "15:1"),
    ("no pointer", "2:1", "2:1"),
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("pointer", "value", "key"), PLACES)
def test_a_value_and_its_key_are_found(pointer, value, key, ending):
    source = read_source("records/x.yaml", TEXT.replace("\n", ending).encode())
    assert str(source.place(pointer)) == f"records/x.yaml:{value}"
    assert str(source.key_place(pointer)) == f"records/x.yaml:{key}"


def test_an_empty_record_has_a_place():
    assert str(read_source("x", b"{}").place("/a")) == "x:1:1"
