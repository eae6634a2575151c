"""A program as it stands on paper: its name, its colour and its logo."""

from collections.abc import Mapping
from typing import Any

from mentorbook.views.parts import Plate


def plate(of: Plate) -> Mapping[str, Any]:
    """A program's plate."""
    return {"title": of.title, "plate": of.plate}
