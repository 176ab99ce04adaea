"""Trees of marked values → records: what YAML, JSON and CSV have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from validator.language.complaints import nearest
from validator.language.marked_yaml import Mapping, Node, Scalar
from validator.language.marked_yaml import Sequence as NodeList
from validator.language.sources import Source
from validator.language.values import FieldValueError, one_kind, read_value
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.result import Problem
from validator.model.shape import Field, Shape
from validator.reading.contents import Contents, Wanted
from validator.reading.memory import MEMORY, one_place_each, remembered
from validator.reading.problems import told

__all__ = ["SUBJECTS", "RecordReader", "field_of", "read_tree"]

AROUND = 12
LONGEST_QUOTE = 60

SUBJECTS = frozenset(
    {"name", "subject", "project", "item", "id", "title", "department"}
    | {"名称", "项目", "项目名称", "部门", "部门名称", "单位", "单位名称", "科目", "科目名称", "指标", "指标名称", "地区", "序号"}
)
"""Keys that say what a record is about, whether its shape declares them or not."""

_Value = Figure | Printed | tuple[Figure, ...] | tuple[Printed, ...] | tuple[Record, ...]


def read_tree(root: Node, source: Source, wanted: Wanted) -> Contents:
    """Read the records of a file: ``shape:`` and ``records:``, a list of such groups, or a list of records.

    A record of a list may name its own ``shape``. What cannot be read is told as a problem and left out; everything else is kept.
    """
    reader = RecordReader(source, wanted)
    groups = root.items if isinstance(root, NodeList) and _grouped(root) else (root,)
    records = tuple(record for group in groups for record in reader.group(group))
    return Contents(records=one_place_each(records) if MEMORY in source.text else records, problems=tuple(reader.problems))


def _grouped(root: NodeList) -> bool:
    """Whether a list holds groups of records rather than records."""
    return any(isinstance(item, Mapping) and item.get("records") is not None for item in root.items)


class RecordReader:
    """Reads the records of one file, collecting its problems."""

    def __init__(self, source: Source, wanted: Wanted) -> None:
        self.source = source
        self.wanted = wanted
        self.problems: list[Problem] = []
        self.unknown: set[str | None] = set()

    def group(self, node: Node) -> Iterable[Record]:
        """Read one list of records, with the shape they share."""
        named: Scalar | None = None
        items: Node | None = node
        if isinstance(node, Mapping):
            items, named = node.get("records"), self.name(node)
            if items is None:
                self.complain("file-is-pack" if node.get("pack") else "records-missing", node)
                return
            for key, _ in node.entries:
                if key.text not in {"shape", "records"}:
                    self.complain("key-unknown", key, name=key.text, where="", near=nearest(key.text, ["shape", "records"]))
        if not isinstance(items, NodeList):
            if items is None or items is node:
                self.complain("records-missing", node)
            else:
                self.complain("list-expected", items, name="records")
            return
        for item in items.items:
            yield from self.item(item, named)

    def name(self, node: Mapping) -> Scalar | None:
        """Give what a mapping says is its shape."""
        shape = node.get("shape")
        if shape is not None and not isinstance(shape, Scalar):
            self.complain("text-expected", shape, name="shape")
        return shape if isinstance(shape, Scalar) else None

    def item(self, node: Node, named: Scalar | None) -> Iterable[Record]:
        """Read one record of a list; nothing if it is none or its shape is not known."""
        if not isinstance(node, Mapping):
            self.complain("mapping-expected", node, name="records")
            return
        own = self.name(node) or named
        shape = self.shape(own, node)
        if shape is not None:
            yield self.record(node, shape, strict=own is not None)

    def shape(self, named: Scalar | None, node: Node) -> Shape | None:
        """Find a shape by its qualified name, or by its own name if only one pack has it; complain once of each that is not known."""
        name = named.text if named else self.wanted.shape
        shapes = self.wanted.shapes
        found = [known for known in shapes if known == name or known.rpartition("/")[2] == name]
        shape = shapes.get(name or "") or (shapes[found[0]] if len(found) == 1 else None)
        if shape is not None:
            return shape
        if name is None and name not in self.unknown:
            self.complain("shape-missing", node)
        elif name is not None and name not in self.unknown:
            self.complain("shape-unknown", named or node, name=name, near=nearest(name, shapes) or next(iter(found), ""))
        self.unknown.add(name)
        return None

    def record(self, node: Mapping, shape: Shape, *, strict: bool) -> Record:
        """Read one record.

        Keys are field names or labels. In a file that names its shape (``strict``) a key that means nothing is told; in other files
        only one that was probably meant for a field that is missing.
        """
        values: dict[str, _Value] = {}
        strangers: list[Scalar] = []
        subject = ""
        for key, value in node.entries:
            field = field_of(shape, key.text)
            if field is not None and field.name in values:
                self.complain("field-repeated", key, name=field.name)
            elif field is not None:
                read = self.value(field, value)
                values |= {} if read is None else {field.name: read}
            elif key.text in SUBJECTS and isinstance(value, Scalar):
                subject = subject or value.text
            elif key.text not in {"shape", MEMORY}:
                strangers.append(key)
        missing = [field for field in shape.fields if not any(field_of(shape, key.text) == field for key, _ in node.entries)]
        self.strangers(strangers, missing, shape, strict=strict)
        for field in missing:
            if not field.optional and node.get(MEMORY) is None:
                self.complain("field-missing", node, name=field.name, shape=shape.name)
        return remembered(Record(shape.name, self.labelled(values, shape, subject), self.place(node)), node.get(MEMORY))

    def strangers(self, keys: Sequence[Scalar], missing: Sequence[Field], shape: Shape, *, strict: bool) -> None:
        """Complain of keys that are no fields."""
        names = [field.name for field in shape.fields] if strict else [word for field in missing for word in (field.name, *field.labels)]
        for key in keys:
            near = nearest(key.text, names)
            if strict or near:
                self.complain("field-unknown", key, name=key.text, shape=shape.name, near=near)

    def labelled(self, values: dict[str, _Value], shape: Shape, subject: str) -> dict[str, _Value]:
        """Let each figure know its label, and the subject and period of its record; fields stand in the order of the shape."""
        texts = [(field, value) for field in shape.fields if isinstance(value := values.get(field.name), Printed)]
        subject = subject or next((value.text for field, value in texts if field.type == "text"), "")
        period = next((value.text for field, value in texts if field.type == "period"), "")
        done: dict[str, _Value] = {}
        for field in shape.fields:
            value = values.get(field.name)
            label = field.labels[0] if field.labels else field.name
            if isinstance(value, Figure):
                done[field.name] = replace(value, label=label, subject=subject, period=period)
            elif isinstance(value, tuple) and field.many:
                labelled = (
                    replace(each, label=label, subject=subject, period=period) if isinstance(each, Figure) else each for each in value
                )
                done[field.name] = one_kind(labelled)
            elif value is not None:
                done[field.name] = value
        return done

    def value(self, field: Field, node: Node) -> _Value | None:
        """Read the value of one field: a figure or text, a list of figures, or rows; None if it says nothing or cannot be read."""
        if isinstance(node, Scalar) and node.null:
            return None
        if not field.many and field.type != "rows":
            return self.single(field, node)
        if not isinstance(node, NodeList):
            self.complain("list-expected", node, name=field.name)
            return None
        if field.type != "rows":
            return one_kind(self.single(field, item) for item in node.items)
        shape = self.wanted.shapes.get(field.shape)
        for item in node.items:
            if not isinstance(item, Mapping):
                self.complain("mapping-expected", item, name=field.name)
        return tuple(self.record(item, shape, strict=True) for item in node.items if isinstance(item, Mapping)) if shape else ()

    def single(self, field: Field, node: Node) -> Figure | Printed | None:
        """Read one figure or text."""
        if not isinstance(node, Scalar):
            self.complain("text-expected", node, name=field.name)
            return None
        try:
            return read_value(field, node.text, self.place(node))
        except FieldValueError as error:
            self.complain(error.key, node, **dict(error.detail))
        return None

    def place(self, node: Node) -> Place:
        """Give where a node is printed, quoting the characters around it: a line of data may be as long as its file."""
        start = self.source.index(node.line, node.column)
        stop = min(self.source.index(node.end_line, node.end_column), start + LONGEST_QUOTE)
        quote = " ".join(self.source.text[max(0, start - AROUND) : stop + AROUND].split())
        return Place(self.source.path, node.line, node.column, node.end_line, node.end_column, offset=start, quote=quote)

    def complain(self, key: str, node: Node, **detail: object) -> None:
        """Note a problem at the beginning of a node."""
        self.problems.append(told(self.source, key, (node.line, node.column), **detail))


def field_of(shape: Shape, key: str) -> Field | None:
    """Give the field that a key means: by its name, or by one of its labels."""
    return shape.field(key) or next((field for field in shape.fields if key in field.labels), None)
