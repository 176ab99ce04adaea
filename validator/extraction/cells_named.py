"""Cells of tables that words of the running text speak of: 占本年支出合计的94.87%, where the total is printed in a table only.

Nothing but the name leads there: such a candidate makes a reading believed where it holds, and accuses nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from validator.extraction.labels import normal_label, similar
from validator.extraction.resolving import Candidate
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure

__all__ = ["cells_named"]

LEAST_SIMILARITY = 0.75
BITS = 3.5
LEAST_NAME = 3
MOST = 4


def cells_named(analysis: Analysis, name: str, dimension: str) -> Iterator[Candidate]:
    """Give the cells of a dimension and of the report's own period whose row has a name, those named best first, each as if it were mentioned."""
    if len(normal_label(name)) < LEAST_NAME:
        return
    rows = _rows(analysis)
    likely = sorted(((similar(name, label), label) for label in rows), reverse=True)
    named = [(likeness, figure) for likeness, label in likely if likeness >= LEAST_SIMILARITY for figure in rows[label]]
    values = {figure.base: (likeness, figure) for likeness, figure in reversed(named) if figure.unit.dimension == dimension and figure.base}
    for likeness, figure in sorted(values.values(), key=lambda each: (-each[0], each[1].place.offset))[:MOST]:
        yield Candidate(Mention(figure, 0, 0, "", "", "", Role.LEVEL, sentence=-1, index=-1), BITS * likeness)


@lru_cache(maxsize=1)  # several families ask for the tables of the one document at hand
def _rows(analysis: Analysis) -> Mapping[str, list[Figure]]:
    """Give the figures of the report's own period by the name of their row."""
    rows: dict[str, list[Figure]] = defaultdict(list)
    for table in analysis.tables:
        for figure in table.figures.values():
            if not figure.period and figure.unit.kind not in ("percent", "points"):
                rows[figure.label.rpartition("›")[2].strip()].append(figure)
    return rows
