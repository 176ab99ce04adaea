"""Composition of what was planned: where parts are told with their budgets, the budgets add to the budget of the total."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.lists import part_lists
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
OWN, EARLIER = 9.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the inline bases (为预算…B万元的p%) of every list in which each part has one."""
    for found in part_lists(analysis):
        bases = [_base_behind(analysis, part) for part in found.parts]
        parts = tuple(base for base in bases if base)
        if len(parts) < len(found.parts) or len(parts) < 2:  # noqa: PLR2004 (one part is a part)
            continue
        sentence = analysis.sentences[found.parts[0].sentence]
        figures = tuple(part.figure for part in parts)
        options: list[tuple[Values, float]] = [
            ({"total": total.figure, "parts": figures}, min(bits, found.bits)) for total, bits in _totals(analysis, found.head)
        ]
        yield from readings(f"core/{FAMILY}", f"m{parts[0].index}-planned", place_of(sentence), "plans of a list", options)


def _base_behind(analysis: Analysis, mention: Mention) -> Mention | None:
    """Give the base printed behind a figure, before the next level figure outside brackets."""
    for other in analysis.sentences[mention.sentence].mentions:
        if other.index > mention.index and other.brackets == mention.brackets:
            return other if other.role is Role.BASE else None
    return None


def _totals(analysis: Analysis, head: Mention) -> Iterator[tuple[Mention, float]]:
    """Give the plan of the head, else weakly the plans told shortly before it in the paragraph."""
    own = _base_behind(analysis, head)
    if own:
        yield own, OWN
        return
    for other in reversed(analysis.sentences[max(0, head.sentence - 2) : head.sentence + 1]):
        for mention in other.mentions:
            if mention.role is Role.BASE and mention.index < head.index and other.paragraph == head.paragraph:
                yield mention, EARLIER
