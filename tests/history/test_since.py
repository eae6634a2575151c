"""check --since: errors that a change brings in block it; those that were there do not; nothing is guessed."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from git_book import PROJECT, book_in_git, commit, git
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorbook.cli.check import check

SESSIONS = sorted(path.relative_to(PROJECT) for path in PROJECT.glob("records/mentorships/*/sessions/*.yaml"))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book_in_git(tmp_path_factory.mktemp("since") / "book")


@pytest.fixture
def fresh(book: Path) -> Iterator[Path]:
    git(book, "checkout", "-q", "-f", "main")
    git(book, "clean", "-q", "-f", "-d")
    start = git(book, "rev-parse", "HEAD")
    yield book
    git(book, "reset", "-q", "--hard", start)
    git(book, "clean", "-q", "-f", "-d")


def run(root: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    done = CliRunner().invoke(check, ["--root", str(root), "--format", "json", *arguments], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, json.loads(done.stdout)


def edit(root: Path, path: Path, pattern: str, replacement: str) -> None:
    text = (root / path).read_text("utf-8")
    changed = re.sub(pattern, replacement, text, count=1, flags=re.MULTILINE)
    assert changed != text
    (root / path).write_text(changed, "utf-8")


def errors(report: dict[str, Any], *, from_this_change: bool | None = None) -> set[tuple[str, str, str]]:
    return {
        (each["rule"], each["record"] or each["path"], each["pointer"])
        for each in report["findings"]
        if each["severity"] == "error" and each.get("from_this_change") in {None, from_this_change}
    }


def test_an_error_from_before_blocks_nothing_and_is_told_as_such(fresh: Path) -> None:
    edit(fresh, SESSIONS[0], r"^contact: .*", "contact: metting")
    commit(fresh)
    assert run(fresh)[0] == 1
    edit(fresh, SESSIONS[0], r"^", "# moved down\n\n")
    status, report = run(fresh, "--since", "HEAD")
    assert status == 0
    assert errors(report, from_this_change=True) == set()
    assert len(errors(report, from_this_change=False)) == 1
    told = CliRunner().invoke(check, ["--root", str(fresh), "--since", "HEAD"], standalone_mode=False).stdout
    assert "error, not from this change: " in told
    edit(fresh, SESSIONS[1], r"^contact: .*", "contact: metting")
    status, report = run(fresh, "--since", "HEAD")
    assert status == 1
    assert [name for _, name, _ in errors(report, from_this_change=True)] == [name_of(SESSIONS[1])]


def test_a_link_that_the_change_breaks_elsewhere_is_from_the_change(fresh: Path) -> None:
    shutil.rmtree(fresh / "records/certifications")
    commit(fresh)
    assert run(fresh, "--since", "HEAD~1")[0] == 0
    mentor = sorted((fresh / "records/people").glob("*.yaml"))[0]
    mentor.unlink()
    status, report = run(fresh, "--since", "HEAD")
    assert status == 1
    assert all(rule == "link" for rule, _, _ in errors(report, from_this_change=True))


def test_a_program_whose_policy_changes_is_judged_by_what_that_does(fresh: Path) -> None:
    program = sorted((fresh / "records/programs").glob("*.yaml"))[0].relative_to(fresh)
    edit(fresh, program, r"^timezone: .*", "timezone: Moon/Base")
    status, report = run(fresh, "--since", "HEAD")
    assert status == 1
    assert errors(report, from_this_change=True)


def test_strict_counts_what_is_newly_incomplete_and_no_more(fresh: Path) -> None:
    assert run(fresh, "--strict")[0] == 1
    assert run(fresh, "--strict", "--since", "HEAD")[0] == 0


SCHEMA = Path("schemas/session.schema.json")


def rename_meeting(root: Path) -> None:
    """Make a schema refuse all sessions that were meetings."""
    (root / SCHEMA).write_text((root / SCHEMA).read_text("utf-8").replace('"meeting"', '"encounter"'), "utf-8")


def test_a_schema_that_breaks_records_answers_for_it(fresh: Path) -> None:
    rename_meeting(fresh)
    status, report = run(fresh, "--since", "HEAD")
    assert status == 1
    assert len(errors(report, from_this_change=True)) > 20
    assert not errors(report, from_this_change=False)
    status, report = run(fresh, "--since", commit(fresh))
    assert status == 0
    assert len(errors(report, from_this_change=False)) > 20


def test_records_that_go_along_with_their_schema_are_sound_on_both_sides(fresh: Path) -> None:
    edit(fresh, SESSIONS[0], r"\Z", "recorded_on: 2019-01-01\n")
    commit(fresh)
    rename_meeting(fresh)
    for path in SESSIONS:
        text = (fresh / path).read_text("utf-8")
        (fresh / path).write_text(text.replace("contact: meeting", "contact: encounter"), "utf-8")
    status, report = run(fresh, "--since", "HEAD", "--rule", "schema", "--rule", "session-dates")
    assert errors(report, from_this_change=False) == {("session-dates", name_of(SESSIONS[0]), "/recorded_on")}
    assert (status, errors(report, from_this_change=True)) == (0, set())


def no_schemas(root: Path) -> None:
    shutil.rmtree(root / "schemas")


def schema_with_another_keyword(root: Path) -> None:
    edit(root, SCHEMA, r"\{", '{"nonsense": 1,')


def schema_that_is_a_link(root: Path) -> None:
    (root / SCHEMA).unlink()
    (root / SCHEMA).symlink_to("person.schema.json")


def dialect_of_anything(root: Path) -> None:
    (root / "schemas/dialect.schema.json").write_text("{}", "utf-8")
    (root / SCHEMA).write_text("{}", "utf-8")


@pytest.mark.parametrize(
    "broken", [no_schemas, schema_with_another_keyword, schema_that_is_a_link, dialect_of_anything]
)
def test_where_the_schemas_of_then_do_not_hold_those_of_now_judge(fresh: Path, broken: Callable[[Path], None]) -> None:
    edit(fresh, SESSIONS[0], r"^contact: .*", "contact: metting")
    broken(fresh)
    revision = commit(fresh)
    git(fresh, "checkout", "-q", "HEAD~1", "--", "schemas")
    status, report = run(fresh, "--since", revision)
    assert errors(report, from_this_change=False) == {("schema", name_of(SESSIONS[0]), "/contact")}
    assert (status, errors(report, from_this_change=True)) == (0, set())


def test_rules_that_need_what_the_schemas_of_then_did_not_ask_for(fresh: Path) -> None:
    schema = json.loads((fresh / SCHEMA).read_text("utf-8"))
    schema["required"] = [name for name in schema["required"] if name != "contact"]
    (fresh / SCHEMA).write_text(json.dumps(schema), "utf-8")
    edit(fresh, SESSIONS[0], r"^contact: .*\n", "")
    edit(fresh, SESSIONS[1], r"^contact: .*", "contact: metting")
    revision = commit(fresh)
    git(fresh, "checkout", "-q", "HEAD~1", "--", "schemas")
    status, report = run(fresh, "--since", revision)
    assert status == 1
    assert errors(report, from_this_change=True) == {("schema", name_of(SESSIONS[0]), "")}
    assert errors(report, from_this_change=False) == {("schema", name_of(SESSIONS[1]), "/contact")}


# An index says which entry only until the list changes: an entry is known by what stands where the error is.
CYCLE = Path("records/certifications/p-pp7ft/cycle-2025.yaml")
SOUND = {
    "on": "2026-01-14",
    "title": "A talk",
    "hours": "1",
    "sort": "online",
    "provider": "A call",
    "proof": "A letter",
}
BARE = {key: word for key, word in SOUND.items() if key != "title"}


@dataclass(frozen=True)
class Lists:
    """The entries of a list before and after a change, and the index of each error now, by whether it is new."""

    before: list[dict[str, str]]
    after: list[dict[str, str]]
    new: set[str]
    old: set[str]


EARLY = SOUND | {"on": "2024-07-14"}
WRONG = SOUND | {"on": "2026-02-30"}
LISTS = {
    "a sound entry above an old one": Lists([EARLY], [SOUND, EARLY], set(), {"/ceus/1/on"}),
    "the same of a wrong one": Lists([WRONG], [SOUND, WRONG], set(), {"/ceus/1/on"}),
    "a sound entry below": Lists([EARLY], [EARLY, SOUND], set(), {"/ceus/0/on"}),
    "a sound entry taken out above": Lists([SOUND, WRONG], [WRONG], set(), {"/ceus/0/on"}),
    "another in the place of the old one": Lists([EARLY], [EARLY | {"on": "2023-01-01"}], {"/ceus/0/on"}, set()),
    "another in the place of a wrong one": Lists([WRONG], [WRONG | {"on": "2025-02-30"}], {"/ceus/0/on"}, set()),
    "one more beside it": Lists([WRONG], [WRONG | {"on": "2025-02-30"}, WRONG], {"/ceus/0/on"}, {"/ceus/1/on"}),
    "other words in the entry": Lists([WRONG], [WRONG | {"title": "More"}], set(), {"/ceus/0/on"}),
    "mended": Lists([SOUND, WRONG], [SOUND, SOUND | {"on": "2026-01-15"}], set(), set()),
    "another error of the same entry": Lists([WRONG], [WRONG | {"sort": "fax"}], {"/ceus/0/sort"}, {"/ceus/0/on"}),
    "one that lacks a field": Lists([BARE], [SOUND, BARE], set(), {"/ceus/1"}),
    "another that lacks it": Lists([BARE], [BARE | {"provider": "A fair"}], {"/ceus/0"}, set()),
}


def ceus(root: Path, entries: list[dict[str, str]]) -> None:
    text = (PROJECT / CYCLE).read_text("utf-8")
    lines = "".join(f"  - {each}\n" for each in map(json.dumps, entries)).replace('"hours": "1"', '"hours": 1')
    changed = re.sub(r"^ceus:\n(?:  .*\n)+", lambda _: f"ceus:\n{lines}", text, flags=re.MULTILINE)
    (root / CYCLE).write_text(changed, "utf-8")


@pytest.mark.parametrize("name", LISTS)
def test_an_entry_of_a_list_is_known_by_what_it_says(fresh: Path, name: str) -> None:
    case = LISTS[name]
    ceus(fresh, case.before)
    revision = commit(fresh)
    ceus(fresh, case.after)
    status, report = run(fresh, "--since", revision)
    assert {pointer for _, _, pointer in errors(report, from_this_change=True)} == case.new
    assert {pointer for _, _, pointer in errors(report, from_this_change=False)} == case.old
    assert status == bool(case.new)


@pytest.mark.parametrize("named", ["nope", "--since", "HEAD:records", ""])
def test_a_revision_that_is_not_there_is_wrong_usage(fresh: Path, named: str) -> None:
    done = CliRunner().invoke(check, ["--root", str(fresh), "--since", named])
    assert done.exit_code == 2
    assert "There is no revision" in done.output


# Random pairs of books: each record is touched at most once in each, and each edit's error is known beforehand.


@dataclass(frozen=True)
class Edit:
    """A change of a session, and the error that it makes: rule and pointer; none for a sound one."""

    pattern: str
    replacement: str
    error: tuple[str, str] | None


EDITS = {
    "remark": Edit(r"\A", "# a remark\n\n# and another\n", None),
    "reflection": Edit(r"\Z", "reflection: A quiet week.\n", None),
    "word": Edit(r"^contact: .*", "contact: metting", ("schema", "/contact")),
    "other word": Edit(r"^contact: .*", "# now\ncontact: chat", ("schema", "/contact")),
    "unknown": Edit(r"\Z", "nonsense: 1\n", ("schema", "/nonsense")),
    "day": Edit(r"^date: .*", "date: 2026-02-30", ("schema", "/date")),
    "tab": Edit(r"\Z", "\tbroken\n", ("unreadable", "")),
    "twice": Edit(r"\Z", "contact: meeting\n", ("unreadable", "")),
}
# Only sessions that nothing else is judged by: their own errors are all that an edit makes.
PLAIN = [
    path
    for path in SESSIONS
    if not re.search(r"^(reflection|signatures|corrects):", (PROJECT / path).read_text("utf-8"), re.MULTILINE)
]
BOOKS = st.dictionaries(st.sampled_from(PLAIN[:6]), st.sampled_from(sorted(EDITS)), max_size=6)


def name_of(path: Path) -> str:
    return f"session/{path.parts[2]}/{path.stem}"


def expected(edits: dict[Path, str]) -> set[tuple[str, str, str]]:
    told = set()
    for path, name in edits.items():
        if error := EDITS[name].error:
            rule, pointer = error
            told.add((rule, path.as_posix() if rule == "unreadable" else name_of(path), pointer))
    return told


def lay_out(root: Path, edits: dict[Path, str]) -> None:
    for path in PLAIN[:6]:
        shutil.copyfile(PROJECT / path, root / path)
    for path, name in edits.items():
        edit(root, path, EDITS[name].pattern, EDITS[name].replacement)


def test_there_are_sessions_enough_to_edit() -> None:
    assert len(PLAIN) >= 6


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=BOOKS, after=BOOKS)
def test_since_blocks_exactly_what_the_change_brought_in(
    fresh: Path, before: dict[Path, str], after: dict[Path, str]
) -> None:
    lay_out(fresh, before)
    revision = commit(fresh)
    lay_out(fresh, after)
    status, report = run(fresh, "--since", revision)
    new, old = expected(after) - expected(before), expected(after) & expected(before)
    assert errors(report, from_this_change=True) == new
    assert errors(report, from_this_change=False) == old
    assert status == (1 if new else 0)


TOPICS = st.one_of(st.sampled_from(["A talk", "A walk"]), st.integers(1, 3))  # a number is no topic
STEPS = st.lists(st.tuples(st.sampled_from(["insert", "remove", "replace"]), st.integers(0, 4), TOPICS), max_size=4)
TALKED = next(path for path in PLAIN if "\ntopics:\n" in (PROJECT / path).read_text("utf-8"))


def stepped(topics: list[str | int], steps: list[tuple[str, int, str | int]]) -> list[str | int]:
    changed = list(topics)
    for how, at, topic in steps:
        changed[at : at + (how != "insert")] = [] if how == "remove" else [topic]
    return changed or ["A rest"]


def write_topics(root: Path, topics: list[str | int]) -> None:
    lines = "".join(f"  - {topic}\n" for topic in topics)
    shutil.copyfile(PROJECT / TALKED, root / TALKED)
    edit(root, TALKED, r"^topics:\n(?:  .*\n)+", f"# now\ntopics:\n{lines}")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.lists(TOPICS, min_size=1, max_size=5), steps=STEPS)
def test_since_blocks_exactly_the_entries_that_the_change_brought_in(
    fresh: Path, before: list[str | int], steps: list[tuple[str, int, str | int]]
) -> None:
    after = stepped(before, steps)
    write_topics(fresh, before)
    revision = commit(fresh)
    write_topics(fresh, after)
    status, report = run(fresh, "--since", revision)
    wrong = [Counter(each for each in topics if isinstance(each, int)) for topics in (before, after)]
    for now, expected_now in ((True, wrong[1] - wrong[0]), (False, wrong[1] & wrong[0])):
        found = [pointer.rpartition("/") for _, _, pointer in errors(report, from_this_change=now)]
        assert {where for where, _, _ in found} <= {"/topics"}
        assert Counter(after[int(index)] for _, _, index in found) == expected_now
    assert status == bool(wrong[1] - wrong[0])
