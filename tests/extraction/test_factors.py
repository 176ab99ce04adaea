"""Cells that print a product."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report

HEADER = "| 一级指标 | 三级指标 | 预期指标值 | 实际完成值 |"


def printed(*cells: str) -> list[list[tuple[str, str]]]:
    """Give text and dimension of the factors of the two cells of a line of indicators."""
    (table,) = read_report(f"{HEADER}\n|---|---|---|---|\n| 成本指标 | 补助标准 | {cells[0]} | {cells[1]} |").tables
    return [[(figure.text, figure.unit.dimension) for figure in factors] for _, factors in sorted(table.factors.items())]


@pytest.mark.parametrize("sign", ["×", "✕", "＊", " * "])
def test_every_factor_is_a_figure(sign: str) -> None:
    """Whatever sign stands between them, both factors are read with their units."""
    cell = f"1.2万元{sign}45人"

    assert printed(cell, cell) == [[("1.2万元", "money.CNY"), ("45人", "count.person")]] * 2


def test_a_bare_factor_has_the_unit_of_its_counterpart() -> None:
    """280*30% beside 280元*30% means 280元."""
    assert printed("280元*30%", "280*30%") == [[("280元", "money.CNY"), ("30%", "percent")], [("280", "money.CNY"), ("30%", "percent")]]


@pytest.mark.parametrize("cell", ["280元", "280元*30%以内", "规格2*3，共6个", "约280元*30%"])
def test_anything_else_is_no_product(cell: str) -> None:
    """A cell with more words than factors, or an approximate one, gives none."""
    assert printed(cell, "按标准执行") == []
