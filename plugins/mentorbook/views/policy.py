"""What a program asks, in words made from its policy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.views import words
from mentorbook.views.fields import day_at, items_at, text_at, value_at
from mentorbook.views.policy_cycles import cycle_words
from mentorbook.views.policy_matching import matching_words

# Requirements of these names say who may become a mentor, and how one is taken on.
WHO_MAY = ("activity-attestation", "willingness", "registration", "approval", "orientation")

PARTIES = ("mentor", "mentee", "pair", "technician", "instructor", "coordinator", "program")
# What somebody of a role does under a requirement of that name.
DONE_BY = {
    "agreement": "signed by",
    "approval": "decided by",
    "consent": "given by",
    "eligibility-activity": "attested by",
    "evaluation-due": "written by",
    "first-contact": "made by",
    "orientation": "given by",
    "reflection": "written by",
    "signatures": "signed by",
    "vision": "written by",
    "willingness": "declared by",
}
# The kind whose details a requirement of that name speaks of, where it is no session's.
DETAILS_OF = {"evaluation": "evaluation", "goals": "goal"}


@dataclass(frozen=True, slots=True)
class Ask:
    """One requirement: what, since when, who says so, and how it is counted."""

    says: str
    since: str
    over: str  # "until 31 December 2025"; empty while it is in force
    source: str
    reference: str
    link: str
    example: bool  # a choice of the office: in an example book, an example
    counted: str  # the rule's parameters in words; empty where nothing is counted


@dataclass(frozen=True, slots=True)
class Asked:
    """All that is asked of one party."""

    of: str
    id: str
    asks: tuple[Ask, ...]


def in_force(program: Mapping[str, Any], name: str, day: date) -> Mapping[str, Any] | None:
    """The requirement of that name in force on a day, the one with the latest beginning; None where there is none."""
    found = [
        entry
        for entry in items_at(program, "policy")
        if entry["name"] == name
        and date.fromisoformat(entry["from"]) <= day
        and ("until" not in entry or day <= date.fromisoformat(entry["until"]))
    ]
    return max(found, key=lambda entry: str(entry["from"])) if found else None


def asked_path(program: str, party: str) -> str:
    """Where it stands what a program asks of a party."""
    return f"programs/{program}.html#{asked_id(party)}"


def asked_id(party: str) -> str:
    """The anchor of what is asked of a party, on the program's page."""
    return f"asked-of-{party}"


def asks_by_party(edition: Edition, program: Mapping[str, Any]) -> Iterator[Asked]:
    """What is asked, by whom it is asked of: the two first, the office last."""
    parties = {entry["of"] for entry in items_at(program, "policy")}
    for party in sorted(parties, key=PARTIES.index):
        entries = [entry for entry in items_at(program, "policy") if entry["of"] == party]
        yield Asked(
            of=party_name(edition, program, party),
            id=asked_id(party),
            asks=tuple(ask(edition, program, entry) for entry in entries),
        )


def party_name(edition: Edition, program: Mapping[str, Any], party: str) -> str:
    """Who is asked, in the program's own words: its mentee may be called a technician."""
    if party in ("mentor", "mentee"):
        return words.sentence(text_at(program, "terms", party) or party)
    return edition.label("program", "/policy/*/of", party)


def ask(edition: Edition, program: Mapping[str, Any], entry: Mapping[str, Any]) -> Ask:
    """One requirement in words."""
    begun = date.fromisoformat(entry["from"])
    over = day_at(entry, "until")
    ended = over is not None and over < edition.as_of
    since = f"Since {words.short_day(begun)}" if entry.get("dated") else f"In this book since {words.short_day(begun)}"
    if begun > edition.as_of:
        since = f"From {words.short_day(begun)}"
    return Ask(
        says=entry["says"],
        since=since,
        over=f"{'Was in force until' if ended else 'Until'} {words.short_day(over)}" if over else "",
        source=edition.label("program", "/policy/*/source", entry["source"]),
        reference=text_at(entry, "reference"),
        link=text_at(entry, "link"),
        example=entry["source"] == "office" and edition.example,
        counted=counted(edition, program, entry["name"], value_at(entry, "asks") or {}),
    )


