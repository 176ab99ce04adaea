"""What rules can say, shown by packs whose examples are run."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from validator.language.files import PackSource
from validator.language.loading import load_packs
from validator.language.pack_files import read_pack_files
from validator.proving import unproven

CASES = Path(__file__).parent / "cases" / "sayable"
PACKS = {
    f"{path.stem}/{name}": text
    for path in sorted(CASES.glob("*.yaml"))
    for name, text in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}


@pytest.mark.parametrize("name", PACKS)
def test_a_rule_says_of_its_examples_what_its_author_says(name: str) -> None:
    """Each rule passes, fails (with that cause, repair and message) and skips where its examples say so."""
    source = PackSource("pack.yaml", PACKS[name])

    packs = load_packs([source])

    assert [(problem.line, problem.key, problem.detail) for problem in unproven(packs, {"pack.yaml": PACKS[name]})] == []


@pytest.mark.parametrize("name", PACKS)
def test_a_rule_is_short(name: str) -> None:
    """What a reviewer says in a sentence takes no more than eight lines besides its examples."""
    ((file,), _) = read_pack_files([PackSource("pack.yaml", PACKS[name])])

    lengths = {key.text: node.key("examples").line - key.line for key, node in file.entries("rules")}  # type: ignore[union-attr]  # rules are mappings with examples

    assert {rule: lines for rule, lines in lengths.items() if lines > 8} == {}
