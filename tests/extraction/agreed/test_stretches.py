"""Where a relation holds, and how much speaks for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.agreed.stretches import ASIDE, WEAK, Outcome, Stretch, best_stretch

bits = st.sampled_from([None, 0.0, WEAK, ASIDE, 2.0, 8.0])


def outcomes(*values: float | None) -> list[Outcome]:
    """Give outcomes at positions that count from 0."""
    return [Outcome(position, value) for position, value in enumerate(values)]


def test_the_longest_stretch_of_evidence_is_taken() -> None:
    """A miss in the middle of much agreement is kept inside; a run of misses ends the stretch."""
    found = best_stretch(outcomes(8.0, 8.0, None, 8.0, 0.0, None, None, 2.0))

    assert found == Stretch(bits=19.0, held=3, positions=(0, 1, 3, 4), missed=(2,), outside=(5, 6), share=3 / 7, telling=3)


def test_agreement_that_says_nothing_is_no_stretch() -> None:
    """0 = 0 + 0 everywhere, or nothing but misses, is no relation."""
    assert best_stretch(outcomes(0.0, 0.0)) is None
    assert best_stretch(outcomes(None, None)) is None
    assert best_stretch([]) is None


def test_weak_agreement_adds_up_to_little() -> None:
    """However often 5 = 5 + 0, it never says more than a few bits."""
    found = best_stretch(outcomes(*[WEAK] * 500))

    assert found is not None
    assert (round(found.bits, 6), found.held) == (4.0, 500)


@given(st.lists(bits, max_size=14))
def test_no_other_stretch_has_more_evidence(values: list[float | None]) -> None:
    """Of all stretches none outweighs the one that is found; positions lie inside and are told once."""
    found = best_stretch(outcomes(*values))
    weights = [-5.0 if value is None else value for value in values]
    best = max((sum(weights[start:end]) for start in range(len(values)) for end in range(start + 1, len(values) + 1)), default=0.0)

    assert (found is None) == (best <= 0)
    if found is not None:
        inside = sorted((*found.positions, *found.missed))
        span = values[inside[0] : inside[-1] + 1]
        weak = sum(value == WEAK for value in span)
        assert found.bits >= best - WEAK * weak - 1e-9
        assert set(found.missed) <= {position for position, value in enumerate(values) if value is None}
