"""The header of a table without lines: names over one column, and over several."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.pdf.layout import AreaCell
from validator.reading.pdf.runs import Row, Run
from validator.reading.pdf.strips import APART, Part, Strip, cut

__all__ = ["head_cells", "with_named_columns"]


def with_named_columns(rows: Sequence[Row], strips: Sequence[Strip]) -> list[Strip]:
    """Add the columns that only the header knows, as no row has anything in them.

    What stands over no column is the name of one: of a column beside it that has no name, else of one of its own. A name between two
    columns that have names of their own below it reaches over both.
    """
    found = list(strips)
    for at in reversed(range(len(rows))):
        for part in cut(rows[at], found, spans=True):
            run = part.run
            if any(_meets(run, strip) for strip in found) or _is_over_names(run, rows[at], rows[at + 1 :], found):
                continue
            nameless = _nameless(run, rows, found)
            if nameless is None:
                found.append(Strip(run.left, run.right))
                found.sort()
            else:
                strip = found[nameless]
                found[nameless] = Strip(min(strip.left, run.left), max(strip.right, run.right))
    return _widened(found, strips, rows)


def _nameless(run: Run, rows: Sequence[Row], strips: Sequence[Strip]) -> int | None:
    """Give the column beside a name that has none over it: the name is its own, however it is set; None if there is none."""
    behind = [at for at, strip in enumerate(strips) if strip.right <= run.left][-1:]
    before = [at for at, strip in enumerate(strips) if strip.left >= run.right][:1]
    for at in (*behind, *before):
        if not any(_meets(other, strips[at]) for row in rows for other in row):
            return at
    return None


def _widened(found: Sequence[Strip], strips: Sequence[Strip], rows: Sequence[Row]) -> list[Strip]:
    """Give new columns the width of all lines of their names."""
    known = set(strips)
    wide = []
    for at, strip in enumerate(found):
        if strip not in known:
            low = found[at - 1].right if at else float("-inf")
            high = found[at + 1].left if at + 1 < len(found) else float("inf")
            names = [run for row in rows for run in row if _meets(run, strip) and low < run.left and run.right < high]
            strip = Strip(min(run.left for run in names), max(run.right for run in names)) if names else strip  # noqa: PLW2901 - the same, wider
        wide.append(strip)
    return wide


def _meets(run: Run, strip: Strip) -> bool:
    return run.left < strip.right + APART and strip.left - APART < run.right


def _is_over_names(run: Run, beside: Row, below: Sequence[Row], strips: Sequence[Strip]) -> bool:
    """Whether both columns beside a name have names below it, and not both on its own line."""
    left = [strip for strip in strips if strip.right <= run.left]
    right = [strip for strip in strips if strip.left >= run.right]
    if not left or not right:
        return False
    words = [other for row in below for other in row]
    both = (left[-1], right[0])
    return all(any(_meets(other, strip) for other in words) for strip in both) and not all(
        any(_meets(other, strip) for other in beside) for strip in both
    )


def head_cells(rows: Sequence[Row], strips: Sequence[Strip]) -> tuple[list[AreaCell], int]:
    """Place the words of the header: what stands over one column in its cell, what reaches over several in a row above."""
    names: dict[int, list[Row]] = {}
    over: list[AreaCell] = []
    height = 0
    for at, row in enumerate(rows):
        wide = False
        for part in _spread(list(cut(row, strips, spans=True)), rows[at + 1 :], strips):
            if part.last > part.first:
                over.append(AreaCell(height, part.first, 1, part.last - part.first + 1, [[part.run]]))
                wide = True
            else:
                lines = names.setdefault(part.first, [])
                if lines and lines[-1][-1].glyphs is part.run.glyphs and lines[-1][-1] in row:
                    lines[-1].append(part.run)
                else:
                    lines.append([part.run])
        height += wide
    cells = over + [AreaCell(height, column, 1, 1, words) for column, words in sorted(names.items())]
    return cells, height + bool(names)


def _spread(parts: Sequence[Part], below: Sequence[Row], strips: Sequence[Strip]) -> list[Part]:
    """Give names whose middle stands beside their column the column on that side too, if both have names of their own below."""
    words = [run for row in below for run in row]
    found = []
    for part in parts:
        strip, middle = strips[part.first], (part.run.left + part.run.right) / 2
        step = (middle > strip.right) - (middle < strip.left)
        other = part.first + step
        if (
            part.first == part.last
            and step
            and 0 <= other < len(strips)
            and all(any(_meets(run, strips[at]) for run in words) for at in (part.first, other))
        ):
            found.append(Part(part.run, min(part.first, other), max(part.first, other)))
        else:
            found.append(part)
    return found
