"""A cell is known as what it holds before anybody asks what it means."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.cells import CellKind, CellReading, in_unit, read_cell
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.text import Piece, Text
from validator.model.unit import Unit

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "extraction" / "cells.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 (builds nothing but strings)
)
KINDS = {"periods": CellKind.PERIOD, "nothing": CellKind.NIL, "untold": CellKind.UNTOLD}
amounts = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


def cell(string: str, unit: Unit | None = None) -> CellReading:
    """Read a cell that stands alone on a line."""
    return read_cell(Text(string, (Piece(0, 1, 1, 0),), "report.txt"), unit)


def told(figure: Figure | None) -> str:
    """Give a figure as the case file writes it."""
    assert figure is not None
    return " ".join(word for word in (figure.text, "=", str(figure.value), figure.unit.symbol, figure.qualifier) if word)


@pytest.mark.parametrize("printed", CASES["figures"])
def test_a_cell_that_is_one_number_is_a_figure(printed: str) -> None:
    """Signs, brackets, arrows, currencies, units, qualifiers and footnote marks around one number are understood."""
    reading = cell(printed)

    assert (reading.kind, told(reading.figure)) == (CellKind.FIGURE, CASES["figures"][printed])


@pytest.mark.parametrize("printed", CASES["words_with_one_figure"])
def test_words_may_hold_one_figure(printed: str) -> None:
    """A cell of few words with one number stays words, and offers the number; words of decrease make it negative."""
    reading = cell(printed)

    assert (reading.kind, told(reading.figure)) == (CellKind.WORDS, CASES["words_with_one_figure"][printed])


@pytest.mark.parametrize("printed", CASES["words"])
def test_words_are_no_figures(printed: str) -> None:
    """Names, codes with leading zeros, dates in words and products hold no figure."""
    assert (cell(printed).kind, cell(printed).figure) == (CellKind.WORDS, None)


@pytest.mark.parametrize(("kind", "printed"), [(kind, printed) for kind in KINDS for printed in CASES[kind]])
def test_periods_and_marks_are_known(kind: str, printed: str) -> None:
    """Periods, marks for nothing and marks for what is not told are three different things, and no figures."""
    assert (cell(printed).kind, cell(printed).figure) == (KINDS[kind], None)


def test_a_blank_cell_is_blank() -> None:
    """Blanks, also wide ones, are nothing."""
    assert [cell(string).kind for string in ("", "  ", "　")] == [CellKind.BLANK] * 3


def test_a_bare_number_may_be_a_year() -> None:
    """Four digits beginning with 19 or 20 may be a year; other digits, decimals and separators may not."""
    assert [cell(string).year for string in ("2021", "1999", "2100", "2,021", "2021.0")] == [True, True, False, False, False]


def test_the_unit_of_the_table_is_for_cells_that_print_none() -> None:
    """What a cell prints goes before what the table states; a currency sign takes the scale of the caption."""
    thousand = Unit("In thousands", "number", Decimal(1000))
    read = [cell("12", units().find("万元")), cell("12%", units().find("万元")), cell("$12", thousand)]

    assert [reading.figure and (reading.figure.unit.dimension, reading.figure.unit.scale) for reading in read] == [
        ("money.CNY", Decimal(10000)),
        ("percent", Decimal("0.01")),
        ("money.USD", Decimal(1000)),
    ]


@given(value=amounts, grouped=st.booleans(), bracketed=st.booleans(), blanks=st.sampled_from(["", " ", "　"]))
def test_a_number_keeps_value_resolution_and_place(value: Decimal, *, grouped: bool, bracketed: bool, blanks: str) -> None:
    """However an amount is dressed, the cell gives exactly that amount, where it is printed."""
    digits = f"{value:,}" if grouped else str(value)
    printed = f"({digits})" if bracketed else digits

    figure = cell(blanks + printed + blanks).figure

    assert figure is not None
    assert (figure.value, figure.resolution, figure.text) == (-value if bracketed else value, Decimal("0.005"), printed)
    assert (figure.place.column, figure.place.end_column) == (1 + len(blanks), 1 + len(blanks) + len(printed))


@given(
    string=st.sampled_from(
        ["12", "1,234.50", "2021", "-3.5", "(10,500)", "12%", "5万", "$12", "约20", "不少于30", "30天", "合计", "-", "2021年", "007", ""]
    ),
    unit=st.sampled_from(
        [None, units().find("万元"), units().find("元"), units().find("%"), Unit("In thousands", "number", Decimal(1000))]
    ),
)
def test_a_cell_whose_unit_is_told_later_is_read_as_if_it_had_been_known(string: str, unit: Unit | None) -> None:
    """The unit of a table is found after its cells have been read; that makes no difference."""
    text = Text(string, (Piece(0, 1, 1, 0),))

    assert in_unit(read_cell(text), text, unit) == read_cell(text, unit).figure
