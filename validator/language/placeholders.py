"""The braces in messages and phrases: what they may name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from validator.language.complaints import Complaints, nearest
from validator.language.marked_yaml import Scalar
from validator.language.values import TEXT_TYPES
from validator.model.shape import Shape

__all__ = ["ATTRIBUTES", "check_message", "check_phrase"]

ATTRIBUTES = ("text", "value", "unit", "label", "subject", "period", "section")
"""What may be asked of a figure: ``{rate.label}``. ``{rate}`` is short for ``{rate.text}``."""

_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def check_message(message: Scalar, shape: Shape, shapes: Mapping[str, Shape], complaints: Complaints, params: Collection[str] = ()) -> None:
    """Complain of every placeholder of a message that no record of the shape can fill, and that is no parameter of the pack."""
    for offset, name in _names(message, complaints):
        first, rest = _parted(name, shape)
        if first in params and not rest:
            continue
        if first == "expected":
            _check(rest, _figures(shape, shapes), message, offset + len("expected."), complaints, shape=shape.name)
        elif name not in {"arithmetic", "gap"} and _check(first, _fields(shape), message, offset, complaints, shape=shape.name) and rest:
            _check(rest, _attributes(first, shape, shapes), message, offset + len(first) + 1, complaints, field=first)


def _parted(name: str, shape: Shape) -> tuple[str, str]:
    """Part a placeholder into what it names and what it asks of that; the name of a joined field has a dot of its own."""
    first, _, rest = name.partition(".")
    second, _, last = rest.partition(".")
    joined = any(field.name.startswith(f"{first}.") for field in shape.fields)
    return (f"{first}.{second}", last) if joined and second else (first, rest)


def check_phrase(phrase: Scalar, shape: Shape, complaints: Complaints) -> None:
    """Complain of every placeholder of a sentence template that is no field of the shape."""
    for offset, name in _names(phrase, complaints):
        _check(name, _fields(shape), phrase, offset, complaints, shape=shape.name)


def _names(text: Scalar, complaints: Complaints) -> Iterator[tuple[int, str]]:
    """Give place and name of every placeholder; ``{{`` and ``}}`` are braces, a single one is a mistake."""
    for match in _BRACES.finditer(text.text):
        if match.group() in {"{", "}"}:
            complaints.inside("placeholder-brace", text, match.start(), brace=match.group())
        elif match.group(1) is not None:
            yield match.start(1), match.group(1)


def _check(name: str, known: Sequence[str], text: Scalar, offset: int, complaints: Complaints, **owner: str) -> bool:
    """Complain of a name that its owner (``shape=`` or ``field=``) does not have."""
    if name in known:
        return True
    key = "placeholder-unknown" if "shape" in owner else "attribute-unknown"
    complaints.inside(key, text, offset, name=name, **owner, known=", ".join(known), near=nearest(name, known))
    return False


def _fields(shape: Shape) -> list[str]:
    return [field.name for field in shape.fields]


def _figures(shape: Shape, shapes: Mapping[str, Shape]) -> list[str]:
    """Give what can be worked out: figures, and the columns of rows."""
    own = [field for field in shape.fields if field.type not in TEXT_TYPES]
    rows = [(field.name, shapes[field.shape]) for field in own if field.shape in shapes]
    columns = [f"{name}.{field.name}" for name, row in rows for field in row.fields if field.type not in {*TEXT_TYPES, "rows"}]
    return [*(field.name for field in own), *columns]


def _attributes(name: str, shape: Shape, shapes: Mapping[str, Shape]) -> Sequence[str]:
    """Give what may be asked of a field: the properties of a figure, or the fields of rows."""
    field = shape.field(name)
    if field is None or field.type in TEXT_TYPES:
        return ("text",)
    return _fields(shapes[field.shape]) if field.shape in shapes else ATTRIBUTES
