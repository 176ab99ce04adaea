"""The tables of final accounts that tell one amount twice: the summary tells the totals and classes of income and expenditure that other tables break down.

The tables and what they are called are laid down, and stand in ``vocabulary/accounts.yaml``; a body has one of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from validator.extraction.characters import fold
from validator.extraction.label_words import bare, numbering
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import TableFigures
from validator.language.files import package_yaml
from validator.model.figure import Figure

__all__ = ["accounts", "general_amounts", "kind_of", "mostly_hold", "told_twice"]

CLASS_DIGITS = 3
FEWEST_HOLDING = 3

Pair = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the tables of final accounts, their rows and their columns are called.

    Attributes:
        tables: kind of table → a pattern of its title, those with the longer names first.
        names: the names of rows and columns that are asked for.
        wholes: of the columns that tell the whole.
        budgets: kind of table → the column of the summary that tells the same.
        other_books: books that are told in the same words as the general budget.
    """

    tables: Mapping[str, re.Pattern[str]]
    names: Mapping[str, str]
    wholes: tuple[str, ...]
    budgets: Mapping[str, str]
    other_books: tuple[str, ...]


@cache
def accounts() -> Accounts:
    """Give the vocabulary of final accounts."""
    data = package_yaml("vocabulary/accounts.yaml")
    tables = {kind: re.compile(pattern) for kind, pattern in data["tables"].items()}
    return Accounts(tables, data["names"], tuple(data["wholes"]), data["budgets"], tuple(data["other_books"]))


def kind_of(title: str) -> str:
    """Give the kind of table that a title names; empty if none."""
    words = "".join(fold(title).split())
    return next((kind for kind, pattern in accounts().tables.items() if pattern.search(words)), "")


def mostly_hold(holding: Sequence[bool]) -> bool:
    """Whether so many amounts that are told twice agree that those which do not are wrong, and not of another body, year or book."""
    return sum(holding) >= max(FEWEST_HOLDING, 2 * holding.count(False))


def told_twice(tables: Sequence[TableFigures]) -> Iterator[Pair]:
    """Give the amounts that two of the tables tell, each as the summary tells it and as the other does."""
    known, names = _by_kind(tables), accounts().names
    overall, fiscal = known.get("overall"), known.get("fiscal")
    if overall:
        yield from _pair(_amount(overall, names["income"]), _whole(known.get("income")))
        yield from _pair(_amount(overall, names["spending"]), _whole(known.get("spending")))
        yield from _classes(overall, known.get("spending"), None)
    for kind, budget in accounts().budgets.items() if fiscal else ():
        assert fiscal is not None
        yield from _pair(_amount(fiscal, names["spending"], budget), _whole(known.get(kind)))
        yield from _classes(fiscal, known.get(kind), budget)
    total = names["total"]
    yield from _pair(_amount(known.get("general"), total, names["basic"]), _amount(known.get("basic"), total, total))


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
        titles = (table.caption, *table.section[-1:])
        if kind := next(filter(None, map(kind_of, titles)), ""):
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
        if not line.code and bare(line.label) == accounts().names["total"] and (figure := matrix.figure(line, column))
    ]
    return found[0] if len(found) == 1 else None


def _first_whole(matrix: Matrix) -> Line | None:
    """Give the first column that tells the whole, in a table that breaks it down; of what was left over at the beginning it is none."""
    return next(
        (column for column in matrix.columns if bare(column.label) in accounts().wholes and not _is_income_beside_spending(matrix, column)),
        None,
    )


def _is_income_beside_spending(matrix: Matrix, column: Line) -> bool:
    names = accounts().names
    spending = any(names["any_spending"] in name for other in matrix.columns for name in other.path)
    return bare(column.label) == names["this_income"] and spending


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
