"""Rules that could be loaded do not break, whatever well-typed record they meet."""

from __future__ import annotations

import pytest

from validator.authoring.neighbours import neighbours
from validator.checking.outcome import outcome
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.model.check import Status

PACKS = load_packs(read_packs(builtin_names()))
RULES = {rule.name: (rule, pack) for pack in PACKS for rule in pack.rules.values() if not rule.reach}


@pytest.mark.parametrize("name", RULES)
def test_no_rule_breaks_on_records_like_its_examples(name: str) -> None:
    """Figures moved, multiplied, negative or nothing, fields missing, lists longer and shorter: each record is passed, failed or skipped."""
    rule, pack = RULES[name]
    seeds = [example.record for example in rule.examples if not example.text]

    broken = [
        result.reason
        for record in neighbours(seeds, pack.shapes[rule.shape], [rule.condition])
        if (result := outcome(rule, record)).status is Status.ERRORED
    ]

    assert broken == []
