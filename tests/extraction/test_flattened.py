"""Forms of a project that were flattened into one line."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.flattened import with_tables
from validator.model.document import Document, Paragraph, Table
from validator.reading.text import read_document

FUNDS = "项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额: 90 89.5 89.4 10 99.89% 9.9 其中:本年财政拨款 90 89.5 89.4 上年结转资金 其他资金"
SAID = "年度总体目标 预期目标 本项目共申请预算资金90万元,用于道路养护。"
INDICATORS = (
    "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施 "
    "产出指标(50分) 数量指标 养护里程 ≥50公里 52公里 30 30 质量指标 验收合格率 ≥95% 96% 20 18 满意度指标 群众满意度 ≥90% 92% 10 10"
)
FORM = f"附件: 自评表 项目名称 道路养护项目 主管部门 某镇人民政府 {FUNDS} {SAID} {INDICATORS} 其余未填"


def document(report: str) -> Document:
    """Give the blocks of a report."""
    return read_document(report.encode(), "report.txt")


def rows(table: Table) -> list[list[str]]:
    """Give the strings of the cells of a table, row by row."""
    return [[cell.text.string for cell in table.cells if cell.row == row] for row in range(table.rows)]


def test_header_sources_and_indicators_are_rows_again() -> None:
    """The project, its funds, what is said between and its indicators become the rows of one table; the rest stays text."""
    before, table, rest = with_tables(document(FORM)).blocks

    assert isinstance(table, Table)
    assert isinstance(before, Paragraph)
    assert isinstance(rest, Paragraph)
    assert (before.text.string, rest.text.string) == ("附件: 自评表 项目名称 道路养护项目 主管部门 某镇人民政府", "其余未填")
    assert rows(table) == [
        ["项目名称", "道路养护项目"],
        ["项目资金 (万元)", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额:", "90", "89.5", "89.4", "10", "99.89%", "9.9"],
        ["其中:本年财政拨款", "90", "89.5", "89.4"],
        ["上年结转资金"],
        ["其他资金"],
        [SAID],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标(50分)", "数量指标", "养护里程", "≥50公里", "52公里", "30", "30"],
        ["质量指标", "验收合格率", "≥95%", "96%", "20", "18"],
        ["满意度指标", "群众满意度", "≥90%", "92%", "10", "10"],
    ]


def test_a_group_holds_until_the_next_of_its_level() -> None:
    """The lines below a group belong to it, and every figure keeps its unit and its place in the source."""
    (table,) = read_report(FORM).tables
    targets = {figure.label: figure.text for figure in table.figures.values() if "年度指标值" in figure.scope}
    spent = next(figure for figure in table.figures.values() if figure.text == "89.4")

    assert targets == {
        "产出指标(50分) › 数量指标 › 养护里程": "≥50公里",
        "产出指标(50分) › 质量指标 › 验收合格率": "≥95%",
        "产出指标(50分) › 满意度指标 › 群众满意度": "≥90%",
    }
    assert (spent.unit.symbol, FORM[spent.place.column - 1 :][:4]) == ("万元", "89.4")


def test_a_source_with_some_other_number_of_figures_ends_the_funds() -> None:
    """Nobody can tell which columns two figures of six belong to: such a row is left in the text, with all that follows."""
    report = FUNDS.replace("其中:本年财政拨款 90 89.5 89.4", "其中:本年财政拨款 90 89.5")
    table = next(block for block in with_tables(document(report)).blocks if isinstance(block, Table))

    assert rows(table)[-1] == ["年度资金总额:", "90", "89.5", "89.4", "10", "99.89%", "9.9"]


def test_running_text_that_speaks_of_targets_is_no_form() -> None:
    """The words of the headers in a sentence make no table; a real table stays as it is."""
    sentence = document("年度资金总额为90万元，各项指标的实际完成值均不低于年度指标值，自评得分98分。")
    table = document("| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 养护里程 | 50 | 52 | 30 | 30 |")

    assert (with_tables(sentence), with_tables(table)) == (sentence, table)


@given(st.lists(st.sampled_from([*FORM.split(), "8", "10", "—"]), min_size=1, max_size=40))
def test_no_digit_is_lost_whatever_stands_in_a_line(tokens: list[str]) -> None:
    """Whatever the tokens of a line, each of its digits is still somewhere in the document."""
    read = with_tables(document(" ".join(["年度资金总额", *tokens])))
    kept = "".join(
        "".join(cell.text.string for cell in block.cells) if isinstance(block, Table) else block.text.string for block in read.blocks
    )

    assert not Counter(sign for sign in "".join(tokens) if sign.isdigit()) - Counter(kept)
