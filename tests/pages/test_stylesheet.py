"""The stylesheet: whole, of one piece, and asking nobody."""

import re
from pathlib import Path

import mentorbook
from mentorbook.pages.stylesheet import PARTS, stylesheet, without_remarks

FOLDER = Path(mentorbook.__file__).parent / "pages" / "assets" / "css"


def test_every_part_is_joined_once():
    assert sorted(PARTS) == sorted(path.stem for path in FOLDER.glob("*.css"))
    for part in PARTS:
        assert stylesheet().count(without_remarks((FOLDER / f"{part}.css").read_text(encoding="utf-8"))) == 1


def test_remarks_stay_with_the_source_and_all_else_goes_out():
    assert without_remarks('a { b: "/* c */" } /* d */\ne { f: g } /* h\ni */') == 'a { b: "/* c */" } \ne { f: g } '
    assert "/*" not in re.sub(r"\"[^\"]*\"", "", stylesheet())


def test_nothing_comes_from_elsewhere():
    assert re.findall(r"@import|@font-face", stylesheet()) == []
    assert [url for url in re.findall(r"url\(\"?([^)]{0,9})", stylesheet()) if not url.startswith(("data:", "#"))] == []


def test_it_can_stand_inside_a_page():
    assert "</" not in re.sub(r"url\(\"data:[^\"]*\"\)", "", stylesheet())
    assert "</style" not in stylesheet().lower()


def test_each_part_closes_what_it_opens():
    for part in PARTS:
        text = re.sub(
            r"\"[^\"]*\"|/\*.*?\*/", "", (FOLDER / f"{part}.css").read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert text.count("{") == text.count("}"), part


def test_every_token_that_is_used_is_set():
    text = stylesheet()
    used = set(re.findall(r"var\((--mb-[\w-]+)[),]", text))
    assert used - set(re.findall(r"(--mb-[\w-]+):", text)) == set()


def test_every_icon_has_a_class_and_every_class_an_icon():
    text = stylesheet()
    shapes = set(re.findall(r"--mb-i-([a-z]+):", text))
    assert shapes == set(re.findall(r"\.mb-i--([a-z]+) ", text))


def test_a_log_takes_the_plate_of_its_program():
    for plate in "1234":
        assert f".mb-log--plate-{plate} {{ --plate: var(--mb-plate-{plate}) }}" in stylesheet()
    assert re.search(r"\.mb-log__head \{[^}]*border-bottom: [^;]*var\(--plate,", stylesheet())
