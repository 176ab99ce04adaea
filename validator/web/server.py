"""The page on loopback: one reviewer, one machine, no network beyond it.

The address holds a secret made anew for each run, and a request must name this machine as its host: no other page in the browser can ask for
a report or decide about one.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

__all__ = ["Answer", "Routes", "bind", "token"]

LOOPBACK = "127.0.0.1"
LARGEST = 200_000_000
"""Bytes of one upload."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server gives back."""

    status: HTTPStatus
    kind: str = "text/plain; charset=utf-8"
    body: bytes = b""


Get = Callable[[], Answer]
Post = Callable[[str, bytes], Answer]


@dataclass(frozen=True, slots=True)
class Routes:
    """What can be asked for, by the last part of the address.

    Attributes:
        get: pages.
        post: takes the value of the header ``X-Name`` and the body.
    """

    get: Mapping[str, Get]
    post: Mapping[str, Post]


def token() -> str:
    """Make a secret for one run."""
    return secrets.token_urlsafe(24)


def bind(routes: Routes, secret: str, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """Make a server on this machine; give it and the address to open. ``port`` 0: any that is free.

    Raises:
        OSError: the port is taken.
    """

    class Handler(_Handler):
        """The handler of this server."""

    Handler.routes, Handler.secret = routes, secret
    server = ThreadingHTTPServer((LOOPBACK, port), Handler)
    Handler.hosts = frozenset(f"{name}:{server.server_port}" for name in (LOOPBACK, "localhost"))
    return server, f"http://{LOOPBACK}:{server.server_port}/{secret}/"


class _Handler(BaseHTTPRequestHandler):
    """Answers requests that know the secret, and no others."""

    routes: Routes
    secret: str
    hosts: frozenset[str]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Give a page."""
        route = self.routes.get.get(self._route())
        self._give(route() if route else Answer(HTTPStatus.NOT_FOUND))

    def do_POST(self) -> None:
        """Take a file or decisions."""
        length = self.headers.get("Content-Length", "")
        route = self.routes.post.get(self._route())
        if route is None or not length.isdecimal() or int(length) > LARGEST:
            self.close_connection = True
            self._give(Answer(HTTPStatus.NOT_FOUND if route is None else HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
            return
        self._give(route(unquote(self.headers.get("X-Name", "")), self.rfile.read(int(length))))

    def _route(self) -> str:
        """Give the last part of the address if the request may be answered, else nothing that is known."""
        first, _, route = urlsplit(self.path).path.removeprefix("/").partition("/")
        known = secrets.compare_digest(first.encode(), self.secret.encode()) and self.headers.get("Host", "") in self.hosts
        same_origin = self.headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}
        return route if known and same_origin else "\0"

    def _give(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Say nothing: the terminal belongs to the reviewer."""
