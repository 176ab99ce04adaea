"""How far a reading of a table is believed, from its words and from its neighbours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.checking.belief import WEAK_READING
from validator.extraction.agreement import ALONE, WEAK, Neighbours, believed

NOBODY = Neighbours()
counts = st.integers(min_value=0, max_value=20)
bits = st.floats(min_value=0, max_value=14)


def test_outcomes_that_say_nothing_do_not_count() -> None:
    """0 = 0 holds, and tells nothing of the reading."""
    assert Neighbours.of([(True, 9.0), (True, 0.0), (False, 0.0)]) == Neighbours(held=1, missed=1, bits=9.0)


def test_what_was_counted_can_be_left_out() -> None:
    """Leaving out what was counted gives what was there before."""
    assert Neighbours(3, 2, 20.0).without(Neighbours(1, 1, 8.0)) == Neighbours(2, 1, 12.0)


@given(structure=bits, held=counts, missed=counts)
def test_a_reading_that_fails_among_most_neighbours_accuses_nobody(structure: float, held: int, missed: int) -> None:
    """Where the same reading misses more often than it holds, the one at hand included, a further miss is the reading's own."""
    neighbours = Neighbours(held, missed, held * 10.0)

    if missed and missed + 1 > held:
        assert believed(structure, neighbours, NOBODY, holds=False) < WEAK_READING


@given(structure=st.floats(min_value=4, max_value=14), held=st.integers(min_value=1, max_value=20))
def test_neighbours_that_hold_make_a_miss_an_accusation(structure: float, held: int) -> None:
    """A reading that its words state and that holds everywhere else is believed at least as much as its words alone."""
    assert believed(structure, Neighbours(held, 0, held * 10.0), NOBODY, holds=False) >= structure


def test_a_miss_without_neighbours_needs_a_slip_or_a_plain_table() -> None:
    """Alone, a miss accuses only if a slip explains it or nothing else in the table could be meant."""
    alone = [
        believed(8.0, NOBODY, NOBODY, holds=False, slip=slip, simple=simple)
        for slip, simple in ((False, False), (True, False), (False, True))
    ]

    assert alone == [ALONE, 10.0, 8.0]
    assert alone[0] < WEAK_READING <= min(alone[1:])


def test_other_lines_read_alike_count_where_there_are_no_neighbours() -> None:
    """Lines read in the same way vouch for each other, but less than the same lines in other columns."""
    same, alike = Neighbours(3, 0, 24.0), Neighbours(3, 0, 24.0)

    assert believed(8.0, same, NOBODY, holds=True) > believed(8.0, NOBODY, alike, holds=True) > believed(8.0, NOBODY, NOBODY, holds=True)


def test_weak_is_below_what_accuses() -> None:
    """The mark for a weak reading lies below the bits that accuse."""
    assert WEAK < WEAK_READING
