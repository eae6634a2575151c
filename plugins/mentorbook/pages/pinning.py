"""The matching pages' scripts: one solves a matching anew around pins; a program's own holds what it solves by."""

import re
from functools import cache
from importlib.resources import files

from mentorbook.editions.edition import Edition
from mentorbook.views.pinning import pinning_data

PATH = "assets/pinning.js"
PARTS = ("solving", "showing")  # what stands later uses what stands before
_REMARK = re.compile(r"^ *//.*\n", re.MULTILINE)


def pinning_files(edition: Edition) -> dict[str, str]:
    """The scripts by path; none where the edition has nothing to pin."""
    data = dict(pinning_data(edition))
    return {PATH: pinning_script(), **data} if data else {}


@cache
def pinning_script() -> str:
    """The script that solves, without its remarks, which are for whoever changes it; nothing of any record is in it."""
    folder = files("mentorbook") / "pages" / "assets" / "pinning"
    return "\n".join(_REMARK.sub("", (folder / f"{part}.js").read_text(encoding="utf-8")) for part in PARTS)
