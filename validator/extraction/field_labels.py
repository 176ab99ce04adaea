"""Which field of a shape a label names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from validator.extraction.characters import fold
from validator.extraction.label_words import bare
from validator.extraction.labels import normal_label
from validator.extraction.matrix import Matrix
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.shape import Field

__all__ = ["FieldLabels", "Match", "fits", "plain_names"]

LINK = re.compile(r"(?:约|共|共计|合计|分别|均|为|是|达|达到|有|:|：|\s)+$")
KINDS = {
    "money": ("money",),
    "percent": ("percent",),
    "points": ("points",),
    "count": ("count",),
    "number": ("number",),
    "score": ("score", "number"),
    "days": ("days",),
    "ratio": ("percent", "number"),
    "amount": ("money", "count", "number"),
}


def fits(field: Field, figure: Figure) -> bool:
    """Whether a figure may be of the type of a field."""
    kinds = KINDS.get(field.type)
    return kinds is None or figure.unit.kind in kinds


@dataclass(frozen=True, slots=True)
class Match:
    """A field and how good the label is that named it: 0 for the first label of the field, which its author put first."""

    field: Field
    rank: int


@dataclass(frozen=True, slots=True)
class FieldLabels:
    """The labels of a shape's fields, ready to be looked up.

    Attributes:
        ends: folded label → its fields, for the words before a figure, which end with it.
        names: plain label → its fields, for the name of a row or column, which is nothing else.
        lengths: the lengths of ``ends``, longest first.
        lasts: the characters that ``ends`` end with.
    """

    ends: Mapping[str, tuple[Match, ...]]
    names: Mapping[str, tuple[Match, ...]]
    lengths: tuple[int, ...]
    lasts: frozenset[str]

    @classmethod
    def of(cls, fields: Sequence[Field]) -> FieldLabels:
        """Index the labels of some fields."""
        pairs = [(label, Match(field, rank)) for field in fields for rank, label in enumerate(field.labels)]
        ends = _grouped((fold(label).lower(), match) for label, match in pairs)
        return cls(
            ends,
            _grouped((_plain(label), match) for label, match in pairs),
            lengths=tuple(sorted({len(label) for label in ends}, reverse=True)),
            lasts=frozenset(label[-1:] for label in ends),
        )

    def before(self, words: str, figure: Figure) -> Match | None:
        """Give the field that fits a figure and whose label the words before it end with, the longest label first.

        A label as it stands (完成预算的) is looked for as well as one with 为, 达 or a colon behind it. None if there is none, or if two
        fields are called the same.
        """
        ends, lasts = _ends(words)
        for length in () if self.lasts.isdisjoint(lasts) else self.lengths:
            for end in ends:
                matches = self.ends.get(end[-length:])
                if matches and (found := [match for match in matches if fits(match.field, figure)]):
                    return found[0] if len(found) == 1 else None
        return None

    def named(self, name: str) -> Match | None:
        """Give the field that the name of a row or column is the label of, brackets, numbering and 其中 aside."""
        found = self.names.get(_plain(name), ()) if name else ()
        return found[0] if len(found) == 1 else None


@lru_cache(1024)
def _ends(words: str) -> tuple[tuple[str, str], frozenset[str]]:
    """Give the words before a figure, in small letters, as they stand and without what links them with it, and their last signs: every shape asks for them."""
    words = words.lower()
    ends = words.rstrip(), LINK.sub("", words)
    return ends, frozenset(end[-1:] for end in ends)


def _grouped(pairs: Iterable[tuple[str, Match]]) -> dict[str, tuple[Match, ...]]:
    """Group the matches of each label, the best of each field."""
    grouped: dict[str, tuple[Match, ...]] = {}
    for label, match in pairs:
        if match.field not in (known.field for known in grouped.get(label, ())):
            grouped[label] = (*grouped.get(label, ()), match)
    return grouped


@lru_cache(1)  # every shape asks for them, for one document after the other
def plain_names(analysis: Analysis) -> Mapping[Matrix, frozenset[str]]:
    """Give the names of the columns of every panel, and of every panel turned, as :meth:`FieldLabels.named` looks them up."""
    panels = [each for table in analysis.tables for matrix in table.matrices for each in (matrix, matrix.turn())]
    return {each: frozenset(_plain(name) for line in each.columns for name in (line.label, line.facet) if name) for each in panels}


@lru_cache(8192)
def _plain(label: str) -> str:
    return (normal_label(bare(label)) or bare(label)).lower()
