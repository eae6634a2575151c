"""The digest of records that the forms' script makes digests of too: one file of vectors for both."""

import json
from array import array
from pathlib import Path
from typing import Any

import pytest

from mentorbook.reading import Source
from mentorbook.records import Record, digest

VECTORS = json.loads((Path(__file__).parents[1] / "cases/digest_vectors.json").read_text("utf-8"))


def digest_of(vector: dict[str, Any]) -> str:
    record = Record(vector["kind"], vector["id"], Source("records/x.yaml", vector["data"], "", array("I")))
    return digest(record, vector["signature"])


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_a_digest_is_what_the_vector_says(vector: dict[str, Any]) -> None:
    assert digest_of(vector) == vector["digest"]


def test_digests_differ_where_what_is_signed_differs() -> None:
    outside = [vector["digest"] for vector in VECTORS if vector["name"].startswith("outside")]
    assert len(set(outside)) == 1, "who signs besides, and for whom it was recorded, is not covered"
    others = [vector["digest"] for vector in VECTORS if not vector["name"].startswith("outside")]
    assert len(set(others)) == len(others)
