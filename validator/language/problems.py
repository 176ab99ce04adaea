"""Everything that can be wrong with a pack or a YAML file: the keys of its messages and what each message may name.

The words themselves stand in the catalogue of the reporting room; a test compares the two. Of the placeholders, ``near`` and ``meant`` (what
was probably meant) may be empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["PROBLEMS"]

_FILES = {
    "file-empty": (),
    "file-unreadable": ("reason",),
    "folder-without-packs": (),
    "pack-encoding": (),
    "pack-unknown": ("name", "near"),
}

_YAML = {
    "yaml-alias": ("name",),
    "yaml-colon": (),
    "yaml-comma": ("text",),
    "yaml-control-character": ("character",),
    "yaml-duplicate-key": ("name", "first"),
    "yaml-escape": (),
    "yaml-indentation": (),
    "yaml-key": (),
    "yaml-needs-quotes": ("character",),
    "yaml-number-split": ("text",),
    "yaml-several-documents": (),
    "yaml-syntax": ("problem",),
    "yaml-tab": (),
    "yaml-tag": ("tag",),
    "yaml-too-deep": ("limit",),
    "yaml-too-large": ("limit",),
    "yaml-unclosed-bracket": (),
    "yaml-unclosed-quote": (),
}

_STRUCTURE = {
    "flag-expected": ("name",),
    "key-empty": ("name",),
    "key-missing": ("name", "where"),
    "key-unknown": ("name", "where", "near"),
    "list-expected": ("name",),
    "mapping-expected": ("name",),
    "text-expected": ("name",),
    "value-unknown": ("name", "value", "allowed", "near"),
}

_PACKS = {
    "case-input": ("given", "known"),
    "example-mixed": ("name", "form"),
    "attribute-unknown": ("name", "field", "known", "near"),
    "family-field-unknown": ("name", "family", "known", "near"),
    "field-missing": ("name", "shape"),
    "field-name-invalid": ("name",),
    "field-name-reserved": ("name",),
    "field-unknown": ("name", "shape", "near"),
    "label-duplicate": ("label", "field"),
    "label-empty": (),
    "name-duplicate": ("name", "first"),
    "name-not-kebab": ("name", "near"),
    "placeholder-brace": ("brace",),
    "placeholder-unknown": ("name", "shape", "known", "near"),
    "shape-unknown": ("name", "near"),
    "shape-without-rows": ("name",),
}

_REACH = {
    "extends-cycle": ("names",),
    "extends-unknown": ("name", "near"),
    "gap-missing": (),
    "grade-malformed": ("text",),
    "join-name-taken": ("name",),
    "last-place-missing": (),
    "param-unfit": ("name", "value", "expected"),
    "param-unknown": ("name", "near"),
}

_VALUES = {
    "date-malformed": ("text", "type"),
    "unit-missing": ("text", "type"),
    "unit-unfit": ("text", "unit", "type"),
    "unit-unknown": ("symbol", "near"),
    "value-empty": ("text",),
    "value-malformed": ("text",),
    "value-too-long": ("text",),
}

_EXPRESSIONS = {
    "dimension-list": ("dimension",),
    "dimension-mismatch": ("left", "right"),
    "dimension-not-date": ("dimension",),
    "dimension-not-list": ("dimension",),
    "dimension-not-number": ("dimension",),
    "dimension-not-text": ("dimension",),
    "dimension-not-truth": ("dimension",),
    "dimension-product": ("left", "right"),
    "division-by-zero": (),
    "expression-assignment": (),
    "expression-character": ("character", "meant"),
    "expression-empty": (),
    "expression-not-allowed": ("text",),
    "expression-syntax": (),
    "expression-too-big": ("limit",),
    "expression-too-deep": ("limit",),
    "expression-too-long": ("limit",),
    "form-malformed": ("text",),
    "function-arguments": ("name", "takes", "given"),
    "function-unknown": ("name", "near"),
    "literal-needs-unit": ("dimension",),
    "rows-expected": ("name",),
}

PROBLEMS: Mapping[str, tuple[str, ...]] = MappingProxyType({**_FILES, **_YAML, **_STRUCTURE, **_PACKS, **_REACH, **_VALUES, **_EXPRESSIONS})
"""Key of the message catalogue → the placeholders of its message."""
