"""The format for people."""

from __future__ import annotations

import re
from dataclasses import replace
from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import FILE, check, finding, note, result, rule, share
from validator.model.check import Reason, Status
from validator.model.result import FileResult, Result
from validator.model.rule import Severity
from validator.model.shape import Messages
from validator.reporting.display import UNSEEN
from validator.reporting.formats.text import render
from validator.reporting.options import Options

ZH = """\
report.txt:4:31 错误 core/share-of-total  821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%
    可能原因：数值有误    建议：74.91% 改为 71.64%（唯一能使相关 2 项校验全部成立的修改）
    原文：“的74.91%，”（二、支出情况）
    相关：另有 1 项校验因同一原因不成立：core/shares-add-up 30:7
report.txt:20:3 错误 core/malformed-number  “34,74万人”的分隔符位置有误
    可能原因：千分位分隔符位置有误    建议：34,74万人 改为 34.74万人（唯一合理的修改）
    原文：“覆盖34,74万人”
report.txt:40:31 提示 core/share-of-total  2 处差异仅因四舍五入：40:31、41:31
missing.txt: 错误 找不到文件

共检查 2 个文件，读出 18 个数字：已核实 3 个，仅核对范围 0 个，涉及问题 6 个，未核对 9 个。
共作校验 6 项：成立 3 项（其中 2 项只在四舍五入范围内成立），不成立 2 项，跳过 1 项，出错 0 项。
发现错误 2 处、警告 0 处、提示 2 处。
有 1 个文件未能检查：missing.txt。
"""
EN = """\
report.txt:4:31 error core/share-of-total  821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%
    arithmetic: 821.22 ÷ 1146.33 = 71.64%
    probable cause: wrong value    suggestion: change 74.91% to 71.64% (the only change that makes all 2 related checks hold)
    printed: "的74.91%，" (二、支出情况)
    failing of the same cause (1): core/shares-add-up 30:7
report.txt:20:3 error core/malformed-number  the separator of '34,74万人' is misplaced
    probable cause: thousands separator misplaced    suggestion: change 34,74万人 to 34.74万人 (the only plausible change)
    printed: "覆盖34,74万人"
report.txt:40:31 note core/share-of-total  differences due to rounding only (2): 40:31, 41:31
missing.txt: error no such file

Files checked: 2. Figures read: 18, of which 3 verified, 0 only bounded, 6 in findings, 9 not checked.
Checks: 6, of which 3 hold (2 of them only within rounding), 2 fail, 1 skipped, 0 broken.
Found: errors 2, warnings 0, notes 2.
Files that could not be checked: 1: missing.txt.
"""
SKIPPED = "core/share-of-total  基本支出 1.00万元, 总支出 3.00万元, percentage 33.33% (an approximate figure cannot be judged: 1.00万元)"


def test_the_whole_output_in_chinese() -> None:
    """Findings with all their parts, notes folded, the unreadable file, the closing sentences."""
    assert render(result(), Options("zh")) == ZH


def test_the_whole_output_in_english() -> None:
    """The same in English."""
    assert render(result(), Options("en")) == EN


def test_quiet_leaves_out_notes_and_summary() -> None:
    """Only what somebody has to mend is said."""
    assert render(result(), Options("zh", quiet=True)) == ZH.partition("report.txt:40:31")[0] + "missing.txt: 错误 找不到文件\n"


def test_a_clean_run_says_so() -> None:
    """No blank line at the top, just the closing sentences."""
    shown = render(Result((FileResult("a.txt"),)), Options("en"))

    assert shown.splitlines()[0].startswith("Files checked: 1.")


def test_every_check_on_demand() -> None:
    """With show_passed each check has its line: status, rule, figures by what the report calls them, and why it was skipped."""
    shown = render(result(), Options("en", show_passed=True)).splitlines()

    assert shown[9:15] == [
        "report.txt:4:7 failed core/share-of-total  基本支出 821.22万元, 总支出 1146.33万元, percentage 74.91% (off by 0.0322 base units)",
        "report.txt:30:7 failed core/shares-add-up  基本支出 821.22万元, 总支出 2000.00万元, percentage 74.91%",
        "report.txt:9:7 passed core/share-of-total  基本支出 761.97万元, 总支出 1083.14万元, percentage 70.35%",
        f"report.txt:12:7 skipped {SKIPPED}",
        "report.txt:40:7 passed core/share-of-total  基本支出 1.01万元, 总支出 3.00万元, percentage 33.66% (within rounding)",
        "report.txt:41:7 passed core/share-of-total  基本支出 1.01万元, 总支出 3.00万元, percentage 33.66% (within rounding)",
    ]


def test_a_rule_that_broke_is_always_told() -> None:
    """Without being asked for, and with the place of the rule: it is neither a finding nor a passed check."""
    broken = check(Status.ERRORED, reason=Reason("rule-error", "too-many-steps: 2000000"))
    broken = replace(broken, rule=replace(broken.rule, file="office.yaml", line=12))

    shown = render(Result((FileResult(FILE, checks=(broken,)),)), Options("en")).splitlines()

    assert (
        shown[0] == "report.txt:4:7 broken core/share-of-total  the rule broke: too many steps: 2000000; the rule stands in office.yaml:12"
    )
    assert shown[-1].startswith("No findings")


def test_a_single_note_is_shown_whole() -> None:
    """There is nothing to fold in one note."""
    shown = render(Result((FileResult(FILE, findings=(note(7),)),)), Options("zh"))

    assert shown.splitlines()[:2] == [
        "report.txt:7:31 提示 core/share-of-total  1.01万元 ÷ 3.00万元 = 33.67%，报告写作 33.66%",
        "    可能原因：四舍五入",
    ]


def test_a_terminal_is_aligned() -> None:
    """On a screen places and severities of a file are columns."""
    findings = (finding(), finding(check=check(Status.FAILED, share(line=104)), severity=Severity.WARNING))

    shown = render(Result((FileResult(FILE, findings=findings),)), Options("en", width=200, quiet=True))

    assert [row for row in shown.splitlines() if not row.startswith(" ")] == dedent("""\
        report.txt:4:31   error   core/share-of-total  821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%
        report.txt:104:31 warning core/share-of-total  821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%
        """).splitlines()


@given(st.text(st.characters(exclude_categories=()), min_size=1), st.booleans())
def test_report_text_is_only_ever_text(text: str, color: bool) -> None:
    """Whatever stands in figures, labels, rule names or messages: it neither breaks the output nor reaches the terminal as a command."""
    record = share()
    values = {role: replace(value, text=text, label=text) for role, value in record.values.items()}  # type: ignore[type-var]
    hostile = check(Status.FAILED, replace(record, values=values))
    hostile = replace(hostile, rule=rule(text, message=Messages("{part}[/red]" + text.replace("{", "").replace("}", ""))))

    shown = render(Result((FileResult(text, findings=(finding(check=hostile),)),)), Options("zh", color=color, width=60 if color else None))

    plain = re.sub(r"\x1b\[[\d;]*m", "", shown) if color else shown
    assert UNSEEN.search(plain.replace("\n", "")) is None
    assert "[/red]" in plain.replace("\n", "").replace(" ", "")
    assert plain.encode().decode() == plain
