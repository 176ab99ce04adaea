"""What was read where the file does not say for certain which cells belong together: it may bear out, but accuses nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from validator.model.address import Address, Box
from validator.model.place import Place
from validator.model.record import Record, printed_of

__all__ = ["GUESSED", "doubted"]

Page = tuple[str, int]

GUESSED = 3.0
"""Bits of structure of what is read from a guess: too few to accuse."""


def doubted(records: Iterable[Record], doubtful: Mapping[str, Sequence[Address]]) -> Iterator[Record]:
    """Give the records; those that hold anything printed in a doubtful part of a page with no more structure than a guess has.

    Args:
        records: of one or several files.
        doubtful: file → parts of its pages, each with its box.
    """
    boxes: dict[Page, list[Box]] = {}
    for file, parts in doubtful.items():
        for part in parts:
            boxes.setdefault((file, part.page), []).extend(part.boxes)
    for record in records:
        guessed = boxes and record.structure > GUESSED and any(_stands_in(place, boxes) for _, _, place in printed_of(record))
        yield replace(record, structure=GUESSED) if guessed else record


def _stands_in(place: Place, boxes: Mapping[Page, Sequence[Box]]) -> bool:
    """Whether the middle of what is printed somewhere stands in one of some boxes of its page."""
    around = boxes.get((place.file, place.address.page), ())
    if not around or not place.address.boxes:
        return False
    left, bottom, right, top = place.address.boxes[0]
    x, y = (left + right) / 2, (bottom + top) / 2
    return any(low <= x <= high and under <= y <= over for low, under, high, over in around)
