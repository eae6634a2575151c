"""Why something is not written: what stands in the way, and the way out."""


class NotWrittenError(Exception):
    """Nothing was written. No value of a record is quoted."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint
