"""The figure that words speak of."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.resolving import Candidate, before, distinct, named


def texts(candidates: list[Candidate]) -> list[str]:
    """Give the printed figures of candidates."""
    return [candidate.mention.figure.text for candidate in candidates]


def test_a_name_is_looked_for_near_before_far() -> None:
    """Of two figures of one name the one in the same sentence has more bits than the one in another section."""
    analysis = read_report("一、收入\n总支出900万元。\n二、支出\n总支出1000万元，专项支出300万元，占总支出的30%。")
    share = analysis.mentions[-1]

    found = distinct(named(analysis, "总支出", share, "money.CNY"))

    assert texts(list(found)) == ["1000万元", "900万元"]
    assert found[0].bits > found[1].bits


def test_a_name_of_another_dimension_is_not_meant() -> None:
    """总数12人 is not the whole of an amount of money."""
    analysis = read_report("总数12人，支出300万元，占总数的30%。")

    assert not list(named(analysis, "总数", analysis.mentions[-1], "money.CNY"))


def test_a_figure_in_a_bracket_is_not_before_one_outside() -> None:
    """What a bracket says in passing is no antecedent of what follows it."""
    sentence = read_report("支出821.22万元（不含结余301.34万元），为预算1146.33万元的71.64%。").sentences[0]

    assert [mention.figure.text for mention in before(sentence, sentence.mentions[2])] == ["821.22万元"]
