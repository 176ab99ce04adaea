"""Dates and times of spreadsheets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from validator.reading.sheets.dates import date_text


@pytest.mark.parametrize(
    ("days", "code", "shown"),
    [
        ("44562", "yyyy/m/d", "2022/1/1"),
        ("44562", 'yyyy"年"mm"月"', "2022年01月"),
        ("44562.75", "yyyy-mm-dd hh:mm:ss", "2022-01-01 18:00:00"),
        ("44562.75", "h:mm AM/PM", "6:00 PM"),
        ("44562.5", '上午/下午h"时"mm"分"', "下午12时00分"),
        ("44562", "d-mmm-yy", "1-Jan-22"),
        ("44562", "mmmm aaaa", "January 星期六"),
        ("1.5", "[h]:mm", "36:00"),
        ("1", "yyyy/m/d", "1900/1/1"),
        ("61", "yyyy/m/d", "1900/3/1"),
        ("0.0104167", "mm:ss", "15:00"),
    ],
)
def test_a_date_is_printed_as_its_cell_shows_it(days: str, code: str, shown: str) -> None:
    """Years, months and days, hours, minutes and seconds; an m is a minute beside hours or seconds."""
    assert date_text(Decimal(days), code) == shown


def test_days_may_count_from_1904() -> None:
    """Old workbooks of one maker do."""
    assert date_text(Decimal(0), "yyyy/m/d", since_1904=True) == "1904/1/1"


def test_what_is_no_date_is_none() -> None:
    """Negative numbers and those beyond the year 9999 cannot be printed as dates."""
    assert date_text(Decimal(-1), "yyyy") is None
    assert date_text(Decimal(3_000_000), "yyyy") is None
