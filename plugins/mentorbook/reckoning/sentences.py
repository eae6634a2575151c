"""What rules tell that a page can know too: the portal's forms tell it in these words, before anything is handed in."""

# By kind: an earlier day, a later one, and what is said where the later comes first. `list/*` stands for each entry.
ORDERS = {
    "person": (
        ("/logins/*/from", "/logins/*/until", "This login ends before it begins."),
        ("/keys/*/from", "/keys/*/until", "This key ends before it begins."),
        ("/consents/*/on", "/consents/*/withdrawn_on", "This consent was withdrawn before it was given."),
    ),
    "program": (("/officers/*/from", "/officers/*/until", "This office ends before it begins."),),
    "mentor": (
        ("/applied_on", "/approval/on", "The decision is dated before the application."),
        ("/applied_on", "/orientation/on", "The orientation is dated before the application."),
        ("/applied_on", "/retired/on", "The mentor left before applying."),
        ("/evidence/activity/last_on", "/evidence/activity/attested_on", "The activity was attested before it was."),
        ("/directory/consented_on", "/directory/withdrawn_on", "This consent was withdrawn before it was given."),
        ("/away/*/from", "/away/*/until", "This time away ends before it begins."),
    ),
    "mentee": (
        ("/asked_on", "/withdrawn_on", "The request was withdrawn before it was made."),
        ("/consent/on", "/consent/withdrawn_on", "This consent was withdrawn before it was given."),
    ),
    "mentorship": (
        ("/proposed/on", "/accepted/mentor", "The mentor accepted before it was proposed."),
        ("/proposed/on", "/accepted/mentee", "The mentee accepted before it was proposed."),
        ("/accepted/mentor", "/started", "It began before the mentor accepted."),
        ("/accepted/mentee", "/started", "It began before the mentee accepted."),
        ("/started", "/until", "It ends before it begins."),
        ("/started", "/closure/on", "It was closed before it began."),
        ("/proposed/on", "/closure/on", "It was closed before it was proposed."),
    ),
    "goal": (("/steps/0/on", "/by", "The goal is to be reached before it was set."),),
    "session": (
        ("/date", "/next/on", "The next session comes before this one."),
        ("/date", "/actions/*/due", "This is due before it was taken on."),
        ("/date", "/signatures/*/on", "This was signed before the session."),
    ),
    "evaluation": (
        ("/date", "/next_on", "The next evaluation comes before this one."),
        ("/date", "/until", "The extension ends before this evaluation."),
        ("/date", "/signatures/*/on", "This was signed before the evaluation."),
    ),
    "agreement": (("/agreed_on", "/signatures/*/on", "This was signed before it was agreed on."),),
    "certification": (
        ("/cycle/from", "/cycle/until", "The cycle ends before it begins."),
        ("/proxy/from", "/proxy/until", "The time as a proxy ends before it begins."),
    ),
}
WRONG_ORDER = "Correct whichever of the two dates is wrong."

# By kind: the day of an act that is only written down once it is done, what it is the day of, and the way out.
_ONCE_IT_IS_DONE = "Correct the day, or write it down once it is done."
_CLOSURE = (
    "/closure/on",
    "The day of this closure",
    "Correct the day, or close it once it is over. A last day that is agreed on goes under until.",
)
ACTS = {
    "mentor": (
        ("/approval/on", "The day of this decision", _ONCE_IT_IS_DONE),
        (
            "/orientation/on",
            "The day of this orientation",
            "Correct the day, or write it under planned and sign off once it was held.",
        ),
    ),
    "mentorship": (
        ("/accepted/mentor", "The day of the mentor's yes", _ONCE_IT_IS_DONE),
        ("/accepted/mentee", "The day of the mentee's yes", _ONCE_IT_IS_DONE),
        _CLOSURE,
    ),
}

# Message and hint, with names in braces for what differs.
SENTENCES = {
    "wrong-order": ("{says}", WRONG_ORDER),
    "session-ahead": (
        "This session lies ahead: today is {today}.",
        "Correct the date. What is still to come belongs under next, in the session before it.",
    ),
    "same-session": (
        "The session of {day} is written down already.",
        "Correct the date if it is wrong. What is wrong in that session is corrected from it, or by your coordinator.",
    ),
    "same-number": ("Mentor and mentee have the same number.", "Write the number of each."),
    "day-ahead": (
        "This day lies ahead, so the record is not shown and not counted yet.",
        "Correct the day, or leave it if it is meant so.",
    ),
    "entry-ahead": (
        "This day lies ahead, so it does not count yet.",
        "Correct the day, or leave it if it is meant so.",
    ),
    "closure-ahead": (_CLOSURE[1] + " lies ahead: today is {today}.", _CLOSURE[2]),
    "session-early": (
        "This session came before the mentorship began, on {day}.",
        "Correct this date, or that of the mentorship.",
    ),
    "no-time-between": ("It ends when it starts.", "Correct start or end."),
    "minutes-beyond": (
        "{span} lie between start and end, and {minutes} are told.",
        "Correct the minutes, or start and end.",
    ),
    "attempt": (
        "An attempt has no {said}: it is a try, and counts as no contact.",
        "If the two did speak, write meeting or check-in as contact. If they did not, take this line out.",
    ),
    "attempt-of-both": (
        "An attempt names both as present: it is a try, and counts as no contact.",
        "If the two did speak, write meeting or check-in as contact. If they did not, take this line out.",
    ),
    "outside-cycle": (
        "{what} lies {edge} the cycle of {first} to {last}.",
        "{why}orrect its day, or move it to the record of the cycle that it was in.",
    ),
    "no-evaluator": (
        "This evaluation is by somebody who is not the {roles} of this mentorship, so it does not count.",
        "Correct by. What others think of it can stand in a session.",
    ),
    "own-seat-check": (
        "The seat check of {day} is verified by the person who did it.",
        "Correct the verifier.",
    ),
}
# What only a meeting or a check-in can say.
OF_A_MEETING = ("minutes", "topics", "goals", "scenarios", "reflection")
# What is done for a cycle, by the list that it stands in.
OF_A_CYCLE = {
    "seat_checks": "This seat check",
    "community": "This community education",
    "ceus": "This CEU session",
    "teaching": "This teaching",
}


def told(sentence: str, **values: object) -> tuple[str, str]:
    """Return message and hint with what differs in its place."""
    message, hint = SENTENCES[sentence]
    return message.format(**values), hint.format(**values)
