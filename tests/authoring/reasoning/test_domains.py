"""Where conditions can be judged."""

from __future__ import annotations

import pytest

from validator.authoring.reasoning.domains import judged_only_where
from validator.language.expressions import parse
from validator.language.printing import printed_node


@pytest.mark.parametrize(
    ("condition", "where"),
    [
        ("growth(a, b) == c", ["b > 0"]),
        ("growth_from(a, b) == c", ["b - a > 0"]),
        ("a / (b + c) <= 1", ["b + c != 0"]),
        ("a == b * c", []),
        ("a == (b / c if present(c) else b)", []),
        ("a <= b or a / c > 1", []),
    ],
)
def test_what_a_condition_takes_for_granted(condition: str, where: list[str]) -> None:
    """Growth needs something to grow from, a division something to divide by; a branch that need not be taken needs nothing."""
    assert [printed_node(node) for node in judged_only_where(parse(condition).tree)] == where
