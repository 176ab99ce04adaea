"""Panels of tables as lines that cross."""

from __future__ import annotations

from validator.extraction.matrix import Line, Matrix
from validator.language.printed import read_figure

BUDGET, SPENT, ROADS = Line(1, ("预算数",)), Line(2, ("执行数",)), Line(3, ("道路改造",))
MATRIX = Matrix(0, 0, (ROADS,), (BUDGET, SPENT), {(3, 1): read_figure("20万元"), (3, 2): read_figure("19万元")})


def test_a_turned_matrix_has_its_rows_for_columns() -> None:
    """What stood where a row crosses a column stands where the column crosses the row."""
    turned = MATRIX.turn()

    assert (turned.rows, turned.columns, turned.turned) == ((BUDGET, SPENT), (ROADS,), True)
    assert turned.figure(SPENT, ROADS) == read_figure("19万元")
    assert turned.turn().figures == MATRIX.figures


def test_a_claim_has_one_name_whichever_way_the_matrix_is_turned() -> None:
    """The same crossing of lines is the same claim."""
    assert MATRIX.claim("sum", ROADS, BUDGET) == MATRIX.turn().claim("sum", BUDGET, ROADS) == "t0.0-sum-3-1"
