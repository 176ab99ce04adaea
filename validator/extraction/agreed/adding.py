"""Which lines of a plane are sums and means of which others.

Runs of lines beside a total are looked for first; what they add up to then stands for them, so that totals of totals are found in turn.
Then come lines of one name, the lines that no total is made of, every second one and so on, and at last pairs that stand anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from math import log2

from validator.extraction.agreed.accepted import Accepted
from validator.extraction.agreed.evidence import MOST, means, sums
from validator.extraction.agreed.line_words import says_mean, says_total
from validator.extraction.agreed.pairs import pairs
from validator.extraction.agreed.planes import Plane
from validator.extraction.agreed.runs import Run, mean_runs, sum_runs
from validator.extraction.agreed.stretches import Stretch, best_stretch
from validator.extraction.agreed.views import named_alike, strides

__all__ = ["Added", "Adding"]

ACCEPTED, MEAN_ACCEPTED, APART_ACCEPTED, STRONG, COPIED = 6.0, 16.0, 8.0, 25.0, 25.0
ROUNDS, ROUNDS_OF_MEANS = 8, 1
SAID, MEAN_SAID, MEAN_UNSAID = 5.0, 6.0, 3.0
EACH_OUTSIDE, MOST_OUTSIDE = 1.0, 6
OF_QUOTIENTS, A_QUOTIENT = 8.0, 6.0
ENOUGH_HELD, LACKING, NOT_ENOUGH = 0.5, 20.0, 4.0
ENOUGH_MEANS, LACKING_MEANS, NOT_ENOUGH_MEANS = 0.6, 25.0, 6.0
NAMED_ALIKE, LEAVES, STRIDE = 3.0, 2.0, 3.0
EACH_STEP_APART = 0.5
NEARLY = 10
FEWEST_COPIED = 6
MOST_WAYS, ANOTHER_WAY = 2, 10.0
SURE, MOST_DOUBTED, FEWEST_TELLING, TELLING_FOR_EACH = 12.0, 2, 3, 3
NEARBY = 3


@dataclass(frozen=True, slots=True)
class Added:
    """A line that is the sum or the mean of others.

    Attributes:
        mean: whether it is their mean.
        line: the sum or mean.
        parts: what it is made of.
        positions: where it holds.
        missed: where it nearly holds, inside the stretch where it does.
        doubted: where it fails, if it holds in so many other places that the figures there are wrong rather than the relation.
        bits: evidence, less what the number of relations tried takes away.
        before: whether the parts stand before it; of no meaning for pairs.
    """

    mean: bool
    line: int
    parts: tuple[int, ...]
    positions: tuple[int, ...]
    missed: tuple[int, ...]
    bits: float
    before: bool = True
    doubted: tuple[int, ...] = ()


def _doubted(stretch: Stretch, bits: float) -> tuple[int, ...]:
    """Give the few positions at which a sum of much evidence fails while it says much at several times as many others."""
    failing = (*stretch.missed, *stretch.outside)
    often = stretch.telling >= max(FEWEST_TELLING, TELLING_FOR_EACH * len(failing))
    return failing if often and bits >= SURE and len(failing) <= MOST_DOUBTED else ()


@dataclass(slots=True)
class Adding:
    """The search in one plane.

    Attributes:
        plane: where.
        aside: positions where sums need not hold, because quotients stand there.
        quotients: lines that are quotients or changes.
        derived: lines that are no parts of sums: quotients, changes, means, multiples.
    """

    plane: Plane
    aside: AbstractSet[int]
    quotients: AbstractSet[int]
    derived: set[int]
    found: list[Added] = field(default_factory=list)
    accepted: Accepted = field(init=False)
    used: set[int] = field(default_factory=set)
    averages: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.accepted = Accepted(self.plane)

    def search(self) -> list[Added]:
        """Give the sums and means of the plane."""
        called_means = {line for line in self.plane.order if says_mean(self.plane.names.get(line, ""))}
        self._rounds(self.averages)
        self._rounds(self.derived)
        if not called_means <= self.derived:
            self._rounds(self.derived | called_means)
        for group in named_alike(self.plane):
            self._runs(group, NAMED_ALIKE, consuming=False)
        leaves = [line for line in self.plane.order if line not in self.accepted.totals and line not in self.derived]
        self._runs(leaves, LEAVES, consuming=False, means=False)
        for step, lines in strides(self.plane):
            self._runs(lines, STRIDE + log2(step), consuming=False, means=False)
        self._pairs()
        self._copies()
        self._prune()
        return self.found

    def _rounds(self, left_out: AbstractSet[int]) -> None:
        """Accept runs of lines that no total has consumed, again and again until there are no more."""
        for number in range(ROUNDS):
            view = [line for line in self.plane.order if line not in self.used and line not in left_out]
            if not self._runs(view, 0.0, means=number < ROUNDS_OF_MEANS):
                return

    def _runs(self, view: Sequence[int], cost: float, *, consuming: bool = True, means: bool = True) -> int:
        """Accept the best runs of a view and give how many. Strong ones of few parts come first; what they consume is left to their total."""
        cost += log2(2 * max(2, len(view)))
        best: dict[tuple[int, bool], Added] = {}
        for added in self._judged(view, cost, ACCEPTED if consuming else APART_ACCEPTED, means=means):
            key = added.line, added.before
            if key not in best or added.bits > best[key].bits:
                best[key] = added
        used_before, count = set(self.used), 0
        for added in sorted(best.values(), key=lambda each: (-min(each.bits, STRONG), len(each.parts), -each.bits)):
            if consuming and not (used_before if added.mean else self.used).isdisjoint(added.parts):
                continue
            if not added.mean and not self._is_news(added):
                continue
            self._accept(added)
            count += 1
        return count

    def _judged(self, view: Sequence[int], cost: float, accepted: float, *, means: bool) -> Iterator[Added]:
        known = {(each.line, each.parts) for each in self.found}
        for run in sum_runs(self.plane, view):
            if (run.line, run.parts) not in known:
                yield from self._sum(run, cost, accepted=accepted)
        for run in mean_runs(self.plane, view) if means else ():
            if (run.line, run.parts) not in known:
                yield from self._mean(run, cost)

    def _sum(self, run: Run, cost: float, most: float = MOST, accepted: float = ACCEPTED) -> Iterator[Added]:
        stretch = best_stretch(sums(self.plane, run.line, run.parts, self.aside, most))
        if stretch is None:
            return
        bits = stretch.bits - cost - EACH_OUTSIDE * min(len(stretch.outside), MOST_OUTSIDE)
        bits += SAID if says_total(self.plane.names.get(run.line, "")) else 0.0
        bits -= OF_QUOTIENTS if not self.quotients.isdisjoint(run.parts) else 0.0
        bits -= A_QUOTIENT if run.line in self.quotients else 0.0
        bits -= NOT_ENOUGH + LACKING * (ENOUGH_HELD - stretch.share) if stretch.share < ENOUGH_HELD else 0.0
        if bits >= accepted:
            missed = tuple(self._nearly(run, stretch))
            yield Added(
                mean=False,
                line=run.line,
                parts=run.parts,
                positions=stretch.positions,
                missed=missed,
                bits=bits,
                before=run.before,
                doubted=_doubted(stretch, bits),
            )

    def _nearly(self, run: Run, stretch: Stretch) -> Iterator[int]:
        """Give the positions inside the stretch where a sum misses by less than a tenth."""
        for position in stretch.missed:
            total = self.plane.lines[run.line][position][0]
            whole = sum(self.plane.lines[part].get(position, (0, 0))[0] for part in run.parts)
            if total and NEARLY * abs(whole - total) <= abs(total):
                yield position

    def _mean(self, run: Run, cost: float) -> Iterator[Added]:
        stretch = best_stretch(means(self.plane, run.line, run.parts, self.aside))
        if stretch is None:
            return
        bits = stretch.bits - cost - EACH_OUTSIDE * min(len(stretch.outside), MOST_OUTSIDE)
        bits += MEAN_SAID if says_mean(self.plane.names.get(run.line, "")) else -MEAN_UNSAID
        bits -= NOT_ENOUGH_MEANS + LACKING_MEANS * (ENOUGH_MEANS - stretch.share) if stretch.share < ENOUGH_MEANS else 0.0
        if bits >= MEAN_ACCEPTED and (run.line, frozenset(run.parts)) not in self.accepted.sums:
            yield Added(mean=True, line=run.line, parts=run.parts, positions=stretch.positions, missed=(), bits=bits, before=run.before)

    def _accept(self, added: Added) -> None:
        self.found.append(added)
        if added.mean:
            self.averages.add(added.line)
            self.derived.add(added.line)
            return
        self.accepted.add(added.line, added.parts)
        self.used.update(added.parts)
        self.used.update(twin for twin in self._twins(added.line, NEARBY) if twin not in added.parts)

    def _is_news(self, added: Added) -> bool:
        """Whether a sum is not yet implied. A total that is already cut up needs more to be cut up otherwise, and has no third way."""
        ways = self.accepted.ways(added.line)
        return ways < MOST_WAYS and (not ways or added.bits >= ANOTHER_WAY) and not self.accepted.covers(added.line, added.parts)

    def _twins(self, line: int, nearby: int) -> Iterable[int]:
        """Give the lines with the same numbers close to a line."""
        at, order, twin = self.plane.index[line], self.plane.order, self.plane.twin
        return (other for other in order[max(0, at - nearby) : at + nearby + 1] if other != line and twin[other] == twin[line])

    def _pairs(self) -> None:
        """Accept pairs that are neither implied nor contained in what is known, those close to each other before those far apart."""
        cost = 2 * log2(max(len(self.plane.order), 4))
        judged: list[Added] = []
        for pair in pairs(self.plane):
            apart = sum(abs(self.plane.index[part] - self.plane.index[pair.line]) for part in pair.parts)
            run = Run(pair.line, pair.parts, before=True)
            judged.extend(self._sum(run, cost + EACH_STEP_APART * apart, pair.bits, APART_ACCEPTED))
        for added in sorted(judged, key=lambda each: -each.bits):
            if self._is_news(added):
                self.found.append(added)
                self.accepted.add(added.line, added.parts)

    def _copies(self) -> None:
        """Say of a line beside a total, and with the same numbers, that it is the same sum."""
        for added in [each for each in self.found if not each.mean and each.bits >= COPIED and len(each.positions) >= FEWEST_COPIED]:
            for twin in self._twins(added.line, 1):
                if twin not in added.parts and twin not in self.accepted.totals:
                    told = tuple(position for position in added.positions if position in self.plane.lines[twin])
                    self.found.append(replace(added, line=twin, positions=told, missed=(), doubted=()))
                    self.accepted.add(twin, added.parts)

    def _prune(self) -> None:
        """Take back sums of many parts that have since become superfluous."""
        copies = {id(each) for each in self.found if self.plane.twin[each.line] != each.line}
        long = [each for each in self.found if not each.mean and len(each.parts) > 2 and id(each) not in copies]  # noqa: PLR2004 (pairs are left)
        for added in sorted(long, key=lambda each: -len(each.parts)):
            self.accepted.remove(added.line, added.parts)
            if self.accepted.implies(added.line, added.parts):
                self.found.remove(added)
            else:
                self.accepted.add(added.line, added.parts)
