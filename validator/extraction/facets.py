"""Names that a table prints behind each of its own names: 预算数 and 决算数 under 合计, 公务接待费 and all the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from validator.extraction.label_words import is_total
from validator.extraction.matrix import Line, LineKind

__all__ = ["with_facets"]


def with_facets(lines: Sequence[Line]) -> list[Line]:
    """Split such a name off the path, if one of the names before it is a total: lines add up within each of them.

    Lines that are headings stay as they are.
    """
    named = [line for line in lines if len(line.path) > 1 and line.kind is not LineKind.HEADING]
    if not any(is_total(name) for line in named for name in line.group):
        return list(lines)
    counts = Counter(line.label for line in named)
    groups = {label: {line.group for line in named if line.label == label} for label in counts}
    repeated = {label for label, count in counts.items() if count > 1 and len(groups[label]) > 1 and not is_total(label)}
    return [_split(line) if line in named and line.label in repeated else line for line in lines]


def _split(line: Line) -> Line:
    kind = LineKind.TOTAL if line.kind is LineKind.ITEM and is_total(line.path[-2]) else line.kind
    return replace(line, path=line.path[:-1], facet=line.label, kind=kind)
