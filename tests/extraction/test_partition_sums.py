"""Wholes and parts known by their names."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.checking.belief import WEAK_READING
from validator.extraction.evidence import adds_up
from validator.extraction.partition_sums import Sum, partition_sums

cents = st.integers(min_value=10**6, max_value=10**8)


def amount(value: int) -> str:
    """Print so many hundredths of 万元."""
    return f"{Decimal(value) / 100:.2f}万元"


def told(found: Sum) -> tuple[str, tuple[str, ...]]:
    """Give a sum as printed."""
    return found.head.figure.text, tuple(part.figure.text for part in found.parts)


def test_what_is_taken_off_is_negative() -> None:
    """What was left a year ago and came in, less what went out, is left now: the spending is told with its sign turned."""
    analysis = read_report("上年累计结余20.00亿元，基金收入18.00亿元，基金支出15.00亿元，累计结余23.00亿元。")

    sums = [found for found in partition_sums(analysis) if found.head.figure.text == "23.00亿元"]

    assert [(told(found), found.signs, [figure.value for figure in found.figures]) for found in sums] == [
        (("23.00亿元", ("20.00亿元", "18.00亿元", "15.00亿元")), (1, 1, -1), [Decimal(20), Decimal(18), Decimal(-15)])
    ]
    assert adds_up(sums[0].head.figure, sums[0].figures)


@settings(max_examples=30)
@given(basic=cents, project=cents, order=st.sampled_from(list(permutations(range(3)))))
def test_the_order_and_the_sections_do_not_matter(basic: int, project: int, order: tuple[int, ...]) -> None:
    """Wherever the whole and its parts are printed, they are read together."""
    lines = [f"本年支出合计{amount(basic + project)}。", f"基本支出{amount(basic)}。", f"项目支出{amount(project)}。"]
    report = "\n".join(f"{'一二三'[place]}、情况\n{lines[line]}" for place, line in enumerate(order))

    readings = {told(found) for found in partition_sums(read_report(report))}

    assert readings == {(amount(basic + project), (amount(basic), amount(project)))}


@settings(max_examples=30)
@given(tax=cents, other=cents, digit=st.integers(1, 9), place=st.integers(0, 5))
def test_one_wrong_digit_accuses_and_any_other_miss_does_not(tax: int, other: int, digit: int, place: int) -> None:
    """Where all parts of a whole are printed once, a total with one digit wrong or left out accuses; one that is simply another never does."""
    printed = str(tax + other)
    wrong = printed[:place] + str((int(printed[place]) + digit) % 10) + printed[place + 1 :]
    texts = [
        f"全年一般公共预算收入{amount(int(total))}。税收收入{amount(tax)}。非税收入{amount(other)}。"
        for total in (wrong, (tax + other) * 3 + 77777)
    ]

    slip, miss = (partition_sums(read_report(text)) for text in texts)

    close = abs(int(wrong) - int(printed)) <= 3
    assert [found.bits >= WEAK_READING for found in slip] == [not close and wrong[:2] != "00"]
    assert all(found.bits < WEAK_READING for found in miss)
