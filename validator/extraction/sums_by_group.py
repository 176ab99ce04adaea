"""Sums that spanning names state: 合计 over 中央财政 (小计, …) and 省级财政 (小计, …)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.extraction.label_words import is_of_which, is_total, total_of
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum

__all__ = ["representatives", "sums_by_group"]

GROUPS = 10.0
Path = tuple[str, ...]


def sums_by_group(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the sums that grouped lines state: a total under a name is the sum of all else under that name.

    A group within the name counts with its own total if it has one, else with each of its lines.
    """
    if not any(line.group for line in lines) or any(line.kind is LineKind.HEADING for line in lines):
        return
    for position, line in enumerate(lines):
        if not line.path or not is_total(line.label) or total_of(line.label):
            continue
        own = [(other, each) for other, each in enumerate(lines) if each.facet == line.facet and each.path]
        parts = tuple(_under(own, line.group, leave_out=position))
        if len(parts) > 1 and any(len(lines[part].path) != len(lines[parts[0]].path) or lines[part].group for part in parts):
            yield Sum(position, parts, GROUPS, "groups")


def _under(lines: Sequence[tuple[int, Line]], prefix: Path, *, leave_out: int) -> Iterator[int]:
    """Give the lines that stand for everything under a name, each thing once."""
    depth = len(prefix)
    inside = [
        (position, line) for position, line in lines if line.path[:depth] == prefix and position != leave_out and len(line.path) > depth
    ]
    for name in dict.fromkeys(line.path[depth] for _, line in inside):
        members = [(position, line) for position, line in inside if line.path[depth] == name]
        yield from representatives(members, (*prefix, name))


def representatives(members: Sequence[tuple[int, Line]], prefix: Path) -> Iterator[int]:
    """Give the line that stands for a name: the one so called, its total, or all lines under it."""
    if is_of_which(prefix[-1]):
        return
    adding = [(position, line) for position, line in members if line.kind in (LineKind.ITEM, LineKind.TOTAL)]
    own = [position for position, line in adding if line.path == prefix and not is_total(line.label)]
    totals = [position for position, line in adding if line.group == prefix and is_total(line.label) and not total_of(line.label)]
    if own or totals:
        yield (own or totals)[0]
    elif members and not is_total(prefix[-1]):
        yield from _under(members, prefix, leave_out=-1)
