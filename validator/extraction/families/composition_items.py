"""Composition over numbered items: what each item tells in the same words adds to a total told before."""

from __future__ import annotations

from collections.abc import Container, Iterator

from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.item_columns import Column, Total, columns
from validator.extraction.lists import part_lists
from validator.extraction.recording import Values, place_of
from validator.extraction.structure import Analysis, Mention
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK, TOLD_BESIDE = 3.9, 0.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every column of figures with the totals that it may add to, unless it is a list with a total of its own."""
    listed = {frozenset(part.index for part in parts) for each in part_lists(analysis) for parts in (each.parts, *each.others)}
    drawn = [column for column in columns(analysis) if frozenset(mention.index for mention in column.mentions) not in listed]
    whole = {
        (id(column.series), total.mention.sentence)
        for column in drawn
        for total in column.totals
        if total.announced and _adds_up(column, total)
    }
    for column in drawn:
        yield from _records(analysis, column, whole)


def _adds_up(column: Column, total: Total) -> bool:
    return adds_up(total.mention.figure, [mention.figure for mention in column.mentions])


def _records(analysis: Analysis, column: Column, whole: Container[tuple[int, int]]) -> Iterator[Record]:
    """Give the readings of a column.

    Items that are announced, but miss their total by no slip of the pen, may not be all the items; unless another column of theirs adds up.
    """
    claim = f"m{column.mentions[0].index}-items"
    seen: set[tuple[object, ...]] = set()
    for total, parts, bits in _readings(analysis, column):
        figures = tuple(part.figure for part in parts)
        values = (total.mention.figure.base, *(figure.base for figure in figures))
        if values in seen:
            continue
        seen.add(values)
        likely = adds_up(total.mention.figure, figures) or one_slip_away(total.mention.figure, figures)
        sure = total.announced and parts == column.mentions and (likely or (id(column.series), total.mention.sentence) in whole)
        values_of: Values = {"total": total.mention.figure, "parts": figures}
        yield Record(
            f"core/{FAMILY}",
            values_of,
            place_of(analysis.sentences[parts[0].sentence]),
            claim,
            bits if sure else min(bits, WEAK),
            "items",
            sure,
        )


def _readings(analysis: Analysis, column: Column) -> Iterator[tuple[Total, tuple[Mention, ...], float]]:
    """Give each total with all items, and, less likely, without those that are told beside it as figures of their own."""
    for total in column.totals:
        yield total, column.mentions, total.bits
        beside = {m.figure.base for m in analysis.sentences[total.mention.sentence].mentions if m.index != total.mention.index}
        others = tuple(mention for mention in column.mentions if mention.figure.base not in beside)
        if 1 < len(others) < len(column.mentions):
            yield total, others, total.bits - TOLD_BESIDE
