"""The parts that many pages show: badges, buttons, tasks, figures, empty states."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition, Logo
from mentorbook.reckoning.answers import Todo
from mentorbook.views import words


@dataclass(frozen=True, slots=True)
class Badge:
    """A state in words. `state` is one of kept, done, ahead, waiting, soon, short, missed, overdue."""

    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Action:
    """One button. `target` is a path from the site's root, or an address with its scheme."""

    words: str
    target: str
    about: str = ""  # read aloud after the words, so that ten equal buttons differ
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Plate:
    """A program by its bookplate: its name, the number of its colour, its page."""

    program: str
    title: str
    short: str
    plate: int
    colours: tuple[str, str] | None = None  # its own on light and on dark, in place of the plate's
    logo: Logo | None = None

    @property
    def look(self) -> str:
        """What the program's classes in the stylesheet end in."""
        return f"of-{self.program}" if self.colours else f"{self.plate}"

    @property
    def picture(self) -> str:
        """The logo's path in the portal; empty where there is none."""
        return self.logo.path if self.logo else ""

    @property
    def path(self) -> str:
        """The program's page."""
        return f"programs/{self.program}.html"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that wants doing: what, why, since when, and the one button."""

    what: str
    why: str
    badge: Badge | None
    since: str
    action: Action | None
    page: str = ""  # the page of what it is about, where the button leads elsewhere
    todo: Todo | None = None  # what it tells; None where it leads to something else, as to the checks
    ways: tuple[Action, ...] = ()  # beside the button: the form, the file, what waits for a merge, the day


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that stands large, and in words below it what it counts and how it was before."""

    value: str
    counts: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what stands for it; `target` where that can be opened."""

    name: str
    value: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """A text that leads somewhere."""

    words: str
    target: str


@dataclass(frozen=True, slots=True)
class Empty:
    """Why nothing stands here. `kind` is well (all is done), begun (not begun yet) or found (nothing was found)."""

    kind: str
    says: str
    more: str = ""
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """The foot of each page."""

    as_of: str
    commit: str
    example: bool
    revision: str = ""  # whose commit it is, where the records are not those of the work tree


def stamp(edition: Edition) -> Stamp:
    """The foot of this edition's pages."""
    day = words.full_day(edition.as_of)
    return Stamp(as_of=day, commit=edition.commit, example=edition.example, revision=edition.revision)


def plate(edition: Edition, program: str) -> Plate:
    """A program's bookplate; its id stands for its name where the edition does not hold the program."""
    shown = edition.get("program", program)
    if shown is None:
        return Plate(program, program, program, 1)
    data = shown.data
    own = data.get("colour")
    colours = (own["light"], own["dark"]) if own else None
    return Plate(program, data["title"], data["short"], data["plate"], colours, edition.logos.get(program))
