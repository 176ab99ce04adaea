"""The format for editors."""

from __future__ import annotations

from tests.reporting.samples import problem, result
from validator.model.result import FileResult, Result
from validator.reporting.formats.concise import render
from validator.reporting.options import Options


def test_one_line_for_each_finding() -> None:
    """``path:line:column: severity rule message``, notes included, severities untranslated."""
    assert render(result(), Options("zh")) == (
        "report.txt:4:31: error core/share-of-total 821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%\n"
        "report.txt:20:3: error core/malformed-number “34,74万人”的分隔符位置有误\n"
        "report.txt:40:31: note core/share-of-total 1.01万元 ÷ 3.00万元 = 33.67%，报告写作 33.66%\n"
        "report.txt:41:31: note core/share-of-total 1.01万元 ÷ 3.00万元 = 33.67%，报告写作 33.66%\n"
        "missing.txt: error file-missing 找不到文件\n"
    )


def test_a_line_stays_a_line() -> None:
    """A line end in a file's name does not make two lines of one; a problem with a line tells it."""
    odd = FileResult("a\nb", problems=(problem(file="a\nb", line=3, column=2),))

    assert render(Result((odd,)), Options("en")) == "a\\nb:3:2: error file-missing no such file\n"


def test_nothing_found_is_nothing_said() -> None:
    """An editor needs no closing sentence."""
    assert render(Result((FileResult("a.txt"),)), Options("en")) == ""
