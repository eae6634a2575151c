"""Addresses asked on this machine: each sort of answer is told for what it is, politely and in time."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mentorbook.reaching import Reached, ask_all, ask_one

ANSWERS: dict[str, tuple[int, str]] = {
    "/fine": (200, ""),
    "/moved": (301, "/fine"),
    "/for-now": (302, "/fine"),
    "/moved-then-for-now": (308, "/for-now"),
    "/for-now-then-moved": (302, "/moved"),
    "/moved-away": (301, "/gone"),
    "/gone": (404, ""),
    "/taken-out": (410, ""),
    "/private": (403, ""),
    "/broken": (500, ""),
    "/loop": (302, "/loop"),
    "/circle": (301, "/round"),
    "/round": (301, "/circle"),
    "/file": (302, "file:///etc/passwd"),
    "/nowhere": (302, ""),
    **{f"/on/{n}": (302, f"/on/{n + 1}") for n in range(12)},
}


class Answering(BaseHTTPRequestHandler):
    """Answers as the path says, and keeps what it was asked."""

    asked: list[tuple[str, str, str]]
    busy = 0
    busiest = 0

    def answer(self) -> None:
        kind = type(self)
        kind.asked.append((self.command, self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            time.sleep(3)
            return
        if self.path == "/letter-by-letter":
            self.trickle()
            return
        if self.path.startswith("/count"):
            kind.busy += 1
            kind.busiest = max(kind.busiest, kind.busy)
            time.sleep(0.05)
            kind.busy -= 1
        status, location = ANSWERS.get(self.path, (200, ""))
        if self.path == "/no-heads":
            status = 405 if self.command == "HEAD" else 200
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def trickle(self) -> None:
        try:
            for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 200:
                self.wfile.write(bytes([letter]))
                time.sleep(0.1)
        except OSError:
            pass

    do_HEAD = do_GET = answer  # noqa: N815 - the names that the standard library calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    Answering.asked = []
    serving = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    serving.daemon_threads = True
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}"
    serving.shutdown()
    serving.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.mark.parametrize(
    ("path", "reached", "says", "target"),
    [
        ("/fine", Reached.REACHED, "It answers.", ""),
        ("/no-heads", Reached.REACHED, "It answers.", ""),
        ("/for-now", Reached.REACHED, "It answers.", ""),
        ("/for-now-then-moved", Reached.REACHED, "It answers.", ""),
        ("/moved", Reached.MOVED, "Write the new address", "/fine"),
        ("/moved-then-for-now", Reached.MOVED, "Write the new address", "/for-now"),
        ("/moved-away", Reached.GONE, "gone", ""),
        ("/gone", Reached.GONE, "gone", ""),
        ("/taken-out", Reached.GONE, "gone", ""),
        ("/private", Reached.UNSURE, "Open it in a browser", ""),
        ("/broken", Reached.FAILED, "an error (500)", ""),
        ("/loop", Reached.FAILED, "in a circle", ""),
        ("/circle", Reached.FAILED, "in a circle", ""),
        ("/on/1", Reached.FAILED, "on and on", ""),
        ("/file", Reached.FAILED, "no web page", ""),
        ("/nowhere", Reached.FAILED, "an error (302)", ""),
        ("/slow", Reached.FAILED, "within 0.5 seconds", ""),
        ("/letter-by-letter", Reached.FAILED, "within 0.5 seconds", ""),
    ],
)
def test_an_answer_is_told_for_what_it_is(server: str, path: str, reached: Reached, says: str, target: str) -> None:
    began = time.monotonic()
    asked = ask_one(f"{server}{path}", 0.5 if "0.5" in says else 10)
    assert (asked.reached, asked.target) == (reached, f"{server}{target}" if target else "")
    assert says in asked.says
    assert time.monotonic() - began < 30


def test_a_connection_that_is_refused_is_told(server: str) -> None:
    del server
    asked = ask_one("http://127.0.0.1:1/x", 10)
    assert (asked.reached, asked.status) == (Reached.FAILED, None)
    assert "refuses the connection" in asked.says


def test_a_host_is_asked_one_question_at_a_time_by_name_and_by_head(server: str) -> None:
    Answering.asked.clear()
    links = [f"{server}/count/{n}" for n in range(5)]
    asked = ask_all([*links, *links], 10)
    assert list(asked) == links
    assert all(each.reached is Reached.REACHED for each in asked.values())
    assert Answering.busiest == 1
    assert [(method, path) for method, path, _ in Answering.asked] == [("HEAD", f"/count/{n}") for n in range(5)]
    assert all(agent.startswith("mentorbook-links ") for _, _, agent in Answering.asked)
