"""How far apart the sides of a broken condition are, and what a rule makes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.relations import Page, rule, verdict
from validator.checking.engine import check_records
from validator.checking.gaps import difference, gap, graded
from validator.language.slacks import parse_grade
from validator.model.interval import Interval
from validator.model.record import Printed, Record
from validator.model.rule import Severity

GRADES = (parse_grade(Severity.ERROR, "> 10%"), parse_grade(Severity.WARNING, ">= 2元"), parse_grade(Severity.NOTE, "> 3 last places"))


def _record(part: str, whole: str) -> Record:
    return Page().record("inclusion", {"part": part, "whole": whole})


@pytest.mark.parametrize(
    ("condition", "part", "whole", "apart"),
    [
        ("part == whole", "1.0元", "2.0元", ("1.05", "1.95")),
        ("part <= whole", "3.0元", "2.0元", ("2.05", "2.95")),
        ("part >= whole", "1.0元", "2.0元", ("1.05", "1.95")),
        ("part <= whole", "1.0元", "2.0元", None),
        ("part != whole", "1.0元", "1.0元", None),
        ("0元 <= part <= whole", "3.0元", "2.0元", ("2.05", "2.95")),
        ("part > 0元 and part == whole", "3.0元", "2.0元", ("2.05", "2.95")),
        ("present(part) and part == whole", "1.0元", "1.0元", None),
    ],
)
def test_the_gap_is_that_of_the_comparison_that_breaks(condition: str, part: str, whole: str, apart: tuple[str, str] | None) -> None:
    """From the end of one side to the beginning of the other; what holds, and what compares no numbers, has none."""
    wanted = Interval(*map(Decimal, apart)) if apart else None

    assert gap(rule(condition).condition, _record(part, whole)) == wanted


def test_what_has_no_value_is_not_looked_at() -> None:
    """A condition that breaks on a text may speak of figures that are missing: it has no gap, and nothing breaks."""
    page = Page()
    record = Record("inclusion", {"name": Printed("b", page.place())}, page.place())

    (check,) = check_records([rule('name == "a" and part == whole', shape="inclusion")], [record])

    assert (verdict(check), check.margin, check.difference) == ("failed", "", "")


def test_the_difference_is_as_printed() -> None:
    """What a reader works out from the page, not what is left of it by rounding."""
    assert difference(rule("part == whole").condition, _record("1.0元", "3.5元")) == Decimal("2.5")


@pytest.mark.parametrize(
    ("part", "severity"), [("120.00元", Severity.ERROR), ("103.00元", Severity.WARNING), ("100.10元", Severity.NOTE), ("100.02元", None)]
)
def test_the_gravest_grade_that_is_reached_counts(part: str, severity: Severity | None) -> None:
    """A failure is as grave as its gap is wide; one that reaches no grade is none."""
    graduated = rule("part == whole", shape="inclusion", grades=GRADES)

    assert graded(graduated, _record(part, "100.00元")) == severity
    (check,) = check_records([graduated], [_record(part, "100.00元")])
    assert (verdict(check), check.rule.severity) == (("failed", severity) if severity else ("passed", Severity.ERROR))


@given(st.integers(0, 2000), st.integers(0, 2000))
@settings(max_examples=100)
def test_a_wider_gap_is_never_less_grave(near: int, further: int) -> None:
    """Of two misses of the same figure the larger one is at least as grave."""
    graduated = rule("part == whole", shape="inclusion", grades=GRADES)

    def rank(cents: int) -> int:
        (check,) = check_records([graduated], [_record(f"{100 + Decimal(cents) / 100:.2f}元", "100.00元")])
        return check.rule.severity.rank + 1 if verdict(check) == "failed" else 0

    assert rank(min(near, further)) <= rank(max(near, further))


@given(st.integers(0, 500), st.integers(0, 500))
@settings(max_examples=100)
def test_a_tolerance_passes_all_that_a_smaller_one_passes(small: int, large: int) -> None:
    """More slack never turns a pass into a failure."""
    small, large = sorted((small, large))
    record = _record("101.50元", "100.00元")

    def passes(cents: int) -> bool:
        (check,) = check_records([rule("part <= whole", shape="inclusion", tolerance=f"{cents / 100:.2f}元")], [record])
        return verdict(check) == "passed"

    assert passes(small) <= passes(large)
