"""Loading the rule packs of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from validator.language.files import builtin_names
from validator.language.sources import SourceError
from validator.packs import load_rules

PACK = """\
pack: our-office
detect: [年度计划]
rules:
  not-above-plan:
    on: core/completion
    assert: executed <= budget
    message: {en: "{executed} was spent, {budget} was planned"}
    examples:
      pass: [{budget: 20万元, executed: 19万元, rate: 95%}]
      fail: [{budget: 20万元, executed: 22万元, rate: 110%}]
"""


def _problems(folder: Path, text: str) -> list[tuple[str, int, int]]:
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        load_rules(str(folder / "own.yaml"))
    return [(problem.key, problem.line, problem.column) for problem in raised.value.problems]


def test_by_default_all_built_in_packs_are_loaded() -> None:
    """The core pack comes first; packs keep the words by which they know their reports."""
    packs = load_rules()

    assert packs[0].name == "core"
    assert sorted(pack.name for pack in packs) == sorted(builtin_names())
    assert [pack.name for pack in packs if not pack.detect] == ["core"]


def test_a_pack_that_is_named_applies_to_every_report(tmp_path: Path) -> None:
    """The core pack is there too, and what was asked for does not wait to be detected."""
    (tmp_path / "own.yaml").write_text(PACK, encoding="utf-8")

    packs = load_rules(str(tmp_path / "own.yaml"))

    assert [(pack.name, pack.detect) for pack in packs] == [("core", ()), ("our-office", ())]


def test_the_core_pack_may_be_named() -> None:
    """It is not loaded twice."""
    assert [pack.name for pack in load_rules("core")] == ["core"]


def test_examples_are_run(tmp_path: Path) -> None:
    """A pack with an example that is not true is refused, at the line of the example."""
    assert _problems(tmp_path, PACK.replace("executed: 22万元", "executed: 20万元")) == [("example-passes", 10, 7)]


def test_mistakes_are_told_with_their_place(tmp_path: Path) -> None:
    """A misspelt field is refused before any example is run."""
    assert _problems(tmp_path, PACK.replace("executed <= budget", "executd <= budget")) == [("field-unknown", 6, 13)]


def test_a_pack_that_is_not_there() -> None:
    """A name that is neither a built-in pack nor a file is refused with the nearest name."""
    with pytest.raises(SourceError) as raised:
        load_rules("cora")

    assert [(problem.key, dict(problem.detail)) for problem in raised.value.problems] == [
        ("pack-unknown", {"name": "cora", "near": "core"})
    ]


def test_parameters_are_set_after_the_examples_are_run(tmp_path: Path) -> None:
    """The examples are true of the pack as its author wrote it, whatever a user sets."""
    text = PACK.replace("detect:", "params: {plan: 0元}\ndetect:").replace("executed <= budget", "executed <= budget + plan")
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")

    packs = load_rules(str(tmp_path / "own.yaml"), params={"our-office.plan": "5万元"})

    assert [(param.name, getattr(param.value[0], "text", "")) for pack in packs for param in pack.params] == [("plan", "5万元")]
    with pytest.raises(SourceError):
        load_rules(str(tmp_path / "own.yaml"), params={"our-office.plans": "5万元"})
