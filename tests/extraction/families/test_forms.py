"""The families that read forms of projects, against their cases."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.extraction.cases import Case, cases, read_report, shown, wanted

FAMILIES = ("form_completion", "form_funds", "form_inclusion", "form_marks", "form_product")


@pytest.mark.parametrize(("module", "case"), [(module, case) for module in FAMILIES for case in cases(module)], ids=str)
def test_the_records_of_a_form_are_read(module: str, case: Case) -> None:
    """Exactly the records of the case are read from its form."""
    family = import_module(f"validator.extraction.families.{module}")

    assert shown(family.read(read_report(case.report)), case) == wanted(case)
