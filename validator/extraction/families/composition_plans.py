"""Plans that add: where parts compose a whole, what was planned for them adds to what was planned for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.extraction.composed import composed, plan_of
from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.families import composition_planned
from validator.extraction.recording import place_of
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record, figures_of

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
SLIP, WEAK = 6.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the plans of every total and its parts, if each has one, unless its list was read with them."""
    seen = {frozenset(figure.key for _, figure in figures_of(record)) for record in composition_planned.read(analysis)}
    for each in composed(analysis):
        total = plan_of(analysis, each.head)
        parts = [plan for part in each.parts if total and (plan := plan_of(analysis, part))]
        if total is None or len(parts) < len(each.parts):
            continue
        figures = tuple(part.figure for part in parts)
        key = _keys(total.figure, figures)
        if key in seen or len(key) <= len(parts):
            continue
        seen.add(key)
        sure = each.explicit and (adds_up(total.figure, figures) or one_slip_away(total.figure, figures))
        claim = f"m{total.index}-plans-{parts[0].index}"
        place = place_of(analysis.sentences[parts[0].sentence])
        yield Record(f"core/{FAMILY}", {"total": total.figure, "parts": figures}, place, claim, SLIP if sure else WEAK, "plans", sure)


def _keys(total: Figure, parts: Sequence[Figure]) -> frozenset[tuple[str, int, str]]:
    return frozenset(figure.key for figure in (total, *parts))
