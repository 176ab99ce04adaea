"""Candidates for sums of two lines that stand anywhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.pairs import pairs

amounts = st.lists(st.integers(1, 10**6), min_size=3, max_size=3)


@settings(max_examples=40)
@given(one=amounts, two=amounts, others=st.lists(amounts, max_size=4), order=st.permutations(range(3)))
def test_two_lines_and_their_sum_are_found_wherever_they_stand(
    one: list[int], two: list[int], others: list[list[int]], order: list[int]
) -> None:
    """Whatever stands between them and in whatever order, two lines that make a third are a candidate."""
    three = [one, two, [first + second for first, second in zip(one, two, strict=True)]]
    lines = [three[order[0]], *others[:2], three[order[1]], *others[2:], three[order[2]]]
    at = dict(zip(order, (0, len(others[:2]) + 1, len(lines) - 1), strict=True))
    low, high = sorted((at[0], at[1]))

    assert (at[2], (low, high)) in {(pair.line, pair.parts) for pair in pairs(plane_of(*lines))}


def test_the_more_pairs_fit_by_chance_the_less_one_says() -> None:
    """Among small counts many pairs add up to a line, and one of them says less than among large amounts."""
    amounts_of_many_digits = [[7919 * number**2 % 99991, 6101 * number**3 % 99989] for number in range(1, 19)]
    total = [sum(column) for column in zip(*amounts_of_many_digits[:2], strict=True)]
    large = plane_of(*amounts_of_many_digits, total)
    small = plane_of(*[[one % 23, two % 19] for one, two in amounts_of_many_digits], [each % 23 for each in total])

    (sure,) = pairs(large)
    assert (sure.line, sure.parts) == (18, (0, 1))
    assert max(pair.bits for pair in pairs(small)) < sure.bits


def test_a_line_that_differs_in_few_places_has_a_third_that_makes_the_difference() -> None:
    """8 = 8 nearly everywhere, now and then 9 = 8 + 1: told at one position alone, the pair is still a candidate."""
    plane = plane_of([8, 3, 5, 9, 6], [8, 3, 5, 8, 6], [None, None, None, 1, None])

    assert (0, (1, 2)) in {(pair.line, pair.parts) for pair in pairs(plane)}
