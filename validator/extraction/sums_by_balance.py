"""Balances: what was there and what came in is what went out and what is left: 上年结转, 本年新收, 本年办结, 结转下年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from validator.extraction.label_words import bare
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum
from validator.extraction.sums_by_group import representatives
from validator.extraction.vocabulary import words

__all__ = ["sums_by_balance"]

BALANCE = 8.0
ENTRIES = 4


def sums_by_balance(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the balance of four lines, or groups of lines, side by side: the opening one among the first two, the closing one last.

    A group counts with its total, or with all that stands under its name.
    """
    if any(line.kind is LineKind.HEADING for line in lines):
        return
    entries: dict[str, list[tuple[int, Line]]] = {}
    for position, line in enumerate(lines):
        if line.path:
            entries.setdefault(line.path[0], []).append((position, line))
    names = list(entries)
    for first in range(len(names) - ENTRIES + 1):
        if found := _balance(names[first : first + ENTRIES], entries):
            yield found


def _balance(names: Sequence[str], entries: Mapping[str, Sequence[tuple[int, Line]]]) -> Sum | None:
    opens = [bool(_opening().search(bare(name))) for name in names]
    if opens not in ([True, False, False, False], [False, True, False, False]) or not _closing().search(bare(names[-1])):
        return None
    one, other, out, (closing, *more) = (tuple(representatives(entries[name], (name,))) for name in names)
    if more or not (one and other and out):
        return None
    # what went out is seldom nothing: what is left often is, and says little
    if len(out) == 1:
        return Sum(out[0], (*one, *other, closing), BALANCE, "balance", minus=(closing,))
    return Sum(closing, (*one, *other, *out), BALANCE, "balance", minus=out)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(words().pattern("table_opening"), re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(words().pattern("table_closing"), re.IGNORECASE)
