"""The shapes of a pack: from its entries to the model, with every mistake that can be known without a report."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from keyword import iskeyword

from validator.language.complaints import Complaints, nearest
from validator.language.families import FAMILIES
from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence
from validator.language.placeholders import check_phrase
from validator.language.schema import FieldEntry, ShapeEntry, WordsEntry
from validator.language.units import units
from validator.language.values import TEXT_TYPES, fits
from validator.model.shape import Field, Messages, Shape
from validator.model.unit import Unit

__all__ = ["build_shape", "check_kebab", "check_shape", "messages", "nearest_shape", "qualified"]

RESERVED = frozenset({"cause", "repair", "expected", "arithmetic"})
"""Names with a meaning of their own in examples and messages."""

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def qualified(name: str, pack: str) -> str:
    """Give a name with its pack; a name that has one keeps it."""
    return name if "/" in name else f"{pack}/{name}"


def nearest_shape(name: str, pack: str, shapes: Map[str, Shape]) -> str:
    """Give the shape that was probably meant, as rules of that pack may call it."""
    own = {shape.removeprefix(f"{pack}/"): shape for shape in shapes}
    return nearest(name, [*own, *shapes])


def messages(words: WordsEntry) -> Messages:
    """Give words as the model has them."""
    return Messages(words.zh, words.en)


def check_kebab(name: Scalar, complaints: Complaints) -> None:
    """Complain of a name that is not words in small letters joined by hyphens, and give one that is."""
    if not _KEBAB.fullmatch(name.text):
        words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", name.text)
        complaints.add("name-not-kebab", name, name=name.text, near="-".join(words).lower())


def build_shape(name: str, pack: str, entry: ShapeEntry) -> Shape:
    """Give a shape as the model has it; units that are not known are left out."""
    fields = tuple(_field(field_name, pack, field) for field_name, field in entry.fields.items())
    return Shape(
        name=qualified(name, pack),
        about=messages(entry.about),
        fields=fields,
        family=entry.family,
        within=tuple(entry.find.within),
        same=tuple(entry.find.same),
        phrases=(*([entry.phrase] if entry.phrase else []), *entry.phrases),
    )


def check_shape(key: Scalar, node: Mapping, shape: Shape, shapes: Map[str, Shape], complaints: Complaints) -> None:
    """Complain of everything about a shape that the schema cannot know."""
    check_kebab(key, complaints)
    fields = node.get("fields")
    labels: dict[str, str] = {}
    for name, entry in fields.entries if isinstance(fields, Mapping) else ():
        field = shape.field(name.text)
        if field is not None and isinstance(entry, Mapping):
            _check_name(name, shape, complaints)
            _check_unit(field, entry, complaints)
            _check_whole(field, entry, shape, complaints)
            _check_rows(name, entry, shape, shapes, complaints)
            _check_labels(name.text, entry, labels, complaints)
    for phrase in (*_scalars(node.get("phrase")), *_scalars(node.get("phrases"))):
        check_phrase(phrase, shape, complaints)


def _field(name: str, pack: str, entry: FieldEntry) -> Field:
    return Field(
        name=name,
        type=entry.type,
        labels=tuple(entry.labels),
        unit=_unit(entry.unit),
        many=entry.many,
        optional=entry.optional,
        set=entry.set,
        of=entry.of,
        shape=qualified(entry.shape, pack) if entry.shape else "",
        decimals=entry.decimals,
    )


def _unit(symbol: str) -> Unit | None:
    return units().find(symbol) if symbol else None


def _check_name(name: Scalar, shape: Shape, complaints: Complaints) -> None:
    if not name.text.isidentifier() or iskeyword(name.text):
        complaints.add("field-name-invalid", name, name=name.text)
    elif name.text in RESERVED:
        complaints.add("field-name-reserved", name, name=name.text)
    elif shape.family and name.text not in FAMILIES[shape.family]:
        known = FAMILIES[shape.family]
        complaints.add(
            "family-field-unknown", name, name=name.text, family=shape.family, known=", ".join(known), near=nearest(name.text, known)
        )


def _check_unit(field: Field, entry: Mapping, complaints: Complaints) -> None:
    for symbol in _scalars(entry.get("unit")):
        if field.unit is None:
            complaints.add("unit-unknown", symbol, symbol=symbol.text, near=units().nearest(symbol.text))
        elif field.type in TEXT_TYPES or field.type == "rows" or not fits(field.unit, field.type):
            complaints.add("unit-unfit", symbol, text=symbol.text, unit=symbol.text, type=field.type)


def _check_whole(field: Field, entry: Mapping, shape: Shape, complaints: Complaints) -> None:
    """Complain of a percentage ``of`` something that is no other field of the shape."""
    for whole in _scalars(entry.get("of")):
        others = [other.name for other in shape.fields if other.name != field.name]
        if whole.text not in others:
            complaints.add("field-unknown", whole, name=whole.text, shape=shape.name, near=nearest(whole.text, others))


def _check_rows(name: Scalar, entry: Mapping, shape: Shape, shapes: Map[str, Shape], complaints: Complaints) -> None:
    """Complain of rows without a shape, of an unknown one, and of a shape of what are no rows."""
    field = shape.field(name.text)
    assert field is not None, "asked for fields of the shape only"
    pack = shape.name.partition("/")[0]
    for rows in _scalars(entry.get("shape")):
        if field.type != "rows":
            complaints.add("shape-without-rows", rows, name=field.name)
        elif field.shape not in shapes:
            complaints.add("shape-unknown", rows, name=rows.text, near=nearest_shape(rows.text, pack, shapes))
    if field.type == "rows" and not field.shape:
        complaints.add("key-missing", name, name="shape", where=name.text)


def _check_labels(name: str, entry: Mapping, labels: dict[str, str], complaints: Complaints) -> None:
    """Complain of labels that lead to two fields of the shape."""
    for label in _scalars(entry.get("labels")):
        if not label.text.strip():
            complaints.add("label-empty", label)
        elif label.text in labels:
            complaints.add("label-duplicate", label, label=label.text, field=labels[label.text])
        else:
            labels[label.text] = name


def _scalars(node: Node | None) -> tuple[Scalar, ...]:
    """Give the texts of a value that may be one, several, or missing."""
    nodes = node.items if isinstance(node, Sequence) else (node,)
    return tuple(item for item in nodes if isinstance(item, Scalar) and not item.null)
