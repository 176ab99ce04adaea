"""On which side the labels of a short row stand."""

from __future__ import annotations

import pytest

from validator.reading.tables.spaced_rows import Group
from validator.reading.tables.spaced_sides import sided
from validator.reading.texts import Span


def _words(string: str) -> tuple[Span, ...]:
    return (Span(1, 1, 0, string),) if string else ()


def _group(code: str, label: str) -> Group:
    return Group(_words(code), _words(label), (_words("1.00"),))


FULL = (_group("301", "工资"), _group("302", "商品"), _group("310", "资本"))
ITEMS = (_group("", "一、甲"), _group("", "二、乙"))


@pytest.mark.parametrize(
    ("first", "row", "places"),
    [
        (FULL, (_group("30101", "基本工资"), _group("30201", "办公费")), (0, 1)),
        (FULL, (_group("303", "补助"), _group("30202", "印刷费")), (0, 1)),
        (FULL, (_group("30203", "差旅费"),), (1,)),
        (FULL, (_group("", "人员合计"), _group("", "公用合计")), (0, 2)),
        (ITEMS, (_group("", "二、丙"),), (0,)),
        (ITEMS, (_group("", "三、丁"),), (1,)),
        (ITEMS, (_group("", "合计"),), (1,)),
    ],
)
def test_a_short_row_goes_on_where_its_codes_and_numbers_do(
    first: tuple[Group, ...], row: tuple[Group, ...], places: tuple[int, ...]
) -> None:
    """Codes go on with their class, item numbers with the one before; what has neither stands to the right, and from the left if it is more."""
    placed = sided([first, row], (1,) * len(first))[1]

    assert tuple(place for place, group in enumerate(placed) if group.label) == places
