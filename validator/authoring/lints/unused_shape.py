"""A shape that no rule looks at."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "unused-shape"
SEVERITY = Severity.WARNING


def look(desk: Desk) -> Iterator[Found]:
    """Find own shapes that are read for nothing."""
    packs = (desk.pack, *desk.others)
    used = {name for pack in packs for rule in pack.rules.values() for name in (rule.shape, *(join.shape for join in rule.reach.joins))}
    used |= {field.shape for pack in packs for shape in pack.shapes.values() for field in shape.fields}
    for name, (file, shape) in desk.shapes.items():
        if shape.name not in used:
            yield Found(file, ("shapes", name), (("name", name),))
