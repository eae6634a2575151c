"""What a change brought in: matched by rule, record and pointer, never by line."""

from dataclasses import replace

from mentorbook.findings import Finding, Place, Severity, split_by_origin

ONE = Finding("schema", Severity.ERROR, Place("records/a.yaml", 3, 1), "It is wrong.", "", "/name", "person/p-1")


def test_another_line_or_other_words_are_the_same_finding() -> None:
    moved = replace(ONE, place=Place("records/a.yaml", 9, 9), message="It is wrong in another way.")
    assert split_by_origin([moved], [ONE]) == ((), (moved,))


def test_another_rule_record_or_pointer_is_new() -> None:
    for other in (replace(ONE, rule="link"), replace(ONE, record="person/p-2"), replace(ONE, pointer="/names")):
        assert split_by_origin([ONE], [other]) == ((ONE,), ())


def test_a_file_that_is_no_record_is_known_by_its_path() -> None:
    refused = replace(ONE, record="", pointer="")
    other = replace(refused, place=Place("records/b.yaml", 3, 1))
    assert split_by_origin([refused, other], [replace(refused, place=Place("records/a.yaml"))]) == (
        (other,),
        (refused,),
    )


def test_of_more_than_before_those_with_new_words_are_new() -> None:
    first, second = replace(ONE, message="No first."), replace(ONE, message="No second.")
    assert split_by_origin([first, second], [second]) == ((first,), (second,))
    assert split_by_origin([first, first], [first]) == ((first,), (first,))
    assert split_by_origin([second], [first, second]) == ((), (second,))


def test_what_it_points_at_is_said_by_each_side() -> None:
    moved = replace(ONE, pointer="/names/1")
    then = replace(ONE, pointer="/names/0")
    assert split_by_origin([moved], [then], lambda _: "same", lambda _: "same") == ((), (moved,))
    assert split_by_origin([moved], [moved], lambda _: "one", lambda _: "other") == ((moved,), ())
