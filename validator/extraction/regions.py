"""A grid cut into regions: header rows with the rows under them, stacked one above the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from validator.extraction.grid import Grid, GridCell
from validator.extraction.label_words import called, is_called, is_total, total_of
from validator.extraction.stated_units import is_unit

__all__ = ["Region", "RowKind", "is_of_targets", "regions", "row_kind"]

FEWEST_HEADERS = 2
MOST_HEADER_ROWS = 4
HEADER_LISTS = frozenset(
    {
        *("table_header", "table_note", "table_code", "table_serial", "table_unit"),
        *("table_target", "table_actual", "table_full_marks", "table_marks"),
        *("table_plan", "table_done", "table_change", "table_share", "table_current", "table_prior", "table_completion"),
    }
)
FEWEST_SERIALS = 3


class RowKind(StrEnum):
    """What a row of a grid is by its cells alone."""

    BLANK = "blank"
    TITLE = "title"
    """One cell of words."""
    WORDS = "words"
    """Several cells, none of them a number: a header, or a row of a table of words."""
    FORM = "form"
    """A key of a form and its text: 项目名称 | 道路改造."""
    SERIALS = "serials"
    """The numbers of the columns: 栏次 | 1 | 2 | 3."""
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Region:
    """Rows that share their header.

    Attributes:
        titles: rows above the header that name the region.
        header: the header rows; empty if it has none.
        body: the rows under it, blank ones left out.
    """

    titles: tuple[int, ...]
    header: tuple[int, ...]
    body: tuple[int, ...]


def row_kind(grid: Grid, row: int) -> RowKind:
    """Give what a row is by its cells alone."""
    cells = grid.row(row)
    if not cells:
        return RowKind.BLANK
    if len(cells) == 1 and cells[0].cell.column == 0:
        return RowKind.TITLE
    if any(cell.number for cell in cells):
        return RowKind.SERIALS if _numbers_columns(cells) else RowKind.FIGURES
    if is_called("table_form", cells[0].string) and len(cells) > 1:
        return RowKind.FORM
    told = [cell for cell in cells if not cell.nothing]
    if len(told) == 1 and len(cells) == 1:
        return RowKind.TITLE
    return RowKind.WORDS if told else RowKind.FIGURES


def _numbers_columns(cells: tuple[GridCell, ...]) -> bool:
    """Whether the figures are 1, 2, 3 … and nothing else stands beside them but the word for them."""
    numbers = [cell.reading.digits for cell in cells if cell.number]
    others = [cell for cell in cells if not cell.number]
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    named = all(
        is_called("table_serial", cell.string) or is_called("table_header", cell.string) or len(cell.string) == 1 or "=" in cell.string
        for cell in others
    )
    called = any(is_called("table_serial", cell.string) for cell in others)
    return numbers == counted and (called or len(numbers) >= FEWEST_SERIALS) and named


@dataclass(slots=True)
class _Draft:
    """A region being read."""

    titles: list[int] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    form: bool = False

    def done(self) -> Region:
        return Region(tuple(self.titles), tuple(self.header), tuple(self.body))


def regions(grid: Grid) -> tuple[Region, ...]:
    """Cut a grid into regions, from top to bottom."""
    drafts = [_Draft()]
    for row in range(grid.rows):
        kind = row_kind(grid, row)
        if kind is RowKind.BLANK:
            continue
        if _begins(grid, drafts[-1], row, kind):
            drafts.append(_Draft(titles=_own_titles(grid, drafts[-1]), form=kind is RowKind.FORM))
        _place(grid, drafts[-1], row, kind)
    return tuple(draft.done() for draft in drafts if draft.header or draft.body)


def _begins(grid: Grid, draft: _Draft, row: int, kind: RowKind) -> bool:
    """Whether a new region begins with a row: lines of a form begin or end, or a header follows figures."""
    if draft.form or kind is RowKind.FORM:
        return draft.form != (kind is RowKind.FORM)
    if not draft.body or kind is not RowKind.WORDS:
        return False
    named = _header_words(grid, row)
    if named >= FEWEST_HEADERS and named * 2 >= len(grid.row(row)):
        return True
    return not is_of_targets(grid, draft.header) and _renames(grid, draft.body, row)


def _own_titles(grid: Grid, above: _Draft) -> list[int]:
    """Take the title lines at the end of a region: they belong to the next one."""
    titles: list[int] = []
    while above.body and row_kind(grid, above.body[-1]) is RowKind.TITLE:
        titles.insert(0, above.body.pop())
    return titles


def _place(grid: Grid, draft: _Draft, row: int, kind: RowKind) -> None:
    """Put a row where it belongs in its region."""
    if kind is RowKind.TITLE and (is_unit(grid.row(row)[0].string) or not (draft.header or draft.body or grid.row(row)[0].cell.column)):
        draft.titles.append(row)
    elif draft.body or kind is RowKind.FIGURES or draft.form:
        if kind is not RowKind.SERIALS:
            draft.body.append(row)
    elif _is_header(grid, draft, row, kind):
        draft.header.append(row)
    else:
        draft.body.append(row)


def _is_header(grid: Grid, draft: _Draft, row: int, kind: RowKind) -> bool:
    """Whether a row above the body is one of the header's."""
    if not draft.header or kind is RowKind.SERIALS:
        return True
    cells = grid.row(row)
    if kind is RowKind.TITLE:
        told = [other for other in draft.header if row_kind(grid, other) is RowKind.WORDS]
        return not told or (grid.at(row - 1, cells[0].cell.column) is None and not cells[0].string.endswith((":", "：")))
    if _is_lower(grid, row) or _header_words(grid, row) * 2 >= len(cells):
        return True
    if any(cell.period or is_unit(cell.string) for cell in cells if cell.cell.column > 0):
        return True
    first = _first_figures(grid, row)
    over = [cell for cell in cells if cell.words and first is not None and _is_number(grid, first, cell.cell.column)]
    return not is_of_targets(grid, draft.header) and len(over) * 2 >= len(cells)


