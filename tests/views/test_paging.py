"""Long lists come in pages, and nothing is lost between them."""

from dataclasses import replace

import pytest
from small_edition import MENTEE, MENTOR, OTHER, PAIR, small_edition, todo

from mentorbook.findings import Finding, Place, Severity
from mentorbook.views.around import around
from mentorbook.views.checks import checks_views
from mentorbook.views.desk import desk_view
from mentorbook.views.mentors import mentors_views
from mentorbook.views.mentorships import mentorships_views
from mentorbook.views.paging import parts_of
from mentorbook.views.parts import Linked
from mentorbook.views.people import people_views


@pytest.mark.parametrize(
    ("count", "size", "parts"),
    [(0, 3, [[]]), (2, 3, [[0, 1]]), (3, 3, [[0, 1, 2]]), (4, 3, [[0, 1, 2], [3]]), (6, 2, [[0, 1], [2, 3], [4, 5]])],
)
def test_parts(count: int, size: int, parts: list[list[int]]):
    found = list(parts_of(list(range(count)), "people/index.html", size))
    assert [list(items) for _, items in found] == parts
    assert [part.last for part, _ in found] == [False] * (len(parts) - 1) + [True]
    assert found[0][0].path == "people/index.html"
    if len(parts) == 1:
        assert found[0][0].links == ()
    else:
        assert [link.path for link in found[0][0].links][1:] == [
            f"people/index.{n + 2}.html" for n in range(len(parts) - 1)
        ]
        assert [[link.current for link in part.links].index(True) for part, _ in found] == list(range(len(parts)))


def test_every_mentorship_stands_on_one_page():
    edition = small_edition()
    assert edition.reckoning is not None
    many = {f"ms-{number}": replace(PAIR, id=f"ms-{number}") for number in range(5)}
    edition = replace(
        edition, reckoning=replace(edition.reckoning, mentorships={**edition.reckoning.mentorships, **many})
    )
    views = list(mentorships_views(edition, size=3))
    rows = [row.path for view in views if view.grid for group in view.grid.groups for row in group.rows]
    rows += [line.path for view in views for line in view.others]
    assert sorted(rows) == sorted(f"mentorships/{each}.html" for each in edition.reckoning.mentorships)
    assert len(rows) == len(set(rows))


def test_every_person_every_mentor_and_every_finding_too():
    findings = tuple(
        Finding("match", severity, Place("records/x.yaml"), f"{severity}") for severity in reversed(Severity)
    )
    edition = small_edition(findings=findings)
    assert [[line.name for line in view.people] for view in people_views(edition, size=2)] == [
        ["Cleo Ames", "Ada Moss"],
        ["Ben Reed"],
    ]
    views = checks_views(edition, size=2)
    found = [[each.message[0].words for group in view.groups for each in group.findings] for view in views]
    assert found == [["error", "incomplete"], ["notice"]]
    [mentors] = mentors_views(edition, size=2)
    assert [len(group.rows) for group in mentors.groups] == [0, 1]
    assert [(group.heading, len(group.rows)) for group in mentors.others if group.rows] == [("Applied", 1)]
    first, second = mentors_views(edition, size=1)
    assert [len(view.groups) for view in (first, second)] == [1, 0]
    assert [[group.heading for group in view.others if group.rows] for view in (first, second)] == [[], ["Applied"]]
    assert second.part.path == "mentors/index.2.html"


def test_a_desk_that_is_full_says_how_many_it_does_not_show():
    waiting = [todo("match", mentorship=None, about=(OTHER,), record=f"mentee/hourly/{number}") for number in range(5)]
    group = next(group for group in desk_view(small_edition(*waiting), most=3).groups if group.id == "match")
    assert (group.count, len(group.tasks), group.more) == (
        5,
        3,
        Linked("And 2 more, waiting less long", "desk/index.match.html"),
    )


def test_what_stands_around_a_person():
    alone, both = todo("sign", about=(MENTOR, MENTEE), actor=(MENTEE,)), todo("match", about=(OTHER,), mentorship=None)
    beside = around(small_edition(alone, both))
    assert beside.todos_of_person == {MENTOR: (alone,), MENTEE: (alone, both), OTHER: (both,)}
    assert beside.todos_of_mentorship == {"ms-aaaa": (alone,)}
    assert [answer.id for answer in beside.pairs_of_person[OTHER]] == ["ms-bbbb"]
