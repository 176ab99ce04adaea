"""Relations that the headers of a table state between its lines, read in every row and weighed by how the same relation fares in the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import log2

from validator.extraction.agreement import Neighbours, believed
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.place import Place
from validator.model.record import Record

__all__ = ["Figures", "Relation", "Turn", "amounts_to", "divides_to", "records_of", "widened"]

Figures = Mapping[str, Figure]
Test = Callable[[Figures], "tuple[bool, float] | None"]
MOST_BITS = 11.0
# A header that says as much as this needs no second row to be believed.
CLEAR = 9.0
OTHER_CONVENTION = 4.0


@dataclass(frozen=True)
class Relation:
    """What some lines say together.

    Attributes:
        lines: field → line.
        claimed: the line whose figure makes the claim.
        bits: how clearly the headers say so.
        wording: the way of saying it.
    """

    lines: Mapping[str, Line]
    claimed: Line
    bits: float
    wording: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Another convention of signs that a row may follow: favourable changes are positive, expenses are printed by their size.

    Attributes:
        name: of the convention.
        apply: gives the figures by it, or None if it makes no difference.
        alone: whether a single row may follow it; else two rows must, or the sign is a slip.
    """

    name: str
    apply: Callable[[Figures], Figures | None]
    alone: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """The figures of a relation in one row, by one convention of signs (None: as printed)."""

    figures: Figures
    holds: bool
    bits: float
    turn: Turn | None = None


def records_of(matrix: Matrix, shape: str, relations: Sequence[Relation], test: Test, turns: Sequence[Turn] = ()) -> Iterator[Record]:
    """Give a record for every relation in every row where all its figures stand.

    Args:
        matrix: the table.
        shape: of the records.
        relations: several with the same claimed line are readings of one claim.
        test: says of the figures of a row whether they hold and how much that says; None if they cannot be related.
        turns: other conventions of signs that rows may follow.
    """
    for relation in relations:
        cases = [(row, readings) for row in matrix.rows if (readings := _readings(matrix, relation, row, test, turns))]
        cases = _in_company(cases)
        best = {row.at: max((each.holds, each.bits) for each in readings) for row, readings in cases}
        for row, readings in cases:
            same = Neighbours.of(outcome for at, outcome in best.items() if at != row.at)
            claim = matrix.claim(shape.rpartition("/")[2], row, relation.claimed)
            for each in readings:
                cost = OTHER_CONVENTION if each.turn else 0.0
                bits = believed(relation.bits - cost, same, Neighbours(), holds=each.holds, simple=relation.bits >= CLEAR)
                yield Record(shape, each.figures, _place(each.figures), claim=claim, structure=bits, wording=f"table {relation.wording}")


def _readings(matrix: Matrix, relation: Relation, row: Line, test: Test, turns: Sequence[Turn]) -> list[_Reading]:
    figures = {name: figure for name, line in relation.lines.items() if (figure := matrix.figure(row, line))}
    if row.kind is LineKind.HEADING or len(figures) < len(relation.lines) or any(figure.qualifier for figure in figures.values()):
        return []
    plain = test(figures)
    found = [_Reading(figures, *plain)] if plain else []
    for turn in turns:
        turned = turn.apply(figures)
        tested = test(turned) if turned else None
        # another convention is only there to let a row be right
        if turned and tested and tested[0]:
            found.append(_Reading(turned, *tested, turn))
    return found


def _in_company(cases: Sequence[tuple[Line, list[_Reading]]]) -> list[tuple[Line, list[_Reading]]]:
    """Leave out conventions that only one row would follow: there the sign is a slip."""
    needed = Counter(each.turn.name for _, readings in cases if not _as_printed(readings) for each in readings if each.turn)
    kept = []
    for row, readings in cases:
        own = not _as_printed(readings)
        allowed = [each for each in readings if not each.turn or each.turn.alone or needed[each.turn.name] > own]
        kept.append((row, allowed))
    return [(row, readings) for row, readings in kept if readings]


def _as_printed(readings: Sequence[_Reading]) -> bool:
    """Whether a row holds with the signs that it prints."""
    return any(each.holds and not each.turn for each in readings)


def _place(figures: Figures) -> Place:
    return min((figure.place for figure in figures.values()), key=lambda place: place.offset)


def divides_to(part: Figure, whole: Figure, percent: Figure) -> tuple[bool, float] | None:
    """Say whether part ÷ whole is a printed percentage, within rounding or cutting, and how much that says."""
    if percent.unit.kind != "percent" or part.unit.dimension != whole.unit.dimension or not whole.value:
        return None
    base = whole.interval
    if base.low <= 0 <= base.high:
        return None
    return _meets(part.interval / base, percent, trivial=part.value in (0, whole.value))


def amounts_to(result: Interval, printed: Figure, *, trivial: bool = False) -> tuple[bool, float]:
    """Say whether what the other figures give is a printed figure, within rounding or cutting, and how much that says."""
    return _meets(result, printed, trivial=trivial)


def _meets(result: Interval, printed: Figure, *, trivial: bool) -> tuple[bool, float]:
    holds = result.meets(widened(printed))
    if not holds:
        return False, 0.0
    grain = max(4 * printed.resolution * printed.unit.scale, result.high - result.low)
    size = max(abs(printed.base), Decimal(1) if printed.unit.kind in ("percent", "points") else Decimal(0))
    if trivial or not grain or not size:
        return True, 1.0 if printed.value else 0.0
    return True, min(MOST_BITS, max(0.0, log2(max(Decimal(1), size / grain))))


def widened(figure: Figure) -> Interval:
    """Give the values that print as a figure by rounding or by cutting."""
    return replace(figure, resolution=2 * figure.resolution).interval
