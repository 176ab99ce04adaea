"""Clauses that say which way something moved and print no figure."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.steadiness import moved


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("会议费与上年持平。", [("持平", True)]),
        ("会议费同比无变化，培训费较2020年度决算数有所减少。", [("无变化", True), ("减少", False)]),
        ("会议费与去年同期相比，保持不变。", [("不变", True)]),
        ("会议费与上年基本持平，培训费较上年增加0.42万元。", []),
        ("与上年一致的做法是提前公开。", []),
    ],
)
def test_clauses_that_judge_without_a_figure(report: str, said: list[tuple[str, bool]]) -> None:
    """The word that ends the clause is found, and whether it says that nothing moved; about the same, and changes with a figure, are not."""
    assert [(clause.relation.text, clause.steady) for sentence in read_report(report).sentences for clause in moved(sentence)] == said
