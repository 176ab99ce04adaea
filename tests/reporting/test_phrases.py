"""Rules read out."""

from __future__ import annotations

import pytest

from validator.language.explaining import PHRASES
from validator.language.files import builtin_names, read_packs
from validator.language.functions import FUNCTIONS
from validator.language.loading import load_packs
from validator.reporting.phrases import rule_in_words
from validator.reporting.words import LANGUAGES, words

PACKS = load_packs(read_packs(builtin_names()))
RULES = {rule.name: (rule, pack.shapes[rule.shape]) for pack in PACKS for rule in pack.rules.values()}
WORDLESS = {"field", "number"}


def said(name: str, language: str) -> str:
    """Read out a built-in rule."""
    return rule_in_words(*RULES[name], words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_and_every_function_is_worded(language: str) -> None:
    """Whatever a condition can say, there are words for it."""
    wanted = [f"phrase.{key}" for key in PHRASES if key not in WORDLESS] + [f"phrase.call-{name}" for name in FUNCTIONS]

    assert [key for key in wanted if not words(language).has(key)] == []


@pytest.mark.parametrize(
    ("name", "english", "chinese"),
    [
        ("core/share-of-total", "part equals whole × percentage", "部分 等于 整体 × 百分比"),
        ("core/sum-of-parts", "the sum of parts equals total", "各组成部分 之和 等于 总额"),
        ("core/rate-within-bounds", "0% is at most percentage and percentage is at most 100%", "0% 不大于 百分比 且 百分比 不大于 100%"),
        ("core/restated-fact", "all values agree", "各处的 各处数值 一致"),
        (
            "core/parts-within-total",
            "where the smallest of parts is at least 0: the sum of parts is at most total",
            "前提是 各组成部分 中的最小值 不小于 0：各组成部分 之和 不大于 总额",
        ),
        (
            "performance-self-evaluation/funding-sources",
            "total equals fiscal + other + (carried if there is carried, else 0)",
            "年度资金总额 等于 财政拨款 + 其他资金 + （上年结转资金（若 有 上年结转资金），否则 0）",
        ),
        (
            "performance-self-evaluation/marks-add-up",
            "the sum of score of each row equals total",
            "各行的score 之和 等于 总分",
        ),
    ],
)
def test_rules_read_out(name: str, english: str, chinese: str) -> None:
    """A rule is read out in the order it is written, with the names that reports use."""
    assert (said(name, "en"), said(name, "zh")) == (english, chinese)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RULES)
def test_every_built_in_rule_can_be_read_out(name: str, language: str) -> None:
    """No placeholder and no sign of the language is left over."""
    text = said(name, language)

    assert [sign for sign in ("{", "==", "phrase.", "_") if sign in text] == []
