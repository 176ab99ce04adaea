"""Tables side by side whose rows do not fill every side: which side the labels of a short row stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.reading.prose.markers import marker
from validator.reading.tables.found import words_of
from validator.reading.tables.spaced_rows import Group, Groups, sides_of

__all__ = ["sided"]

NEXT, LATER, ASTRAY = 3, 1, -1
# Codes of one class (301 工资福利支出) begin with as many digits.
CLASS = 3


@dataclass(slots=True)
class _Side:
    """What was told last on one side: the code and the item number of its label."""

    code: str = ""
    ordinal: int = 0

    def goes_on(self, group: Group) -> int:
        """Say how well a label goes on with what stands above it."""
        if group.code:
            code = words_of(group.code)
            if self.code < code and self.code[:CLASS] == code[:CLASS]:
                return NEXT
            return LATER if self.code < code and len(code) == CLASS else ASTRAY
        item = _ordinal(group)
        if not item:
            return 0
        return NEXT if item == self.ordinal + 1 else ASTRAY

    def take(self, group: Group) -> None:
        self.code = words_of(group.code) or self.code
        self.ordinal = _ordinal(group) or self.ordinal


def _ordinal(group: Group) -> int:
    item = marker(group.label[0].string) if group.label else None
    return item.ordinal if item else 0


def sided(rows: Sequence[Groups], reference: tuple[int, ...]) -> list[Groups]:
    """Give each row a group for each side.

    A row with fewer goes where its codes or item numbers go on; one without such to the right, and from the left if it has several labels.
    """
    sides = [_Side() for _ in reference]
    return [_placed(row, sides, reference) for row in rows]


def _placed(row: Groups, sides: Sequence[_Side], reference: tuple[int, ...]) -> Groups:
    places = max(_allowed(row, reference), key=lambda each: _rank(row, each, sides))
    groups = dict(zip(places, row, strict=True))
    for place, group in groups.items():
        sides[place].take(group)
    blank = Group((), (), ())
    return tuple(groups.get(place, blank) for place in range(len(reference)))


def _allowed(row: Groups, reference: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    counts = [len(group.figures) for group in row]
    yield from sides_of(counts, reference)


def _rank(row: Groups, places: tuple[int, ...], sides: Sequence[_Side]) -> tuple[int, int, int]:
    follows = sum(sides[place].goes_on(group) for place, group in zip(places, row, strict=True))
    return follows, places[-1], -places[0]
