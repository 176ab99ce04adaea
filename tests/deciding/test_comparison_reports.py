"""Comparisons in words and as data; whole outputs are compared with the command, in ``tests/cli/commands/test_compare.py``."""

from __future__ import annotations

import json

from tests.reporting.samples import finding, malformed
from validator.deciding.comparing import Comparison
from validator.deciding.comparison_reports import comparison_json, comparison_lines
from validator.reporting.words import words

PAIR = Comparison("a.txt", "b.txt", (finding(),), (malformed(),), ())


def test_a_group_without_findings_is_not_shown() -> None:
    """New findings in full, mended ones in one line, in the language asked for."""
    assert [line.text for line in comparison_lines([PAIR], words("zh"))] == [
        "a.txt → b.txt：新增 1 处，仍在 0 处，已改 1 处",
        "新增的问题（1）",
        "report.txt:20:3 错误 core/malformed-number  “34,74万人”的分隔符位置有误",
        "    可能原因：千分位分隔符位置有误    建议：34,74万人 改为 34.74万人（唯一合理的修改）",
        "    原文：“覆盖34,74万人”",
        "已改的问题（1）",
        "report.txt:4:31 错误 core/share-of-total  821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%",
    ]


def test_as_data_each_finding_names_its_version() -> None:
    """Mended ones are of the old file."""
    data = json.loads(comparison_json([PAIR], words("en")))["comparisons"][0]

    assert (data["mended"][0]["file"], data["added"][0]["file"], data["unchanged"]) == ("a.txt", "b.txt", [])
