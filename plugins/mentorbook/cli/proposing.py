"""Proposals written as mentorships, in state proposed, each with its reason."""

import shlex
from typing import Any

import click

from mentorbook.book import Book, findings_with
from mentorbook.cli import acting
from mentorbook.cli.asking import confirm
from mentorbook.cli.deciding import ask_officer, officers_of
from mentorbook.findings import Severity
from mentorbook.findings.reports import in_log
from mentorbook.matching import Matching, Pair
from mentorbook.reckoning import MentorshipState
from mentorbook.reckoning.wording import day_words
from mentorbook.records import called
from mentorbook.writing import Draft, NotWrittenError, draft_of, new_id, place_each

# Folders whose records say who waits, who has room, and who was a pair; "records" itself holds them all.
_TOLD_BY = ("records", "people", "mentors", "mentees", "mentorships", "programs")


def write_proposals(book: Book, found: Matching, by: str | None, *, no_input: bool, dry_run: bool) -> int:
    """Write a mentorship for each pair, after they were shown and checked; return the exit status.

    Raises click.UsageError where records have errors, where somebody of the pairs has an open mentorship as a mentee
    of the program, and where who proposes is no coordinator.
    """
    if not found.pairs:
        click.echo("Nothing was written: there is nobody to propose.")
        return 0
    _refuse_unsure(book)
    _refuse_open(book, found)
    kind = book.register.kinds["mentorship"]
    officers = officers_of(book, found.program, "selection", "coordinator", book.as_of)
    field = kind.field.properties["proposed"].properties["by"]
    officer = ask_officer(book, field, by, officers, no_input=no_input, option="--by")
    if officer not in officers:
        hint = f"Name one of: {', '.join(officers)}." if officers else "Nobody holds that office now."
        raise click.UsageError(f"{officer} is no coordinator of {found.program} on this day. {hint}")
    if any(officer in (pair.mentee, pair.mentor) for pair in found.pairs):
        click.echo(f"\n{officer} is one of a pair: another officer of the program has to approve the proposal.")
    drafts: list[Draft] = []
    for pair in found.pairs:
        data = _data(book, found, pair, officer)
        while data["id"] in {draft.data["id"] for draft in drafts}:
            data = _data(book, found, pair, officer)
        drafts.append(draft_of(kind, data))
    names = {each.id: called(book.register, each) for each in book.register.of("person")}
    for draft in drafts:
        mentee, mentor = (names.get(draft.data[each], draft.data[each]) for each in ("mentee", "mentor"))
        click.echo("\n" + in_log(f"# {draft.path}: {mentee} with {mentor}"))
        click.echo("".join(f"{in_log(line)}\n" for line in draft.text.splitlines()), nl=False)
    changed = {draft.path: draft.content for draft in drafts}
    told = {
        (each.severity is Severity.ERROR and each.place, each.message): each for each in findings_with(book, changed)
    }
    if acting.stopped(list(told.values())):
        return 1
    if dry_run or not (no_input or confirm("Write them?", default=True)):
        click.echo("Nothing was written.")
        return 0
    try:
        placed = place_each(book.root, drafts, acting.still_sound(book, changed, lambda now: _refuse_new(now, found)))
    except NotWrittenError as error:
        click.echo(str(error), err=True)
        return 1
    for each in placed:
        if isinstance(each, NotWrittenError):
            click.echo(str(each), err=True)
    written = [draft.path for draft, each in zip(drafts, placed, strict=True) if not isinstance(each, NotWrittenError)]
    if not written:
        click.echo("Nothing was written.")
        return 1
    more = f" and {len(written) - 1} more" if len(written) > 1 else ""
    acting.say_next(book.root, written, f"Propose {written[0].split('/')[2]}{more}")
    folders = shlex.join([path.rpartition("/")[0] for path in written])
    click.echo(f"To take it back before the commit:\n  git rm -r -f -q --ignore-unmatch -- {folders}")
    click.echo(f"  git clean -f -d -q -- {folders}\nAfter it, as long as it is the last one: git revert HEAD")
    return 0 if len(written) == len(drafts) else 1


def reason_of(found: Matching, pair: Pair) -> str:
    """Return why the two were put together, as it stays in their record. It names nobody."""
    among = "over all who waited" if found.together > 1 else "of the mentors with room"
    around = ", around pairs that the coordinator chose or ruled out" if found.steered else ""
    how = f"The best {among} on {day_words(found.as_of)}{around}."
    if pair.pinned:
        how = "The coordinator chose this pair."
    unknown = f" Not known: {', '.join(pair.unknown)}." if pair.unknown else ""
    return f"{pair.sentence}{unknown} Score: {pair.percent} of 100. {how}"


def _data(book: Book, found: Matching, pair: Pair, officer: str) -> dict[str, Any]:
    kind = book.register.kinds["mentorship"]
    return {
        "id": new_id(book.register, kind, {}),
        "program": found.program,
        "mentor": pair.mentor,
        "mentee": pair.mentee,
        "proposed": {"by": officer, "on": book.as_of.isoformat()},
        "reason": reason_of(found, pair),
    }


def closing(book: Book, mentorship: str) -> str:
    """Return what to type so that somebody else can be proposed: where both said yes, no contact came about."""
    is_agreed = book.reckoning.mentorships[mentorship].state is MentorshipState.ACCEPTED
    return f"mentorbook close {mentorship} --outcome {'no-contact' if is_agreed else 'rematched'}"


def _refuse_unsure(book: Book) -> None:
    """Refuse while a record that the proposals hang on cannot be trusted."""
    paths = {each.place.path for each in book.findings() if each.severity is Severity.ERROR}
    wrong = sorted(path for path in paths if path.split("/")[:2][-1] in _TOLD_BY)
    if wrong:
        raise click.UsageError(
            f"Nothing is proposed while records have errors: {', '.join(wrong[:3])}"
            f"{f' and {len(wrong) - 3} more' if len(wrong) > 3 else ''}. Mend them first: mentorbook check"
        )


def _refuse_open(book: Book, found: Matching) -> None:
    for answer in book.reckoning.open_of(found.program, {pair.mentee for pair in found.pairs}):
        hint = f"Close it first: {closing(book, answer.id)}"
        raise click.UsageError(f"{answer.mentee} is still in {answer.id}, so nobody else is proposed. {hint}")


def _refuse_new(book: Book, found: Matching) -> None:
    """Refuse where somebody else proposed one of the mentees while these proposals were made."""
    for answer in book.reckoning.open_of(found.program, {pair.mentee for pair in found.pairs}):
        raise NotWrittenError(
            f"{answer.mentee} was proposed in {answer.id} meanwhile.", "Nothing was written; start again."
        )
