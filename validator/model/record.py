"""Records: named figures and texts that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.period import Period
from validator.model.place import Place

__all__ = ["Printed", "Record", "Value", "field_of", "figures_of", "printed_of"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A text field with its place (a name, a malformed number).

    Attributes:
        text: as printed.
        place: where.
        meaning: of a date the range of day numbers, of a year its number, of a period its days; None of a text, and of a period that names no days (上年).
    """

    text: str
    place: Place = field(default=Place(""), compare=False)
    meaning: Interval | Period | None = None


@dataclass(frozen=True)
class Record:
    """Figures and texts by field name.

    Attributes:
        shape: the qualified shape (``core/share``).
        values: field → figure, text, list of figures or texts, or list of records. A missing field is simply absent.
        place: the sentence, row or line of data it was read from.
        claim: what the report claims with it: records with the same non-empty ``(shape, claim)`` are alternative
            readings of one claim. A check passes if any of them holds and fails only on the best.
        structure: bits of structural evidence for this reading (其中, 占…的, a header, a label named again);
            of several readings of one claim the highest is the best.
        wording: which wording of the grammar read it (for ``extract --explain``).
        complete: whether the text says that a list of parts is the whole list (structure, never arithmetic).
    """

    shape: str
    values: Mapping[str, Value]
    place: Place
    claim: str = ""
    structure: float = 10.0
    wording: str = ""
    complete: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    @cached_property
    def figures(self) -> tuple[tuple[str, Figure], ...]:
        """Every figure with its role; see :func:`figures_of`."""
        return tuple(_figures(self))

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The field (``parts``) or column (``items.amount``) of every figure, in the order of ``figures``."""
        return tuple(field_of(role) for role, _ in self.figures)

    def with_values(self, values: Mapping[str, Value]) -> Record:
        """Give the record with other figures in the same roles: what is known of the roles stays known."""
        changed = Record(self.shape, values, self.place, self.claim, self.structure, self.wording, self.complete)
        if "fields" in self.__dict__:
            changed.__dict__["fields"] = self.fields
        return changed

    def __reduce__(self) -> tuple[type[Record], tuple[object, ...]]:
        # A read-only view of a mapping cannot be pickled; what it shows can.
        return Record, (self.shape, dict(self.values), self.place, self.claim, self.structure, self.wording, self.complete)


Value = Figure | Printed | tuple[Figure, ...] | tuple[Printed, ...] | tuple[Record, ...]
"""What a field of a record holds."""


def field_of(role: str) -> str:
    """Give the field or column of a role.

    >>> field_of("parts[2]"), field_of("items[0].amount")
    ('parts', 'items.amount')
    """
    name, bracket, rest = role.partition("[")
    return name + rest.partition("]")[2] if bracket else role


def figures_of(record: Record) -> tuple[tuple[str, Figure], ...]:
    """Give every figure with its role, in the order of the fields: ``part``, or ``parts[2]``, or ``items[0].amount``."""
    return record.figures


def _figures(record: Record) -> Iterator[tuple[str, Figure]]:
    for name, value in record.values.items():
        if isinstance(value, Figure):
            yield name, value
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Figure):
                    yield f"{name}[{index}]", item
                elif isinstance(item, Record):
                    yield from ((f"{name}[{index}].{role}", figure) for role, figure in figures_of(item))


def printed_of(record: Record) -> Iterator[tuple[str, str, Place]]:
    """Give role, text and place of everything printed in it: figures and texts, in the order of the fields."""
    for name, value in record.values.items():
        if isinstance(value, Printed | Figure):
            yield name, value.text, value.place
            continue
        for index, item in enumerate(value):
            if isinstance(item, Printed | Figure):
                yield f"{name}[{index}]", item.text, item.place
            elif isinstance(item, Record):
                yield from ((f"{name}[{index}].{role}", text, place) for role, text, place in printed_of(item))
