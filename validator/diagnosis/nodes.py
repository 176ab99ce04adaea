"""Printed figures as the nodes of a graph."""

from __future__ import annotations

from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.place import Place

__all__ = ["Node", "is_placed", "node_of"]

Node = tuple[str, int, int, int, str, str]
"""One printed figure: file, position in reading order, line, column, path, text; its role where it has no place. Sorts in reading order."""
NOWHERE = Place("")


def node_of(check: Check, role: str, figure: Figure) -> Node:
    """Give what makes a figure this printed one: its place and text. Without any place it is the figure of that role in such a record."""
    place = figure.place
    path = place.path if is_placed(figure) else f"{check.record.shape}:{role}"
    return (place.file, place.offset, place.line, place.column, path, figure.text)


def is_placed(figure: Figure) -> bool:
    """Whether it is known where a figure is printed."""
    return bool(figure.place.line) or figure.place != NOWHERE
