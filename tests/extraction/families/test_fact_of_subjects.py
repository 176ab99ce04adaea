"""Amounts that the text and a table of final accounts tell."""

from __future__ import annotations

import pytest

from tests.extraction.cases import Case, cases, read_report, shown, wanted
from validator.extraction.families.fact_of_subjects import read


@pytest.mark.parametrize("case", cases("fact_of_subjects"), ids=str)
def test_cases(case: Case) -> None:
    """Exactly the records of the case are read from its report."""
    assert shown(read(read_report(case.report)), case) == wanted(case)
