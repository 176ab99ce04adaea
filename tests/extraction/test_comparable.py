"""Changes of figures made comparable."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.comparable import is_of_other_amounts, of_other_amounts
from validator.extraction.structure import Role


@pytest.mark.parametrize(
    ("report", "group", "gap"),
    [
        ("收入301.61万元，同口径增长14.6%。", True, True),
        ("按可比口径计算，收入301.61万元，增长14.6%。", True, False),
        ("收入301.61万元，增长14.6%（剔除一次性因素）。", True, False),
        ("同口径收入不变；收入301.61万元，增长14.6%。", False, False),
        ("收入301.61万元，增长14.6%。", False, False),
    ],
)
def test_words_that_take_a_change_off_the_printed_amounts(report: str, group: bool, gap: bool) -> None:
    """A change is of other amounts if its ；-group up to it, or the bracket right behind it, says so; the words before it alone say less."""
    (sentence,) = read_report(report).sentences
    change = next(mention for mention in sentence.mentions if mention.role is Role.GROWTH)

    assert (of_other_amounts(sentence, change), is_of_other_amounts(change)) == (group, gap)
