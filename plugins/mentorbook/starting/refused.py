"""Why a repository is neither begun nor renewed: what stands in the way, and the way out."""


class NotBegunError(Exception):
    """Nothing was written, or all of it was taken back."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
