"""Which project a figure is told of."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.statements import statements
from validator.extraction.subjects import with_subjects

FORM = "# 自评表\n| 项目名称 | 农村道路养护补助资金项目 |\n| 预算数： | 36.5万元 |\n"


def told_of(report: str) -> list[tuple[str, str]]:
    """Give each figure of a report with the project it is told of."""
    analysis = read_report(report)
    return [(each.figure.text, each.subject) for each in with_subjects(analysis, statements(analysis)) if each.figure.unit.symbol]


def test_a_project_is_known_from_its_form_and_named_by_headings() -> None:
    """A heading that names the project of a form makes what stands under it told of that project; no other heading does."""
    report = FORM + "# 农村道路养护绩效评价报告\n到位36.2万元。\n# 城区绿化管护绩效评价报告\n到位12.4万元。"

    assert told_of(report) == [("36.5万元", "农村道路养护"), ("36.2万元", "农村道路养护"), ("12.4万元", "")]


def test_a_report_without_forms_knows_no_project() -> None:
    """Where no form names its project, headings name none."""
    assert told_of("# 农村道路养护补助资金项目\n到位36.2万元。") == [("36.2万元", "")]


def test_titles_between_do_not_end_the_report_of_a_project() -> None:
    """Chapters whose titles displace that of the report within the report still belong to its project, until the annex ends."""
    chapters = "项目概况\n项目基本情况\n道路养护是民生工程，保障了出行。\n项目资金情况\n（一）资金到位情况。\n全年已到位36.2万元，资金及时足额到位。\n"
    report = f"{FORM}附件2\n农村道路养护项目2021年绩效评价报告\n{chapters}附件3\n全年拨付其他资金12.4万元，保障了运转。"

    assert told_of(report) == [("36.5万元", "农村道路养护"), ("36.2万元", "农村道路养护"), ("12.4万元", "")]


def test_a_table_in_the_report_of_a_project_is_told_of_it() -> None:
    """A table that names no project of its own belongs to that of the heading above it."""
    table = "| 地区 | 到位资金（万元） | 支出（万元） |\n|---|---|---|\n| 甲县 | 280.92 | 280.50 |"

    assert told_of(f"{FORM}# 农村道路养护绩效评价报告\n{table}\n") == [
        ("36.5万元", "农村道路养护"),
        ("280.92", "农村道路养护"),
        ("280.50", "农村道路养护"),
    ]
