"""The book's files at a revision are those of the work tree as it was, judged alike, and nothing of it runs."""

import os
import subprocess
from pathlib import Path

import pytest
from git_book import book_in_git, commit, git

from mentorbook.history import HistoryError, files_at, find_revision
from mentorbook.reading import find_files


@pytest.fixture
def small(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    for path in ("people/p-b.yaml", "a.yaml", "people/.gitkeep"):
        write(tmp_path, path)
    return tmp_path


def write(root: Path, path: str, text: str = "a: 1\n") -> Path:
    file = root / "records" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def at(root: Path, named: str = "HEAD") -> tuple[dict[str, bytes], dict[str, str]]:
    files, findings = files_at(root, find_revision(root, named))
    return {file.path: file.read() for file in files}, {each.place.path: each.message for each in findings}


def test_the_example_book_is_the_same_from_git_as_from_the_disk(tmp_path: Path) -> None:
    root = book_in_git(tmp_path / "book")
    files, findings = find_files(root)
    assert at(root) == ({file.path: file.read() for file in files}, {})
    assert findings == []
    assert [each.path for each in files_at(root, find_revision(root, "HEAD"))[0]] == [each.path for each in files]


def test_what_was_deleted_changed_or_not_yet_committed_is_as_it_was(small: Path) -> None:
    commit(small)
    write(small, "a.yaml", "a: 2\n")
    write(small, "new.yaml")
    (small / "records/people/p-b.yaml").unlink()
    assert at(small) == ({"records/a.yaml": b"a: 1\n", "records/people/p-b.yaml": b"a: 1\n"}, {})


def test_a_book_in_a_folder_of_a_repository_is_read_from_its_own_root(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path / "book", "a.yaml")
    write(tmp_path, "outside.yaml")
    commit(tmp_path)
    assert at(tmp_path / "book") == ({"records/a.yaml": b"a: 1\n"}, {})


def test_what_is_refused_on_disk_is_refused_in_git(small: Path) -> None:
    (small / "records/link.yaml").symlink_to("a.yaml")
    (small / "records/folder").symlink_to("people")
    write(small, "program.yaml").chmod(0o755)
    write(small, "People/p-a.yaml")
    write(small, "Sub/p-a.yaml")
    write(small, "notes.txt")
    write(small, "long.yaml", "a" * (256 * 1024 + 1))
    write(small, "name with\nnewline.yaml")
    Path(os.fsdecode(os.fsencode(small / "records") + b"/a\xff.yaml")).write_text("a: 1\n")
    commit(small)
    files, findings = find_files(small)
    assert at(small) == (
        {file.path: file.read() for file in files},
        {each.place.path: each.message for each in findings},
    )
    assert len(findings) == 9


def test_a_submodule_is_refused(small: Path) -> None:
    first = commit(small)
    git(small, "update-index", "--add", "--cacheinfo", f"160000,{first},records/sub")
    git(small, "commit", "-q", "-m", "A submodule")
    files, findings = at(small)
    assert len(files) == 2
    assert "another repository" in findings["records/sub"]


@pytest.mark.parametrize("made", ["nothing", "link"])
def test_no_folder_of_records_at_a_revision_is_one_finding(tmp_path: Path, made: str) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    if made == "link":
        (tmp_path / "records").symlink_to("elsewhere")
    commit(tmp_path)
    files, findings = at(tmp_path)
    assert files == {}
    assert list(findings) == ["records"]


@pytest.mark.parametrize("named", ["nope", "", "-h", "--all", "HEAD:records", "a\nb", "HEAD~9", "0" * 40])
def test_a_revision_that_is_not_there_is_said(small: Path, named: str) -> None:
    commit(small)
    with pytest.raises(HistoryError, match="There is no revision"):
        find_revision(small, named)


def test_a_tag_a_branch_and_a_short_name_are_found(small: Path) -> None:
    first = commit(small)
    git(small, "tag", "-m", "A tag", "v1")
    for named in ("v1", "main", "HEAD", first[:8]):
        assert find_revision(small, named).commit == first


def test_a_shallow_copy_says_that_it_is_one(small: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    first = commit(small)
    commit(small)
    copy = tmp_path_factory.mktemp("shallow") / "copy"
    git(small, "clone", "-q", "--depth", "1", f"file://{small}", str(copy))
    for named in ("HEAD~1", first):
        with pytest.raises(HistoryError, match="shallow"):
            find_revision(copy, named)
    assert len(at(copy)[0]) == 2


def test_a_copy_without_files_fetches_nothing_and_says_so(
    small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    git(small, "config", "uploadpack.allowFilter", "true")
    commit(small)
    copy = tmp_path_factory.mktemp("partial") / "copy"
    git(small, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{small}", str(copy))
    with pytest.raises(HistoryError, match="nothing is fetched"):
        at(copy)


def test_no_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="in no Git repository"):
        find_revision(tmp_path, "HEAD")


def test_no_git_is_said(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(small))
    with pytest.raises(HistoryError, match="not installed"):
        find_revision(small, "HEAD")


def test_nothing_of_a_repository_runs_and_no_variable_leads_elsewhere(
    small: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = commit(small)
    write(small, "a.yaml", "a: 3\n")
    second = commit(small)
    git(small, "replace", first, second)
    ran = small / "ran"
    script = small / "evil"
    script.write_text(f"#!/bin/sh\ntouch {ran}\ncat\n")
    script.chmod(0o755)
    (small / ".gitattributes").write_text("* filter=evil diff=evil\n")
    for name in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "filter.evil.smudge",
        "diff.evil.textconv",
        "alias.ls-tree",
    ):
        git(small, "config", name, f"!{script}" if name.startswith("alias") else str(script))
    git(small, "config", "core.hooksPath", str(small))
    monkeypatch.setenv("GIT_DIR", str(tmp_path_factory.mktemp("elsewhere")))
    assert at(small, first)[0]["records/a.yaml"] == b"a: 1\n"
    assert not ran.exists()


def test_git_is_asked_in_few_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = book_in_git(tmp_path / "book")
    asked: list[str] = []
    really = subprocess.run

    def counted(command: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(next(word for word in command[1:] if not word.startswith("-") and "=" not in word))
        return really(command, **more)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(subprocess, "run", counted)
    assert len(at(root)[0]) > 200
    assert asked == ["rev-parse", "rev-parse", "ls-tree", "cat-file"]
