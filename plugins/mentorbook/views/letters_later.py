"""Letters about what comes in the course of time: what was taken on, looking back, ending, certification cycles."""

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Todo
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import cycle_words, names, policy, reason, words
from mentorbook.views.fields import items_at, value_at
from mentorbook.views.letter import Letter, ask, gaps_of, name_of, other_of, role, short

ADDED = "A line by mail is enough, and I add it."


def recertify(edition: Edition, todo: Todo) -> Letter:
    """To the technician or instructor whose cycle it is."""
    cycle = cycle_of(edition, todo)
    if cycle is None:
        return ask(edition, todo)
    last = words.full_day(cycle.last)
    if cycle.over:
        return Letter(
            "Your registration",
            (
                f"Your certification cycle ended on {last}, and the book has no registration of yours.",
                "If you registered, tell me the day, and I add it.",
                "If you did not, the certification's office can say what is next.",
            ),
        )
    lacks = [each for each in cycle_words.missing(cycle) if each != "the registration"]
    types = next((need.says.partition(": ")[2].rstrip(".") for need in cycle.missing if need.rule == "seat-checks"), "")
    told = [f"Your certification cycle ends on {last}."]
    if lacks:
        told.append(f"The book still lacks {words.listed(lacks)}.")
        told.append(f"Of the seat checks it lacks: {types}." if types else "")
    if cycle.asked.registers:
        told.append(registering(edition, cycle, ordered=bool(lacks) and cycle.asked.requirements_first))
    if lacks:
        told.append(f"What of it is done already? {ADDED}")
    return Letter("Your certification cycle", tuple(told))


def registering(edition: Edition, cycle: CertificationAnswer, *, ordered: bool) -> str:
    """When the registration is possible, and that the requirements come before it."""
    opens = cycle.days.opens
    is_ahead = opens is not None and opens > edition.as_of
    when = (
        f"is possible from {words.near_day(opens, edition.as_of)}" if opens and is_ahead else "is open until that day"
    )
    if ordered:
        return f"The requirements come first, then the registration, which {when}."
    return f"The registration {when}." if cycle.missing else f"All requirements are there, and registration {when}."


def cycle_of(edition: Edition, todo: Todo) -> CertificationAnswer | None:
    """The certification cycle that a todo is about."""
    kind, _, record = todo.record.partition("/")
    cycles = edition.reckoning.certifications if edition.reckoning and kind == "certification" else {}
    return cycles.get(record)


def follow_up(edition: Edition, todo: Todo) -> Letter:
    """To whoever took something on, with what they took on: they know it, and so may the reader of the desk."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    session = todo.record.rpartition("/")[2]
    roles = {role for role, person in (("mentor", pair.mentor), ("mentee", pair.mentee)) if person in todo.actor}
    late = [
        each
        for each in pair.actions
        if each.session == session and each.who in roles and each.due and each.due < edition.as_of
    ]
    if not late:
        return Letter(
            "What you took on", ("Something that you took on is still open in the book.", "Is it done?", ADDED)
        )
    met = next((each.on for each in pair.sessions if each.id == session), None)
    when = f"On {words.near_day(met, edition.as_of)} you" if met else "You"
    due = words.near_day(min(each.due for each in late if each.due), edition.as_of)
    took = words.listed([f"\u201c{each.what.rstrip('.')}\u201d" for each in late])
    return Letter(
        "What you took on",
        (f"{when} took this on: {took}.", f"It was meant for {due}, and is open in the book.", "Is it done?", ADDED),
    )


def evaluate(edition: Edition, todo: Todo) -> Letter:
    """To whoever evaluates: mostly the mentor."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        return ask(edition, todo)
    other = other_of(todo, pair)
    of = f"your mentorship with {names.full_name(edition, other)}" if other else "your mentorship"
    due = words.near_day(todo.by or todo.since, edition.as_of)
    return Letter(
        "A look back",
        (
            f"An evaluation of {of} has been due since {due}.",
            f"Look back together at {looked_at(edition, todo)}, and say whether there is need to go on.",
            "A few lines by mail are enough, and I add them.",
        ),
    )


