"""Excel: a note at every cell that a finding speaks of, and a fill in the colour of its severity."""

from __future__ import annotations

from collections.abc import Sequence

from validator.annotating.copies import Copy, Wishes
from validator.annotating.notes import Note
from validator.annotating.packages import OFFICE, Editing
from validator.annotating.sheets.cell_notes import CellNotes
from validator.annotating.sheets.fills import NS, Fills
from validator.model.rule import Severity
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import cell_name
from validator.reading.sheets.xlsx import placed_cells

__all__ = ["KINDS", "annotate"]

KINDS = ("xlsx",)


def annotate(data: bytes, file: str, wishes: Wishes) -> Copy:
    """Give a copy with the notes in cells. Values and formulas are not touched: the format has no way to suggest a change.

    Raises:
        ReadingError: the file cannot be read.
    """
    editing = Editing(data, file, "excel")
    main = next((name for name in editing.names if name.lower() == "xl/workbook.xml"), "")
    sheets = _sheets(editing, main)
    styles = editing.related(main, "styles")
    fills = Fills(editing.root(styles)) if styles in editing.names else None
    written = 0
    for name, part in sheets.items():
        own = [note for note in wishes.notes if note.address.sheet == name and note.address.cell]
        if own:
            written += _annotated(editing, part, own, wishes.author, fills)
    return Copy(editing.packed() if written else data, written)


def _sheets(editing: Editing, main: str) -> dict[str, str]:
    """Give the parts of the sheets of a workbook by their names."""
    book = editing.look(main) if main else None
    if book is None:
        raise ReadingError(problem(editing.file, "file-damaged", reason="xl/workbook.xml"))
    targets = {relation.name: relation.target for relation in editing.relations(main)}
    return {sheet.get("name", ""): targets.get(sheet.get(f"{{{OFFICE}}}id"), "") for sheet in book.iter(f"{NS}sheet")}


def _annotated(editing: Editing, sheet: str, notes: Sequence[Note], author: str, fills: Fills | None) -> int:
    """Write the notes of one sheet, those of one cell below each other, and give how many there were."""
    root = editing.root(sheet)
    rows = root.find(f"{NS}sheetData") if root is not None else None
    if rows is None:
        return 0
    wanted = {note.address.cell for note in notes}
    cells = {name: cell for row, column, cell in placed_cells(rows) if (name := cell_name(row, column)) in wanted}
    writer = CellNotes(editing, sheet, author)
    marked: dict[str, Severity] = {}
    for note in notes:
        writer.add(note.address.cell, note.lines)
        marked.setdefault(note.address.cell, note.severity)
    writer.draw()
    for name, severity in marked.items():
        style = fills.filled(cells[name].get("s"), severity) if fills and name in cells else None
        if style is not None:
            cells[name].set("s", style)
    return len(notes)
