"""What a file of extracted records remembers of the report: written by ``extract`` under ``_read``, which no field can be called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from validator.language.marked_yaml import Mapping, Node, Scalar
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record

__all__ = ["MEMORY", "one_place_each", "remembered"]

MEMORY = "_read"
_POSITION = re.compile(r"[0-9]{1,12}")
_BITS = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,6})?")

_Value = Figure | Printed | tuple[Figure, ...] | tuple[Record, ...]


def remembered(record: Record, node: Node | None) -> Record:
    """Give a record its place in the reading order of the report, its claim and structure, and its figures what was known of them.

    Figures at one position are one printed figure; a label, subject, period or scope that is not remembered was not known. Whatever is not
    understood is passed over: records work without a memory.
    """
    if not isinstance(node, Mapping):
        return record
    figures = node.get("figures")
    known = {key.text: value for key, value in figures.entries if isinstance(value, Mapping)} if isinstance(figures, Mapping) else {}
    complete = node.get("complete")
    return replace(
        record,
        values={name: _value(name, value, known) for name, value in record.values.items()},
        place=replace(record.place, offset=_number(node, record.place.offset)),
        claim=_word(node, "claim") or record.claim,
        structure=_structure(node, record.structure),
        wording=_word(node, "wording") or record.wording,
        complete=not (isinstance(complete, Scalar) and complete.flag is False),
    )


def one_place_each(records: Iterable[Record]) -> tuple[Record, ...]:
    """Give one place, the first, to all figures that are one printed figure: same position, same text."""
    places: dict[tuple[str, int, str], Place] = {}
    return tuple(_placed(record, places) for record in records)


def _placed(record: Record, places: dict[tuple[str, int, str], Place]) -> Record:
    values: dict[str, _Value] = {}
    for name, value in record.values.items():
        if isinstance(value, Figure):
            values[name] = replace(value, place=places.setdefault(value.key, value.place))
        elif isinstance(value, Printed):
            values[name] = value
        else:
            figures = tuple(replace(one, place=places.setdefault(one.key, one.place)) for one in value if isinstance(one, Figure))
            values[name] = figures or tuple(_placed(row, places) for row in value if isinstance(row, Record))
    return replace(record, values=values)


def _value(role: str, value: _Value, known: dict[str, Mapping]) -> _Value:
    if isinstance(value, Figure):
        return _figure(value, known.get(role))
    if isinstance(value, Printed):
        return replace(value, place=_place(value.place, known.get(role)))
    figures = tuple(_figure(item, known.get(f"{role}[{index}]")) for index, item in enumerate(value) if isinstance(item, Figure))
    return figures or tuple(_row(f"{role}[{index}]", item, known) for index, item in enumerate(value) if isinstance(item, Record))


def _row(role: str, row: Record, known: dict[str, Mapping]) -> Record:
    return replace(row, values={name: _value(f"{role}.{name}", value, known) for name, value in row.values.items()})


def _figure(figure: Figure, node: Mapping | None) -> Figure:
    if node is None:
        return figure
    flag = node.get("set")
    return replace(
        figure,
        text=_word(node, "text") or figure.text,
        set=figure.set or (isinstance(flag, Scalar) and flag.flag is True),
        label=_word(node, "label"),
        subject=_word(node, "subject"),
        period=_word(node, "period"),
        scope=_word(node, "scope"),
        place=_place(figure.place, node),
    )


def _place(place: Place, node: Mapping | None) -> Place:
    return place if node is None else replace(place, offset=_number(node, place.offset))


def _word(node: Mapping, name: str) -> str:
    value = node.get(name)
    return value.text if isinstance(value, Scalar) else ""


def _number(node: Mapping, default: int) -> int:
    """Give the position in the reading order."""
    text = _word(node, "at")
    return int(text) if _POSITION.fullmatch(text) else default


def _structure(node: Mapping, default: float) -> float:
    text = _word(node, "structure")
    return float(text) if _BITS.fullmatch(text) else default
