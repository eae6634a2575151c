"""Charts: what is drawn is what was counted, the same bytes each time, and nothing that a page may not have."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as Xml

import pytest
from page_reading import EDITIONS, ROOT, read_html

from mentorbook.pages.charts import drawing
from mentorbook.pages.charts.drawing import drawings, drawn, rounded, specification, tidied
from mentorbook.pages.charts.ink import SMALL, WIDE
from mentorbook.pages.page import Page
from mentorbook.views.ahead_cycles import AheadMonth, CyclesAhead
from mentorbook.views.rows import Row, Rows
from mentorbook.views.series import Series, month_series

DAY = date(2026, 3, 21)
BAR = re.compile(r"M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+Z")


def series(now: tuple[int | None, int | None, int | None], was: tuple[int, int, int] = (0, 0, 0)) -> Series:
    found = {f"2026-0{month}": number for month, number in enumerate(now, 1)}
    return month_series("sessions", found | {f"2025-0{m}": n for m, n in enumerate(was, 1)}, DAY)


def rows(*counts: Row, whole: int = 0) -> Rows:
    return Rows("r", "R", "R", "R", counts, "What", "How many", 2026, whole)


def ahead(*months: tuple[int, int]) -> CyclesAhead:
    made = tuple(AheadMonth(f"M{n}", f"M{n}", each[0], each[1]) for n, each in enumerate(months))
    return CyclesAhead("c", "C", "C", made, 0, "", (), 0)


def parts(chart: Series | CyclesAhead | Rows, which: int = 0) -> Iterator[Xml.Element]:
    one = list(drawings(chart))[which]
    return Xml.fromstring(f"<svg>{one.inside}</svg>").iter()  # noqa: S314 - our own


def bars(chart: Series | CyclesAhead | Rows, fill: str, which: int = 0) -> list[tuple[float, ...]]:
    """The left, top, width and height of each bar of a colour."""
    found = [each.attrib["d"] for each in parts(chart, which) if each.tag == "path" and each.attrib["fill"] == fill]
    return [tuple(map(float, match.groups())) for d in found if (match := BAR.fullmatch(d))]


def words(chart: Series | CyclesAhead | Rows, which: int = 0) -> list[str]:
    return [each.text or "" for each in parts(chart, which) if each.tag == "text"]


BLUE, WHITE, INK = "var(--mb-series-1)", "var(--mb-sheet)", "var(--mb-ink)"


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("now", [(1, 2, 1), (12, 9, 3), (58, 53, 50), (1201, 40, 7)])
def test_bars_stand_on_the_base_stay_on_the_paper_and_keep_their_proportions(which: int, now: tuple[int, int, int]):
    one = list(drawings(series(now)))[which]
    solid, dashed = bars(series(now), BLUE, which), bars(series(now), WHITE, which)
    assert len(solid) == 2
    assert len(dashed) == 1, "the running month is dashed"
    for (left, top, width, height), number in zip([*solid, *dashed], now, strict=True):
        assert left >= 0
        assert left + width <= float(one.width)
        assert top >= 0
        assert top + height == pytest.approx(solid[0][1] + solid[0][3], abs=0.15)
        assert height / max(number, 1) == pytest.approx(solid[0][3] / now[0], rel=0.1, abs=0.1)


def test_last_year_is_a_line_with_a_halo_across_its_month():
    chart = series((4, 3, 2), (2, 0, 0))
    [line] = bars(chart, INK)
    halo = bars(chart, WHITE)[-1]
    [bar, *_] = bars(chart, BLUE)
    assert (line[3], halo[3]) == (2, 6)
    assert line[1] + 1 == pytest.approx(bar[1] + bar[3] / 2, abs=0.2), "half as high"
    assert (line[0], line[2]) == (bar[0] - 2, bar[2] + 4)


def test_the_top_month_and_the_running_one_are_told():
    assert [each for each in words(series((4, 9, 2))) if each in {"4", "9", "2"}] == ["9", "2"]
    assert words(series((1201, 5, 0)))[-1] == "1,201"


def test_a_month_that_is_not_shown_keeps_its_place_and_has_no_bar():
    chart = series((None, 4, 1))
    assert words(chart)[:3] == ["Jan", "Feb", "Mar"]
    assert words(chart, 1)[:3] == ["J", "F", "M"]
    [bar] = bars(chart, BLUE)
    assert bar == next(each for each in bars(series((1, 4, 1)), BLUE)[1:])


def test_in_january_a_bar_is_no_block():
    [bar] = bars(month_series("sessions", {"2026-01": 3}, date(2026, 1, 9)), WHITE)
    assert bar[2] == 32


def test_rows_are_as_long_as_their_counts_and_say_them():
    chart = rows(Row("A & <b>", 4, 2, "half of them"), Row("B", 1, 8))
    long, short = bars(chart, BLUE)
    assert (long[2], short[2]) == (pytest.approx(196), pytest.approx(49)), "last year's eight are the longest"
    assert {"A & <b>", "half of them", "4", "B", "1"} == set(words(chart))
    lines = [each.attrib["stroke-width"] for each in parts(chart) if each.tag == "line"]
    assert lines == ["6", "6", "2", "2"]


def test_rows_of_a_whole_have_its_track():
    chart = rows(Row("asked", 4), Row("met", 1), whole=8)
    assert [track[2] for track in bars(chart, "var(--mb-line)")] == [392, 392]
    assert [bar[2] for bar in bars(chart, BLUE)] == [196, 49]


def test_what_is_left_to_do_is_solid_below_and_what_is_done_an_outline_above():
    chart = ahead((3, 1), (0, 0), (0, 2))
    [todo], done = bars(chart, BLUE), bars(chart, WHITE)
    assert [each[3] / todo[3] for each in done] == [pytest.approx(1 / 3, rel=0.02), pytest.approx(2 / 3, rel=0.02)]
    assert done[0][1] + done[0][3] == pytest.approx(todo[1], abs=0.1)
    assert words(chart)[-2:] == ["4", "2"]


CHARTS = [series((1, 2, 3), (4, 0, 1)), rows(Row("A", 3, 2), Row("B", 0, 1), whole=4), ahead((1, 2), (0, 1))]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_same_chart_is_the_same_bytes_in_another_process(chart: Series | CyclesAhead | Rows):
    spec = json.dumps(specification(chart, WIDE["half"]), sort_keys=True)
    told = (
        "import sys; from mentorbook.pages.charts.drawing import drawn;sys.stdout.write(drawn(sys.argv[1], 'w').inside)"
    )
    other = subprocess.run(
        [sys.executable, "-c", told, spec], check=True, capture_output=True, text=True, env={"TZ": "Asia/Tokyo"}
    )
    assert other.stdout == drawn(spec, "w").inside


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("paper", [SMALL, *WIDE.values()])
def test_colours_are_the_stylesheet_s_and_nothing_is_named_or_loaded(chart, paper):
    inside = drawn(json.dumps(specification(chart, paper), sort_keys=True), paper.name).inside
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', inside)) <= {
        "none", BLUE, WHITE, INK, "var(--mb-ink-2)", "var(--mb-line)", "var(--mb-line-2)",
    }  # fmt: skip
    assert not re.search(r"\b(id|style|href|xmlns)\b|url\(|://", inside)
    assert len(inside) < 8000


@pytest.mark.parametrize(
    "foreign", ['<g id="a"/>', '<path style="x"/>', "<image/>", '<a href="x"/>', '<g onclick="x"/>']
)
def test_a_drawing_that_brings_something_else_stops_the_build(foreign: str):
    with pytest.raises(ValueError, match="which a page may not have"):
        tidied(Xml.fromstring(foreign))  # noqa: S314 - written here


def test_a_chart_is_drawn_once():
    before = drawing.drawn.cache_info()
    list(drawings(CHARTS[0]))
    list(drawings(CHARTS[0]))
    after = drawing.drawn.cache_info()
    assert after.hits >= before.hits + 2


@pytest.mark.parametrize(
    ("given", "found"),
    [("translate(38.09999,15)", "translate(38.1,15)"), ("M0,0h-47.96Z", "M0,0h-48Z"), ("3,2", "3,2")],
)
def test_numbers_are_rounded(given: str, found: str):
    assert rounded(given) == found


@pytest.mark.parametrize("audience", EDITIONS)
def test_each_chart_has_a_title_words_and_its_numbers_as_a_table(audience: str, rendered: dict[str, dict[str, Page]]):
    seen = 0
    for path, page in rendered[audience].items():
        if not path.startswith("numbers/"):
            continue
        reading = read_html(page.html)
        texts = {each.attributes["id"]: each.text for each in reading.elements if "id" in each.attributes}
        for svg in (each for each in reading.named("svg") if "role" in each.attributes):
            title, says = svg.attributes["aria-labelledby"].split()
            assert len(texts[title]) > 10
            assert texts[says].endswith(".")
            seen += 1
        assert page.html.count("<details") == len([e for e in reading.named("svg") if "role" in e.attributes]) / 2
    assert seen >= (4 if audience == "public" else 40)


@pytest.mark.parametrize("words", [["check"], ["status"], ["verify"], ["check", "--help"]])
def test_commands_without_a_chart_do_not_load_what_draws(words: list[str]):
    script = (
        "import sys\nfrom mentorbook.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "sys.exit('vl_convert' in sys.modules and 'loaded')"
    )
    done = subprocess.run([sys.executable, "-c", script, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
