"""Where the digits of a repair may land."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from validator.diagnosis.digits import Digits, dropped, moved, replaced
from validator.diagnosis.landing import Landing
from validator.diagnosis.writing import rewritten
from validator.language.printed import read_figure
from validator.model.figure import Figure
from validator.model.interval import Interval

FIGURES = st.sampled_from(["70.35%", "-70.35%", "159万元", "0.9", "1,234.50万元", "-3‰"]).map(read_figure)
ENDS = st.decimals(-(10**8), 10**8, places=4)


@settings(max_examples=60)
@given(FIGURES, ENDS, ENDS)
def test_no_repair_that_meets_what_is_allowed_is_passed_over(figure: Figure, one: Decimal, other: Decimal) -> None:
    """Of all accidents that happen to digits, those whose figure meets what is allowed are taken, whatever the sign and the unit."""
    allowed = Interval(min(one, other), max(one, other))
    where, own = Landing.of(figure, allowed), Digits.of(figure)

    for digits in (own, *replaced(own), *dropped(own), *(each for each, _ in moved(own))):
        repaired = rewritten(figure, digits.value.copy_sign(figure.value), digits.decimals)
        assert where.takes(digits) or not repaired.interval.meets(allowed)


def test_what_lies_far_from_what_is_allowed_is_not_taken() -> None:
    """Digits are taken within one unit of their last place, and their sign is that of the figure."""
    figure, negative = read_figure("73.05%"), read_figure("-73.05%")
    allowed = Interval.point(read_figure("70.35%").base)

    assert [Landing.of(figure, allowed).takes(Digits(string, 2)) for string in ("7034", "7035", "7036", "7037")] == [
        True,
        True,
        True,
        False,
    ]
    assert not Landing.of(negative, allowed).takes(Digits("7035", 2))


def test_an_end_may_be_open() -> None:
    """A bound leaves everything beyond it."""
    where = Landing.of(read_figure("5"), Interval(Decimal(30), Decimal("Infinity")))

    assert [where.takes(Digits(string, 0)) for string in ("5", "30", "5000")] == [False, True, True]
