"""What PyPI's mentor-match makes of a table of scores, read as JSON: run by matching.py in that project's environment.

A score is a whole number by mentee and mentor; 0 is a pair that must not be.
"""

import json
import sys
from time import perf_counter

from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data
from matching.rules.rule import Disqualify


class Known:
    """The score that is known already."""

    def __init__(self, table: list[list[int]]) -> None:
        self.table = table

    def apply(self, match: object) -> int:
        """Return a pair's score."""
        return self.table[match.mentee.grade][match.mentor.grade]


table = json.load(sys.stdin)
mentees = [Mentee(grade=number, email=f"a{number}") for number in range(len(table))]
mentors = [Mentor(grade=number, email=f"b{number}") for number in range(len(table[0]))]
barred = Disqualify(lambda match: not table[match.mentee.grade][match.mentor.grade])
begun = perf_counter()
process_data(mentors, mentees, [[Known(table), barred]])
pairs = [[mentee.grade, mentor.grade] for mentee in mentees for mentor in mentee.mentors]
json.dump({"seconds": perf_counter() - begun, "pairs": pairs}, sys.stdout)
