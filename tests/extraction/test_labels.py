"""Labels: what a figure measures, and when two of them mean the same."""

from __future__ import annotations

import pytest

from validator.extraction.labels import label_of, normal_label, period_of, similar


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("其中：财政拨款收入完成", "财政拨款收入"),
        ("2021年“三公”经费支出决算为", "三公经费支出"),
        ("全县完成财政总收入", "财政总收入"),
        ("（二）基本支出", "基本支出"),
        ("一是查处违规机构", "查处违规机构"),
        ("Net sales of ", "Net sales"),
    ],
)
def test_a_label_is_the_noun_phrase_before_the_figure(lead: str, label: str) -> None:
    """Dates, cue words, item numbers and verbs around the name are left out."""
    assert label_of(lead) == label


def test_equal_names_have_one_normal_form() -> None:
    """A name with its year, quotes and verb is the same as the bare name."""
    assert normal_label("2021年本年支出合计为") == normal_label("支出合计")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("基本支出", "2021年基本支出决算数", True),
        ("政府采购支出总额", "某局政府采购支出总额", True),
        ("总支出", "总收入", False),
        ("支出", "政府采购支出", False),
        ("", "基本支出", False),
    ],
)
def test_names_are_alike_when_one_ends_with_the_other(one: str, other: str, *, alike: bool) -> None:
    """A longer name of the same thing is alike; another thing, or a word that says nothing of its own, is not."""
    assert (similar(one, other) >= 0.6) == alike


@pytest.mark.parametrize(("text", "period"), [("2021年收入", "2021"), ("上年收入", "prior"), ("收入", ""), ("2020年至2021年", "2021")])
def test_the_period_is_the_last_year_named(text: str, period: str) -> None:
    """A year, or the word for the year before, gives the period of a figure."""
    assert period_of(text) == period
