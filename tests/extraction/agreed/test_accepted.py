"""What accepted sums make superfluous."""

from __future__ import annotations

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.accepted import Accepted


def accepted(*sums: tuple[int, tuple[int, ...]]) -> Accepted:
    """Accept sums in a plane of different lines, of which the last two are the same."""
    known = Accepted(plane_of([3], [4], [7], [5], [6], [11], [18], [18]))
    for total, parts in sums:
        known.add(total, parts)
    return known


def test_a_total_of_totals_is_the_total_of_their_parts() -> None:
    """18 = 7 + 11 says that 18 = 3 + 4 + 5 + 6, 18 = 3 + 4 + 11 and so on."""
    known = accepted((2, (0, 1)), (5, (3, 4)), (6, (2, 5)))

    assert known.implies(6, (0, 1, 3, 4))
    assert known.implies(6, (0, 1, 5))
    assert not known.implies(6, (0, 3, 5))
    assert not known.implies(2, (3, 4))


def test_what_says_the_same_follows() -> None:
    """Where 18 is known as 3 + 4 + 5 + 6, so is 18 = 3 + 4 + 11; the sum of the totals is not: it says the same best."""
    known = accepted((2, (0, 1)), (5, (3, 4)), (6, (0, 1, 3, 4)))

    assert known.implies(6, (0, 1, 5))
    assert not known.implies(6, (2, 5))


def test_lines_with_the_same_numbers_stand_for_each_other() -> None:
    """The copy of a total has the same parts."""
    assert accepted((2, (0, 1)), (5, (3, 4)), (6, (2, 5))).implies(7, (0, 1, 5))


def test_more_or_fewer_parts_of_one_total_are_told_once() -> None:
    """A sum with one more line of zeros is the same sum."""
    known = accepted((6, (2, 5)))

    assert known.covers(6, (2, 5, 3))
    assert known.covers(6, (2,))
    assert not known.covers(6, (2, 3))


def test_what_is_taken_back_is_no_longer_known() -> None:
    """A sum that was removed implies nothing."""
    known = accepted((2, (0, 1)))
    known.remove(2, (0, 1))

    assert (known.sums, known.totals) == ([], set())


def test_the_ways_of_a_total_are_counted() -> None:
    """A line may be the sum of several sets of lines."""
    known = accepted((6, (2, 5)), (6, (0, 3)), (2, (0, 1)))

    assert [known.ways(line) for line in (6, 2, 7)] == [2, 1, 0]
