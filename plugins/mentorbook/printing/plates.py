"""A program as it stands on paper: its name, its colour and its logo."""

import re
from collections.abc import Mapping
from typing import Any

from mentorbook.printing.marks import Drawing
from mentorbook.views.parts import Plate

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def plate(of: Plate, *, with_logo: bool = True) -> Mapping[str, Any]:
    """A program's plate. Its own colour is the one for light pages: paper is always light."""
    own = of.colours[0] if of.colours and _COLOUR.fullmatch(of.colours[0]) else ""
    logo = of.logo.content if of.logo and with_logo else b""
    form = Drawing("png" if logo.startswith(b"\x89PNG") else "svg")
    return {
        "title": of.title,
        "plate": of.plate,
        "colour": Drawing(own),
        "logo": {"content": logo, "form": form} if logo else None,
    }
