"""Relative changes that no word of a table states, found because they hold in line after line."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.agreed.records import as_ratio, records_of
from validator.extraction.agreed.relations import Agreed, Kind
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every relative change that the numbers of a table agree on."""
    return records_of(analysis, Kind.CHANGE, f"core/{FAMILY}", _fields)


def _fields(relation: Agreed, change: Figure, others: tuple[Figure, ...]) -> dict[str, Figure]:
    current, previous = others
    return {"current": current, "previous": previous, "percent": as_ratio(relation, change, current, previous)}
