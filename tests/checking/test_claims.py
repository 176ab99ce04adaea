"""Records grouped by what they claim."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.checking.relations import Page
from validator.checking.claims import claims
from validator.model.record import Record, figures_of

PAGE = Page()
FIRST = PAGE.record("rate", {"percent": "1%"}, claim="a", structure=3.0)
SECOND = PAGE.record("rate", {"percent": "2%"})
THIRD = PAGE.record("rate", {"percent": "3%"}, claim="a", structure=7.0)
FOURTH = PAGE.record("rate", {"percent": "4%"})
FIFTH = PAGE.record("inclusion", {"part": "5%", "whole": "5%"}, claim="a")


@given(st.permutations([FIRST, SECOND, THIRD, FOURTH, FIFTH]))
def test_readings_of_one_claim_stand_together(records: list[object]) -> None:
    """Records of one shape and claim are one, the best structure first, standing where the first of them stands; others stand alone."""
    assert [claim.readings for claim in claims(records)] == [(THIRD, FIRST), (SECOND,), (FOURTH,), (FIFTH,)]  # type: ignore[arg-type]


def test_equal_structure_is_read_in_order() -> None:
    """Of two readings with equal structure the one that stands first in the text is tried first."""
    later, earlier = replace(THIRD, structure=3.0), FIRST

    assert claims([later, earlier])[0].readings == (earlier, later)


@given(st.permutations([replace(each, place=FIRST.place) for each in (SECOND, THIRD, FOURTH, FIFTH)]))
def test_records_of_one_place_stand_in_the_order_of_their_print(records: list[Record]) -> None:
    """What a place cannot tell apart is told by shape, then by the figures, whatever order the records come in."""
    readings = [reading for claim in claims(records) for reading in claim.readings]

    assert [[figure.text for _, figure in figures_of(reading)] for reading in readings] == [["5%", "5%"], ["2%"], ["3%"], ["4%"]]
