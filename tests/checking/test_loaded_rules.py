"""Rules that load, on records that are well typed: whatever they say, nothing breaks."""

from __future__ import annotations

from hypothesis import given, settings

from tests.checking.relations import rule
from tests.language.typed import SHAPE, conditions, records
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.model.check import Status
from validator.model.record import Record


@settings(max_examples=60)
@given(conditions(), records())
def test_a_rule_that_loads_never_breaks_a_run(source: str, record: Record) -> None:
    """A condition that fits its shape passes, fails or is skipped with a reason on every well-typed record, and its failure is a finding."""
    (check,) = check_records([rule(source, shape=SHAPE.name)], [record])

    assert check.status in {Status.PASSED, Status.FAILED, Status.SKIPPED}
    assert (check.reason is not None) is (check.status is Status.SKIPPED)
    assert len(diagnose([check])) == (check.status is Status.FAILED or check.rounding)
