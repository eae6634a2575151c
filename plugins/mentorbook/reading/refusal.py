"""Why a file is refused; raised inside this room only, and a finding everywhere else."""

from mentorbook.findings import Finding, Place, Severity


class Refusal(Exception):  # noqa: N818 (it refuses a file; it is no error of ours)
    """What stands in a file that is not read, where, and what to do next. Line 0 means the file as a whole."""

    def __init__(self, message: str, hint: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column

    @classmethod
    def at(cls, text: str, index: int, message: str, hint: str) -> "Refusal":
        """Return the refusal of what stands at this index of the text."""
        return cls(message, hint, *position(text, index))

    def finding(self, path: str) -> Finding:
        """Return the refusal as a finding on this file."""
        return unreadable(Place(path, self.line, self.column), self.message, self.hint)


def unreadable(place: Place, message: str, hint: str) -> Finding:
    """Return a finding of the rule by which this room refuses."""
    return Finding("unreadable", Severity.ERROR, place, message, hint)


def position(text: str, index: int) -> tuple[int, int]:
    """Return line and column, counted from 1 in characters, of an index into the text."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
