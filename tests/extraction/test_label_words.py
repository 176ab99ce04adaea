"""What the words of a label say about its row or column."""

from __future__ import annotations

import pytest

from validator.extraction.label_words import bare, is_change_name, is_measure, is_of_which, is_rest, is_total, is_whole, numbering, total_of

TOTALS = {
    "合 计": "",
    "全 国总 计": "全国",
    "一、本年收入合计（万元）": "本年收入",
    "流动资产合计": "流动资产",
    "Total": "",
    "Total (1)": "",
    "Totals:": "",
    "Total assets": "assets",
    "Net sales total": "Net sales",
    "01-3003 - Subtotal, IT costs": ", IT costs",
}
OTHERS = ["累计", "收入", "总体目标", "Totally new", "统计局", "审计费"]
MEASURES = [
    "执行率",
    "药占比(%)",
    "人均费用",
    "每股收益",
    "单价（元）",
    "平均值",
    "Average grade",
    "Price per unit",
    "满意度",
    "Gross profit % to net sales",
]
AMOUNTS = ["收入", "标准化建设", "Net sales", "比上年结转", "人员经费", "Wellesley Index"]


@pytest.mark.parametrize("label", TOTALS)
def test_totals_are_known_with_what_they_total(label: str) -> None:
    """A label that is, ends with or begins with a word for a total is one; the rest of it says of what."""
    assert (is_total(label), total_of(label)) == (True, TOTALS[label])


@pytest.mark.parametrize("label", OTHERS)
def test_other_labels_are_no_totals(label: str) -> None:
    """Words that only hold such a word are none."""
    assert not is_total(label)


def test_measures_do_not_add() -> None:
    """Rates, averages, prices and amounts per head are told apart from amounts."""
    assert [is_measure(label) for label in [*MEASURES, *AMOUNTS]] == [True] * len(MEASURES) + [False] * len(AMOUNTS)


def test_a_label_is_stripped_to_its_words() -> None:
    """Numbering, codes, 其中, brackets, footnote marks and blanks between characters go; the words stay."""
    labels = ["一、 合 计", "（二）非税收入", "1. Directors*", "其中：中央资金", "2013901 行政运行", "医疗收入(万元)", "of which foreign"]

    assert [bare(label) for label in labels] == ["合计", "非税收入", "Directors", "中央资金", "行政运行", "医疗收入", "foreign"]


def test_numbering_has_ranks() -> None:
    """一、 stands over （一）, that over 1., that over (1), that over ①; a decimal is no number of an item."""
    labels = ["一、收入", "（一）税收", "1.增值税", "(1)国内", "①本级", "收入", "1.5倍"]

    assert [numbering(label) for label in labels] == [1, 2, 3, 4, 5, 0, 0]


def test_parts_rests_wholes_and_changes() -> None:
    """其中 names a part, 其他 the rest, 全国 a whole, 增减额 a change; longer names that hold such words do not."""
    assert [is_of_which(label) for label in ("其中：A", "其 中:B", "of which C", "# 城镇", "其中药费", "# of beds")] == [True] * 5 + [False]
    assert [is_rest(label) for label in ("其他资金", "其它", "Other, net", "与其他")] == [True, True, True, False]
    assert [is_whole(label) for label in ("全国", "All grades", "全国性商业银行")] == [True, True, False]
    assert [is_change_name(label) for label in ("增减额", "同比增长率", "Change", "存货的减少", "Increase in debt")] == [
        True,
        True,
        True,
        False,
        False,
    ]
