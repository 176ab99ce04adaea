"""What can go wrong with an input file: message keys with the placeholders that each message fills."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from validator.language import problems as language
from validator.model.problem import Problem

if TYPE_CHECKING:  # a file that is read needs no places in it yet
    from validator.language.sources import Source

__all__ = ["PROBLEMS", "ReadingError", "problem", "told"]

PROBLEMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # the file
        "file-missing": (),
        "file-is-directory": (),
        "file-forbidden": (),
        "file-unreadable": ("reason",),
        "file-too-large": ("size", "limit"),
        "file-empty": (),
        "file-binary": (),
        "file-owner-mark": (),
        "file-encrypted": (),
        "file-damaged": ("reason",),
        "file-bomb": ("size", "limit"),
        "file-too-deep": ("limit",),
        "file-without-text": (),
        "pages-too-many": ("n", "limit"),
        "folder-without-files": (),
        "format-unsupported": ("format",),
        "extra-missing": ("format", "extra"),
        "program-missing": ("format",),
        "program-failed": ("format", "reason"),
        # copies with notes
        "annotate-save-as": ("suffix",),
        "annotate-page": (),
        # what a file keeps to itself
        "formula-without-value": ("sheet", "cells", "n"),
        "page-without-text": ("pages", "n"),
        "table-uncertain": ("pages", "n"),
        # the characters
        "encoding-unknown": ("encoding", "near"),
        "encoding-mismatch": ("encoding",),
        # records
        "file-is-pack": (),
        "records-missing": (),
        "shape-missing": (),
        "field-repeated": ("name",),
        "json-expected": ("expected", "found"),
        "json-value": ("found",),
        "json-string": (),
        "json-duplicate-key": ("name", "first"),
        "json-too-deep": ("limit",),
        "csv-unclosed-quote": (),
        "decimals-missing": ("name",),
        "csv-row-length": ("cells", "columns"),
    }
)
"""Message key → names of its placeholders, in the order in which a problem gives them.

``near`` is empty if nothing is near, ``found`` at the end of the text, ``expected`` if nothing may follow. What YAML, fields and values
share with rule packs is listed by the language room.
"""

LONGEST_LINE = 240
"""A longer line is not shown with its problem."""

_KNOWN = MappingProxyType({**language.PROBLEMS, **PROBLEMS})


class ReadingError(ValueError):
    """A file that cannot be read at all; what could be read of others is not affected."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(f"{problem.file}: {problem.key}")


def problem(file: str, key: str, *, line: int = 0, column: int = 0, source: str = "", **detail: object) -> Problem:
    """Give a problem of a known key with exactly its placeholders filled.

    Raises:
        KeyError: no such key.
        ValueError: a placeholder is missing or unknown.

    >>> problem("a.txt", "encoding-mismatch", encoding="gb18030").detail
    (('encoding', 'gb18030'),)
    """
    names = _KNOWN[key]
    if set(names) != set(detail):
        raise ValueError(f"{key} needs {names}, got {tuple(detail)}")
    return Problem(file, key, tuple((name, str(detail[name])) for name in names), line, column, source)


def told(source: Source, key: str, at: tuple[int, int], **detail: object) -> Problem:
    """Give a problem at a line and column of a source, with the line itself if it is not too long to be shown."""
    line, column = at
    start = source.starts[line - 1]
    stop = source.starts[line] if line < len(source.starts) else len(source.text)
    shown = source.text[start:stop].rstrip("\r\n") if stop - start <= LONGEST_LINE else ""
    return problem(source.path, key, line=line, column=column, source=shown, **detail)
