"""A field that no rule speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.authoring.mentioned import mentioned
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "unused-field"
SEVERITY = Severity.NOTE

_WORD = re.compile(r"\w+")


def look(desk: Desk) -> Iterator[Found]:
    """Find fields of own shapes that no condition, message or other field speaks of. A shape without any rule is told by another lint."""
    words = {word for text in mentioned(desk.pack.rules.values()) for word in _WORD.findall(text)}
    ruled = {rule.shape for rule in desk.pack.rules.values()} | {join.shape for rule in desk.rules for join in rule.reach.joins}
    rows = {field.shape for shape in desk.pack.shapes.values() for field in shape.fields}
    for name, (file, shape) in desk.shapes.items():
        if shape.name in ruled | rows:
            of = {field.of for field in shape.fields}
            for field in shape.fields:
                if field.name not in words | of:
                    yield Found(file, ("shapes", name, "fields", field.name), (("name", field.name),))
