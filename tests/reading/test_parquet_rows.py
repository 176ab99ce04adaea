"""Records in Parquet, in files written by a program for data."""

from __future__ import annotations

import sys
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.made.parquet import core, fractions, of_lists, parquet, texts, with_decimals
from tests.reading.data import SHAPES, SPENDING, plain, told
from validator.model.figure import Figure
from validator.model.shape import Field, Messages, Shape
from validator.reading.contents import Contents, Wanted
from validator.reading.parquet_rows import read_parquet
from validator.reading.problems import ReadingError

FILE = "数据.parquet"


def _read(data: bytes, shape: str = "demo/spending") -> Contents:
    return read_parquet(data, FILE, Wanted(SHAPES, shape))


def test_decimals_are_exact_and_know_their_row_and_column() -> None:
    """Digits at the end that are noughts are kept: they say how exact a figure is."""
    data = parquet({"项目": texts("甲", "乙"), "预算数（万元）": with_decimals(2, 12.3, 5), "执行数": with_decimals(1, 11, None)})
    contents = _read(data)

    assert [plain(record) for record in contents.records] == [{"budget": "12.30", "executed": "11.0"}, {"budget": "5.00"}]
    figure = contents.records[1].values["budget"]
    assert isinstance(figure, Figure)
    assert (figure.subject, figure.base) == ("乙", Decimal(50000))
    assert (figure.place.line, figure.place.column, figure.place.quote) == (2, 2, "预算数（万元）: 5.00")


def test_a_column_of_binary_fractions_needs_the_decimals_of_its_field() -> None:
    """They are told once; with them a value is printed as it once was."""
    data = parquet({"预算数": texts("5万元", "6万元"), "执行数": fractions(4.1, 1146.3)})
    assert told(_read(data).problems) == [("decimals-missing", 1, 2, {"name": "executed"})]

    declared = replace(SPENDING, fields=tuple(replace(field, decimals=2) for field in SPENDING.fields))
    contents = read_parquet(data, FILE, Wanted({SPENDING.name: declared}, SPENDING.name))
    assert contents.problems == ()
    assert [plain(record)["executed"] for record in contents.records] == ["4.10", "1146.30"]


def test_what_is_no_number_is_missing() -> None:
    """Programs for data store a missing fraction as one that is no number."""
    contents = _read(parquet({"预算数": texts("5万元"), "执行数": fractions(float("nan"))}))
    assert ([plain(record) for record in contents.records], contents.problems) == ([{"budget": "5万元"}], ())


def test_lists_may_stand_in_one_column_or_in_several() -> None:
    """A field with many figures takes both."""
    one = parquet({"合计": texts("8万元"), "分项": of_lists((2,), texts("3万元", "5万元"))})
    several = parquet({"合计": texts("8万元"), "分项1": texts("3万元"), "分项2": texts("5万元")})
    for data in (one, several):
        assert [plain(record) for record in _read(data, "demo/sum").records] == [{"total": "8万元", "parts": ["3万元", "5万元"]}]


def test_rows_within_a_row_are_records() -> None:
    """A list of structures is read as rows of their own shape."""
    fields = [core.Field("分值", core.DataType.string(), nullable=True), core.Field("得分", core.DataType.string(), nullable=True)]
    rows = core.struct_array([texts("10", "20"), texts("9", "18")], fields=fields)
    contents = _read(parquet({"总分": texts("27"), "rows": of_lists((2,), rows)}), "demo/sheet")
    assert [plain(record) for record in contents.records] == [
        {"total": "27", "rows": [{"weight": "10", "score": "9"}, {"weight": "20", "score": "18"}]}
    ]


def test_dates_are_read_as_dates_and_whole_numbers_as_they_are() -> None:
    """A day is printed year first."""
    shape = Shape("demo/day", Messages(), (Field("day", "date"), Field("visits", "count")))
    day = core.ChunkedArray([core.Array([19000], core.DataType.int32())]).cast(core.DataType.date32()).combine_chunks()
    data = parquet({"day": day, "visits": core.Array([12], core.DataType.int64())})
    contents = read_parquet(data, FILE, Wanted({shape.name: shape}, shape.name))
    assert [plain(record) for record in contents.records] == [{"day": "2022-01-08", "visits": "12"}]


def test_a_field_without_a_column_is_told_once() -> None:
    """As in a CSV file."""
    problems = told(_read(parquet({"预算数": texts("5万元", "6万元")})).problems)
    assert problems == [("field-missing", 0, 0, {"name": "executed", "shape": "demo/spending"})]


@pytest.mark.parametrize("shape", [None, "demo/spendin"])
def test_without_a_known_shape_nothing_is_read(shape: str | None) -> None:
    """The user must say what the records are."""
    contents = read_parquet(parquet({"预算数": texts("5万元")}), FILE, Wanted(SHAPES, shape))
    assert [problem.key for problem in contents.problems] == ["shape-unknown" if shape else "shape-missing"]


def test_a_file_cut_off_or_without_rows_is_told() -> None:
    """No other file is affected."""
    data = parquet({"预算数": texts("5万元")})
    for damaged, key in ((data[:-20], "file-damaged"), (parquet({"预算数": texts()}), "file-empty")):
        with pytest.raises(ReadingError) as caught:
            _read(damaged)
        assert caught.value.problem.key == key


def test_damage_that_the_library_panics_at_is_told_in_few_words(capfd: pytest.CaptureFixture[str]) -> None:
    """Wherever a byte is wrong, the file is read or refused, and nothing is printed past the report."""
    data = parquet({"预算数": texts("5万元", "6万元")})
    for place in range(4, len(data) - 8, 7):
        try:
            _read(bytes((*data[:place], data[place] ^ 0xFF, *data[place + 1 :])))
        except ReadingError as error:
            assert error.problem.key in {"file-damaged", "file-empty"}  # noqa: PT017 (many bytes are padding)

    assert capfd.readouterr().err == ""


def test_without_the_library_the_problem_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is needed for this format alone."""
    monkeypatch.setitem(sys.modules, "arro3.io", None)
    with pytest.raises(ReadingError) as caught:
        _read(b"PAR1")
    assert (caught.value.problem.key, dict(caught.value.problem.detail)) == ("extra-missing", {"format": "Parquet", "extra": "parquet"})
