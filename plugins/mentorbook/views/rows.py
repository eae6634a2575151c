"""A few counts side by side: rows of a chart, of which each says what it counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One count. `was` is last year's; `note` stands below it."""

    label: str
    now: int
    was: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Some counts as a chart. Without any there is `calm`, which says why."""

    id: str
    heading: str
    title: str  # says what is seen
    says: str  # the drawing in words
    rows: tuple[Row, ...]
    head: str  # what the rows are, over the first column of the table: "Outcome"
    counts: str  # what is counted, over the second
    year: int = 0  # the year of `now` where last year's stand beside them
    whole: int = 0  # the length of each row's track; 0: none
    calm: str = ""
    below: str = ""  # a sentence below the drawing

    @property
    def drawable(self) -> bool:
        """Whether there is anything to draw."""
        return any(row.now or row.was for row in self.rows)

    @property
    def has_last_year(self) -> bool:
        """Whether a row has a number of last year."""
        return any(row.was is not None for row in self.rows)
