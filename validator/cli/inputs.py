"""What to read: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from validator.model.problem import Problem
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError

__all__ = ["STDIN", "ZIP", "Input", "inputs"]

STDIN = "-"
ZIP = ".zip"
"""What the name of a zip file ends in; other packages (.docx, .xlsx) are files of their own format."""
OPEN = "~$"
"""What the name of the mark begins with that office programs leave beside a file while it is open."""


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to check, not yet read.

    Attributes:
        name: as the user named it, and as messages show it; its ending says what is in it.
        problem: why there is nothing to read; else None.
        stdin: read standard input.
        met: not named by the user, but met in a folder.
        data: what is in it, where it was packed in another file; else None.
    """

    name: str
    problem: Problem | None = None
    stdin: bool = False
    met: bool = False
    data: bytes | None = None

    def read(self) -> bytes:
        """Give its bytes.

        Raises:
            ReadingError: it cannot be read, or there is nothing to read.
        """
        if self.problem is not None:
            raise ReadingError(self.problem)
        if self.data is not None:
            return self.data
        return sys.stdin.buffer.read() if self.stdin else read_bytes(self.name)


def inputs(paths: Iterable[str], stdin_name: str) -> Iterator[Input]:
    """Give every file once, in the order named; a folder or a zip file stands for the files in it that can be read, sorted."""
    seen: set[str] = set()
    for path in paths:
        for each in _inputs(path, stdin_name):
            if each.name not in seen:
                seen.add(each.name)
                yield each


def _inputs(path: str, stdin_name: str) -> Iterator[Input]:
    if path == STDIN:
        yield Input(stdin_name, stdin=True)
    elif Path(path).is_dir():
        found = sorted(_walk(path, _suffixes()))
        yield from (Input(name, met=True) for name in found)
        if not found:
            yield Input(path, Problem(path, "folder-without-files"))
    elif path.lower().endswith(ZIP) and Path(path).is_file():
        yield from _packed(path, _suffixes())
    else:
        yield Input(path)


def _suffixes() -> tuple[str, ...]:
    """Give the endings of files that can be read: asked only where a folder is met, for the formats take a while to load."""
    from validator.reading.sniff import SUFFIXES  # noqa: PLC0415 (as said)

    return SUFFIXES


def _packed(path: str, suffixes: tuple[str, ...]) -> Iterator[Input]:
    """Give the files in a zip file."""
    from validator.reading.archives import members  # noqa: PLC0415 (most runs meet no zip file)

    try:
        yield from (Input(name, met=True, data=data) for name, data in members(read_bytes(path), path, suffixes))
    except ReadingError as error:
        yield Input(path, error.problem)


def _walk(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """Give the files below a folder, hidden ones and those in hidden folders (``.git``, ``.venv``) left out."""
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith((".", OPEN)) and name.lower().endswith(suffixes):
                yield str(Path(parent, name))
