"""One amount told by two tables of final accounts: by the summary, and by the table that breaks it down."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.account_tables import mostly_hold, told_twice
from validator.extraction.likeness import agree, one_slip_apart
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "fact"
BITS = 9.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the amounts that two tables tell. Where more than a third disagree, the tables are not of one body and year, and nobody is accused.

    Where columns are a guess, only an amount one slip away is believed to stand in its own.
    """
    guessed = {figure.key for table in analysis.tables if any(matrix.guessed for matrix in table.matrices) for figure in table.printed}
    pairs = list(told_twice(analysis.tables))
    holding = [agree(*pair) for pair in pairs]
    believed = mostly_hold(holding)
    for pair, holds in zip(pairs, holding, strict=True):
        if holds or (believed and (guessed.isdisjoint(figure.key for figure in pair) or one_slip_apart(*pair))):
            yield Record(f"core/{FAMILY}", {"values": pair}, pair[0].place, "", BITS, "accounts")
