"""Passages and tables that are told twice: the same words before figure after figure, the same names in cell after cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, takewhile

from validator.extraction.likeness import agree, information, one_slip_apart, significant
from validator.extraction.statements import Statement, says_something, statement, table_statements, told
from validator.extraction.structure import Analysis, TableFigures
from validator.model.figure import Figure

__all__ = ["Copy", "copies"]

# Words that introduce figures in more places than this are a form that is filled in for one thing after the other.
MOST_PLACES = 8
LEAST_WORDS = 3
# What must agree in a copy before it is one: digits, or a long text with nothing different.
LEAST_BITS, LEAST_TEXT = 16.0, 50
# What it adds that changes and shares are told of one name, if a figure among them has digits enough.
NAMED_BITS, LEAST_DIGITS = 4.0, 3
# What must agree before the few figures that differ are held to be mistakes, and how many there must be for each of these.
ACCUSING_BITS, LEAST_PAIRS, PAIRS_PER_MISTAKE = 20.0, 4, 3
# More differences, or a cell that has been filled in since, make a later state of the same thing rather than a bad copy.
MOST_MISTAKES = 2
# Two tables are copies if so much of what they name is named in both, and so much of that agrees.
NAMED_ALIKE = AGREEING = 0.7


_Cells = dict[tuple[str, str, str, int], Statement]


@dataclass(frozen=True)
class Copy:
    """Two runs of figures told in the same words, figure by figure.

    Attributes:
        pairs: each figure with its counterpart, the earlier one first.
    """

    pairs: tuple[tuple[Statement, Statement], ...]

    @cached_property
    def agreeing(self) -> tuple[tuple[Statement, Statement], ...]:
        """The pairs that state the same value."""
        return tuple(pair for pair in self.pairs if agree(pair[0].figure, pair[1].figure))

    @cached_property
    def differing(self) -> tuple[tuple[Statement, Statement], ...]:
        """The pairs that do not; a percentage worked out twice may differ in its last digit."""
        return tuple(
            (one, other)
            for one, other in self.pairs
            if not agree(one.figure, other.figure) and not _worked_out_twice(one.figure, other.figure)
        )

    @property
    def bits(self) -> float:
        """How unlikely unrelated figures would agree so: the digits of the values that agree, each value once."""
        return sum({one.figure.base: min(information(one.figure), information(other.figure)) for one, other in self.agreeing}.values())

    @property
    def of_one_name(self) -> bool:
        """Whether the figures are told of amounts of the very same name."""
        one, other = self.pairs[0]
        return one.name == other.name and says_something(one.name) and any(significant(one.figure) >= LEAST_DIGITS for one, _ in self.pairs)

    @property
    def accuses(self) -> bool:
        """Whether so much agrees that the one or two figures that differ must be mistakes: fewer digits will do if each is one slip away."""
        mistakes = self.differing
        telling = [one for one, _ in self.agreeing if one.figure.value]
        if not 0 < len(mistakes) <= MOST_MISTAKES or len(telling) < PAIRS_PER_MISTAKE * len(mistakes) - 1:
            return False
        if not all(one.figure.value and other.figure.value and one.when == other.when for one, other in mistakes):
            return False
        slips = all(one_slip_apart(one.figure, other.figure) for one, other in mistakes)
        return self.bits >= LEAST_BITS if slips else self.bits >= ACCUSING_BITS and len(self.pairs) >= LEAST_PAIRS


def _worked_out_twice(one: Figure, other: Figure) -> bool:
    coarser = max(one.resolution, other.resolution)
    return one.unit == other.unit and one.unit.kind == "percent" and abs(one.value - other.value) <= 2 * coarser


def copies(analysis: Analysis) -> Iterator[Copy]:
    """Give the passages and the tables of a document that are told twice with the same figures, all but a few."""
    flow = _Flow(analysis)
    for one, other in flow.starts():
        copy = flow.run(one, other)
        enough = len(copy.pairs) > 1 and copy.bits + NAMED_BITS * copy.of_one_name >= LEAST_BITS
        if copy.accuses or (not copy.differing and (enough or flow.text(one, other, len(copy.pairs)) >= LEAST_TEXT)):
            yield copy
    yield from _table_copies(analysis.tables)


class _Flow:
    """The figures of the prose in a row, with the words between them."""

    def __init__(self, analysis: Analysis) -> None:
        self.mentions = analysis.mentions
        self.analysis = analysis
        self.leads = [(told(mention.lead), mention.dimension, mention.role, mention.figure.period) for mention in self.mentions]
        self.gaps = [told(mention.gap) for mention in self.mentions]

    def starts(self) -> Iterator[tuple[int, int]]:
        """Give the places where a run may begin: the same words before two figures of which the figures before are not told alike."""
        places: dict[object, list[int]] = defaultdict(list)
        for index, lead in enumerate(self.leads):
            if len(lead[0]) >= LEAST_WORDS:
                places[lead].append(index)
        for indexes in places.values():
            if len(indexes) <= MOST_PLACES:
                yield from ((one, other) for one, other in combinations(indexes, 2) if not self._continues(one, other))

    def _continues(self, one: int, other: int) -> bool:
        return one > 0 and self._alike(one, other) and self.leads[one - 1] == self.leads[other - 1]

    def _alike(self, one: int, other: int) -> bool:
        """Whether the words between two figures and the figures before them are the same, within a paragraph."""
        together = all(self.mentions[index].paragraph == self.mentions[index - 1].paragraph for index in (one, other))
        return together and self.leads[one] == self.leads[other] and self.gaps[one] == self.gaps[other]

    def run(self, one: int, other: int) -> Copy:
        """Give the figures from two places on as long as they are told alike."""
        length = 1
        while one + length < other and other + length < len(self.mentions) and self._alike(one + length, other + length):
            length += 1
        return Copy(tuple((self._statement(one + step), self._statement(other + step)) for step in range(length)))

    def text(self, one: int, other: int, length: int) -> int:
        """Count the signs of words that two runs share, with those before and behind them in their paragraphs."""
        before = _alike(*(reversed(told(self._string(index)[: self.mentions[index].start])) for index in (one, other)))
        last = (one + length - 1, other + length - 1)
        behind = _alike(*(told(self._string(index)[self.mentions[index].end :]) for index in last))
        return before + behind + sum(len(gap) for gap in self.gaps[one + 1 : one + length])

    def _string(self, index: int) -> str:
        """Give the paragraph of a figure."""
        return self.analysis.sentences[self.mentions[index].sentence].string

    def _statement(self, index: int) -> Statement:
        return statement(self.analysis, self.mentions[index])


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the signs that two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(one, other, strict=False)))


def _table_copies(tables: Iterable[TableFigures]) -> Iterator[Copy]:
    """Give each table with those before it of which it is a copy; the copies of a table that is told again as it is are that table's."""
    originals: list[_Cells] = []
    for table in tables:
        cells, guessed = _cells(table), any(matrix.guessed for matrix in table.matrices)
        # a cell that stands in the wrong column says something else in both
        found = [each for original in originals if (each := _table_copy(original, cells)) and not (guessed and each.differing)]
        yield from found
        if not any(_is_whole(each, cells) for each in found):
            originals.append(cells)


