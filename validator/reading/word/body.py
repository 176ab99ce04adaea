"""One part of a Word document (its body, a footnote, a header) → paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from validator.model.address import Address
from validator.model.text import Text
from validator.reading.flow import Grid, GridCell, Item, Prose, numbered_lines
from validator.reading.packages import Xml
from validator.reading.word.characters import Characters, Segment
from validator.reading.word.numbering import Numbering
from validator.reading.word.styles import NO_STYLES, Style, Styles, numbering_of, outline_of
from validator.reading.word.tables import PlacedCell, grid
from validator.reading.word.tags import ALTERNATE, CHOICE, w

__all__ = ["Book", "Met", "items"]

_PARAGRAPH, _TABLE, _PROPERTIES, _STYLE, _VALUE = w("p"), w("tbl"), w("pPr"), w("pStyle"), w("val")
_WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")))
_OF_PLAIN_CELLS = frozenset({_PARAGRAPH, w("tcPr")})
_CONTROL_PROPERTIES, _GALLERY = w("sdtPr"), w("docPartGallery")
_CONTENTS = "Table of Contents"
_BOX = "text-box"


class Met(NamedTuple):
    """A paragraph that was read: what an address stands for in the file.

    Attributes:
        address: of the paragraph.
        element: the paragraph itself.
        segments: its characters, in which those of an address are counted.
    """

    address: Address
    element: Xml
    segments: list[Segment]


@dataclass(slots=True)
class Book:
    """What the parts of a document share while it is read.

    Attributes:
        file: as the user named it.
        boxes: how many text boxes there were so far.
        met: takes every paragraph, for those who write into the file; None: nobody does.
    """

    file: str
    styles: Styles = NO_STYLES
    numbering: Numbering = field(default_factory=Numbering)
    boxes: int = 0
    met: list[Met] | None = None


def items(element: Xml, book: Book, address: Address, *, apart: bool = False) -> Iterator[Item]:
    """Give what stands in a part, a text box or a cell.

    Args:
        element: what is around its paragraphs and tables.
        book: counts on over all parts.
        address: of the part or the cell; paragraphs and tables are counted within it.
        apart: its paragraphs go on in no others.
    """
    return _Reader(book, address, Characters(element), apart).items(element)


class _Reader:
    """Reads one container, counting its paragraphs and tables."""

    def __init__(self, book: Book, address: Address, characters: Characters, apart: bool) -> None:
        self.book = book
        self.address = address
        self.characters = characters
        self.apart = apart
        self._blank = Prose((), 0, apart)
        self.paragraphs = 0
        self.tables = 0

    def items(self, element: Xml) -> Iterator[Item]:
        for child in element:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            elif child.tag in _WRAPPERS:
                if not _is_contents(child):
                    yield from self.items(child)
            elif child.tag == ALTERNATE:
                yield from self.items(next(child.iterchildren(CHOICE), ()))

    def _paragraph(self, paragraph: Xml) -> Iterator[Item]:
        """Give a paragraph, and what stands in the text boxes anchored in it."""
        prose, boxes = self.paragraph(paragraph)
        yield prose
        for box in boxes:
            yield from self._box(box)

    def paragraph(self, paragraph: Xml) -> tuple[Prose, list[Xml]]:
        """Read the next paragraph, and give the text boxes anchored in it."""
        self.paragraphs += 1
        properties = paragraph.find(_PROPERTIES)
        named = properties.find(_STYLE) if properties is not None else None
        style_id = named.get(_VALUE) if named is not None else None
        style = self.book.styles.of(style_id)
        read = self.characters.read(paragraph)
        if self.book.met is not None:
            self.book.met.append(Met(self.address.at(self.paragraphs), paragraph, read.segments))
        string = read.string
        number = self._number(properties, style, style_id)
        if style.contents or not (string or number):
            return self._blank, read.boxes
        lines = tuple(numbered_lines(string, number, self.book.file, self.address, self.paragraphs))
        level = outline_of(properties)
        return Prose(lines, (style.level if level < 0 else level) if lines else 0, self.apart), read.boxes

    def _number(self, properties: Xml | None, style: Style, style_id: str | None) -> str:
        """Give the automatic number of a paragraph, which counts even if the paragraph is blank."""
        if properties is None and not style.numbering[0]:
            return ""
        own = numbering_of(properties)
        list_id, depth = own or ("", -1)
        if not list_id:
            list_id = style.numbering[0]
            depth = depth if depth >= 0 else style.numbering[1]
        return self.book.numbering.number(list_id, depth, style_id) if list_id else ""

    def _box(self, box: Xml) -> Iterator[Item]:
        """Give what stands in a text box, apart from the paragraph that it is anchored in."""
        self.book.boxes += 1
        yield from items(box, self.book, Address(_BOX, self.book.boxes), apart=True)

    def _table(self, table: Xml) -> Iterator[Item]:
        """Give a table, and after it those that stand in its cells. A frame around something else (one cell) is no table."""
        self.tables += 1
        placed, rows, columns = grid(table)
        if len(placed) == 1:
            yield from self._cell_items(placed[0])
            return
        cells: list[GridCell] = []
        nested: list[Item] = []
        for cell in placed:
            lines, others = self._plain_cell(cell) if _is_plain(cell.element) else self._cell(cell)
            nested += others
            cells.append(GridCell(lines, cell.row, cell.column, cell.row_span, cell.column_span))
        yield Grid(tuple(cells), rows, columns)
        yield from nested

    def _plain_cell(self, cell: PlacedCell) -> tuple[tuple[Text, ...], list[Item]]:
        """Give the lines of a cell with nothing but paragraphs, as most are, and what stands in text boxes."""
        reader = self._inside(cell)
        lines: tuple[Text, ...] = ()
        nested: list[Item] = []
        for element in cell.element.iterchildren(_PARAGRAPH):
            prose, boxes = reader.paragraph(element)
            lines += prose.lines
            for box in boxes:
                nested += [item for item in self._box(box) if isinstance(item, Grid) or item.lines]
        return lines, nested

    def _cell(self, cell: PlacedCell) -> tuple[tuple[Text, ...], list[Item]]:
        """Give the lines of a cell, and what else stands in it: tables, text boxes, frames."""
        inside = list(self._cell_items(cell))
        lines = tuple(line for item in inside if isinstance(item, Prose) and _of_cell(item, self) for line in item.lines)
        return lines, [item for item in inside if isinstance(item, Grid) or not _of_cell(item, self)]

    def _cell_items(self, cell: PlacedCell) -> Iterator[Item]:
        return self._inside(cell).items(cell.element)

    def _inside(self, cell: PlacedCell) -> _Reader:
        """Give the reader of what stands in a cell."""
        here = self.address
        step = (self.tables, cell.row + 1, cell.column + 1)
        return _Reader(self.book, Address(here.part, here.number, (*here.cells, step)), self.characters, self.apart)


def _is_plain(cell: Xml) -> bool:
    """Whether a cell holds paragraphs alone."""
    return all(child.tag in _OF_PLAIN_CELLS for child in cell)


def _of_cell(item: Item, reader: _Reader) -> bool:
    """Whether a paragraph found in a cell stands in the cell itself, not in a text box or a frame within."""
    depth = len(reader.address.cells) + 1
    return isinstance(item, Prose) and all(
        piece.address.part == reader.address.part and len(piece.address.cells) == depth for line in item.lines for piece in line.pieces
    )


def _is_contents(control: Xml) -> bool:
    """Whether a content control holds the table of contents, which repeats the headings."""
    properties = control.find(_CONTROL_PROPERTIES)
    return properties is not None and any(mark.get(_VALUE) == _CONTENTS for mark in properties.iter(_GALLERY))
