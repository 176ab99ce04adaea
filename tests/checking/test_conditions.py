"""What a rule says and of which figures."""

from __future__ import annotations

import pytest

from tests.checking.relations import RULES, Page, rule
from validator.checking.conditions import Kind, approximate, calls, compared, kind, spoken_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("share", Kind.EQUATION),
        ("growth", Kind.EQUATION),
        ("text", Kind.EQUATION),
        ("fact", Kind.RESTATEMENT),
        ("inclusion", Kind.BOUND),
        ("rate", Kind.BOUND),
        ("target", Kind.BOUND),
        ("unit", Kind.BOUND),
    ],
)
def test_kinds(name: str, expected: Kind) -> None:
    """An equation stands alone, a restatement is one call, everything else bounds."""
    assert kind(RULES[name].condition) is expected


def test_preconditions_speak_of_figures_too() -> None:
    """A rule speaks of the figures of its precondition, but compares only those of its condition."""
    record = Page().record("share", {"part": "1元", "whole": "2元", "percent": "50%"})
    half = rule("part == whole * 50%", when="percent == 50%")

    assert [role for role, _ in spoken_of(half, record)] == ["part", "whole", "percent"]
    assert [role for role, _ in compared(half, record)] == ["part", "whole"]


def test_what_is_handed_to_a_function() -> None:
    """The fields and columns inside the arguments of a function are found, wherever it is called."""
    condition = rule("sum(items.amount, extra + 1) + max(parts) == total").condition

    assert calls(condition, "sum") == {"items.amount", "extra"}
    assert calls(condition, "min") == frozenset()


def test_only_plain_values_are_compared() -> None:
    """A qualified figure is approximate where it is compared as a value, not where it is a target."""
    record = Page().record("target", {"target": "≥85%", "actual": "88%"})

    assert approximate(RULES["target"], record) is None
    assert approximate(rule("actual >= target"), record) == record.values["target"]
