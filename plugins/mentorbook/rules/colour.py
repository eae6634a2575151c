"""A program's own colour can be seen where it stands: on paper and on sheets, in light and in dark."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.rule import Rule

LEAST = 3.0  # WCAG 2.2, 1.4.11: what has to be seen to be understood, and large type
# What it stands on, as the stylesheet has it: paper and sheet.
GROUNDS = {"light": ("#faf8f3", "#ffffff"), "dark": ("#17191c", "#1f2226")}


def check(register: Register, _: Reckoning) -> Iterator[Finding]:
    """Yield colours that stand out too little."""
    for record in register.of("program"):
        for scheme, colour in record.data.get("colour", {}).items():
            ratio = min(contrast(colour, ground) for ground in GROUNDS[scheme])
            if ratio < LEAST:
                yield record.finding(
                    "colour",
                    Severity.ERROR,
                    f"This colour hardly stands out on {scheme} pages: {int(ratio * 10) / 10} to 1.",
                    f"Take a {'darker' if scheme == 'light' else 'lighter'} one, with at least 3 to 1.",
                    f"/colour/{scheme}",
                )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.2 reckons it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


COLOUR = Rule("colour", check)
