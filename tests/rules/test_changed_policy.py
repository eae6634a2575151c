"""A program that asks more from a day on asks nothing of what came before it: no finding comes with the new entry."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from rule_case import BASE, ROOT, RuleCase

from mentorbook.reckoning import reckon
from mentorbook.records import open_register
from mentorbook.rules import RULES, findings_of

CHANGED, NEXT_DAY = "2026-11-20", date(2026, 11, 21)
# By rule: the program that asks more, and what; and a day by which it asks somebody for something.
STRICTER: dict[str, tuple[str, dict[str, Any], str]] = {
    "agreement": ("hourly", {"roles": ["mentor"]}, ""),
    "cadence": ("hourly", {"minutes": 600, "contacts": ["meeting"]}, ""),
    "ceu-caps": ("cycles", {"most_in_person": 0, "most_online": 0, "most_from_newsletters": 0}, ""),
    "ceus": ("cycles", {"ceu_hours": 60}, ""),
    "consent": ("hourly", {"roles": ["mentee"]}, ""),
    "cycle": ("cycles", {"cycle_months": 12}, ""),
    "eligibility-activity": ("hourly", {"roles": ["mentor"]}, ""),
    "eligibility-cycle": ("car-seats", {"cycles": 2}, ""),
    "evaluation-due": ("hourly", {"days": 20}, "2026-12-10"),
    "first-contact-time": ("hourly", {"days": 1}, ""),
    "goals": ("hourly", {"fields": ["measure"]}, ""),
    "goals-set": ("hourly", {"meetings": 1}, ""),
    "matching": ("hourly", {"furthest_miles": 1, "must_have": ["languages"], "least_percent": 90}, ""),
    "reflection": ("hourly", {"meetings": 1}, ""),
    "registration-window": ("cycles", {"registration_months": 24}, ""),
    "resources-verified": ("car-seats", {"days": 10}, ""),
    "seat-checks": ("cycles", {"seat_types": ["latch"]}, ""),
    "session-details": ("hourly", {"fields": ["place"], "contacts": ["meeting"]}, ""),
    "signatures": ("hourly", {"contacts": ["meeting"], "roles": ["mentor", "mentee"]}, ""),
    "silent": ("car-seats", {"days": 10}, "2026-12-02"),
    "teaching-hours": ("cycles", {"teaching_hours": 100}, ""),
    "vision": ("hourly", {"roles": ["mentee"]}, ""),
    "waiting": ("hourly", {"days": 5}, "2026-11-26"),
    "willingness": ("hourly", {"roles": ["mentor"]}, ""),
}
# A request that waits, so that there is something to ask about.
WAITING = {"program": "hourly", "person": "p-mtee1", "asked_on": "2026-08-03"}


def found(root: Path, day: date) -> set[tuple[str, str, str, str]]:
    register, refused = open_register(root, day)
    assert refused == []
    told = findings_of(register, reckon(register))
    return {(each.rule, each.severity.value, each.record, each.message) for each in told}


def laid_out(root: Path, rule: str, *, changed: bool) -> Path:
    RuleCase(next((ROOT / "tests/cases/rules/waiting").glob("passing"))).lay_out(root)
    (root / "records/mentees/hourly/p-mtee1.yaml").write_text(yaml.safe_dump(WAITING, sort_keys=False))
    program, asks, _ = STRICTER[rule]
    path = root / f"records/programs/{program}.yaml"
    path.write_text((BASE / path.relative_to(root)).read_text("utf-8"), "utf-8")
    if changed:
        data = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts only
        new = {
            "name": rule,
            "says": "More is asked.",
            "of": data["policy"][0]["of"],
            "from": CHANGED,
            "source": "office",
        }
        with path.open("a", encoding="utf-8") as opened:
            lines = yaml.safe_dump([{**new, "asks": asks}], sort_keys=False).replace(f"'{CHANGED}'", CHANGED)
            opened.write("".join(f"  {line}\n" for line in lines.splitlines()))
    return root


@pytest.mark.parametrize("rule", STRICTER)
def test_a_new_entry_finds_nothing_in_what_came_before(tmp_path: Path, rule: str) -> None:
    before = found(laid_out(tmp_path / "before", rule, changed=False), NEXT_DAY)
    after = found(laid_out(tmp_path / "after", rule, changed=True), NEXT_DAY)
    assert {each for each in after - before if each[1] != "notice"} == set()


@pytest.mark.parametrize("rule", [rule for rule, (_, _, by) in STRICTER.items() if by])
def test_it_asks_of_what_comes_after(tmp_path: Path, rule: str) -> None:
    day = date.fromisoformat(STRICTER[rule][2])
    before = found(laid_out(tmp_path / "before", rule, changed=False), day)
    after = found(laid_out(tmp_path / "after", rule, changed=True), day)
    assert rule in {each[0] for each in after - before}


def test_all_rules_with_a_time_or_a_number_are_here() -> None:
    present = {"approval", "orientation", "selection", "commitment", "ties", "evaluation", "first-contact"}
    takes = {rule.name for rule in RULES if rule.asks} - present
    assert takes - set(STRICTER) <= {"ceu-proof", "community-education", "reminders", "seat-check-verifier"}
