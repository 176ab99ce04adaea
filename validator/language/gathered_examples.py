"""Examples of rules that look beyond one record: the records of a group, with those that are joined to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass
from typing import Any, Protocol

from validator.language.complaints import Complaints
from validator.language.marked_yaml import Mapping, Node, Sequence
from validator.model.reach import GROUP, Join, Reach
from validator.model.record import Record
from validator.model.shape import Shape

__all__ = ["Cast", "read_cast"]


class ReadRecord(Protocol):
    """Reads one record of a shape; keys in ``besides`` are none of its fields."""

    def __call__(self, entry: Mapping, shape: Shape, besides: Collection[str] = (), *, whole: bool = True) -> Record:
        """Read it."""
        ...


@dataclass(frozen=True, slots=True)
class Cast:
    """Everything that an example shows.

    Attributes:
        records: those of the file, the rule's own first.
        prior: those of the prior file.
        whole: all of them as one record, with the roles that a finding gives their figures.
    """

    records: tuple[Record, ...]
    prior: tuple[Record, ...]
    whole: Record


def read_cast(
    entry: Mapping, shape: Shape, reach: Reach, shapes: Map[str, Shape], besides: Collection[str], read: ReadRecord, complaints: Complaints
) -> Cast:
    """Read what an example shows: ``records:`` of a group or the fields of one record, and under its name what is joined (one or a list)."""
    joins = {join.name: join for join in reach.joins}
    if reach.by:
        own = _records(entry, GROUP, shape, read, complaints)
        for key, _ in entry.entries:
            if key.text not in {GROUP, *joins, *besides}:
                complaints.add("key-unknown", key, name=key.text, where="examples", near="")
        if not own:
            complaints.add("key-missing", entry, name=GROUP, where="examples")
    else:
        own = (read(entry, shape, (*joins, *besides)),)
    place = complaints.source.place(entry.line, entry.column, entry.end_line, entry.end_column)
    partners = {name: _records(entry, name, shapes[join.shape], read, complaints) for name, join in joins.items()}
    values: dict[str, Any] = {GROUP: own} if reach.by else dict(own[0].values)
    for name, found in partners.items():
        values |= dict(_as_joined(joins[name], found))
    return Cast(
        (*(own or (Record(shape.name, {}, place),)), *(each for name, found in partners.items() if not joins[name].prior for each in found)),
        tuple(each for name, found in partners.items() if joins[name].prior for each in found),
        Record(shape.name, values, place),
    )


def _as_joined(join: Join, found: tuple[Record, ...]) -> Iterator[tuple[str, Any]]:
    if join.many:
        yield join.name, found
    else:
        yield from ((f"{join.name}.{name}", value) for record in found[:1] for name, value in record.values.items())


def _records(entry: Mapping, name: str, shape: Shape, read: ReadRecord, complaints: Complaints) -> tuple[Record, ...]:
    node: Node | None = entry.get(name)
    nodes = node.items if isinstance(node, Sequence) else () if node is None else (node,)
    for each in nodes:
        if not isinstance(each, Mapping):
            complaints.add("mapping-expected", each, name=name)
    return tuple(read(each, shape, whole=False) for each in nodes if isinstance(each, Mapping))
