"""Statements whose lines say themselves whether they are added or taken off: 减：营业成本, 加：其他收益, Less: cost of sales."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from validator.extraction.characters import fold
from validator.extraction.label_words import bare, numbering
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum
from validator.extraction.vocabulary import words

__all__ = ["is_signed", "netted", "sums_by_sign"]

SIGNS = 9.0
ADDING = (LineKind.ITEM, LineKind.TOTAL)
LONGEST = 40
SIGN = re.compile(r"\s*(?:(?P<minus>减|less|deduct)|(?P<plus>加|add|plus))\s*[:：]", re.IGNORECASE)
# 净值, 净额: what is left of the line above after what is taken off it
NET = re.compile(r"净[值额]$|\bnet$", re.IGNORECASE)


def sums_by_sign(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the sums of a statement: the line before the first 减： or 加：, what follows with its signs, and the line that closes it.

    A sign holds until the next one. 其中 lines are parts of parts. The next numbered line, result or net value closes the run.
    """
    for start, line in enumerate(lines):
        if start and _sign(line) and not _sign(lines[start - 1]) and lines[start - 1].kind in ADDING:
            close = _close(lines, start)
            if close is not None:
                between = [each for each in range(start, close) if lines[each].kind in ADDING]
                yield Sum(close, (start - 1, *between), SIGNS, "signs", minus=tuple(_taken_off(lines, between)))


def netted(lines: Sequence[Line]) -> frozenset[int]:
    """Give the lines that a net value has taken up (固定资产原价, 减：累计折旧 before 固定资产净值): no total counts them again."""
    return frozenset(part for found in sums_by_sign(lines) if NET.search(bare(lines[found.total].label)) for part in found.parts)


def is_signed(line: Line) -> bool:
    """Whether a line says that it is added or taken off."""
    return SIGN.match(fold(line.label)) is not None


def _sign(line: Line) -> int:
    """Give -1 for a line that is taken off, 1 for one that is added, 0 for one that does not say."""
    found = SIGN.match(fold(line.label))
    return 0 if not found else -1 if found["minus"] else 1


def _close(lines: Sequence[Line], start: int) -> int | None:
    """Give the line that closes a run: numbered, a result, a net value."""
    for position in range(start + 1, min(len(lines), start + LONGEST)):
        line = lines[position]
        if line.kind is LineKind.HEADING:
            return None
        if (
            line.kind in ADDING
            and not _sign(line)
            and (numbering(line.label) == 1 or _result().search(bare(line.label)) or NET.search(bare(line.label)))
        ):
            return position
    return None


def _taken_off(lines: Sequence[Line], between: Sequence[int]) -> Iterator[int]:
    sign = 0
    for position in between:
        sign = _sign(lines[position]) or sign
        if sign < 0:
            yield position


@cache
def _result() -> re.Pattern[str]:
    return re.compile(words().pattern("table_result"), re.IGNORECASE)
