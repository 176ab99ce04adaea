"""Words centred over groups of columns."""

from __future__ import annotations

import pytest

from validator.reading.tables.layout_columns import Column
from validator.reading.tables.layout_groups import centred_over
from validator.reading.tables.layout_lines import Segment

COLUMNS = [Column(at, at + 8, at, at + 8, "figure") for at in range(0, 60, 10)]


def _line(*starts: int) -> list[Segment]:
    return [Segment(start, start + 4, (), "words") for start in starts]


@pytest.mark.parametrize(
    ("starts", "groups"),
    [
        ((12, 42), (range(3), range(3, 6))),
        ((7, 37), (range(2), range(2, 6))),
        ((2, 32), ()),
        ((22,), ()),
        ((2, 12, 22, 32), ()),
    ],
)
def test_words_over_the_middle_of_their_columns_reach_over_them(starts: tuple[int, ...], groups: tuple[range, ...]) -> None:
    """All columns are shared out among two or three words, each over the middle of its own; else nothing is said."""
    assert centred_over(_line(*starts), COLUMNS) == groups
