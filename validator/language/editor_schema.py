"""The JSON Schema of packs and of files of cases as editors use it: with what to write explained where it is written, and words to choose from."""

from __future__ import annotations

from typing import Any

from validator.language.cases import CASE_KEYS, WISH_KEYS
from validator.language.files import builtin_names, package_yaml, read_packs
from validator.language.functions import FUNCTIONS
from validator.language.marked_yaml import Mapping, parse_yaml
from validator.language.schema import pack_schema
from validator.language.units import units
from validator.model.finding import CAUSES

__all__ = ["cases_schema", "editor_schema"]

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def editor_schema() -> dict[str, Any]:
    """Give the schema of a pack file: that of the loader, every key explained, with the shapes, units, functions and causes there are.

    What the loader accepts is accepted, and what it refuses because of its keys is refused; the rest only helps to write.
    """
    schema = pack_schema()
    for name, definition in (("PackEntry", schema), *schema["$defs"].items()):
        said = package_yaml("vocabulary/editor.yaml").get(name, {})
        for key, about in said.items():
            if key in definition["properties"]:
                definition["properties"][key]["description"] = about
    rule, field = schema["$defs"]["RuleEntry"]["properties"], schema["$defs"]["FieldEntry"]["properties"]
    for key in ("assert", "when", "unless"):
        rule[key]["description"] += _functions()
    rule["on"] |= _suggested(_shapes())
    rule["tolerance"] |= {"type": ["string", "number"]}
    field["unit"] |= _suggested([*package_yaml("vocabulary/editor.yaml")["Units"], *sorted(units().symbols)])
    _with_examples(schema["$defs"]["ExamplesEntry"]["properties"])
    schema["properties"]["rules"]["defaultSnippets"] = [_snippet()]
    return schema


def cases_schema() -> dict[str, Any]:
    """Give the schema of a file of cases (``office.test.yaml``)."""
    said = package_yaml("vocabulary/editor.yaml")
    wish = {key: {"type": "string", "description": said["Wish"][key]} for key in WISH_KEYS}
    wish |= {"repair": {"type": "object", "description": said["Wish"]["repair"]}, "cause": {"enum": list(CAUSES)}}
    case: dict[str, Any] = {key: {"type": "string", "description": said["Case"][key]} for key in CASE_KEYS}
    case["records"] = {"type": "array", "items": {"type": "object"}, "description": said["Case"]["records"]}
    case["passes"] = {"type": "array", "items": {"type": "string"}, "description": said["Case"]["passes"]}
    case["expect"] = {"type": "array", "items": _closed(wish, "rule"), "description": said["Case"]["expect"]}
    packs = {"type": "array", "items": {"type": "string"}, "description": said["Case"]["packs"]}
    return {
        "$schema": DRAFT,
        "title": "Cases",
        **_closed({"packs": packs, "tests": {"type": "array", "items": _closed(case, "name")}}, "tests"),
    }


def _closed(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _suggested(words: list[str]) -> dict[str, Any]:
    """Allow any text, and offer some."""
    return {"anyOf": [{"enum": list(dict.fromkeys(words))}, {"type": "string"}]}


def _shapes() -> list[str]:
    """Give the shapes of the built-in packs, as rules of other packs call them."""
    found = []
    for source in read_packs(builtin_names()):
        root = parse_yaml(source.text, source.path)
        shapes = root.get("shapes") if isinstance(root, Mapping) else None
        pack = source.path.removeprefix("rules/").removesuffix(".yaml")
        found += [f"{pack}/{key.text}" for key, _ in shapes.entries] if isinstance(shapes, Mapping) else []
    return found


def _functions() -> str:
    """List the functions of the language: an editor shows it beside the condition."""
    named = [function for name, function in FUNCTIONS.items() if not name.startswith("_")]
    return "\n\nFunctions:\n" + "\n".join(f"- {function.name}({', '.join(function.takes)})" for function in named)


def _with_examples(properties: dict[str, Any]) -> None:
    """Explain what an example may be, besides a record."""
    said = package_yaml("vocabulary/editor.yaml")["Example"]
    written = {
        "text": {"type": "string", "description": said["text"]},
        "row": {"type": "object", "description": said["row"]},
        "cells": {"type": "object", "description": said["cells"]},
    }
    finding = {
        "cause": {"enum": list(CAUSES), "description": said["cause"]},
        "repair": {"type": "object", "description": said["repair"]},
        "message": {"type": ["string", "object"], "description": said["message"]},
    }
    for outcome, keys in (("pass", written), ("skip", written), ("fail", written | finding)):
        properties[outcome]["items"]["properties"] = keys


def _snippet() -> dict[str, Any]:
    """Give the beginning of a rule, to be filled in."""
    body = {
        "on": "${2:shape}",
        "assert": "${3:part == whole * percent}",
        "severity": "error",
        "message": {"zh": "${4}", "en": "${5}"},
        "why": {"zh": "${6}", "en": "${7}"},
        "fix": {"zh": "${8}", "en": "${9}"},
        "examples": {"pass": [{}], "fail": [{}]},
    }
    return {"label": "rule", "description": "A rule with everything that it should say.", "body": {"${1:rule-name}": body}}
