"""Quotients that no word of a table states, found because they hold in line after line: rates, prices, amounts per head."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.agreed.records import as_ratio, records_of
from validator.extraction.agreed.relations import Agreed, Kind
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "quotient"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every quotient that the numbers of a table agree on."""
    return records_of(analysis, Kind.QUOTIENT, f"core/{FAMILY}", _fields)


def _fields(relation: Agreed, quotient: Figure, others: tuple[Figure, ...]) -> dict[str, Figure]:
    dividend, divisor = others
    return {"dividend": dividend, "divisor": divisor, "quotient": as_ratio(relation, quotient, dividend, divisor)}
