"""What a page adds to a report."""

from __future__ import annotations

import pytest

from validator.reading.lines import read_lines
from validator.reading.prose.pages import is_page_number, is_separator, running_lines


@pytest.mark.parametrize("line", ["7", "— 12 —", "-5-", "第 3 页", "第3页，共9页", "3/20", "Page 3 of 10"])
def test_page_numbers_are_known(line: str) -> None:
    """A number alone on a line, in the usual dress, is that of a page."""
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["12345", "7元", "7.5", "第3部分", "-5.78%", "（7）"])
def test_other_numbers_are_none(line: str) -> None:
    """Figures, codes and item numbers are no page numbers."""
    assert not is_page_number(line)


@pytest.mark.parametrize("line", ["---", "————", "* * *", "===", "```", "```yaml", "······"])
def test_separators_are_known(line: str) -> None:
    """Lines of signs part what stands above and below."""
    assert is_separator(line)


@pytest.mark.parametrize("line", ["-", "—", "……", "- 12", "**收入**", "...收入", "|---|"])
def test_other_signs_separate_nothing(line: str) -> None:
    """A dash for nothing, an item, bold print and the rule of a table are something else."""
    assert not is_separator(line)


def test_the_same_line_beside_every_page_number_runs_over_the_pages() -> None:
    """What stands at the edge of three pages and hardly anywhere else is not part of the text, however it is spaced."""
    text = "甲\n— 1 —\n某局 决算公开\n乙\n— 2 —\n某局  决算公开\n丙\n— 3 —\n某局 决算公开\n丁\n合计\n合计\n— 4 —\n合计\n"

    assert running_lines(read_lines(text, "a.txt")) == {3, 6, 9}


def test_page_breaks_are_edges_too() -> None:
    """A form feed begins a page without a number."""
    text = "决算公开\n甲\n\f决算公开\n乙\n\f决算公开\n丙\n\f决算公开\n丁\n"

    assert running_lines(read_lines(text, "a.txt")) == {1, 3, 5, 7}
    assert running_lines(read_lines(text.replace("\f", ""), "a.txt")) == frozenset()
