"""The verbs of todos: how a group of them is headed, and how one is told."""

from dataclasses import dataclass

from mentorbook.views import words


@dataclass(frozen=True, slots=True)
class Verb:
    """How todos of one verb are headed, how one is told by itself, and what is said when there are none."""

    heading: str
    short: str
    one: str
    note: str
    clear: str


# In the order in which a mentorship comes about: who waits at the start waits longest.
VERBS = {
    "approve": Verb(
        "Approve mentors", "Approve", "{} wants to mentor", "A merged proposal is the approval", "No application waits."
    ),
    "orient": Verb(
        "Record orientations",
        "Orient",
        "Record the orientation of {}",
        "Then they join the resource list",
        "Every approved mentor is oriented.",
    ),
    "match": Verb(
        "Match requests",
        "Match",
        "Find a mentor for {}",
        "Similar work, close by",
        "Everybody who asked has a proposal.",
    ),
    "accept": Verb(
        "Wait for a yes",
        "Accept",
        "Get an answer for {}",
        "Both say yes before it starts",
        "Every proposal is answered.",
    ),
    "start": Verb(
        "Start", "Start", "See that {} start", "The mentor makes the first contact", "All that is accepted has started."
    ),
    "ask-after": Verb(
        "Ask after a quiet month",
        "Ask after",
        "Ask after {}",
        "If they met, the log only needs the date",
        "No month is quiet.",
    ),
    "sign": Verb(
        "Get signatures",
        "Sign",
        "Get the signature: {}",
        "Where the program asks for them",
        "All that has to be signed is signed.",
    ),
    "recertify": Verb(
        "See that people recertify",
        "Recertify",
        "See that {} recertifies in time",
        "First the requirements, then the registration",
        "Nobody whose registration is open has anything left to do.",
    ),
    "complete": Verb(
        "Complete records",
        "Complete",
        "Complete: {}",
        "Details that a program asks for",
        "No record lacks what its program asks for.",
    ),
    "follow-up": Verb(
        "Follow up", "Follow up", "Follow up with {}", "What somebody took on", "Nothing that was taken on is late."
    ),
    "evaluate": Verb(
        "Evaluate", "Evaluate", "Get the evaluation of {}", "Progress, and the need to go on", "No evaluation is due."
    ),
    "close": Verb("Close mentorships", "Close", "Close {}", "With the outcome, and why", "All that is over is closed."),
    "settle": Verb(
        "Settle with mentors",
        "Settle",
        "Settle: {}",
        "Room, time away, and a sign of life",
        "Nothing has to be settled.",
    ),
    "remove": Verb(
        "Take out old records", "Take out", "Take out: {}", "Kept as long as promised", "Nothing is kept too long."
    ),
}


# How it is done, on the page of a mentorship: for people, where a hint names the lines of a file.
HOW = {
    "accept": "A yes or a no by mail is enough; the office writes the day down. After a no, the proposal is closed.",
    "start": "The mentor makes the first contact. The day on which the two began is then written down.",
    "ask-after": "If the two met or wrote, add it. If they did not, leave it: a missed month is only a missed month.",
    "sign": "Whoever has not signed reads it once more, and signs.",
    "complete": "A line by mail from those who know it is enough; the office adds it.",
    "follow-up": "Once it is done, the next session says so.",
    "evaluate": "The two look back together. The evaluation says how far they are, and whether to go on.",
    "close": "A closure says how it ended and what came of it. If the two go on, the book needs to know until when.",
}


def verb_named(name: str) -> Verb:
    """How todos of a verb are told; a verb that is not known here heads itself."""
    heading = words.sentence(name.replace("-", " "))
    return VERBS.get(name, Verb(heading, heading, heading + ": {}", "", ""))
