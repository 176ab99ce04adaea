"""Where something is printed in a file that has no lines."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["UNKNOWN", "Address", "Box"]

Box = tuple[float, float, float, float]
"""A rectangle on a page: left, bottom, right and top in points (1/72 inch) from the lower left corner, as PDF counts them."""


class Address(NamedTuple):
    """A place in a Word, Excel or PDF file, the same in every language. Everything is counted from 1; 0 or empty: does not apply.

    A named tuple, as are all values that every cell of a large table has: it is made several times as fast as a dataclass.

    Attributes:
        part: what it stands in, beside the body: ``header``, ``footer``, ``footnote``, ``endnote`` or ``text-box``.
        number: which of these.
        cells: table, row and column of the cell, tables counted within the part; of nested tables the outermost first, the others
            counted within their cell.
        paragraph: counted within the part, or within the innermost cell; blank paragraphs count.
        character: the first character, counted in the paragraph or cell as it is read (deleted and hidden text left out).
        end_character: one past the last character.
        sheet: the name of the sheet.
        cell: the cell of the sheet (``B5``).
        page: of a PDF file.
        boxes: on that page, one for each line that it stands on.

    >>> Address(cells=((3, 2, 4),), paragraph=1).path, Address(part="footnote", number=2, paragraph=1).path, Address(sheet="支出", cell="B5").path
    ('t3r2c4/p1', 'footnote2/p1', '支出!B5')
    """

    part: str = ""
    number: int = 0
    cells: tuple[tuple[int, int, int], ...] = ()
    paragraph: int = 0
    character: int = 0
    end_character: int = 0
    sheet: str = ""
    cell: str = ""
    page: int = 0
    boxes: tuple[Box, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.page or self.sheet or self.paragraph or self.cells or self.part)

    @property
    def path(self) -> str:
        """The address in one word without blanks of its own, for programs: ``p12``, ``t3r2c4/p1``, ``Sheet1!B5``, ``page3``."""
        if self.sheet:
            return f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        steps = [f"page{self.page}"] if self.page else []
        steps += [f"{self.part}{self.number or ''}"] if self.part else []
        steps += [f"t{table}r{row}c{column}" for table, row, column in self.cells]
        steps += [f"p{self.paragraph}"] if self.paragraph else []
        return "/".join(steps)

    @property
    def table(self) -> str:
        """The sheet or the outermost table that it stands in, in one word; empty for what stands in none."""
        if self.sheet:
            return self.sheet
        return self._replace(cells=self.cells[:1], paragraph=0, page=0).path.rpartition("r")[0] if self.cells else ""

    def at(self, paragraph: int, character: int = 0) -> Address:
        """Give the address of a paragraph of this part or cell, from a character on."""
        return Address(self.part, self.number, self.cells, paragraph, character)

    @property
    def box(self) -> Box | None:
        """The smallest rectangle around all its boxes; None if it has none."""
        if not self.boxes:
            return None
        left, bottom, right, top = zip(*self.boxes, strict=True)
        return (min(left), min(bottom), max(right), max(top))


UNKNOWN = Address()
"""The address of what stands in a file with lines, or nowhere."""
