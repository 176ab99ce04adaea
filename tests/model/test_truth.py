"""Three-valued truth."""

from __future__ import annotations

from itertools import product

import pytest

from validator.model.truth import Truth

ALL = tuple(Truth)
KNOWN = {Truth.FALSE: {False}, Truth.TRUE: {True}, Truth.MAYBE: {False, True}}


def what_is_known(values: set[bool]) -> Truth:
    """Give the truth of something that may be any of some values."""
    return next(truth for truth, known in KNOWN.items() if known == values)


@pytest.mark.parametrize(("one", "other"), list(product(ALL, ALL)))
def test_and_and_or_say_what_is_known_of_all_worlds(one: Truth, other: Truth) -> None:
    """Both connectives are TRUE or FALSE exactly where they are so whatever the undecided operands turn out to be."""
    worlds = list(product(KNOWN[one], KNOWN[other]))

    assert one & other == what_is_known({a and b for a, b in worlds})
    assert one | other == what_is_known({a or b for a, b in worlds})
    assert isinstance(one & other, Truth)
    assert isinstance(one | other, Truth)


@pytest.mark.parametrize("truth", ALL)
def test_not_swaps_what_is_known(truth: Truth) -> None:
    """The negation is known exactly where the truth is, and twice it is the truth itself."""
    assert ~truth == what_is_known({not value for value in KNOWN[truth]})
    assert ~~truth is truth


def test_what_is_certain_is_true_or_false() -> None:
    """A known fact is never undecided."""
    assert [Truth.of(known) for known in (False, True)] == [Truth.FALSE, Truth.TRUE]
