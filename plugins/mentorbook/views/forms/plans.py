"""Which fields a form asks for, in which order. What a field is called and takes is in its schema, and only there."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A part: its title, and its fields by kind and pointer."""

    title: str
    fields: tuple[str, ...]
    more: tuple[str, ...] = ()  # seldom needed: folded away, unless the program asks for them
    says: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A form before it is made for a program."""

    name: str
    title: str
    lede: str
    sort: str  # of the programs that have it: mentoring or certification; "" for one form beside all programs
    writes: tuple[str, ...]  # kinds, the main one last
    parts: tuple[PlanPart, ...]
    made: Mapping[str, str] = field(default_factory=dict)  # fields that the page fills in, and from what
    left: Mapping[str, str] = field(default_factory=dict)  # fields that this form does not ask for, and why
    signed: bool = False
    entry: str = ""
    needs: str = ""


_TOOL = "the tool's or an officer's own"
_LATER = "comes later"
_BY_LINK = {"/mentorship": "the personal link"}

SESSION = Plan(
    name="session",
    title="Log a session",
    lede="A meeting, a check-in, or a try that nobody answered.",
    sort="mentoring",
    writes=("session",),
    needs="pair",
    signed=True,
    parts=(
        PlanPart("When", ("session/date", "session/minutes"), more=("session/start", "session/end")),
        PlanPart(
            "What you did",
            (
                "session/contact", "session/mode", "session/topics", "session/scenarios", "session/goals",
                "session/notes",
            ),
            more=("session/activity", "session/place", "session/attended", "session/reflection"),
        ),
        PlanPart("What comes next", ("session/actions_closed", "session/actions"), more=("session/next",)),
    ),
    made={"/mentorship": "the personal link", "/id": "the date", "/actions/*/id": "what is to be done"},
    left={
        "/agenda": "the session before says it, under next",
        "/corrects": "a correction is made from the session that it corrects",
        "/recorded_on": "a correction is made from the session that it corrects",
        "/recorded_for": _TOOL,
    },
)  # fmt: skip

AGREEMENT = Plan(
    name="agreement",
    title="Write down the agreement",
    lede="What you two agree on at the start.",
    sort="mentoring",
    writes=("agreement",),
    needs="pair",
    signed=True,
    parts=(
        PlanPart("When and how", ("agreement/agreed_on", "agreement/schedule")),
        PlanPart(
            "Who does what",
            ("agreement/roles/mentor", "agreement/roles/mentee", "agreement/limits", "agreement/confidentiality"),
        ),
    ),
    made=_BY_LINK,
)

GOAL = Plan(
    name="goal",
    title="Set a goal",
    lede="One goal at a time. It may change later.",
    sort="mentoring",
    writes=("goal",),
    needs="pair",
    parts=(
        PlanPart("The goal", ("goal/title", "goal/why", "goal/parts")),
        PlanPart("How you will know", ("goal/measure", "goal/by")),
    ),
    made={"/mentorship": "the personal link", "/id": "the title", "/steps": "today: it is set"},
)

EVALUATION = Plan(
    name="evaluation",
    title="Evaluate",
    lede="How far things are, and whether to go on.",
    sort="mentoring",
    writes=("evaluation",),
    needs="pair",
    signed=True,
    parts=(
        PlanPart("When and who", ("evaluation/date", "evaluation/by")),
        PlanPart("How far", ("evaluation/scenarios", "evaluation/goals", "evaluation/confidence", "evaluation/skill")),
        PlanPart(
            "How to go on",
            ("evaluation/recommendation", "evaluation/until", "evaluation/why", "evaluation/next_on"),
        ),
    ),
    made={"/mentorship": "the personal link", "/id": "the date"},
)

CLOSURE = Plan(
    name="close",
    title="Close a mentorship",
    lede="The last page of a mentorship, in a few lines.",
    sort="mentoring",
    writes=("mentorship",),
    entry="mentorship/closure",
    needs="pair",
    parts=(
        PlanPart(
            "How it ended",
            ("mentorship/closure/on", "mentorship/closure/by", "mentorship/closure/outcome", "mentorship/closure/why"),
        ),
    ),
    left={
        f"/{name}": "stands in the record already"
        for name in (
            "id", "program", "mentor", "mentee", "proposed", "reason", "accepted", "started", "until", "vision",
        )
    },
)  # fmt: skip

_PERSON = (
    "person/name", "person/called", "person/list_as", "person/contact/email", "person/contact/phone",
    "person/place/county", "person/place/region", "person/place/postal_code", "person/place/country",
    "person/occupations", "person/languages",
)  # fmt: skip
_PERSON_MADE = {"person/id": "chance"}
_PERSON_LEFT = {
    "person/place/latitude": "the postal code is near enough",
    "person/place/longitude": "the postal code is near enough",
    "person/logins": _TOOL,
    "person/keys": _TOOL,
    "person/forgotten": _TOOL,
    "person/profile_checked_on": _LATER,
    "person/consents": "the promise of confidentiality is given to the office",
}

MENTOR = Plan(
    name="mentor",
    title="Apply as a mentor",
    lede="Who you are, what you have done, and what you can give.",
    sort="mentoring",
    writes=("person", "mentor"),
    parts=(
        PlanPart("You", _PERSON),
        PlanPart("Why", ("mentor/application/why", "mentor/application/experience")),
        PlanPart("What you have done", ("mentor/evidence/cycle", "mentor/evidence/activity")),
        PlanPart(
            "What you offer",
            (
                "mentor/willing/on", "mentor/willing/modes", "mentor/willing/travel_miles", "mentor/occupation",
                "mentor/capacity", "mentor/topics", "mentor/scenarios", "mentor/availability",
            ),
        ),
        PlanPart(
            "The public list",
            (
                "mentor/directory/consented_on", "mentor/directory/name", "mentor/directory/place",
                "mentor/directory/occupation", "mentor/directory/languages", "mentor/directory/topics",
                "mentor/directory/about",
            ),
            says="Only if you like. Leave it empty and nothing about you is public.",
        ),
    ),
    made={**_PERSON_MADE, "/program": "the form", "/person": "the person's id", "/applied_on": "today"},
    left={
        **_PERSON_LEFT,
        "/ties": "the office asks, since it needs the other person's id",
        "/approval": _TOOL,
        "/orientation": _TOOL,
        "/directory/withdrawn_on": _LATER,
        "/away": _LATER,
        "/retired": _LATER,
    },
)  # fmt: skip

MENTEE = Plan(
    name="mentee",
    title="Ask for a mentor",
    lede="What you would like help with, and how to reach you.",
    sort="mentoring",
    writes=("person", "mentee"),
    parts=(
        PlanPart("You", _PERSON),
        PlanPart("The help you want", ("mentee/scenarios", "mentee/topics", "mentee/help", "mentee/why")),
        PlanPart(
            "What fits you",
            ("mentee/occupation", "mentee/availability", "mentee/modes", "mentee/graduation_on"),
        ),
        PlanPart("Your consent", ("mentee/consent/on",)),
    ),
    made={**_PERSON_MADE, "/program": "the form", "/person": "the person's id", "/asked_on": "today"},
    left={**_PERSON_LEFT, "/consent/withdrawn_on": _LATER, "/withdrawn_on": _LATER},
)

_CYCLE_LEFT = {
    f"/{name}": "stands in the record already"
    for name in ("person", "id", "program", "level", "number", "cycle", "proxy", "registered_on")
}


def _entry(name: str, title: str, lede: str, listed: str, names: tuple[str, ...]) -> Plan:
    """A form for one line of a certification cycle."""
    lists = ("seat_checks", "community", "ceus", "teaching")
    others = {f"/{other}": "has a form of its own" for other in lists if other != listed}
    return Plan(
        name=name,
        title=title,
        lede=lede,
        sort="certification",
        writes=("certification",),
        entry=f"certification/{listed}",
        needs="cycle",
        parts=(PlanPart("What was done", tuple(f"certification/{listed}/0/{one}" for one in names)),),
        left={**_CYCLE_LEFT, **others},
    )


SEAT_CHECK = _entry(
    "seat-check", "Note a seat check", "One of the five types, observed and verified.", "seat_checks",
    ("type", "on", "verifier", "place"),
)  # fmt: skip
COMMUNITY = _entry(
    "community", "Note community education", "A checkup event, education, or a session.", "community",
    ("sort", "on", "minutes", "what", "other_technicians", "checklist"),
)  # fmt: skip
CEU = _entry(
    "ceu", "Note a CEU", "Continuing education, with where its proof is kept.", "ceus",
    ("on", "title", "hours", "sort", "provider", "proof"),
)  # fmt: skip
TEACHING = _entry(
    "teaching", "Note teaching hours", "For instructors.", "teaching", ("on", "course", "hours", "full_course")
)

RESOURCE = Plan(
    name="resource",
    title="Propose a resource",
    lede="A public page, manual, list or tool that mentors reach for.",
    sort="",
    writes=("resource",),
    parts=(
        PlanPart("What it is", ("resource/title", "resource/link", "resource/what", "resource/sort")),
        PlanPart(
            "Whom it serves",
            ("resource/audience", "resource/programs", "resource/scope", "resource/topics", "resource/ceu_hours"),
        ),
    ),
    made={"/id": "the title"},
    left={"/verified": "somebody else opens the link and reads it"},
)

PLANS = (
    SESSION, MENTOR, MENTEE, AGREEMENT, GOAL, EVALUATION, CLOSURE, SEAT_CHECK, COMMUNITY, CEU, TEACHING, RESOURCE,
)  # fmt: skip
