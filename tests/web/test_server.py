"""The server on loopback: what it answers, and what it refuses."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from http import HTTPStatus
from threading import Thread
from urllib.parse import urlsplit

import pytest

from validator.web.server import LARGEST, Answer, Routes, bind, token

SECRET = "s3cret"  # noqa: S105 (of a test)
ROUTES = Routes(
    {"": lambda: Answer(HTTPStatus.OK, "text/html; charset=utf-8", "页".encode())},
    {"files": lambda name, body: Answer(HTTPStatus.OK, body=f"{name} {body.decode()}".encode())},
)


@pytest.fixture
def port() -> Iterator[int]:
    """Run a server."""
    server, address = bind(ROUTES, SECRET)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield urlsplit(address).port or 0
    server.shutdown()
    server.server_close()
    thread.join()


def _ask(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, named)
    answer = connection.getresponse()
    content = answer.status, answer.read()
    connection.close()
    return content


def test_who_knows_the_secret_is_answered(port: int) -> None:
    """A page, and a file with its name."""
    assert _ask(port, "GET", f"/{SECRET}/") == (200, "页".encode())
    assert _ask(port, "POST", f"/{SECRET}/files", b"x", X_Name="%E6%8A%A5%E5%91%8A.txt") == (200, "报告.txt x".encode())


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {}),
        ("/other/", {}),
        (f"/{SECRET}/none", {}),
        (f"/{SECRET}/../", {}),
        (f"/{SECRET}/", {"Host": "evil.example:80"}),
        (f"/{SECRET}/", {"Sec_Fetch_Site": "cross-site"}),
    ],
)
def test_nobody_else_is(port: int, path: str, headers: dict[str, str]) -> None:
    """Without the secret, under another name of this machine, or from another page: not found."""
    assert _ask(port, "GET", path, **headers) == (404, b"")


def test_an_upload_is_bounded(port: int) -> None:
    """More than the program reads is refused before it is sent; so is a body of unknown length."""
    assert _ask(port, "POST", f"/{SECRET}/files", Content_Length=str(LARGEST + 1))[0] == 413
    assert _ask(port, "POST", f"/{SECRET}/files", Content_Length="-1")[0] == 413


def test_it_is_on_this_machine_only() -> None:
    """The address is loopback, the secret long and new each time."""
    server, address = bind(ROUTES, token())
    server.server_close()

    assert urlsplit(address).hostname == "127.0.0.1"
    assert len({token() for _ in range(9)}) == 9
    assert len(token()) >= 32
