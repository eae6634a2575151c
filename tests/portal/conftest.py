"""The example book's portal, built once in both editions, with the network off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from form_page import chromium
from playwright.sync_api import Browser
from portal_book import Building, copied, run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of each portal in one process, so that it is built once."""
    for item in items:
        if "tests/portal/" in item.nodeid:
            item.add_marker(
                pytest.mark.xdist_group("forms" if "forms" in getattr(item, "fixturenames", ()) else "portal")
            )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for each file of tests."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Building:
    """Return a function from an edition to the folder of its built portal."""
    built: dict[str, Path] = {}

    def build(edition: str) -> Path:
        if edition not in built:
            out = tmp_path_factory.mktemp("portal") / edition
            done = run("build", "--edition", edition, "--out", str(out))
            assert done.returncode == 0, done.stdout + done.stderr
            built[edition] = out
        return built[edition]

    return build


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Building:
    """Return a function from a forge to the folder of a public portal whose forms are handed in there."""
    built: dict[str, Path] = {}

    def build(forge: str) -> Path:
        if forge not in built:
            book = copied(tmp_path_factory.mktemp("forms") / "book")
            settings = (book / "mkdocs.yml").read_text(encoding="utf-8")
            own = f"root: .\n      repository: https://{forge}.example/program/records\n      forge: {forge}"
            settings = settings.replace("root: .", own, 1)
            (book / "mkdocs.yml").write_text(f"site_url: https://portal.example/\n{settings}", encoding="utf-8")
            done = run("build", cwd=book)
            assert done.returncode == 0, done.stdout + done.stderr
            built[forge] = book / "site/public"
        return built[forge]

    return build
