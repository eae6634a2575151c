"""Asking addresses, politely: one at a time a host, by name, the head alone where that is enough."""

import threading
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException, HTTPMessage
from ssl import SSLCertVerificationError
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

MOST_HOSTS = 8  # asked at once
MOST_REDIRECTS = 5
_AGENT = "mentorbook-links (asks whether a link of a mentor program still works)"
_FOREVER = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
_GONE = {404, 410}
_NOT_FOR_US = {401, 403, 405, 406, 429, 451, 999}  # it answers; a browser may well be let in


class Reached(StrEnum):
    """How an address answered."""

    REACHED = "reached"
    MOVED = "moved"  # for good, and the new address answers
    UNSURE = "unsure"  # it answers, but not to a program
    GONE = "gone"
    FAILED = "failed"  # no answer, or an error of theirs

    @property
    def mends(self) -> bool:
        """Whether somebody should look at it."""
        return self in {Reached.GONE, Reached.FAILED}


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking one address."""

    link: str
    reached: Reached
    says: str
    status: int | None = None
    target: str = ""  # where it leads for good, if elsewhere


class _Unfollowed(HTTPRedirectHandler):
    """Redirects are followed here, one by one, so that loops and new addresses are told."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Return nothing: the answer itself is wanted."""


def ask_all(links: Iterable[str], timeout: float) -> dict[str, Asked]:
    """Return what came of asking each address; `timeout` is in seconds, for each question."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for link in dict.fromkeys(links):
        by_host[urlsplit(link).netloc.lower()].append(link)
    with ThreadPoolExecutor(MOST_HOSTS) as pool:
        asked = pool.map(lambda mine: [ask_one(link, timeout) for link in mine], by_host.values())
        return {each.link: each for answers in asked for each in answers}


def ask_one(link: str, timeout: float) -> Asked:
    """Return what came of asking one address, and never wait longer than three times `timeout`.

    A host that sends its answer letter by letter resets the wait for each, so that the whole is timed apart.
    """
    answers: list[Asked] = []
    asking = threading.Thread(target=lambda: answers.append(_ask(link, timeout)), daemon=True)
    asking.start()
    asking.join(3 * timeout)
    return answers[0] if answers else Asked(link, Reached.FAILED, _late(timeout))


def _ask(link: str, timeout: float) -> Asked:
    opener = build_opener(_Unfollowed)
    at, forever, seen = link, "", {link}
    try:
        for _ in range(MOST_REDIRECTS + 1):
            status, location = _answer(opener, at, timeout)
            if status not in _REDIRECTS or not location:
                return _told(link, status, forever)
            target = _clean(urljoin(at, location))
            if urlsplit(target).scheme not in {"http", "https"}:
                return Asked(link, Reached.FAILED, "It leads to something that is no web page.", status)
            if target in seen:
                return Asked(link, Reached.FAILED, "It leads in a circle.", status)
            forever = target if status in _FOREVER and forever == ("" if at == link else at) else forever
            seen.add(target)
            at = target
    except (URLError, HTTPException, OSError, ValueError) as error:
        return Asked(link, Reached.FAILED, _why(error, timeout))
    return Asked(link, Reached.FAILED, f"It leads on and on, over more than {MOST_REDIRECTS} addresses.")


def _answer(opener: OpenerDirector, link: str, timeout: float) -> tuple[int, str]:
    """Return status and new address; the head is asked for first, and the page where a host does not like that."""
    status, location = _once(opener, "HEAD", link, timeout)
    return _once(opener, "GET", link, timeout) if status >= 400 else (status, location)


def _once(opener: OpenerDirector, method: str, link: str, timeout: float) -> tuple[int, str]:
    request = Request(link, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})  # noqa: S310 - http(s) only
    try:
        with opener.open(request, timeout=timeout) as answer:
            return int(answer.status), ""
    except HTTPError as answer:
        with answer:
            return answer.code, answer.headers.get("Location", "")


def _told(link: str, status: int, forever: str) -> Asked:
    if status in _GONE:
        return Asked(link, Reached.GONE, "The page is gone. Look for where it went, or take the resource out.", status)
    if status in _NOT_FOR_US:
        return Asked(link, Reached.UNSURE, "It answers, but not to a program. Open it in a browser.", status)
    if status >= 400 or status in _REDIRECTS:
        return Asked(link, Reached.FAILED, f"It answers with an error ({status}). Try again later.", status)
    if forever:
        return Asked(link, Reached.MOVED, "It has moved for good. Write the new address.", status, forever)
    return Asked(link, Reached.REACHED, "It answers.", status)


def _why(error: Exception, timeout: float) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return _late(timeout)
    if isinstance(reason, SSLCertVerificationError):
        return "Its certificate is not valid. Open it in a browser before you trust it."
    if isinstance(reason, ConnectionError):
        return "It refuses the connection. Try again later."
    return "It cannot be reached: no such host, or no network here. Check the address, and try again later."


def _late(timeout: float) -> str:
    return f"It does not answer within {timeout:g} seconds. Try again later."


def _clean(address: str) -> str:
    """Return an address as one line of plain letters, whatever the other side sent."""
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]-._")
