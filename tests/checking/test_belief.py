"""How sure a reading is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.relations import RULES, Page
from validator.checking.belief import accusation, belief, evidence

BITS = st.floats(-60, 60)


@given(BITS, BITS)
def test_more_bits_are_more_belief(one: float, other: float) -> None:
    """Belief is a probability, grows with the bits, never reaches certainty, and doubts as it believes."""
    assert 0 < belief(one) < 1
    assert (belief(one) <= belief(other)) or one > other
    assert round(belief(one) + belief(-one), 4) == 1


@given(st.lists(st.floats(0, 60), min_size=1, max_size=6), st.floats(0, 60))
def test_a_rival_reading_weakens_an_accusation(structures: list[float], rival: float) -> None:
    """A further reading never makes an accusation surer, and the stronger it is the less sure the accusation."""
    assert accusation([*structures, rival]) <= accusation(structures)
    assert accusation([*structures, rival + 1]) <= accusation([*structures, rival])


@pytest.mark.parametrize(
    ("name", "values", "bits"),
    [
        # both sides: 0.01 + 0.107… wide, 703.5 large
        ("share", {"part": "703.50万元", "whole": "1000.00万元", "percent": "70.35%"}, 12.55),
        ("share", {"part": "7万元", "whole": "10万元", "percent": "70%"}, 2.06),  # 1 + 0.8 wide, 7.5 large
        ("sum", {"total": "84110人", "parts": ["77950人", "6160人"]}, 16.0),
        ("sum", {"total": "0人", "parts": ["0人"]}, 0.0),
        ("rate", {"percent": "70.35%"}, 0.0),
        ("text", {"printed": "a", "meant": "a"}, 0.0),
    ],
)
def test_finer_figures_are_more_evidence(name: str, values: dict[str, object], bits: float) -> None:
    """An equation that holds is the more telling the smaller the share of values that would have fitted; a bound tells nothing."""
    record = Page().record(RULES[name].shape, values)

    assert round(evidence(RULES[name].condition, record), 2) == bits
