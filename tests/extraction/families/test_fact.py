"""One fact printed in several places."""

from __future__ import annotations

import pytest

from tests.extraction.cases import Case, cases, read_report, shown, wanted
from validator.extraction.families.fact import read


@pytest.mark.parametrize("case", cases("fact"), ids=str)
def test_cases(case: Case) -> None:
    """Exactly the records of the case are read from its report."""
    assert shown(read(read_report(case.report)), case) == wanted(case)
