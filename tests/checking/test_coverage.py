"""What is known of every figure of a file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.relations import Page, named
from validator.checking.coverage import Coverage, coverage
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.model.record import figures_of

PAGE = Page()
RECORDS = PAGE.records(
    [
        {"composition": {"total": "7113.36万元 @total", "parts": ["6749.94万元 @general", "366.42万元 @funds"]}},
        {"share": {"part": "6749.94万元 @general", "whole": "7113.36万元 @total", "percent": "94.89%"}},
        {"share": {"part": "366.42万元 @funds", "whole": "7113.36万元 @total", "percent": "5.11%"}},
        {"inclusion": {"part": "12.50万元", "whole": "6749.94万元 @general"}},
        {"share": {"part": "10万元", "whole": "1000万元", "percent": "5%"}},
        {"composition": {"total": "6780.95万元 @sum", "parts": ["2108.87万元", "4646.36万元", "25.73万元"]}},
    ]
)
LONELY = PAGE.figure("99.9%")


def test_every_figure_is_counted_once() -> None:
    """The suspect is in a finding though other checks speak of it; what is verified elsewhere is verified though a finding cites it."""
    checks = check_records(named(), RECORDS)
    findings = diagnose(checks)
    figures = [LONELY, *(figure for record in RECORDS for _, figure in figures_of(record))]

    # 366.42 is the suspect, 5.11% its witness; 10, 1000 and 5% contradict each other; 12.50 is only bounded; a note accuses nobody
    assert coverage(figures, checks, findings) == Coverage(figures=14, verified=7, bounded=1, in_findings=5, unchecked=1)


@settings(max_examples=25)
@given(st.sets(st.integers(0, len(RECORDS) - 1)))
def test_the_four_states_add_up(chosen: set[int]) -> None:
    """Whatever records there are, each figure of the file is in exactly one state."""
    records = [RECORDS[index] for index in chosen]
    checks = check_records(named(), records)
    figures = {figure.key: figure for record in RECORDS for _, figure in figures_of(record)}

    counted = coverage(figures.values(), checks, diagnose(checks))

    assert counted.verified + counted.bounded + counted.in_findings + counted.unchecked == counted.figures == len(figures)
