"""Tables drawn in a test, and what tables claim in words.

Cells stand between pipes. ``^`` belongs to the cell above, ``<`` to the cell on the left; the blanks between a pipe and the words, but for the
first, indent them::

    地区 | 合计 | 中央 | <    | 省级
    ^    | ^    | 小计 | 基金 | ^
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from validator.checking.belief import WEAK_READING
from validator.extraction.structure import Analysis, TableFigures
from validator.extraction.tables import read_table
from validator.model.document import Cell, Table
from validator.model.figure import Figure
from validator.model.record import Printed, Record
from validator.model.text import Piece, Text

__all__ = ["TableCase", "analysis", "claims", "draw", "figures", "said", "table_cases"]

FOLDER = Path(__file__).parents[1] / "cases" / "extraction"
WORDS = {
    "composition": "{total} = {parts}",
    "product": "{count} × {each} = {total}",
    "shares": "100% = {percents}",
    "share": "{part} / {whole} = {percent}",
    "completion": "{executed} / {budget} = {rate}",
    "inclusion": "{part} <= {whole}",
    "points": "{current} - {previous} = {delta}",
    "target": "{actual} meets {target}",
    "malformed": "{printed} means {meant}",
    "average": "mean of {items} = {average}",
    "quotient": "{dividend} / {divisor} = {quotient}",
}
CHANGE = {"delta": "{current} - {previous} = {delta}", "percent": "{previous} to {current} = {percent}"}


@dataclass(frozen=True)
class TableCase:
    """A table and what must be read from it: the claims that may accuse, and those that verify and never accuse, one way of saying each, the best."""

    name: str
    caption: str
    table: str
    claims: tuple[str, ...]
    verifies: tuple[str, ...] | None

    def __str__(self) -> str:
        return self.name


def table_cases(family: str) -> list[TableCase]:
    """Load the cases of a family of tables, in the order of its file."""
    data: dict[str, Any] = yaml.load((FOLDER / f"{family}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
    return [
        TableCase(
            name,
            each.get("caption", ""),
            each["table"],
            tuple(each.get("claims") or ()),
            tuple(each["verifies"]) if "verifies" in each else None,
        )
        for name, each in data.items()
    ]


def draw(drawing: str, caption: str = "") -> Table:
    """Give the table that a drawing shows; every line is a line of the source."""
    lines = [line for line in drawing.splitlines() if line.strip()]
    rows = [line.split("|") for line in lines]
    cells: dict[tuple[int, int], Cell] = {}
    start = len(caption) + 1
    for row, parts in enumerate(rows):
        column_start = 0
        for column, part in enumerate(parts):
            words = part.strip()
            if words == "^" and row:
                _grow(cells, row - 1, column, down=1)
            elif words == "<" and column:
                _grow(cells, row, column - 1, right=1)
            elif words:
                string = part.rstrip().removeprefix(" ")
                at = column_start + len(part.rstrip()) - len(string)
                text = Text(string, (Piece(0, row + 2, at + 1, start + at),), "report.txt")
                cells[row, column] = Cell(text, row, column)
            column_start += len(part) + 1
        start += len(lines[row]) + 1
    title = Text(caption, (Piece(0, 1, 1, 0),), "report.txt")
    return Table(tuple(cells[at] for at in sorted(cells)), len(rows), max(map(len, rows)), title)


def _grow(cells: dict[tuple[int, int], Cell], row: int, column: int, *, down: int = 0, right: int = 0) -> None:
    """Let the cell that covers a position reach further."""
    for at, cell in cells.items():
        if cell.row <= row < cell.row + cell.row_span and cell.column <= column < cell.column + cell.column_span:
            rows, columns = max(cell.row_span, row + down - cell.row + 1), max(cell.column_span, column + right - cell.column + 1)
            cells[at] = Cell(cell.text, cell.row, cell.column, rows, columns)
            return


def figures(drawing: str, caption: str = "", year: str = "2021") -> TableFigures:
    """Give what is read from a drawing."""
    return read_table(draw(drawing, caption), 0, year)


def analysis(*drawings: str, caption: str = "", year: str = "2021") -> Analysis:
    """Give a report that holds nothing but tables."""
    return Analysis((), tuple(read_table(draw(drawing, caption), number, year) for number, drawing in enumerate(drawings)), year)


def claims(records: Iterable[Record], *, accusing: bool = True) -> list[str]:
    """Give the best reading of every claim that may accuse the report, or of those that may not, in words, sorted."""
    best: dict[tuple[str, str, int], Record] = {}
    for number, record in enumerate(records):
        key = (record.shape, record.claim, 0 if record.claim else number)
        if key not in best or record.structure > best[key].structure:
            best[key] = record
    return sorted(said(record) for record in best.values() if (record.structure >= WEAK_READING) is accusing)


def said(record: Record) -> str:
    """Give a record in words: ``100 = 40 + 60``."""
    kind = record.shape.rpartition("/")[2]
    template = CHANGE["delta" if "delta" in record.values else "percent"] if kind == "change" else WORDS[kind]
    return template.format(**{name: " + ".join(_texts(value)) for name, value in record.values.items()})


def _texts(value: Figure | Printed | tuple[Any, ...]) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    else:
        yield value.text
