"""Lists of the running text that a table tells otherwise."""

from __future__ import annotations

import pytest

from validator.extraction.list_contradictions import list_contradictions
from validator.extraction.mentions import analyse
from validator.reading.text import read_document

TEXT = "2023年度本年支出合计{total}，其中：基本支出{basic}，项目支出{projects}。\n\n"
ROWS = "单位：{unit}\n\n| 科目 | 本年支出合计 | 基本支出 | 项目支出 |\n|---|---|---|---|\n| 合计 | {cells} |\n"


def _told(total: str, basic: str, projects: str, cells: str, unit: str = "万元") -> list[tuple[str, str]]:
    report = TEXT.format(total=total, basic=basic, projects=projects) + ROWS.format(cells=cells, unit=unit)
    return [(one.text, other.text) for one, other in list_contradictions(analyse(read_document(report.encode(), "report.md")))]


@pytest.mark.parametrize(
    ("cells", "unit", "expected"),
    [
        ("7047.37 | 361.14 | 6686.23", "万元", []),
        ("7047.37 | 316.14 | 6731.23", "万元", [("361.14万元", "316.14"), ("6686.23万元", "6731.23")]),
        ("7047.37 | 361.14 | 6668.23", "万元", [("6686.23万元", "6668.23")]),
        ("70473700.00 | 3611400.00 | 66862300.00", "元", []),
        ("70473700.00 | 3611400.00 | 66682300.00", "元", [("6686.23万元", "66682300.00")]),
        ("7074.37 | 316.14 | 6758.23", "万元", []),  # of another total nothing is known
    ],
)
def test_a_list_is_held_against_the_line_of_its_total(cells: str, unit: str, expected: list[tuple[str, str]]) -> None:
    """Items under the same names are compared where the total is the same, in whatever unit the table is printed."""
    assert _told("7047.37万元", "361.14万元", "6686.23万元", cells, unit) == expected


def test_scores_are_no_amounts() -> None:
    """Marks are given to one project after the other under the same names."""
    assert _told("95.5分", "21.2分", "74.3分", "95.5 | 27.2 | 68.3", "分") == []
