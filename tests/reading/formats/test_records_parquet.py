"""The format Parquet."""

from __future__ import annotations

from tests.made.parquet import parquet, texts
from tests.reading.data import SHAPES
from validator.reading.contents import Wanted
from validator.reading.sniff import read


def test_a_parquet_file_is_known_whatever_it_is_called() -> None:
    """The content tells that it is one."""
    data = parquet({"项目": texts("甲"), "预算数": texts("5万元"), "执行数": texts("4万元")})
    for file in ("数据.parquet", "数据", "数据.csv"):
        assert len(read(data, file, Wanted(SHAPES, "demo/spending")).records) == 1
