"""Which two lines of a table a change lies between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.extraction.label_words import bare, is_change
from validator.extraction.line_roles import LineRole
from validator.extraction.matrix import Line
from validator.extraction.periods import only_period

__all__ = ["Pair", "pairs_of"]

BY_YEARS, BY_NAME, BY_PERIOD, BY_ROLE, BY_ORDER, REVERSED, ELSEWHERE = 13.0, 12.0, 11.0, 10.0, 8.0, 5.0, 3.0
AMOUNTS = (LineRole.LEVEL, LineRole.PLAN, LineRole.DONE)
SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the one it is compared with."""

    current: Line
    previous: Line
    bits: float
    wording: str


def pairs_of(lines: Sequence[Line], roles: Sequence[LineRole], change: int) -> tuple[Pair, ...]:
    """Give the pairs that the change at a position may lie between, best first.

    What its header names decides: two years (2019 versus 2018), or the line it is compared with (比年初预算). Else it is the lines
    before it, back to the change before, in the order of their periods.
    """
    amounts = [position for position, role in enumerate(roles) if role in AMOUNTS and lines[position].facet == lines[change].facet]
    found: dict[tuple[int, int], Pair] = {}
    for pair in _candidates(lines, roles, change, amounts):
        found.setdefault((pair.current.at, pair.previous.at), pair)
    return tuple(sorted(found.values(), key=lambda pair: -pair.bits))


def _candidates(lines: Sequence[Line], roles: Sequence[LineRole], change: int, amounts: Sequence[int]) -> Iterator[Pair]:
    yield from _by_years(lines, change, amounts)
    yield from _by_name(lines, change, amounts)
    own = _segment(roles, change, amounts)
    near = own if len(own) > 1 else list(amounts)
    if len(near) < 2:  # noqa: PLR2004 (a change lies between two)
        return
    nearest = sorted(near, key=lambda each: abs(each - change))[:2]
    for first, second in (sorted(nearest), near[:2]):
        yield from _ordered(lines[first], lines[second], roles[first], roles[second])


def _segment(roles: Sequence[LineRole], change: int, amounts: Sequence[int]) -> list[int]:
    """Give the amounts directly before a run of changes, back to the run before."""
    start = change
    while start and roles[start - 1] not in AMOUNTS:
        start -= 1
    stop = start
    while start and roles[start - 1] in AMOUNTS:
        start -= 1
    return [each for each in amounts if start <= each < stop]


def _by_years(lines: Sequence[Line], change: int, amounts: Sequence[int]) -> Iterator[Pair]:
    """``2019 versus 2018``: the two years that the header names."""
    years = [period for period in lines[change].periods if period.text[:1].isdigit()]
    if len(years) == 2:  # noqa: PLR2004 (from one to another)
        later, earlier = sorted(years, key=lambda period: period.order, reverse=True)
        current = [lines[each] for each in amounts if later in lines[each].periods]
        previous = [lines[each] for each in amounts if earlier in lines[each].periods]
        if current and previous:
            yield Pair(current[0], previous[0], BY_YEARS, "change-years")


def _by_name(lines: Sequence[Line], change: int, amounts: Sequence[int]) -> Iterator[Pair]:
    """``比年初预算增减``: the line whose name stands in the header of the change."""
    header = bare("".join(lines[change].path))
    named = [each for each in amounts if len(bare(lines[each].label)) > SHORTEST_NAME and bare(lines[each].label) in header]
    others = [each for each in amounts if each not in named]
    if len(named) == 1 and others:
        current = min(others, key=lambda each: (abs(each - change), each))
        yield Pair(lines[current], lines[named[0]], BY_NAME, "change-named")


def _ordered(first: Line, second: Line, one: LineRole, other: LineRole) -> Iterator[Pair]:
    """Put two lines in the order of their periods, of plan and deed, or as they stand."""
    orders = [line.periods[0].order if line.periods else None for line in (first, second)]
    if orders[0] and orders[1] and orders[0] != orders[1]:
        later, earlier = (first, second) if orders[0] > orders[1] else (second, first)
        clear = all(only_period(line.label) or line.periods[0].text[:1].isdigit() for line in (first, second))
        yield Pair(later, earlier, BY_PERIOD if clear else BY_PERIOD - 1, "change-periods")
        if not clear:
            yield Pair(earlier, later, ELSEWHERE, "change-reversed")
    elif {one, other} == {LineRole.PLAN, LineRole.DONE}:
        done, plan = (first, second) if one is LineRole.DONE else (second, first)
        yield Pair(done, plan, BY_ROLE, "change-plan")
        yield Pair(plan, done, REVERSED, "change-reversed")
    elif not is_change(first.label) and not is_change(second.label):
        yield Pair(first, second, BY_ORDER, "change-order")
        yield Pair(second, first, BY_ORDER - 1, "change-order")
