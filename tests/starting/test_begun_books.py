"""A book that was begun for each program is sound, holds nobody's made-up data, and builds at once in both editions."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from begun_book import DAY, PROGRAMS, begin, coordinator_of, record, typed

from mentorbook.book import open_book
from mentorbook.findings import Severity
from mentorbook.starting import LEDGER, find_origin
from mentorbook.starting.choices import BLANK, TO_BE_FILLED_IN
from mentorbook.starting.markdown import programs_named

PROJECT = Path(__file__).parents[2]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)[^)]*\)")
CHOICES = [*[(each,) for each in PROGRAMS], ("state-cps", "cps-recertification"), ("assp-cps", BLANK)]


@pytest.fixture(
    scope="module",
    params=[pytest.param(each, id="+".join(each), marks=pytest.mark.xdist_group("+".join(each))) for each in CHOICES],
)
def chosen(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return request.param


@pytest.fixture(scope="module")
def book(chosen: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begin(tmp_path_factory.mktemp("begun") / "book", *chosen)


def own_ids(chosen: tuple[str, ...]) -> set[str]:
    return {"wren-mentors" if each == BLANK else each for each in chosen}


def git(root: Path, *words: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(["git", *words], cwd=root, env=environment, check=True, capture_output=True, text=True).stdout


def test_the_check_is_clean_but_for_what_only_the_office_knows(book: Path) -> None:
    assert typed("check", "--root", str(book)).return_value == 0
    for finding in open_book(book).findings():
        assert (finding.rule, finding.severity) == ("policy", Severity.INCOMPLETE)
        assert "still to be filled in" in finding.message


def test_it_holds_its_programs_one_officer_and_no_example(book: Path, chosen: tuple[str, ...]) -> None:
    records = sorted(path.relative_to(book / "records").as_posix() for path in (book / "records").rglob("*.yaml"))
    assert {Path(each).stem for each in records if each.startswith("programs/")} == own_ids(chosen)
    assert {each.split("/")[0] for each in records} == {"people", "programs", "resources"}
    officer = coordinator_of(book)
    for own in own_ids(chosen):
        program = yaml.safe_load((book / f"records/programs/{own}.yaml").read_text("utf-8"))
        offices = [(each["person"], each["role"], str(each["from"])) for each in program["officers"]]
        assert offices == [(officer, role, DAY) for role in ("coordinator", "maintainer")]
        assert not {"example", "intake"} & program.keys()
    for path in (book / "records").rglob("*.yaml"):
        assert not re.search(r"\.example\b|\(example\)|made up|example office|555 ", path.read_text("utf-8")), path


def test_the_officer_is_one_person_with_an_account_and_no_promise_that_nobody_asked_for(book: Path) -> None:
    person = record(book / f"records/people/{coordinator_of(book)}.yaml")
    assert (person["name"], person["list_as"]) == ("Marta Lindqvist", "Lindqvist, Marta")
    assert person["logins"][0]["login"] == "marta-lindqvist"
    assert person["logins"][0]["from"] == DAY
    assert "consents" not in person


@pytest.mark.parametrize("program", [each for each in PROGRAMS if each != BLANK])
def test_a_program_keeps_its_policy_its_sources_and_all_its_words(program: str, tmp_path: Path) -> None:
    path = f"records/programs/{program}.yaml"
    told = (begin(tmp_path / "book", program) / path).read_text("utf-8")
    before, after = (yaml.safe_load(text) for text in ((PROJECT / path).read_text("utf-8"), told))
    changed = {name for name in before if before[name] != after.get(name)}
    assert changed <= {"organisation", "contact", "officers", "policy", "links", "example", "intake", "logo"}
    assert after.keys() <= before.keys()
    for old, new in zip(before["policy"], after["policy"], strict=True):
        assert {**old, "reference": ""} == {**new, "reference": ""}
        assert ("reference" in new) == ("reference" in old)
    if ".example" not in json.dumps(before["contact"]):
        assert after["contact"] == before["contact"]
    else:
        assert after["contact"] == {"office": TO_BE_FILLED_IN}


def test_a_resource_serves_the_programs_that_are_there(book: Path, chosen: tuple[str, ...]) -> None:
    offered = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in PROJECT.glob("records/resources/*.yaml")}
    brought = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in book.glob("records/resources/*.yaml")}
    everywhere = set(PROGRAMS) - {BLANK}
    wanted = {
        name
        for name, one in offered.items()
        if set(one["programs"]) & set(chosen) or (BLANK in chosen and set(one["programs"]) >= everywhere)
    }
    assert brought.keys() == wanted
    assert all(set(one["programs"]) <= own_ids(chosen) and one["programs"] for one in brought.values())


def test_no_link_of_a_page_is_dead_and_no_other_program_is_spoken_of(book: Path, chosen: tuple[str, ...]) -> None:
    for page in (book / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        for target in LINK.findall(text):
            if target.endswith(".md"):
                assert (page.parent / target).resolve().is_file(), (page, target)
        if "rules" not in page.parts:  # those name where each rule comes from
            assert programs_named(text) <= own_ids(chosen), page
    others = set(PROGRAMS) - set(chosen) - {BLANK}
    for name in ("how-a-mentorship-works", "take-part", "privacy", "orientation/index"):
        text = (book / f"docs/{name}.md").read_text("utf-8")
        shorts = {yaml.safe_load(find_origin().programs[each])["short"].replace(",", " and") for each in others}
        assert [short for short in shorts if short in text] == [], name


def test_it_is_what_a_program_needs_and_nothing_of_the_project_alone(book: Path) -> None:
    for there in (
        "plugins/mentorbook/cli/main.py", "schemas/session.schema.json", "scripts/setup", "scripts/ci-check", "LICENSE",
        "mkdocs.yml", "requirements.lock", ".github/workflows/nightly.yml", ".gitlab-ci.yml",
        ".gitignore", "PROTECT.md",
    ):  # fmt: skip
        assert (book / there).is_file(), there
    for gone in ("tests", "benchmarks", "scripts/test", "scripts/vendor", "CONTRIBUTING.md", "CHANGELOG.md"):
        assert not (book / gone).exists(), gone
    assert all(os.access(path, os.X_OK) for path in (book / "scripts").iterdir())
    workflow = yaml.safe_load((book / ".github/workflows/check.yml").read_text("utf-8"))
    assert list(workflow["jobs"]) == ["records"]
    assert "scripts/test" not in (book / ".github/workflows/check.yml").read_text("utf-8")
    assert "force-include" not in (book / "pyproject.toml").read_text("utf-8")


def test_readme_and_checklist_lead_to_files_that_are_there(book: Path) -> None:
    for name in ("README.md", "PROTECT.md"):
        text = (book / name).read_text("utf-8")
        assert all((book / target).exists() for target in LINK.findall(text)), name
        assert "$" not in text


def test_the_checklist_has_every_protection_at_each_forge(book: Path) -> None:
    text = (book / "PROTECT.md").read_text("utf-8")
    items = re.split(r"^- \[ \] ", text, flags=re.MULTILINE)[1:]
    for words in (
        "private", "Forks", "Two factors", "Two coordinators", "no direct pushes", "One approval by an officer",
        "check must be green", "No force push", "Pages only", "Secret scanning",
    ):  # fmt: skip
        [item] = [each for each in items if words in each.split(".")[0]]
        if words != "Two coordinators":
            assert all(forge in item for forge in ("GitHub:", "GitLab:", "Gitea, Forgejo:")), words


def test_it_is_a_repository_with_one_commit_and_a_clean_tree(book: Path) -> None:
    assert git(book, "rev-list", "--count", "HEAD").strip() == "1"
    assert git(book, "branch", "--show-current").strip() == "main"
    assert git(book, "status", "--porcelain") == ""
    assert LEDGER in git(book, "ls-files").split("\n")


@pytest.mark.parametrize("edition", ["public", "program"])
def test_the_portal_builds_without_a_warning(
    edition: str, book: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = typed("build", "--root", str(book), "--edition", edition, "--out", str(tmp_path / "site"))
    assert done.return_value == 0
    assert "WARNING" not in "".join(capfd.readouterr())
    for path in (tmp_path / "site").rglob("*.html"):
        inside = path.relative_to(tmp_path / "site").parts
        if inside[0] not in {"guides", "rules"}:  # whose people are made up, and say so
            assert not re.search(r"[\w-]\.example\b|This book is an example", path.read_text("utf-8")), inside
            assert edition == "program" or TO_BE_FILLED_IN not in path.read_text("utf-8"), inside
    title = re.search(r"^site_name: \"?(.+?)\"?$", (book / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert title
    assert edition == "program" or f"{title[1]} pairs people" in (tmp_path / "site/index.html").read_text("utf-8")
