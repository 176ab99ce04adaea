"""Targets in tables: the column of what was aimed at and the column of what was reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.characters import fold
from validator.extraction.matrix import Line, Matrix
from validator.extraction.structure import Analysis
from validator.extraction.target_columns import target_columns
from validator.extraction.vocabulary import words
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "target"
BITS, DOUBLY_QUALIFIED = 10.0, 8.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every row whose target and whose result are one number each, in one unit."""
    for table in analysis.tables:
        for matrix in table.matrices:
            yield from _records(matrix)


def _records(matrix: Matrix) -> Iterator[Record]:
    columns = target_columns(matrix)
    if columns.target is None or columns.actual is None:
        return
    for row in matrix.rows:
        yield from _factors(matrix, row, columns.target, columns.actual)
        pair = _comparable(matrix.figure(row, columns.target), matrix.figure(row, columns.actual))
        if pair is None:
            continue
        target, actual = pair
        claim = matrix.claim(FAMILY, row, columns.actual)
        for reading, bits in _readings(target):
            values = {"target": replace(reading, set=True), "actual": actual}
            yield Record(f"core/{FAMILY}", values, actual.place, claim=claim, structure=bits, wording="table target")


def _factors(matrix: Matrix, row: Line, target: Line, actual: Line) -> Iterator[Record]:
    """Read a target and a result that are products, factor by factor."""
    pairs = [matrix.factors.get((row.at, column.at), ()) for column in (target, actual)]
    if len(pairs[0]) == len(pairs[1]):
        for place, (wanted, reached) in enumerate(zip(*pairs, strict=True)):
            if wanted.unit.dimension == reached.unit.dimension:
                claim = f"{matrix.claim(FAMILY, row, actual)}-{place}"
                values = {"target": wanted, "actual": reached}
                yield Record(f"core/{FAMILY}", values, reached.place, claim=claim, structure=BITS, wording="table target")


def _comparable(target: Figure | None, actual: Figure | None) -> tuple[Figure, Figure] | None:
    """Give both in one unit: a bare number beside one with a unit is meant in that unit."""
    if target is None or actual is None:
        return None
    if target.unit.dimension == actual.unit.dimension:
        return target, actual
    if actual.unit.dimension == "number" and actual.unit.scale == 1:
        return target, replace(actual, unit=target.unit)
    if target.unit.dimension == "number" and target.unit.scale == 1:
        return replace(target, unit=actual.unit), actual
    return None


def _readings(target: Figure) -> Iterator[tuple[Figure, float]]:
    """Give the ways a target may be meant: 大于90%以上 says two things at once, of which 90 % is one."""
    doubly = target.qualifier == "above" and any(fold(target.text).endswith(word) for word in words().after["at_least"])
    yield target, DOUBLY_QUALIFIED if doubly else BITS
    if doubly:
        yield replace(target, qualifier="at_least"), DOUBLY_QUALIFIED - 1
