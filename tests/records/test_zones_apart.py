"""Between two programs far apart, a day that has begun for one of them lies ahead for nobody."""

from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest
from base_book import laid_out

from mentorbook.book import open_book
from mentorbook.records import register

FIRST, LAST = date(2026, 11, 21), date(2026, 11, 22)  # the days in Honolulu and on Kiritimati at this moment
MOMENT = datetime(2026, 11, 22, 9, 45, tzinfo=UTC)


class Clock(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        assert tz is UTC
        return cls.fromtimestamp(MOMENT.timestamp(), tz)


@pytest.fixture(autouse=True)
def the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "datetime", Clock)


def book_with(root: Path, day: str, *, today: bool = False) -> Path:
    session = f"mentorship: ms-car1\nid: {day}\ndate: {day}\nminutes: 20\ncontact: meeting\nmode: phone\n"
    case = {"today": today, "add": {f"mentorships/ms-car1/sessions/{day}.yaml": session}}
    root = laid_out(root, case)
    for path in (root / "records/programs").glob("*.yaml"):
        lines = path.read_text("utf-8").splitlines()
        zone = f"timezone: {'Pacific/Kiritimati' if path.stem == 'car-seats' else 'Pacific/Honolulu'}"
        path.write_text("".join(f"{zone if line.startswith('timezone:') else line}\n" for line in lines), "utf-8")
    return root


@pytest.mark.parametrize(
    ("day", "told", "shown"), [("2026-11-21", [], True), ("2026-11-22", [], False), ("2026-11-23", ["/date"], False)]
)
def test_what_lies_between_two_zones_is_neither_shown_nor_told(
    tmp_path: Path, day: str, told: list[str], *, shown: bool
) -> None:
    book = open_book(book_with(tmp_path / "book", day))
    assert (book.as_of, book.register.begun) == (FIRST, LAST)
    assert [each.pointer for each in book.findings() if each.rule == "session-dates"] == told
    assert bool(book.edition("program").get("session", f"ms-car1/{day}")) is shown


def test_an_example_has_one_day_wherever_it_is(tmp_path: Path) -> None:
    book = open_book(book_with(tmp_path / "book", "2026-11-22", today=True))
    assert book.as_of == book.register.begun == FIRST
    assert [each.pointer for each in book.findings() if each.rule == "session-dates"] == ["/date"]


def test_on_a_named_day_nothing_lies_ahead(tmp_path: Path) -> None:
    book = open_book(book_with(tmp_path / "book", "2026-11-23"), FIRST)
    assert book.register.begun is None
    assert [each.pointer for each in book.findings() if each.rule == "session-dates"] == []
