"""Running text and tables."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from validator.reading.lines import read_lines
from validator.reading.tables.drawings import parts

LINES = st.lists(
    st.sampled_from(
        [
            "一、概况",
            "| a | 1 |",
            "|---|---|",
            "x\t1\t2",
            "\t甲",
            "\t12",
            "\t",
            "",
            "甲  1.0  2.0",
            "乙  3.0  4.0",
            "合计 1.0 2.0",
            "|",
            "甲 |",
            "单位：万元",
        ]
    ),
    max_size=25,
)


@given(LINES)
def test_every_line_is_in_one_part_and_in_order(lines: list[str]) -> None:
    """Whatever is drawn, the parts together are the lines of the file, in order, and two stretches of text never touch."""
    source = read_lines("\n".join(lines), "a.txt")
    found = parts(source)

    assert [line for part in found for line in part.lines] == source.lines
    assert not any(one.table is None and other.table is None for one, other in pairwise(found))


def test_text_and_tables_of_every_drawing_take_turns() -> None:
    """Each drawing is recognised between paragraphs, its header above the first row included."""
    text = "甲。\n| a | 1 |\n| b | 2 |\n乙。\nx\t1\t2\ny\t3\t4\n丙。\n项目 预算 决算\n甲 1.0 2.0\n乙 3.0 4.0\n丁。\n项目    预算\n甲    1.0\n乙    3.0\n"

    assert [(part.table is not None, len(part.lines)) for part in parts(read_lines(text, "a.txt"))] == [
        (False, 1),
        (True, 2),
        (False, 1),
        (True, 2),
        (False, 1),
        (True, 3),
        (False, 1),
        (True, 3),
    ]
