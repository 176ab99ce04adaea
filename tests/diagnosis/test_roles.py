"""Which figure of a check is its claim."""

from __future__ import annotations

import pytest

from tests.checking.relations import RULES, Page
from validator.checking.engine import check_records
from validator.diagnosis.roles import claimed, is_claimed
from validator.model.check import Check

CASES = [
    ("share", {"part": "1元", "whole": "2元", "percent": "50%"}, "percent"),
    ("sum", {"total": "3元", "parts": ["1元", "2元"]}, "total"),
    ("difference", {"current": "3元", "previous": "2元", "delta": "1元"}, "delta"),
    ("difference", {"current": "89.8%", "previous": "75%", "delta": "14.8个百分点"}, "delta"),
    ("growth", {"current": "3元", "previous": "2元", "percent": "50%"}, "percent"),
    ("product", {"count": "3个", "each": "2元/个", "total": "6元"}, "total"),
    ("inclusion", {"part": "1元", "whole": "2元"}, "part"),
    ("target", {"target": "≥85%", "actual": "88%"}, "actual"),
    ("unit", {"odd": "1元", "others": ["2元"]}, "odd"),
    ("fact", {"values": ["1元", "1元"]}, None),
    ("text", {"printed": "a", "meant": "a"}, None),
]


def _check(name: str, values: dict[str, object]) -> Check:
    (check,) = check_records([RULES[name]], [Page().record(RULES[name].shape, values)])
    return check


@pytest.mark.parametrize(("name", "values", "role"), CASES)
def test_claims(name: str, values: dict[str, object], role: str | None) -> None:
    """A rate is worked out from amounts, a total from parts, a bounded figure is the one that may go too far; a fact has no such figure."""
    assert claimed(_check(name, values)) == role


def test_a_bound_on_a_list_claims_every_member() -> None:
    """Where a bounded list goes too far, any of its members may; in an equation only the very figure is claimed."""
    bound = _check("unit", {"odd": "1元", "others": ["2元", "3元"]})
    equation = _check("sum", {"total": "3元", "parts": ["1元", "2元"]})

    assert (is_claimed(bound, ("odd",)), is_claimed(bound, ("others[1]",))) == (True, False)
    assert (is_claimed(equation, ("parts[0]", "total")), is_claimed(equation, ("parts[0]",))) == (True, False)
