"""Records in rows; what their headers mean is tested with CSV files."""

from __future__ import annotations

from tests.reading.data import SHAPES
from validator.language.sources import Source
from validator.model.figure import Figure
from validator.reading.contents import Wanted
from validator.reading.record_rows import read_rows


def test_each_row_under_the_headers_is_a_record() -> None:
    """Rows without anything in them are none."""
    contents = read_rows(Source.of("项目,预算数,执行数\n甲,5万元,4万元\n,,\n乙,3万元,2万元\n", "a.csv"), Wanted(SHAPES, "demo/spending"))

    texts = [[value.text for value in record.values.values() if isinstance(value, Figure)] for record in contents.records]
    assert texts == [["5万元", "4万元"], ["3万元", "2万元"]]
