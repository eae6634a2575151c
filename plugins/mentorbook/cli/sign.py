"""mentorbook sign: somebody signs a record, by name or with a key."""

import unicodedata
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book
from mentorbook.cli import acting, options
from mentorbook.cli.asking import ask, confirm
from mentorbook.cli.deciding import ask_officer, judge, refuse_unasked
from mentorbook.cli.known import find_record
from mentorbook.editions import Edition
from mentorbook.findings.reports import in_log
from mentorbook.reckoning.programs import in_office, read_program
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Record, called, digest_of, text_signed
from mentorbook.sealing import (
    SIGNED_KINDS,
    SealingError,
    SealState,
    keys_of,
    public_part,
    read_ssh_signature,
    sentence,
    sign_text,
)

_PAIR = ("mentor", "mentee")


@click.command()
@click.argument("record", metavar="RECORD")
@click.option(
    "--as",
    "role",
    type=click.Choice([*_PAIR, "instructor", "coordinator"]),
    required=True,
    help="In which role you sign.",
)
@click.option("--name", metavar="TEXT", help="Your name, as you sign. With a key: that of your record, if not given.")
@click.option("--by", metavar="PERSON", help="You, for the roles of the office, where several people hold one.")
@click.option("--key", type=click.Path(path_type=Path), metavar="FILE", help="Sign with this SSH key: a private key.")
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def sign(
    record: str,
    role: str,
    name: str | None,
    by: str | None,
    key: Path | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Sign RECORD: a session, an agreement or an evaluation, named by its path or id (ms-4h2k/2026-03-14).

    You see in plain words what you sign, and sign by typing your name, or with an SSH key that stands in your own
    record. Mentor and mentee are the two of the mentorship; nobody signs twice, and nothing but your signature is
    written into the file. With --key, ssh-keygen itself asks for a passphrase, or for a touch of a hardware key.
    """
    from mentorbook.exports import telling_text  # noqa: PLC0415 - other commands need none
    from mentorbook.views.telling import tell_record  # noqa: PLC0415

    book = acting.open_to_write(root, as_of)
    edition = book.edition("program")
    shown = find_record(edition, record)
    if shown.kind not in SIGNED_KINDS:
        what = book.register.kinds[shown.kind].title.lower()
        raise click.UsageError(f"A {what} is not signed. Signed are: {', '.join(SIGNED_KINDS)}.")
    own = acting.the_record(book, shown.kind, shown.id)
    person = _signer(book, own, role, by, no_input=no_input)
    if why := _standing(edition, own, role):
        click.echo(f"{why} Nothing was written.", err=True)
        return 1
    if key is not None:
        key = key.expanduser()
        if not key.is_file():
            raise click.UsageError("--key: there is no such file. Name your private key, as in ~/.ssh/id_ed25519.")
        if (line := _public_line(key)) and (why := _unfit(book, person, line)):
            click.echo(why, err=True)
            return 1
    click.echo("\n".join(telling_text(tell_record(edition, shown))))
    way = "with a key" if key else "by name"
    who = called(book.register, acting.the_record(book, "person", person))
    click.echo(f"\n{in_log(f'This is what {who} signs as {role}, {way}, on {day_words(book.as_of)}.')}")
    signed_as = _name(book, own, person, name, key, no_input=no_input)
    if not _is_called(book, person, signed_as):
        click.echo(
            in_log(f"In the book {who} is not called {signed_as}. What you type is kept as your signature."), err=True
        )
    entry = {
        "role": role,
        "by": person,
        "name": signed_as,
        "on": book.as_of.isoformat(),
        "method": "ssh" if key else "typed",
    }
    entry["digest"] = digest_of(own.kind, own.id, own.data, entry)
    if key is not None:
        if dry_run or not (no_input or confirm("Sign it?", default=True)):
            click.echo("Nothing was written.")
            return 0
        try:
            entry["ssh"] = sign_text(key, text_signed(own.kind, own.id, own.data, entry), ask=not no_input).strip()
        except SealingError as error:
            click.echo(str(error), err=True)
            return 1
        if why := _unfit_signature(book, person, entry["ssh"]):
            click.echo(why, err=True)
            return 1
    did = f"Sign {own.path.removeprefix('records/').removesuffix('.yaml')} as {role}"
    asked = no_input or key is not None
    return acting.carry_out(book, own, [("/signatures/-", entry)], did, no_input=asked, dry_run=dry_run)


def _signer(book: Book, record: Record, role: str, by: str | None, *, no_input: bool) -> str:
    """Return the id of who signs: one of the pair, or who holds the office today."""
    pair = acting.the_record(book, "mentorship", record.data["mentorship"])
    if role in _PAIR:
        person = str(pair.data[role])
        if by is not None and acting.the_person(book, by) != person:
            raise click.UsageError(f"--by: the {role} of this mentorship is somebody else. Leave it out.")
        return person
    program = acting.the_record(book, "program", pair.data["program"])
    officers = in_office(read_program(program), (role,), book.as_of)
    if not officers:
        raise click.UsageError(f"Nobody is {role} of this program today. Its file names its officers.")
    if by is None and len(officers) == 1:
        return officers[0]
    field = book.register.kinds[record.kind].field.properties["signatures"].items
    assert field is not None  # noqa: S101 - the schema of each signed kind has it
    person = ask_officer(book, field.properties["by"], by, officers, no_input=no_input, option="--by")
    if person not in officers:
        raise click.UsageError(f"--by: this person is not {role} of the program today.")
    return person


def _standing(edition: Edition, record: Record, role: str) -> str:
    """Return why nobody can sign in this role now: somebody has, or what others signed no longer stands."""
    if any(entry["role"] == role for entry in record.data.get("signatures", ())):
        return (
            f"A signature as {role} stands under this record already, and none is written over. "
            "`mentorbook verify` says whether it holds; one that does not is taken out in an editor first."
        )
    signed = edition.reckoning.signed.get(record.name, ()) if edition.reckoning else ()
    for each in signed:
        if each.seal is SealState.ALTERED:
            return (
                f"This record has changed since the {each.role} signed it, so you would not sign the same. "
                "Put back what was signed, or write a correction, and sign that."
            )
        if each.fails:
            return f"The {each.role}'s signature does not hold: {sentence(each.sealed)} Have that put right first."
    return ""


def _name(book: Book, record: Record, person: str, given: str | None, key: Path | None, *, no_input: bool) -> str:
    """Return the name as it is signed: by itself it is the signature; a key takes that of the person's record."""
    kind = book.register.kinds[record.kind]
    own = str(acting.the_record(book, "person", person).data["name"])
    wrong = judge(kind, "/signatures/0/name")
    if given is not None and (why := wrong(given.strip())):
        raise click.UsageError(f"--name: {why}")
    if given is not None or key is not None:
        return given.strip() if given is not None else own
    refuse_unasked("--name", no_input=no_input)
    click.echo(in_log(f"Type your name to sign, as in {own}; Ctrl+C to stop."))
    listed = kind.field.properties["signatures"].items
    assert listed is not None  # noqa: S101 - as above
    return str(ask(listed.properties["name"], judge=wrong))


def _is_called(book: Book, person: str, typed: str) -> bool:
    """Return whether a person is called so: one of their names is in what was typed, accents and case aside."""
    data = acting.the_record(book, "person", person).data
    names = _plain(f"{data['name']} {data.get('called', '')}").split()
    return any(len(each) > 1 and each in _plain(typed).split() for each in names)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)).replace("-", " ")


