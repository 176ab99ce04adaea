"""Sums that no word of a table states, found because they hold in line after line."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.agreed.records import records_of
from validator.extraction.agreed.relations import Agreed, Kind
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every sum that the numbers of a table agree on; blank parts are left out."""
    return records_of(analysis, Kind.SUM, f"core/{FAMILY}", _fields)


def _fields(_: Agreed, total: Figure, parts: tuple[Figure, ...]) -> dict[str, Figure | tuple[Figure, ...]]:
    return {"total": total, "parts": parts}
