"""The examples of the built-in packs guard their rules."""

from __future__ import annotations

import pytest

from validator.authoring.mutating import score_rule, total_score
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs

PACKS = {pack.name: pack for pack in load_packs(read_packs(builtin_names()))}
LEAST = 90
"""Percent of the changes to the rules of a pack that an example of it must notice."""


@pytest.mark.parametrize("name", PACKS)
def test_nearly_every_change_of_a_rule_is_noticed(name: str) -> None:
    """Whoever mistypes an operator, a bound or a field of a built-in rule is told by its examples."""
    pack = PACKS[name]

    scores = [score_rule(rule, pack, build=False) for rule in pack.rules.values()]

    noticed, changes = total_score(scores)
    missed = {score.rule.name: [each.mutant.after for each in score.survivors] for score in scores if score.survivors}
    assert noticed * 100 >= LEAST * changes, missed
