"""Statements of one fact, linked."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.restating import Link, restated, rounded
from validator.extraction.statements import Statement, statements


def of(report: str) -> tuple[Statement, ...]:
    """Give the statements of a report."""
    return statements(read_report(report))


def lines(link: Link) -> tuple[int, int]:
    """Give the lines of the two figures of a link."""
    return link.one.figure.place.line, link.other.figure.place.line


def test_round_figures_of_one_name_are_linked_in_one_context_only() -> None:
    """A hundred percent here and there is no fact told twice unless it is told of one thing in one place."""
    report = "# 甲项目\n服务对象满意度100%。调查显示，服务对象满意度100%。\n# 乙项目\n服务对象满意度100%。"

    assert [lines(link) for link in restated(of(report))] == [(2, 2)]


def test_the_finer_figure_whose_name_is_most_alike_is_the_one_that_was_rounded() -> None:
    """Of several finer figures within the range of a coarse one, names decide."""
    report = "# 甲\n公共卫生补助资金到位606.186万元，道路养护补助资金到位606.188万元。\n# 乙\n道路养护补助资金到位606.19万元。"

    assert [(link.one.figure.text, link.other.figure.text) for link in rounded(of(report))] == [("606.19万元", "606.188万元")]
