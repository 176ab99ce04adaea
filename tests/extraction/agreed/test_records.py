"""Relations of numbers as records."""

from __future__ import annotations

from dataclasses import replace

from tests.extraction.drawn import analysis
from validator.checking.belief import WEAK_READING
from validator.extraction.agreed.records import AGREED, as_ratio
from validator.extraction.agreed.relations import Agreed, Kind
from validator.extraction.families import agreed_sum
from validator.language.printed import read_figure

QUOTIENT = Agreed(Kind.QUOTIENT, rows=False, line=3, others=(1, 2), positions=(1,), factor=1, bits=20.0)
PERCENTAGE = replace(QUOTIENT, factor=100)


def test_records_say_that_arithmetic_alone_has_found_them() -> None:
    """Each record names its relation and its place; together they are as many as the relation has positions."""
    report = analysis("Year | Towns | A | B\na | 841121 | 239177 | 601944\nb | 853034 | 245216 | 607818\nc | 866702 | 251730 | 614972")
    records = list(agreed_sum.read(report))

    assert [record.wording for record in records] == [f"{AGREED} sum"] * 3
    assert len({record.claim for record in records}) == 3
    assert all(record.structure < WEAK_READING for record in records)


def test_a_quotient_has_the_unit_that_the_arithmetic_shows() -> None:
    """34.2 for 0.342 is a percentage whatever the header says, 0.342 is none, and 3 of 万元 and 万元 is a bare number."""
    amounts = read_figure("342万元"), read_figure("1000万元")
    people = read_figure("1000人")

    assert as_ratio(PERCENTAGE, read_figure("34.2"), *amounts).unit.symbol == "%"
    assert as_ratio(PERCENTAGE, read_figure("34.2%"), *amounts) == read_figure("34.2%")
    assert as_ratio(QUOTIENT, read_figure("0.342%"), *amounts).unit.symbol == ""
    assert as_ratio(QUOTIENT, read_figure("0.342万元"), *amounts).unit.symbol == ""
    assert as_ratio(QUOTIENT, read_figure("0.342万元"), amounts[0], people).unit.symbol == "万元"
