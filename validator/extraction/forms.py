"""What a form of a project tells again: its budget in a line of its indicators, its standards in a sentence about the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from validator.extraction.matrix import Matrix
from validator.extraction.names import is_done, is_planned_name
from validator.extraction.statements import Statement, told
from validator.extraction.structure import TableFigures
from validator.extraction.target_columns import target_columns
from validator.model.figure import Figure

__all__ = ["money_lines", "restated_in_lines", "restated_standards", "total_funds"]


def restated_in_lines(table: TableFigures) -> Iterator[tuple[Figure, Figure]]:
    """Give the budget of a form with the line of money whose target it is, and what was spent with the result of that line.

    Both must be equal to the digit: a target alone may be any other amount.
    """
    lines = [pair for matrix in table.matrices if matrix.targets for pair in money_lines(matrix)]
    plans, done = _funds(table) if lines else ([], [])
    for target, actual in lines:
        planned = next((figure for figure in plans if _same(figure, target)), None)
        spent = next((figure for figure in done if _same(figure, actual)), None)
        if planned and spent:
            yield planned, target
            yield spent, actual


def total_funds(table: TableFigures) -> tuple[Figure | None, Figure | None]:
    """Give the budget of a form and what was spent of it: the first of each that it names; None where it names none."""
    plans, done = _funds(table)
    return next(iter(plans), None), next(iter(done), None)


def _funds(table: TableFigures) -> tuple[list[Figure], list[Figure]]:
    """Give the figures of a form that are called planned and those that are called done, those of its indicators left out."""
    indicators = {figure.key for matrix in table.matrices if matrix.targets for figure in matrix.figures.values()}
    others = [figure for figure in table.figures.values() if figure.key not in indicators and not figure.qualifier and figure.value]
    money = [figure for figure in others if figure.unit.kind == "money"]
    plans = [figure for figure in money if any(is_planned_name(name) for name in _path(figure))]
    return plans, [figure for figure in money if any(is_done(name) for name in _path(figure))]


def money_lines(matrix: Matrix) -> Iterator[tuple[Figure, Figure]]:
    """Give target and result of every line of a table of indicators that tells money."""
    columns = target_columns(matrix)
    if columns.target and columns.actual:
        for row in matrix.rows:
            target, actual = matrix.figure(row, columns.target), matrix.figure(row, columns.actual)
            if target and actual and target.unit.kind == actual.unit.kind == "money":
                yield target, actual


def _path(figure: Figure) -> Iterator[str]:
    return (told(part) for part in (*figure.label.split("›"), *figure.scope.split("›")))


def _same(one: Figure, other: Figure) -> bool:
    return one.base == other.base and one.unit.dimension == other.unit.dimension


def restated_standards(tables: Iterable[TableFigures], statements: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Give the factors of a standard that a form prints (280元*30%) with the figures of one sentence about its project that tells them all."""
    known: dict[tuple[str, int, str], Statement] = {}
    sentences: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for each in statements:
        known[each.figure.key] = each
        if each.subject and each.sentence >= 0:
            sentences[each.subject, each.sentence].append(each)
    for table in tables:
        for factors in table.factors.values():
            subject = known[factors[0].key].subject
            for (about, _), told_there in sentences.items():
                found = [next((each for each in told_there if _same(each.figure, factor)), None) for factor in factors]
                if about == subject and all(found):
                    yield from ((known[factor.key], each) for factor, each in zip(factors, found, strict=True) if each)
