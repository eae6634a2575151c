"""What lies outside records/: the schemas, the code, the pages, the forge's own settings."""

import re
from collections.abc import Iterator

from mentorbook.gate.act import Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import FILE, WHOLE, Part, Sort
from mentorbook.gate.told import Block, Deed

NAME = "outside records"
# By the beginning of a path, the first that fits: what a change of it can weaken.
_WEAKENS = (
    (r"schemas/", "what a record may say, and who may read each field"),
    (r"\.github/workflows/|\.gitlab-ci\.yml|\.forgejo/|\.gitea/|\.ci/", "what the forge runs, this check included"),
    (r"(\.github/|\.gitlab/|docs/|)CODEOWNERS", "who has to approve a change"),
    (r"(.*/)?\.git(attributes|ignore|modules)", "which changes Git shows, merges or leaves out"),
    (r"mkdocs\.yml", "what the portal publishes, and by which plugins"),
    (r"plugins/|[^/]*\.(py|pth)|pyproject\.toml|requirements", "the code that judges and publishes"),
    (r"scripts/|\.pre-commit", "what people and the forge run"),
    (r"docs/", "what everybody reads"),
    (r"records/", "what lies among the records"),
)


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what is changed, or why it may not be."""
    weakens = weakened_by(part.path)
    if not ground.vouching("", "maintainer"):
        hint = "Take it out of this change, or ask a maintainer to propose it, or to approve this proposal."
        yield part.block("outside", f"Only a maintainer changes this: it is {weakens}.", hint)
    changed = part.changed
    does = (
        "Changes"
        if changed and changed.old_mode and changed.new_mode
        else "Adds"
        if changed and changed.new_mode
        else "Deletes"
    )
    run = (
        " It becomes a program that can be run." if changed and changed.new_mode == "100755" != changed.old_mode else ""
    )
    yield part.deed(NAME, f"{does} a file outside of the records: {weakens}.{run}", loud=True)


def weakened_by(path: str) -> str:
    """Return what a change of this path can weaken."""
    return next((told for pattern, told in _WEAKENS if re.match(pattern, path, re.IGNORECASE)), "part of the whole")


def forbidden(part: Part) -> Block | None:
    """Return why nobody at all may bring such a path: a link, another repository, or Git's own folder."""
    changed = part.changed
    mode = changed.new_mode if changed else FILE
    if mode == "120000":
        return part.block("form", "This is a link to another file.", "Put the file itself in its place.")
    if mode == "160000":
        return part.block("form", "This is another repository (a submodule).", "Put the files themselves in its place.")
    if any(re.fullmatch(r"\.git[ .]*|git~\d+", step, re.IGNORECASE) for step in part.path.split("/")):
        return part.block("form", "This path is one that Git keeps for itself.", "Take it out.")
    return None


ACT = Act(
    NAME,
    "any file that is no record",
    "a maintainer of any program, as the author or as one who approved this very version",
    (Claim("", (WHOLE,), (Sort.OUTSIDE,)),),
    judge,
)
