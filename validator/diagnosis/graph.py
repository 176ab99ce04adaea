"""The checks of a run as a graph over the printed figures they speak of.

Two checks are neighbours if they speak of one figure, or of two copies of it: figures that a restatement names together and that are
printed with the same value. A copied error is one error, so copies are suspected, and mended, alone and together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from validator.checking.conditions import Kind, kind
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.place import Place

__all__ = ["Graph", "Node", "build", "node_of"]

Node = tuple[str, int, int, int, str, str]
"""One printed figure: file, position in reading order, line, column, path, text; its role where it has no place. Sorts in reading order."""
NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Graph:
    """Failed and passed checks over figures.

    Attributes:
        checks: in the order given; skipped and errored ones stand in it but connect nothing.
        spoken: the figures of each check, in the order of its record.
        members: figure → the checks (by index) that speak of it, with its role there.
        copies: figure → all its copies, itself included, in reading order.
    """

    checks: tuple[Check, ...]
    spoken: tuple[tuple[Node, ...], ...]
    members: Mapping[Node, tuple[tuple[int, str], ...]]
    copies: Mapping[Node, tuple[Node, ...]]

    def nodes(self, index: int) -> tuple[Node, ...]:
        """Give the figures of a check in the order of its record."""
        return self.spoken[index]

    def touching(self, nodes: Iterable[Node]) -> dict[int, tuple[str, ...]]:
        """Give the checks that speak of any of some figures, with the roles these have there, in the order of the checks."""
        found: dict[int, tuple[str, ...]] = {}
        for node in nodes:
            for index, role in self.members.get(node, ()):
                found[index] = (*found.get(index, ()), role)
        return dict(sorted(found.items()))

    def components(self) -> tuple[tuple[int, ...], ...]:
        """Give the groups of failed checks that hang together over shared figures, in the order of their first checks."""
        failed = [index for index, check in enumerate(self.checks) if check.status is Status.FAILED]
        groups = _Groups()
        for index in failed:
            groups.join([("check", index), *(("figure", self.copies[node][0]) for node in self.nodes(index))])
        components: dict[object, list[int]] = {}
        for index in failed:
            components.setdefault(groups.find(("check", index)), []).append(index)
        return tuple(map(tuple, components.values()))


def build(checks: Sequence[Check]) -> Graph:
    """Build the graph of some checks."""
    spoken = tuple(tuple(node_of(check, role, figure) for role, figure in check.figures) for check in checks)
    members: dict[Node, list[tuple[int, str]]] = {}
    for index, (check, nodes) in enumerate(zip(checks, spoken, strict=True)):
        if check.status in {Status.PASSED, Status.FAILED}:
            for (role, _), node in zip(check.figures, nodes, strict=True):
                members.setdefault(node, []).append((index, role))
    return Graph(tuple(checks), spoken, {node: tuple(found) for node, found in members.items()}, _copies(checks, spoken, members))


def node_of(check: Check, role: str, figure: Figure) -> Node:
    """Give what makes a figure this printed one: its place and text. Without any place it is the figure of that role in such a record."""
    place = figure.place
    placed = place.line or place.path or place != NOWHERE
    path = place.path if placed else f"{check.record.shape}:{role}"
    return (place.file, place.offset, place.line, place.column, path, figure.text)


def _copies(checks: Iterable[Check], spoken: Iterable[tuple[Node, ...]], members: Iterable[Node]) -> dict[Node, tuple[Node, ...]]:
    groups = _Groups()
    for check, nodes in zip(checks, spoken, strict=True):
        if kind(check.rule.condition) is Kind.RESTATEMENT and check.status in {Status.PASSED, Status.FAILED}:
            equal: dict[object, list[Node]] = {}
            for (_, figure), node in zip(check.figures, nodes, strict=True):
                equal.setdefault((figure.value, figure.unit, figure.resolution), []).append(node)
            for alike in equal.values():
                groups.join(alike)
    together: dict[object, list[Node]] = {}
    for node in sorted(members):
        together.setdefault(groups.find(node), []).append(node)
    return {node: tuple(together[groups.find(node)]) for node in members}


class _Groups:
    """Things that belong together (union–find with path halving)."""

    def __init__(self) -> None:
        self._parent: dict[object, object] = {}

    def find(self, thing: object) -> object:
        parent = self._parent
        while (above := parent.setdefault(thing, thing)) != thing:
            parent[thing] = parent[above]
            thing = above
        return thing

    def join(self, things: Sequence[object]) -> None:
        for thing in things[1:]:
            self._parent[self.find(thing)] = self.find(things[0])
