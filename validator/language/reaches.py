"""What a rule looks at beyond one record, and the shape in which its expressions see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Map
from dataclasses import replace
from keyword import iskeyword

from validator.language.complaints import Complaints, nearest
from validator.language.marked_yaml import Mapping, Node, Scalar
from validator.language.marked_yaml import Sequence as NodeList
from validator.language.schema import JoinEntry, RuleEntry
from validator.language.shapes import nearest_shape, qualified
from validator.model.reach import GROUP, PRIOR, SHARED, Join, Reach
from validator.model.shape import Field, Shape

__all__ = ["build_reach", "seen"]


def build_reach(node: Mapping, entry: RuleEntry, shape: Shape, shapes: Map[str, Shape], complaints: Complaints) -> Reach:
    """Build the reach of a rule on a shape, complaining of keys that are no fields, of unknown shapes and of names that are taken."""
    by = node.get("by")
    for key in by.items if isinstance(by, NodeList) else (by,):
        if isinstance(key, Scalar):
            _check_key(key, shape, complaints)
    grouped = seen(shape, Reach(by=tuple(entry.by)), shapes)
    builder = _Joins(grouped, shapes, complaints)
    joins = node.get("join")
    nodes = joins.items if isinstance(joins, NodeList) else (joins,)
    pairs = zip(entry.join, (each for each in nodes if isinstance(each, Mapping)), strict=False)
    built = [builder.build(join, each, shape, entry.by) for join, each in pairs]
    return Reach(tuple(entry.by), tuple(join for join in built if join is not None))


def seen(shape: Shape, reach: Reach, shapes: Map[str, Shape]) -> Shape:
    """Give the shape of what a rule is applied to: of one record, of a group with its keys, of either with what is joined."""
    fields = shape.fields
    if reach.by:
        keys = [shape.field(name) or Field(name, "text") for name in reach.by]
        fields = (*keys, Field(GROUP, "rows", shape=shape.name))
    joined = [field for join in reach.joins for field in _joined(join, shapes[join.shape])]
    return replace(shape, fields=(*fields, *joined)) if reach else shape


def _joined(join: Join, shape: Shape) -> Iterator[Field]:
    if join.many:
        yield Field(join.name, "rows", shape=join.shape)
    else:
        yield from (replace(field, name=f"{join.name}.{field.name}") for field in shape.fields)


class _Joins:
    """Builds the joins of one rule."""

    def __init__(self, own: Shape, shapes: Map[str, Shape], complaints: Complaints) -> None:
        self.own = own
        self.shapes = shapes
        self.complaints = complaints
        self.taken = {field.name for field in own.fields}

    def build(self, entry: JoinEntry, node: Mapping, shape: Shape, by: Sequence[str]) -> Join | None:
        """Build one join; None after a complaint that leaves nothing to build."""
        pack = shape.name.partition("/")[0]
        other = self.shapes.get(qualified(entry.shape, pack)) if entry.shape else shape
        if other is None:
            named = node.get("shape")
            if isinstance(named, Scalar):
                self.complaints.add("shape-unknown", named, name=named.text, near=nearest_shape(named.text, pack, self.shapes))
            return None
        prior = entry.source == PRIOR
        name = entry.name or (PRIOR if prior else other.name.rpartition("/")[2].replace("-", "_"))
        self.check_keys(node, other, by)
        if not self.check_name(name, node):
            return None
        on = entry.on or {key: key for key in by}
        return Join(name, other.name, tuple(on.items()), prior, entry.many)

    def check_name(self, name: str, node: Mapping) -> bool:
        """Complain of a name that is none, or that something else has; say whether it is a name of its own."""
        at = node.get("as") or node
        if not name.isidentifier() or iskeyword(name):
            self.complaints.add("field-name-invalid", at, name=name)
        elif name in self.taken:
            self.complaints.add("join-name-taken", at, name=name)
        else:
            self.taken.add(name)
            return True
        return False

    def check_keys(self, node: Mapping, other: Shape, by: Sequence[str]) -> None:
        """Complain of keys that either side does not have, and of a join without keys."""
        on = node.get("on")
        if on is None and not by:
            self.complaints.add("key-missing", node, name="on", where="join")
        pairs = on.entries if isinstance(on, Mapping) else tuple((key, key) for key in _texts(on))
        for own, theirs in pairs:
            known = _check_key(own, self.own, self.complaints)
            if isinstance(theirs, Scalar) and (known or theirs is not own):
                _check_key(theirs, other, self.complaints)


def _texts(node: Node | None) -> tuple[Scalar, ...]:
    nodes = node.items if isinstance(node, NodeList) else (node,)
    return tuple(each for each in nodes if isinstance(each, Scalar))


def _check_key(key: Scalar, shape: Shape, complaints: Complaints) -> bool:
    """Complain of a key that no record of a shape has: it is one figure or text, or what all figures of the record share."""
    keys = [field.name for field in shape.fields if not field.many and field.type != "rows"]
    if key.text in (*keys, *SHARED):
        return True
    complaints.add("field-unknown", key, name=key.text, shape=shape.name, near=nearest(key.text, [*keys, *SHARED]))
    return False
