"""What is read in a doubtful part of a page accuses nobody."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.made.pdf import Sheet, pdf
from validator.extraction.doubts import GUESSED, doubted
from validator.model.address import Address
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Record
from validator.packs import load_rules
from validator.running import check_bytes
from validator.settings import Settings

DOUBTFUL = (Address(page=2, boxes=((50, 100, 300, 200),)),)


def figure(page: int, left: float, bottom: float) -> Figure:
    """Give a figure printed somewhere."""
    return Figure("12", Decimal(12), place=Place("a.pdf", address=Address(page=page, boxes=((left, bottom, left + 10, bottom + 10),))))


@pytest.mark.parametrize(
    ("figures", "structure"),
    [
        ([figure(2, 60, 120)], GUESSED),
        ([figure(1, 60, 700), figure(2, 60, 120)], GUESSED),
        ([figure(1, 60, 120)], 10.0),  # another page
        ([figure(2, 60, 300)], 10.0),  # above it
        ([figure(2, 310, 120)], 10.0),  # beside it
    ],
    ids=["within", "one of two", "another page", "above", "beside"],
)
def test_only_what_stands_there_is_guessed(figures: list[Figure], structure: float) -> None:
    """One figure there is enough."""
    record = Record("core/sum", {"parts": tuple(figures)}, Place("a.pdf"))

    assert list(doubted([record], {"a.pdf": DOUBTFUL})) == [replace(record, structure=structure)]


def test_what_is_weaker_than_a_guess_stays_so() -> None:
    """A doubt never makes a reading surer."""
    record = Record("core/sum", {"total": figure(2, 60, 120)}, Place("a.pdf"), structure=1.0)

    assert list(doubted([record], {"a.pdf": DOUBTFUL})) == [record]


def test_without_doubts_nothing_changes() -> None:
    """As in every format but PDF."""
    record = Record("core/sum", {"total": figure(2, 60, 120)}, Place("a.pdf"))

    assert list(doubted([record], {})) == [record]


@pytest.mark.parametrize(("left", "rules"), [(205, {"core/sum-of-parts"}), (190, set())], ids=["in line", "out of line"])
def test_a_table_that_can_be_read_in_several_ways_has_no_error(left: float, rules: set[str]) -> None:
    """The same wrong total is an error where the figures of its column stand under one another."""
    page = (
        Sheet()
        .write(200, 730, "收入决算表")
        .write(300, 716, "单位：万元")
        .write(60, 700, "项目")
        .write(200, 700, "决算数")
        .write(300, 700, "上年数")
    )
    rows = [("基本支出", "12.00", "11.00"), ("项目支出", "23.00", "21.00"), ("经营支出", "31.00", "30.00"), ("合计", "69.00", "62.00")]
    for number, (label, now, before) in enumerate(rows):
        y = 684 - 16 * number
        page.write(60, y, label).write(205 if number else left, y, now).write(305, y, before)

    result = check_bytes(pdf(page), "a.pdf", Settings(load_rules()))

    assert {finding.check.rule.name for finding in result.findings if finding.severity != "note"} == rules
    assert [problem.key for problem in result.problems] == ([] if rules else ["table-uncertain"])
