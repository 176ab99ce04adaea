"""Rows of a table that its own words relate to others: percentages called like an amount (耗占比, Total margin %), and averages of a count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from validator.extraction.label_words import bare, is_measure
from validator.extraction.line_relations import divides_to
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.table_wholes import Named
from validator.extraction.vocabulary import words

__all__ = ["Averaged", "averaged_rows", "levels", "percent_rows", "shares_by_name"]

# What is left of a name without the words of a share: 耗材 of 耗材占比, Total margin of Total margin %.
SHARE_WORDS = re.compile(r"(?:所占比例|所占比重|占比例|占比|比重|比例)$|\s*%$")
MOST_WHOLES = 6
LEAST_COLUMNS = 2
SHORTEST_LATIN = 3


@dataclass(frozen=True, slots=True)
class Averaged:
    """A row of averages with the rows of what was divided by what; ``named`` if both begin like its own name."""

    each: Line
    total: Line
    count: Line
    named: bool


def levels(matrix: Matrix) -> Matrix:
    """Give a table without its columns of changes and rates: those that relate its rows to each other."""
    return replace(matrix, columns=tuple(column for column in matrix.columns if column.kind in (LineKind.ITEM, LineKind.TOTAL)))


def percent_rows(matrix: Matrix) -> list[Line]:
    """Give the rows that hold nothing but percentages."""
    return [row for row in matrix.rows if (kinds := _kinds(matrix, row)) and kinds == {"percent"}]


def shares_by_name(matrix: Matrix) -> Iterator[Named]:
    """Give each row of percentages with an amount called like it and every whole of which it is the share in all columns, two at least."""
    percents = percent_rows(matrix)
    amounts = [row for row in matrix.rows if "percent" not in (kinds := _kinds(matrix, row)) and len(kinds) == 1] if percents else []
    for percent in percents:
        part = _called(_stem(percent), amounts)
        found = (
            [Named(percent, part, whole) for whole in amounts if whole is not part and _divide(matrix, part, whole, percent)]
            if part
            else []
        )
        # a total before any other row that fits as well
        yield from sorted(found, key=lambda each: (each.whole.kind is not LineKind.TOTAL, each.whole.at))[:MOST_WHOLES]


def _kinds(matrix: Matrix, row: Line) -> set[str]:
    return {figure.unit.kind for column in matrix.columns if (figure := matrix.figure(row, column))}


def _stem(row: Line) -> str:
    label = bare(row.label)
    stem = SHARE_WORDS.sub("", label)
    # a name without such words must stand under a heading that has them: % Revenues by Geography
    return stem.lower() if stem != label or any(is_measure(word) for word in row.group) else ""


def _called(stem: str, amounts: Sequence[Line]) -> Line | None:
    """Give the first amount of a name, or in Chinese the only one that begins with it."""
    if not stem or (stem.isascii() and len(stem) < SHORTEST_LATIN):
        return None
    names = [(bare(line.label).lower(), line) for line in amounts]
    same = [line for name, line in names if name == stem]
    begun = [] if stem.isascii() else [line for name, line in names if name.startswith(stem)]
    return same[0] if same else begun[0] if len(begun) == 1 else None


def _divide(matrix: Matrix, part: Line, whole: Line, percent: Line) -> bool:
    tested = []
    for column in matrix.columns:
        figures = [matrix.figure(row, column) for row in (part, whole, percent)]
        if all(figures):
            tested.append(divides_to(*(figure for figure in figures if figure)))
    told = [outcome for outcome in tested if outcome and (not outcome[0] or outcome[1])]
    return len(told) >= LEAST_COLUMNS and all(holds for holds, _ in told)


def averaged_rows(matrix: Matrix) -> Iterator[Averaged]:
    """Give each row of averages (次均费用, 人均支出) with the rows of money and of counts above and below it."""
    if not any(_front(row) is not None for row in matrix.rows):
        return
    kinds = {row.at: _kinds(matrix, row) for row in matrix.rows}
    totals, counts = (
        [row for row in matrix.rows if row.kind in (LineKind.ITEM, LineKind.TOTAL) and kinds[row.at] == {kind}]
        for kind in ("money", "count")
    )
    for each in matrix.rows:
        front = _front(each) if kinds[each.at] == {"money"} else None
        for total in totals if front is not None else ():
            for count in counts:
                named = bool(front) and all(bare(row.label).startswith(front or "") for row in (total, count))
                yield Averaged(each, total, count, named)


def _front(row: Line) -> str | None:
    """Give what stands before the word for an average in the name of a row; None if there is no such word."""
    found = _averages().search(bare(row.label)) if row.kind is LineKind.MEASURE else None
    return bare(row.label)[: found.start()] if found else None


@cache
def _averages() -> re.Pattern[str]:
    return re.compile(words().pattern("averages"))
