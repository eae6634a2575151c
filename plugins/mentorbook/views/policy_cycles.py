"""What a certification asks of a cycle, in words made from its policy."""

from collections.abc import Mapping
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.views import words
from mentorbook.views.fields import items_at

HOURS = {
    "ceu_hours": "at least {} in the cycle",
    "most_in_person": "at most {} in person",
    "most_by_teleconference": "at most {} by teleconference",
    "most_online": "at most {} online",
    "most_from_newsletters": "at most {} from newsletters, manuals and journals",
    "teaching_hours": "at least {} in the cycle",
    "full_course_hours": "at least {} in a full certification course",
}
MINUTES = {
    "event_minutes": "{} of checkup events",
    "education_minutes": "{} of education",
    "educational_session_minutes": "{} of educational sessions",
}


def cycle_words(edition: Edition, asks: Mapping[str, Any]) -> list[str]:
    """The parameters that speak of a cycle, each in a few words."""
    said = []
    if "cycle_months" in asks:
        said.append(words.counted(asks["cycle_months"], "month"))
    if types := items_at(asks, "seat_types"):
        said.append(f"{words.spelled(len(types))} types, each once")
    if verifiers := items_at(asks, "verifiers"):
        labels = [edition.label("program", "/policy/*/asks/verifiers/*", each).lower() for each in verifiers]
        said.append(f"by the verifier's own record of that day: {words.listed(labels, 'or')}")
    ways = [told.format(words.duration(asks[name])) for name, told in MINUTES.items() if name in asks]
    if ways:
        said.append(f"{words.listed(ways, 'or')}, each added up")
    event = []
    if asks.get("event_technicians"):
        event.append(words.spelled(asks["event_technicians"], "other technician"))
    if asks.get("event_checklist"):
        event.append("a checklist")
    if event:
        said.append(f"an event counts with {words.listed(event)}")
    said += [told.format(words.counted(asks[name], "hour")) for name, told in HOURS.items() if name in asks]
    if "proof_months" in asks:
        said.append(f"until {words.counted(asks['proof_months'], 'month')} after the cycle")
    if "registration_months" in asks:
        said.append(f"from {words.counted(asks['registration_months'], 'month')} before the cycle's last day")
    if weeks := items_at(asks, "weeks_before"):
        said.append(f"{words.listed([words.number(each) for each in weeks])} weeks before the cycle's last day")
    return said
