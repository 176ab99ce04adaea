"""Equations between printed figures: exact, within rounding, or impossible."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.checking.relations import RULES, Page, rule, verdict
from validator.checking.engine import check_records
from validator.checking.gaps import gap
from validator.language.numerals import rounded
from validator.model.interval import Interval
from validator.model.record import Record

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "checking" / "equations.yaml").read_text(encoding="utf-8"))
PLACES = st.integers(0, 4)
WHOLES = st.decimals(Decimal(1), Decimal(100000), places=6)
FRACTIONS = st.decimals(Decimal("0.001"), Decimal("1.5"), places=9)


def _judged(name: str, record: Record) -> str:
    (check,) = check_records([RULES[name]], [record])
    return verdict(check)


@pytest.mark.parametrize(
    ("name", "case"), [pytest.param(name, case, id=title) for name, group in CASES.items() for title, case in group.items()]
)
def test_cases(name: str, case: dict[str, Any]) -> None:
    """Each printed record is judged as its case says."""
    (record,) = Page().records([case["record"]])

    assert _judged(name, record) == case["verdict"]


def _amount(value: Decimal, places: int) -> str:
    return f"{rounded(value, places)}万元"


def _prints_nothing(values: Iterable[str]) -> bool:
    """Whether an amount is so small that it is printed as a bare 0, which is read as nothing."""
    return "0万元" in values


def _percent(ratio: Decimal, places: int) -> str:
    return f"{rounded(ratio * 100, places)}%"


@settings(max_examples=150)
@given(whole=WHOLES, fraction=FRACTIONS, places=st.tuples(PLACES, PLACES, PLACES))
def test_a_correctly_rounded_share_never_fails(whole: Decimal, fraction: Decimal, places: tuple[int, int, int]) -> None:
    """Whatever the true amounts and however coarsely each is printed, a share computed from the truth is never called wrong."""
    part = whole * fraction
    values = {"part": _amount(part, places[0]), "whole": _amount(whole, places[1]), "percent": _percent(fraction, places[2])}
    assume(not _prints_nothing(values.values()))

    assert _judged("share", Page().record("share", values)) in {"passed", "rounding"}


@settings(max_examples=150)
@given(whole=WHOLES, fraction=FRACTIONS, places=st.tuples(PLACES, PLACES, PLACES))
def test_a_share_that_is_cut_never_fails(whole: Decimal, fraction: Decimal, places: tuple[int, int, int]) -> None:
    """A percentage whose last digit is cut instead of rounded is at most a matter of rounding."""
    assume(places[0] and places[1])  # amounts without decimals beside others are a case of their own
    cut = (fraction * 100).quantize(Decimal(1).scaleb(-places[2]), ROUND_DOWN)
    values = {"part": _amount(whole * fraction, places[0]), "whole": _amount(whole, places[1]), "percent": f"{cut}%"}

    assert _judged("share", Page().record("share", values)) in {"passed", "rounding"}


@settings(max_examples=100)
@given(parts=st.lists(WHOLES, min_size=1, max_size=8), places=PLACES, total_places=PLACES)
def test_a_correctly_rounded_sum_never_fails(parts: list[Decimal], places: int, total_places: int) -> None:
    """Parts and total, each rounded from the truth by itself, are never called wrong."""
    values = {"total": _amount(sum(parts, Decimal(0)), total_places), "parts": [_amount(part, places) for part in parts]}

    assert _judged("sum", Page().record("composition", values)) in {"passed", "rounding"}


@settings(max_examples=100)
@given(previous=WHOLES, factor=FRACTIONS, places=st.tuples(PLACES, PLACES, PLACES))
def test_a_correctly_rounded_change_never_fails(previous: Decimal, factor: Decimal, places: tuple[int, int, int]) -> None:
    """A change and its rate, computed from the truth and rounded, are never called wrong."""
    current = previous * factor
    values = {
        "current": _amount(current, places[0]),
        "previous": _amount(previous, places[0]),
        "delta": _amount(current - previous, places[1]),
        "percent": _percent(factor - 1, places[2]),
    }
    assume(not _prints_nothing(values.values()))
    record = Page().record("change", values)

    judged = {name: _judged(name, record) for name in ("difference", "growth")}
    # a base printed as 0 has no growth
    assert set(judged.values()) <= {"passed", "rounding", "division-by-zero", "undecidable"}


@settings(max_examples=150)
@given(
    whole=st.decimals(Decimal(100), Decimal(100000), places=2),
    fraction=FRACTIONS,
    beyond=st.decimals(Decimal("0.0003"), Decimal(1), places=4),
    up=st.booleans(),
)
def test_a_share_out_of_the_range_that_the_amounts_allow_always_fails(whole: Decimal, fraction: Decimal, beyond: Decimal, up: bool) -> None:
    """A percentage farther from the truth than its own rounding, a cut digit and the amounts' rounding together is always called wrong."""
    # the amounts blur the ratio by less than 0.005 × (1 + 1.5) ÷ 100 = 0.0125 %, a cut digit by 0.01 %
    printed = fraction + (beyond if up else -beyond)
    values = {"part": _amount(whole * fraction, 2), "whole": _amount(whole, 2), "percent": _percent(printed, 2)}

    assert _judged("share", Page().record("share", values)) == "failed"


