"""CSV as rows of cells with places."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.sources import Source
from validator.reading.csv_rows import csv_rows
from validator.reading.problems import ReadingError

CELLS = st.text('一a1 ,;"\n.%').map(str.strip)
TABLES = st.integers(2, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5))


def texts(source: str) -> list[list[str]]:
    """Give the words of the cells."""
    return [[cell.text for cell in row] for row in csv_rows(Source.of(source, "a.csv"))]


@given(TABLES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_what_a_program_writes_is_read(rows: list[list[str]], end: str, quote_all: bool) -> None:
    """Cells with commas, quotes and line ends come back as they were, blanks around them aside; blank rows are left out."""
    header = ["列", *(f"列{index}" for index in range(1, len(rows[0])))]
    quote_all |= "\n" in "".join(map("".join, rows))  # the standard library's writer does not always quote a foreign line end
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator=end, quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL).writerows([header, *rows])

    assert texts(file.getvalue()) == [header, *(row for row in rows if any(row))]


@given(TABLES)
def test_every_cell_knows_its_place(rows: list[list[str]]) -> None:
    """The characters at the place of a cell are its words, also after cells of several lines."""
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows([["甲"] * len(rows[0]), *rows])
    source = Source.of(file.getvalue(), "a.csv")

    for row in csv_rows(source):
        for cell in row:
            raw = source.text[source.index(cell.line, cell.column) : source.index(cell.end_line, cell.end_column)]
            assert raw.replace('""', '"') == cell.text


@pytest.mark.parametrize("sign", [",", "\t", ";", "，", "；", "|"])
def test_the_sign_between_cells_is_that_of_the_first_line(sign: str) -> None:
    """Cells are parted by what parts the headers; other signs are text."""
    assert texts(f"项目{sign}预算数{sign}备注\n甲{sign}12{sign}a.b\n") == [["项目", "预算数", "备注"], ["甲", "12", "a.b"]]


def test_commas_inside_quotes_of_the_header_do_not_count() -> None:
    """A header with commas in it does not hide the real sign."""
    assert texts('"预算,万,元";执行\n"1,5";2\n') == [["预算,万,元", "执行"], ["1,5", "2"]]


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("a,b", [["a", "b"]]),
        ("a,b\n1,\n", [["a", "b"], ["1", ""]]),
        ("a,b\n1,", [["a", "b"], ["1", ""]]),
        ("a,b\n,2\n\n,\n", [["a", "b"], ["", "2"]]),
        ('a,b\n "1" , 2 \n', [["a", "b"], ["1", "2"]]),
        ('a,b\n5" pipe,2\n', [["a", "b"], ['5" pipe', "2"]]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_edges(source: str, rows: list[list[str]]) -> None:
    """Missing line ends, blank cells, blanks around quotes and quotes inside words are what they look like."""
    assert texts(source) == rows


def test_a_quote_that_is_never_closed_is_told_at_its_place() -> None:
    """One missing quote must not swallow the rest of the file in silence."""
    with pytest.raises(ReadingError) as told:
        texts('a,b\n1,"2\n3,4\n')

    problem = told.value.problem
    assert (problem.key, problem.line, problem.column, problem.source) == ("csv-unclosed-quote", 2, 3, '1,"2')
