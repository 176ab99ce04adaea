"""Cases of extraction as data: the text of a report and the records that a family must read from it.

One file of ``tests/cases/extraction/`` a family::

    a_name_that_reads_as_a_sentence:
      report: 总支出1083.14万元，其中基本支出761.97万元，占70.35%。
      records:
        - {part: 761.97万元, whole: 1083.14万元, percent: 70.35%}

Figures and texts of a record are written as printed, a list as a list. Of a record may also be asked ``weak`` (whether its structure is
too weak to accuse), ``complete`` and ``claim``; what no record of a case asks is not compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from validator.checking.belief import WEAK_READING
from validator.extraction.mentions import analyse
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Printed, Record
from validator.reading.text import read_document

__all__ = ["Case", "cases", "read_report", "shown", "wanted"]

FOLDER = Path(__file__).parents[1] / "cases" / "extraction"
ON_REQUEST = {"weak", "complete", "claim"}


@dataclass(frozen=True)
class Case:
    """A report and what must be read from it."""

    name: str
    report: str
    records: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        return self.name


def cases(family: str) -> list[Case]:
    """Load the cases of a family, in the order of its file."""
    data = yaml.load((FOLDER / f"{family}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
    return [Case(name, each["report"], tuple(each.get("records") or ())) for name, each in data.items()]


def read_report(report: str) -> Analysis:
    """Give what is understood of the text of a report."""
    return analyse(read_document(report.encode(), "report.txt"))


def wanted(case: Case) -> list[dict[str, Any]]:
    """Give the records of a case in the form of :func:`shown`."""
    return sorted(case.records, key=_words)


def shown(records: Iterable[Record], case: Case) -> list[dict[str, Any]]:
    """Give records in the words of the case file: field → printed text, and of the rest what the case asks of any record."""
    asked = {key for record in case.records for key in record} & ON_REQUEST
    return sorted((_shown(record, asked) for record in records), key=_words)


def _shown(record: Record, asked: set[str]) -> dict[str, Any]:
    rest = {"weak": str(record.structure < WEAK_READING).lower(), "complete": str(record.complete).lower(), "claim": record.claim}
    return {name: _text(value) for name, value in record.values.items()} | {name: rest[name] for name in asked}


def _text(value: Figure | Printed | tuple[Any, ...]) -> Any:
    return [_text(item) for item in value] if isinstance(value, tuple) else value.text


def _words(record: dict[str, Any]) -> str:
    return str(sorted(record.items()))
