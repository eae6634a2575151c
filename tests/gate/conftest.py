"""The book that all reviews of a test run stand on."""

from pathlib import Path

import pytest
from gate_book import GateBook, made


@pytest.fixture(scope="session")
def gate(tmp_path_factory: pytest.TempPathFactory) -> GateBook:
    root: Path = tmp_path_factory.mktemp("gate") / "book.git"
    root.mkdir()
    return made(root)
