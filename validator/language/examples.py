"""The worked examples of a rule: records of its shape, or pieces of a report. Whether they are true is for the engine to say."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Mapping as Map

from validator.language.complaints import Complaints, nearest
from validator.language.gathered_examples import CastReader
from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence
from validator.language.reaches import seen
from validator.language.values import FieldValueError, one_kind, read_value
from validator.language.written_examples import WRITTEN, report_piece
from validator.model.figure import Figure
from validator.model.finding import CAUSES
from validator.model.reach import Reach
from validator.model.record import Printed, Record, figures_of, printed_of
from validator.model.rule import ONE_RECORD, Example, Severity
from validator.model.shape import Field, Messages, Shape

__all__ = ["OUTCOMES", "SAID", "read_examples"]

OUTCOMES = ("pass", "fail", "skip")
SAID = ("cause", "repair", "message", "severity")
"""What an example that fails may say of its finding."""

_Value = Figure | Printed | tuple[Figure, ...] | tuple[Printed, ...] | tuple[Record, ...]


def read_examples(
    node: Node | None, shape: Shape, shapes: Map[str, Shape], complaints: Complaints, reach: Reach = ONE_RECORD
) -> tuple[Example, ...]:
    """Read the examples of one rule; complain of every value that does not fit the shape."""
    reader = _Reader(shapes, complaints, reach)
    return tuple(reader.example(entry, shape, outcome) for outcome, entry in _entries(node))


def _entries(node: Node | None) -> Iterator[tuple[str, Mapping]]:
    for outcome in OUTCOMES if isinstance(node, Mapping) else ():
        entries = node.get(outcome) if isinstance(node, Mapping) else None
        for entry in entries.items if isinstance(entries, Sequence) else ():
            if isinstance(entry, Mapping):
                yield outcome, entry


class _Reader:
    """Reads examples of one source."""

    def __init__(self, shapes: Map[str, Shape], complaints: Complaints, reach: Reach) -> None:
        self.shapes = shapes
        self.reach = reach
        self.complaints = complaints

    def example(self, entry: Mapping, shape: Shape, outcome: str) -> Example:
        """Read one example: a record, and for one that fails its cause and repair."""
        said = {key.text: value for key, value in entry.entries if key.text in SAID and outcome == "fail" and shape.field(key.text) is None}
        form = next((key.text for key, _ in entry.entries if key.text in WRITTEN and shape.field(key.text) is None), "")
        if self.reach and not form:
            return self.gathered(entry, shape, outcome, said)
        record, text = self.written(entry, shape, form, said) if form else (self.record(entry, shape, said, whole=outcome != "skip"), "")
        repair = self.repair(said.get("repair"), None if form else record, shape)
        cause, message = self.cause(said.get("cause")), self.message(said.get("message"))
        return Example(record, outcome, cause, repair, entry.line, message, text, severity=self.severity(said.get("severity")))

    def gathered(self, entry: Mapping, shape: Shape, outcome: str, said: Map[str, Node]) -> Example:
        """Read an example of a rule that looks beyond one record."""
        cast = CastReader(self.reach, self.shapes, self.record, self.complaints).cast(entry, shape, said)
        repair = self.repair(said.get("repair"), cast.whole, seen(shape, self.reach, self.shapes))
        first, *others = cast.records
        cause, message = self.cause(said.get("cause")), self.message(said.get("message"))
        return Example(
            first, outcome, cause, repair, entry.line, message, "", tuple(others), cast.prior, self.severity(said.get("severity"))
        )

    def written(self, entry: Mapping, shape: Shape, form: str, besides: Collection[str]) -> tuple[Record, str]:
        """Read an example that is given as a piece of a report: a record still to be read, and the piece."""
        for key, _ in entry.entries:
            if key.text != form and key.text not in besides:
                self.complaints.add("example-mixed", key, name=key.text, form=form)
        node = entry.get(form)
        assert node is not None, "asked for a form that the entry has"
        place = self.complaints.source.place(entry.line, entry.column, entry.end_line, entry.end_column)
        return Record(shape.name, {}, place), report_piece(form, node, self.complaints)

    def record(self, entry: Mapping, shape: Shape, besides: Collection[str] = (), *, whole: bool = True) -> Record:
        """Read a record; a value that cannot be read is left out. One that is not ``whole`` may lack fields."""
        values: dict[str, _Value] = {}
        names = [field.name for field in shape.fields]
        for key, node in entry.entries:
            field = shape.field(key.text)
            if field is not None:
                value = self.value(field, node)
                values |= {} if value is None else {field.name: value}
            elif key.text not in besides:
                self.complaints.add("field-unknown", key, name=key.text, shape=shape.name, near=nearest(key.text, names))
        for field in shape.fields:
            if whole and not field.optional and entry.get(field.name) is None:
                self.complaints.add("field-missing", entry, name=field.name, shape=shape.name)
        return Record(shape.name, values, self.complaints.source.place(entry.line, entry.column, entry.end_line, entry.end_column))

    def value(self, field: Field, node: Node) -> _Value | None:
        """Read the value of one field: a figure or text, a list of figures, or rows."""
        if not field.many and field.type != "rows":
            return self.single(field, node)
        if not isinstance(node, Sequence):
            self.complaints.add("list-expected", node, name=field.name)
            return None
        if field.type == "rows":
            return self.rows(field, node)
        return one_kind(self.single(field, item) for item in node.items)

    def rows(self, field: Field, node: Sequence) -> tuple[Record, ...]:
        """Read the rows of a record."""
        for item in node.items:
            if not isinstance(item, Mapping):
                self.complaints.add("mapping-expected", item, name=field.name)
        shape = self.shapes.get(field.shape)
        return tuple(self.record(item, shape) for item in node.items if isinstance(item, Mapping)) if shape else ()

    def single(self, field: Field, node: Node) -> Figure | Printed | None:
        """Read one figure or text."""
        if not isinstance(node, Scalar):
            self.complaints.add("text-expected", node, name=field.name)
            return None
        place = self.complaints.source.place(node.line, node.column, node.end_line, node.end_column)
        try:
            return read_value(field, node.text, place)
        except FieldValueError as error:
            self.complaints.add(error.key, node, **dict(error.detail))
        return None

    def cause(self, node: Node | None) -> str:
        """Read the cause that the diagnosis must name."""
        cause = node.text if isinstance(node, Scalar) else ""
        if node is not None and cause not in CAUSES:
            self.complaints.add("value-unknown", node, name="cause", value=cause, allowed=", ".join(CAUSES), near=nearest(cause, CAUSES))
        return cause

    def severity(self, node: Node | None) -> str:
        """Read how grave the finding must be."""
        severity, known = node.text if isinstance(node, Scalar) else "", [each.value for each in Severity]
        if node is not None and severity not in known:
            near = nearest(severity, known)
            self.complaints.add("value-unknown", node, name="severity", value=severity, allowed=", ".join(known), near=near)
        return severity

    def message(self, node: Node | None) -> Messages:
        """Read what the finding must say, in either language or in both."""
        if isinstance(node, Scalar):
            return Messages.of(node.text)
        said = {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)} if isinstance(node, Mapping) else {}
        if node is not None and (not said or not said.keys() <= {"zh", "en"}):
            self.complaints.add("text-expected", node, name="message")
        return Messages(said.get("zh", ""), said.get("en", ""))

    def repair(self, node: Node | None, record: Record | None, shape: Shape) -> dict[str, str] | None:
        """Read the repairs that the diagnosis must suggest: role and printed text. Without a record its roles are not known yet."""
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self.complaints.add("mapping-expected", node, name="repair")
            return None
        roles = [role for role, _, _ in printed_of(record)] if record else [key.text for key, _ in node.entries]
        figures = dict(figures_of(record)) if record else {}
        for key, value in node.entries:
            if key.text not in roles:
                self.complaints.add("field-unknown", key, name=key.text, shape=shape.name, near=nearest(key.text, roles))
            elif key.text in figures:
                self.single(self._field(key.text, shape), value)
        return {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)}

    def _field(self, role: str, shape: Shape) -> Field:
        """Give the field that a role of a record belongs to: ``parts`` of ``parts[2]``, ``amount`` of ``items[0].amount``."""
        bare = re.sub(r"\[\d+\]", "", role)
        name, _, rest = ("", "", "") if shape.field(bare) else bare.partition(".")
        field = shape.field(name or bare)
        assert field is not None, "roles are made from the fields of the shape"
        return self._field(rest, self.shapes[field.shape]) if rest else field