@settings(max_examples=100)
@given(parts=st.lists(st.integers(1, 10**6), min_size=1, max_size=8), wrong=st.integers(-50, 50).filter(bool))
def test_counts_that_do_not_add_up_always_fail(parts: list[int], wrong: int) -> None:
    """A sum of counts is exact: any other total is wrong."""
    values = {"total": f"{sum(parts) + wrong}人", "parts": [f"{part}人" for part in parts]}
    assume(sum(parts) + wrong > 0)

    assert _judged("sum", Page().record("composition", values)) == "failed"


STRICT = [
    # 91.7638 cut to 91.7; 71.666… cut to 71.66; 159 that may be 159.20; and what recomputes
    ({"part": "9176.38元", "whole": "10000.00元", "percent": "91.7%"}, "failed"),
    ({"part": "43人", "whole": "60人", "percent": "71.66%"}, "failed"),
    ({"part": "62.81万元", "whole": "159万元", "percent": "39.45%"}, "failed"),
    ({"part": "761.97万元", "whole": "1083.14万元", "percent": "70.3%"}, "passed"),
]


@pytest.mark.parametrize(("values", "expected"), STRICT)
def test_a_strict_rule_takes_no_rounding(values: dict[str, str], expected: str) -> None:
    """With ``rounding: strict`` only what recomputes passes; nothing passes by rounding."""
    (check,) = check_records([rule("part == whole * percent", rounding=False)], [Page().record("share", values)])

    assert verdict(check) == expected


@pytest.mark.parametrize(("tolerance", "expected"), [("0.5万元", "failed"), ("3万元", "passed"), ("0.5% * whole", "passed")])
def test_a_tolerance_bridges_the_gap(tolerance: str, expected: str) -> None:
    """A declared tolerance is slack between the two sides beyond what the printing allows, and is no rounding."""
    record = Page().record("share", {"part": "703.50万元", "whole": "1000.00万元", "percent": "70.55%"})

    (check,) = check_records([rule("part == whole * percent", tolerance=tolerance)], [record])

    assert verdict(check) == expected


def test_the_gap_lies_between_the_two_ranges() -> None:
    """The gap runs from the end of one side to the beginning of the other, whichever is greater; sides that meet have none."""
    page = Page()
    low = page.record("composition", {"total": "7.0元", "parts": ["2.0元", "3.0元"]})
    high = page.record("composition", {"total": "3.0元", "parts": ["2.0元", "3.0元"]})
    even = page.record("composition", {"total": "5.0元", "parts": ["2.0元", "3.0元"]})

    condition = RULES["sum"].condition
    assert gap(condition, low) == Interval(Decimal("5.10"), Decimal("6.95"))
    assert gap(condition, high) == Interval(Decimal("3.05"), Decimal("4.90"))
    assert gap(condition, even) is None
    assert gap(RULES["inclusion"].condition, page.record("inclusion", {"part": "9元", "whole": "1元"})) == Interval(
        Decimal("1.5"), Decimal("8.5")
    )
