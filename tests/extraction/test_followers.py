"""What is told behind one fact in two places."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.followers import followers
from validator.extraction.joining import joined
from validator.extraction.restating import restated
from validator.extraction.statements import statements


def behind(report: str) -> list[tuple[str, str]]:
    """Give the figures that are linked because those before them are one fact."""
    analysis = read_report(report)
    facts = [group for group, _, _ in joined(restated(statements(analysis)))]
    return [(link.one.figure.text, link.other.figure.text) for link in followers(analysis, facts)]


def test_changes_and_shares_are_paired_by_what_they_do() -> None:
    """A decrease is paired with a decrease, a share with a share; what differs is left alone."""
    first = "基本支出经费761.97万元，占70.35%，比上年减少3.20万元，下降0.4%。"
    second = "基本支出经费761.97万元，占总支出的70.35%，比上年减少3.20万元，下降0.5%。"

    assert behind(f"# 甲\n{first}\n# 乙\n{second}") == [("70.35%", "70.35%"), ("3.20万元", "3.20万元")]


def test_nothing_follows_over_the_next_amount_or_paragraph() -> None:
    """A change is told of the amount right before it, in its own paragraph."""
    first = "基本支出经费761.97万元。\n比上年减少3.20万元。"
    second = "基本支出经费761.97万元，公用支出20.15万元，比上年减少3.20万元。"

    assert behind(f"# 甲\n{first}\n# 乙\n{second}") == []


def test_the_next_count_of_a_row_needs_two_digits() -> None:
    """Of counts in a row the second belongs to the fact of the first; a single digit is equal by chance."""
    row = "医疗机构43家、{}家分别接入省级异地就医结算平台"

    assert behind(f"# 甲\n{row.format(47)}。\n# 乙\n{row.format(47)}，运行良好。") == [("47家", "47家")]
    assert behind(f"# 甲\n{row.format(4)}。\n# 乙\n{row.format(4)}，运行良好。") == []
