"""The example book holds what it is there to show, read by a YAML reader that is not ours."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import rfc8785
import yaml
from jsonschema import Draft202012Validator, FormatChecker

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "records"
AS_OF = "2026-11-21"
PATHS = sorted(RECORDS.rglob("*.yaml"))
Says = Callable[[dict[str, Any]], bool]


class Plain(yaml.SafeLoader):
    """Knows canonical numbers, true and false; all else, dates and times too, is text."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - the name and shape are the base class's


Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(0|[1-9][0-9]*)$"), list("-0123456789"))
Plain.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^-?(0|[1-9][0-9]*)\.[0-9]*[1-9]$"), list("-0123456789")
)


@cache
def schema_of(kind: str) -> dict[str, Any]:
    text = (ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def read(path: Path) -> dict[str, Any]:
    record: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Plain)  # noqa: S506 - a SafeLoader
    return record


def kind_of(path: Path) -> str:
    folders = {
        "programs": "program",
        "people": "person",
        "mentors": "mentor",
        "mentees": "mentee",
        "certifications": "certification",
        "resources": "resource",
        "sessions": "session",
        "goals": "goal",
        "evaluations": "evaluation",
    }
    own = path.relative_to(RECORDS).parts
    return next((folders[part] for part in reversed(own[:-1]) if part in folders), path.stem)


def every(kind: str) -> list[dict[str, Any]]:
    return [read(path) for path in PATHS if kind_of(path) == kind]


def leaves(value: object, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*at, key))
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part, at)
    else:
        yield at, value


def named(path: Path) -> str:
    return path.relative_to(RECORDS).as_posix()


@pytest.mark.parametrize("path", PATHS, ids=named)
def test_every_record_holds_to_its_schema_and_stands_in_its_place(path: Path) -> None:
    schema, record = schema_of(kind_of(path)), read(path)
    judge = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in judge.iter_errors(record)] == []
    assert named(path) == schema["x-path"].format(**record) + ".yaml"


@pytest.mark.parametrize(
    ("kind", "at_least", "at_most"),
    [
        ("program", 4, 4),
        ("person", 40, 55),
        ("mentor", 18, 25),
        ("mentee", 20, 25),
        ("mentorship", 16, 16),
        ("session", 95, 130),
        ("agreement", 3, 8),
        ("goal", 8, 20),
        ("evaluation", 5, 12),
        ("certification", 5, 10),
        ("resource", 35, 60),
    ],
)
def test_there_is_enough_of_every_kind(kind: str, at_least: int, at_most: int) -> None:
    assert at_least <= len(every(kind)) <= at_most


def test_every_program_file_says_that_its_people_are_made_up() -> None:
    for path in PATHS:
        if kind_of(path) == "program":
            first = path.read_text(encoding="utf-8").splitlines()[1]  # below the line for editors
            assert first.startswith("#"), path
            assert "made up" in first, path
            assert read(path)["example"] == {"as_of": AS_OF}


def test_people_can_be_reached_nowhere() -> None:
    for person in every("person"):
        contact = person["contact"]
        assert re.fullmatch(r"[a-z.]+@[a-z-]+\.example", contact["email"]), person["id"]
        assert re.fullmatch(r"555 01[0-9]{2}", contact.get("phone", "555 0100")), person["id"]


def test_no_two_people_share_an_address_or_a_phone() -> None:
    emails = [person["contact"]["email"] for person in every("person")]
    phones = [person["contact"]["phone"] for person in every("person") if "phone" in person["contact"]]
    assert len(set(emails)) == len(emails)
    assert len(set(phones)) == len(phones)


def test_made_up_offices_have_made_up_addresses() -> None:
    for program in every("program"):
        if program["id"] != "cps-recertification":  # its customer service is real and public
            assert program["contact"]["email"].endswith(".example")
            assert program["contact"]["phone"].startswith("555 01")


@pytest.mark.parametrize("program", every("program"), ids=lambda program: program["id"])
def test_every_policy_entry_says_who_says_so_and_where(program: dict[str, Any]) -> None:
    entries = program["policy"]
    assert len(entries) >= 20
    assert [entry["name"] for entry in entries if not (entry.get("source") and entry.get("reference"))] == []
    assert len({(entry["name"], entry["from"]) for entry in entries}) == len(entries)


