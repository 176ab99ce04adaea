"""Links between statements, joined to facts."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.joining import joined
from validator.extraction.restating import Link, restated
from validator.extraction.statements import Statement, statements


def of(report: str) -> tuple[Statement, ...]:
    """Give the statements of a report."""
    return statements(read_report(report))


def test_two_figures_of_one_table_stay_two_facts() -> None:
    """A third figure that is linked with two cells of one table joins the one it is linked with more surely, not both."""
    total, budget, account = of(
        "# 情况\n公用支出147.78万元。\n单位：万元\n| 项目 | 预算数 | 决算数 |\n|---|---|---|\n| 公用支出 | 147.78 | 147.78 |"
    )

    groups = joined([Link(total, budget, 9.0, "sure"), Link(total, account, 8.0, "less sure")])

    assert groups == [((total, budget), 9.0, "sure")]


def test_a_group_is_as_sure_as_its_weakest_link() -> None:
    """Three statements joined by two links have the bits of the weaker and the wording of the stronger."""
    first, second, third = of("# 甲\n公用支出147.78万元。\n# 乙\n公用支出147.78万元。\n# 丙\n公用支出决算147.78万元。")

    assert joined([Link(second, third, 7.0, "weak"), Link(first, second, 12.0, "strong")]) == [((first, second, third), 7.0, "strong")]


def test_links_in_any_order_give_the_same_groups() -> None:
    """What is joined does not depend on the order in which links are found."""
    links = list(
        restated(
            of(
                "# 甲\n公用支出147.78万元。\n# 乙\n公用支出147.78万元。\n# 丙\n公用支出决算147.78万元，会议费12.35万元。\n# 丁\n会议费12.35万元。"
            )
        )
    )

    assert joined(links) == joined(reversed(links))
