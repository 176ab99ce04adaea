"""The JSON Schema of packs, as editors use it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from validator.language.marked_yaml import Node, Scalar, Sequence, parse_yaml
from validator.language.schema import pack_schema

ROOT = Path(__file__).parents[2]
PACKS = sorted(path for path in (ROOT / "rules").glob("*.yaml") if not path.stem.endswith(".test"))
STRUCTURE = yaml.safe_load((ROOT / "tests" / "cases" / "packs" / "structure.yaml").read_text(encoding="utf-8"))
NOT_IN_THE_SCHEMA = {
    "nothing_behind_a_colon",
    "empty_lists_and_mappings_where_something_is_required",
    "names_in_the_wrong_form",
    "not_yaml_at_all",
}


def seen_by_an_editor(text: str) -> Any:
    """Give a pack as YAML 1.2 reads it: true and false are truth values, nothing is null, the rest is text."""

    def plain(node: Node) -> Any:
        if isinstance(node, Scalar):
            return node.text if node.flag is None and not node.null else node.flag
        if isinstance(node, Sequence):
            return [plain(item) for item in node.items]
        return {key.text: plain(value) for key, value in node.entries}

    return plain(parse_yaml(text, "p.yaml"))


def test_the_schema_is_a_schema() -> None:
    """The published schema is valid itself, and explains its keys."""
    schema = pack_schema()

    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$id"]
    assert set(schema["$defs"]["RuleEntry"]["properties"]) >= {"on", "assert", "when", "unless", "message", "examples"}


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_built_in_packs_keep_to_the_schema(path: Path) -> None:
    """An editor that knows the schema finds nothing to complain of in our own packs."""
    jsonschema.validate(seen_by_an_editor(path.read_text(encoding="utf-8")), pack_schema())


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "cases" / "sayable").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_rules_can_say_keeps_to_the_schema(path: Path) -> None:
    """An editor finds nothing to complain of in packs that say everything that can be said."""
    for pack in yaml.safe_load(path.read_text(encoding="utf-8")).values():
        jsonschema.validate(seen_by_an_editor(pack), pack_schema())


@pytest.mark.parametrize("name", sorted(STRUCTURE.keys() - NOT_IN_THE_SCHEMA))
def test_an_editor_sees_the_mistakes_of_structure(name: str) -> None:
    """What the loader refuses because of its keys, the schema refuses too."""
    validator = jsonschema.Draft202012Validator(pack_schema())

    assert not validator.is_valid(seen_by_an_editor(STRUCTURE[name]["pack"]))
