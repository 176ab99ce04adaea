"""The tables of final accounts that tell one amount twice: the summary tells the totals and classes of income and expenditure that other tables break down.

The Ministry of Finance lays down the tables and what they are called; a body has one of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from validator.extraction.characters import fold
from validator.extraction.label_words import bare, numbering
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import TableFigures
from validator.model.figure import Figure

__all__ = ["general_amounts", "told_twice"]

CALLED = {
    "fiscal": re.compile("财政拨款(?:收入支出|收支)决算总表"),
    "basic": re.compile("一般公共预算(?:财政拨款)?基本支出决算(?:明细)?表"),
    "general": re.compile("一般公共预算(?:财政拨款)?支出决算(?:明细)?表"),
    "funds": re.compile("政府性基金(?:预算)?(?:财政拨款)?(?:收入)?支出决算表"),
    "capital": re.compile("国有资本经营(?:预算)?(?:财政拨款)?(?:收入)?支出决算表"),
    "overall": re.compile("(?:收入支出|收支)决算总表"),
    "income": re.compile("(?<!支出)(?<!拨款)(?<!经费)收入决算表"),
    "spending": re.compile("(?<!收入)(?<!拨款)(?<!基本)(?<!项目)(?<!经费)支出决算表"),
}
"""Kinds of tables, those with the longer names first."""
INCOME, SPENDING, TOTAL = "本年收入合计", "本年支出合计", "合计"
WHOLE = (INCOME, SPENDING, "本年收入", "本年支出", "合计", "小计")
BUDGETS = {"general": "一般公共预算财政拨款", "funds": "政府性基金预算财政拨款", "capital": "国有资本经营预算财政拨款"}
CLASS_DIGITS = 3

Pair = tuple[Figure, Figure]


def told_twice(tables: Sequence[TableFigures]) -> Iterator[Pair]:
    """Give the amounts that two of the tables tell, each as the summary tells it and as the other does."""
    known = _by_kind(tables)
    overall, fiscal = known.get("overall"), known.get("fiscal")
    if overall:
        yield from _pair(_amount(overall, INCOME), _whole(known.get("income")))
        yield from _pair(_amount(overall, SPENDING), _whole(known.get("spending")))
        yield from _classes(overall, known.get("spending"), None)
    for kind, budget in BUDGETS.items() if fiscal else ():
        assert fiscal is not None
        yield from _pair(_amount(fiscal, SPENDING, budget), _whole(known.get(kind)))
        yield from _classes(fiscal, known.get(kind), budget)
    yield from _pair(_amount(known.get("general"), TOTAL, "基本支出"), _amount(known.get("basic"), TOTAL, TOTAL))


def general_amounts(tables: Sequence[TableFigures]) -> Mapping[str, tuple[str, Figure]]:
    """Give what the table of the general budget prints for each code: the name of the subject and what was spent in all."""
    table = _by_kind(tables).get("general")
    return {
        line.code: (bare(line.label), figure)
        for matrix in (table.matrices if table else ())
        if (column := _first_whole(matrix))
        for line in matrix.rows
        if line.code and (figure := matrix.figure(line, column))
    }


def _by_kind(tables: Sequence[TableFigures]) -> Mapping[str, TableFigures]:
    """Give each kind of table that the report has one of."""
    found: dict[str, list[TableFigures]] = {}
    for table in tables:
        names = (table.caption, *reversed(table.section[-1:]))
        kinds = ((kind, pattern) for name in names for kind, pattern in CALLED.items() if pattern.search("".join(fold(name).split())))
        kind = next((kind for kind, _ in kinds), "")
        if kind:
            found.setdefault(kind, []).append(table)
    return {kind: alike[0] for kind, alike in found.items() if len(alike) == 1}


def _pair(one: Figure | None, other: Figure | None) -> Iterator[Pair]:
    if one and other and one.unit.dimension == other.unit.dimension and (one.value or other.value):
        yield one, other


def _amount(table: TableFigures | None, row: str, column: str = "") -> Figure | None:
    """Give the amount of a row in a column, or in the only column of its panel; None unless there is just one."""
    found = [
        figure
        for matrix in (table.matrices if table else ())
        for line in matrix.rows
        if not line.code and bare(line.label) == row
        for other in matrix.columns
        if (bare(other.label) == column if column else len(matrix.columns) == 1 or other is _first_whole(matrix))
        and (figure := matrix.figure(line, other))
    ]
    return found[0] if len(found) == 1 else None


def _whole(table: TableFigures | None) -> Figure | None:
    """Give the total of a table that breaks an amount down by codes."""
    found = [
        figure
        for matrix in (table.matrices if table else ())
        if (column := _first_whole(matrix))
        for line in matrix.rows
        if not line.code and bare(line.label) == TOTAL and (figure := matrix.figure(line, column))
    ]
    return found[0] if len(found) == 1 else None


def _first_whole(matrix: Matrix) -> Line | None:
    """Give the first column that tells the whole, in a table that breaks it down; of what was left over at the beginning it is none."""
    return next(
        (column for column in matrix.columns if bare(column.label) in WHOLE and not _is_income_beside_spending(matrix, column)), None
    )


def _is_income_beside_spending(matrix: Matrix, column: Line) -> bool:
    return bare(column.label) == "本年收入" and any("支出" in name for other in matrix.columns for name in other.path)


def _classes(summary: TableFigures, other: TableFigures | None, column: str | None) -> Iterator[Pair]:
    """Give the classes (一、一般公共服务支出) that the summary names and the other table tells under a code of three digits."""
    coded = _named(other, _first_whole, coded=True) if other else {}
    listed = _named(summary, lambda matrix: _column(matrix, column), coded=False)
    for name, one in listed.items():
        two = coded.get(name, [])
        if len(one) == len(two) == 1:
            yield from _pair(one[0], two[0])


def _column(matrix: Matrix, name: str | None) -> Line | None:
    """Give the column of a name; without one the only column."""
    if name is None:
        return matrix.columns[0] if len(matrix.columns) == 1 else None
    return next((column for column in matrix.columns if bare(column.label) == name), None)


def _named(table: TableFigures, column_of: Callable[[Matrix], Line | None], *, coded: bool) -> dict[str, list[Figure]]:
    """Give the amounts of the classes of a table by their names: of the lines with a code of three digits, or of those numbered 一、."""
    found: dict[str, list[Figure]] = {}
    for matrix in table.matrices:
        column = column_of(matrix)
        for line in matrix.rows if column else ():
            named = len(line.code) == CLASS_DIGITS if coded else not line.code and numbering(line.label) == 1
            if named and line.kind is LineKind.ITEM and column and (figure := matrix.figure(line, column)):
                found.setdefault(bare(line.label), []).append(figure)
    return found
