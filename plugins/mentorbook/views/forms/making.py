"""The forms that an edition has, made from its schemas and programs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.terms import in_own_words
from mentorbook.views import policy
from mentorbook.views.fields import items_at, text_at, value_at
from mentorbook.views.forms.controls import Ground, item_at
from mentorbook.views.forms.model import Control, Form, Item, Part, Signer
from mentorbook.views.forms.own_words import with_own_words
from mentorbook.views.forms.plans import PLANS, Plan
from mentorbook.views.parts import Plate, plate

# What a requirement of that name says of a kind's fields and signatures.
_DETAILS = {"session": "session-details", "evaluation": "evaluation"}
_SIGNED_UNDER = {"session": "signatures", "agreement": "agreement"}
# What only matters where the program asks for it by a requirement of that name, and is then asked for.
_ONLY_WITH = {
    "mentee/graduation_on": "commitment",
    "mentor/evidence/cycle": "eligibility-cycle",
    "mentor/evidence/activity": "eligibility-activity",
}
_ASKED_WITH = {**_ONLY_WITH, "mentee/consent/on": "consent", "mentor/willing/on": "willingness"}
# Of a form, what people read beside its title and lede.
_READ = ("parts", "signers")
# A day that says no more than that somebody agreed or declared something today.
_TODAY = {"consent", "directory", "willing"}


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form in a list of forms."""

    name: str
    title: str
    lede: str
    path: str
    needs: str


@dataclass(frozen=True, slots=True)
class FormsOf:
    """The forms of one program."""

    plate: Plate | None
    lines: tuple[FormLine, ...]


def form_path(plan: str, program: str = "") -> str:
    """A form's page."""
    return f"forms/{program}-{plan}.html" if program else f"forms/{plan}.html"


def forms_view(edition: Edition) -> tuple[FormsOf, ...]:
    """All forms, by program; those that belong to no program last."""
    shown = [FormsOf(plate(edition, each.id), form_lines(edition, each)) for each in edition.of("program")]
    others = tuple(_line(plan, "") for plan in PLANS if not plan.sort and edition.of("program"))
    return tuple(each for each in (*shown, FormsOf(None, others)) if each.lines)


def form_lines(edition: Edition, program: Shown) -> tuple[FormLine, ...]:
    """The forms of one program, those that everybody may open first."""
    plans = [plan for plan in PLANS if plan.sort == program.data["sort"] and set(plan.writes) <= edition.schemas.keys()]
    return tuple(_line(plan, program.id) for plan in sorted(plans, key=lambda plan: plan.needs != ""))


def _line(plan: Plan, program: str) -> FormLine:
    return FormLine(plan.name, plan.title, plan.lede, form_path(plan.name, program), plan.needs)


def form_view(edition: Edition, line: FormLine, program: Shown | None) -> Form:
    """One form."""
    plan = next(plan for plan in PLANS if plan.name == line.name)
    data: Mapping[str, Any] = program.data if program else {}
    ground = Ground(edition, data, plan.entry, frozenset(asked_by(edition, plan, data)))
    kind = plan.writes[-1]
    signing = policy.in_force(data, _SIGNED_UNDER.get(kind, ""), edition.as_of) if data else None
    terms = {role: text_at(data, "terms", role) or role for role in ("mentor", "mentee")}
    form = Form(
        name=plan.name,
        path=line.path,
        title=plan.title,
        lede=plan.lede,
        plate=plate(edition, program.id) if program else None,
        writes=plan.writes,
        entry=plan.entry,
        needs=plan.needs,
        parts=tuple(_parts(ground, plan)),
        signers=tuple(_signers(data)) if plan.signed else (),
        signing_asked=bool(signing and not value_at(signing, "asks", "advice")),
        signed_contacts=contacts(signing),
        asked_contacts=contacts(policy.in_force(data, _DETAILS.get(kind, ""), edition.as_of)),
        evaluators=evaluators(data, edition) if kind == "evaluation" else (),
        confirms=confirms(edition, kind, data),
        program=program.id if program else "",
        zone=text_at(data, "timezone"),
        mail=text_at(data, "contact", "email"),
        contact=text_at(data, "contact", "office"),
        terms=terms,
    )
    own: Form = replace(form, **{name: with_own_words(getattr(form, name), terms) for name in _READ})
    return replace(own, title=in_own_words(form.title, terms), lede=in_own_words(form.lede, terms))


def asked_by(edition: Edition, plan: Plan, program: Mapping[str, Any]) -> Iterator[str]:
    """The fields that the program's policy asks for, beyond what the schema requires."""
    kind = plan.writes[-1]
    asked = policy.in_force(program, _DETAILS.get(kind, ""), edition.as_of)
    for name in items_at(value_at(asked, "asks") or {}, "fields") if asked else ():
        yield f"{kind}/{name}"
    for address, name in _ASKED_WITH.items():
        if address.startswith(f"{kind}/") and policy.in_force(program, name, edition.as_of):
            yield address


def contacts(entry: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The contacts that a requirement speaks of; none: it speaks of all, or of something else."""
    return items_at(entry or {}, "asks", "contacts")


def evaluators(program: Mapping[str, Any], edition: Edition) -> tuple[str, ...]:
    """The roles that evaluate, where the pair's own alone do; none: an officer may too, and the check looks at it."""
    duties = (policy.in_force(program, name, edition.as_of) for name in ("evaluation-due", "evaluation"))
    duty = next((each for each in duties if each), None)
    roles = items_at(duty, "asks", "roles") or ("mentor",) if duty else ()
    return () if "coordinator" in roles else tuple(roles)


def confirms(edition: Edition, kind: str, program: Mapping[str, Any]) -> str:
    """The sentence that is signed."""
    if kind != "session":
        return "By signing we say that we stand by this as it is written above."
    asked = policy.in_force(program, "confidentiality", edition.as_of)
    stays = ", and that what was said in it stays between us" if asked else ""
    return f"By signing we say that this session took place as written above{stays}."


def _signers(program: Mapping[str, Any]) -> Iterator[Signer]:
    for role in ("mentor", "mentee"):
        yield Signer(role, text_at(program, "terms", role) or role)


def _parts(ground: Ground, plan: Plan) -> Iterator[Part]:
    for part in plan.parts:
        folded = [address for address in part.more if address not in ground.asked]
        shown = [*part.fields, *(address for address in part.more if address in ground.asked)]
        items, more = (
            tuple(item for address in addresses if (item := _planned(ground, address))) for addresses in (shown, folded)
        )
        if items or more:
            yield Part(part.title, part.says, items, more)


def _planned(ground: Ground, address: str) -> Item | None:
    """The field, or, for the day of a consent, the one button that says yes today."""
    if address in _ONLY_WITH and address not in ground.asked:
        return None
    item = item_at(ground, address)
    steps = address.split("/")
    if isinstance(item, Control) and len(steps) == 3 and steps[1] in _TODAY and steps[2] in ("on", "consented_on"):
        around = ground.edition.schemas[steps[0]]["properties"][steps[1]]
        return replace(item, look="today", label=around["title"], hint=around["description"])
    return item
