"""What a form of a project tells again."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.form_contradictions import form_contradictions
from validator.extraction.forms import restated_in_lines
from validator.extraction.statements import statements

TOP = "# 自评表\n单位：万元\n| 项目名称 | 农村道路养护补助项目 | | |\n"
INDICATORS = "| 一级指标 | 三级指标 | 预期指标值 | 实际完成值 |\n"


def again(report: str) -> list[tuple[str, str]]:
    """Give the figures of the budget of a form and the lines of its indicators that tell them again."""
    (table,) = read_report(report).tables
    return [(one.text, other.text) for one, other in restated_in_lines(table)]


def test_the_budget_may_stand_in_columns_of_its_own() -> None:
    """Where years and sources have rows, the columns say what was planned and what was spent."""
    budget = "| 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 |\n| 年度资金总额 | 50.00 | 62.40 | 61.35 |\n"

    assert again(f"{TOP}{budget}{INDICATORS}| 成本指标 | 养护费用 | 62.40万元 | 61.35万元 |") == [
        ("62.40", "62.40万元"),
        ("61.35", "61.35万元"),
    ]


def test_both_target_and_result_must_be_those_of_the_budget() -> None:
    """A line with the amount of the budget and another result is about something else."""
    assert again(f"{TOP}| 预算数： | 62.40 | 执行数： | 61.35 |\n{INDICATORS}| 成本指标 | 贷款 | 62.40万元 | 40.00万元 |") == []


def contradicted(form: str) -> list[list[str]]:
    """Give the figures of the contradictions of a form."""
    analysis = read_report(form)
    return [[each.figure.text for each in found.statements] for found in form_contradictions(analysis, statements(analysis))]


def test_a_line_that_names_two_values_is_not_held_against_the_text() -> None:
    """Where target and result differ, the text may tell either."""
    text = "| 年度目标 | 计划养护农村道路里程数73.2公里，保障道路安全畅通出行。 | | |\n"
    line = "| 产出指标 | 养护农村道路里程数 | {} | {} |"

    assert contradicted(TOP + text + INDICATORS + line.format("73.393公里", "73.393公里")) == [["73.2公里", "73.393公里", "73.393公里"]]
    assert contradicted(TOP + text + INDICATORS + line.format("73.2公里", "73.393公里")) == []


def test_a_standard_that_differs_in_both_factors_is_another_standard() -> None:
    """Only one factor may differ: of two nothing says that the same standard is meant."""
    text = "| 年度目标 | 按照{}元*{}%的标准补助，提高办事效率，做好服务。 | | |\n"
    line = "| 成本指标 | 代缴标准 | 280元*30% | 280元*30% |"

    assert contradicted(TOP + text.format(260, 30) + INDICATORS + line) == [["260元", "280元", "280元"]]
    assert contradicted(TOP + text.format(260, 40) + INDICATORS + line) == []
    assert contradicted(TOP + text.format(280, 30) + INDICATORS + line) == []
