"""The files of the work tree: what may hold a record, and what is refused for what it is."""

import os
import socket
import unicodedata
from pathlib import Path

import pytest

from mentorbook.findings import Finding, Severity
from mentorbook.reading import Source, TreeFile, find_files, read_file


def _book(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / "records" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a: 1\n")
    return root


def test_records_are_found_in_the_order_of_their_paths(tmp_path):
    root = _book(tmp_path, "people/p-b.yaml", "a.yaml", "people/p-a.yaml", "people/.gitkeep", "a/b/2026-03-14-2.yaml")
    (root / "records/empty").mkdir()
    files, findings = find_files(root)
    assert [file.path for file in files] == [
        "records/a.yaml",
        "records/a/b/2026-03-14-2.yaml",
        "records/people/p-a.yaml",
        "records/people/p-b.yaml",
    ]
    assert findings == []
    assert all(file.absolute == root / file.path for file in files)
    assert all(file.read() == b"a: 1\n" for file in files)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.yml", "ends in .yaml instead of .yml"),
        ("a.YAML", "ends in .yaml instead of .YAML"),
        ("a.json", "Only records, which end in .yaml"),
        ("README.md", "Only records, which end in .yaml"),
        ("a", "Only records, which end in .yaml"),
        ("a.yaml~", "left this file behind"),
        ("a.yaml.bak", "left this file behind"),
        (".a.yaml.swp", "left this file behind"),
        ("#a.yaml#", "left this file behind"),
        (".#a.yaml", "left this file behind"),
        ("a.yaml.orig", "left this file behind"),
        (".DS_Store", "left this file behind"),
        ("Thumbs.db", "left this file behind"),
        ("Anna.yaml", "A capital letter stands in the name of this file."),
        ("änna.yaml", "A letter other than a to z"),
        ("\u0430nna.yaml", "A letter other than a to z"),
        ("a b.yaml", "A space stands"),
        ("a\u00a0b.yaml", "A space stands"),
        ("-a.yaml", "A hyphen stands first"),
        (".yaml", "A dot stands first"),
        (".a.yaml", "A dot stands first"),
        ("a..yaml", "A dot stands last"),
        ("a.b.yaml", "A sign other than a single hyphen"),
        ("a_b.yaml", "A sign other than a single hyphen"),
        ("a--b.yaml", "A sign other than a single hyphen"),
        ("a\nb.yaml", "A space stands"),
        ("con.yaml", "Windows keeps this name"),
        ("AUX.yaml", "Windows keeps this name"),
        ("com1.x.yaml", "Windows keeps this name"),
        ("a" * 120 + ".yaml", "longer than 100 characters"),
    ],
)
def test_a_file_is_refused_by_its_name(tmp_path, name, words):
    root = _book(tmp_path, "fine.yaml", name)
    files, (finding,) = find_files(root)
    assert [file.path for file in files] == ["records/fine.yaml"]
    assert (finding.rule, finding.severity, finding.place.line) == ("unreadable", Severity.ERROR, 0)
    assert words in f"{finding.message} {finding.hint}"
    assert "\n" not in str(finding)
    if name.isascii() and name.isprintable():
        assert finding.place.path == f"records/{name}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("People", "A capital letter stands in the name of this folder."),
        (".git", "A dot stands first"),
        ("nul", "Windows keeps this name"),
        ("x.yaml", "A sign other than a single hyphen"),
        ("x.", "A dot stands last"),
        ("x ", "A space stands"),
    ],
)
def test_a_folder_is_refused_once_with_all_in_it(tmp_path, name, words):
    files, (finding,) = find_files(_book(tmp_path, f"{name}/a.yaml", f"{name}/b.txt"))
    assert files == []
    assert words in finding.message


def test_bytes_that_are_no_text_in_a_name_are_shown_escaped(tmp_path):
    root = _book(tmp_path)
    (root / "records").mkdir()
    Path(os.fsdecode(os.fsencode(root / "records") + b"/a\xff.yaml")).write_bytes(b"a: 1\n")
    _, (finding,) = find_files(root)
    str(finding).encode()
    assert finding.place.path == r"records/a\udcff.yaml"


def test_of_case_twins_the_lower_case_one_stays(tmp_path):
    files, (finding,) = find_files(_book(tmp_path, "people/anna.yaml", "people/Anna.yaml"))
    assert [file.path for file in files] == ["records/people/anna.yaml"]
    assert finding.place.path == "records/people/Anna.yaml"
    assert "On some systems this name is the same" in finding.message
    assert "anna.yaml" in finding.hint


def test_case_twins_of_folders_are_refused(tmp_path):
    files, (finding,) = find_files(_book(tmp_path, "people/a.yaml", "PEOPLE/b.yaml"))
    assert [file.path for file in files] == ["records/people/a.yaml"]
    assert "the same" in finding.message


def test_twins_in_unicode_forms_are_refused(tmp_path):
    composed = "é.yaml"
    files, findings = find_files(_book(tmp_path, composed, unicodedata.normalize("NFD", composed)))
    assert files == []
    assert len(findings) == 2
    assert sum("the same" in finding.message for finding in findings) == 1
    assert len({finding.place.path for finding in findings}) == 2


