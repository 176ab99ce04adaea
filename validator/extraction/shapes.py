"""Shapes bound by labels: the fields that a pack declares, found in sentences, rows and key–value forms.

A pack says what a figure is called; how reports state labels is known here: in running text the label stands before its figure in the
clause, in a table it names the row or the column, in a form it stands in the cell before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from validator.extraction.field_labels import FieldLabels, fits
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis, Mention, Role, TableFigures
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Record
from validator.model.shape import Field, Shape

__all__ = ["bind"]

SENTENCE, PARAGRAPH, ROW, FORM = 11.0, 8.0, 11.0, 11.0
OWN_FIGURES = (Role.LEVEL, Role.BASE, Role.STANDARD, Role.LIMIT, Role.SHARE, Role.COMPLETION, Role.RATE, Role.OTHER)


def bind(analysis: Analysis, shape: Shape) -> Iterator[Record]:
    """Read the records of a shape that has no code family, wherever it says that its fields stand together."""
    labels = FieldLabels.of([field for field in shape.fields if field.type not in ("text", "rows")])
    if "sentence" in shape.within:
        yield from _in_runs(shape, labels, (sentence.mentions for sentence in analysis.sentences if sentence.mentions), SENTENCE)
    if "paragraph" in shape.within:
        yield from _in_runs(shape, labels, analysis.paragraphs, PARAGRAPH)
    for table in analysis.tables:
        for matrix in table.matrices:
            if "row" in shape.within:
                yield from _in_lines(shape, labels, matrix)
        if "key-values" in shape.within:
            yield from _in_form(shape, labels, table)


def _in_runs(shape: Shape, labels: FieldLabels, runs: Iterable[Sequence[Mention]], bits: float) -> Iterator[Record]:
    """Fill records from left to right; a field that comes again begins the next record."""
    for mentions in runs:
        current: dict[str, Figure] = {}
        for mention in mentions:
            if mention.role not in OWN_FIGURES:
                continue
            field = labels.before(mention.lead, mention.figure)
            if field is None:
                continue
            if field.name in current:
                yield from _record(shape, current, bits, "sentence" if bits == SENTENCE else "paragraph")
                current = {}
            current[field.name] = _typed(field, mention.figure)
        yield from _record(shape, current, bits, "sentence" if bits == SENTENCE else "paragraph")


def _in_lines(shape: Shape, labels: FieldLabels, matrix: Matrix) -> Iterator[Record]:
    """Read each row as a record of what its columns are called, and each column as one of what its rows are called."""
    for lines in (matrix, matrix.turn()):
        called = [(column, field) for column in lines.columns if (field := _field_of(labels, column))]
        if len({field.name for _, field in called}) < 2:  # noqa: PLR2004 (one named column relates nothing)
            continue
        for row in lines.rows:
            if row.kind is not LineKind.HEADING:
                found = ((field, lines.figure(row, column)) for column, field in called)
                yield from _record(shape, _first(found), ROW, "row" if lines is matrix else "column")


def _in_form(shape: Shape, labels: FieldLabels, table: TableFigures) -> Iterator[Record]:
    """Read the keys of a form and the values behind them, all panels of one table together."""
    forms = [matrix for matrix in table.matrices if len(matrix.columns) == 1 and not matrix.columns[0].label]
    if len(forms) > 1:
        cells = [(row, matrix.figure(row, matrix.columns[0])) for matrix in forms for row in matrix.rows]
        found = ((field, figure) for row, figure in cells if (field := _field_of(labels, row)))
        yield from _record(shape, _first(found), FORM, "key-values")


def _field_of(labels: FieldLabels, line: Line) -> Field | None:
    return labels.named(line.label) or labels.named(line.facet)


def _first(found: Iterable[tuple[Field, Figure | None]]) -> dict[str, Figure]:
    """Keep the first figure of each field that fits it."""
    values: dict[str, Figure] = {}
    for field, figure in found:
        if figure is not None and fits(field, figure):
            values.setdefault(field.name, _typed(field, figure))
    return values


def _typed(field: Field, figure: Figure) -> Figure:
    return figure if figure.set or not field.set else replace(figure, set=True)


def _record(shape: Shape, values: dict[str, Figure], bits: float, wording: str) -> Iterator[Record]:
    """Give the record if nothing that it must have is missing and it has two figures to relate."""
    if len(values) > 1 and all(field.optional or field.name in values for field in shape.fields):
        first = min(values.values(), key=lambda figure: figure.place.offset)
        place = Place(
            first.place.file,
            first.place.line,
            first.place.column,
            offset=first.place.offset,
            section=first.place.section,
            quote=first.place.quote,
        )
        ordered = {field.name: values[field.name] for field in shape.fields if field.name in values}
        yield Record(shape.name, ordered, place, structure=bits, wording=f"labels: {wording}")
