"""Figures that words say are contained in another."""

from __future__ import annotations

import pytest

from tests.extraction.cases import Case, cases, read_report, shown, wanted
from validator.extraction.families.inclusion_paired import read


@pytest.mark.parametrize("case", cases("inclusion_paired"), ids=str)
def test_cases(case: Case) -> None:
    """Exactly the records of the case are read from its report."""
    assert shown(read(read_report(case.report)), case) == wanted(case)
