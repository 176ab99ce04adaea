"""What the other figures of a check ask of one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.checking.relations import RULES, Page
from validator.checking.engine import check_records
from validator.diagnosis.needs import finest_decimals, need, room
from validator.diagnosis.prices import Need
from validator.language.printed import read_figure
from validator.model.check import Check
from validator.model.interval import Interval


def _check(name: str, values: dict[str, object]) -> Check:
    (check,) = check_records([RULES[name]], [Page().record(RULES[name].shape, values)])
    return check


def test_an_equation_asks_for_what_it_is_solved_for() -> None:
    """The range that the others allow, the value they give as printed, and the decimals they are printed with."""
    check = _check("sum", {"total": "7113.36万元", "parts": ["6749.94万元", "366.42万元"]})

    assert need(check, ("parts[1]",)) == Need(Interval(Decimal("3634100.00"), Decimal("3634300.00")), Decimal("3634200.00"), 2, usual=2)


def test_zeros_that_were_left_out_count() -> None:
    """What a figure needs is worked out with its siblings read as finely as they can be: 2664 beside 2635.07 as 2664.00."""
    asked = need(_check("completion", {"budget": "2664万元", "executed": "2635.07万元", "rate": "100%"}), ("rate",))

    assert asked is not None
    assert asked.decimals == 2
    assert Decimal("0.98913") < asked.allowed.low < asked.point < asked.allowed.high < Decimal("0.98915")


@pytest.mark.parametrize(
    ("values", "roles", "value"),
    [
        (["36.5万元", "36.7万元", "36.5万元"], ("values[1]",), "36.5万元"),
        (["5.0万元", "7.0万元", "7万元", "9万元"], ("values[0]",), "7.0万元"),  # two of three, the finer
        (["36.5万元", "38.5万元", "38.5万元"], ("values[1]", "values[2]"), "36.5万元"),  # copies are asked together
    ],
)
def test_a_restatement_asks_for_what_most_others_print(values: list[str], roles: tuple[str, ...], value: str) -> None:
    """The value of most of the other places is needed, to the digit."""
    base = read_figure(value).base
    asked = need(_check("fact", {"values": values}), roles)

    assert asked is not None
    assert (asked.allowed, asked.point, asked.decimals) == (Interval.point(base), base, 1)


def test_siblings_that_are_printed_alike_show_what_is_usual() -> None:
    """Two siblings of the same unit with as many decimals say how the figure should be printed; one says nothing."""
    total = {"total": "10.00万元", "parts": ["4.0万元", "6.00万元"]}

    assert [asked.usual for role in ("parts[0]", "parts[1]") if (asked := need(_check("sum", total), (role,)))] == [2, None]


def test_a_coarser_restatement_asks_for_less() -> None:
    """Where the other place is printed more coarsely, or more finely, their ranges must meet."""
    check = _check("fact", {"values": ["7133.36万元", "7113万元"]})
    coarse, fine = read_figure("7113万元"), read_figure("7133.36万元")

    assert need(check, ("values[0]",)) == Need(coarse.interval, coarse.base, 0)
    assert need(check, ("values[1]",)) == Need(fine.interval, fine.base, 2)


def test_nothing_is_asked_where_nothing_follows() -> None:
    """A bound, a fact that stands nowhere else, and two figures of one equation at once have no needed value."""
    assert need(_check("inclusion", {"part": "9元", "whole": "1元"}), ("part",)) is None
    assert need(_check("fact", {"values": ["9元"]}), ("values[0]",)) is None
    assert need(_check("sum", {"total": "5元", "parts": ["1元", "1元"]}), ("parts[0]", "parts[1]")) is None


@pytest.mark.parametrize(
    ("name", "values", "role", "expected"),
    [
        ("rate", {"percent": "951%"}, "percent", Interval(Decimal("0.1"), Decimal(1))),
        ("rate", {"percent": "105%"}, "percent", None),
        ("rate", {"percent": "-3%"}, "percent", Interval(Decimal(0), Decimal(1))),
        ("inclusion", {"part": "2000元", "whole": "200.0元"}, "part", Interval(Decimal("20.005"), Decimal("200.05"))),
        ("inclusion", {"part": "2000元", "whole": "200.0元"}, "whole", Interval(Decimal("1999.5"), Decimal("19995.0"))),
        ("inclusion", {"part": "2000元", "whole": "1900元"}, "part", None),
        ("unit", {"odd": "437.32元", "others": ["453.07万元"]}, "odd", None),
    ],
)
def test_room_within_a_bound(name: str, values: dict[str, object], role: str, expected: Interval | None) -> None:
    """A figure at least twice beyond a bound is expected within the last power of ten before it; one that is merely beyond is not moved."""
    assert room(_check(name, values), role) == expected


def test_decimals_of_siblings() -> None:
    """A figure is printed as finely as the finest of its siblings, a percentage with two decimals at most."""
    siblings = [read_figure("1.2345亿元"), read_figure("12万元")]

    assert (finest_decimals(read_figure("5万元"), siblings), finest_decimals(read_figure("5%"), siblings)) == (4, 2)
    assert finest_decimals(read_figure("5%"), []) == 0