def _public_line(key: Path) -> tuple[str, str] | None:
    """Return the public key that goes with a file, where that can be read without asking for anything."""
    beside = key if key.suffix == ".pub" else key.with_name(f"{key.name}.pub")
    try:
        return public_part(beside.read_text(encoding="ascii", errors="replace"))
    except OSError:
        return None


def _unfit_signature(book: Book, person: str, armoured: str) -> str:
    signature = read_ssh_signature(armoured)
    if signature is None:
        return "ssh-keygen answered with something that is no signature. Nothing was written."
    return _unfit(book, person, signature.line)


def _unfit(book: Book, person: str, line: tuple[str, str]) -> str:
    """Return why a key cannot sign for a person today, and the way out; "" where it can."""
    record = acting.the_record(book, "person", person)
    keys = keys_of([record]).get(person, ())
    own = [key for key in keys if key.text == line[1]]
    if any(key.is_valid(book.as_of) for key in own):
        return ""
    if own:
        spans = "; ".join(f"from {key.since}" + (f" until {key.until}" if key.until else "") for key in own)
        return (
            f"This key is not valid today: {record.path} says {spans}. Nothing was written.\n"
            "Sign with a key that is, or by name, without --key. Days that are wrong are corrected in that file."
        )
    return (
        f"This key is not in the signer's own record, {record.path}, so nobody could tell whose it is. "
        "Nothing was written.\nIf it is yours, add it there under keys, and have that merged first:\n"
        f"  - key: {line[0]} {line[1]}\n    from: {book.as_of}\nUntil then, sign by name, without --key."
    )
