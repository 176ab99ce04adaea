"""Which periods English words name, and when two of them may be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.english.own_year import heading_of, own_year
from validator.extraction.english.when import meet, order_of, periods_named

periods = st.sampled_from(["", "prior", "2018", "2019", "2019-Q2", "2019-06", "2019-H1", "2018-12", "-Q3"])


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("for the year ended December 31, 2019", ("2019",)),
        ("in fiscal 2019 and 2018", ("2019", "2018")),
        ("the fourth quarter of fiscal 2012", ("2012-Q4",)),
        ("Q3 2018 and the first half of 2019", ("2018-Q3", "2019-H1")),
        ("for the fourth quarters of 2019 and 2018", ("2019-Q4", "2018-Q4")),
        ("the six months ended June 30, 2020", ("2020-06",)),
        ("1Q20", ("2020-Q1",)),
        ("FY19 compared with F18", ("2019", "2018")),
        ("in the same period last year", ("prior",)),
        ("in the fourth quarter a year ago", ("prior",)),
        ("in the second quarter", ("-Q2",)),
        ("$2,019 of 2,018 units and 20.19%", ()),
    ],
)
def test_the_periods_that_words_name(words: str, named: tuple[str, ...]) -> None:
    """Years, with the part of the year beside them; amounts that look like years are none."""
    assert periods_named(words) == named


@pytest.mark.parametrize(
    ("one", "other", "year", "may_be_one"),
    [
        ("", "2019", "2019", True),
        ("", "2018", "2019", False),
        ("2019-Q2", "2019-06", "", True),
        ("2019-Q2", "2019-Q3", "", False),
        ("2019-H1", "2019-06", "", True),
        ("2019", "2019-06", "", True),
        ("prior", "2018", "2019", True),
        ("prior", "2017", "2019", False),
        ("prior", "", "2019", False),
        ("prior", "prior", "", True),
        ("-Q3", "2019-09", "2019", True),
    ],
)
def test_two_periods_may_be_one(one: str, other: str, year: str, *, may_be_one: bool) -> None:
    """They are of one year, and of one part of it where both name one."""
    assert meet(one, other, year) is may_be_one


@given(periods, periods, st.sampled_from(["", "2019"]))
def test_meeting_is_mutual(one: str, other: str, year: str) -> None:
    """If one period may be the other, the other may be the one; every period may be itself."""
    assert meet(one, other, year) == meet(other, one, year)
    assert meet(one, one, year)


def test_later_periods_come_later() -> None:
    """The order is that of the calendar; a year ends with its last month."""
    ordered = ["2018", "2019-Q1", "2019-05", "2019-H1", "2019-Q3", "2019"]

    shuffled = [ordered[at] for at in (3, 5, 0, 4, 2, 1)]

    assert sorted(shuffled, key=order_of) == ordered


def test_a_report_is_about_the_latest_year_it_names_often() -> None:
    """The year before is named as often; when notes are due, and an amount that looks like a year, do not count."""
    texts = ["In 2019 sales rose.", "2019 | 2018 | 2017", "Compared to 2018 they rose.", "Notes are due 2031.", "$2,035 in 2019, 2018"]

    assert own_year(texts) == "2019"
    assert own_year(["Sales rose."]) == ""


def test_the_innermost_heading_with_a_period_counts() -> None:
    """A heading without a period leaves that of the one above."""
    assert heading_of(("Fiscal 2018", "Fiscal 2017", "Net sales")) == "Fiscal 2017"
    assert heading_of(("Net sales",)) == ""
