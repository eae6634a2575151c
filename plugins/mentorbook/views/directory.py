"""The public directory: only what mentors wrote for it and agreed to."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition, Entry
from mentorbook.views import words
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.filters import Ask, Facets, Filter, filters_of
from mentorbook.views.parts import Plate, plate
from mentorbook.views.programs import to_office

ASKS = (
    Ask("place", "Place", "Anywhere"),
    Ask("work", "Work", "Any"),
    Ask("language", "Language", "Any language"),
    Ask("topic", "Topic", "Any topic"),
)


@dataclass(frozen=True, slots=True)
class EntryView:
    """One mentor, in their own words."""

    name: str
    occupation: str
    place: str
    languages: str
    topics: str
    about: str
    ask: str  # a letter to the office; the program's page where it has no mail
    facets: Facets


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """The mentors of one program."""

    plate: Plate
    id: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The public directory."""

    lede: str
    groups: tuple[EntryGroup, ...]
    filters: tuple[Filter, ...]
    total: int


def directory_view(edition: Edition) -> DirectoryView:
    """The directory, by program, by name."""
    programs = list(dict.fromkeys(entry.program for entry in edition.directory))
    plates = sorted((plate(edition, program) for program in programs), key=lambda each: (each.plate, each.program))
    total = len(edition.directory)
    lede = (
        f"{words.sentence(words.spelled(total, 'mentor'))} who agreed to stand here, in their own words."
        if total
        else ""
    )
    groups = tuple(
        EntryGroup(
            each,
            f"program-{each.program}",
            tuple(
                sorted(
                    (entry_view(edition, entry) for entry in edition.directory if entry.program == each.program),
                    key=lambda entry: (entry.name.casefold(), entry.name, entry.place),
                )
            ),
        )
        for each in plates
    )
    facets = [entry.facets for group in groups for entry in group.entries]
    return DirectoryView(lede, groups, filters_of(ASKS, facets), total)


def entry_view(edition: Edition, entry: Entry) -> EntryView:
    """One line of the directory."""
    one = plate(edition, entry.program)
    program = edition.get("program", entry.program)
    ask = to_office(
        program.data if program else {},
        f"{one.short}: a question for {entry.data['name']}",
        f"I saw {entry.data['name']} among the mentors of {one.title}, and would like to ask:",
        one.path,
    )
    return EntryView(
        name=entry.data["name"],
        occupation=text_at(entry.data, "occupation"),
        place=text_at(entry.data, "place"),
        languages=", ".join(items_at(entry.data, "languages")),
        topics=", ".join(items_at(entry.data, "topics")),
        about=text_at(entry.data, "about"),
        ask=ask,
        facets={
            "place": [text_at(entry.data, "place")] if "place" in entry.data else [],
            "work": [text_at(entry.data, "occupation")] if "occupation" in entry.data else [],
            "language": items_at(entry.data, "languages"),
            "topic": items_at(entry.data, "topics"),
        },
    )
