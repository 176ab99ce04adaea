"""Relations of numbers as records."""

from __future__ import annotations

from dataclasses import replace

from tests.extraction.drawn import analysis
from validator.checking.belief import WEAK_READING
from validator.extraction.agreed.records import ACCUSING, AGREED, STRUCTURE, as_ratio, in_one_unit
from validator.extraction.agreed.relations import Agreed, Kind
from validator.extraction.families import agreed_sum
from validator.language.printed import read_figure

TOWNS = """
Year | Towns | Workers | Residents
a | 841121 | 239177 | 601944
b | 853034 | 245216 | 607818
c | 866702 | 251730 | 614972
d | 879415 | 259904 | 619511
e | 888830 | 264125 | 624705
""".strip()
QUOTIENT = Agreed(Kind.QUOTIENT, rows=False, line=3, others=(1, 2), positions=(1,), factor=1, bits=20.0)
PERCENTAGE = replace(QUOTIENT, factor=100)


def test_records_say_that_arithmetic_alone_has_found_them() -> None:
    """Each record names its relation and its place; together they are as many as the relation has positions."""
    report = analysis("Year | Towns | A | B\na | 841121 | 239177 | 601944\nb | 853034 | 245216 | 607818\nc | 866702 | 251730 | 614972")
    records = list(agreed_sum.read(report))

    assert [record.wording for record in records] == [f"{AGREED} sum"] * 3
    assert len({record.claim for record in records}) == 3
    assert all(record.structure < WEAK_READING for record in records)


def structures(drawing: str) -> dict[str, float]:
    """Give the structure of each sum by its total."""
    return {record.values["total"].text: record.structure for record in agreed_sum.read(analysis(drawing))}  # type: ignore[union-attr]


def test_one_wrong_digit_in_an_agreeing_table_is_accused() -> None:
    """Four rows add up and one misses by a single typed digit, by much or little, inside or at the end: that row accuses."""
    inside, end = TOWNS.replace("251730", "281730"), TOWNS.replace("624705", "624795")

    assert {total: bits for total, bits in structures(inside).items() if bits >= WEAK_READING} == {"866702": ACCUSING}
    assert {total: bits for total, bits in structures(end).items() if bits >= WEAK_READING} == {"888830": ACCUSING}
    assert set(structures(TOWNS).values()) == {STRUCTURE}


def test_a_miss_that_no_slip_explains_accuses_nobody() -> None:
    """Several digits differ: something may have been left out of the sum, and figures of few digits differ too easily."""
    assert max(structures(TOWNS.replace("251730", "248915")).values()) < WEAK_READING


def test_weak_agreement_accuses_nobody() -> None:
    """Two rows that add up say too little against a third."""
    three = "\n".join(TOWNS.replace("251730", "281730").splitlines()[:4])

    assert max(structures(three).values(), default=0.0) < WEAK_READING


def test_a_blank_part_accuses_nobody() -> None:
    """What is not printed may be what is missing."""
    assert max(structures(TOWNS.replace("251730", "")).values()) < WEAK_READING


def test_figures_that_add_up_as_printed_have_one_unit() -> None:
    """A unit that only one header seems to name is none; a unit that a cell prints stays."""
    people, workers, printed = read_figure("84.11万人"), read_figure("23.91职工"), read_figure("12人")
    plain = [replace(figure, text=figure.text.rstrip("万人职工")) for figure in (people, people, workers)]

    assert [figure.unit.symbol for figure in in_one_unit(plain)] == ["万人"] * 3
    assert [figure.unit.symbol for figure in in_one_unit([*plain, printed])] == ["万人", "万人", "万人", "人"]


def test_a_quotient_has_the_unit_that_the_arithmetic_shows() -> None:
    """34.2 for 0.342 is a percentage whatever the header says, 0.342 is none, and 3 of 万元 and 万元 is a bare number."""
    amounts = read_figure("342万元"), read_figure("1000万元")
    people = read_figure("1000人")

    assert as_ratio(PERCENTAGE, read_figure("34.2"), *amounts).unit.symbol == "%"
    assert as_ratio(PERCENTAGE, read_figure("34.2%"), *amounts) == read_figure("34.2%")
    assert as_ratio(QUOTIENT, read_figure("0.342%"), *amounts).unit.symbol == ""
    assert as_ratio(QUOTIENT, read_figure("0.342万元"), *amounts).unit.symbol == ""
    assert as_ratio(QUOTIENT, read_figure("0.342万元"), amounts[0], people).unit.symbol == "万元"
