"""Two rules that no record can satisfy both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from validator.authoring.desk import Desk, Found
from validator.authoring.reasoning.verdicts import contradict, plain
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "contradictory-rules"
SEVERITY = Severity.ERROR


def look(desk: Desk) -> Iterator[Found]:
    """Find pairs of rules on one shape that exclude each other; a rule is also held against those of the other packs."""
    own = [rule for rule in desk.rules if plain(rule)]
    others = [rule for pack in desk.others if pack.name != desk.pack.name for rule in pack.rules.values() if plain(rule)]
    pairs = [*combinations(own, 2), *((other, rule) for rule in own for other in others)]
    for first, second in pairs:
        if first.shape == second.shape and contradict(first, second, desk.pack.shapes[second.shape]):
            yield desk.at(second, "assert", other=first.name, place=f"{first.file}:{first.line}")
