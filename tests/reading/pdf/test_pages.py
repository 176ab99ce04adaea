"""Pages drawn by hand, and what they are read as: one file of cases for each step of the reading."""

from __future__ import annotations

import pytest

from tests.reading.pdf.page_cases import PageCase, page_cases


@pytest.mark.parametrize("case", page_cases("aligned"), ids=str)
def test_tables_without_lines(case: PageCase) -> None:
    """Cells that stand under one another make a table."""
    assert case.read() == (case.blocks, case.doubtful)


@pytest.mark.parametrize("case", page_cases("heads"), ids=str)
def test_headers_of_tables_without_lines(case: PageCase) -> None:
    """Names stand over one column or over several, also over columns with nothing in them."""
    assert case.read() == (case.blocks, case.doubtful)


@pytest.mark.parametrize("case", page_cases("doubts"), ids=str)
def test_tables_that_can_be_read_in_several_ways(case: PageCase) -> None:
    """Are named: what stands in which row and column is not certain."""
    assert case.read() == (case.blocks, case.doubtful)


@pytest.mark.parametrize("case", page_cases("stacked"), ids=str)
def test_tables_with_lines_between_columns_alone(case: PageCase) -> None:
    """Their rows are told by what stands side by side."""
    assert case.read() == (case.blocks, case.doubtful)


@pytest.mark.parametrize("case", page_cases("continued"), ids=str)
def test_tables_over_several_pages(case: PageCase) -> None:
    """Are one table, unless another begins."""
    assert case.read() == (case.blocks, case.doubtful)


@pytest.mark.parametrize("case", page_cases("lines"), ids=str)
def test_lines_of_text(case: PageCase) -> None:
    """Have their signs in order, the blanks that the file has, and no others."""
    assert case.read() == (case.blocks, case.doubtful)
