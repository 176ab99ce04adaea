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

__all__ = ["Cast", "CastReader"]


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


@dataclass(frozen=True, slots=True)
class CastReader:
    """Reads what the examples of one rule show: ``records:`` of a group or the fields of one record, and under its name what is joined.

    Attributes:
        reach: of the rule.
        shapes: by qualified name.
        read: reads one record.
        complaints: where mistakes go.
    """

    reach: Reach
    shapes: Map[str, Shape]
    read: ReadRecord
    complaints: Complaints

    def cast(self, entry: Mapping, shape: Shape, besides: Collection[str]) -> Cast:
        """Read one example of a rule on a shape; keys in ``besides`` say something else."""
        joins = {join.name: join for join in self.reach.joins}
        others = {*joins, *besides}
        own = self.group(entry, shape, others) if self.reach.by else (self.read(entry, shape, others),)
        partners = {name: self.records(entry, name, self.shapes[join.shape]) for name, join in joins.items()}
        values: dict[str, Any] = {GROUP: own} if self.reach.by else dict(own[0].values)
        for name, found in partners.items():
            values |= dict(_as_joined(joins[name], found))
        place = self.complaints.source.place(entry.line, entry.column, entry.end_line, entry.end_column)
        return Cast(
            (
                *(own or (Record(shape.name, {}, place),)),
                *(each for name, join in joins.items() if not join.prior for each in partners[name]),
            ),
            tuple(each for name, join in joins.items() if join.prior for each in partners[name]),
            Record(shape.name, values, place),
        )

    def group(self, entry: Mapping, shape: Shape, others: Collection[str]) -> tuple[Record, ...]:
        """Read the records of a group; there must be one."""
        for key, _ in entry.entries:
            if key.text != GROUP and key.text not in others:
                self.complaints.add("key-unknown", key, name=key.text, where="examples", near="")
        found = self.records(entry, GROUP, shape)
        if not found:
            self.complaints.add("key-missing", entry, name=GROUP, where="examples")
        return found

    def records(self, entry: Mapping, name: str, shape: Shape) -> tuple[Record, ...]:
        """Read a record, or a list of records, under a name; they may lack fields."""
        node: Node | None = entry.get(name)
        nodes = node.items if isinstance(node, Sequence) else () if node is None else (node,)
        for each in nodes:
            if not isinstance(each, Mapping):
                self.complaints.add("mapping-expected", each, name=name)
        return tuple(self.read(each, shape, whole=False) for each in nodes if isinstance(each, Mapping))


def _as_joined(join: Join, found: tuple[Record, ...]) -> Iterator[tuple[str, Any]]:
    if join.many:
        yield join.name, found
    else:
        yield from ((f"{join.name}.{name}", value) for record in found[:1] for name, value in record.values.items())
