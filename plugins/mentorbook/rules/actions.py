"""What somebody took on is done by its day and closed by a later session; a session closes only what there is."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import entries, words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield actions past their day, and what a session closes that no session before it opened."""
    yield from tell_gaps("actions", Severity.INCOMPLETE)(register, reckoning)
    for mentorship in reckoning.mentorships.values():
        if register.may_lack("session", mentorship.id):
            continue  # it may have opened what is closed here
        taken: set[str] = set()
        for session in mentorship.sessions:
            record = record_named(register, f"session/{mentorship.id}/{session.id}")
            for index, closed in enumerate(words(record.data, "/actions_closed")):
                if session.counts and closed not in taken:
                    yield record.finding(
                        "actions",
                        Severity.ERROR,
                        "No session before this one has an action of this id.",
                        "Write the id as it stands under actions in the earlier session.",
                        f"/actions_closed/{index}",
                    )
            taken.update(entry["id"] for entry in entries(record.data, "/actions"))


ACTIONS = Rule("actions", check)
