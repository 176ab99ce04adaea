"""Claims: what a report says once, though it may be read in several ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from validator.model.record import Record, printed_of

__all__ = ["Claim", "claims", "in_reading_order"]

Order = tuple[object, ...]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Claim:
    """The alternative readings of one claim, the best by structure first; ties are broken by reading order.

    Attributes:
        readings: at least one record, all of one shape.
    """

    readings: tuple[Record, ...]


def claims(records: Sequence[Record]) -> tuple[Claim, ...]:
    """Group records by what they claim (same file, shape and non-empty claim) in reading order, whatever order they come in."""
    groups: dict[object, list[Record]] = {}
    for index, record in enumerate(records):
        groups.setdefault((record.place.file, record.shape, record.claim) if record.claim else index, []).append(record)
    readings = [in_reading_order(group, lambda record: record) for group in groups.values()]
    return tuple(_claim(each) for each in in_reading_order(readings, lambda each: each[0]))


def _claim(ordered: Sequence[Record]) -> Claim:
    return Claim(tuple(sorted(ordered, key=lambda record: -record.structure)))


def in_reading_order(things: Sequence[Thing], record_of: Callable[[Thing], Record]) -> list[Thing]:
    """Sort what records stand for in reading order: by their places, those of one place by what is printed in them."""
    places: dict[Order, list[Thing]] = {}
    for thing in things:
        places.setdefault(_place(record_of(thing)), []).append(thing)
    return [thing for place in sorted(places) for thing in _of_one_place(places[place], record_of)]


def _of_one_place(things: list[Thing], record_of: Callable[[Thing], Record]) -> Iterator[Thing]:
    """Sort by what is printed first in them, and by everything only where that is the same."""
    of_record: dict[int, list[Thing]] = {}
    for thing in things:
        of_record.setdefault(id(record_of(thing)), []).append(thing)
    if len(of_record) == 1:
        yield from things
        return
    first: dict[Order, list[list[Thing]]] = {}
    for alike in of_record.values():
        first.setdefault(_prints(record_of(alike[0]), 1), []).append(alike)
    for order in sorted(first):
        groups = first[order]
        for alike in sorted(groups, key=lambda group: _print(record_of(group[0]))) if len(groups) > 1 else groups:
            yield from alike


def _place(record: Record) -> Order:
    place = record.place
    return (place.file, place.offset, place.line, place.column, place.path, record.shape)


def _print(record: Record) -> Order:
    return (_prints(record), record.structure, record.wording)


def _prints(record: Record, most: int | None = None) -> Order:
    return tuple((role, text, where.offset, where.line, where.column, where.path) for role, text, where in islice(printed_of(record), most))
