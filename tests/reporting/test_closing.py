"""The closing sentences of a run."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import finding, passed, problem, result
from validator.model.decision import Decision, DecisionKind
from validator.model.result import FileResult, Result
from validator.reporting.closing import closing_lines
from validator.reporting.tally import totals
from validator.reporting.words import words


def _closing(run: Result, language: str = "en") -> list[str]:
    return closing_lines(run, totals(run), words(language))


def _clean(**more: object) -> FileResult:
    figures = tuple(figure for _, figure in passed().figures)
    return FileResult("a.txt", figures, (passed(),), **more)  # type: ignore[arg-type]


def test_everything_is_accounted_for() -> None:
    """Figures, checks, findings and files that were not read: one sentence each."""
    assert _closing(result(), "zh") == [
        "共检查 2 个文件，读出 18 个数字：已核实 3 个，仅核对范围 0 个，涉及问题 6 个，未核对 9 个。",
        "共作校验 6 项：成立 3 项（其中 2 项只在四舍五入范围内成立），不成立 2 项，跳过 1 项，出错 0 项。",
        "发现错误 2 处、警告 0 处、提示 2 处。",
        "有 1 个文件未能检查：missing.txt。",
    ]


def test_a_verified_report_without_findings_is_said_to_have_none() -> None:
    """Three figures verified, nothing found: so it is told."""
    assert _closing(Result((_clean(),))) == [
        "Files checked: 1. Figures read: 3, of which 3 verified, 0 only bounded, 0 in findings, 0 not checked.",
        "Checks: 1, of which 1 hold (0 of them only within rounding), 0 fail, 0 skipped, 0 broken.",
        "No findings.",
    ]


def test_nothing_verified_is_never_told_as_all_being_well() -> None:
    """A file in which nothing could be judged has no findings, and the reader is told what that is worth."""
    assert _closing(Result((FileResult("a.txt"),)))[2:] == [
        "No findings, but not one figure was verified: this says nothing about the report."
    ]


def test_a_file_read_in_part_is_named() -> None:
    """The good records of a file with a broken one were checked; the file is named nevertheless."""
    assert _closing(Result((_clean(problems=(problem(file="a.txt"),)),)))[3:] == ["Files checked only in part: 1: a.txt."]


def test_what_was_decided_is_always_told() -> None:
    """With nothing open the reader is not told that there are no findings, but that there are no new ones, and how many were settled."""
    settled = replace(finding(), decision=Decision(DecisionKind.WAIVED, "core/share-of-total", reason="x"))

    assert _closing(Result((_clean(findings=(settled,)),)))[2:] == [
        "No new findings.",
        "Settled and not raised again: waived 1, known from the baseline 0, ignored by comments 0.",
    ]
    assert _closing(Result((_clean(findings=(settled,)),)), "zh")[2:] == [
        "没有新的问题。",
        "另有已处理的问题不再报出：已采信说明 1 处，基线已有 0 处，注释忽略 0 处。",
    ]
