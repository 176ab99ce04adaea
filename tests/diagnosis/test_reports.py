"""Whole reports with errors as they are printed: which figure is named, what happened to it, what it should be, and whether that is certain."""

from __future__ import annotations

import pytest

from tests.checking.relations import Page, named
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.model.finding import Finding
from validator.packs import load_rules
from validator.running import check_bytes
from validator.settings import Settings

SETTINGS = Settings(load_rules())
REPORTS = {
    "one repair mends two near misses": (
        "某局全年安排项目支出5191.20万元，其中：专项经费159万元，运转经费5032.20万元。\n专项经费全年预算数159万元，执行数62.81万元，执行率39.45%。\n",
        [("note", ["159万元"], "decimals-dropped", "159.20万元", True)],
    ),
    "a digit of a part, which another fact prints too": (
        "2021年部门总支出7113.36万元，其中：基本支出6749.94万元，占94.89%；项目支出366.42万元，占5.11%。\n\n另有代管资金366.42万元，单独核算。\n",
        [("error", ["366.42万元"], "digit-replaced", "363.42万元", True)],
    ),
    "a point lost, against four witnesses": (
        """\
全市参保36.5万人，其中城镇21.5万人，农村15.0万人。

全市参保365万人，参保率稳定。

截至年末，全市参保36.5万人。

全市参保36.5万人，比上年增加0.5万人。
""",
        [("error", ["365万人"], "decimal-slip", "36.5万人", True)],
    ),
    "yuan among ten thousands of them": (
        "培训费全年预算437.32元，会议费全年预算453.07万元，宣传费全年预算620.13万元。\n",
        [("error", ["437.32元"], "unit-slip", "437.32万元", True)],
    ),
    "growth on this year instead of last": (
        "2022年收入1168.70万元，比上年增加168.70万元，增长14.43%。\n",
        [("error", ["14.43%"], "wrong-base", "16.87%", False)],
    ),
    "a figure in no other relation is one of three": (
        "全年预算数20.00万元，执行数9.40万元，执行率74.00%。\n",
        [("error", ["74.00%"], "digits-transposed", "47.00%", False)],
    ),
}


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, list[str], str, str, bool]]:
    return [
        (
            finding.severity.value,
            [dict(finding.check.figures)[role].text for role in finding.suspects],
            finding.cause,
            finding.repair.text if finding.repair else "",
            finding.repair is not None and finding.repair.unique,
        )
        for finding in findings
    ]


@pytest.mark.parametrize(("text", "wanted"), REPORTS.values(), ids=REPORTS)
def test_the_wrong_figure_of_a_report_is_named(text: str, wanted: list[tuple[str, list[str], str, str, bool]]) -> None:
    """Each report has one error: one finding, the right figure, its slip and its repair."""
    assert _told(check_bytes(text.encode(), "report.txt", SETTINGS).findings) == wanted


def test_an_item_of_another_level_was_counted_in() -> None:
    """The total is too large by what is printed for something contained in one of its parts; the share vouches for the parts."""
    parts = ["2290.07万元 @a", "491.35万元", "116.87万元", "1270.80万元", "222.26万元", "280.92万元 @other"]
    records = [
        {"composition": {"total": "4693.27万元", "parts": parts}},
        {"inclusion": {"part": "21.00万元", "whole": "280.92万元 @other"}},
    ]

    (finding,) = diagnose(check_records(named(), Page().records(records)))

    assert _told((finding,))[0][1:4] == (["4693.27万元"], "item-added", "4672.27万元")


def test_a_figure_that_ten_relations_share_is_one_finding() -> None:
    """The total of ten shares is wrong: one finding with nine others folded under it, and nobody else accused."""
    total = "1000.00万元 @t"
    shares = [
        {"share": {"part": f"{part}.00万元", "whole": total, "percent": f"{part / 5:.2f}%"}}
        for part in (37, 41, 53, 59, 61, 67, 43, 47, 29, 63)
    ]

    findings = diagnose(check_records(named(), Page().records(shares)))

    assert [each[1:4:2] for each in _told(findings)] == [(["1000.00万元"], "500.00万元")]
    assert len(findings[0].related) == 9


def test_two_swapped_cells_are_one_finding() -> None:
    """Both columns fail, the rows hold: one finding names both cells, and the repair changes both."""
    records = [
        {"composition": {"total": "30.50万元", "parts": ["20.25万元 @a", "10.25万元 @b"]}},
        {"composition": {"total": "81.10万元", "parts": ["51.10万元 @c", "30.00万元 @d"]}},
        {"composition": {"total": "61.35万元", "parts": ["20.25万元 @a", "51.10万元 @c"]}},
        {"composition": {"total": "50.25万元", "parts": ["10.25万元 @b", "30.00万元 @d"]}},
    ]

    (finding,) = diagnose(check_records(named(), Page().records(records)))

    assert finding.cause == "cells-swapped"
    assert finding.repair is not None
    assert (finding.repair.figure.text, finding.repair.text) == ("20.25万元", "10.25万元")
    assert [(figure.text, text) for figure, text in finding.repair.also] == [("10.25万元", "20.25万元")]