def looked_at(edition: Edition, todo: Todo) -> str:
    """What the program asks an evaluation to look at, by its titles."""
    program = edition.get("program", todo.program)
    duty = policy.in_force(program.data, "evaluation", edition.as_of) if program else None
    asked = items_at(duty, "asks", "fields") if duty else ()
    return words.listed(policy.field_names(edition, "evaluation", asked)) or "how far you two have come"


def close(edition: Edition, todo: Todo) -> Letter:
    """To both, when their time is over; to the officers, when a consent was withdrawn."""
    pair = reason.pair_of(edition, todo)
    if pair is None:
        day = words.near_day(todo.since, edition.as_of)
        return Letter(
            f"The mentorship of {name_of(edition, todo)}",
            (
                f"{name_of(edition, todo)} took back the consent on {day}, and a mentorship is still open.",
                "Would you speak with them, and close it?",
            ),
        )
    over = pair.ends is not None and pair.ends < edition.as_of
    told = (
        f"Your mentorship in {short(edition, todo)} had its last day on {words.near_day(pair.ends, edition.as_of)}."
        if over and pair.ends
        else f"Your evaluation of {words.near_day(todo.since, edition.as_of)} ends your mentorship "
        f"in {short(edition, todo)}."
    )
    return Letter(
        "The end of your mentorship",
        (
            told,
            "What came of it, in a sentence or two? Then I close it in the book.",
            "If you two would like to go on, tell me until when.",
        ),
    )


def settle(edition: Edition, todo: Todo) -> Letter:
    """To the officers: a mentor's room, time away, or silence; a mentee's several mentors."""
    pair = reason.pair_of(edition, todo)
    if pair:
        return proposal(edition, todo, pair)
    who, rules = name_of(edition, todo), {gap.rule for gap in gaps_of(edition, todo)}
    if todo.record.startswith("mentee/"):
        more = f"more than one {role(edition, todo, 'mentor')}"
        has = f"{who} has {more} in {short(edition, todo)}, proposed ones too."
        return Letter(f"{words.sentence(more)} for {who}", (has, "Would you ask which of them are wanted?"))
    answer = edition.reckoning.mentors.get((todo.program, todo.about[0])) if edition.reckoning and todo.about else None
    room = value_at(reason.record(edition, "mentor", todo), "capacity")
    told = []
    if answer and isinstance(room, int) and answer.load > room:
        many = words.counted(answer.load, role(edition, todo, "mentee"))
        told.append(f"{who} has {many} in {short(edition, todo)}, proposals too, and gave room for {room}.")
    if "silent" in rules:
        told.append(f"The book has had no sign of {who} in {short(edition, todo)} for a long time.")
    told = told or [f"Something about {who} as a {role(edition, todo, 'mentor')} in {short(edition, todo)} is open."]
    return Letter(f"{who} as {role(edition, todo, 'mentor')}", (*told, "Would you ask them how it stands?"))


def proposal(edition: Edition, todo: Todo, pair: MentorshipAnswer) -> Letter:
    """A proposal that the mentor cannot take up now."""
    mentor, mentee = (names.full_name(edition, each) for each in (pair.mentor, pair.mentee))
    rules = {gap.rule for gap in gaps_of(edition, todo)}
    why = "is not on the list of mentors yet" if "selection" in rules else "does not mentor at present"
    return Letter(
        f"A proposal for {mentee}",
        (
            f"{mentor} is proposed to {mentee} in {short(edition, todo)}, and {why}.",
            "Would you ask, or propose somebody else?",
        ),
    )


def remove(edition: Edition, todo: Todo) -> Letter:
    """To the officers who keep the book."""
    pair = reason.pair_of(edition, todo)
    whose = names.pair_names(edition, pair) if pair else name_of(edition, todo)
    until = words.full_day(todo.by or todo.since)
    return Letter(
        "Old records",
        (
            f"The records of the mentorship of {whose} were to be kept until {until}.",
            "Would you take them out of the book?",
        ),
    )
