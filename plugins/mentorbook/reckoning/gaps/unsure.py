"""Gaps that are not told while a record that may fill them could not be read: that record's own error comes first."""

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.ground import Ground

# By rule: the kinds of record for want of which it says that something is missing.
FILLED_BY = {
    "actions": ("session",),
    "agreement": ("agreement",),
    "closure": ("evaluation",),
    "eligibility-cycle": ("certification",),
    "evaluation-due": ("evaluation",),
    "first-contact": ("session",),
    "first-contact-time": ("session",),
    "goals-set": ("goal",),
    "match": ("mentorship",),
    "reflection": ("session",),
    "silent": ("mentorship", "session", "evaluation"),
    "waiting": ("mentorship",),
}


def is_unsure(gap: Gap, ground: Ground) -> bool:
    """Return whether a record that could not be read may be just what this gap misses."""
    kinds = FILLED_BY.get(gap.rule, ())
    subjects = {gap.mentorship} if gap.mentorship else {*gap.about, *_theirs(gap, ground)} if kinds else set()
    return any(ground.register.may_lack(kind, str(subject)) for kind in kinds for subject in subjects)


def _theirs(gap: Gap, ground: Ground) -> set[str]:
    return {
        mentorship.id
        for mentorship in ground.answers.mentorships.values()
        if {mentorship.mentor, mentorship.mentee} & set(gap.about)
    }
