"""Changes that add: where parts compose a whole, the amounts by which they changed add to the amount by which it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.extraction.composed import Composed, change_of, composed
from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.recording import place_of, signed, turned
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
SLIP, WEAK, GUESSED = 6.0, 3.5, 2.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the changes of every total and its parts, if at least two of them tell theirs."""
    seen: set[tuple[int, ...]] = set()
    for each in composed(analysis):
        total = change_of(analysis, each.head, Role.DELTA)
        parts = [change for part in each.parts if total and (change := change_of(analysis, part, Role.DELTA, total))]
        if total is None or len(parts) < 2 or (key := (total.index, *(part.index for part in parts))) in seen or total in parts:  # noqa: PLR2004
            continue
        seen.add(key)
        yield _record(analysis, each, total, parts)


def _record(analysis: Analysis, each: Composed, total: Mention, parts: Sequence[Mention]) -> Record:
    whole, figures = signed(total), tuple(signed(part) for part in parts)
    sure = each.explicit and len(parts) == len(each.parts) and (adds_up(whole, figures) or _slipped(whole, figures))
    bits = SLIP if sure else WEAK if len(parts) == len(each.parts) else GUESSED
    claim = f"m{total.index}-changes-{parts[0].index}"
    place = place_of(analysis.sentences[parts[0].sentence])
    return Record(f"core/{FAMILY}", {"total": whole, "parts": figures}, place, claim, bits, "changes", complete=sure)


def _slipped(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip of the pen explains a miss: a digit, a point, or one change told with the wrong direction."""
    turns = [(turned(total), parts)] + [(total, [turned(part) if part is each else part for part in parts]) for each in parts]
    return one_slip_away(total, parts) or any(adds_up(whole, others) for whole, others in turns)
