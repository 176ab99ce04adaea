"""How far a sum in a table is to be believed where it does not add up: the report may be wrong, or the reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from validator.extraction.agreement import WEAK, Neighbours, believed
from validator.extraction.evidence import one_slip_away
from validator.extraction.matrix import Line, Matrix
from validator.extraction.steps import step
from validator.extraction.sum_readings import Outcome, WeighedSum
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.unit import NUMBER, Unit

__all__ = ["SumBelief"]

NEAR = Decimal("0.3")
FEWEST_PARTS = 3
# Readings that say less than this are only there to let a report be right.
LEAST_ACCUSING = 6.0
# Where a single part is all that is printed, only these say that it is the whole.
ONE_PART_WORDINGS = ("codes", "list-with-rest")
# These leave no doubt which lines are meant, however far the figures are apart.
PLAIN_WORDINGS = ("formula", "list-with-rest")
# Numbers that share a factor this often do so because they were rounded to it.
STEP_DIGITS = 6.0
WITH_ANOTHER, SAID = 3.0, 10.0
# Shorter numbers are printed twice by chance.
TELLING_DIGITS, LEAST_ASTRAY = 4, 3
FEWEST_COUNTED, MOST_MISCOUNTED = 2, 10
OFTEN, OFTEN_AND_MORE, HAIR = 3, 6, Decimal("0.002")
CLEAR = 8.0
SHOWN = 10.0


@dataclass(frozen=True)
class SumBelief:
    """The readings of one table, to be believed together.

    Attributes:
        matrix: its figures.
        weighed: every reading of it.
    """

    matrix: Matrix
    weighed: tuple[WeighedSum, ...]

    def structure(self, found: WeighedSum, column: Line, outcome: Outcome) -> float:
        """Give the bits of structure of a reading in one column."""
        own = _counted(found.outcomes.values())
        same = own.without(_counted([outcome] if found.outcomes.get(column.at) is outcome else []))
        alike = self._by_wording[found.sum.wording].without(own)
        near = abs(outcome.miss) <= abs(outcome.total.base) * NEAR
        slip = not outcome.holds and one_slip_away(outcome.total, outcome.parts)
        only = len(outcome.parts) >= FEWEST_PARTS and self._telling == 1
        simple = found.sum.wording in PLAIN_WORDINGS or (near and only)
        bits = believed(found.sum.bits, same, alike, holds=outcome.holds, slip=slip, simple=simple)
        return bits if outcome.holds or self._accuses(found, outcome, slip=slip, near=near) else min(bits, WEAK)

    @cached_property
    def _by_wording(self) -> Mapping[str, Neighbours]:
        """Count how all readings of each wording fare."""
        wordings = {found.sum.wording for found in self.weighed}
        return {
            wording: _counted(outcome for found in self.weighed if found.sum.wording == wording for outcome in found.outcomes.values())
            for wording in wordings
        }

    @cached_property
    def _blanks(self) -> frozenset[str]:
        """Give the wordings by which sums hold although parts are blank: there, blank is nothing."""
        return frozenset(
            found.sum.wording
            for found in self.weighed
            if any(outcome.holds and outcome.bits and outcome.blank for outcome in found.outcomes.values())
        )

    @cached_property
    def _telling(self) -> int:
        """Count the readings that say enough to accuse."""
        return sum(found.sum.bits > LEAST_ACCUSING for found in self.weighed)

    def _accuses(self, found: WeighedSum, outcome: Outcome, *, slip: bool, near: bool) -> bool:
        """Whether a miss may be held against the report."""
        plain = found.sum.wording in PLAIN_WORDINGS or (found.sum.bits >= CLEAR and self._always_else(found, outcome, OFTEN_AND_MORE))
        if found.sum.bits < LEAST_ACCUSING and not self._shown(found, outcome):
            return False
        if not (slip or near or plain):
            return False
        if (
            len(outcome.parts) == 1
            and found.sum.wording not in ONE_PART_WORDINGS
            and not (slip and self._always_else(found, outcome, OFTEN))
        ):
            return False
        lacks = outcome.miss * (1 if outcome.total.base >= 0 else -1) > 0
        if lacks and (outcome.untold or (outcome.blank and not slip and found.sum.wording not in self._blanks)):
            return False
        if self.matrix.guessed and not slip and (not self._stands_firm or self._stands_astray(outcome)):
            return False
        return not (self._explained_by_steps(outcome) or self._misses_often(found, outcome))

    def _stands_astray(self, outcome: Outcome) -> bool:
        """Whether the table prints just what a sum misses, to digits that tell something, so that it may stand in the wrong column."""
        return _digits(outcome.miss) >= LEAST_ASTRAY and any(
            abs(figure.base) == abs(outcome.miss) for figure in self.matrix.figures.values()
        )

    @cached_property
    def _stands_firm(self) -> bool:
        """Whether the table has several rows and any sum of it holds, so that its cells stand in their columns."""
        several = all(len({at[side] for at in self.matrix.figures}) > 1 for side in (0, 1)) or not self.matrix.turned
        return several and any(each.held for each in self._by_wording.values())

    def _shown(self, found: WeighedSum, outcome: Outcome) -> bool:
        """Whether a reading that words hardly state holds to many digits in the other columns, and one typed slip explains its only miss."""
        others = [each for each in found.outcomes.values() if each is not outcome]
        held = sum(each.bits for each in others)
        return all(each.holds for each in others) and held >= SHOWN and one_slip_away(outcome.total, outcome.parts)

    def _always_else(self, found: WeighedSum, outcome: Outcome, often: int) -> bool:
        """Whether the reading holds in several other columns and fails in none."""
        others = [each for each in found.outcomes.values() if each is not outcome and (each.bits or not each.holds)]
        return len(others) >= often and all(each.holds for each in others)

    def _misses_often(self, found: WeighedSum, outcome: Outcome) -> bool:
        """Whether the reading misses by a hair in several columns: a discrepancy of the statistics, not of the printing."""
        missed = [each for each in found.outcomes.values() if not each.holds]
        return len(missed) >= OFTEN and all(abs(each.miss) <= abs(each.total.base) * HAIR for each in (*missed, outcome))

    def _explained_by_steps(self, outcome: Outcome) -> bool:
        """Whether the figures of the table are all rounded to more than their last place (to 5, to 1000), which explains the miss."""
        return abs(outcome.miss) * 2 <= self._steps.get(outcome.total.unit, Decimal(0)) * (len(outcome.parts) + 1)

    @cached_property
    def _steps(self) -> Mapping[Unit, Decimal]:
        """Give the step to which all figures of a unit are rounded."""
        figures = self.matrix.figures.values()
        return {
            unit: step((figure for figure in figures if figure.unit == unit), STEP_DIGITS) for unit in {figure.unit for figure in figures}
        }

    @cached_property
    def counted(self) -> bool:
        """Whether the bare whole numbers of the table are counts, which hide nothing: clear sums hold to the unit, hardly any by rounding."""
        figures = [figure for figure in self.matrix.figures.values() if not figure.exact]
        if any(figure.unit != NUMBER or figure.qualifier or 2 * figure.resolution != 1 for figure in figures):
            return False
        least: dict[Place, Decimal] = {}
        for found in self.weighed:
            for each in found.outcomes.values():
                if found.sum.bits >= LEAST_ACCUSING and each.holds and (each.bits or not each.miss) and _adds(each.parts):
                    least[each.total.place] = min(abs(each.miss), least.get(each.total.place, abs(each.miss)))
        return len(least) >= FEWEST_COUNTED and MOST_MISCOUNTED * sum(map(bool, least.values())) <= len(least)

    @cached_property
    def _stated(self) -> frozenset[frozenset[Place]]:
        """Give the figures of every sum that is said clearly and holds, noughts left out: turned round, it says nothing of its parts."""
        outcomes = (each for found in self.weighed if found.sum.bits >= LEAST_ACCUSING for each in found.outcomes.values() if each.holds)
        return frozenset(_places(each) for each in outcomes)

    def charitable(self, found: WeighedSum, column: Line, outcome: Outcome) -> Iterator[tuple[Outcome, float]]:
        """Give readings by which a sum that misses would hold: with one more line of the column (added or taken off), or without one part.

        Nothing says that they are meant, so they never accuse; they keep a line that the table leaves unnamed from accusing it. Where
        codes, formulas or spanning names say which lines are meant, there is nothing to be left unnamed.
        """
        miss = outcome.miss
        if outcome.holds or found.sum.bits >= SAID or _digits(miss / outcome.total.unit.scale) < TELLING_DIGITS:
            return
        inside = {part.place for part in outcome.parts} | {outcome.total.place}
        for row in self.matrix.rows:
            other = self.matrix.figure(row, column)
            if other and other.place not in inside and other.unit == outcome.total.unit and abs(other.base) == abs(miss):
                signed = other if other.base == miss else replace(other, value=-other.value)
                if _places(outcome) | {other.place} not in self._stated:
                    yield replace(outcome, parts=(*outcome.parts, signed), holds=True), WITH_ANOTHER
                return
        rest = [part for part in outcome.parts if part.base != -miss]
        if 1 < len(rest) == len(outcome.parts) - 1:
            yield replace(outcome, parts=tuple(rest), holds=True), WITH_ANOTHER


def _places(outcome: Outcome) -> frozenset[Place]:
    """Give where the figures of a sum stand, without noughts."""
    return frozenset(figure.place for figure in (outcome.total, *outcome.parts) if figure.value)


def _adds(parts: Iterable[Figure]) -> bool:
    return sum(part.value != 0 for part in parts) > 1


def _counted(outcomes: Iterable[Outcome]) -> Neighbours:
    return Neighbours.of((outcome.holds, outcome.bits) for outcome in outcomes)


def _digits(value: Decimal) -> int:
    """Count the digits of a number that are not zeros at its ends."""
    return len(value.normalize().as_tuple().digits) if value else 0
