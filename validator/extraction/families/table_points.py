"""Points in tables: two percentages and the points between them, in a row among rows of amounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.families.table_change import OTHER_SIGN_OF_AMOUNT, change_relations, rate_test
from validator.extraction.line_relations import Figures, amounts_to, records_of
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "points"
POINTS = "百分点"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read what the columns and rows of change say of percentages."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                for record in records_of(lines, f"core/{FAMILY}", change_relations(lines, "delta"), _test, (OTHER_SIGN_OF_AMOUNT,)):
                    values = {name: figure for name, figure in record.values.items() if isinstance(figure, Figure)}
                    yield replace(record, values={**values, "delta": _in_points(values["delta"])})


def _test(figures: Figures) -> tuple[bool, float] | None:
    """Say whether current - previous is the printed difference; None if it is none of percentages.

    A difference printed as a percentage is one only where it fits: it may as well be the growth of the percentage, or a fraction.
    """
    current, previous, delta = figures["current"], figures["previous"], figures["delta"]
    if current.unit.kind != "percent" or previous.unit.kind != "percent" or delta.unit.kind not in ("points", "percent"):
        return None
    tested = amounts_to(current.interval - previous.interval, delta, trivial=not delta.value)
    if delta.unit.kind == "points":
        return tested
    growth = rate_test({"current": current, "previous": previous, "percent": delta})
    return tested if tested[0] and not growth else None


def _in_points(figure: Figure) -> Figure:
    return replace(figure, unit=replace(figure.unit, symbol=POINTS, dimension="points")) if figure.unit.kind == "percent" else figure
