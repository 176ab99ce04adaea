"""The format Excel."""

from __future__ import annotations

from tests.made.workbooks import xlsx
from validator.reading.contents import Wanted
from validator.reading.sniff import read


def test_a_workbook_is_known_whatever_it_is_called() -> None:
    """The content tells that it is one."""
    for file in ("表.xlsx", "表.xls", "表.csv"):
        assert read(xlsx({"一": [["收入12万元。"]]}), file, Wanted()).document is not None
