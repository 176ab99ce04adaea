"""The rules of the rules: what every built-in pack keeps to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from validator.language.families import FAMILIES
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.model.rule import Severity
from validator.model.shape import Messages

PACKS = {pack.name: pack for pack in load_packs(read_packs(builtin_names()))}
RULES = {rule.name: rule for pack in PACKS.values() for rule in pack.rules.values()}
each_rule = pytest.mark.parametrize("name", RULES)
PLACEHOLDER = re.compile(r"\{[^{}]+\}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def in_its_language(words: Messages) -> tuple[bool, bool]:
    """Say whether each of both wordings is in the language that it claims; quoted Chinese words may stand in English."""
    return bool(CHINESE.search(words.zh)), bool(re.search(r"[a-z]{2}", words.en))


def test_a_pack_lies_in_the_file_of_its_name() -> None:
    """Whoever looks for a pack finds it by its name."""
    assert {pack.name: Path(pack.file).stem for pack in PACKS.values()} == {name: name for name in builtin_names()}


@pytest.mark.parametrize("name", PACKS)
def test_packs_and_shapes_are_explained_in_both_languages(name: str) -> None:
    """Title and shapes say what they are, in Chinese and in English."""
    pack = PACKS[name]

    said = {"title": pack.title, **{shape.name: shape.about for shape in pack.shapes.values()}}
    assert {key: in_its_language(words) for key, words in said.items()} == dict.fromkeys(said, (True, True))


@each_rule
def test_rules_say_what_why_and_what_to_do_in_both_languages(name: str) -> None:
    """Message, reason and advice are there in Chinese and in English; reason and advice are sentences."""
    rule = RULES[name]

    assert [in_its_language(words) for words in (rule.message, rule.why, rule.fix)] == [(True, True)] * 3
    assert {words.zh[-1] + words.en[-1] for words in (rule.why, rule.fix)} == {"。."}


@each_rule
def test_messages_name_the_same_figures_in_both_languages(name: str) -> None:
    """Nobody learns less because of his language, and every message names a figure."""
    message = RULES[name].message

    assert set(PLACEHOLDER.findall(message.zh)) == set(PLACEHOLDER.findall(message.en)) != set()


@each_rule
def test_rules_rely_on_the_printed_decimals(name: str) -> None:
    """No built-in rule has a tolerance: how coarse a figure is, its own decimals say."""
    assert RULES[name].tolerance is None


def test_every_shape_has_a_rule() -> None:
    """No shape of a built-in pack is read for nothing, except as the rows of another one."""
    shapes = {name for pack in PACKS.values() for name in pack.shapes}
    rows = {field.shape for pack in PACKS.values() for shape in pack.shapes.values() for field in shape.fields}

    assert shapes - rows - {rule.shape for rule in RULES.values()} == set()


def test_every_family_of_statements_is_a_shape_of_the_core_pack() -> None:
    """What code reads from reports without a pack is checked by rules that can be listed, explained and switched off."""
    families = {shape.family: {field.name for field in shape.fields} for shape in PACKS["core"].shapes.values()}

    assert families == {family: set(roles) for family, roles in FAMILIES.items()}


def test_the_core_pack_applies_to_every_report_and_the_others_to_theirs() -> None:
    """Only the core pack has no words to be detected by."""
    assert [pack.name for pack in PACKS.values() if not pack.detect] == ["core"]


def test_what_is_possible_is_no_error() -> None:
    """Targets may be missed, budgets exceeded and posts overfilled: such rules warn."""
    warnings = {name for name, rule in RULES.items() if rule.severity is Severity.WARNING}

    assert warnings >= {
        "core/executed-within-budget",
        "core/target-met",
        "performance-self-evaluation/satisfaction-reaches-target",
        "performance-self-evaluation/headcount-within-establishment",
    }
