"""Units that a figure in a bare 万 or 亿 shares with those beside it."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report


@pytest.mark.parametrize(
    ("report", "dimensions"),
    [
        ("决算数合计为1000.86万，其中购置费399.25万元。", ["money.CNY", "money.CNY"]),
        ("工作人员132.7万，其中医师110.8万人。", ["count.person", "count.person"]),
        ("网民规模达10.67亿人。其中，城镇网民7.59亿，农村网民3.08亿。", ["count.person"] * 3),
        ("投资600万，带动就业1200人。", ["number", "count.person"]),
        ("投资600万，带动1.2万人增收3.5万元。", ["number", "count.person", "money.CNY"]),
        ("投资600万。", ["number"]),
    ],
)
def test_a_bare_multiple_is_counted_in_what_all_others_are(report: str, dimensions: list[str]) -> None:
    """A bare 万 takes the unit of the other multiples of its sentence, or of the one before, if they are all of one kind."""
    assert [mention.dimension for mention in read_report(report).mentions] == dimensions
