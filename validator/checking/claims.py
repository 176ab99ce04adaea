"""Claims: what a report says once, though it may be read in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from validator.model.record import Record, printed_of

__all__ = ["Claim", "claims"]

Order = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The alternative readings of one claim, the best by structure first; ties are broken by reading order.

    Attributes:
        readings: at least one record, all of one shape.
        order: where it stands among all claims.
    """

    readings: tuple[Record, ...]
    order: Order


def claims(records: Sequence[Record]) -> tuple[Claim, ...]:
    """Group records by what they claim (same file, shape and non-empty claim) in reading order, whatever order they come in."""
    groups: dict[object, list[Record]] = {}
    for index, record in enumerate(records):
        groups.setdefault((record.place.file, record.shape, record.claim) if record.claim else index, []).append(record)
    return tuple(sorted(map(_claim, groups.values()), key=lambda claim: claim.order))


def _claim(records: Iterable[Record]) -> Claim:
    ordered = sorted(records, key=_order)
    return Claim(tuple(sorted(ordered, key=lambda record: -record.structure)), _order(ordered[0]))


def _order(record: Record) -> Order:
    """Give the reading order: the place, then what is printed in it."""
    place = record.place
    printed = tuple((role, text, where.offset, where.line, where.column, where.path) for role, text, where in printed_of(record))
    return (place.file, place.offset, place.line, place.column, place.path, record.shape, printed, record.structure, record.wording)
