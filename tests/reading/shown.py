"""What a test shows of a document."""

from __future__ import annotations

from validator.model.document import Document, Table

__all__ = ["texts"]


def texts(document: Document) -> list[str]:
    """Give the words of all blocks, of tables row by row."""
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += ["|".join(each.text.string for each in block.cells if each.row == row) for row in range(block.rows)]
        else:
            found.append(block.text.string)
    return found
