"""The public form of the result."""

from __future__ import annotations

from validator.reporting.output import FigureOutput, OtherOutput, RepairOutput, as_data


def test_what_there_is_none_of_is_left_out() -> None:
    """A figure of a format without lines has a path and no line; nothing is null."""
    figure = FigureOutput(role="rate", text="4.7%", path="p12", quote="执行率4.7%", section="", suspect=True)

    assert as_data(figure) == {"role": "rate", "text": "4.7%", "path": "p12", "quote": "执行率4.7%", "section": "", "suspect": True}


def test_values_nest() -> None:
    """Values within values become dictionaries within lists."""
    repair = RepairOutput(role="rate", text="4.7%", unique=False, others=(OtherOutput(role="executed", text="9.4万元"),), confidence=0.5)

    others = [{"role": "executed", "text": "9.4万元"}]
    assert as_data(repair) == {"role": "rate", "text": "4.7%", "unique": False, "others": others, "confidence": 0.5}
