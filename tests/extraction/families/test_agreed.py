"""The families that read relations which no word of a table states."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.extraction.drawn import TableCase, analysis, said, table_cases

FAMILIES = ("agreed_sum", "agreed_mean", "agreed_quotient", "agreed_change")
each_case = pytest.mark.parametrize(("module", "case"), [(module, case) for module in FAMILIES for case in table_cases(module)], ids=str)


@each_case
def test_what_the_numbers_of_a_table_agree_on_is_read(module: str, case: TableCase) -> None:
    """Each table of the case files gives exactly the relations written beside it."""
    records = import_module(f"validator.extraction.families.{module}").read(analysis(case.table, caption=case.caption))

    assert sorted(map(said, records)) == sorted(case.claims)
