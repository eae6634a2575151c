"""The resource lists: all of them, and those for one audience, topic, program or scope."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from mentorbook.editions.edition import Edition, Shown
from mentorbook.views import words
from mentorbook.views.fields import day_at, items_at, text_at, value_at
from mentorbook.views.filters import Ask, Facets, Filter, filters_of
from mentorbook.views.parts import Badge, plate

# A topic with one resource needs no page of its own.
FEWEST_OF_A_TOPIC = 2
# A link that nobody has opened for so long says so. A choice of this portal: no program names a time.
DAYS_UNTIL_OLD = 180


ASKS = (
    Ask("for", "For", "Anybody"),
    Ask("topic", "Topic", "Any topic"),
    Ask("reach", "How far it reaches", "Any"),
    Ask("sort", "What it is", "Anything"),
    Ask("hours", "CEU hours", "With or without"),
)
REACH = {"state": "Of a state", "provincial": "Of a province", "national": "Of the nation", "general": "General"}


@dataclass(frozen=True, slots=True)
class Card:
    """One resource."""

    title: str
    link: str
    domain: str
    what: str
    sort: str
    hours: str  # "1.5 CEU hours"
    badge: Badge
    facets: Facets


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Resources under one heading."""

    heading: str
    id: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListLink:
    """A list of resources, and how many it has."""

    title: str
    path: str
    count: int


@dataclass(frozen=True, slots=True)
class ListLinks:
    """The lists of one sort."""

    heading: str
    links: tuple[ListLink, ...]


@dataclass(frozen=True, slots=True)
class ResourcesView:
    """A list of resources, grouped, with the other lists beside it."""

    path: str
    title: str
    lede: str
    total: int
    groups: tuple[CardGroup, ...]
    lists: tuple[ListLinks, ...]
    filters: tuple[Filter, ...]
    index: bool


@dataclass(frozen=True, slots=True)
class ResourceList:
    """A list: which resources are in it, and where its page is."""

    sort: str  # audience, program, scope, topic
    title: str
    path: str
    resources: tuple[Shown, ...]


def resource_lists(edition: Edition) -> tuple[ResourceList, ...]:
    """All lists that have something in them: by audience, by program, by scope, by topic."""
    return tuple(
        each
        for each in (*by_audience(edition), *by_program(edition), *by_scope(edition), *by_topic(edition))
        if each.resources
    )


def resources_view(edition: Edition, lists: tuple[ResourceList, ...], one: ResourceList | None = None) -> ResourcesView:
    """The page of all resources, or of one list."""
    shown = one.resources if one else edition.of("resource")
    checked = sum("verified" in each.data for each in shown)
    lede = f"{words.sentence(words.spelled(len(shown), 'resource'))}, with what each is good for. "
    lede += (
        "Nobody has checked the links yet."
        if not checked
        else f"{words.sentence(words.spelled(checked))} of the links {'is' if checked == 1 else 'are'} checked."
    )
    if not shown:
        lede = "What mentors reach for, and what it is good for."
    groups = tuple(by_sort(edition, shown) if one and one.sort == "scope" else grouped_by_scope(edition, shown))
    return ResourcesView(
        path=one.path if one else "resources/index.html",
        title=one.title if one else "Resources",
        lede=lede,
        total=len(shown),
        groups=groups,
        lists=tuple(links_to(lists)),
        filters=filters_of(ASKS, [card.facets for group in groups for card in group.cards]),
        index=one is None,
    )


def links_to(lists: tuple[ResourceList, ...]) -> Iterator[ListLinks]:
    """The lists by their sort, with a heading each."""
    headings = {"audience": "For whom", "program": "Program", "scope": "How far it reaches", "topic": "Topic"}
    for sort, heading in headings.items():
        links = tuple(ListLink(each.title, each.path, len(each.resources)) for each in lists if each.sort == sort)
        if links:
            yield ListLinks(heading, links)


def by_audience(edition: Edition) -> Iterator[ResourceList]:
    """A list for each audience."""
    for value, label in values(edition, "/audience/*"):
        title = "For everybody" if value == "public" else f"For {label.lower()}"
        yield ResourceList("audience", title, f"resources/for-{value}.html", having(edition, "audience", value))


def by_program(edition: Edition) -> Iterator[ResourceList]:
    """A list for each program."""
    for program in edition.of("program"):
        title = plate(edition, program.id).short
        yield ResourceList(
            "program", title, f"resources/program-{program.id}.html", having(edition, "programs", program.id)
        )


