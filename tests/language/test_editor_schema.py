"""The schema of packs as editors get it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from validator.language.editor_schema import cases_schema, editor_schema
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
CHECK = jsonschema.Draft202012Validator(editor_schema())
NUMBER = re.compile(r"-?\d+(\.\d+)?")
MODELINE = "# yaml-language-server: $schema="


def seen_by_an_editor(text: str) -> Any:
    """Give a pack as an editor reads it: YAML 1.2, where plain numbers are numbers."""

    def plain(node: Node) -> Any:
        if isinstance(node, Scalar):
            if not node.quoted and NUMBER.fullmatch(node.text):
                return float(node.text)
            return node.text if node.flag is None and not node.null else node.flag
        if isinstance(node, Sequence):
            return [plain(item) for item in node.items]
        return {key.text: plain(value) for key, value in node.entries}

    return plain(parse_yaml(text, "p.yaml"))


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_built_in_packs_keep_to_it(path: Path) -> None:
    """An editor finds nothing to complain of in the packs that come with the program."""
    assert list(CHECK.iter_errors(seen_by_an_editor(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("name", sorted(STRUCTURE.keys() - NOT_IN_THE_SCHEMA))
def test_an_editor_sees_the_mistakes_of_structure(name: str) -> None:
    """What the loader refuses because of its keys, the editor marks while it is written."""
    assert not CHECK.is_valid(seen_by_an_editor(STRUCTURE[name]["pack"]))


def test_every_key_is_explained() -> None:
    """Whoever points at a key is told what it is for."""
    for schema in (editor_schema(), cases_schema()):
        jsonschema.Draft202012Validator.check_schema(schema)
    schema = editor_schema()

    unexplained = {
        f"{name}.{key}"
        for name, definition in (("pack", schema), *schema["$defs"].items())
        for key, said in definition["properties"].items()
        if "description" not in said and name != "SeverityEntry" and key not in {"about", "value"}
    }

    assert unexplained == set()


def test_words_to_choose_from() -> None:
    """The editor completes types, shapes, units and causes, and lists the functions; any other shape or unit may be written."""
    defs = editor_schema()["$defs"]
    rule, field, examples = (defs[name]["properties"] for name in ("RuleEntry", "FieldEntry", "ExamplesEntry"))

    assert "money" in field["type"]["enum"]
    assert "万元" in field["unit"]["anyOf"][0]["enum"]
    assert "core/share" in rule["on"]["anyOf"][0]["enum"]
    assert {"type": "string"} in rule["on"]["anyOf"]
    assert "decimal-slip" in examples["fail"]["items"]["properties"]["cause"]["enum"]
    assert "- growth_from(number, number)" in rule["assert"]["description"]


def test_the_modeline_of_a_new_pack_leads_to_the_schema() -> None:
    """A pack that ``rules new`` begins names the schema that is written beside it, and keeps to it."""
    for language in ("zh", "en"):
        text = (
            (ROOT / "validator" / "authoring" / "skeletons" / f"pack.{language}.yaml").read_text(encoding="utf-8").replace("PACK", "office")
        )

        assert text.startswith(f"{MODELINE}pack.schema.json\n")
        assert list(CHECK.iter_errors(seen_by_an_editor(text))) == []


def test_the_schema_of_the_loader_is_left_as_it_is() -> None:
    """What is added for editors is added to a copy."""
    before = pack_schema()
    editor_schema()

    assert pack_schema() == before
