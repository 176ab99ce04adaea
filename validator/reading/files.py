"""Bytes from disk: the only module of this room that touches files."""

from __future__ import annotations

from pathlib import Path

from validator.reading.problems import ReadingError, problem

__all__ = ["LARGEST", "read_bytes"]

LARGEST = 100_000_000
"""More bytes than any report has; a file that is larger is not loaded."""


def read_bytes(path: str, largest: int = LARGEST) -> bytes:
    """Give the content of a file; ``path`` is the file as the user named it.

    Raises:
        ReadingError: ``file-missing``, ``file-is-directory``, ``file-forbidden``, ``file-too-large`` or ``file-unreadable``.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        key = next((key for kind, key in _KEYS.items() if isinstance(error, kind)), "")
        known = problem(path, key) if key else problem(path, "file-unreadable", reason=error.strerror or type(error).__name__)
        raise ReadingError(known) from error
    except ValueError as error:  # a name that no file can have, such as one with a NUL
        raise ReadingError(problem(path, "file-missing")) from error
    if len(data) > largest:
        raise ReadingError(problem(path, "file-too-large", size=f"{largest:,}+", limit=f"{largest:,}"))
    return data


_KEYS: dict[type[OSError], str] = {
    FileNotFoundError: "file-missing",
    NotADirectoryError: "file-missing",
    IsADirectoryError: "file-is-directory",
    PermissionError: "file-forbidden",
}
