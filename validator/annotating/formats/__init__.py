"""Formats of copies, found in this folder: each module declares the KINDS of files it is for, and annotate."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from validator.annotating.copies import Copy, Wishes

__all__ = ["Annotate", "annotator"]


class Annotate(Protocol):
    """What a format does: the bytes of a report to those of a copy."""

    def __call__(self, data: bytes, file: str, wishes: Wishes) -> Copy:
        """Annotate a copy."""
        ...


def annotator(kind: str) -> Annotate | None:
    """Give what annotates files of a kind (see :func:`~validator.reading.signatures.kind_of`); None if nothing does."""
    return _annotators().get(kind)


@cache
def _annotators() -> dict[str, Annotate]:
    """Import the modules of the folder.

    Raises:
        TypeError: one does not declare what it must: a mistake in the program.
    """
    found: dict[str, Annotate] = {}
    for name in sorted(module.name for module in iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        kinds, annotate = getattr(module, "KINDS", None), getattr(module, "annotate", None)
        if not kinds or not callable(annotate):
            raise TypeError(f"{module.__name__} must declare KINDS and a function annotate(data, file, wishes)")
        found |= dict.fromkeys(kinds, annotate)
    return found
