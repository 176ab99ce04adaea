"""Libraries that write onto the standard error of the process."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from validator.reading.hushed import hushed


def test_what_is_written_past_python_is_thrown_away(capfd: pytest.CaptureFixture[str]) -> None:
    """Only what is written meanwhile is lost, also if reading fails; what comes later is told again."""
    os.write(2, b"before ")
    with suppress(ValueError), hushed():
        os.write(2, b"a panic")
        raise ValueError
    os.write(2, b"after")

    assert capfd.readouterr().err == "before after"


def test_threads_do_not_take_the_standard_error_from_each_other(capfd: pytest.CaptureFixture[str]) -> None:
    """However many are hushed at once, in the end it is there again."""

    def write(_: int) -> None:
        with hushed():
            os.write(2, b"a panic")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(200)))
    os.write(2, b"after")

    assert capfd.readouterr().err == "after"
