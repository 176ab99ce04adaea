"""The published schema of configurations."""

from __future__ import annotations

import tomllib

from jsonschema import Draft202012Validator

from tests.configuration.test_loading import FULL
from validator.configuration.schema import configuration_schema

VALIDATOR = Draft202012Validator(configuration_schema())


def test_what_is_loaded_is_valid() -> None:
    """Keys are written with hyphens."""
    assert [error.message for error in VALIDATOR.iter_errors(tomllib.loads(FULL))] == []


def test_what_is_refused_is_not() -> None:
    """An editor shows the mistake before the program does."""
    for wrong in ("exlude = []", 'language = "fr"', '[rules.x]\nseverity = "off"', '[[files]]\nshape = "x"'):
        assert not VALIDATOR.is_valid(tomllib.loads(wrong))


def test_every_key_is_explained() -> None:
    """With a description."""
    schema = configuration_schema()
    objects = [schema, *schema["$defs"].values()]

    assert [name for each in objects for name, about in each["properties"].items() if not about.get("description")] == []
