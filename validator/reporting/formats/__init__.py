"""Output formats, found in this folder: each module is one format and declares NAME and render, and BINARY if it is no text."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the names of the formats are known before there is a result
    from validator.model.result import Result
    from validator.reporting.options import Options

__all__ = ["Render", "format_names", "is_binary", "load_format"]


class Render(Protocol):
    """What a format does: a result to text (or bytes, for a format that is not text)."""

    def __call__(self, result: Result, options: Options) -> str | bytes:
        """Render a result."""
        ...


@cache
def format_names() -> tuple[str, ...]:
    """Give the names of all formats, sorted: those of their modules. None of them is imported."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def load_format(name: str) -> Render:
    """Import a format.

    Raises:
        KeyError: there is no format of that name.
        TypeError: its module does not declare what a format must: a mistake in the program, told at once.
    """
    if name not in format_names():
        raise KeyError(name)
    module = import_module(f"{__name__}.{name}")
    declared = getattr(module, "NAME", None)
    render = getattr(module, "render", None)
    if declared != name or not callable(render):
        raise TypeError(f"{module.__name__} must declare NAME = {name!r} and a function render(result, options)")
    checked: Render = render
    return checked


def is_binary(name: str) -> bool:
    """Whether a format is no text, so that a screen cannot show it: its module says BINARY = True."""
    load_format(name)
    return bool(getattr(import_module(f"{__name__}.{name}"), "BINARY", False))
