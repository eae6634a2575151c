"""What the two signed or wrote beside the log: agreement, vision, evaluations, the closing words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import names, signing, words
from mentorbook.views.fields import day_at, items_at, text_at, value_at
from mentorbook.views.parts import Badge
from mentorbook.views.provenance import history_inside
from mentorbook.views.sessions import named
from mentorbook.views.signing import SignatureView

PROGRESS = {"not-begun": "ahead", "begun": "short", "well-on": "short", "reached": "kept"}
RECOMMENDED = {"continue": "kept", "extend": "soon", "complete": "done", "end": "done"}


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What the two agreed."""

    on: str
    schedule: str
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    limits: tuple[str, ...]
    confidentiality: str
    signatures: tuple[SignatureView, ...]
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """How far a scenario or a goal is."""

    title: str
    progress: Badge
    note: str


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """One evaluation."""

    id: str
    on: str
    by: str
    recommendation: Badge
    until: str
    marks: str
    lines: tuple[ProgressLine, ...]
    why: tuple[str, ...]
    signatures: tuple[SignatureView, ...]
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosureView:
    """How a mentorship ended."""

    on: str
    outcome: str
    by: str
    why: tuple[str, ...]


def agreement_view(edition: Edition, records: tuple[Shown, ...], program: Mapping[str, Any]) -> AgreementView | None:
    """The agreement, or None."""
    if not records:
        return None
    data = records[0].data
    agreed = day_at(data, "agreed_on")
    minutes = value_at(data, "schedule", "minutes")
    modes = [
        edition.label("agreement", "/schedule/modes/*", each).lower() for each in items_at(data, "schedule", "modes")
    ]
    schedule = [
        text_at(data, "schedule", "how_often"),
        words.duration(minutes) if minutes else "",
        words.listed(modes, "or"),
    ]
    roles = [
        (words.sentence(signing.role_word(edition, role, program)), items_at(data, "roles", role))
        for role in ("mentor", "mentee")
    ]
    return AgreementView(
        on=words.near_day(agreed, edition.as_of) if agreed else "",
        schedule="; ".join(part for part in schedule if part),
        roles=tuple(role for role in roles if role[1]),
        limits=items_at(data, "limits"),
        confidentiality=text_at(data, "confidentiality"),
        signatures=signatures(edition, records[0], program),
        history=history_inside(edition, f"agreement/{records[0].id}"),
    )


def evaluation_views(
    edition: Edition, records: tuple[Shown, ...], goals: tuple[Shown, ...], program: Mapping[str, Any]
) -> tuple[EvaluationView, ...]:
    """The evaluations, newest first."""
    titles = {goal.data["id"]: goal.data["title"] for goal in goals}
    ordered = sorted(records, key=lambda shown: (shown.data["date"], shown.id), reverse=True)
    return tuple(evaluation_view(edition, shown, titles, program) for shown in ordered)


def evaluation_view(
    edition: Edition, shown: Shown, goals: Mapping[str, str], program: Mapping[str, Any]
) -> EvaluationView:
    """One evaluation."""
    data = shown.data
    on, until = day_at(data, "date"), day_at(data, "until")
    marks = [
        f"{edition.labels['evaluation'][f'/{name}'].title} {data[name]} of 5"
        for name in ("confidence", "skill")
        if name in data and f"/{name}" in edition.labels.get("evaluation", {})
    ]
    lines = [
        *(
            progress(edition, "scenarios", each, named(program, "scenarios", each["scenario"]))
            for each in items_at(data, "scenarios")
        ),
        *(progress(edition, "goals", each, goals.get(each["goal"], each["goal"])) for each in items_at(data, "goals")),
    ]
    recommended = data["recommendation"]
    return EvaluationView(
        id=f"evaluation-{data['id']}",
        on=words.near_day(on, edition.as_of) if on else "",
        by=names.full_name(edition, data["by"]),
        recommendation=Badge(
            RECOMMENDED.get(recommended, "done"), edition.label("evaluation", "/recommendation", recommended)
        ),
        until=f"until {words.near_day(until, edition.as_of)}" if until else "",
        marks=words.listed(marks),
        lines=tuple(lines),
        why=words.paragraphs(text_at(data, "why")),
        signatures=signatures(edition, shown, program),
        history=history_inside(edition, f"evaluation/{shown.id}"),
    )


def progress(edition: Edition, of: str, entry: Mapping[str, Any], title: str) -> ProgressLine:
    """How far one scenario or goal is."""
    label = edition.label("evaluation", f"/{of}/*/progress", entry["progress"])
    return ProgressLine(title, Badge(PROGRESS.get(entry["progress"], "ahead"), label), text_at(entry, "note"))


def closure_view(edition: Edition, data: Mapping[str, Any], answer: MentorshipAnswer) -> ClosureView | None:
    """How it ended; None while it lasts, also where an end is dated ahead."""
    if answer.closed is None:
        return None
    by = text_at(data, "closure", "by")
    return ClosureView(
        on=words.full_day(answer.closed),
        outcome=edition.label("mentorship", "/closure/outcome", text_at(data, "closure", "outcome")),
        by=names.full_name(edition, by) if by else "",
        why=words.paragraphs(text_at(data, "closure", "why")),
    )


def signatures(edition: Edition, shown: Shown, program: Mapping[str, Any]) -> tuple[SignatureView, ...]:
    """The signatures under a record; who signs in a role that is another's has not signed, and the check says so."""
    answers = edition.reckoning.mentorships if edition.reckoning else {}
    answer = answers.get(shown.data["mentorship"])
    if answer is None:
        return ()
    found = answer.signed.get(f"{shown.kind}/{shown.id}", ())
    own = [each for each in found if signing.person_of(answer, each.role) in ("", each.by)]
    return tuple(signing.signature(edition, shown.kind, each, program) for each in own)
