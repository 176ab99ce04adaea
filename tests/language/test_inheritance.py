"""Packs that extend others."""

from __future__ import annotations

from pathlib import Path

import pytest

from validator.language.files import PackSource, read_packs
from validator.language.loading import PackError, load_packs
from validator.model.rule import Pack, Param
from validator.model.shape import Messages

BASE = """\
pack: office
title: {zh: 机关}
version: 3
detect: [机关]
params: {ceiling: 100元, floor: 1元}
shapes:
  line: {about: A line., fields: {amount: {type: money}}}
  other: {about: Another., fields: {amount: {type: money}}}
rules:
  low: {on: line, assert: amount <= ceiling, message: base, examples: {pass: [{amount: 1元}], fail: [{amount: 200元}]}}
  high: {on: line, assert: amount >= floor, message: "{floor}", examples: {pass: [{amount: 2元}], fail: [{amount: 0元}]}}
"""
OWN = """\
pack: bureau
extends: office
params: {ceiling: 50元}
shapes:
  line: {about: A line of ours., fields: {amount: {type: money}, note: {type: text, optional: true}}}
rules:
  high: {on: line, assert: amount > 0, message: own, examples: {pass: [{amount: 1元}], fail: [{amount: 0元}]}}
"""


def _packs(*sources: str) -> dict[str, Pack]:
    return {pack.name: pack for pack in load_packs(PackSource(f"{index}.yaml", source) for index, source in enumerate(sources))}


def _text(param: Param) -> str:
    (value,) = param.value
    return value if isinstance(value, str) else value.text


def _mistakes(*sources: str) -> list[tuple[str, str, int]]:
    with pytest.raises(PackError) as caught:
        _packs(*sources)
    return [(problem.file, problem.key, problem.line) for problem in caught.value.problems]


def test_a_pack_has_what_it_extends() -> None:
    """Shapes, rules and parameters of the base bear the pack's own name; its own take the place of those of the same name."""
    own = _packs(OWN, BASE)["bureau"]

    assert list(own.rules) == ["bureau/high", "bureau/low"]
    assert [(rule.shape, rule.message.en, rule.file) for rule in own.rules.values()] == [
        ("bureau/line", "own", "0.yaml"),
        ("bureau/line", "base", "1.yaml"),
    ]
    assert {name: shape.about.en for name, shape in own.shapes.items()} == {"bureau/line": "A line of ours.", "bureau/other": "Another."}
    assert {param.name: _text(param) for param in own.params} == {"ceiling": "50元", "floor": "1元"}
    assert (own.extends, own.title, own.detect, own.version) == (("office",), Messages("机关"), ("机关",), "")


def test_the_base_stays_as_it_is() -> None:
    """A pack that is extended, given beside, has its own shapes, rules and values."""
    base = _packs(OWN, BASE)["office"]

    assert {param.name: _text(param) for param in base.params} == {"ceiling": "100元", "floor": "1元"}
    assert (list(base.shapes), base.extends, base.version) == (["office/line", "office/other"], (), "3")
    assert list(base.rules) == ["office/low", "office/high"]


def test_a_base_that_is_not_given_is_found(tmp_path: Path) -> None:
    """A base may be built in, or a file named as seen from the pack; it does not become a pack of the run."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "own.yaml").write_text("pack: bureau\nextends: [shared/base.yaml, core]\n", encoding="utf-8")

    (pack,) = load_packs(read_packs([str(tmp_path / "own.yaml")]))

    assert (pack.name, pack.extends) == ("bureau", ("office", "core"))
    assert {"bureau/low", "bureau/high", "bureau/share-of-total"} <= set(pack.rules)


def test_the_nearest_of_one_name_counts() -> None:
    """A pack inherits from what its bases extend too; the nearer one, and of two as near the one that is named first, hides the other."""
    packs = _packs(
        "pack: a\nextends: [b, c]\n",
        "pack: b\nextends: d\nparams: {x: 1}\n",
        "pack: c\nparams: {x: 2, y: 2}\n",
        "pack: d\nparams: {x: 3, y: 3, z: 3}\n",
    )

    assert {param.name: _text(param) for param in packs["a"].params} == {"x": "1", "y": "2", "z": "3"}
    assert packs["a"].extends == ("b", "c", "d")


def test_packs_that_extend_each_other_in_a_circle_are_refused() -> None:
    """A circle is told once, where one of them says what it extends."""
    assert _mistakes("pack: a\nextends: b\n", "pack: b\nextends: a\n") == [("0.yaml", "extends-cycle", 2)]


def test_a_mistake_of_the_base_is_told_once() -> None:
    """What is wrong with a base is its own mistake, however many packs extend it."""
    broken = BASE.replace("amount <= ceiling", "amont <= ceiling")

    assert _mistakes(broken, "pack: a\nextends: office\n", "pack: b\nextends: office\n") == [("0.yaml", "field-unknown", 10)]


def test_what_an_own_shape_breaks_is_told_where_it_breaks() -> None:
    """A rule of the base that no longer fits a shape that the pack declares anew is refused, in the line of the base."""
    own = "pack: bureau\nextends: office\nshapes:\n  line: {about: Ours., fields: {sum: {type: money}}}\n"

    assert ("1.yaml", "field-unknown", 10) in _mistakes(own, BASE)
