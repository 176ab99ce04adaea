"""A list of the running text that a table tells otherwise: of one total and under the same names, but with other amounts.

Nothing less accuses: the total is the same to the digit or within its rounding, the names of the list are names of one row or column of
the table, and no table prints the amount of the text under such a name. 4.68 of 9.11 in the text, 4.86 of 9.11 in the table.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from validator.extraction.label_words import is_total, total_of
from validator.extraction.likeness import agree, significant
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.statements import LEAST_NAME, likeness, statement, told
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.figure import Figure

__all__ = ["list_contradictions"]

# What amounts of money and people are called besides their own name.
ENDING = re.compile(r"(?<=..)(?:支出|收入|费用|经费|费|总?额|数|[类款项])+$")
ALIKE, LEAST_DIGITS, LEAST_ITEMS = 0.7, 3, 2
MOST_UNNAMED = 3


@dataclass(frozen=True, slots=True)
class _Item:
    """An amount of a list, or of a line of a table, by what it is called."""

    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class _List:
    """An amount that may be a total, with the amounts told behind it, or those that a line of a table holds besides it."""

    total: Figure
    items: tuple[_Item, ...]


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What a list and a line of a table both name: with the same amount, or with another one."""

    agreeing: int
    differing: tuple[tuple[Figure, Figure], ...]

    @property
    def named(self) -> int:
        return self.agreeing + len(self.differing)


def list_contradictions(analysis: Analysis) -> Iterator[tuple[Figure, Figure]]:
    """Give the figures of lists with those that a table prints in their place."""
    lines = sorted(_lines(analysis), key=lambda each: each.total.base)
    totals = [line.total.base for line in lines]
    printed = [item for line in lines for item in line.items]
    for told_list in _lists(analysis) if lines else ():
        span = told_list.total.interval
        same = lines[bisect_left(totals, span.low) : bisect_right(totals, span.high)]
        yield from _contradicted(told_list, [line for line in same if agree(told_list.total, line.total)], printed)


def _contradicted(told_list: _List, lines: Sequence[_List], printed: Sequence[_Item]) -> Iterator[tuple[Figure, Figure]]:
    """Give what the line that names most of a list tells otherwise, unless another line tells the list as it is."""
    found = [_compared(told_list, line) for line in lines]
    found = [each for each in found if each.named >= LEAST_ITEMS and each.named * MOST_UNNAMED >= len(told_list.items) * (MOST_UNNAMED - 1)]
    if not found or any(not each.differing for each in found):
        return
    best = max(found, key=lambda each: (each.agreeing, each.named))
    names = {item.figure.key: item.name for item in told_list.items}
    for figure, other in best.differing:
        if not any(agree(figure, item.figure) and _alike(names[figure.key], item.name) >= ALIKE for item in printed):
            yield figure, other


def _compared(told_list: _List, line: _List) -> _Comparison:
    """Compare the amounts that bear each other's names, the names most alike first."""
    pairs = sorted(
        (
            (-_alike(item.name, cell.name), number, place)
            for number, item in enumerate(told_list.items)
            for place, cell in enumerate(line.items)
            if item.figure.unit.dimension == cell.figure.unit.dimension  # another currency is another amount
        )
    )
    items, cells = set[int](), set[int]()
    agreeing, differing = 0, []
    for unlike, number, place in pairs:
        if -unlike < ALIKE:
            break
        if number in items or place in cells:
            continue
        items.add(number)
        cells.add(place)
        figure, other = told_list.items[number].figure, line.items[place].figure
        if agree(figure, other):
            agreeing += 1
        else:
            differing.append((figure, other))
    return _Comparison(agreeing, tuple(differing))


def _lists(analysis: Analysis) -> Iterator[_List]:
    """Give every amount of a paragraph that is told exactly enough to be known again, with the amounts behind it, each name once."""
    for paragraph in analysis.paragraphs:
        levels = [mention for mention in paragraph if mention.role is Role.LEVEL and _is_amount(mention.figure) and not mention.brackets]
        for at, head in enumerate(levels):
            if significant(head.figure) >= LEAST_DIGITS:
                yield _List(head.figure, tuple(_once(_mentioned(analysis, levels[at + 1 :]))))


def _mentioned(analysis: Analysis, mentions: Iterable[Mention]) -> Iterator[_Item]:
    for mention in mentions:
        name = statement(analysis, mention).name
        if _is_name(name) and not mention.figure.period:
            yield _Item(_core(name), mention.figure)


def _lines(analysis: Analysis) -> Iterator[_List]:
    """Give the rows and columns of every table by each total that they hold."""
    for table in analysis.tables:
        for matrix in table.matrices:
            if not matrix.averages and not matrix.targets:
                # where columns are a guess, what stands in one row may stand under the names of its neighbours
                yield from () if matrix.guessed else _of_matrix(matrix)
                yield from _of_matrix(matrix.turn())


def _of_matrix(matrix: Matrix) -> Iterator[_List]:
    for row in matrix.rows:
        cells = [(column, figure) for column in matrix.columns if (figure := matrix.figure(row, column)) and _is_amount(figure)]
        items = tuple(_once(_Item(_core(name), figure) for column, figure in cells if (name := _name(column))))
        for column, figure in cells:
            if column.kind is LineKind.TOTAL and is_total(column.label) and significant(figure) >= LEAST_DIGITS:
                yield _List(figure, tuple(item for item in items if item.figure is not figure))


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is one of the books: scores and shares are given to one thing after the other, under the same names."""
    return figure.unit.kind == "money" and not figure.qualifier


def _name(line: Line) -> str:
    """Give what a row or column is called: 公务用车购置及运行费 of the 小计 under it."""
    own = line.label if total_of(line.label) or not line.group else line.group[-1]
    name = told(own)
    return name if _is_name(name) and line.kind not in (LineKind.MEASURE, LineKind.CHANGE) else ""


def _is_name(name: str) -> bool:
    return len(name) >= LEAST_NAME and name not in words()["label_empty"]


def _once(items: Iterable[_Item]) -> Iterator[_Item]:
    """Leave out what is called like another: nobody knows which is meant."""
    every = list(items)
    names = sorted(item.name for item in every)
    again = {one for one, other in pairwise(names) if one == other}
    return (item for item in every if item.name not in again)


def _alike(one: str, other: str) -> float:
    """How much two names agree, 0..1: one may be longer at its end (公务用车购置及运行维护费), not at its beginning (一般公共预算财政拨款)."""
    short, long = sorted((one, other), key=len)
    return likeness(one, other) if long.startswith(short) else 0.0


def _core(name: str) -> str:
    return ENDING.sub("", name)
