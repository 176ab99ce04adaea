"""Cases of reading as data: a text and the blocks that must come of it.

One file of ``tests/cases/reading/`` a subject::

    a_name_that_reads_as_a_sentence:
      text: |
        一、概况
        全年支出12万元。
      blocks:
        - 1 一、概况
        - 全年支出12万元。

A heading is its level and its words, a paragraph its words, a table ``{table: [[…], …]}`` with its ``caption`` if it has one and ``guessed: true``
if its columns are a guess. A cell is its words, ``""`` where the grid is blank; a cell that reaches over others ends in its rows × columns
(``合计 2x1``) and leaves ``^`` in those it covers. In a text ``→`` stands for a tab.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from validator.model.document import Block, Document, Heading, Paragraph, Table
from validator.model.text import Text
from validator.reading.text import read_document

__all__ = ["Case", "blocks_of", "cases", "read", "rows_of", "texts_of"]

FOLDER = Path(__file__).parents[1] / "cases" / "reading"


@dataclass(frozen=True)
class Case:
    """A text and its blocks."""

    name: str
    text: str
    blocks: list[Any]

    def __str__(self) -> str:
        return self.name


def cases(subject: str) -> list[Case]:
    """Load the cases of a subject, in the order of its file."""
    data = yaml.load((FOLDER / f"{subject}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
    return [Case(name, each["text"].replace("→", "\t"), each["blocks"]) for name, each in data.items()]


def read(text: str) -> Document:
    """Read a text as a report."""
    return read_document(text.encode(), "report.txt")


def blocks_of(document: Document) -> list[Any]:
    """Give the blocks of a document in the form of the cases."""
    return [_shown(block) for block in document.blocks]


def rows_of(table: Table) -> list[list[str]]:
    """Give the rows of a table in the form of the cases."""
    return [[_cell(table, row, column) for column in range(table.columns)] for row in range(table.rows)]


def texts_of(document: Document) -> list[Text]:
    """Give every text of a document."""
    texts: list[Text] = []
    for block in document.blocks:
        texts += [block.caption, *(cell.text for cell in block.cells)] if isinstance(block, Table) else [block.text]
    return texts


def _shown(block: Block) -> Any:
    if isinstance(block, Heading):
        return f"{block.level} {block.text.string}"
    if isinstance(block, Paragraph):
        return block.text.string
    shown: dict[str, Any] = {"table": rows_of(block)}
    shown |= {"caption": block.caption.string} if block.caption.string else {}
    return shown | ({"guessed": "true"} if block.ragged else {})


def _cell(table: Table, row: int, column: int) -> str:
    cell = table.at(row, column)
    if cell is None:
        return ""
    if (cell.row, cell.column) != (row, column):
        return "^"
    wide = cell.row_span * cell.column_span > 1
    return f"{cell.text.string} {cell.row_span}x{cell.column_span}" if wide else cell.text.string
