"""Lines that are quotients and changes of others."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.evidence import Quotient
from validator.extraction.agreed.ratios import ratios

seeds = st.integers(0, 10**6)


def drawn(lines: int, seed: int) -> list[list[int]]:
    """Draw lines of five amounts."""
    draw = random.Random(seed)  # noqa: S311 (numbers that can be drawn again, no secret)
    return [[draw.randrange(10**4, 10**6) for _ in range(5)] for _ in range(lines)]


@settings(max_examples=30)
@given(seed=seeds)
def test_a_share_in_percent_is_found(seed: int) -> None:
    """Parts, wholes and percentages with two decimals: the percentages are parts divided by wholes."""
    parts, rest = drawn(2, seed)
    wholes = [one + two for one, two in zip(parts, rest, strict=True)]
    percents = [round(100 * part / whole, 2) for part, whole in zip(parts, wholes, strict=True)]

    assert [each.found for each in ratios(plane_of(parts, wholes, percents, places=2))] == [Quotient(2, 0, 1, factor=100)]


def test_a_growth_is_found() -> None:
    """Falling and rising amounts with what they grew by in percent."""
    before, now = [51240, 33981, 20417, 8126], [54816, 31455, 17862, 10933]
    plane = plane_of(before, now, [6.98, -7.43, -12.51, 34.54], places=2)

    assert [each.found for each in ratios(plane)] == [Quotient(2, 1, 0, factor=100, change=True)]


def test_a_growth_of_nothing_in_common_is_none() -> None:
    """Numbers that no two lines divide to are no quotients."""
    assert ratios(plane_of([51240, 33981, 20417, 8126], [54816, 31455, 17862, 10933], [3.11, 8.72, 14.5, 2.09], places=2)) == ()


def test_words_help_where_little_else_speaks() -> None:
    """Two coarse rates are believed only if they are called so."""
    lines = [41, 87], [7, 12], [5.9, 7.3]

    assert ratios(plane_of(*lines, places=1)) == ()
    assert [each.found for each in ratios(plane_of(*lines, places=1, names={2: "Average per day"}))] == [Quotient(2, 0, 1)]


def test_the_quotient_is_what_words_call_it_or_what_has_decimals() -> None:
    """Of cost = price × pieces the price is the quotient, not the pieces, unless their name says otherwise."""
    cost, price, pieces = [3680050, 2917430, 4405160, 1273300], [2372.7, 2415.1, 2239.5, 2411.6], [1551, 1208, 1967, 528]

    plain, named = (plane_of(cost, price, pieces, places=1, names=names) for names in ({}, {2: "Pieces per head"}))

    assert [each.found for each in ratios(plain)] == [Quotient(1, 0, 2)]
    assert [each.found for each in ratios(named)] == [Quotient(2, 0, 1)]


@settings(max_examples=30)
@given(count=st.integers(3, 8), seed=seeds)
def test_of_two_ways_to_say_it_one_is_told(count: int, seed: int) -> None:
    """Of a = b ÷ c and c = b ÷ a only one is told."""
    lines = drawn(count, seed)
    found = [each.found for each in ratios(plane_of(*lines, [round(one / two, 4) for one, two in zip(*lines[:2], strict=True)], places=4))]

    assert len({(frozenset((each.quotient, each.divisor)), each.dividend) for each in found}) == len(found)
