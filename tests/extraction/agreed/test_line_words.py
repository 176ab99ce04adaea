"""Words over a line."""

from __future__ import annotations

from validator.extraction.agreed.line_words import name_of, says_change, says_mean, says_quotient, says_total


def test_words_speak_for_what_a_line_is() -> None:
    """Totals, means, rates and changes are known by their words in Chinese and English."""
    assert [says_total(name) for name in ("Grand total", "合计", "Net income", "Loans", "东镇")] == [True, True, True, False, False]
    assert [says_mean(name) for name in ("Average", "平均", "Meaning")] == [True, True, False]
    assert [says_quotient(name) for name in ("Cost per head", "占比", "Cost")] == [True, True, False]
    assert [says_change(name) for name in ("Var. %", "增减", "Wages")] == [True, True, False]


def test_the_own_words_of_a_line_are_what_others_share() -> None:
    """What stands over a line and what numbers it is left out."""
    assert {name_of(name) for name in ("2023 › Subtotal (1)", "2024 › 2. SUBTOTAL", "subtotal")} == {"subtotal"}
