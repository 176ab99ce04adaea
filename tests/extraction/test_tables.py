"""Tables are read as named lines that cross, with the unit, period and place of every figure."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.drawn import draw, figures
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis
from validator.model.figure import Figure

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "extraction" / "tables.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 (builds nothing but strings)
)
TWO_PANELS = """
收入 | 决算数 | 支出 | 决算数
财政拨款 | 300 | 人员 | 200
事业收入 | 40 | 公用 | 140
合计 | 340 | 合计 | 340
"""
INDENTED = """
Expenses | 2021
Wages | 50
  Salaries | 40
  Bonuses | 10
Rent | 20
"""


def told(figure: Figure) -> str:
    """Give a figure as the case file writes it."""
    words = [
        figure.text,
        figure.unit.symbol,
        "/".join(part for part in (figure.subject, figure.label, figure.scope, figure.period) if part),
    ]
    return " | ".join(words)


def lines(of: tuple[Line, ...]) -> list[tuple[str, str, int]]:
    """Give lines by name, kind and depth."""
    return [(line.name, line.kind.value, line.depth) for line in of]


@pytest.mark.parametrize("name", CASES)
def test_every_figure_of_a_table_is_read(name: str) -> None:
    """Each figure of the case has its text, unit, subject, row path, column path and period; codes, years and serial numbers are none."""
    case = CASES[name]
    read = figures(case["table"], case.get("caption", ""))

    assert [told(figure) for figure in read.figures.values()] == case["figures"]


def test_tables_side_by_side_are_panels_of_their_own() -> None:
    """A second column of names behind figures begins another panel."""
    panels = figures(TWO_PANELS).matrices

    assert [[line.name for line in panel.rows] for panel in panels] == [["财政拨款", "事业收入", "合计"], ["人员", "公用", "合计"]]
    assert [[line.at for line in panel.columns] for panel in panels] == [[1], [3]]


def test_indentation_gives_depth() -> None:
    """Names that stand further in are parts of the one above them."""
    (panel,) = figures(INDENTED).matrices

    assert lines(panel.rows) == [("Wages", "item", 0), ("Salaries", "item", 1), ("Bonuses", "item", 1), ("Rent", "item", 0)]


def test_a_heading_stands_over_the_rows_below_it() -> None:
    """A name without figures that ends with a colon heads the rows under it until the next one."""
    (panel,) = figures("项目 | 2021年\n流动资产： |\n现金 | 10\n存款 | 20\n长期资产： |\n房屋 | 70").matrices

    assert lines(panel.rows) == [
        ("流动资产：", "heading", 0),
        ("流动资产： › 现金", "item", 0),
        ("流动资产： › 存款", "item", 0),
        ("长期资产：", "heading", 0),
        ("长期资产： › 房屋", "item", 0),
    ]


def test_a_matrix_may_be_turned() -> None:
    """Turned twice it is the same; turned once, rows are columns, and claims keep their names."""
    (panel,) = figures(INDENTED).matrices
    turned = panel.turn()

    assert (turned.turn().rows, turned.turn().figures) == (panel.rows, panel.figures)
    assert (turned.rows, turned.columns) == (panel.columns, panel.rows)
    assert turned.figure(panel.columns[0], panel.rows[1]) == panel.figure(panel.rows[1], panel.columns[0])
    assert turned.claim("sum", panel.columns[0], panel.rows[1]) == panel.claim("sum", panel.rows[1], panel.columns[0])


def test_figures_know_their_place() -> None:
    """Each figure stands where its cell stands in the source, under the caption's line."""
    table = draw("项目 | 金额\n甲 | 12.50", "单位：万元")
    (figure,) = figures("项目 | 金额\n甲 | 12.50", "单位：万元").figures.values()

    assert table.cells[-1].text.string == figure.text
    assert (figure.place.line, figure.place.column, figure.place.end_column) == (3, 5, 10)


amounts = st.integers(min_value=1, max_value=10**7)


@settings(max_examples=40)
@given(rows=st.lists(st.lists(amounts, min_size=2, max_size=2), min_size=2, max_size=6))
def test_every_number_of_a_plain_table_is_read(rows: list[list[int]]) -> None:
    """Whatever amounts a table of names and two columns holds, each is read with its value, row and column."""
    names = ["甲项", "乙项", "丙项", "丁项", "戊项", "己项"]
    drawing = "\n".join(["项目 | 收入数 | 支出数", *(f"{name} | {one} | {other}" for name, (one, other) in zip(names, rows, strict=False))])

    read = figures(drawing, "单位：元").figures

    assert [(figure.value, figure.label, figure.scope) for figure in read.values()] == [
        (Decimal(value), name, scope)
        for name, row in zip(names, rows, strict=False)
        for value, scope in zip(row, ("收入数", "支出数"), strict=True)
    ]


def test_kinds_of_lines() -> None:
    """Totals, parts, rates and changes are told apart by their words."""
    (panel,) = figures(
        "项目 | 合计 | 其中：中央 | 占比（%） | 增减额\n甲 | 10 | 5 | 50 | 1\n其中：乙 | 4 | 2 | 20 | 1\n合计 | 10 | 5 | 50 | 1"
    ).matrices
    matrix: Matrix = panel

    assert [line.kind for line in matrix.columns] == [LineKind.TOTAL, LineKind.OF_WHICH, LineKind.MEASURE, LineKind.CHANGE]
    assert [line.kind for line in matrix.rows] == [LineKind.ITEM, LineKind.OF_WHICH, LineKind.TOTAL]


CELLS = st.sampled_from(
    [
        *(
            "",
            "项目",
            "合计",
            "小计",
            "其中：甲",
            "一、收入",
            "（一）税收",
            "2021年",
            "2020",
            "单位：万元",
            "占比（%）",
            "增减额",
            "执行率",
            "Total",
            "Total (B)=(1+2)",
        ),
        *(
            "201",
            "20101",
            "1",
            "2",
            "3",
            "12.50",
            "(10)",
            "-",
            "x",
            "≥85%",
            "88",
            "减：成本",
            "指标值",
            "实际完成值",
            "分值",
            "得分",
            "^",
            "<",
            "$ 5",
            "100%",
            "0",
        ),
        *("预算数：", "项目名称", "备注", "长长的一段文字，说明为什么没有完成。", "34,74万人", "…", "（", "%", "序号"),
    ]
)
FAMILIES = tuple(
    import_module(f"validator.extraction.families.table_{name}")
    for name in ("change", "completion", "composition", "inclusion", "malformed", "points", "share", "shares", "target")
)


@settings(max_examples=150)
@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=8))
def test_no_table_is_too_strange(rows: list[list[str]]) -> None:
    """Whatever stands in a table, it is read without an error, each figure at most once, and every record has figures."""
    read = figures("\n".join(" | ".join(["", *row]) for row in rows))
    records = [record for family in FAMILIES for record in family.read(Analysis((), (read,), "2021"))]

    assert len({figure.place.offset for figure in read.figures.values()}) == len(read.figures)
    assert all(record.values for record in records)
