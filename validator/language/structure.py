"""A pack's tree against the schema: unknown, missing and misshapen keys, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from validator.language.complaints import Complaints, nearest
from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence
from validator.language.schema import (
    ExamplesEntry,
    FieldEntry,
    FindEntry,
    JoinEntry,
    PackEntry,
    ParamEntry,
    RuleEntry,
    SeverityEntry,
    ShapeEntry,
    WordsEntry,
    required,
)

__all__ = ["pack_entry"]

_Path = tuple[str | int, ...]

_ENTRIES: tuple[tuple[tuple[str, ...], type[BaseModel]], ...] = (
    ((), PackEntry),
    (("shapes", "*"), ShapeEntry),
    (("shapes", "*", "find"), FindEntry),
    (("shapes", "*", "fields", "*"), FieldEntry),
    (("rules", "*"), RuleEntry),
    (("rules", "*", "examples"), ExamplesEntry),
    (("rules", "*", "severity"), SeverityEntry),
    (("rules", "*", "join", "*"), JoinEntry),
    (("params", "*"), ParamEntry),
)
"""Where each kind of entry stands in a pack; every other mapping holds words."""

_KINDS = {
    "string_type": "text-expected",
    "list_type": "list-expected",
    "dict_type": "mapping-expected",
    "model_type": "mapping-expected",
    "flag-expected": "flag-expected",
}


def pack_entry(root: Node, complaints: Complaints) -> PackEntry:
    """Give the entry of a pack without whatever is wrong with it; each mistake is complained of."""
    data = _plain(root)
    try:
        entry = PackEntry.model_validate(data)
    except ValidationError as error:
        for mistake in error.errors(include_url=False):
            _complain(mistake, root, complaints)
            _remove(data, mistake["loc"])
        entry = PackEntry.model_validate(data if isinstance(data, dict) else {})
    if isinstance(root, Mapping):
        _require(root, complaints)
    return entry


def _plain(node: Node) -> Any:  # noqa: ANN401 (as much as pydantic takes)
    if isinstance(node, Scalar):
        return None if node.null else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.entries}


def _complain(mistake: ErrorDetails, root: Node, complaints: Complaints) -> None:
    """Say what pydantic found, in our words and at the author's place."""
    path = mistake["loc"]
    key, node = _find(root, path)
    where = ".".join(map(str, path))
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if mistake["type"] == "extra_forbidden":
        model = next((model for pattern, model in _ENTRIES if _is(path[:-1], pattern)), WordsEntry)
        complaints.add("key-unknown", key, name=path[-1], where=where, near=nearest(str(path[-1]), _keys(model)))
    elif mistake["input"] is None:
        complaints.add("key-empty", key, name=name)
    elif mistake["type"] == "literal_error":
        allowed = [word for word in re.findall(r"'([^']*)'", mistake["ctx"]["expected"]) if word]
        value = str(mistake["input"])
        complaints.add("value-unknown", node, name=name, value=value, allowed=", ".join(allowed), near=nearest(value, allowed))
    else:
        complaints.add(_KINDS[mistake["type"]], node, name=where or "pack")


def _require(root: Mapping, complaints: Complaints) -> None:
    """Complain of every required key that is missing or empty."""
    for pattern, model in _ENTRIES:
        for path, key, node in _entries(root, pattern):
            unknown = [name.text for name, _ in node.entries if name.text not in _keys(model)]
            for name in required(model):
                value = node.get(name)
                if value is None:
                    if nearest(name, unknown):
                        continue  # misspelt, and said so already
                    complaints.add("key-missing", key, name=name, where=".".join(path))
                elif _empty(value):
                    complaints.add("key-empty", value, name=name)


def _empty(node: Node) -> bool:
    """Whether something is there that says nothing; nothing at all was said by the schema."""
    if isinstance(node, Scalar):
        return node.quoted and not node.text.strip()
    return not (node.items if isinstance(node, Sequence) else node.entries)


def _entries(root: Mapping, pattern: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node, Mapping]]:
    """Give path, name and mapping of every entry at the places of a pattern."""
    found: list[tuple[tuple[str, ...], Node, Node]] = [((), root, root)]
    for step in pattern:
        found = [
            ((*path, key.text), key, value)
            for path, _, node in found
            if isinstance(node, Mapping)
            for key, value in node.entries
            if step in {"*", key.text}
        ]
    return ((path, key, node) for path, key, node in found if isinstance(node, Mapping))


def _find(root: Node, path: _Path) -> tuple[Node, Node]:
    """Give the name at the end of a path, and what stands there."""
    key = node = root
    for step in path:
        # one thing stands for a list of one: then there is no step to its first
        if isinstance(node, Mapping) and isinstance(step, str):
            key, node = next((name, value) for name, value in node.entries if name.text == step)
        elif isinstance(node, Sequence) and isinstance(step, int):
            key = node = node.items[step]
    return key, node


def _remove(data: Any, path: _Path) -> None:  # noqa: ANN401 (see _plain)
    """Take out what a path leads to; of a list, the whole list."""
    names = path[: next((index for index, step in enumerate(path) if isinstance(step, int)), len(path))]
    for step in names[:-1]:
        data = data.get(step, {})
    if names:
        data.pop(names[-1], None)


def _is(path: _Path, pattern: tuple[str, ...]) -> bool:
    return len(path) == len(pattern) and all(step in {"*", name} for step, name in zip(pattern, path, strict=True))


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]
