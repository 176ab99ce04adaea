"""Libraries that are installed with an extra (``pip install "report-validator[docx]"``), imported when they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from validator.reading.problems import ReadingError, problem

__all__ = ["needed"]


def needed(module: str, extra: str, file: str, format_name: str) -> Any:  # noqa: ANN401 (a module has no narrower type)
    """Import a library of an extra.

    Raises:
        ReadingError: ``extra-missing``: it is not installed; the problem says with what it is.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ReadingError(problem(file, "extra-missing", format=format_name, extra=extra)) from error
