"""The JSON Schema of the public outputs, made from their dataclasses and docstrings."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from validator.model.address import Box
from validator.reporting.output import Output

__all__ = ["findings_schema"]

_SCALARS: dict[object, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0, "maximum": 1},
}
_BOX = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}
_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8,}.*)*)", re.MULTILINE)


def findings_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) that every ``--format json`` output is valid against."""
    definitions: dict[str, Any] = {}
    _define(Output, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "report-validator findings",
        **definitions.pop("Output"),
        "$defs": dict(sorted(definitions.items())),
    }


def _define(kind: type, definitions: dict[str, Any]) -> None:
    """Add an object type and all it is made of to the definitions. ``X | None`` is a property that may be absent."""
    assert is_dataclass(kind)
    document = getdoc(kind) or ""
    about = dict(_ATTRIBUTE.findall(document))
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    for field in fields(kind):
        properties[field.name] = {
            "description": " ".join(about[field.name].split()),
            **_schema_of(_present(hints[field.name]), definitions),
        }
    definitions[_name(kind)] = {
        "description": document.partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": [field.name for field in fields(kind) if not _optional(hints[field.name])],
        "additionalProperties": False,
    }


def _schema_of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 (a type hint has no narrower type)
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if hint == Box:
        return dict(_BOX)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema_of(get_args(hint)[0], definitions)}
    if is_dataclass(hint):
        assert isinstance(hint, type)
        if _name(hint) not in definitions:
            _define(hint, definitions)
        return {"$ref": f"#/$defs/{_name(hint)}"}
    return dict(_SCALARS[hint])


def _optional(hint: Any) -> bool:  # noqa: ANN401 (a type hint has no narrower type)
    return isinstance(hint, UnionType) and NoneType in get_args(hint)


def _present(hint: Any) -> Any:  # noqa: ANN401 (a type hint has no narrower type)
    return get_args(hint)[0] if _optional(hint) else hint


def _name(kind: type) -> str:
    return kind.__name__.removesuffix("Output") or kind.__name__
