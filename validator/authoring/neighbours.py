"""Records like those of the examples, with one or two figures changed: where two forms of a rule may differ."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import TypeVar

from validator.language.evaluation import substitute
from validator.language.printed import PrintedError, print_value, read_figure
from validator.language.solving import solve_printed
from validator.model.figure import Figure
from validator.model.record import Printed, Record, figures_of
from validator.model.rule import Expression
from validator.model.shape import Shape
from validator.model.unit import NUMBER

__all__ = ["MOST", "neighbours"]

Constant = TypeVar("Constant")
Value = Figure | Printed | tuple[Figure, ...] | tuple[Printed, ...] | tuple[Record, ...]
MOST = 1500
"""Records that are looked at for one pair of rules."""
_FACTORS = (Decimal(10), Decimal("0.1"), Decimal(2), Decimal(-1), Decimal(0))


def neighbours(records: Sequence[Record], shape: Shape, conditions: Iterable[Expression]) -> Iterator[Record]:
    """Give the records themselves, then those with one figure changed, then those with two; no more than ``MOST``.

    A figure is moved by one and by two units of its last place, multiplied, set to nothing, to what the others say it should be, and to what
    another field says; a field that may be missing is left out, one that is missing is taken from another record; lists grow and shrink.
    """
    conditions = list(conditions)
    texts = _known(records, shape, conditions)
    once = list(islice((other for record in records for other in _changed(record, shape, conditions, texts)), MOST // 2))
    twice = (other for record in once for other in _changed(record, shape, conditions, texts))
    yield from islice(_each_once((*records, *once), twice), MOST)


def _each_once(first: Iterable[Record], then: Iterable[Record]) -> Iterator[Record]:
    seen: set[str] = set()
    for records in (first, then):
        for record in records:
            known = repr([(role, figure.text) for role, figure in figures_of(record)]) + repr(sorted(_own_texts(record).items()))
            if known not in seen:
                seen.add(known)
                yield record


def _known(records: Iterable[Record], shape: Shape, conditions: Iterable[Expression]) -> Mapping[str, tuple[Value, ...]]:
    """Give every value that some record has for a field, by field; of a text field also the texts that stand in the conditions."""
    found: dict[str, dict[str, Value]] = {}
    for record in records:
        for name, value in record.values.items():
            found.setdefault(name, {})[repr(value)] = value
    written = {each: Printed(each) for condition in conditions for each in _constants(condition, str)}
    for field in shape.fields:
        if field.type == "text":
            found.setdefault(field.name, {}).update({repr(text): text for text in (*written.values(), Printed("—"))})
    return {name: tuple(values.values()) for name, values in found.items()}


def _constants(condition: Expression, kind: type[Constant]) -> Iterator[Constant]:
    """Give the texts or figures that stand in a condition."""
    for node in ast.walk(condition.tree):
        value: object = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, kind):
            yield value


def _own_texts(record: Record) -> dict[str, str]:
    return {name: value.text for name, value in record.values.items() if isinstance(value, Printed)}


def _changed(record: Record, shape: Shape, conditions: Sequence[Expression], known: Mapping[str, tuple[Value, ...]]) -> Iterator[Record]:
    figures = figures_of(record)
    written = [bound for condition in conditions for bound in _constants(condition, Figure)]
    for role, figure in figures:
        for base in _values(figure, [*(other for name, other in figures if name != role), *written]):
            yield from _with(record, role, figure, base)
        for condition in conditions:
            due = solve_printed(condition, record, role)
            if due is not None:
                yield from _with(record, role, figure, due)
    yield from _other_fields(record, shape, known)


def _values(figure: Figure, others: Iterable[Figure]) -> Iterator[Decimal]:
    """Give other values for a figure, in base units."""
    step = figure.resolution * 2 * figure.unit.scale or figure.unit.scale
    yield from (figure.base + times * step for times in (1, -1, 2, -2))
    yield from (figure.base * factor for factor in _FACTORS)
    for other in others:
        if other.unit.dimension in {figure.unit.dimension, NUMBER.dimension}:
            yield from (other.base, other.base - step, other.base + step)


def _with(record: Record, role: str, figure: Figure, base: Decimal) -> Iterator[Record]:
    """Give the record with another value printed for a figure, as it would be read."""
    if figure.qualifier:
        return
    try:
        text = print_value(base, figure)
        read = read_figure(text, default=figure.unit, place=figure.place, set=figure.set)
    except (PrintedError, ArithmeticError):
        return
    if read.base != figure.base:
        yield substitute(record, {role: read})


def _other_fields(record: Record, shape: Shape, known: Mapping[str, tuple[Value, ...]]) -> Iterator[Record]:
    """Leave out what may be missing, add what is missing, change texts, and let lists grow and shrink."""
    for field in shape.fields:
        own = record.values.get(field.name)
        without = {name: value for name, value in record.values.items() if name != field.name}
        if own is not None and field.optional:
            yield replace(record, values=without)
        if isinstance(own, tuple) and len(own) > 1:
            yield replace(record, values={**record.values, field.name: own[:-1]})
        if isinstance(own, tuple) and own:
            yield replace(record, values={**record.values, field.name: (*own, own[-1])})
        if own is None or isinstance(own, Printed):
            others = [value for value in known.get(field.name, ()) if value != own]
            yield from (replace(record, values={**without, field.name: value}) for value in others)
