"""The table of formats."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from tests.reporting.samples import result
from validator.reporting import formats
from validator.reporting.formats import format_names, load_format
from validator.reporting.options import Options


def test_a_format_is_a_module_of_the_folder() -> None:
    """The formats are those of the folder, each declares its name, and each renders a result to text or bytes."""
    assert {"concise", "github", "json", "text"} <= set(format_names())
    assert [name for name in format_names() if not isinstance(load_format(name)(result(), Options()), str | bytes)] == []


def test_an_unknown_format_is_refused() -> None:
    """There is no format but those of the folder, whatever else can be imported."""
    for name in ("yaml", "__init__", "..words"):
        with pytest.raises(KeyError):
            load_format(name)


def test_a_module_that_declares_nothing_fails_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the folder that is no format is a mistake in the program and is told at once."""
    monkeypatch.setattr(formats, "format_names", lambda: ("empty",))
    monkeypatch.setitem(sys.modules, "validator.reporting.formats.empty", ModuleType("empty"))

    with pytest.raises(TypeError, match="must declare NAME = 'empty' and a function render"):
        load_format("empty")


def test_every_format_gives_the_same_bytes_again() -> None:
    """The same result rendered twice is the same."""
    for name in format_names():
        options = Options("zh", "1.0", show_passed=True, color=True, width=80)
        assert load_format(name)(result(), options) == load_format(name)(result(), options)
