"""Signs in cells of their own."""

from __future__ import annotations

import pytest

from tests.reading.tables.test_found import row
from validator.reading.tables.found import words_of
from validator.reading.tables.signs import merge_signs, merge_signs_in_row


@pytest.mark.parametrize(
    ("cells", "merged"),
    [
        (["Net sales", "$", "166,210"], ["Net sales", "$166,210"]),
        (["Costs", "(10,500", ")", "7"], ["Costs", "(10,500)", "7"]),
        (["Costs", "$", "(27,367", ")"], ["Costs", "$(27,367)"]),
        (["Margin", "5.0", "%"], ["Margin", "5.0%"]),
        (["", "2019", "2018", "$", "%"], ["", "2019", "2018", "$", "%"]),
        (["甲", "-", "3.60"], ["甲", "-", "3.60"]),
        (["甲", "$"], ["甲", "$"]),
    ],
)
def test_a_sign_goes_to_its_figure(cells: list[str], merged: list[str]) -> None:
    """A currency sign belongs to the number after it, a bracket or percent sign to the one before; a heading or a dash to none."""
    assert [words_of(words) for words in merge_signs_in_row(row(*cells))] == merged


def test_a_column_of_signs_goes_into_its_neighbour() -> None:
    """Where all rows are equally long the columns stay under one another, also in rows that lack the sign."""
    rows = [row("Sales", "$", "166", "", "(9", ")"), row("Costs", "", "124", "x", "8", "")]

    assert [[words_of(words) for words in each] for each in merge_signs(rows)] == [["Sales", "$166", "", "(9)"], ["Costs", "124", "x", "8"]]
