"""Records in CSV."""

from __future__ import annotations

import pytest

from tests.reading.data import SHAPES, contents, plain, told
from validator.model.figure import Figure
from validator.reading.contents import Wanted
from validator.reading.problems import ReadingError
from validator.reading.sniff import read

TABLE = '项目,预算数（万元）,执行数,"执行率 (%)"\n综合业务,"1,037.31",37.31,100\n评审,28.20,4.80万元,17.02\n'


def test_headers_are_names_labels_or_labels_with_a_unit() -> None:
    """The unit in a header is that of its column, over the one of the field; a value that prints its own keeps it."""
    found = contents(TABLE, "a.csv", "demo/spending")

    figures = [value for record in found.records for value in record.values.values() if isinstance(value, Figure)]
    assert [(figure.text, figure.unit.symbol, figure.subject) for figure in figures] == [
        ("1,037.31", "万元", "综合业务"),
        ("37.31", "万元", "综合业务"),
        ("100", "%", "综合业务"),
        ("28.20", "万元", "评审"),
        ("4.80万元", "万元", "评审"),
        ("17.02", "%", "评审"),
    ]
    assert found.problems == ()


@pytest.mark.parametrize("header", ["budget（元）", "预算数(元)", "预算数 [单位：元]", "全年预算数/元", "budget (元)"])
def test_units_in_headers_are_written_in_many_ways(header: str) -> None:
    """Brackets of any kind, a slash, and the word 单位 before it."""
    budget = contents(f"{header},执行数\n12,1\n", "a.csv", "demo/spending").records[0].values["budget"]

    assert isinstance(budget, Figure)
    assert (budget.unit.symbol, budget.text) == ("元", "12")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_spreadsheets_write_their_own_encodings(encoding: str) -> None:
    """A byte order mark is no part of the first header, and GB18030 is found out."""
    found = read(TABLE.encode(encoding), "a.csv", Wanted(SHAPES, "demo/spending"))

    assert [plain(record)["budget"] for record in found.records] == ["1,037.31", "28.20"]


def test_cells_of_several_lines_leave_the_places_right() -> None:
    """After a cell with a line end inside, the next row is where an editor shows it."""
    found = contents('项目,预算数,执行数\n"综合\n业务",12万元,11\n评审,x,9\n', "a.csv", "demo/spending")

    places = [value.place for value in found.records[0].values.values() if isinstance(value, Figure)]
    assert [(place.line, place.column, place.end_column) for place in places] == [(3, 5, 9), (3, 10, 12)]
    assert told(found.problems) == [("value-malformed", 4, 4, {"text": "x"})]


@pytest.mark.parametrize(
    "table",
    [
        "合计,分项,分项,分项\n6万元,1万元,2万元,3万元\n",
        "合计,分项1,分项2,分项3\n6万元,1万元,2万元,3万元\n",
        "total,parts[0],parts[1],parts[2]\n6万元,1万元,2万元,3万元\n",
        "合计,分项\n6万元,1万元；2万元;3万元\n",
        '合计,分项\n6万元,"1万元\n2万元\n3万元"\n',
    ],
    ids=["repeated", "numbered", "indexed", "in one cell", "on lines of a cell"],
)
def test_a_list_stands_in_several_columns_or_in_one(table: str) -> None:
    """The parts of a sum are found however a table holds them, each with its place."""
    found = contents(table, "a.csv", "demo/sum")

    parts = found.records[0].values["parts"]
    assert isinstance(parts, tuple)
    lines = table.split("\n")
    assert [
        (part.text, lines[part.place.line - 1][part.place.column - 1 :].startswith(part.text)) for part in parts if isinstance(part, Figure)
    ] == [
        ("1万元", True),
        ("2万元", True),
        ("3万元", True),
    ]


def test_what_is_wrong_with_the_columns_is_said_once() -> None:
    """A missing column, a misspelt header and one that stands twice are told at the header, not at each row."""
    found = contents("项目,预算树,执行数,执行数,备考\n甲,12万元,1,2,好\n乙,13万元,1,2,好\n", "a.csv", "demo/spending")

    assert told(found.problems) == [
        ("field-repeated", 1, 12, {"name": "executed"}),
        ("field-unknown", 1, 4, {"name": "预算树", "shape": "demo/spending", "near": "预算数"}),
        ("field-missing", 1, 1, {"name": "budget", "shape": "demo/spending"}),
    ]
    assert [plain(record) for record in found.records] == [{"executed": "1"}, {"executed": "1"}]


def test_blank_cells_and_rows_are_no_values() -> None:
    """A blank cell is a missing value, a short row misses its last ones, a blank row is none; a longer one is told."""
    found = contents("项目,预算数,执行数\n甲,,1\n乙,2元\n,,\n\n丙,3元,1,9\n丁,4元,1,,\n", "a.csv", "demo/spending")

    assert [plain(record) for record in found.records] == [
        {"executed": "1"},
        {"budget": "2元"},
        {"budget": "3元", "executed": "1"},
        {"budget": "4元", "executed": "1"},
    ]
    assert told(found.problems) == [("csv-row-length", 6, 8, {"cells": "4", "columns": "3"})]


def test_the_first_column_says_what_a_row_is_about() -> None:
    """A first column that is no field is the subject of its row."""
    found = contents("镇街,预算数,执行数\n棠溪,2元,1\n", "a.csv", "demo/spending")

    assert [value.subject for value in found.records[0].values.values() if isinstance(value, Figure)] == ["棠溪", "棠溪"]


@pytest.mark.parametrize(("text", "shape", "key"), [(TABLE, None, "shape-missing"), (TABLE, "demo/spend", "shape-unknown")])
def test_the_shape_must_be_named(text: str, shape: str | None, key: str) -> None:
    """CSV cannot say what its rows are: the user does."""
    found = contents(text, "a.csv", shape)

    assert ([problem.key for problem in found.problems], found.records) == ([key], ())


@pytest.mark.parametrize("text", ["\n\n", ",,\n,\n"])
def test_a_table_without_a_word_is_empty(text: str) -> None:
    """Blank rows are no header."""
    with pytest.raises(ReadingError) as refused:
        contents(text, "a.csv", "demo/sum")

    assert refused.value.problem.key == "file-empty"
