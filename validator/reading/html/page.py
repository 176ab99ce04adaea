"""A web page → document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.model.document import Document
from validator.reading.extras import needed
from validator.reading.flow import Grid, GridCell, Item, Prose, flow_document
from validator.reading.html.elements import BLOCKS, HEADINGS, RAISED, SKIPPED, hidden, tag_of
from validator.reading.html.lines import LineCollector
from validator.reading.html.source import PageSource
from validator.reading.html.tables import caption_of, grid
from validator.reading.packages import Xml
from validator.reading.problems import ReadingError, problem
from validator.reading.word.numerals import numeral

__all__ = ["read_page"]

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_TOO_DEEP = "Excessive depth"
_DEEPEST = 256
_COUNTED = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read_page(text: str, file: str, *, packed: bool = False) -> Document:
    """Read a page that has been decoded. Every word knows its line and column in it; of a page packed in another file, its paragraph.

    Raises:
        ReadingError: ``file-too-deep``, ``file-without-text`` or ``extra-missing``.
    """
    etree = needed("lxml.etree", "html", file, "HTML")
    declaration = _DECLARATION.match(text)
    # The declaration of an encoding is refused in decoded text; blanks in its place keep all others where they are.
    page = " " * declaration.end() + text[declaration.end() :] if declaration else text
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    root = etree.fromstring(page.replace("\0", " "), parser) if page.strip() else None
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise ReadingError(problem(file, "file-too-deep", limit=_DEEPEST))
    lines = LineCollector(PageSource(text, file), file, packed=packed)
    document = flow_document(_Reader(lines).all(root), file) if root is not None else None
    if document is None or not document.blocks:
        raise ReadingError(problem(file, "file-without-text"))
    return document


class _Reader:
    """Walks through a page, collecting the lines of one block after another."""

    def __init__(self, lines: LineCollector) -> None:
        self.lines = lines

    def all(self, root: Xml) -> Iterator[Item]:
        yield from self._element(root, kept=False, raised=False)
        yield from self._taken()

    def _taken(self, level: int = 0) -> Iterator[Item]:
        lines = self.lines.take()
        if lines:
            yield Prose(lines, level)

    def _element(self, element: Xml, *, kept: bool, raised: bool) -> Iterator[Item]:
        """Give what stands in an element."""
        tag = tag_of(element)
        if tag in SKIPPED or hidden(element):
            self._pass_over(element, tag)
        elif tag == "br":
            self.lines.end_line()
        elif tag == "table":
            yield from self._taken()
            yield from self._table(element, kept=kept)
        elif tag in BLOCKS:
            yield from self._taken()
            if tag == "li":
                self.lines.prefix(_item_number(element))
            yield from self._inside(element, kept=kept or tag == "pre", raised=raised)
            yield from self._taken(HEADINGS.get(tag, 0))
        else:
            yield from self._inside(element, kept=kept, raised=raised or tag in RAISED)

    def _inside(self, element: Xml, *, kept: bool, raised: bool) -> Iterator[Item]:
        if element.text:
            self.lines.add(element.text, kept=kept, raised=raised)
        for child in element:
            yield from self._element(child, kept=kept, raised=raised)
            if child.tail:
                self.lines.add(child.tail, kept=kept, raised=raised)

    def _pass_over(self, element: Xml, tag: str) -> None:
        if tag not in {"script", "style", "template"}:
            for text in element.itertext():
                self.lines.pass_over(text)

    def _table(self, table: Xml, *, kept: bool) -> Iterator[Item]:
        """Give a table; one that only lays out the page (a single cell, or tables and headings in its cells) as what is in it."""
        placed, rows, columns = grid(table)
        caption = caption_of(table)
        if caption is not None:
            yield from self._inside(caption, kept=kept, raised=False)
            yield from self._taken()
        contents = [(cell, self._cell(cell.element, kept=kept)) for cell in placed]
        if len(placed) == 1 or any(isinstance(item, Grid) or item.level for _, items in contents for item in items):
            for _, items in contents:
                yield from items
            return
        cells = []
        for cell, items in contents:
            lines = tuple(line for item in items if isinstance(item, Prose) for line in item.lines)
            cells.append(GridCell(lines, cell.row, cell.column, cell.row_span, cell.column_span))
        yield Grid(tuple(cells), rows, columns)

    def _cell(self, element: Xml, *, kept: bool) -> list[Item]:
        """Give what stands in a cell: in most of them nothing but words."""
        if len(element) or kept:
            return [*self._inside(element, kept=kept, raised=False), *self._taken()]
        lines = self.lines.alone(element.text or "")
        return [Prose(lines)] if lines else []


def _item_number(item: Xml) -> str:
    """Give what a browser prints before an item of a list."""
    around = item.getparent()
    if around is None or tag_of(around) != "ol":
        return "• "
    value = item.get("value") or ""
    if not value.isdecimal():
        start = around.get("start") or "1"
        before = sum(tag_of(other) == "li" for other in item.itersiblings(preceding=True))
        value = str((int(start) if start.isdecimal() else 1) + before)
    return numeral(int(value[:6]), _COUNTED.get(around.get("type") or "1", "decimal")) + ". "
