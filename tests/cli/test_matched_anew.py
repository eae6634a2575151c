"""mentorbook match --again: one mentee, together with all who wait, and with another mentor."""

from pathlib import Path

from test_match_command import more_room, pairs, root, run, told
from writing_book import typed

__all__ = ["root"]


def test_who_is_matched_anew_takes_nobodys_place(root: Path) -> None:
    found = told(root, "--again", "ms-car1")
    (alone,) = found["unmatched"]
    assert (found["pairs"], alone["mentee"]) == ([], "p-mtee1")
    assert "proposed to others" in alone["says"]
    assert (
        "1 mentee matched anew, together with three others who wait: no proposal."
        in run(root, "--again", "ms-car1").stdout
    )
    assert pairs(told(root, "--again", "ms-car1", "--pin", "p-mtee1=p-bbbb2")) == {"p-mtee1": "p-bbbb2"}


def test_after_an_end_a_mentee_is_matched_anew_with_somebody_else(root: Path) -> None:
    more_room(root)
    found = told(root, "--again", "ms-car1", "--program", "car-seats")
    assert [pair["mentee"] for pair in found["pairs"]] == ["p-mtee1"]
    assert pairs(found)["p-mtee1"] != "p-ment1"
    early = run(root, "--again", "ms-car1", "--propose", "--by", "p-c00rd", "--no-input")
    assert "mentorbook close ms-car1 --outcome rematched" in str(early.exception.format_message())
    close = ["close", "ms-car1", "--outcome", "rematched", "--no-input"]
    assert typed(root, close).return_value == 0
    done = run(root, "--again", "ms-car1", "--propose", "--by", "p-c00rd", "--no-input")
    assert done.return_value == 0, done.stderr
    assert "p-mtee1" not in pairs(told(root))


def test_an_open_mentorship_is_reckoned_as_if_it_were_closed_already(root: Path) -> None:
    (root / "records/mentees/car-seats/p-aaaa3.yaml").unlink()
    before = told(root, "--again", "ms-car1")
    close = ["close", "ms-car1", "--outcome", "rematched", "--no-input"]
    assert typed(root, close).return_value == 0
    assert before == told(root, "--again", "ms-car1")
    assert before["pairs"], "p-ment1 has room for one of the others now"


def test_a_mentorship_that_is_open_is_said_to_be(root: Path) -> None:
    more_room(root)
    text = typed(root, ["match", "--again", "ms-car1"]).stdout
    close = "mentorbook close ms-car1 --outcome rematched"
    assert text.startswith(f"ms-car1 is still open. Before anybody else is proposed, close it:\n  {close}\n")
    assert "1 mentee matched anew, together with three others who wait: 1 proposal." in text
    assert "waits" not in text


def test_the_earlier_mentor_is_not_called_ruled_out(root: Path) -> None:
    for mentor in ("p-bbbb1", "p-bbbb2"):
        (root / f"records/mentors/car-seats/{mentor}.yaml").unlink()
    path = root / "records/mentors/car-seats/p-ment1.yaml"
    path.write_text(path.read_text("utf-8").replace("capacity: 2", "capacity: 9"), "utf-8")
    text = typed(root, ["match", "--again", "ms-car1"]).stdout
    assert "is new to them" in text
    assert "ruled out" not in text


def test_whose_wish_is_fulfilled_is_not_matched_anew(root: Path) -> None:
    assert typed(root, ["close", "ms-car1", "--outcome", "completed", "--no-input"]).return_value == 0
    done = typed(root, ["match", "--again", "ms-car1"])
    assert "p-mtee1 waits for nobody" in str(done.exception.format_message())
