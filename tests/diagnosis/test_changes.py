"""What a repair changes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from validator.diagnosis.changes import Change, coarse, is_read, mended
from validator.language.printed import read_figure
from validator.model.interval import Interval

PRINTED, MEANT = read_figure("5.1万元"), read_figure("5.7万元")
DECREASE = replace(PRINTED, value=Decimal("-5.1"), label="减少")


def test_a_decrease_is_mended_as_it_is_read() -> None:
    """A figure that is read as negative here and as positive there keeps its sign in each place; one read otherwise cannot be mended."""
    assert mended(PRINTED, PRINTED, MEANT) == MEANT
    assert mended(DECREASE, PRINTED, MEANT) == replace(DECREASE, text="5.7万元", value=Decimal("-5.7"))
    assert mended(read_figure("5.2万元"), PRINTED, MEANT) is None
    assert mended(read_figure("5.1元"), PRINTED, MEANT) is None


def test_a_figure_is_known_by_number_and_unit() -> None:
    """Whatever its sign, a figure of the same number and unit is the one that is printed."""
    assert is_read(DECREASE, PRINTED)
    assert not is_read(read_figure("5.1元"), PRINTED)
    assert not is_read(read_figure("5.10001万元"), PRINTED)


def test_a_measured_figure_may_be_off_by_one_unit_of_its_last_place() -> None:
    """As coarse as a measured figure is ever read it is twice as wide; one that is set, or counted whole, hides nothing."""
    assert Change((), PRINTED, MEANT).coarse == Interval(Decimal(56000), Decimal(58000))
    assert coarse(read_figure("12人")) == read_figure("12人")
    assert coarse(read_figure("85%", set=True)).interval.exact


def test_what_is_changed_otherwise_has_another_key() -> None:
    """Two changes have one key if every record reads the same of them."""
    assert Change((), PRINTED, MEANT).key == Change((), DECREASE, MEANT).key
    assert Change((), PRINTED, MEANT).key != Change((), PRINTED, read_figure("5.70万元")).key
