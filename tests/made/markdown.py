"""Markdown written for tests."""

from __future__ import annotations

from validator.model.document import Document, Heading, Table

__all__ = ["markdown_of"]


def markdown_of(document: Document) -> str:
    """Write a document as Markdown: headings as they are worded, tables with pipes (merged cells in their first place alone)."""
    written = []
    for block in document.blocks:
        if isinstance(block, Table):
            written += [block.caption.string] if block.caption.string else []
            written.append(_table(block))
        else:
            written.append(f"## {block.text.string}" if isinstance(block, Heading) else block.text.string)
    return "\n\n".join(written) + "\n"


def _table(block: Table) -> str:
    rows = []
    for number in range(block.rows):
        line = [""] * block.columns
        for cell in (each for each in block.cells if each.row == number):
            line[cell.column] = cell.text.string.replace("|", "\\|")
        rows.append(f"| {' | '.join(line)} |")
    return "\n".join([rows[0], "|" + "---|" * block.columns, *rows[1:]])
