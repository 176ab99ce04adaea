"""Cases of extraction as data: the text of a report and the records that a family must read from it.

One file of ``tests/cases/extraction/`` a family::

    a_name_that_reads_as_a_sentence:
      report: 总支出1083.14万元，其中基本支出761.97万元，占70.35%。
      records:
        - {part: 761.97万元, whole: 1083.14万元, percent: 70.35%}

A report is written one paragraph a line; ``# title`` opens a section (``##`` a section within it), lines of ``|`` are a table and the line
above a table that starts with ``^`` is its caption. Figures and texts of a record are written as printed, a list as a list. Of a record
may also be asked ``weak`` (whether its structure alone is too weak to accuse), ``complete`` and ``claim``; what is not asked is not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from validator.model.document import Block, Cell, Document, Heading, Paragraph, Table
from validator.model.figure import Figure
from validator.model.record import Printed, Record
from validator.model.text import Piece, Text

__all__ = ["WEAK", "Case", "cases", "document", "shown", "wanted"]

FOLDER = Path(__file__).parents[1] / "cases" / "extraction"
FILE = "report.txt"
WEAK = 6.0
"""Records of fewer bits of structure are never held against a report."""


@dataclass(frozen=True)
class Case:
    """A report and what must be read from it."""

    name: str
    report: str
    records: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        return self.name


def cases(family: str) -> list[Case]:
    """Load the cases of a family, in the order of its file."""
    data = yaml.load((FOLDER / f"{family}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
    return [Case(name, each["report"], tuple(each.get("records") or ())) for name, each in data.items()]


def wanted(case: Case) -> list[dict[str, Any]]:
    """Give the records of a case in the form of :func:`shown`, ordered by their words."""
    return sorted(case.records, key=str)


def shown(records: Iterable[Record], case: Case) -> list[dict[str, Any]]:
    """Give records in the words of the case file: field → printed text, and of the rest what the case asks of any record."""
    asked = {key for record in case.records for key in record} & {"weak", "complete", "claim"}
    return sorted((_shown(record, asked) for record in records), key=str)


def _shown(record: Record, asked: set[str]) -> dict[str, Any]:
    rest = {"weak": str(record.structure < WEAK).lower(), "complete": str(record.complete).lower(), "claim": record.claim}
    return {name: _text(value) for name, value in record.values.items()} | {name: rest[name] for name in asked}


def _text(value: Figure | Printed | tuple[Any, ...]) -> Any:
    return [_text(item) for item in value] if isinstance(value, tuple) else value.text


def document(report: str) -> Document:
    """Give the document that a case writes down."""
    return Document(FILE, tuple(_blocks(report)))


def _blocks(report: str) -> Iterator[Block]:
    section: list[str] = []
    caption = _run("", 1, 0, section)
    numbered = [(number, offset, line) for number, offset, line in _lines(report) if line.strip()]
    for kind, lines in groupby(numbered, key=lambda each: each[2][0] if each[2][0] in "#|^" else ""):
        for number, offset, line in [] if kind == "|" else lines:
            if kind == "#":
                level = len(line) - len(line.lstrip("#"))
                section = [*section[: level - 1], line.lstrip("# ")]
                yield Heading(_run(line.lstrip("# "), number, offset + level + 1, section), level)
            elif kind == "^":
                caption = _run(line[1:], number, offset + 1, section)
            else:
                yield Paragraph(_run(line, number, offset, section), tuple(section))
        if kind == "|":
            yield _table(list(lines), caption, section)
            caption = _run("", 1, 0, section)


def _lines(report: str) -> Iterator[tuple[int, int, str]]:
    offset = 0
    for number, line in enumerate(report.split("\n"), 1):
        yield number, offset, line
        offset += len(line) + 1


def _table(lines: list[tuple[int, int, str]], caption: Text, section: list[str]) -> Table:
    rows = [list(_cells(row, *line, section)) for row, line in enumerate(lines)]
    return Table(tuple(cell for row in rows for cell in row), len(rows), max(map(len, rows)), caption, tuple(section))


def _cells(row: int, number: int, offset: int, line: str, section: list[str]) -> Iterator[Cell]:
    start = 1
    for column, words in enumerate(line.strip().strip("|").split("|")):
        blank = len(words) - len(words.lstrip())
        yield Cell(_run(words.strip(), number, offset + start + blank, section, start + blank + 1), row, column)
        start += len(words) + 1


def _run(words: str, number: int, offset: int, section: list[str], column: int = 1) -> Text:
    return Text(words, (Piece(0, number, column, offset),), FILE, " › ".join(section))
