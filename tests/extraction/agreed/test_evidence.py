"""How unlikely it is that numbers fit by accident."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.evidence import MOST, Quotient, means, quotients, sums
from validator.extraction.agreed.stretches import ASIDE, UNTOLD, WEAK, Outcome

NOWHERE: frozenset[int] = frozenset()
numbers = st.lists(st.integers(-(10**6), 10**6), min_size=2, max_size=6)


def shown(outcomes: list[Outcome]) -> list[float | None]:
    """Give bits, rounded to tenths."""
    return [None if bits is None else round(bits, 2) for _, bits in outcomes]


def test_a_sum_says_more_the_more_digits_it_has() -> None:
    """7 = 3 + 4 says 3 bits, 123456 = 23456 + 100000 the most, 0 = 0 + 0 nothing, and 5 = 5 + 0 next to nothing; a miss is a miss."""
    plane = plane_of([7, 123456, 0, 5, 9], [3, 23456, 0, 5, 5], [4, 100000, 0, 0, 7])

    assert shown(sums(plane, 0, (1, 2), NOWHERE)) == [3.0, MOST, 0.0, WEAK, None]


def test_what_was_seen_before_says_nothing_new() -> None:
    """The same numbers in the next line, or twice as large ones, would fit whatever the relation."""
    plane = plane_of([901, 901, 1802, 740], [300, 300, 600, 290], [601, 601, 1202, 450])

    assert shown(sums(plane, 0, (1, 2), NOWHERE)) == [9.82, WEAK, WEAK, 5.48]


def test_a_part_that_changes_places_says_something() -> None:
    """Where only one part is told it is repeated: that is agreement only if it is not the same part everywhere."""
    plane = plane_of([61, 83, 47], [61, 83, None], [None, None, 47])

    assert shown(sums(plane, 0, (1, 2), NOWHERE)) == [WEAK, WEAK, 5.58]


def test_nothing_need_hold_beside_quotients() -> None:
    """At positions of percentages a miss is no miss."""
    plane = plane_of([71, 35], [30, 60], [41, 10])

    assert shown(sums(plane, 0, (1, 2), frozenset({1}))) == [6.17, ASIDE]


@given(first=numbers, second=numbers)
def test_true_sums_always_hold(first: list[int], second: list[int]) -> None:
    """What was added up holds everywhere and never counts for more than the limit."""
    both = list(zip(first, second, strict=False))
    plane = plane_of([one + two for one, two in both], [one for one, _ in both], [two for _, two in both])

    outcomes = sums(plane, 0, (1, 2), NOWHERE)

    assert [position for position, _ in outcomes] == list(range(len(both)))
    assert all(bits is not None and 0 <= bits <= MOST for _, bits in outcomes)


@given(first=numbers, second=numbers)
def test_a_miss_by_more_than_rounding_is_seen(first: list[int], second: list[int]) -> None:
    """Sums that are off by more than half a unit for each figure fail everywhere."""
    both = list(zip(first, second, strict=False))
    plane = plane_of([one + two + 4 for one, two in both], [one for one, _ in both], [two for _, two in both])

    assert {bits for _, bits in sums(plane, 0, (1, 2), NOWHERE)} <= {None}


def test_a_mean_is_of_the_items_that_are_told_or_of_all() -> None:
    """Of 4, blank and 8 it is 6 or 4; among equal items it says next to nothing."""
    plane = plane_of([6, 4, 5, 7], [4, 4, 5, 9], [None, None, 5, 3], [8, 8, 5, 6], places=1)

    assert [bits is None for _, bits in means(plane, 0, (1, 2, 3), NOWHERE)] == [False, False, False, True]
    assert means(plane, 0, (1, 2, 3), NOWHERE)[2].bits == WEAK


@given(items=st.lists(st.lists(st.integers(0, 10**4), min_size=3, max_size=3), min_size=2, max_size=6))
def test_true_means_always_hold(items: list[list[int]]) -> None:
    """What was averaged and rounded holds everywhere."""
    mean = [round(sum(column) / len(column), 2) for column in zip(*items, strict=True)]
    plane = plane_of(mean, *items, places=2)

    assert all(bits is not None for _, bits in means(plane, 0, tuple(range(1, len(items) + 1)), NOWHERE))


def test_quotients_hold_within_what_rounding_hides() -> None:
    """2.37 and 0.5 are quotients, 9 is none; where a figure is blank nothing is said."""
    plane = plane_of([2.37, 0.5, 9, 1], [368, 50, 70, None], [155, 100, 7, 8], places=2)

    assert [bits is None for _, bits in quotients(plane, Quotient(0, 1, 2))] == [False, False, True, False]
    assert quotients(plane, Quotient(0, 1, 2))[3].bits == UNTOLD


@given(before=st.lists(st.integers(100, 10**6), min_size=2, max_size=6), now=st.lists(st.integers(100, 10**6), min_size=2, max_size=6))
def test_true_changes_always_hold(before: list[int], now: list[int]) -> None:
    """A growth in percent, calculated and rounded to hundredths, holds everywhere."""
    both = list(zip(before, now, strict=False))
    plane = plane_of([round(100 * (new - old) / old, 2) for old, new in both], [new for _, new in both], [old for old, _ in both], places=2)

    outcomes = quotients(plane, Quotient(0, 1, 2, factor=100, change=True))

    assert all(bits is not None for _, bits in outcomes)
