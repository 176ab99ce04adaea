"""How rules are changed on purpose, case by case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from validator.authoring.mutant import mutants_of
from validator.authoring.mutations import constant, field, function, joined, operator, precondition, relation, tolerance
from validator.language.loading import load_pack
from validator.model.rule import Rule
from validator.model.shape import Shape

CASES = Path(__file__).parents[1] / "cases" / "authoring"
KINDS = {
    module.__name__.rpartition(".")[2]: module.KIND
    for module in (constant, field, function, joined, operator, precondition, relation, tolerance)
}
PACK = """\
pack: office
shapes:
  spending:
    about: Spending.
    fields:
      budget: {type: money}
      executed: {type: money}
      rate: {type: percent, of: budget, optional: true}
      parts: {type: money, many: true}
      score: {type: score, set: true}
      grade: {type: text}
rules:
  one:
    on: spending
"""


def cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Give every case by kind and name."""
    files = {name: yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8")) for name in KINDS}
    return {f"{kind}/{name}": (KINDS[kind], case) for kind, found in files.items() for name, case in found.items()}


def loaded(lines: str) -> tuple[Rule, Shape]:
    """Load a rule of these lines, with an example that says nothing."""
    record = "{budget: 2元, executed: 1元, parts: [1元], score: 1分, grade: 优}"
    rest = f"message: x\nexamples: {{pass: [{record}], fail: [{record}]}}\n"
    pack = load_pack(PACK + "".join(f"    {line}\n" for line in (lines + rest).splitlines()), "p.yaml")
    return pack.rules["office/one"], pack.shapes["office/spending"]


@pytest.mark.parametrize("name", cases())
def test_how_a_rule_is_changed(name: str) -> None:
    """Each way to change a rule gives these changes that could be loaded, and no others."""
    kind, case = cases()[name]
    rule, shape = loaded(case["rule"])

    mutants = [mutant for mutant in mutants_of(rule, shape, {shape.name: shape}) if mutant.kind == kind]

    assert [f"{mutant.key}: {mutant.after}".strip() for mutant in mutants] == case["mutants"]


def test_a_change_is_told_once() -> None:
    """Two ways to the same change are one, and the rule itself is none."""
    rule, shape = loaded("assert: executed <= budget\n")

    mutants = mutants_of(rule, shape, {shape.name: shape})

    assert [(mutant.kind, mutant.before, mutant.after) for mutant in mutants] == [
        ("field", "executed <= budget", "budget <= budget"),
        ("field", "executed <= budget", "executed <= executed"),
        ("relation", "executed <= budget", "executed < budget"),
        ("relation", "executed <= budget", "executed >= budget"),
    ]
