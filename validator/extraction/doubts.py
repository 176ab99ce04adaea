"""What was read where the file does not say for certain which cells belong together: it may bear out, but accuses nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from validator.model.address import Address, Box
from validator.model.record import Record, printed_of

__all__ = ["GUESSED", "doubted"]

GUESSED = 3.0
"""Bits of structure of what is read from a guess: too few to accuse."""


def doubted(records: Iterable[Record], doubtful: Sequence[Address]) -> Iterator[Record]:
    """Give the records; those that hold anything printed in a doubtful part of a page with no more structure than a guess has.

    Args:
        records: of one document.
        doubtful: parts of its pages, each with its box.
    """
    boxes: dict[int, list[Box]] = {}
    for part in doubtful:
        boxes.setdefault(part.page, []).extend(part.boxes)
    for record in records:
        guessed = boxes and record.structure > GUESSED and any(_stands_in(place.address, boxes) for _, _, place in printed_of(record))
        yield replace(record, structure=GUESSED) if guessed else record


def _stands_in(address: Address, boxes: dict[int, list[Box]]) -> bool:
    """Whether the middle of what is printed somewhere stands in one of some boxes of its page."""
    if address.page not in boxes or not address.boxes:
        return False
    left, bottom, right, top = address.boxes[0]
    x, y = (left + right) / 2, (bottom + top) / 2
    return any(low <= x <= high and under <= y <= over for low, under, high, over in boxes[address.page])
