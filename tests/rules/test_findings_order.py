"""All rules together: what they find stands in one order."""

from pathlib import Path

from rule_case import CASES, RuleCase


def test_findings_stand_by_place_and_those_of_one_place_by_time(tmp_path: Path) -> None:
    case = RuleCase(CASES / "cadence" / "failing")
    case.lay_out(tmp_path)
    started = tmp_path / "records" / "mentorships" / "ms-grd1" / "mentorship.yaml"
    started.write_text(started.read_text("utf-8").replace("started: 2026-08-31", "started: 2026-08-01"), "utf-8")
    (tmp_path / "records" / "mentorships" / "ms-grd1" / "sessions" / "2026-09-10.yaml").unlink()
    found = case.findings(tmp_path)
    quiet = [finding for finding in found if finding.rule == "cadence"]
    assert [finding.message.split(" in ")[1] for finding in quiet] == [
        "August 2026.",
        "September 2026.",
        "October 2026.",
    ]
    places = [(finding.place, finding.rule) for finding in found]
    assert places == sorted(places)
