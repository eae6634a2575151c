"""Where a record comes from, in words: who recorded it and who merged it, as Git has it."""

from mentorbook.editions.edition import Edition
from mentorbook.editions.provenance import Deed
from mentorbook.views import names, words


def history_sentences(edition: Edition, record: str) -> tuple[str, ...]:
    """Return the sentences about a record (kind/id); none where the edition was made without its history."""
    if edition.history_missing:
        return (f"Who recorded this is not known: {edition.history_missing}.",)
    if edition.histories is None:
        return ()
    own = edition.histories.get(record)
    if own is None:
        return ("In no commit yet.",)
    if own.recorded is None:
        told = ["Recorded before the part of the history that this copy of the repository holds."]
    else:
        parts = [f"Recorded{_done(edition, own.recorded)}"]
        if own.committed:
            parts.append(f"committed{_done(edition, own.committed)}")
        if own.merged:
            parts.append(f"merged{_done(edition, own.merged)}")
        told = [f"{', '.join(parts)}."]
        carrying = [deed for deed in (own.recorded, own.merged) if deed and deed.signed]
        if carrying:
            which = "Its commits carry signatures" if len(carrying) > 1 else "A commit of it carries a signature"
            told.append(f"{which}, not checked here.")
    if own.changes:
        last = own.changes[-1]
        times = "Changed once since," if len(own.changes) == 1 else f"Changed {len(own.changes)} times since, last"
        brought = f", merged{_done(edition, own.change_merged)}" if own.change_merged else ""
        told.append(f"{times}{_done(edition, last)}{brought}.")
    return tuple(told)


def history_inside(edition: Edition, record: str) -> tuple[str, ...]:
    """Return the sentences about a record that a page shows among others: that nothing is known is said once a page."""
    return () if edition.history_missing else history_sentences(edition, record)


def _done(edition: Edition, deed: Deed) -> str:
    """When and by whom, as " on 15 March 2026 by Ines Okafor"; a name that only Git has stands in quotes."""
    on = f" on {words.full_day(deed.on)}" if deed.on else " on a day that is not known"
    if deed.person:
        return f"{on} by {names.full_name(edition, deed.person)}"
    return f"{on} by “{deed.name}”" if deed.name else f"{on} by somebody whom the commit does not name"
