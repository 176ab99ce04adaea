"""One printed figure in the public form of the result."""

from __future__ import annotations

from dataclasses import dataclass

from validator.model.address import Box

__all__ = ["CellOutput", "FigureOutput"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellOutput:
    """A cell of a table in a text document.

    Attributes:
        table: 1-based, counted within the part of the document, or within the cell around it.
        row: 1-based.
        column: 1-based, counting the columns of the grid: a merged cell takes several.
    """

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureOutput:
    r"""One printed figure (or printed text) and its place.

    Attributes:
        role: its field in the rule: `part`, `parts[2]`, `items[0].amount`.
        text: as printed, unit included.
        file: it stands in; absent: that of the finding.
        line: 1-based; a line ends at `\n`, `\r\n` or `\r`. Absent where the format has no lines.
        column: 1-based, counting characters. Absent where the format has no lines.
        end_line: the line of the last character.
        end_column: one past the last character.
        path: the place in a format without lines, in one word: `p12`, `t3r2c4/p1`, `footnote2/p1`, `Sheet1!B5`, `page3`.
        part: what it stands in beside the body of a text document: `header`, `footer`, `footnote`, `endnote`, `text-box`.
        number: which of these, 1-based.
        cells: the cell of a table in a text document; of nested tables the outermost first.
        paragraph: 1-based, counted within the part or the innermost cell; blank ones count.
        character: 1-based, counted within the paragraph or the cell of a sheet as it is read: deleted and hidden text left out.
        end_character: one past the last character.
        sheet: the name of the sheet.
        cell: the cell of the sheet: `B5`.
        page: 1-based, of a PDF file.
        box: left, bottom, right and top on that page, in points from its lower left corner.
        quote: the words around it as printed.
        section: the headings above it, outermost first, joined with " › ".
        suspect: whether it is held to be wrong; the others are evidence.
    """

    role: str
    text: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    path: str | None = None
    part: str | None = None
    number: int | None = None
    cells: tuple[CellOutput, ...] | None = None
    paragraph: int | None = None
    character: int | None = None
    end_character: int | None = None
    sheet: str | None = None
    cell: str | None = None
    page: int | None = None
    box: Box | None = None
    quote: str
    section: str
    suspect: bool
