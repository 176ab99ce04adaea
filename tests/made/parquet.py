"""Parquet files as data programs write them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest

__all__ = ["fractions", "of_lists", "parquet", "texts", "with_decimals"]

io = pytest.importorskip("arro3.io")
core = pytest.importorskip("arro3.core")


def parquet(columns: Mapping[str, Any]) -> bytes:
    """Write columns into a file."""
    data = BytesIO()
    io.write_parquet(core.Table.from_pydict(dict(columns)), data)
    return data.getvalue()


def texts(*values: str | None) -> Any:
    """Make a column of texts."""
    return core.Array(list(values), core.DataType.string())


def fractions(*values: float | None) -> Any:
    """Make a column of binary fractions."""
    return core.Array(list(values), core.DataType.float64())


def with_decimals(decimals: int, *values: float | None) -> Any:
    """Make a column of exact numbers with so many decimals."""
    return core.ChunkedArray([fractions(*values)]).cast(core.DataType.decimal128(18, decimals)).combine_chunks()


def of_lists(ends: tuple[int, ...], values: Any) -> Any:
    """Make a column of lists; ``ends`` of each among the values."""
    return core.list_array(core.Array([0, *ends], core.DataType.int32()), values)
