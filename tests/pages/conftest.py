"""The example book's pages, made once in both editions."""

import pytest
from page_reading import EDITIONS, ROOT

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.pages.page import Page
from mentorbook.pages.site import render_site


@pytest.fixture(scope="session")
def editions() -> dict[str, Edition]:
    """The example book's editions, by audience."""
    book = open_book(ROOT)
    return {audience: book.edition(audience, with_matching=True) for audience in EDITIONS}


@pytest.fixture(scope="session")
def rendered(editions: dict[str, Edition]) -> dict[str, dict[str, Page]]:
    """The example book's pages by path, by audience."""
    return {
        audience: {page.path: page for section in render_site(edition) for page in section.pages}
        for audience, edition in editions.items()
    }