ASKS = {
    "state-cps": {
        "eligibility-cycle": {"cycles": 1},
        "eligibility-activity": {"roles": ["mentor"]},
        "willingness": {"roles": ["mentor"]},
        "approval": {"roles": ["coordinator"]},
        "orientation": {"roles": ["instructor"]},
        "selection": {"roles": ["coordinator"]},
        "first-contact": {"modes": ["phone", "email"], "roles": ["mentor"]},
        "evaluation": {"fields": ["scenarios", "confidence", "skill"]},
    },
    "cps-recertification": {
        "cycle": {"cycle_months": 24},
        "seat-checks": {
            "seat_types": ["rear-facing-only", "rear-facing-convertible", "forward-facing-harness", "booster", "latch"]
        },
        "seat-check-verifier": {"verifiers": ["instructor", "proxy"]},
        "community-education": {
            "event_minutes": 120,
            "event_technicians": 1,
            "event_checklist": True,
            "education_minutes": 240,
            "educational_session_minutes": 60,
        },
        "ceus": {"ceu_hours": 6},
        "ceu-caps": {"most_in_person": 6, "most_by_teleconference": 5, "most_online": 6, "most_from_newsletters": 3},
        "ceu-proof": {"proof_months": 3},
        "teaching-hours": {"teaching_hours": 20, "full_course_hours": 10},
        "registration-window": {"registration_months": 4},
        "reminders": {"weeks_before": [8, 4, 2]},
    },
    "wsyas-oacett": {
        "commitment": {"months_before": 4, "months_after": 8},
        "cadence": {"contacts": ["meeting", "check-in"]},
        "session-details": {"contacts": ["meeting"], "fields": ["minutes", "topics"]},
        "signatures": {"contacts": ["meeting"], "roles": ["mentor", "mentee"]},
        "ties": {"ties": ["line-management"]},
    },
    "assp-cps": {
        "cadence": {"minutes": 60, "contacts": ["meeting"], "modes": ["phone", "video", "in-person"]},
        "agreement": {"advice": True},
        "vision": {"roles": ["mentee"]},
        "reflection": {"roles": ["mentee"]},
    },
}
EVERY_OFFICE = {"waiting": {"days": 30}, "consent": {"roles": ["mentee"]}}
MATCHED = {"must_have": ["languages"], "waiting_percent": 5, "waiting_most_percent": 30}
OFFICE_ASKS = {
    "state-cps": {
        **EVERY_OFFICE,
        "silent": {"days": 180},
        "resources-verified": {"days": 365},
        "first-contact-time": {"days": 14},
        "evaluation-due": {"days": 180, "roles": ["mentor"]},
        "matching": {
            "weights": {
                "occupation": 4,
                "distance": 4,
                "scenarios": 2,
                "topics": 1,
                "languages": 2,
                "availability": 1,
                "mode": 1,
            },
            "furthest_miles": 60,
            **MATCHED,
        },
    },
    "cps-recertification": {},
    "wsyas-oacett": {
        **EVERY_OFFICE,
        "goals-set": {"meetings": 3},
        "matching": {
            "weights": {"occupation": 4, "distance": 2, "topics": 2, "languages": 2, "availability": 2, "mode": 1},
            **MATCHED,
        },
    },
    "assp-cps": {
        **EVERY_OFFICE,
        "goals-set": {"meetings": 3},
        "matching": {
            "weights": {"occupation": 4, "topics": 4, "languages": 2, "availability": 2, "mode": 1},
            **MATCHED,
        },
    },
}


@pytest.mark.parametrize("program", ASKS)
def test_a_program_asks_for_what_its_documents_ask_and_no_more(program: str) -> None:
    policy = read(RECORDS / "programs" / f"{program}.yaml")["policy"]
    asks = {
        name: {e["name"]: e["asks"] for e in policy if "asks" in e and (e["source"] == "office") is name}
        for name in (False, True)
    }
    assert asks[False] == ASKS[program]
    assert asks[True] == OFFICE_ASKS[program]
    assert all("office" in entry["reference"] for entry in policy if entry["source"] == "office")


def not_held(mentor: dict[str, Any]) -> str:
    orientation: dict[str, str] = mentor.get("orientation", {})
    return "" if "on" in orientation else orientation.get("planned", "")


MENTOR_STATES: dict[str, Says] = {
    "applied only": lambda m: "approval" not in m and m["program"] == "state-cps",
    "registered where no approval is asked": lambda m: "approval" not in m and m["program"] != "state-cps",
    "declined": lambda m: m.get("approval", {}).get("outcome") == "declined",
    "orientation overdue": lambda m: "" < not_held(m) < AS_OF,
    "orientation planned": lambda m: not_held(m) > AS_OF,
    "oriented": lambda m: "on" in m.get("orientation", {}),
    "away": lambda m: any(time["from"] <= AS_OF <= time.get("until", AS_OF) for time in m.get("away", [])),
    "retired": lambda m: "retired" in m,
    "in the directory": lambda m: "directory" in m and "withdrawn_on" not in m["directory"],
    "withdrawn from the directory": lambda m: "withdrawn_on" in m.get("directory", {}),
    "not in the directory": lambda m: "directory" not in m,
}


