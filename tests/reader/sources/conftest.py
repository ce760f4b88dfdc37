"""A real web site on this machine: what it is told to answer it answers, and it keeps a log."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


class Server(ThreadingHTTPServer):
    daemon_threads = False  # joined when it closes, so that none is left behind

    def handle_error(self, request, client_address):
        """A client that hangs up is what these tests are about."""


@dataclass
class Asked:
    """One request that came: its path and its headers."""

    path: str
    headers: dict[str, str]


@dataclass
class Site:
    base: str
    closing: threading.Event
    asked: list[Asked] = field(default_factory=list)
    routes: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)

    def serve(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """Answer at *path* with this; return the address. Underscores in headers are hyphens."""

        def answer(handler):
            respond(handler, body, status, **headers)

        return self.serve_by(path, answer)

    def serve_by(self, path: str, answer: Callable[[BaseHTTPRequestHandler], None]) -> str:
        self.routes[path] = answer
        return self.base + path

    def serve_raw(self, path: str, *pieces: bytes) -> str:
        """Answer with bytes that may be no HTTP at all."""

        def answer(handler):
            handler.close_connection = True
            for piece in pieces:
                handler.wfile.write(piece)

        return self.serve_by(path, answer)

    def serve_slowly(self, path: str, start: bytes, piece: bytes) -> str:
        """Answer with *start*, and then with *piece* again and again, for ever."""

        def answer(handler):
            handler.close_connection = True
            handler.wfile.write(start)
            while not self.closing.wait(0.02):
                handler.wfile.write(piece)

        return self.serve_by(path, answer)

    def serve_in_turn(self, path: str, *answers: Callable[[BaseHTTPRequestHandler], None]) -> str:
        """Give each of the answers once, and the last one from then on."""
        left = list(answers)
        return self.serve_by(
            path, lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)
        )

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]


def respond(handler, body: bytes = b"", status: int = 200, **headers: str) -> None:
    """Give one whole answer."""
    handler.send_response(status)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    if status != 304:
        given.setdefault("Content-Length", str(len(body)))
    for name, value in given.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def answering(body: bytes = b"", status: int = 200, **headers: str):
    """Return an answer for `Site.serve_in_turn`."""
    return lambda handler: respond(handler, body, status, **headers)


@pytest.fixture
def site(monkeypatch) -> Iterator[Site]:
    """Return an empty web site on this machine."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5

        def do_GET(self):
            site.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}))
            path = self.path.partition("?")[0]
            answer = site.routes.get(self.path) or site.routes.get(path)
            (answer or answering(b"nothing here", 404))(self)

        def log_message(self, *args):
            """Say nothing."""

    server = Server(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}", threading.Event())
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield site
    site.closing.set()
    server.shutdown()
    server.server_close()
    thread.join()
