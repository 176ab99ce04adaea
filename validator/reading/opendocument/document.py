"""Texts of OpenDocument (.odt) → document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from validator.model.address import Address
from validator.model.document import Document
from validator.reading.flow import Grid, GridCell, Item, Prose, flow_document, numbered_lines
from validator.reading.opendocument.characters import Characters
from validator.reading.opendocument.lists import Lists, read_lists
from validator.reading.opendocument.tags import MOST_REPEATED, count, office, style, table, text
from validator.reading.packages import Package, Xml
from validator.reading.problems import ReadingError, problem

__all__ = ["read_odt"]

_PARAGRAPH, _HEADING, _LIST, _TABLE, _SECTION = text("p"), text("h"), text("list"), table("table"), text("section")
_ITEMS = frozenset({text("list-item"), text("list-header")})
_INDEXES = frozenset({text("table-of-content"), text("illustration-index"), text("table-index"), text("alphabetical-index")})
_ROW, _CELL, _COVERED = table("table-row"), table("table-cell"), table("covered-table-cell")
_ROWS = frozenset({table("table-rows"), table("table-header-rows"), table("table-row-group")})
_MIMETYPE_ENCRYPTED = b"encryption-data"


def read_odt(data: bytes, file: str) -> Document:
    """Read a text: its body with text boxes, then its notes. Of tracked changes the new text is read.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted``, ``file-bomb``, ``file-without-text`` or ``extra-missing``.
    """
    package = Package(data, file)
    if _MIMETYPE_ENCRYPTED in (package.part("META-INF/manifest.xml") or b""):
        raise ReadingError(problem(file, "file-encrypted"))
    root = package.xml("content.xml")
    body = next(root.iter(office("text")), None) if root is not None else None
    if root is None or body is None:
        raise ReadingError(problem(file, "file-damaged", reason="content.xml"))
    named = {each.get(style("name"), ""): each.get(style("list-style-name"), "") for each in root.iter(style("style"))}
    book = _Book(file, read_lists(root, package.xml("styles.xml")), named)
    document = flow_document(_Reader(book, Address()).items(body), file, _notes(book))
    if not document.blocks:
        raise ReadingError(problem(file, "file-without-text"))
    return document


@dataclass(slots=True)
class _Book:
    """What the parts of a text share while it is read.

    Attributes:
        list_styles: style of paragraphs → style of lists that it is numbered in.
        boxes: how many text boxes there were so far.
        notes: kind and content of the notes met so far.
    """

    file: str
    lists: Lists
    list_styles: dict[str, str]
    boxes: int = 0
    notes: list[tuple[str, Xml]] = field(default_factory=list)


def _notes(book: _Book) -> Iterator[Item]:
    """Give the notes, whose anchors were met in the body."""
    counted: dict[str, int] = {}
    for kind, content in book.notes:
        counted[kind] = counted.get(kind, 0) + 1
        yield from _Reader(book, Address(kind, counted[kind]), apart=True).items(content)


class _Reader:
    """Reads one container, counting its paragraphs and tables."""

    def __init__(self, book: _Book, address: Address, *, apart: bool = False) -> None:
        self.book = book
        self.address = address
        self.apart = apart
        self.paragraphs = 0
        self.tables = 0
        self.lists = 0

    def items(self, element: Xml) -> Iterator[Item]:
        for child in element:
            tag = child.tag
            if tag in {_PARAGRAPH, _HEADING}:
                yield from self._paragraph(child, self._heading_number(child) if tag == _HEADING else "")
            elif tag == _LIST:
                self.lists += 1
                yield from self._list(child, child.get(text("style-name"), ""), 1, f"{self.address.path} {self.lists}")
            elif tag == _TABLE:
                yield from self._table(child)
            elif tag == _SECTION and child.get(text("display")) != "none":
                yield from self.items(child)

    def _heading_number(self, heading: Xml) -> str:
        named = self.book.list_styles.get(heading.get(text("style-name"), ""))
        return self.book.lists.number(named or "", count(heading.get(text("outline-level"))), "headings")

    def _list(self, element: Xml, name: str, depth: int, counted_as: str) -> Iterator[Item]:
        """Give the items of a list; only the first paragraph of an item has its number. A list may go on with the numbers of another."""
        named = element.get(text("continue-list")) or ("before" if element.get(text("continue-numbering")) == "true" else "")
        if depth == 1:
            counted_as = f"style {name}" if named or name else counted_as
            if name and not named and element.get("{http://www.w3.org/XML/1998/namespace}id"):
                self.book.lists.counts.pop(counted_as, None)
        for item in element:
            if item.tag not in _ITEMS:
                continue
            start = count(item.get(text("start-value")), 0)
            fresh = item.tag == text("list-item")
            for child in item:
                if child.tag == _LIST:
                    yield from self._list(child, child.get(text("style-name")) or name, depth + 1, counted_as)
                elif child.tag in {_PARAGRAPH, _HEADING}:
                    yield from self._paragraph(child, self.book.lists.number(name, depth, counted_as, start) if fresh else "")
                    fresh = False
                elif child.tag == _TABLE:
                    yield from self._table(child)

    def _paragraph(self, paragraph: Xml, number: str) -> Iterator[Item]:
        self.paragraphs += 1
        read = Characters().read(paragraph)
        lines = tuple(numbered_lines(read.string, number, self.book.file, self.address, self.paragraphs))
        level = count(paragraph.get(text("outline-level"))) if paragraph.tag == _HEADING else 0
        yield Prose(lines, level if lines else 0, self.apart)
        self.book.notes += read.notes
        for box in read.boxes:
            self.book.boxes += 1
            yield from _Reader(self.book, Address("text-box", self.book.boxes), apart=True).items(box)

    def _table(self, element: Xml) -> Iterator[Item]:
        """Give a table, and after it what stands in its cells besides paragraphs. A frame around something else (one cell) is no table."""
        self.tables += 1
        rows = [row for row in _rows(element) for _ in range(min(count(row.get(table("number-rows-repeated"))), MOST_REPEATED))]
        placed = [(number, *found) for number, row in enumerate(rows) for found in _cells(row)]
        if len(placed) == 1:
            yield from self._inside(*placed[0][:3])
            return
        cells: list[GridCell] = []
        others: list[Item] = []
        for number, column, cell in placed:
            inside = list(self._inside(number, column, cell))
            own = [item for item in inside if isinstance(item, Prose) and not (item.apart and not self.apart)]
            others += [item for item in inside if item not in own]
            spans = count(cell.get(table("number-rows-spanned"))), count(cell.get(table("number-columns-spanned")))
            cells.append(GridCell(tuple(line for item in own for line in item.lines), number, column, *spans))
        yield Grid(tuple(cells), len(rows), max((cell.column + cell.column_span for cell in cells), default=0))
        yield from others

    def _inside(self, row: int, column: int, cell: Xml) -> Iterator[Item]:
        inside = self.address._replace(cells=(*self.address.cells, (self.tables, row + 1, column + 1)))
        return _Reader(self.book, inside, apart=self.apart).items(cell)


def _rows(element: Xml) -> Iterator[Xml]:
    for child in element:
        if child.tag == _ROW:
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _cells(row: Xml) -> Iterator[tuple[int, Xml]]:
    """Give the cells of a row with their columns; those behind merged cells are none."""
    column = 0
    for cell in row:
        if cell.tag in {_CELL, _COVERED}:
            times = min(count(cell.get(table("number-columns-repeated"))), MOST_REPEATED)
            if cell.tag == _CELL:
                yield from ((column + repeat, cell) for repeat in range(times))
            column += times
