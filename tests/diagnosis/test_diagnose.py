"""One cause, one finding, one repair."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.relations import Page, named
from tests.diagnosis.cases import Case, cases, shown, wanted
from tests.diagnosis.test_suspicion import muddles
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.model.record import Record


@pytest.mark.parametrize("case", cases(), ids=str)
def test_cases(case: Case) -> None:
    """The records of the case give exactly its findings."""
    findings = diagnose(check_records(named(), Page().records(case.records)))

    assert [shown(finding) for finding in findings] == wanted(case)


@pytest.mark.parametrize("case", [case for case in cases() if 1 < len(case.records) <= 5], ids=str)
def test_the_order_of_the_records_does_not_matter(case: Case) -> None:
    """Records in any order give the same checks in the same order, and so the same findings."""
    records = Page().records(case.records)

    orders = {repr(check_records(named(), order)) for order in permutations(records)}

    assert len(orders) == 1


@pytest.mark.parametrize("case", cases(), ids=str)
def test_the_order_of_the_checks_does_not_matter(case: Case) -> None:
    """Checks the other way round give the same findings in the same order."""
    checks = check_records(named(), Page().records(case.records))

    assert diagnose(checks[::-1]) == diagnose(checks)


@settings(max_examples=40)
@given(muddles(), st.randoms(use_true_random=False))
def test_checks_in_any_order_give_the_same_findings(records: list[Record], random: Random) -> None:
    """However muddled the records, and however shuffled the checks: findings, their suspects, repairs and order are the same."""
    checks = check_records(named(), records)

    assert diagnose(random.sample(checks, len(checks))) == diagnose(checks)
