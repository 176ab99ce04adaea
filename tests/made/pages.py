"""Web pages written for tests."""

from __future__ import annotations

from html import escape

from validator.model.document import Document, Heading, Table

__all__ = ["html_of"]


def html_of(document: Document) -> str:
    """Write a document as a web page: headings as headings, every table as a table with its merged cells."""
    written = ['<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title></title></head><body>']
    for block in document.blocks:
        if isinstance(block, Table):
            written += [f"<p>{escape(block.caption.string)}</p>"] if block.caption.string else []
            written.append(_table(block))
        else:
            tag = f"h{min(block.level, 6)}" if isinstance(block, Heading) else "p"
            written.append(f"<{tag}>{escape(block.text.string)}</{tag}>")
    return "\n".join([*written, "</body></html>"])


def _table(block: Table) -> str:
    rows = []
    for number in range(block.rows):
        cells = []
        for column in range(block.columns):
            known = block.at(number, column)
            if known is None:
                cells.append("<td></td>")
            elif (known.row, known.column) == (number, column):
                cells.append(f'<td rowspan="{known.row_span}" colspan="{known.column_span}">{escape(known.text.string)}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"
