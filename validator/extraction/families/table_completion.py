"""Completion in tables: what was planned, what was done, and the column (or row) of the rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.extraction.characters import fold
from validator.extraction.excuses import excused, names_income
from validator.extraction.label_words import bare
from validator.extraction.line_relations import Figures, Relation, divides_to, records_of
from validator.extraction.line_roles import LineRole, is_adjusted, role_of_line
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis, TableFigures
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "completion"
NAMED, NEAREST, FURTHER = 13.0, 11.0, 7.0
SHORTEST_NAME = 2
SIGN, UNSIGNED = "%", 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every rate of completion that a line of a table states for two others."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                found = records_of(lines, f"core/{FAMILY}", tuple(_relations(lines)), _test)
                yield from (_excused(_doubted(record, lines), table, lines) for record in found)


def _excused(record: Record, table: TableFigures, lines: Matrix) -> Record:
    """Note in a record that its row or its table is one of income."""
    executed = record.values["executed"]
    assert isinstance(executed, Figure)
    totals = (row.label for row in lines.rows if row.kind is LineKind.TOTAL)
    excuse = names_income((executed.label, table.caption, *totals), executed)
    return replace(record, values=excused(record.values, excuse)) if excuse else record


def _doubted(record: Record, lines: Matrix) -> Record:
    """Give a record with too few bits to accuse if its rate prints no % where others of the table do, so that it may be another column's."""
    rate = record.values["rate"]
    assert isinstance(rate, Figure)
    signed = any(SIGN in fold(other.text) for other in lines.figures.values() if other.unit.kind == "percent")
    return replace(record, structure=min(record.structure, UNSIGNED)) if signed and SIGN not in fold(rate.text) else record


def _test(figures: Figures) -> tuple[bool, float] | None:
    return divides_to(figures["executed"], figures["budget"], figures["rate"])


def _relations(matrix: Matrix) -> Iterator[Relation]:
    roles = [role_of_line(line, row=matrix.turned) for line in matrix.columns]
    for position, line in enumerate(matrix.columns):
        if roles[position] is not LineRole.COMPLETION or is_adjusted(line):
            continue
        plans = _near(matrix.columns, roles, position, LineRole.PLAN)
        done = _near(matrix.columns, roles, position, LineRole.DONE)
        named = [plan for plan in plans if len(_name(plan)) > SHORTEST_NAME and _name(plan) in bare("".join(line.path))]
        for order, plan in enumerate([*named, *(plan for plan in plans if plan not in named)]):
            bits = NAMED if plan in named else NEAREST if order == 0 else FURTHER
            if done:
                yield Relation({"budget": plan, "executed": done[0], "rate": line}, line, bits, "completion")


def _name(line: Line) -> str:
    return bare(line.label).removesuffix("数")


def _near(lines: Sequence[Line], roles: Sequence[LineRole], position: int, role: LineRole) -> list[Line]:
    """Give the lines of a role that share the facet of a line, nearest first, those before it first."""
    found = [other for other, each in enumerate(roles) if each is role and lines[other].facet == lines[position].facet]
    return [lines[other] for other in sorted(found, key=lambda other: (other > position, abs(other - position)))]
