"""Where a wrong value may have come from that no slip of the digits explains: another base, or another place."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import permutations

from validator.checking.printing import prints_as
from validator.diagnosis.digits import Digits
from validator.diagnosis.graph import Graph, Node
from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.interval import EXACT
from validator.model.record import figures_of

__all__ = ["has_wrong_base", "is_stale_copy"]

LEAST_DIGITS = 3
"""With fewer digits a value is met elsewhere by chance."""
RATES = {"percent", "ratio"}


def has_wrong_base(rate: Figure, checks: Iterable[Check]) -> bool:
    """Whether two amounts of the same records give a rate as printed, as a share or as a growth: divided by this year, not by last."""
    if rate.unit.kind not in RATES or len(Digits.of(rate).string.lstrip("0")) < LEAST_DIGITS:
        return False
    figures = [figure for check in checks for _, figure in figures_of(check.record) if figure.unit.kind not in RATES and figure.base]
    different = {(figure.base, figure.unit.dimension): figure for figure in figures}
    for one, other in permutations(different.values(), 2):
        if one.unit.dimension == other.unit.dimension:
            share = EXACT.divide(one.base, other.base)
            if any(prints_as(value, rate) for value in (share, share - 1, Decimal(1) - share)):
                return True
    return False


def is_stale_copy(graph: Graph, nodes: Iterable[Node], figure: Figure) -> bool:
    """Whether the value of a figure is printed for something else in the same file; a round value is met everywhere."""
    if len(Digits.of(figure).string.strip("0")) < LEAST_DIGITS:
        return False
    own = {copy for node in nodes for copy in graph.copies[node]}
    for node, ((index, role), *_) in graph.members.items():
        other = dict(graph.checks[index].figures)[role]
        if node not in own and node[0] == figure.place.file and (other.value, other.unit) == (figure.value, figure.unit):
            return True
    return False