def _is_whole(copy: Copy, cells: _Cells) -> bool:
    """Whether nothing of a table is told otherwise, or only in it."""
    return len(copy.pairs) == len(cells) and not copy.differing


def _table_copy(cells: _Cells, others: _Cells) -> Copy | None:
    """Give two tables cell by cell if they tell of one subject, or so many of their digits agree, that one is a copy of the other."""
    most = max(len(cells), len(others))
    shared = [name for name in cells if name in others] if min(len(cells), len(others)) >= NAMED_ALIKE * most > 0 else []
    if not shared or len(shared) < NAMED_ALIKE * most:
        return None
    copy = Copy(tuple((cells[name], others[name]) for name in shared))
    told_of_one = any(each.context for each, _ in copy.pairs)
    enough = len(copy.agreeing) >= AGREEING * len(copy.pairs) and (told_of_one or copy.bits >= LEAST_BITS)
    return copy if enough and (copy.accuses or not copy.differing) else None


def _cells(table: TableFigures) -> _Cells:
    """Give the figures of a table by row and column names, subject and count: the second of one name is another cell."""
    count: Counter[tuple[str, str, str]] = Counter()
    found: _Cells = {}
    for each in table_statements(table):
        name = told(each.figure.label), told(each.figure.scope), each.context
        count[name] += 1
        found[*name, count[name]] = each
    return found
