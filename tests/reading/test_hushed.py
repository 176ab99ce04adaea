"""Libraries that write onto the standard error of the process."""

from __future__ import annotations

import os
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
