"""Tables that go on over pages of a text."""

from __future__ import annotations

import pytest

from validator.reading.lines import read_lines
from validator.reading.prose.pages import running_lines
from validator.reading.tables.turning import joined_pages

HEADER = """\
           项目
                           合计       基本支出      项目支出
科目编码   科目名称"""
ABOVE = f"""\
支出决算表
                                              单位：万元
{HEADER}
205     教育支出         100.00      60.00      40.00
20501   教育管理         100.00      60.00      40.00"""
BELOW = """\
208     社会保障         30.00       30.00
20805   养老支出         30.00       30.00"""


def _joined(text: str) -> list[str]:
    source = read_lines(text, "a.txt")
    return [line.string.split()[0] for line in joined_pages(source, running_lines(source)).lines]


@pytest.mark.parametrize("turning", ["\n\n\n— 9 —\n", "\n\f", "\n\n\n\n  — 9 —\n\f", "\n第9页 共20页\n\n"])
def test_the_header_printed_again_is_left_out(turning: str) -> None:
    """Page numbers, page breaks and the lines that name the columns again leave one table, the row behind them right below the last."""
    source = read_lines(f"{ABOVE}{turning}{HEADER}\n{BELOW}\n", "a.txt")
    joined = joined_pages(source, frozenset())

    assert [line.string.split()[0] for line in joined.lines][-4:] == ["205", "20501", "208", "20805"]
    assert joined.lines[-2].gap == 0


def test_rows_that_follow_each_other_across_a_page_go_on() -> None:
    """Where no header is printed again, a row of figures goes on with the row of figures before the number of the page."""
    assert _joined(f"{ABOVE}\n\n\n\n— 9 —\n{BELOW}\n")[-4:] == ["205", "20501", "208", "20805"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ABOVE}\n注：本表反映支出。\n\n— 9 —\n收入决算表\n单位：万元\n{HEADER}\n{BELOW}\n",  # another table
        f"{ABOVE}\n\n— 9 —\n二、情况说明\n全年支出130.00万元。\n",  # the text goes on
        "自评表\n项目名称   甲项目\n预算数   5.00   执行数   5.00\n\f自评表\n项目名称   乙项目\n预算数   6.00   执行数   6.00\n",  # the next form
        "全年支出130.00万元，其中基本支出\n\n— 9 —\n90.00万元。\n",
    ],
)
def test_nothing_else_is_left_out(text: str) -> None:
    """Other tables, forms of one title, running text and its page numbers stay as they are."""
    source = read_lines(text, "a.txt")

    assert joined_pages(source, frozenset()).lines == source.lines
