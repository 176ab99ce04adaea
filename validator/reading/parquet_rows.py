"""Parquet → records: each value exact, in its row and column."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from validator.language.marked_yaml import Mapping, Node, Scalar
from validator.language.marked_yaml import Sequence as NodeList
from validator.language.numerals import rounded
from validator.language.sources import Source
from validator.language.values import TEXT_TYPES
from validator.model.place import Place
from validator.model.record import Record
from validator.model.shape import Field, Shape
from validator.reading.contents import Contents, Wanted
from validator.reading.extras import needed
from validator.reading.hushed import hushed
from validator.reading.problems import ReadingError, problem
from validator.reading.record_rows import Columns
from validator.reading.records import RecordReader, field_of

__all__ = ["read_parquet"]

_MARK = b"PAR1"
_LENGTH = 4
_PANIC = "PanicException"


def read_parquet(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read records of the shape that the user names: a column for each field, a record in each row.

    Decimals, whole numbers, texts, dates, lists and rows are read as they are. A binary fraction (float, double) does not know how many
    decimals were printed: its field must declare its ``decimals``. The line of a place is the row and its column the column, from 1.

    Raises:
        ReadingError: ``extra-missing``, ``file-damaged`` or ``file-empty``.
    """
    reader: _Rows | None = None
    records: list[Record] = []
    for number, (names, row) in enumerate(_rows(data, file), 1):
        reader = reader or _Rows(file, wanted, names)
        if reader.columns is None:
            break
        records.append(reader.record(reader.mapping(number, row), reader.columns.shape, strict=False))
    if reader is None:
        raise ReadingError(problem(file, "file-empty"))
    return Contents(records=tuple(records), problems=tuple(reader.problems))


def _rows(data: bytes, file: str) -> Iterator[tuple[Sequence[str], Sequence[object]]]:
    """Give each row with the names of the columns."""
    library = needed("arro3.io", "parquet", file, "Parquet")
    _check_end(data, file)
    batches = _unpacked(library.read_parquet, BytesIO(data), file)
    while (batch := _unpacked(next, batches, file)) is not None:
        names = list(batch.schema.names)
        columns = _unpacked(_columns, batch, file)
        for row in zip(*columns, strict=True):
            yield names, row


def _unpacked(step: Callable[[Any], Any], source: object, file: str) -> Any:  # noqa: ANN401 (what the library gives has no types)
    """Let the library take one step; None at the end. It panics at damage, with an exception that is no ordinary one and words of its own."""
    try:
        with hushed():
            return step(source)
    except StopIteration:
        return None
    except BaseException as error:
        panic = type(error).__name__ == _PANIC
        if not isinstance(error, Exception) and not panic:
            raise
        raise ReadingError(problem(file, "file-damaged", reason="Parquet" if panic else str(error).partition("\n")[0])) from error


def _columns(batch: Any) -> list[list[object]]:  # noqa: ANN401 (as above)
    return [[value.as_py() for value in batch.column(index)] for index in range(len(batch.schema.names))]


def _check_end(data: bytes, file: str) -> None:
    """Refuse a file that was cut off: it ends with the length of its table of contents and a mark."""
    length = int.from_bytes(data[-len(_MARK) - _LENGTH : -len(_MARK)], "little")
    if not data.endswith(_MARK) or length + 2 * len(_MARK) + _LENGTH > len(data):
        raise ReadingError(problem(file, "file-damaged", reason="PAR1"))


class _Rows(RecordReader):
    """Reads the records of one file.

    Attributes:
        names: of the columns.
        columns: what they mean; None if the shape of the records is not known.
    """

    def __init__(self, file: str, wanted: Wanted, names: Sequence[str]) -> None:
        super().__init__(Source.of("", file), wanted)
        self.names = names
        self._told: set[str] = set()
        header = [Scalar(0, column, 0, column, name) for column, name in enumerate(names, 1)]
        shape = self.shape(None, Scalar(0, 0, 0, 0, ""))
        self.columns = Columns(self, header, shape) if shape else None

    def mapping(self, number: int, row: Sequence[object]) -> Mapping:
        """Give a row as a mapping of fields; several columns may fill a field that is a list."""
        assert self.columns is not None
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, name, value in zip(self.columns.keys, self.columns.header, row, strict=True):
            if not key or (key == "name" and key in entries):
                continue
            field = self.columns.shape.field(key)
            node = self._node(value, field, number, name.column)
            if field is not None and field.many:
                items = node.items if isinstance(node, NodeList) else () if isinstance(node, Scalar) and node.null else (node,)
                before = entries[key][1] if key in entries else None
                node = replace(_list(number, name.column), items=(*(before.items if isinstance(before, NodeList) else ()), *items))
            entries[key] = (replace(name, text=key), node)
        return Mapping(number, 1, number, len(self.names) + 1, tuple(entries.values()))

    def _node(self, value: object, field: Field | None, row: int, column: int) -> Node:
        """Give a value of a column, and all within it, as a node."""
        if isinstance(value, list):
            return replace(_list(row, column), items=tuple(self._node(each, field, row, column) for each in value))
        if isinstance(value, dict):
            shape = self.wanted.shapes.get(field.shape) if field else None
            entries = tuple(
                (_scalar(name, row, column), self._node(inner, _inner(shape, name), row, column)) for name, inner in value.items()
            )
            return Mapping(row, column, row, column + 1, entries)
        return _scalar(self._text(value, field, row, column), row, column)

    def _text(self, value: object, field: Field | None, row: int, column: int) -> str:
        """Give a value as it would be printed; nothing for one that is missing."""
        if isinstance(value, float):
            return self._fraction(value, field, row, column)
        if isinstance(value, Decimal):
            return f"{value:f}"
        if isinstance(value, datetime):
            return f"{value:%Y-%m-%d}" if value.time() == time() else value.isoformat(" ")
        return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)

    def _fraction(self, value: float, field: Field | None, row: int, column: int) -> str:
        """Give a binary fraction with the decimals that its field declares; complain once of a field that declares none."""
        if not math.isfinite(value):
            return ""
        exact = Decimal(repr(value))
        if field is None or field.type in TEXT_TYPES:
            return f"{exact:f}"
        if field.decimals is not None:
            return f"{rounded(exact, field.decimals):f}"
        if field.name not in self._told:
            self._told.add(field.name)
            self.complain("decimals-missing", _scalar("", row, column), name=field.name)
        return ""

    def place(self, node: Node) -> Place:
        """Give the row and column of a value."""
        offset = (node.line - 1) * (len(self.names) + 1) + node.column
        quote = f"{self.names[node.column - 1]}: {node.text}" if isinstance(node, Scalar) else ""
        return Place(self.source.path, node.line, node.column, node.end_line, node.end_column, offset=offset, quote=quote)

    def complain(self, key: str, node: Node, **detail: object) -> None:
        """Note a problem in a row and column."""
        self.problems.append(problem(self.source.path, key, line=node.line, column=node.column if node.line else 0, source="", **detail))


def _inner(shape: Shape | None, name: str) -> Field | None:
    """Give the field of a row within a row that a name means."""
    return field_of(shape, name) if shape else None


def _scalar(text: str, row: int, column: int) -> Scalar:
    return Scalar(row, column, row, column + 1, text, quoted=bool(text))


def _list(row: int, column: int) -> NodeList:
    return NodeList(row, column, row, column + 1, ())
