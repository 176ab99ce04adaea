"""The formal opinion."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from tests.reporting.samples import FILE, finding, result
from validator.model.decision import Decision, DecisionKind
from validator.model.document import Document, Heading, Table
from validator.model.result import FileResult, Result
from validator.reading.office import converted
from validator.reading.word.document import read_word
from validator.reporting.formats.docx import render
from validator.reporting.options import Options


def _opinion(run: Result, language: str) -> Document:
    return read_word(render(run, Options(language, "1.0")), "a.docx")


def _lines(document: Document) -> list[str]:
    """Give headings and paragraphs, and the rows of tables."""
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += ["|".join(cell.text.string for cell in block.cells if cell.row == row) for row in range(block.rows)]
        else:
            found.append(("# " if isinstance(block, Heading) else "") + block.text.string)
    return found


def test_the_whole_opinion() -> None:
    """What was checked by which rules, the result in numbers, every finding with its suggestion, what is only rounding or unread, a line to sign."""
    lines = _lines(_opinion(result(), "zh"))

    assert lines == [
        "# 报告数字审核意见",
        "# 一、审核对象与依据",
        "本次审核报告 3 份，核对其中数字之间的勾稽关系。",
        "审核依据：规则包 core。",
        "审核工具：report-validator 1.0。",
        "# 二、审核结果",
        "文件|数字|已核实|未核对|错误|警告|提示",
        "report.txt|18|3|9|2|0|2",
        "clean.txt|0|0|0|0|0|0",
        "missing.txt|0|0|0|0|0|0",
        *lines[10:14],
        "# 三、问题与建议",
        "# report.txt",
        "1. 【错误】821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%",
        "位置：4:31（二、支出情况）",
        "原文：“的74.91%，”",
        "算式：821.22 ÷ 1146.33 = 71.64%",
        "可能原因：数值有误",
        "建议：74.91% 改为 71.64%",
        "规则：core/share-of-total",
        "2. 【错误】“34,74万人”的分隔符位置有误",
        "位置：20:3",
        "原文：“覆盖34,74万人”",
        "可能原因：千分位分隔符位置有误",
        "建议：34,74万人 改为 34.74万人",
        "规则：core/malformed-number",
        "# 仅因四舍五入造成的差异（2 处），不必修改：",
        "report.txt:40:31：1.01万元 ÷ 3.00万元 = 33.67%，报告写作 33.66%",
        "report.txt:41:31：1.01万元 ÷ 3.00万元 = 33.67%，报告写作 33.66%",
        "# 未能核对的内容（1 处）：",
        "missing.txt：找不到文件",
        "# 四、说明",
        lines[-4],
        "审核人（签字）：",
        "复核人（签字）：",
        "日期：　　　　年　　月　　日",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_settled_is_listed_apart(language: str) -> None:
    """A finding that somebody accepted is not raised again; it is listed with the reason."""
    waived = replace(finding(), decision=Decision(DecisionKind.WAIVED, "core/share-of-total", reason="other scope", owner="Li"))

    lines = _lines(_opinion(Result((FileResult(FILE, findings=(waived,)),)), language))

    assert sum("other scope" in line for line in lines) == 1
    assert not [line for line in lines if line.startswith("1. ")]


def test_a_run_without_findings_says_what_that_means() -> None:
    """No findings is not told as all being well."""
    lines = _lines(_opinion(Result((FileResult("a.txt"),)), "en"))

    assert "There are no findings to raise; what was and was not checked is told under the result." in lines
    assert "No findings, but not one figure was verified: this says nothing about the report." in lines


def test_what_a_report_prints_stays_text() -> None:
    """Markup and control characters of a report are shown, not obeyed."""
    hostile = replace(finding(), arithmetic="</w:t><w:p> & {{ 7 }} \x00")

    assert "Arithmetic: </w:t><w:p> & {{ 7 }} \\x00" in _lines(_opinion(Result((FileResult(FILE, findings=(hostile,)),)), "en"))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_it_opens_in_another_program() -> None:
    """LibreOffice reads the opinion and shows its words."""
    page = converted(render(result(), Options("zh", "1.0")), "a.docx", "docx", "fodt").decode()

    assert "报告数字审核意见" in page
    assert page.count("<table:table-row") == 4
