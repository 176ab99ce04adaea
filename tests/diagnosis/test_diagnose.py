"""One cause, one finding, one repair."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.checking.relations import Page, named
from tests.diagnosis.cases import Case, cases, shown, wanted
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose


@pytest.mark.parametrize("case", cases(), ids=str)
def test_cases(case: Case) -> None:
    """The records of the case give exactly its findings."""
    findings = diagnose(check_records(named(), Page().records(case.records)))

    assert [shown(finding) for finding in findings] == wanted(case)


@pytest.mark.parametrize("case", [case for case in cases() if 1 < len(case.records) <= 5], ids=str)
def test_the_order_of_the_records_does_not_matter(case: Case) -> None:
    """Records in any order give the same findings in the same order."""
    records = Page().records(case.records)

    orders = [diagnose(check_records(named(), order)) for order in permutations(records)]

    assert all(findings == orders[0] for findings in orders)
