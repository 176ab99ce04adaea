"""Units of one thing for each of another."""

from __future__ import annotations

import pytest

from validator.extraction.per_units import for_each
from validator.language.units import units


@pytest.mark.parametrize(
    ("symbol", "behind", "dimension", "end"),
    [
        ("公斤", "/公顷。", "weight/公顷", 3),
        ("件", "／次", "count.item/次", 2),
        ("元", "/人", "money.CNY/人", 2),
        ("元/人", "/月", "money.CNY/人", 0),
        ("%", "/年", "percent", 0),
        ("公斤", "，亩", "weight", 0),
    ],
)
def test_what_stands_behind_a_stroke_is_part_of_the_unit(symbol: str, behind: str, dimension: str, end: int) -> None:
    """A unit and another behind a stroke are of a dimension of their own; percentages and units that are so already are not."""
    unit = units().find(symbol)
    assert unit is not None

    found, reached = for_each(behind, 0, unit)

    assert (found.dimension, reached) == (dimension, end)