def test_links_pipes_and_sockets_are_refused(tmp_path, monkeypatch):
    root = _book(tmp_path, "a.yaml", "sub/b.yaml")
    records = root / "records"
    (records / "link.yaml").symlink_to("a.yaml")
    (records / "gone.yaml").symlink_to("nowhere")
    (records / "folder").symlink_to("sub")
    (records / "loop").symlink_to(".")
    (records / "keep").mkdir()
    (records / "keep/.gitkeep").symlink_to("../a.yaml")
    os.mkfifo(records / "pipe.yaml")
    monkeypatch.chdir(records)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.yaml")
        files, findings = find_files(root)
    assert [file.path for file in files] == ["records/a.yaml", "records/sub/b.yaml"]
    assert {finding.place.path: finding.message.split(",")[0] for finding in findings} == {
        "records/folder": "This is a link to another file",
        "records/gone.yaml": "This is a link to another file",
        "records/keep/.gitkeep": "This is a link to another file",
        "records/link.yaml": "This is a link to another file",
        "records/loop": "This is a link to another file",
        "records/pipe.yaml": "This is a pipe between programs (FIFO)",
        "records/socket.yaml": "This is a socket of a program",
    }
    assert findings == sorted(findings, key=lambda finding: finding.place)


def test_devices_are_refused():
    _, findings = find_files(Path("/"), "dev")
    (null,) = [finding for finding in findings if finding.place.path == "dev/null"]
    assert null.message == "This is a device, not a file."


def test_a_large_file_is_refused_by_its_size_and_never_opened(tmp_path, monkeypatch):
    root = _book(tmp_path, "a.yaml")
    with (root / "records/big.yaml").open("wb") as big:
        big.truncate(3 * 1024**4)  # a hole of three terabytes
    monkeypatch.setattr(os, "open", None)
    files, (finding,) = find_files(root)
    assert [file.path for file in files] == ["records/a.yaml"]
    assert finding.message.startswith("This file is larger than 256 KiB")


def test_a_file_marked_as_a_program_is_refused(tmp_path):
    root = _book(tmp_path, "a.yaml", "b.yaml")
    (root / "records/b.yaml").chmod(0o755)
    files, (finding,) = find_files(root)
    assert [file.path for file in files] == ["records/a.yaml"]
    assert finding.place.path == "records/b.yaml"
    assert "marked as a program" in finding.message


def test_where_every_file_is_marked_as_a_program_the_mark_says_nothing(tmp_path):
    root = _book(tmp_path, "a.yaml", "b.yaml")
    for file in (root / "records").iterdir():
        file.chmod(0o777)
    files, findings = find_files(root)
    assert (len(files), findings) == (2, [])


def test_a_long_path_is_refused(tmp_path):
    files, (finding,) = find_files(_book(tmp_path, "/".join(["folder"] * 40) + "/a.yaml"))
    assert files == []
    assert "too long for some systems" in finding.message


def test_what_may_not_be_read_is_refused(tmp_path, monkeypatch):
    root = _book(tmp_path, "a.yaml", "b.yaml", "sub/c.yaml")
    refused = {str(root / "records/b.yaml"), str(root / "records/sub")}
    # Who runs the tests may be allowed everything, so the answer is put into the system's mouth.
    monkeypatch.setattr(os, "access", lambda path, _mode: str(path) not in refused)
    files, findings = find_files(root)
    assert [file.path for file in files] == ["records/a.yaml"]
    assert [finding.place.path for finding in findings] == ["records/b.yaml", "records/sub"]
    assert {finding.message for finding in findings} == {"This computer may not read this."}


@pytest.mark.parametrize("made", ["nothing", "file", "link"])
def test_no_folder_of_records_is_one_finding(tmp_path, made):
    if made == "file":
        (tmp_path / "records").write_text("a: 1\n")
    if made == "link":
        (tmp_path / "records").symlink_to(".")
    files, (finding,) = find_files(tmp_path)
    assert files == []
    assert finding.place.path == "records"
    assert finding.hint


def test_a_file_is_read_into_a_source_or_a_finding(tmp_path):
    root = _book(tmp_path, "a.yaml", "b.yaml")
    (root / "records/b.yaml").write_text("a: True\n")
    (sound, refused), _ = find_files(root)
    assert read_file(sound).data == {"a": 1}
    assert str(read_file(refused).place) == "records/b.yaml:1:4"


@pytest.mark.parametrize("became", ["gone", "pipe", "link", "folder", "large"])
def test_a_file_that_changed_meanwhile_is_a_finding(tmp_path, became):
    root = _book(tmp_path, "a.yaml", "b.yaml")
    (file, _), _ = find_files(root)
    file.absolute.unlink()
    if became == "pipe":
        os.mkfifo(file.absolute)
    if became == "link":
        file.absolute.symlink_to("b.yaml")
    if became == "folder":
        file.absolute.mkdir()
    if became == "large":
        with file.absolute.open("wb") as large:
            large.truncate(1024**4)
    read = read_file(file)
    assert isinstance(read, Finding)
    assert (read.rule, read.place.path) == ("unreadable", "records/a.yaml")


def test_a_record_file_can_be_named_by_hand(tmp_path):
    _book(tmp_path, "a.yaml")
    assert isinstance(read_file(TreeFile("records/a.yaml", tmp_path / "records/a.yaml")), Source)