def counted(edition: Edition, program: Mapping[str, Any], name: str, asks: Mapping[str, Any]) -> str:
    """A rule's parameters in words: "Checked: 60 minutes in each month; a meeting; by phone or video."."""

    def labels(name: str) -> list[str]:
        return [edition.label("program", f"/policy/*/asks/{name}/*", item) for item in items_at(asks, name)]

    said = []
    if "minutes" in asks:
        said.append(f"{words.counted(asks['minutes'], 'minute')} in each calendar month, added up")
    if items_at(asks, "contacts"):
        said.append(words.listed([f"a {label.lower()}" for label in labels("contacts")], "or"))
    if items_at(asks, "modes"):
        said.append(words.listed([way(label) for label in labels("modes")], "or"))
    if items_at(asks, "fields"):
        said.append(f"with {words.listed(field_names(edition, name, items_at(asks, 'fields')))}")
    if items_at(asks, "roles"):
        people = [f"the {role}" for role in roles(edition, program, items_at(asks, "roles"))]
        said.append(f"{DONE_BY.get(name, 'by')} {words.listed(people)}")
    if "months_before" in asks:
        said.append(f"from {words.counted(asks['months_before'], 'month')} before the graduation")
    if "months_after" in asks:
        said.append(f"until {words.counted(asks['months_after'], 'month')} after it")
    said += limits(edition, asks)
    said += cycle_words(edition, asks)
    checked = [f"Checked: {'; '.join(said)}."] if said else []
    return " ".join([*checked, *matching_words(edition, asks)])


def limits(edition: Edition, asks: Mapping[str, Any]) -> list[str]:
    """How long, how often, and what is spared or ruled out."""
    said = []
    if "months" in asks:
        said.append(f"for {words.counted(asks['months'], 'month')}")
    if "days" in asks:
        said.append(f"within {words.counted(asks['days'], 'day')}")
    if "meetings" in asks:
        said.append(f"from {words.counted(asks['meetings'], 'meeting')} on")
    if "cycles" in asks:
        said.append(words.counted(asks["cycles"], "completed cycle"))
    if items_at(asks, "ties"):
        ties = [edition.label("program", "/policy/*/asks/ties/*", tie).lower() for tie in items_at(asks, "ties")]
        said.append(f"ruled out: {words.listed(ties, 'or')}")
    spared = [edition.label("program", "/policy/*/asks/grace/*", month).lower() for month in items_at(asks, "grace")]
    spared += [f"{words.MONTHS[each['month'] - 1]} ({each['title']})" for each in items_at(asks, "holidays")]
    if spared:
        said.append(f"not asked: {words.listed(spared)}")
    if asks.get("advice"):
        said.append("as advice, asked of nobody")
    return said


def roles(edition: Edition, program: Mapping[str, Any], names: tuple[Any, ...]) -> list[str]:
    """Roles as the program calls them, in small letters."""
    return [
        text_at(program, "terms", str(role)) or edition.label("program", "/policy/*/asks/roles/*", role).lower()
        for role in names
    ]


def field_names(edition: Edition, rule: str, names: tuple[Any, ...]) -> list[str]:
    """The details of a session, or of what else the rule is about, by their titles in small letters."""
    titles = edition.labels.get(DETAILS_OF.get(rule, "session"), {})
    return [titles[f"/{name}"].title.lower() if f"/{name}" in titles else str(name).replace("-", " ") for name in names]


def way(label: str) -> str:
    """A way of meeting after a verb, as in "by phone" and "in person"."""
    small = label[:1].lower() + label[1:]
    return small if small.startswith("in ") else f"by {small}"


def who_may(edition: Edition, program: Mapping[str, Any]) -> tuple[str, ...]:
    """The sentences that say who may mentor, in force today and in the order of the program's file."""
    return tuple(
        entry["says"]
        for entry in items_at(program, "policy")
        if (entry["name"] in WHO_MAY or entry["name"].startswith("eligibility"))
        and date.fromisoformat(entry["from"]) <= edition.as_of
        and ("until" not in entry or edition.as_of <= date.fromisoformat(entry["until"]))
    )


def cadence_in_words(edition: Edition, program: Mapping[str, Any], day: date) -> str:
    """What the program asks of each month, as in "60 minutes each month"; says so where it asks nothing."""
    entry = in_force(program, "cadence", day)
    if entry is None:
        return "No monthly contact asked"
    asks = value_at(entry, "asks") or {}
    if "minutes" in asks:
        return f"{words.counted(asks['minutes'], 'minute')} each month"
    contacts = [
        edition.label("program", "/policy/*/asks/contacts/*", item).lower() for item in items_at(asks, "contacts")
    ]
    return f"A {words.listed(contacts, 'or a')} each month" if contacts else "Contact each month"


def minutes_asked(program: Mapping[str, Any], day: date) -> int | None:
    """The minutes asked of a month on that day; None where none are."""
    entry = in_force(program, "cadence", day)
    return value_at(entry, "asks", "minutes") if entry else None