def by_scope(edition: Edition) -> Iterator[ResourceList]:
    """A list for each scope."""
    for value, label in values(edition, "/scope"):
        resources = tuple(each for each in edition.of("resource") if each.data["scope"] == value)
        yield ResourceList("scope", REACH.get(value, label), f"resources/scope-{value}.html", resources)


def by_topic(edition: Edition) -> Iterator[ResourceList]:
    """A list for each topic that has at least two resources. Topics that differ in large letters only are one."""
    topics: dict[str, str] = {}
    for resource in edition.of("resource"):
        for topic in items_at(resource.data, "topics"):
            topics.setdefault(topic.casefold(), topic)
    taken: dict[str, int] = {}
    for folded, topic in sorted(topics.items()):
        resources = tuple(
            each
            for each in edition.of("resource")
            if folded in {other.casefold() for other in items_at(each.data, "topics")}
        )
        if len(resources) >= FEWEST_OF_A_TOPIC:
            yield ResourceList(
                "topic", words.sentence(topic), f"resources/topic-{file_name(folded, taken)}.html", resources
            )


def file_name(text: str, taken: dict[str, int]) -> str:
    """A file's name for a text, that no other text in `taken` has: plain letters, digits and dashes."""
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower())[:48].strip("-") or "other"
    taken[plain] = taken.get(plain, 0) + 1
    return plain if taken[plain] == 1 else f"{plain}-{taken[plain]}"


def grouped_by_scope(edition: Edition, resources: tuple[Shown, ...]) -> Iterator[CardGroup]:
    """Resources under how far they reach: of a state first, general ones last."""
    for value, label in values(edition, "/scope"):
        cards = tuple(card(edition, each) for each in resources if each.data["scope"] == value)
        if cards:
            yield CardGroup(
                REACH.get(value, label), value, tuple(sorted(cards, key=lambda each: each.title.casefold()))
            )


def by_sort(edition: Edition, resources: tuple[Shown, ...]) -> Iterator[CardGroup]:
    """Resources under what they are: manuals, courses, pages."""
    plurals = {
        "page": "Pages",
        "list": "Lists",
        "video": "Videos",
        "tool": "Tools",
        "manual": "Manuals",
        "course": "Courses",
        "newsletter": "Newsletters",
    }
    for sort, heading in plurals.items():
        cards = tuple(card(edition, each) for each in resources if each.data["sort"] == sort)
        if cards:
            yield CardGroup(heading, sort, tuple(sorted(cards, key=lambda each: each.title.casefold())))


def card(edition: Edition, resource: Shown) -> Card:
    """One resource as a card."""
    data = resource.data
    ceu = value_at(data, "ceu_hours")
    return Card(
        title=data["title"],
        link=data["link"],
        domain=domain(data["link"]),
        what=data["what"],
        sort=edition.label("resource", "/sort", data["sort"]),
        hours=words.counted(ceu, "CEU hour") if ceu else "",
        badge=verified(day_at(data, "verified", "on"), edition.as_of),
        facets={
            "for": [edition.label("resource", "/audience/*", each) for each in items_at(data, "audience")],
            "topic": [words.sentence(each) for each in items_at(data, "topics")],
            "reach": [REACH.get(data["scope"], edition.label("resource", "/scope", data["scope"]))],
            "sort": [edition.label("resource", "/sort", data["sort"])],
            "hours": ["With CEU hours"] if ceu else ["Without"],
        },
    )


def verified(on: date | None, as_of: date) -> Badge:
    """When somebody last opened a link."""
    if on is None:
        return Badge("ahead", "Not yet verified")
    if (as_of - on).days > DAYS_UNTIL_OLD:
        return Badge("soon", f"Not checked since {words.month_and_year(on)}")
    return Badge("done", f"Checked {words.brief_day(on, as_of)}")


def domain(link: str) -> str:
    """The host that a link leads to, without "www."."""
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def having(edition: Edition, name: str, value: str) -> tuple[Shown, ...]:
    """The resources whose list of that name holds the value."""
    return tuple(each for each in edition.of("resource") if value in items_at(each.data, name))


def values(edition: Edition, pointer: str) -> tuple[tuple[str, str], ...]:
    """The values of an enum with their words, in the schema's order; those in use where the schema says none."""
    label = edition.labels.get("resource", {}).get(pointer)
    if label:
        return tuple(label.values.items())
    name = pointer.strip("/*")
    used: Callable[[Shown], tuple[str, ...]] = lambda each: items_at(each.data, name) or (text_at(each.data, name),)  # noqa: E731
    return tuple((value, value) for value in sorted({value for each in edition.of("resource") for value in used(each)}))
