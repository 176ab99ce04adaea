"""Costs of a form within its funds: a line of money under 成本指标 and the budget of the project, its result and what was spent.

A project may run for years and its costs be told for all of them, so such a reading verifies where it holds and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.forms import money_lines, total_funds
from validator.extraction.label_words import bare
from validator.extraction.recording import Values
from validator.extraction.structure import Analysis
from validator.extraction.vocabulary import words
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "inclusion"
WEAK = 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every cost of a form as a part of its funds."""
    for table in analysis.tables:
        funds = total_funds(table)
        costs = [pair for matrix in table.matrices if matrix.targets for pair in money_lines(matrix) if _is_cost(pair[0])]
        for pair in costs:
            for part, whole in zip(pair, funds, strict=True):
                if whole and part.unit.dimension == whole.unit.dimension and not part.qualifier and part.base != whole.base:
                    values: Values = {"part": part, "whole": whole}
                    yield Record(f"core/{FAMILY}", values, part.place, f"form-{part.place.offset}", WEAK, "cost of the form")


def _is_cost(figure: Figure) -> bool:
    return any(bare(name) in words()["costs"] for name in figure.label.split("›"))