@pytest.mark.parametrize("state", MENTOR_STATES)
def test_every_state_of_a_mentor_occurs(state: str) -> None:
    assert any(MENTOR_STATES[state](mentor) for mentor in every("mentor"))


MENTORSHIP_STATES: dict[str, Says] = {
    "proposed": lambda m: len(m["accepted"]) == 1,
    "accepted": lambda m: len(m["accepted"]) == 2 and "started" not in m,
    "running": lambda m: "started" in m and "closure" not in m,
    "closed, confident": lambda m: m.get("closure", {}).get("outcome") == "confident",
    "closed, completed": lambda m: m.get("closure", {}).get("outcome") == "completed",
    "with a vision": lambda m: "vision" in m,
}


@pytest.mark.parametrize("state", MENTORSHIP_STATES)
def test_every_state_of_a_mentorship_occurs(state: str) -> None:
    assert any(MENTORSHIP_STATES[state](mentorship) for mentorship in every("mentorship"))


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        *[("session", ("contact",), value) for value in ("meeting", "check-in", "attempt")],
        *[("session", ("mode",), value) for value in ("in-person", "video", "phone", "email", "text")],
        *[("session", ("signatures", "method"), value) for value in ("typed", "drawn", "paper")],
        *[("goal", ("parts", "framework"), value) for value in ("real", "smart")],
        *[("goal", ("steps", "status"), value) for value in ("set", "begun", "well-on", "reached")],
        *[("evaluation", ("recommendation",), value) for value in ("continue", "extend", "complete")],
        *[("certification", ("level",), value) for value in ("technician", "instructor")],
        *[
            ("certification", ("seat_checks", "type"), value)
            for value in ("rear-facing-only", "rear-facing-convertible", "forward-facing-harness", "booster", "latch")
        ],
        *[("certification", ("community", "sort"), value) for value in ("checkup-event", "education", "session")],
        *[
            ("certification", ("ceus", "sort"), value)
            for value in ("in-person", "teleconference", "online", "newsletter")
        ],
    ],
)
def test_every_answer_that_a_page_shows_occurs(kind: str, field: tuple[str, ...], value: str) -> None:
    assert any(leaf == (field, value) for record in every(kind) for leaf in leaves(record))


@pytest.mark.parametrize(
    "field", [("corrects",), ("recorded_for",), ("next", "on"), ("agenda",), ("actions_closed",), ("reflection",)]
)
def test_sessions_show_every_part(field: tuple[str, ...]) -> None:
    assert any(at == field for record in every("session") for at, _ in leaves(record))


def test_sessions_are_about_many_things() -> None:
    assert len({topic for session in every("session") for topic in session.get("topics", [])}) >= 60


def test_only_plans_lie_ahead() -> None:
    plans = {"due", "planned", "until", "by", "next_on"}
    for path in PATHS:
        for at, value in leaves(read(path)):
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value)) and str(value) > AS_OF:
                assert at[-1] in plans or at[0] == "next", (named(path), at)


def test_time_spent_agrees_with_start_and_end() -> None:
    for session in every("session"):
        if "start" in session:
            hours = [int(session[end][:2]) * 60 + int(session[end][3:]) for end in ("start", "end")]
            assert hours[1] - hours[0] == session["minutes"], session["id"]


def test_nobody_works_before_approval_and_orientation() -> None:
    for mentorship in every("mentorship"):
        if mentorship["program"] == "state-cps":
            mentor = read(RECORDS / "mentors" / "state-cps" / f"{mentorship['mentor']}.yaml")
            assert (
                mentor["applied_on"]
                <= mentor["approval"]["on"]
                <= mentor["orientation"]["on"]
                <= mentorship["proposed"]["on"]
            ), mentorship["id"]


def test_every_digest_is_that_of_its_record_and_signer() -> None:
    seen = 0
    for kind in ("session", "agreement", "evaluation"):
        for record in every(kind):
            content = {key: part for key, part in record.items() if key not in ("signatures", "recorded_for")}
            ident = "/".join([record["mentorship"], *([record["id"]] if "id" in record else [])])
            for entry in record.get("signatures", []):
                if "digest" not in entry:
                    continue
                signer = {key: part for key, part in entry.items() if key not in ("digest", "ssh")}
                whole = {
                    "kind": kind,
                    "id": ident,
                    "mentorship": record["mentorship"],
                    "content": content,
                    "signer": signer,
                }
                assert entry["digest"] == hashlib.sha256(rfc8785.dumps(whole)).hexdigest(), (kind, ident)
                seen += 1
    assert seen >= 50


def test_no_resource_claims_that_somebody_opened_it() -> None:
    assert [resource["id"] for resource in every("resource") if "verified" in resource] == []