def _first_figures(grid: Grid, row: int) -> int | None:
    """Give the row of figures that a header row may stand over: one of the next few, unless another header lies between."""
    for other in range(row + 1, min(row + 1 + MOST_HEADER_ROWS, grid.rows)):
        if row_kind(grid, other) is RowKind.FIGURES:
            return other
        if _header_words(grid, other) >= FEWEST_HEADERS and not _is_lower(grid, other):
            return None
    return None


def is_of_targets(grid: Grid, header: tuple[int, ...] | list[int]) -> bool:
    """Whether a header names targets and what was reached: its rows may hold words where others hold figures."""
    names = {name for row in header for cell in grid.row(row) for name in called(cell.string)}
    return {"table_target", "table_actual"} <= names


def _renames(grid: Grid, body: list[int], row: int) -> bool:
    """Whether a row of words names columns that held figures and hold figures again: periods, or words over strong columns."""
    cells = [cell for cell in grid.row(row) if cell.cell.column > 0]
    before = [other for other in body if row_kind(grid, other) is RowKind.FIGURES][-4:]
    after = [other for other in range(row + 1, grid.rows) if row_kind(grid, other) is RowKind.FIGURES][:2]
    if not before or not after or not cells:
        return False
    if len([cell for cell in cells if cell.period]) >= FEWEST_HEADERS:
        return True
    told = [cell for cell in cells if not cell.nothing]
    over = [cell for cell in told if all(_is_number(grid, other, cell.cell.column) for other in (*before, *after))]
    return len(before) > FEWEST_HEADERS and len(over) >= FEWEST_HEADERS and len(over) * 2 >= len(cells)


def _is_number(grid: Grid, row: int, column: int) -> bool:
    found = grid.own(row, column)
    return found is not None and found.number


def _header_words(grid: Grid, row: int) -> int:
    """Count the cells of a row that hold nothing but words of headers."""
    return sum(_is_header_word(cell.string) for cell in grid.row(row))


def _is_header_word(string: str) -> bool:
    return not HEADER_LISTS.isdisjoint(called(string)) or (is_total(string) and not total_of(string))


def _is_lower(grid: Grid, row: int) -> bool:
    """Whether most cells of a row stand under a wide or a blank cell: a second line of a header."""
    cells = grid.row(row)
    under = sum(above is None or above.cell.column_span > 1 for above in (grid.at(row - 1, cell.cell.column) for cell in cells))
    return under * 2 > len(cells)
