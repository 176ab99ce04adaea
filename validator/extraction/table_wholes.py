"""The wholes that percentages of a table are shares of: the rows of its totals, or the row that a name speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.extraction.label_words import bare
from validator.extraction.labels import similar
from validator.extraction.line_roles import LineRole, is_adjusted, role_of_line
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.model.figure import Figure

__all__ = ["Named", "amounts_beside", "named_shares", "wholes"]

HUNDRED = 1
PRINTED, UNPRINTED, OTHER_TOTAL = 12.0, 10.0, 6.0
AMOUNTS = (LineRole.LEVEL, LineRole.DONE, LineRole.PLAN)
LEAST_SIMILARITY = 0.6
# Gross profit % to net sales, EBIT to sales (%), 药品收入占医疗收入比重
NAMED_SHARE = re.compile(
    r"^(?P<part>.+?)\s*(?:%|percent|percentage|as\s+an?\s+(?:%|percentage))?\s+(?:to|of)\s+(?P<whole>[^%]+?)\s*(?:\(?%\)?)?$"
    r"|^(?P<part2>.+?)占(?P<whole2>.+?)的?(?:比重|比例|比率|百分比|比|%|（%）|\(%\))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A row of percentages that its own name explains."""

    percent: Line
    part: Line
    whole: Line


def amounts_beside(matrix: Matrix) -> Iterator[tuple[Line, Line]]:
    """Give each column of shares with the column of amounts it speaks of: the nearest before it under the same name, else the nearest."""
    roles = [role_of_line(line) for line in matrix.columns]
    for position, line in enumerate(matrix.columns):
        if roles[position] is not LineRole.SHARE or is_adjusted(line):
            continue
        amounts = [other for other, role in enumerate(roles) if role in AMOUNTS and matrix.columns[other].kind is not LineKind.MEASURE]
        own = [other for other in amounts if matrix.columns[other].group == line.group and line.group]
        named = [other for other in amounts if matrix.columns[other].label and matrix.columns[other].label in line.label]
        for group in (own, named, amounts):
            if group:
                yield line, matrix.columns[min(group, key=lambda other: (other > position, abs(other - position)))]
                break


def wholes(matrix: Matrix, share: Line, amount: Line) -> tuple[tuple[Line, float], ...]:
    """Give the rows that may be the whole of a column of shares, with bits: those printed as 100 %, else the totals without a share."""
    totals = [row for row in matrix.rows if matrix.figure(row, amount)]
    printed = [row for row in totals if _is_whole(matrix.figure(row, share))]
    if printed:
        return tuple((row, PRINTED if row.kind is LineKind.TOTAL or len(printed) == 1 else UNPRINTED) for row in printed)
    bare_totals = [row for row in totals if row.kind is LineKind.TOTAL and matrix.figure(row, share) is None]
    return tuple((row, UNPRINTED if len(bare_totals) == 1 else OTHER_TOTAL) for row in bare_totals)


def _is_whole(figure: Figure | None) -> bool:
    return figure is not None and figure.unit.kind == "percent" and figure.base == HUNDRED


def named_shares(rows: Sequence[Line]) -> Iterator[Named]:
    """Give the rows whose names say of what they are the share: X % to Y, X占Y比重."""
    for position, row in enumerate(rows):
        found = NAMED_SHARE.match(bare(row.label)) if row.kind is LineKind.MEASURE else None
        if found is None:
            continue
        names = (found["part"] or found["part2"], found["whole"] or found["whole2"])
        amounts = [(other, line) for other, line in enumerate(rows) if line.kind in (LineKind.ITEM, LineKind.TOTAL)]
        part, whole = (_called(name, amounts, position) for name in names)
        if part and whole and part is not whole:
            yield Named(row, part, whole)


def _called(name: str, amounts: Sequence[tuple[int, Line]], position: int) -> Line | None:
    """Give the row that a name speaks of: the most alike, of equals the nearest above."""
    ranked = [(_likeness(name, line.label), other < position, -abs(other - position), line) for other, line in amounts]
    best = max(ranked, key=lambda each: each[:3], default=None)
    return best[3] if best and best[0] >= LEAST_SIMILARITY else None


def _likeness(name: str, label: str) -> float:
    """How much a name agrees with a label; in English, words in the plural or left out count little."""
    one, other = (set(re.findall(r"[a-z]{2,}", bare(words).lower().replace("&", " and "))) for words in (name, label))
    if one and other:
        stems = [{word.removesuffix("s") for word in words} for words in (one, other)]
        return len(stems[0] & stems[1]) / len(stems[0] | stems[1]) + (0.4 if stems[0] <= stems[1] else 0.0)
    return similar(name, label)
