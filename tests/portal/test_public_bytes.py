"""Every byte of a public build, looked through for what is private."""

import re
import shutil
from pathlib import Path

import yaml
from canaries import Nest, sightings, with_canaries
from portal_book import Building, copied, run

from mentorbook.records import open_register


def test_no_canary_is_in_any_byte_of_a_public_build(tmp_path: Path) -> None:
    book = copied(tmp_path / "book")
    register, _ = open_register(book)
    nest = Nest()
    for kind in register.kinds.values():
        for record in register.of(kind.name):
            data = with_canaries(kind, record.data, nest)
            text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
            (book / record.path).write_text(text, encoding="utf-8")
    changed, findings = open_register(book)
    assert not findings
    assert len(changed) == len(register)
    for edition in ("public", "program"):
        run("build", "--edition", edition, cwd=book)  # leaves with 1: what was signed is altered now
    assert sightings(book / "site/public") == []
    assert len(sightings(book / "site/program")) > 50, "the officers' portal shows what the public one does not"


def test_no_id_and_no_name_of_a_person_without_consent_is_in_the_public_build(portal: Building, tmp_path: Path) -> None:
    register, _ = open_register(copied(tmp_path / "book"))
    consenting = " ".join(r.data["directory"]["name"] for r in register.of("mentor") if "directory" in r.data)
    names = {record.data["name"] for record in register.of("person")}
    names = {name for name in names if name not in consenting}
    ids = {record.id for kind in ("person", "mentorship") for record in register.of(kind)}
    mails = {record.data["contact"]["email"] for record in register.of("person") if "email" in record.data["contact"]}
    assert min(len(names), len(ids), len(mails)) > 20
    forbidden = re.compile("|".join(map(re.escape, names | ids | mails)).encode(), re.IGNORECASE)
    for path in portal("public").rglob("*"):
        assert not forbidden.search(path.name.encode())
        if path.is_file():
            assert not forbidden.search(path.read_bytes()), path


def test_what_is_left_out_is_named_and_the_rest_is_published(tmp_path: Path) -> None:
    book = copied(tmp_path / "book")
    session = sorted((book / "records").glob("mentorships/*/sessions/*.yaml"))[0]
    session.write_text(session.read_text().replace("contact: ", "contact: &a ", 1))
    person = sorted((book / "records/mentors/state-cps").glob("*.yaml"))[0].stem
    (book / f"records/people/{person}.yaml").write_bytes(b"name: Ren\xe9\n")
    for edition in ("public", "program"):
        done = run("build", "--edition", edition, cwd=book)
        assert done.returncode == 1, "what is sound is written, and errors still fail"
        assert (book / f"site/{edition}/index.html").is_file()
    checks = (book / "site/program/checks/index.html").read_text(encoding="utf-8")
    for left_out in (
        session.relative_to(book),
        f"records/people/{person}.yaml",
        f"records/mentors/state-cps/{person}.yaml",
    ):
        assert str(left_out) in checks
    shutil.rmtree(book)
