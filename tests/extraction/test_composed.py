"""Totals with parts that add to them, and what is told of each."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.composed import change_of, composed, plan_of, share_of
from validator.extraction.structure import Role

BOTH = "收入24627万元，比预算减收9万元，比上年减收1070万元，下降4.2%。其中：税收8103万元，占收入的32.9%，比上年增收1284万元；非税16524万元，占全省的1%。"


def test_only_parts_that_add_up_compose() -> None:
    """A list that comes short of its total composes nothing, whatever announces it."""
    whole, short = (composed(read_report(f"支出100万元，其中：培训60万元，审计{rest}万元。")) for rest in (40, 30))

    assert [(each.head.figure.text, [part.figure.text for part in each.parts], each.explicit) for each in whole] == [
        ("100万元", ["60万元", "40万元"], True)
    ]
    assert short == ()


def test_changes_are_compared_with_changes_against_the_same() -> None:
    """Of two changes of a total the one that is measured like that of the part is taken: against last year, not against the budget."""
    analysis = read_report(BOTH)
    (each,) = composed(analysis)
    part = change_of(analysis, each.parts[0], Role.DELTA)

    assert part is not None
    assert [found.figure.text for found in (change_of(analysis, each.head, Role.DELTA, part), part) if found] == ["1070万元", "1284万元"]
    assert change_of(analysis, each.parts[1], Role.DELTA) is None


def test_a_share_of_another_whole_is_none_of_this() -> None:
    """占全省的 says nothing of the total of the list; 占收入的 does."""
    analysis = read_report(BOTH)
    (each,) = composed(analysis)

    shares = [share_of(analysis, part, "收入") for part in each.parts]

    assert [share.figure.text if share else "" for share in shares] == ["32.9%", ""]


def test_a_change_is_found_where_the_figure_is_told_again() -> None:
    """A list tells the amounts, later items tell how they changed: the figures are the same by name and value."""
    analysis = read_report("支出7.89万元，其中：公务用车5.91万元，公务接待1.98万元。\n公务用车支出5.91万元，比上年减少0.08万元。")
    (each,) = composed(analysis)

    change = change_of(analysis, each.parts[0], Role.DELTA)

    assert change is not None
    assert change.figure.text == "0.08万元"


def test_plans_are_told_in_the_clause_of_a_figure() -> None:
    """占年初预算B的 names the plan of the figure before it; a share of another figure is no plan."""
    analysis = read_report("税收8103万元，占年初预算9000万元的90.03%；非税100万元，占总收入1000万元的10%。")
    tax, _, _, other, *_ = analysis.mentions

    plan = plan_of(analysis, tax)

    assert plan is not None
    assert plan.figure.text == "9000万元"
    assert plan_of(analysis, other) is None
