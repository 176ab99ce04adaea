"""Units that a figure shares with those beside it: 工作人员132.7万，其中医师110.8万人; 合计1000.86万，其中购置费399.25万元."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from validator.extraction.structure import Mention, Role
from validator.model.unit import Unit

__all__ = ["with_borrowed_units"]

KINDS = ("money", "count")
ROLES = (Role.LEVEL, Role.DELTA, Role.PRIOR, Role.BASE)
SCALES = "百千万亿萬億"


def with_borrowed_units(mentions: Sequence[Mention], before: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the figures of a sentence, those in a bare 万 or 亿 counted in what all others with such a unit are counted in.

    Where the sentence has none with a unit, those of the sentence ``before`` are looked at. Where they are of several kinds, nobody can
    tell which is meant.
    """
    if not any(_is_bare(mention) for mention in mentions):
        return tuple(mentions)
    lenders = [mention.figure.unit for mention in mentions if _lends(mention)] or [
        mention.figure.unit for mention in before if _lends(mention)
    ]
    if len({unit.dimension for unit in lenders}) != 1:
        return tuple(mentions)
    return tuple(_counted_in(mention, lenders[0]) if _is_bare(mention) else mention for mention in mentions)


def _is_bare(mention: Mention) -> bool:
    unit = mention.figure.unit
    return mention.role in ROLES and unit.dimension == "number" and unit.symbol != "" and unit.symbol[-1] in SCALES


def _lends(mention: Mention) -> bool:
    unit = mention.figure.unit
    return mention.role in ROLES and unit.kind in KINDS and unit.symbol[:1] in tuple(SCALES) and unit.symbol[-1] not in SCALES


def _counted_in(mention: Mention, unit: Unit) -> Mention:
    own = mention.figure.unit
    return replace(mention, figure=replace(mention.figure, unit=replace(own, dimension=unit.dimension)))
