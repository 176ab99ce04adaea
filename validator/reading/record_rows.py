"""Records in rows under a line of headers: what CSV and sheets have in common."""

from __future__ import annotations

import re
from dataclasses import replace

from validator.language.complaints import nearest
from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence
from validator.language.sources import Source
from validator.language.units import units
from validator.model.shape import Field, Shape
from validator.reading.contents import Contents, Wanted
from validator.reading.csv_rows import csv_rows
from validator.reading.problems import ReadingError, problem
from validator.reading.records import SUBJECTS, RecordReader, field_of

__all__ = ["Columns", "read_rows"]

_WITH_UNIT = re.compile(
    r"(?P<label>.*\S)\s*(?:[（(\[]\s*(?:单位\s*[:：]\s*)?(?P<unit>[^（）()\[\]]+?)\s*[）)\]]|/\s*(?P<per>\S+))\Z", re.DOTALL
)
_ONE_OF_SEVERAL = re.compile(r"(?P<name>.*[^\s\d\[（(._-])\s*[\[（(._-]?\d+[\]）)]?\Z", re.DOTALL)
_SEVERAL = re.compile(r"\s*[;；\n]\s*")


def read_rows(source: Source, wanted: Wanted) -> Contents:
    """Read records of the shape that the user names: a line of headers, then a record on each line.

    Raises:
        ReadingError: ``file-empty``, ``csv-unclosed-quote``.
    """
    rows = csv_rows(source)
    header = next(rows, None)
    if header is None:
        raise ReadingError(problem(source.path, "file-empty"))
    reader = RecordReader(source, wanted)
    shape = reader.shape(None, header[0])
    if shape is None:
        return Contents(problems=tuple(reader.problems))
    table = Columns(reader, header, shape)
    records = [reader.record(table.row(row), table.shape, strict=False) for row in rows]
    return Contents(records=tuple(records), problems=tuple(reader.problems))


class Columns:
    """What the columns of a file mean.

    Attributes:
        shape: as the file fills it: fields with the units of their headers, those without a column optional.
        keys: for each column the name of its field, ``name`` if it says what a record is about, or nothing.
    """

    def __init__(self, reader: RecordReader, header: list[Scalar], shape: Shape) -> None:
        self.reader = reader
        self.header = header
        self.keys: list[str] = []
        fields: dict[str, Field] = {}
        strangers: list[Scalar] = []
        for cell in header:
            field = _field(shape, cell.text)
            repeated = field is not None and field.name in fields and not field.many
            if field is not None and not repeated:
                fields[field.name] = field
            elif repeated:
                reader.complain("field-repeated", cell, name=field.name if field else "")
            elif cell.text not in SUBJECTS:
                strangers.append(cell)
            self.keys.append(field.name if field and not repeated else "name" if cell.text in SUBJECTS else "")
        if "name" not in self.keys and header[0] in strangers:
            self.keys[0] = "name"
        self.shape = replace(shape, fields=tuple(fields.get(each.name) or replace(each, optional=True) for each in shape.fields))
        self._complain_of_missing([field for field in shape.fields if field.name not in fields], strangers)

    def _complain_of_missing(self, missing: list[Field], strangers: list[Scalar]) -> None:
        """Complain once of each field without a column, and of each column that was probably meant for one."""
        words = [word for field in missing for word in (field.name, *field.labels)]
        for cell in strangers:
            near = nearest(cell.text, words)
            if near:
                self.reader.complain("field-unknown", cell, name=cell.text, shape=self.shape.name, near=near)
        for field in missing:
            if not field.optional:
                self.reader.complain("field-missing", self.header[0], name=field.name, shape=self.shape.name)

    def row(self, cells: list[Scalar]) -> Mapping:
        """Give a row as a mapping of fields."""
        if any(cell.text for cell in cells[len(self.header) :]):
            self.reader.complain("csv-row-length", cells[len(self.header)], cells=len(cells), columns=len(self.header))
        entries: dict[str, tuple[Scalar, Node]] = {}
        last = cells[-1]
        blank = Scalar(last.end_line, last.end_column, last.end_line, last.end_column, "")
        padded = [*cells, *[blank] * (len(self.header) - len(cells))]
        for key, name, cell in zip(self.keys, self.header, padded, strict=False):
            field = self.shape.field(key)
            if not key or (key == "name" and key in entries):
                continue
            node: Node = cell
            if field is not None and field.many:
                before = entries[key][1] if key in entries else None
                items = (*(before.items if isinstance(before, Sequence) else ()), *self._several(cell))
                node = Sequence(cell.line, cell.column, cell.end_line, cell.end_column, items)
            entries[key] = (replace(name, text=key), node)
        return Mapping(cells[0].line, cells[0].column, last.end_line, last.end_column, tuple(entries.values()))

    def _several(self, cell: Scalar) -> list[Scalar]:
        """Give the values of a cell that holds several, parted by semicolons or line ends."""
        start = self.reader.source.index(cell.line, cell.column)
        found = []
        for part in _SEVERAL.split(cell.text):
            index = self.reader.source.text.find(part, start)
            if part and index >= 0:
                end = index + len(part)
                found.append(Scalar(*self.reader.source.position(index), *self.reader.source.position(end), part))
                start = end
        return found


def _field(shape: Shape, header: str) -> Field | None:
    """Give the field of a column, with the unit that its header names: ``预算数（万元）``, ``rate (%)``, ``parts[2]``."""
    field = field_of(shape, header)
    if field is not None:
        return field
    named = _WITH_UNIT.match(header)
    unit = units().find(named["unit"] or named["per"]) if named else None
    if named and unit:
        field = field_of(shape, named["label"])
        return replace(field, unit=unit) if field else None
    one = _ONE_OF_SEVERAL.match(header)
    field = field_of(shape, one["name"].strip()) if one else None
    return field if field and field.many else None
