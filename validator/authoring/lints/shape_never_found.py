"""A shape that is read nowhere in a report."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.model.rule import Severity
from validator.model.shape import Shape

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "shape-never-found"
SEVERITY = Severity.NOTE


def look(desk: Desk) -> Iterator[Found]:
    """Find shapes that no words lead to: they are met in record files only."""
    rows = {field.shape for shape in desk.pack.shapes.values() for field in shape.fields}
    for name, (file, shape) in desk.shapes.items():
        if shape.name not in rows and not _found(shape):
            yield Found(file, ("shapes", name), (("name", name),))


def _found(shape: Shape) -> bool:
    """Whether a family, phrases, or labels and where to look for them lead to a record with all that it must have."""
    labelled = all(field.labels for field in shape.fields if not field.optional and field.type not in {"text", "rows"})
    return bool(shape.family or shape.phrases or (shape.within and labelled))
