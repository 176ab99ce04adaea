"""Documents that are one report: a text and the tables attached to it, read as if they stood in one file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from validator.extraction.doubts import doubted
from validator.extraction.extract import Extraction, extract_undoubted
from validator.model.document import Block, Document, Table
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record, Value
from validator.model.rule import Pack
from validator.model.text import Text

__all__ = ["extract_together"]

# No file has so many characters: a position in the bundle tells which file it is of, and where.
STRIDE = 10**12


def extract_together(documents: Sequence[Document], packs: tuple[Pack, ...]) -> tuple[Extraction, ...]:
    """Read documents as one, in the order of their names; give what begins in each, in the order given.

    What a sentence says of a total may be printed in a table of another file: a record may hold figures of several. Every place is that
    in its own file.
    """
    ordered = sorted(documents, key=lambda document: document.file)
    blocks = tuple(_moved_block(block, index * STRIDE) for index, document in enumerate(ordered) for block in document.blocks)
    whole = extract_undoubted(Document("", blocks), packs)
    figures = [_figure_home(figure) for figure in whole.figures]
    records = tuple(doubted(map(_record_home, whole.records), {document.file: document.doubtful for document in ordered}))
    return tuple(
        Extraction(
            tuple(figure for figure in figures if figure.place.file == document.file),
            tuple(record for record in records if record.place.file == document.file),
        )
        for document in documents
    )


def _moved_block(block: Block, by: int) -> Block:
    if isinstance(block, Table):
        cells = tuple(cell._replace(text=_moved(cell.text, by)) for cell in block.cells)
        return replace(block, cells=cells, caption=_moved(block.caption, by))
    return replace(block, text=_moved(block.text, by))


def _moved(text: Text, by: int) -> Text:
    return text._replace(pieces=tuple(piece._replace(offset=piece.offset + by) for piece in text.pieces))


def _record_home(record: Record) -> Record:
    values = {name: _value_home(value) for name, value in record.values.items()}
    return replace(record, values=values, place=_home(record.place))


def _value_home(value: Value) -> Value:
    if isinstance(value, Figure):
        return _figure_home(value)
    if isinstance(value, Printed):
        return replace(value, place=_home(value.place))
    # a list keeps the kind of its members
    return cast("Value", tuple(_record_home(each) if isinstance(each, Record) else _value_home(each) for each in value))


def _figure_home(figure: Figure) -> Figure:
    return replace(figure, place=_home(figure.place))


def _home(place: Place) -> Place:
    return replace(place, offset=place.offset % STRIDE)
