"""Currency signs, brackets and percent signs that stand in cells of their own beside their figure."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.tables.found import Row, Words, words_of

__all__ = ["merge_signs", "merge_signs_in_row"]

_BEFORE = frozenset({"$", "¥", "￥", "€", "£", "US$", "HK$", "RMB", "(", "（", "$("})
_AFTER = frozenset({")", "）", "%", "％", ")%", "%)", "）％", "bps"})


def merge_signs(rows: Sequence[Row]) -> list[Row]:
    """Join signs with their figures in rows of cells.

    A column that holds only signs goes into its neighbour; in a table of unequal rows each sign goes into the next cell of its row.
    """
    if len({len(row) for row in rows}) != 1:
        return [merge_signs_in_row(row) for row in rows]
    columns = [list(column) for column in zip(*rows, strict=True)]
    index = 0
    while index < len(columns):
        signs = {words_of(words) for words in columns[index] if words}
        if signs and signs <= _BEFORE and index + 1 < len(columns):
            columns[index : index + 2] = [_joined(columns[index], columns[index + 1])]
        elif signs and signs <= _AFTER and index > 0:
            columns[index - 1 : index + 1] = [_joined(columns[index - 1], columns[index])]
        else:
            index += 1
    return [list(row) for row in zip(*columns, strict=True)]


def _joined(left: Row, right: Row) -> Row:
    """Join two columns."""
    return [first + second for first, second in zip(left, right, strict=True)]


def merge_signs_in_row(row: Sequence[Words]) -> Row:
    """Join each sign with the figure it belongs to: ``$``, ``166,210`` and ``(10,500``, ``)``; a ``$`` over a column stays."""
    merged: Row = []
    pending: Words = ()
    for index, words in enumerate(row):
        string = words_of(words)
        following = words_of(row[index + 1]) if index + 1 < len(row) else ""
        if string in _BEFORE and following[:1] and (following[0].isdecimal() or following[0] in "(（-"):
            pending += words
        elif string in _AFTER and merged and any(map(str.isdecimal, words_of(merged[-1]))):
            merged[-1] += words
        else:
            merged.append(pending + words)
            pending = ()
    return merged
