"""The checks of a run as a graph over the printed figures they speak of.

Two checks are neighbours if they speak of one figure, or of two copies of it: figures that a restatement names together and that are
printed with the same value. A copied error is one error, so copies are suspected, and mended, alone and together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from validator.checking.conditions import Kind, kind
from validator.diagnosis.judging import Judge
from validator.diagnosis.nodes import Node, is_placed, node_of
from validator.model.check import Check, Status

__all__ = ["Graph", "build"]

_Places = Mapping[Node, tuple[tuple[int, str], ...]]
NOT_BELIEVED = {"incomplete-list", "weak-reading"}
"""Why an equation that does not hold is skipped rather than failed."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Failed and passed checks over figures.

    Attributes:
        checks: in the order given; skipped and errored ones stand in it but connect nothing.
        spoken: the figures of each check, in the order of its record.
        members: figure → the checks (by index) that speak of it, with its role there.
        copies: figure → all its copies, itself included, in reading order.
        spots: the figures of each check by number; all copies of one have the same.
        hopes: figure → the equations that were skipped because their reading does not hold, with its role there: a repair with which
            one of them holds has a witness more.
        judge: of all checks that repairs change.
        around: what was found around some figures; no repair changes it.
    """

    checks: tuple[Check, ...]
    spoken: tuple[tuple[Node, ...], ...]
    members: Mapping[Node, tuple[tuple[int, str], ...]]
    copies: Mapping[Node, tuple[Node, ...]]
    spots: tuple[tuple[int, ...], ...]
    hopes: Mapping[Node, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    judge: Judge = field(default_factory=Judge, compare=False, repr=False)
    around: dict[tuple[bool, tuple[Node, ...]], Mapping[int, tuple[str, ...]]] = field(default_factory=dict, compare=False, repr=False)

    def nodes(self, index: int) -> tuple[Node, ...]:
        """Give the figures of a check in the order of its record."""
        return self.spoken[index]

    def touching(self, nodes: Iterable[Node]) -> Mapping[int, tuple[str, ...]]:
        """Give the checks that speak of any of some figures, with the roles these have there, in the order of the checks."""
        return self._around(self.members, tuple(nodes), hoping=False)

    def hoping(self, nodes: Iterable[Node]) -> Mapping[int, tuple[str, ...]]:
        """Give the skipped equations that a repair of some figures may bring to hold, with the roles these have there."""
        return self._around(self.hopes, tuple(nodes), hoping=True)

    def _around(self, places: _Places, nodes: tuple[Node, ...], *, hoping: bool) -> Mapping[int, tuple[str, ...]]:
        if (hoping, nodes) not in self.around:
            self.around[hoping, nodes] = _roles(places, nodes)
        return self.around[hoping, nodes]

    def components(self) -> tuple[tuple[int, ...], ...]:
        """Give the groups of failed checks that hang together over shared figures, in the order of their first checks."""
        return self.parts([index for index, check in enumerate(self.checks) if check.status is Status.FAILED])

    def parts(self, failed: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """Part some failed checks into those that hang together over shared figures."""
        groups = _Groups()
        for index in failed:
            groups.join([("check", index), *self.spots[index]])
        components: dict[object, list[int]] = {}
        for index in failed:
            components.setdefault(groups.find(("check", index)), []).append(index)
        return tuple(map(tuple, components.values()))


def build(checks: Sequence[Check]) -> Graph:
    """Build the graph of some checks."""
    known: dict[int, Node] = {}  # a record's figures stand in all its checks, and these keep them
    spoken = tuple(_spoken(check, known) for check in checks)
    members: dict[Node, list[tuple[int, str]]] = {}
    hopes: dict[Node, list[tuple[int, str]]] = {}
    for index, (check, nodes) in enumerate(zip(checks, spoken, strict=True)):
        connects = members if check.status in {Status.PASSED, Status.FAILED} else hopes if _may_hold(check) else {}
        for (role, _), node in zip(check.figures, nodes, strict=True):
            connects.setdefault(node, []).append((index, role))
    copies = _copies(checks, spoken, members)
    return Graph(tuple(checks), spoken, _frozen(members), copies, _spots(spoken, copies), _frozen(hopes))


def _spoken(check: Check, known: dict[int, Node]) -> tuple[Node, ...]:
    """Give the figures of a check; ``known``: those with a place that were met before, by identity."""
    nodes = []
    for role, figure in check.figures:
        node = known.get(id(figure))
        if node is None:
            node = node_of(check, role, figure)
            if is_placed(figure):
                known[id(figure)] = node
        nodes.append(node)
    return tuple(nodes)


def _may_hold(check: Check) -> bool:
    """Whether a check was skipped only because what it would say is not believed where it does not hold."""
    return check.reason is not None and check.reason.key in NOT_BELIEVED and kind(check.rule.condition) is Kind.EQUATION


def _frozen(found: Mapping[Node, list[tuple[int, str]]]) -> dict[Node, tuple[tuple[int, str], ...]]:
    return {node: tuple(places) for node, places in found.items()}


def _roles(places: _Places, nodes: Iterable[Node]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for node in nodes:
        for index, role in places.get(node, ()):
            found[index] = (*found.get(index, ()), role)
    return dict(sorted(found.items()))


def _copies(checks: Iterable[Check], spoken: Iterable[tuple[Node, ...]], members: Iterable[Node]) -> dict[Node, tuple[Node, ...]]:
    groups = _Groups()
    restated: set[Node] = set()
    for check, nodes in zip(checks, spoken, strict=True):
        if kind(check.rule.condition) is Kind.RESTATEMENT and check.status in {Status.PASSED, Status.FAILED}:
            equal: dict[object, list[Node]] = {}
            for (_, figure), node in zip(check.figures, nodes, strict=True):
                equal.setdefault((figure.value, figure.unit, figure.resolution), []).append(node)
            for alike in equal.values():
                groups.join(alike)
                restated.update(alike)
    together: dict[object, list[Node]] = {}
    for node in sorted(restated):
        together.setdefault(groups.find(node), []).append(node)
    copies = {node: (node,) for node in members}
    return copies | {node: tuple(alike) for alike in together.values() for node in alike}


def _spots(spoken: Iterable[tuple[Node, ...]], copies: Mapping[Node, tuple[Node, ...]]) -> tuple[tuple[int, ...], ...]:
    numbers: dict[Node, int] = {}
    return tuple(tuple(numbers.setdefault(copies.get(node, (node,))[0], len(numbers)) for node in nodes) for nodes in spoken)


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
