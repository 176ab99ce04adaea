"""The families that read relations in English sentences, and those that look into tables for what Chinese ones name, against their cases."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest

from tests.extraction.cases import Case, cases, read_report
from validator.checking.belief import WEAK_READING
from validator.model.figure import Figure
from validator.model.record import Record

FAMILIES = (
    "change_of_cells",
    "english_adjusted",
    "english_change",
    "english_change_of_cells",
    "english_composition",
    "english_drivers",
    "english_fact",
    "english_points",
    "english_product",
    "english_share",
    "english_shares",
    "share_of_cells",
)
each_case = pytest.mark.parametrize(("module", "case"), [(module, case) for module in FAMILIES for case in cases(module)], ids=str)


@each_case
def test_the_records_of_a_case_are_read(module: str, case: Case) -> None:
    """Each report of the case files gives exactly the records written beside it, alternative readings included; a minus that is not printed is written."""
    family = import_module(f"validator.extraction.families.{module}")

    assert sorted(map(told, family.read(read_report(case.report))), key=str) == sorted(case.records, key=str)


def told(record: Record) -> dict[str, Any]:
    """Give a record in the words of the case files."""
    fields = {name: [text(each) for each in value] if isinstance(value, tuple) else text(value) for name, value in record.values.items()}
    return {**fields, "weak": str(record.structure < WEAK_READING).lower()}


def text(figure: Any) -> str:
    """Give a figure as printed, with the minus by which it counts."""
    assert isinstance(figure, Figure)
    return f"-{figure.text}" if figure.value < 0 and figure.text[0] not in "-(" and "(" not in figure.text else figure.text


def read(module: str, report: str) -> list[Record]:
    """Give the records that one family reads in a report."""
    return list(import_module(f"validator.extraction.families.{module}").read(read_report(report)))


def test_a_decrease_is_negative_whatever_sign_is_printed() -> None:
    """Fell by -2.4 percent is a fall, not a rise."""
    (record,) = read("english_change", "Prices fell by -2.4 percent to $97.6 from $100.0.")

    assert told(record)["percent"] == "-2.4percent"
    assert isinstance(record.values["percent"], Figure)
    assert record.values["percent"].value < 0


def test_amounts_in_brackets_are_read_as_printed_and_by_size() -> None:
    """An outflow of $(7.0) million that increased from $(5.0) million did so by size."""
    found = read("english_change", "Net cash used increased $2.0 million to $(7.0) million from $(5.0) million.")

    assert [record.values["current"].value for record in found if isinstance(record.values["current"], Figure)] == [
        Decimal("-7.0"),
        Decimal("7.0"),
    ]
