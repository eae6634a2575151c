"""What passes alone and not together, and roles that somebody tries to take in two steps."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from gate_book import GateBook
from git_book import git

PEOPLE = "records/people/"
SESSION = "records/mentorships/ms-aaaa/sessions/2026-11-19.yaml"
SECOND = "records/mentorships/ms-cccc/mentorship.yaml"


def login(gate: GateBook, person: str) -> str:
    more = "logins:\n  - forge: gitlab\n    login: wren-shared\n    from: 2026-11-20\n"
    return gate.text(f"{PEOPLE}{person}.yaml").replace("logins:\n", more)


def meeting(gate: GateBook, notes: str) -> str:
    text = gate.text("records/mentorships/ms-aaaa/sessions/2026-10-10.yaml").replace("2026-10-10", "2026-11-19")
    return f"{text}notes: {notes}\n"


def names(gate: GateBook, head: str, actor: str, base: str = "main") -> set[str]:
    return {block.name for block in gate.review(head, actor, base).blocks}


def test_one_login_for_two_people_fails_in_the_second(gate: GateBook) -> None:
    first = gate.propose({f"{PEOPLE}p-aaaaa.yaml": login(gate, "p-aaaaa")})
    second = gate.propose({f"{PEOPLE}p-ggggg.yaml": login(gate, "p-ggggg")})
    assert names(gate, first, "coord") == names(gate, second, "coord2") == set()
    assert "login-taken" in names(gate, second, "coord2", gate.merge("main", first))
    assert "login-taken" in names(gate, first, "coord", gate.merge("main", second))


def test_the_same_session_twice_is_a_conflict_with_words(gate: GateBook) -> None:
    first, second = (gate.propose({SESSION: meeting(gate, notes)}) for notes in ("One", "Two"))
    assert names(gate, first, "mentor-mia") == names(gate, second, "mentor-mia") == set()
    found = gate.review(second, "mentor-mia", gate.merge("main", first))
    [block] = found.blocks
    assert (block.name, block.place.path) == ("conflict", SESSION)
    assert "Merge the main branch" in block.hint


def test_a_removed_person_and_a_record_of_theirs_clash(gate: GateBook) -> None:
    mentor = "records/mentors/wren-tech/p-aaaaa.yaml"
    gone = gate.propose({"records/mentors/wren-cps/p-aaaaa.yaml": None, f"{PEOPLE}p-aaaaa.yaml": None})
    applied = gate.propose({mentor: "program: wren-tech\nperson: p-aaaaa\napplied_on: 2026-11-20\n"})
    assert names(gate, gone, "coord") == names(gate, applied, "ada") == set()
    assert names(gate, applied, "ada", gate.merge("main", gone)) != set()
    assert "link" in names(gate, gone, "coord", gate.merge("main", applied))


def test_what_the_head_says_of_offices_counts_only_after_its_own_merge(gate: GateBook) -> None:
    """One change that gives a role and uses it; then in two, of which the first is refused to the same person."""
    program = "records/programs/wren-cps.yaml"
    role = gate.text(program).replace(
        "intake:\n", "  - person: p-mmmmm\n    role: coordinator\n    from: 2026-11-01\nintake:\n"
    )
    mentor = "records/mentors/wren-cps/p-aaaaa.yaml"
    lines = "approval:\n  by: p-mmmmm\n  on: 2026-11-20\n  outcome: approved\n  reason: Fits.\n"
    at_once = gate.propose({program: role, mentor: gate.text(mentor) + lines})
    assert names(gate, at_once, "mentor-mia") == {"program", "office"}
    assert names(gate, at_once, "maint") == {"office"}
    first = gate.propose({program: role})
    assert names(gate, first, "mentor-mia") == {"program"}
    assert names(gate, first, "maint") == set()
    base = gate.merge("main", first)
    second = gate.propose({mentor: gate.text(mentor) + lines}, base)
    assert names(gate, second, "mentor-mia", base) == set()
    assert names(gate, second, "mentor-mia") == {"office", "program"}, "it still carries the first"


def test_a_login_first_and_an_office_with_it_later(gate: GateBook) -> None:
    path = f"{PEOPLE}p-ccccc.yaml"
    taken = gate.text(path).replace(
        "logins:\n", "logins:\n  - forge: github\n    login: ada-two\n    from: 2026-11-20\n"
    )
    assert names(gate, gate.propose({path: taken}), "ada") == {"login"}
    assert names(gate, gate.propose({path: taken}), "coord") == {"login"}


def test_somebody_new_brings_no_program_of_their_own(gate: GateBook) -> None:
    own = gate.text("records/programs/wren-tech.yaml").replace("wren-tech", "own").replace("p-xxxxx", "p-aaaaa")
    head = gate.propose({"records/programs/own.yaml": own})
    assert names(gate, head, "ada") == {"program", "self"}
    assert names(gate, head, "maint") == set()


def test_a_record_that_hangs_on_a_broken_one_is_not_overlooked(gate: GateBook) -> None:
    """An error that was there before does not block; what hides behind it still may not change."""
    mentorship = "records/mentorships/ms-aaaa/mentorship.yaml"
    base = gate.propose({mentorship: gate.text(mentorship) + "nonsense: 1\n"})
    path = "records/mentorships/ms-aaaa/sessions/2026-10-10.yaml"
    head = gate.propose({path: gate.text(path).replace("60", "90")}, base)
    assert names(gate, head, "fay", base) == {"not-sound"}
    assert git(gate.root, "rev-parse", "main") != base


def test_what_is_dated_today_in_any_zone_is_of_today(gate: GateBook) -> None:
    """Two zones a day apart at any hour: what is dated today in the earlier one is neither ahead nor dated back."""
    zones = {"wren-cps": "Pacific/Kiritimati", "wren-tech": "Pacific/Niue"}
    paths = {name: f"records/programs/{name}.yaml" for name in zones}
    texts = {name: gate.text(path).partition("example:")[0] for name, path in paths.items()}
    base = gate.propose({paths[name]: texts[name].replace("Etc/UTC", zone) for name, zone in zones.items()})
    today = datetime.now(ZoneInfo(zones["wren-cps"])).date()
    text = gate.text("records/mentorships/ms-aaaa/sessions/2026-10-10.yaml").replace("2026-10-10", str(today))
    approval = f"approval:\n  by: p-ccccc\n  on: {today}\n  outcome: approved\n  reason: Fits.\n"
    mentor = "records/mentors/wren-cps/p-aaaaa.yaml"
    for path, content, actor in (
        (SESSION.replace("2026-11-19", str(today)), text, "mentor-mia"),
        (mentor, gate.text(mentor) + approval, "coord"),
    ):
        found = gate.review(gate.propose({path: content}, base), actor, base, as_of=None)
        assert found.may_merge, found.blocks
        assert found.as_of == today
        assert found.deeds
    ahead = str(today + timedelta(days=1))
    tomorrow = {SESSION.replace("2026-11-19", ahead): text.replace(str(today), ahead)}
    assert not gate.review(gate.propose(tomorrow, base), "mentor-mia", base, as_of=None).may_merge


def test_what_was_broken_before_is_mended_by_an_officer_alone(gate: GateBook) -> None:
    path = "records/people/p-aaaaa.yaml"
    base = gate.propose({path: gate.text(path).replace("consents:\n", "consents: nonsense\nconsented:\n")})
    head = gate.propose({path: gate.text(path)}, base)
    assert names(gate, head, "ada", base) == {"not-yours"}
    assert names(gate, head, "coord", base) == set()
    gone = gate.propose({path: None}, base)
    assert names(gate, gone, "fay", base) >= {"lost"}
