"""Figures written anew."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from validator.diagnosis.writing import rewritten, with_unit
from validator.language.printed import read_figure


@pytest.mark.parametrize(
    ("printed", "value", "decimals", "text"),
    [
        ("70.35%", "73.045", 2, "73.05%"),
        ("1,234.50万元", "98765.4", 1, "98,765.4万元"),
        ("(10,500)", "-10600", 0, "(10,600)"),
        ("-5.78%", "5.78", 2, "5.78%"),
        ("$1.2 million", "1.25", 2, "$1.25 million"),
        ("２０人", "21", 0, "21人"),
    ],
)
def test_another_value(printed: str, value: str, decimals: int, text: str) -> None:
    """A figure with another value keeps its unit, separators and brackets; its value and resolution are those of its text."""
    figure = read_figure(printed)

    mended = rewritten(figure, Decimal(value), decimals)

    read = read_figure(text)
    assert (mended.text.replace(" ", ""), mended.value, mended.resolution) == (text.replace(" ", ""), read.value, read.resolution)
    assert mended == replace(figure, text=mended.text, value=read.value, resolution=read.resolution)


def test_words_carry_the_sign() -> None:
    """A decrease that is printed without a sign (减少5.78%) and read as negative goes on without one."""
    decrease = replace(read_figure("5.78%"), value=Decimal("-5.78"))

    assert rewritten(decrease, Decimal("-5.87"), 2).text == "5.87%"


@pytest.mark.parametrize(
    ("printed", "unit", "text"),
    [
        ("437.32元", "万元", "437.32万元"),
        ("437.32", "%", "437.32%"),
        ("约300万元", "亿元", "约300亿元"),
        ("$5.2", "$ million", "$5.2 million"),
        ("$5.2", " million dollars", "5.2 million dollars"),
        ("5.2万元左右", "元", "5.2元左右"),
    ],
)
def test_another_unit(printed: str, unit: str, text: str) -> None:
    """The unit is put in the place of the old one, or behind a bare number; the digits stay."""
    figure = read_figure(printed)
    other = replace(figure.unit, symbol=unit)

    assert with_unit(figure, other) == replace(figure, text=text, unit=other)


def test_a_unit_that_stands_in_the_header() -> None:
    """A cell whose unit is printed elsewhere gets its own."""
    cell = replace(read_figure("437.32元"), text="437.32")

    assert with_unit(cell, read_figure("1万元").unit).text == "437.32万元"
