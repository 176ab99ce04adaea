"""Examples that are given as a piece of a report: prose, the row of a table, the cells of a form."""

from __future__ import annotations

from collections.abc import Iterable

from validator.language.complaints import Complaints
from validator.language.marked_yaml import Mapping, Node, Scalar

__all__ = ["WRITTEN", "drawn", "report_piece"]

WRITTEN = ("text", "row", "cells")
"""How a piece of a report is given: as it stands, or as headers (names) and what stands under (beside) them."""


def report_piece(form: str, node: Node, complaints: Complaints) -> str:
    """Give the piece of a report that an example shows; empty after a complaint."""
    if form == "text":
        if isinstance(node, Scalar) and node.text.strip():
            return node.text
        complaints.add("text-expected", node, name=form)
        return ""
    if isinstance(node, Mapping) and node.entries:
        cells = [(key.text, cell.text) for key, cell in node.entries if isinstance(cell, Scalar)]
        if len(cells) == len(node.entries):
            return drawn(cells, across=form == "row")
    complaints.add("mapping-expected", node, name=form)
    return ""


def drawn(cells: Iterable[tuple[str, str]], *, across: bool) -> str:
    r"""Draw a table as plain text does: one row under its headers, or (not ``across``) names with their values beside them.

    >>> drawn([("Budget", "10.00"), ("Rate", "50%")], across=True)
    '| Budget | Rate |\n| --- | --- |\n| 10.00 | 50% |\n'
    """
    named = [(_cell(name), _cell(value)) for name, value in cells]
    rows = [tuple(name for name, _ in named), tuple(value for _, value in named)] if across else named
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:], ""])


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
