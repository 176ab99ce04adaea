"""Checks judged again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.relations import RULES, Page
from validator.checking.engine import check_records
from validator.checking.outcome import outcome
from validator.diagnosis.changes import Change, mended
from validator.diagnosis.judging import Judge
from validator.language.evaluation import substitute
from validator.language.printed import read_figure
from validator.model.check import Check, Status
from validator.model.figure import Figure

RECORDS = [
    {"composition": {"total": "30.5万元", "parts": ["10.25万元", "20.2万元"]}},
    {"composition": {"total": "31万元", "parts": ["10.25万元", "20.2万元", "0"]}},
    {"composition": {"total": "3人", "parts": ["1人", "2人"]}},
    {"share": {"part": "703.50万元", "whole": "1000.00万元", "percent": "70.4%"}},
    {"share": {"part": "-0.94万元", "whole": "20万元", "percent": "-4.7%"}},
    {"change": {"current": "12.5亿元", "previous": "10亿元", "delta": "2.5亿元", "percent": "25%"}},
    {"inclusion": {"part": "10万元", "whole": "99.00万元"}},
    {"rate": {"percent": "70.4%"}},
    {"fact": {"values": ["37.97亿元", "379,745.10万元", "37.97亿元"]}},
    {"product": {"total": "100元", "count": "20", "each": "5元"}},
    {"table": {"total": "10万元", "items": [{"amount": "4万元"}, {"amount": "6万元"}]}},
]
STRICT = [
    replace(RULES["sum"], name="strict-sum", rounding=False),
    replace(RULES["share"], name="loose-share", unless=RULES["rate"].condition),
]
CHECKS = check_records([*RULES.values(), *STRICT], Page().records(RECORDS))
TRIED = [(check, role, figure) for check in CHECKS if check.status in {Status.PASSED, Status.FAILED} for role, figure in check.figures]
NUMBERS = st.one_of(
    st.decimals(-1100, 1100, places=2),
    st.sampled_from(["0", "1", "2", "3", "10", "10.2", "10.3", "20.2", "20.3", "24", "25", "26", "30.4", "30.5", "30.6", "31"]).map(
        Decimal
    ),
    st.sampled_from(["70.3", "70.35", "70.36", "70.4", "70.5", "-4.7", "-0.94", "37.97", "37.98", "703.5", "704", "99", "100"]).map(
        Decimal
    ),
)


def _told(check: Check, role: str, meant: Figure) -> tuple[Status, bool]:
    figure = dict(check.figures)[role]
    result = Judge().after(check, {role: Change((), figure, meant)})
    assert result is not None
    return result.status, result.rounding


@settings(max_examples=200)
@given(st.sampled_from(TRIED), NUMBERS, st.integers(-1, 3))
def test_what_is_refuted_does_not_hold(tried: tuple[Check, str, Figure], value: Decimal, decimals: int) -> None:
    """Whatever is printed in the place of a figure: a check is judged as if it were worked out in full."""
    check, role, figure = tried
    number = value.quantize(Decimal(1).scaleb(-decimals)) if decimals >= 0 else value
    exponent = int(number.as_tuple().exponent)
    meant = replace(figure, text=f"{number}{figure.unit.symbol}", value=number, resolution=Decimal(5).scaleb(exponent - 1))
    then = mended(figure, figure, meant)
    assert then is not None

    full = outcome(check.rule, substitute(check.record, {role: then}))

    told, rounding = _told(check, role, meant)
    assert (told is Status.PASSED, rounding) == (full.status is Status.PASSED, full.rounding)


@pytest.mark.parametrize(
    "check", [check for check in CHECKS if check.status in {Status.PASSED, Status.FAILED}], ids=lambda check: check.rule.name
)
def test_two_figures_that_change_places_are_judged_as_in_full(check: Check) -> None:
    """Whatever two figures of a check are exchanged: it is judged as if it were worked out in full."""
    for (role, one), (other_role, other) in combinations(check.figures, 2):
        there = {role: Change((), one, other), other_role: Change((), other, one)}
        then = {role: mended(one, one, other), other_role: mended(other, other, one)}
        result = Judge().after(check, there)
        full = outcome(check.rule, substitute(check.record, {at: figure for at, figure in then.items() if figure}))

        assert result is not None
        assert (result.status is Status.PASSED, result.rounding) == (full.status is Status.PASSED, full.rounding)


def test_another_reading_may_hold() -> None:
    """A check that has another reading holds if that one does with the change."""
    page = Page()
    best = page.record("inclusion", {"part": "10万元 @a", "whole": "9万元 @b"}, claim="one", structure=12.0)
    other = page.record("inclusion", {"part": "10万元 @a", "whole": "20万元 @c"}, claim="one", structure=9.0)
    (check,) = check_records([RULES["inclusion"]], [best, other])
    judge = Judge()

    def after(meant: str) -> Status | None:
        figure = page.figure("10万元 @a")
        node = ("report.txt", figure.place.offset, figure.place.line, figure.place.column, "", "10万元")
        result = judge.after(check, {"part": Change((node,), figure, read_figure(meant))})
        return result and result.status

    assert [after("8万元"), after("15万元"), after("25万元")] == [Status.PASSED, Status.PASSED, Status.FAILED]


def test_a_figure_that_is_read_otherwise_is_not_judged() -> None:
    """What is changed must be what the check reads there."""
    check = CHECKS[0]
    there = {"total": Change((), read_figure("99万元"), read_figure("98万元"))}

    assert Judge().after(check, there) is None
    assert Judge().repaired(check, there) is check


def test_a_repaired_check_is_the_same_for_the_same_repair() -> None:
    """What a repair makes of a check is made once, and is the check as it would be with the figure."""
    check, judge = CHECKS[0], Judge()
    figure = dict(check.figures)["total"]

    once, again = (judge.repaired(check, {"total": Change((), figure, read_figure("99万元"))}) for _ in range(2))

    assert once is again
    assert (check.status, once.status) == (Status.PASSED, Status.FAILED)
    assert dict(once.figures)["total"].text == "99万元"
