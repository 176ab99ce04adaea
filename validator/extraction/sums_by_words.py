"""Sums that words state: a line called 合计 or Total with the items above or below it, and numbered lines with those under them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from validator.extraction.label_words import bare, is_total, total_of
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum
from validator.extraction.sums_by_sign import is_signed

__all__ = ["sums_by_depth", "sums_by_words"]

SECTION, SINCE_TOTAL, ALL_ABOVE, SUBTOTALS, LEAVES, SUFFIX = 8.0, 7.0, 7.0, 6.5, 4.5, 2.0
BELOW, ALL_BELOW, TOTALS_BELOW, WRONG_SIDE = 7.5, 6.5, 7.0, -3.5
DEPTH = 6.0
SAME_NAME = 1.5
# 全国 and All grades may be wholes without being sums.
UNCALLED = 2.0
LONGEST_SUFFIX = 40
ADDING = (LineKind.ITEM, LineKind.TOTAL)
Judge = Callable[[Sum], float]


def sums_by_words(lines: Sequence[Line], judge: Judge) -> Iterator[Sum]:
    """Give the readings of every total by words, from the first line to the last.

    Which lines an earlier total has taken up decides what a later one adds, so the best reading of each is asked for on the way:
    ``judge`` weighs a reading by its structure and by how it holds across the table.
    """
    open_lines: list[int] = []
    for position, line in enumerate(lines):
        if line.kind is LineKind.TOTAL:
            readings = list(_readings(lines, position, open_lines))
            yield from readings
            best = max(readings, key=judge, default=None)
            # a reading that holds nowhere takes up its section's items at most, never other totals
            believed = best is not None and judge(best) >= best.bits
            taken = {part for part in best.parts if believed or lines[part].kind is LineKind.ITEM} if best else set()
            open_lines = [each for each in open_lines if each not in taken]
        if line.kind in ADDING:
            open_lines.append(position)


def _readings(lines: Sequence[Line], total: int, open_lines: Sequence[int]) -> Iterator[Sum]:
    seen: set[tuple[int, ...]] = set()
    less = 0.0 if is_total(lines[total].label) else UNCALLED
    for parts, bits, wording in (*_above(lines, total, open_lines), *_below(lines, total, open_lines)):
        if parts and parts not in seen:
            seen.add(parts)
            yield Sum(total, parts, bits - less, wording)


Option = tuple[tuple[int, ...], float, str]


def _above(lines: Sequence[Line], total: int, open_lines: Sequence[int]) -> Iterator[Option]:
    """Give what stands above a total: its section, what no total has taken up yet, subtotals, single items."""
    since = _run(lines, range(total - 1, -1, -1), stop=(LineKind.TOTAL,))
    section = _run(lines, range(total - 1, -1, -1), stop=(LineKind.TOTAL, LineKind.HEADING))
    named = SAME_NAME if _is_named(lines, total) else 0.0
    yield section, SECTION + named, "section-above"
    yield since, SINCE_TOTAL, "since-total"
    top = min((lines[each].depth for each in open_lines), default=0)
    outermost = tuple(each for each in open_lines if lines[each].depth == top)
    yield outermost, ALL_ABOVE, "all-above"
    yield tuple(open_lines), ALL_ABOVE - 1, "each-above"
    yield tuple(each for each in open_lines if lines[each].kind is LineKind.TOTAL), SUBTOTALS, "subtotals-above"
    yield tuple(each for each in range(total) if lines[each].kind is LineKind.ITEM), LEAVES, "items-above"
    for length in range(len(open_lines) - 1, max(1, len(open_lines) - LONGEST_SUFFIX), -1):
        yield tuple(open_lines[-length:]), SUFFIX, "some-above"


def _below(lines: Sequence[Line], total: int, open_lines: Sequence[int]) -> Iterator[Option]:
    """Give what stands below a total that comes first: its section, all the rest, or the totals of the sections."""
    first = not _run(lines, range(total - 1, -1, -1), stop=(LineKind.TOTAL, LineKind.HEADING))
    side = 0.0 if first and not (open_lines and lines[total - 1].kind is LineKind.TOTAL) else WRONG_SIDE
    rest = range(total + 1, len(lines))
    section = _run(lines, rest, stop=(LineKind.TOTAL, LineKind.HEADING))
    top = min((lines[each].depth for each in section), default=0)
    yield tuple(each for each in section if lines[each].depth == top), BELOW + side, "section-below"
    yield section, BELOW - 1 + side, "section-below"
    everything = tuple(each for each in rest if lines[each].kind in ADDING)
    top = min((lines[each].depth for each in everything), default=0)
    yield tuple(each for each in everything if lines[each].depth == top), ALL_BELOW + side, "all-below"
    yield tuple(each for each in everything if lines[each].kind is LineKind.TOTAL), TOTALS_BELOW + side, "totals-below"
    yield tuple(each for each in everything if lines[each].kind is LineKind.ITEM), LEAVES + side, "items-below"


def _run(lines: Sequence[Line], order: Sequence[int], *, stop: tuple[LineKind, ...]) -> tuple[int, ...]:
    """Give the items in an order up to the first line of a kind; lines that do not add are passed over."""
    found = []
    for position in order:
        if lines[position].kind in stop:
            break
        if lines[position].kind is LineKind.ITEM:
            found.append(position)
    return tuple(sorted(found))


def _is_named(lines: Sequence[Line], total: int) -> bool:
    """Whether the heading over a total is called as what it is the total of: 流动资产： … 流动资产合计."""
    name, heading = total_of(lines[total].label), lines[total].group
    return bool(name and heading) and bare(heading[-1]).lower() in (name.lower(), bare(lines[total].label).lower())


def sums_by_depth(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give each line that has deeper ones under it (一、 over （一） and （二）) with the outermost of those."""
    for position, line in enumerate(lines):
        if line.kind not in ADDING or line.code:
            continue
        inside = []
        for other in range(position + 1, len(lines)):
            if lines[other].depth <= line.depth or lines[other].kind is LineKind.HEADING or lines[other].group != line.group:
                break
            if lines[other].kind in ADDING:
                inside.append(other)
        top = min((lines[each].depth for each in inside), default=0)
        parts = tuple(each for each in inside if lines[each].depth == top)
        if len(parts) > 1 and not any(is_signed(lines[each]) for each in inside):
            yield Sum(position, parts, DEPTH, "depth")
