"""What a file of extracted records remembers of the report: written by ``extract`` under ``_read``, which no field can be called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from validator.language.marked_yaml import Mapping, Node, Scalar
from validator.language.values import one_kind
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record

__all__ = ["MEMORY", "changed", "one_place_each", "remembered"]

MEMORY = "_read"
_POSITION = re.compile(r"[0-9]{1,12}")
_BITS = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,6})?")

_Value = Figure | Printed | tuple[Figure, ...] | tuple[Printed, ...] | tuple[Record, ...]
_Change = Callable[[str, Figure | Printed], Figure | Printed]


def remembered(record: Record, node: Node | None) -> Record:
    """Give a record its place in the reading order of the report, its claim and structure, and its figures what was known of them.

    A label, subject, period or scope that is not remembered was not known. Whatever is not understood is passed over: records work
    without a memory.
    """
    if not isinstance(node, Mapping):
        return record
    figures = node.get("figures")
    known = {key.text: value for key, value in figures.entries if isinstance(value, Mapping)} if isinstance(figures, Mapping) else {}
    recalled = changed(record, partial(_recalled, known=known, section=_word(node, "section")))
    return replace(
        recalled,
        place=_place(record.place, node, _word(node, "section")),
        claim=_word(node, "claim") or record.claim,
        structure=_structure(node, record.structure),
        wording=_word(node, "wording") or record.wording,
        complete=_flag(node, "complete") is not False,
    )


def one_place_each(records: Iterable[Record]) -> tuple[Record, ...]:
    """Give one place, the first, to all figures that are one printed figure (same position, same text), and to all records of one place."""
    figures: dict[tuple[str, int, str], Place] = {}
    places: dict[tuple[str, int], Place] = {}

    def placed(_: str, value: Figure | Printed) -> Figure | Printed:
        return replace(value, place=figures.setdefault((value.place.file, value.place.offset, value.text), value.place))

    def once(place: Place) -> Place:
        return places.setdefault((place.file, place.offset), place)

    return tuple(replace(changed(record, placed), place=once(record.place)) for record in records)


def changed(record: Record, change: _Change, prefix: str = "") -> Record:
    """Give a record with every figure and text in it changed; the change is told its role."""
    return replace(record, values={name: _value(f"{prefix}{name}", value, change) for name, value in record.values.items()})


def _value(role: str, value: _Value, change: _Change) -> _Value:
    if isinstance(value, Figure | Printed):
        return change(role, value)
    single = (change(f"{role}[{index}]", item) for index, item in enumerate(value) if isinstance(item, Figure | Printed))
    rows = (changed(item, change, f"{role}[{index}].") for index, item in enumerate(value) if isinstance(item, Record))
    return one_kind(single) or tuple(rows)


def _recalled(role: str, value: Figure | Printed, known: dict[str, Mapping], section: str) -> Figure | Printed:
    node = known.get(role)
    if node is None:
        return value
    place = _place(value.place, node, section)
    if isinstance(value, Printed):
        return replace(value, place=place)
    return replace(
        value,
        text=_word(node, "text") or value.text,
        set=value.set or _flag(node, "set") is True,
        label=_word(node, "label"),
        subject=_word(node, "subject"),
        period=_word(node, "period"),
        scope=_word(node, "scope"),
        place=place,
    )


def _place(place: Place, node: Mapping, section: str) -> Place:
    """Give the place in the file of records, with the position and the section in the report."""
    position = _word(node, "at")
    offset = int(position) if _POSITION.fullmatch(position) else place.offset
    return replace(place, offset=offset, section=_word(node, "section") or section)


def _word(node: Mapping, name: str) -> str:
    value = node.get(name)
    return value.text if isinstance(value, Scalar) else ""


def _flag(node: Mapping, name: str) -> bool | None:
    value = node.get(name)
    return value.flag if isinstance(value, Scalar) else None


def _structure(node: Mapping, default: float) -> float:
    text = _word(node, "structure")
    return float(text) if _BITS.fullmatch(text) else default
