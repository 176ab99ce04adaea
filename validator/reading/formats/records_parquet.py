"""Records in Parquet: columns of exact values, a record in each row."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted

__all__ = ["READS"]


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read records of the shape that the user names."""
    from validator.reading.parquet_rows import read_parquet  # noqa: PLC0415 (takes longer to load than a file of records to check)

    return read_parquet(data, file, wanted)


READS = Format("Parquet", (".parquet",), lambda _: False, _read, kinds=("parquet",), binary=True)
