"""Evidence that a miss is a slip, and not a list that was never whole."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.evidence import adds_up, one_slip_away, printed_elsewhere
from validator.language.printed import read_figure
from validator.model.figure import Figure

hundredths = st.integers(min_value=100, max_value=10**7)


def amounts(*cents: int) -> list[Figure]:
    """Give amounts of so many hundredths of 万元."""
    return [read_figure(f"{Decimal(each) / 100:.2f}万元") for each in cents]


@given(st.lists(hundredths, min_size=2, max_size=6))
def test_parts_add_up_to_their_sum(cents: list[int]) -> None:
    """Whatever the parts, they add to the total that is their sum, printed to the digit or rounded to whole units."""
    exact, *parts = amounts(sum(cents), *cents)
    rounded = read_figure(f"{(Decimal(sum(cents)) / 100).quantize(Decimal(1))}万元")

    assert adds_up(exact, parts)
    assert adds_up(rounded, parts)


@given(
    cents=st.lists(st.integers(min_value=10**4, max_value=10**7), min_size=2, max_size=5),
    position=st.integers(0, 6),
    digit=st.integers(1, 9),
)
def test_one_wrong_digit_is_one_slip(cents: list[int], position: int, digit: int) -> None:
    """A total in which one digit was replaced is one slip away from the sum of its parts, and does not add up."""
    printed = str(sum(cents))
    at = position % len(printed)
    wrong = printed[:at] + str((int(printed[at]) + digit) % 10) + printed[at + 1 :]
    assume(wrong[0] != "0" and abs(int(wrong) - int(printed)) > 2 * (len(cents) + 1))

    total, *parts = amounts(int(wrong), *cents)

    assert one_slip_away(total, parts)
    assert not adds_up(total, parts)


def test_a_moved_point_is_one_slip() -> None:
    """365 for 36.5 is one slip, whatever the other parts."""
    assert one_slip_away(read_figure("36.5万元"), [read_figure("365万元")])


def test_small_numbers_do_not_add_up_by_their_rounding_alone() -> None:
    """Two items of 2 points are not the 7 points of their heading, however coarsely whole points are printed; with the third they are."""
    total, *parts = (read_figure(text) for text in ("7分", "2分", "2分", "3分"))

    assert not adds_up(total, parts[:2])
    assert adds_up(total, parts)


def test_round_numbers_are_no_slips_of_each_other() -> None:
    """A list of 500 and 50 that should come to 1000 lacks something; nobody printed 50 for 500."""
    assert not one_slip_away(read_figure("1000万元"), [read_figure("500万元"), read_figure("50万元")])


def test_decreases_slip_like_increases() -> None:
    """A wrong digit in a decrease is one slip away, whatever the signs of the others."""
    total, *parts = (read_figure(text) for text in ("-1070万元", "1284万元", "-2364万元"))

    assert one_slip_away(total, parts)


def test_a_list_that_is_simply_short_is_no_slip() -> None:
    """Three of many kinds of a total are not one slip away from it."""
    total, *parts = (read_figure(text) for text in ("56628户", "9676户", "44530户", "1613户"))

    assert not one_slip_away(total, parts)


def test_a_sum_that_is_printed_elsewhere_is_a_total() -> None:
    """The sum of the parts stands in the table: somebody added them; the parts themselves do not count."""
    analysis = read_report("下达资金4693.27万元，其中第一批2290.07万元，第二批2382.20万元。分配合计4672.27万元。")
    total, first, second, _ = (mention.figure for mention in analysis.mentions)

    assert printed_elsewhere(analysis, total, [first, second])
    assert not printed_elsewhere(analysis, total, [first])
