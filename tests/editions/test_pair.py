"""A pair reads its own mentorship and nothing of anybody else's."""

from pathlib import Path

import pytest
from canaries import WORD, Nest, with_canaries
from test_wall import with_data

from mentorbook.editions import Audience, make_edition
from mentorbook.pages.document import log_document
from mentorbook.reckoning import reckon
from mentorbook.records import Register, open_register

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def register() -> Register:
    return open_register(PROJECT)[0]


def test_each_pair_sees_its_own_records_and_no_other_mentorship_or_person(register: Register) -> None:
    reckoning = reckon(register)
    mentorships = {record.id: record for record in register.of("mentorship")}
    for known, record in mentorships.items():
        edition = make_edition(register, reckoning, (), Audience.PAIR, mentorship=known)
        assert [shown.id for shown in edition.of("mentorship")] == [known]
        assert set(edition.names) == {record.data["mentor"], record.data["mentee"]}
        assert len(edition.of("session")) == len(register.of_mentorship("session", known))
        told = repr(edition)
        assert not [other for other in mentorships if other != known and other in told]
        assert edition.findings == ()


def test_what_only_officers_may_read_is_not_in_a_pair_s_log(register: Register) -> None:
    nest = Nest()
    records = []
    for kind in register.kinds.values():
        for record in register.of(kind.name):
            officers_only = {name for name, part in kind.field.properties.items() if _only_officers(part)}
            filled = with_canaries(kind, {k: v for k, v in record.data.items() if k in officers_only}, nest)
            records.append(
                with_data(record, {**record.data, **{k: v for k, v in filled.items() if k in officers_only}})
            )
    changed = Register(register.kinds, records, register.as_of)
    assert WORD in repr(records)
    for record in changed.of("mentorship"):
        edition = make_edition(changed, reckon(changed), (), Audience.PAIR, mentorship=record.id)
        assert WORD not in repr(edition)
        assert WORD not in log_document(edition, record.id)


def _only_officers(part: object) -> bool:
    audiences = set()
    waiting = [part]
    while waiting:
        inner = waiting.pop()
        audiences.add(getattr(inner, "audience", None))
        waiting += [*inner.properties.values(), *inner.options, *([inner.items] if inner.items else [])]  # type: ignore[attr-defined]
    return audiences - {None} == {"program"}


def test_an_unknown_mentorship_is_refused(register: Register) -> None:
    with pytest.raises(KeyError):
        make_edition(register, reckon(register), (), Audience.PAIR, mentorship="ms-zzzz")
