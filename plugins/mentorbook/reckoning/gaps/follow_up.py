"""Actions whose day has passed and that no later session has closed."""

from collections.abc import Iterator
from datetime import timedelta

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.fields import entries
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap, persons_in
from mentorbook.reckoning.wording import day_words


def actions_past_due(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each action past its day, while the mentorship lasts."""
    for mentorship in ground.running():
        for action in mentorship.actions:
            record = ground.register.get("session", f"{mentorship.id}/{action.session}")
            if record is None or action.due is None or action.due >= ground.as_of:
                continue
            index = next(i for i, e in enumerate(entries(record.data, "/actions")) if e["id"] == action.id)
            yield pair_gap(
                mentorship,
                "actions",
                f"/actions/{index}/due",
                record=record.name,
                says=f"Something that the {action.who} took on was due on {day_words(action.due)} and is still open.",
                hint="Once it is done, name it in the next session, under actions_closed.",
                verb="follow-up",
                actor=persons_in(mentorship, (action.who,)),
                since=action.due + timedelta(days=1),
                by=action.due,
            )
