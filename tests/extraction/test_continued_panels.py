"""Lists of coded lines set in several panels."""

from __future__ import annotations

from collections.abc import Sequence

from tests.extraction.drawn import draw
from validator.extraction.continued_panels import whole_panels
from validator.extraction.matrix import Matrix
from validator.extraction.tables import read_table

HEADER = "编码 | 名称 | 决算数 | 编码 | 名称 | 决算数\n"


def panels(rows: str) -> Sequence[Matrix]:
    """Read a table of two panels."""
    return read_table(draw(HEADER + rows, "单位：万元"), 0, "").matrices


def test_codes_that_ascend_go_on() -> None:
    """Lines of the next panel stand behind those of the one before, each with its own figure."""
    (whole,) = whole_panels(panels("302 | 商品和服务 | 64.28 | 30217 | 接待 | 3.61\n30201 | 办公 | 60.67 | 310 | 资本 | 12.53"))

    (column,) = whole.columns
    assert [(line.code, getattr(whole.figure(line, column), "text", "")) for line in whole.rows] == [
        ("302", "64.28"),
        ("30201", "60.67"),
        ("30217", "3.61"),
        ("310", "12.53"),
    ]


def test_codes_that_begin_anew_stand_apart() -> None:
    """Where the second panel is ordered before the first, or like it, the two are tables of their own."""
    apart = panels("303 | 补助 | 64.28 | 301 | 工资 | 3.61\n30301 | 离休费 | 60.67 | 30101 | 基本工资 | 12.53")

    assert list(whole_panels(apart)) == list(apart)
