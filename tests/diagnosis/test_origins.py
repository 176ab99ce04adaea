"""Where a wrong value may have come from."""

from __future__ import annotations

import pytest

from tests.checking.relations import Page, named
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose

CASES = {
    "growth on this year instead of last": (
        [{"change": {"current": "125.00万元", "previous": "100.00万元", "percent": "20.00%"}}],
        "wrong-base",
    ),
    "a share turned upside down": (
        [{"share": {"part": "36.00万元", "whole": "48.00万元", "percent": "133.33%"}}],
        "wrong-base",
    ),
    "another total near by": (
        [
            {"share": {"part": "36.00万元", "whole": "48.00万元", "percent": "36.36%"}},
            {"inclusion": {"part": "7.77万元", "whole": "99.00万元"}},
        ],
        "wrong-base",
    ),
    "points told as a change in percent": (
        [{"change": {"current": "62.50%", "previous": "60.00%", "percent": "2.50%"}}],
        "percent-for-points",
    ),
    "a percentage of two digits proves nothing": (
        [{"change": {"current": "125.00万元", "previous": "100.00万元", "percent": "20%"}}],
        "digit-replaced",
    ),
    "a transposition is likelier than another base": (
        [{"change": {"current": "125.00万元", "previous": "100.00万元", "percent": "52.00%"}}],
        "digits-transposed",
    ),
    "a value printed for something else": (
        [{"share": {"part": "36.00万元", "whole": "48.00万元", "percent": "41.86%"}}, {"rate": {"percent": "41.86%"}}],
        "copied-from-neighbour",
    ),
    "a round value is met everywhere": (
        [{"share": {"part": "36.00万元", "whole": "48.00万元", "percent": "90%"}}, {"rate": {"percent": "90%"}}],
        "other-value",
    ),
}


@pytest.mark.parametrize(("records", "cause"), CASES.values(), ids=CASES)
def test_origins(records: list[dict[str, dict[str, object]]], cause: str) -> None:
    """A rate that other amounts give was worked out on another base; a value printed for something else was copied; neither by chance."""
    (finding,) = [each for each in diagnose(check_records(named(), Page().records(records))) if each.severity == "error"]

    assert finding.cause == cause
