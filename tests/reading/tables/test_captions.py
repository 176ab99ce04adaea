"""The lines above a table."""

from __future__ import annotations

import pytest

from validator.reading.lines import read_lines
from validator.reading.tables.captions import caption_length, names_table, names_unit


@pytest.mark.parametrize(
    "line",
    [
        "单位：万元",
        "                    ( 2021 年度)           单位：万元",
        "金额单位: 元",
        "（单位：亿元）",
        "(In thousands)",
        "Amounts in thousands of U.S. dollars",
        "$ MILLION",
        "US$’000",
        "2021年资金分配表（万元）",
    ],
)
def test_units_are_seen(line: str) -> None:
    """A short line that says in what a table is counted is known in both languages."""
    assert names_unit(line)


@pytest.mark.parametrize(
    "line", ["单位负责人：张三", "预算单位", "全年支出12万元", "in 2019 sales grew", "我单位" + "认真落实各项要求，" * 8 + "单位：万元"]
)
def test_other_lines_name_no_unit(line: str) -> None:
    """The word alone is not enough, and a paragraph is no caption."""
    assert not names_unit(line)


@pytest.mark.parametrize(
    "line", ["收入支出决算总表", "表2 支出情况", "附表1：明细", "2021年资金分配表（单位万元）", "Table 3 Net sales", "各项支出情况"]
)
def test_names_of_tables_are_seen(line: str) -> None:
    """A title that says so names a table."""
    assert names_table(line)


@pytest.mark.parametrize("line", ["见下表。", "表现在以下三个方面", "各项收入，见表", "概况"])
def test_other_lines_name_no_table(line: str) -> None:
    """Sentences and other titles do not."""
    assert not names_table(line)


@pytest.mark.parametrize(
    ("above", "gap", "taken"),
    [
        ("情况如下：\n收入决算表\n单位：万元", 0, 2),
        ("情况如下：\n收入决算表\n\n\n单位：万元", 1, 2),
        ("一、收入决算表\n单位：万元", 0, 1),
        ("部门决算报表\n2021年度\n单位：万元", 0, 3),
        ("全年收入12万元。\n项目绩效自评\n单位：万元", 0, 2),
        ("全年收入12万元。\n项目绩效自评", 0, 0),
        ("8-12 资金支出\n单位:亿元", 0, 2),
        ("全年收入12万元。", 0, 0),
        ("收入决算表", 9, 0),
        ("", 0, 0),
    ],
)
def test_the_caption_is_what_names_the_table_and_its_unit(above: str, gap: int, taken: int) -> None:
    """The unit right above and the title over it, but no heading with a number, no sentence and nothing far away."""
    assert caption_length(read_lines(above, "a.txt").lines, gap) == taken
