"""The families that read relations in running text, against their cases."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.extraction.cases import Case, cases, read_report, shown, wanted

PROSE = (
    "change",
    "change_elsewhere",
    "comparison",
    "comparison_moved",
    "completion",
    "completion_elsewhere",
    "completion_targets",
    "composition",
    "composition_balance",
    "composition_changes",
    "composition_elsewhere",
    "composition_in_sentence",
    "composition_items",
    "composition_moved",
    "composition_named",
    "composition_named_parts",
    "composition_planned",
    "composition_plans",
    "composition_split",
    "direction",
    "excess",
    "growth",
    "inclusion_kinds",
    "leftover",
    "listed",
    "listed_levels",
    "listed_numbered",
    "points",
    "points_apart",
    "product",
    "share",
    "share_based",
    "share_elsewhere",
    "share_rate",
    "share_ratio",
    "shares",
    "shares_apart",
    "shares_named",
    "shares_ratio",
    "standing",
)
each_case = pytest.mark.parametrize(("module", "case"), [(module, case) for module in PROSE for case in cases(module)], ids=str)


@each_case
def test_the_records_of_a_case_are_read(module: str, case: Case) -> None:
    """Each report of the case files gives exactly the records written beside it, alternative readings included."""
    family = import_module(f"validator.extraction.families.{module}")

    assert shown(family.read(read_report(case.report)), case) == wanted(case)
