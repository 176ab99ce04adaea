"""The families that read relations in tables, against their cases and against tables made of true values."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.extraction.drawn import TableCase, analysis, claims, table_cases

FAMILIES = (
    *("table_change", "table_completion", "table_composition", "table_inclusion", "table_malformed"),
    *("table_parts_of_averages", "table_points", "table_product", "table_share", "table_shares", "table_target"),
)
each_case = pytest.mark.parametrize(("module", "case"), [(module, case) for module in FAMILIES for case in table_cases(module)], ids=str)


@each_case
def test_the_claims_of_a_table_are_read(module: str, case: TableCase) -> None:
    """Each table of the case files gives exactly the claims written beside it: those that may accuse and, if asked, those that only verify."""
    family = import_module(f"validator.extraction.families.{module}")

    records = list(family.read(analysis(case.table, caption=case.caption)))

    assert claims(records) == sorted(case.claims)
    if case.verifies is not None:
        assert claims(records, accusing=False) == sorted(case.verifies)
